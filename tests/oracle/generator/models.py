# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A package of models in SQLAlchemy's many ways of saying them."""

import re

from . import tables
from .draw import Names, camel, identifier
from .tables import Column, Table
from .types import CUSTOM, INFERRED, Types
from .writing import Writer

PACKAGE = "shop"

HEADER = """import datetime
import enum
import functools
import re
import uuid
from decimal import Decimal
from typing import Annotated, Any, List, Literal, Optional, Union

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import (Mapped, MappedAsDataclass, DeclarativeBase, column_property, declarative_base, declarative_mixin,
                            declared_attr, deferred, mapped_column, registry, relationship, synonym, validates)

"""

CONVENTIONS = [
    None,
    None,
    None,
    '{"ix": "ix_%(column_0_label)s", "uq": "uq_%(table_name)s_%(column_0_name)s", "ck": "ck_%(table_name)s_%(constraint_name)s",'
    ' "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s", "pk": "pk_%(table_name)s"}',
    '{"ix": "%(column_0_N_label)s_idx", "uq": "%(table_name)s_%(column_0_N_name)s_key", "pk": "%(table_name)s_pkey",'
    ' "fk": "%(table_name)s_%(column_0_N_name)s_fkey"}',
    '{"ix": "ix_%(column_0_label)s", "uq": "uq_%(table_name)s_%(column_0N_name)s", "pk": "PK_%(table_name)s"}',
    '{"cols": lambda constraint, table: "_".join(column.name for column in constraint.columns), "pk": "pk_%(table_name)s",'
    ' "ix": "ix_%(table_name)s_%(cols)s", "uq": "uq_%(table_name)s_%(cols)s", "fk": "fk_%(table_name)s_%(cols)s"}',
    '{sa.UniqueConstraint: "u_%(table_name)s_%(column_0_name)s", sa.ForeignKeyConstraint: "f_%(table_name)s_%(column_0_name)s",'
    ' sa.Index: "i_%(column_0_label)s"}',
]

HELPERS = '''NAME_LENGTH = {length}
SIZES = {{"short": 20, "long": NAME_LENGTH * 4}}
PREFIX = "app"
Required = functools.partial(sa.Column, nullable=False)
required = functools.partial(mapped_column, nullable=False)
short = functools.partial(sa.String, SIZES["short"])
cascade = functools.partial(sa.ForeignKey, ondelete="CASCADE", onupdate="CASCADE")


def created(factory=sa.Column, **keywords):
    """A column that says when its row was made."""
    keywords.setdefault("server_default", sa.func.now())
    return factory(sa.DateTime(timezone=True), nullable=False, **keywords)


def money(name, scale=2, *, required=False):
    return sa.Column(name, sa.Numeric(12, scale), nullable=not required, server_default="0" if required else None)


def audit_columns(prefix=PREFIX):
    return [
        sa.Column(f"{{prefix}}_by", sa.String(NAME_LENGTH)),
        sa.Column(f"{{prefix}}_at", sa.DateTime, server_default=sa.func.now()),
    ]


def positive(*names, table=None):
    return tuple(sa.CheckConstraint(f"{{name}} >= 0", name=f"{{table}}_{{name}}"[:40] + "_pos" if table else None) for name in names)


def index_for(table, *columns, **keywords):
    return sa.Index("_".join(["ix", table, *columns])[:60], *columns, **keywords)


def snake(name):
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()
'''


class Models:
    def __init__(self, draw, dialects, turn):
        self.draw, self.dialects, self.turn = draw, dialects, turn
        self.pg = "postgresql" in dialects
        self.pg_only = dialects == {"postgresql"}
        self.sqlite = "sqlite" in dialects
        long = draw.weighted([(6, 0.02), (2, 0.5)])
        self.names = Names(draw, long=long, odd=draw.pick([0.0, 0.03, 0.1]))
        self.names.used |= {"id", "kind", "code", "slug", "key", "iso", "part", "number"}
        self.schemas = [self.names.plain() for _ in range(draw.number(1, 2))] if self.pg_only and draw.chance(0.35) else []
        self.types = Types(draw, self.names, dialects, custom="kinds", schema=self.schemas[0] if self.schemas else None)
        self.helper_length = draw.pick([40, 50, 64])
        self.base_kind = draw.pick(["class", "class", "function", "registry", "decorated"])
        self.convention = draw.pick(CONVENTIONS)
        self.metadata_schema = self.schemas[0] if self.schemas and draw.chance(0.3) else ""
        self.type_map = self.base_kind == "class" and draw.chance(0.4)
        self.base_table_args = draw.chance(0.1)
        self.future = draw.chance(0.25)    # from __future__ import annotations
        self.tables = []
        self.mixins = []
        self.modules = {}

    # Modules beside the models

    def base(self):
        draw = self.draw
        lines = [HEADER]
        arguments = []
        if self.convention:
            arguments.append(f"naming_convention={self.convention}")
        if self.metadata_schema:
            arguments.append(f"schema={self.metadata_schema!r}")
        metadata = f"sa.MetaData({', '.join(arguments)})"
        annotations = ""
        if self.type_map:
            pairs = draw.some(["str: sa.String(120)", "datetime.datetime: sa.TIMESTAMP(timezone=True)", "int: sa.BigInteger",
                               "Decimal: sa.Numeric(18, 4)", "float: sa.Double()", "bool: sa.Boolean()",
                               "str50: sa.String(50)"], 1, 5)
            annotations = f"{{{', '.join(pairs)}}}"
        lines.append("str50 = Annotated[str, 50]\n")
        lines.append('str30 = Annotated[str, mapped_column(sa.String(30))]\n')
        lines.append('intkey = Annotated[int, mapped_column(sa.BigInteger, nullable=False, server_default="0")]\n')
        lines.append('MaybeText = Optional[str]\n')
        lines.append('stamped = Annotated[datetime.datetime, mapped_column(server_default=sa.func.now())]\n')
        args = ""
        if self.base_table_args:
            args = '    __table_args__ = {"comment": "from the base"}\n'
        if self.base_kind == "class":
            lines.append("\n\nclass Base(DeclarativeBase):\n" + f"    metadata = {metadata}\n"
                         + (f"    type_annotation_map = {annotations}\n" if annotations else "") + args
                         + "\n\nmetadata = Base.metadata\n")
        elif self.base_kind == "function":
            lines.append(f"metadata = {metadata}\nBase = declarative_base(metadata=metadata)\n")
        elif self.base_kind == "registry":
            lines.append(f"metadata = {metadata}\nmapper_registry = registry(metadata=metadata)\n"
                         "Base = mapper_registry.generate_base()\n")
        else:
            lines.append(f"metadata = {metadata}\nmapper_registry = registry(metadata=metadata)\n\n\n"
                         "@mapper_registry.as_declarative_base()\nclass Base:\n"
                         f"    __abstract__ = True\n{args}")
        return "".join(lines)

    def enums(self):
        text = "import enum\n\n\ndef values(cls):\n    return [member.value for member in cls]\n"
        return text + "".join(f"\n\n{definition}\n" for definition in self.types.definitions)

    def mixin(self, number):
        """A mixin class: its text, and the columns that it brings."""
        draw = self.draw
        name = f"Mixin{number}"
        lines, columns, arguments = [], [], []
        mapped = draw.chance(0.5)
        for _ in range(draw.number(0, 2)):
            column = tables.plain_column(draw, self.names, self.types, lambda n: identifier(n), short=True)
            column.attr = self.attr(column.name)
            column.keywords.pop("unique", None)
            columns.append(column)
            lines.append("    " + Writer(self, None).attribute(column, mapped, plain=True))
        for _ in range(draw.number(0, 2)):
            column = tables.plain_column(draw, self.names, self.types, lambda n: identifier(n), short=True)
            column.attr = self.attr(column.name)
            column.keywords.pop("unique", None)
            columns.append(column)
            call = Writer(self, None).call(column, draw.pick(["sa.Column", "mapped_column"]))
            hint = f" -> Mapped[{column.type.python()}]" if draw.chance(0.3) and "sa.Column" not in call else ""
            lines.append(f"    @declared_attr\n    def {column.attr}(cls){hint}:\n        return {call}")
        targets = [t for t in self.tables if not t.schema and len(t.primary()) == 1 and t.referable()]
        if targets and draw.chance(0.4):
            target = draw.pick(targets)
            column = Column(self.attr(self.names.plain()), "", target.primary()[0].type, foreign=True)
            column.name = column.attr
            key = f"sa.ForeignKey({self.full(target) + '.' + target.primary()[0].name!r})"
            columns.append(column)
            if draw.chance(0.5):
                body = f"        return sa.Column({key}, index=True)"
            else:
                body = ("        if cls.__name__.startswith('Q'):\n            return sa.Column(sa.Integer)\n"
                        f"        return sa.Column({target.primary()[0].type.expr}, {key})")
            lines.append(f"    @declared_attr\n    def {column.attr}(cls):\n{body}")
        if draw.chance(0.25):
            arguments = ["comment"]
            lines.append("    @declared_attr.directive\n    def __table_args__(cls):\n"
                         "        return {\"comment\": f\"a {cls.__name__}\"}" if draw.chance(0.5) else
                         "    @declared_attr\n    def __table_args__(cls):\n"
                         f"        return (sa.CheckConstraint(\"1 < {number + 2}\", name=f\"{{cls.__name__.lower()[:20]}}_one\"),"
                         " {\"comment\": \"mixed in\"})")
        if not lines:
            lines = ["    pass"]
        decorator = "@declarative_mixin\n" if draw.chance(0.2) else ""
        self.mixins.append((name, columns, bool(arguments)))
        return f"\n\n{decorator}class {name}:\n" + "\n\n".join(lines) + "\n"

    def attr(self, name):
        """The attribute of a class for a column of that name."""
        return identifier(name)

    def full(self, target):
        """As ForeignKey() names it."""
        return target.full()

    # The whole

    def draw_files(self):
        draw = self.draw
        count = draw.number(2, 4)
        modules = []
        # Mixins with keys need tables to point to: the first module comes before them.
        for number in range(count):
            module = f"m{number}"
            modules.append(module)
            if number == 1:
                text = "".join(self.mixin(i) for i in range(draw.number(1, 3)))
                self.modules["mixins"] = self.header() + text
            body = []
            writer = Writer(self, module)
            for _ in range(draw.number(1, 4)):
                body.append(writer.table())
            if number == 0:
                body.append(writer.special_table(self.turn))
            body.append(writer.closing())
            self.modules[module] = self.header(mixins=number >= 1, modules=modules[:-1]) + "".join(body)
        files = {f"{PACKAGE}/__init__.py": "",
                 f"{PACKAGE}/base.py": self.base(),
                 f"{PACKAGE}/kinds.py": "import sqlalchemy as sa\nfrom sqlalchemy.dialects import postgresql\n" + CUSTOM,
                 f"{PACKAGE}/enums.py": self.enums(),
                 f"{PACKAGE}/helpers.py": ("import functools\nimport re\n\nimport sqlalchemy as sa\nfrom sqlalchemy.orm import "
                                           "mapped_column\n\n" + HELPERS.format(length=self.helper_length)),
                 f"{PACKAGE}/models/__init__.py": f"from {PACKAGE}.base import Base, metadata\n"
                                                  + "".join(f"from . import {m}\n" for m in modules)}
        for name, text in self.modules.items():
            files[f"{PACKAGE}/models/{name}.py"] = self.imports(text)
        return files

    def header(self, mixins=False, modules=()):
        lines = ["from __future__ import annotations\n\n"] if self.future else []
        lines += [HEADER, f"from {PACKAGE} import base, enums, helpers, kinds\n",
                  f"from {PACKAGE}.base import Base, metadata, MaybeText, intkey, stamped, str30, str50\n"]
        if mixins:
            lines.append("from . import mixins\n" if self.draw.chance(0.5) else "import shop.models.mixins as mixins\n")
        lines += [f"from . import {module}\n" for module in modules]
        return "".join(lines)

    def imports(self, text):
        """Some modules import the names themselves."""
        if not self.draw.chance(0.35):
            return text
        used = sorted(set(re.findall(r"\bsa\.([A-Z]\w*)", text)))
        text = re.sub(r"\bsa\.([A-Z]\w*)", r"\1", text)
        line = "from sqlalchemy import " + ", ".join(used) + "\n" if used else ""
        return text.replace("import sqlalchemy as sa\n", "import sqlalchemy as sa\n" + line, 1)


__all__ = ["Models", "INFERRED", "Table", "camel"]
