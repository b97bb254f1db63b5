# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables as drawn, before they are written as Python: columns, keys, constraints, indexes."""

import dataclasses

from .draw import ODD, quoted
from .types import Type, condition, server_default, sql_name


@dataclasses.dataclass
class Column:
    attr: str                # of the class
    name: str                # of the database
    type: Type
    nullable: bool = True
    primary: bool = False
    extra: list = dataclasses.field(default_factory=list)       # ForeignKey(...), Computed(...), Identity(...)
    keywords: dict = dataclasses.field(default_factory=dict)
    foreign: bool = False
    generated: bool = False
    typed: bool = True       # whether the type is written, where it could be inferred


@dataclasses.dataclass
class Table:
    name: str
    schema: str = ""
    columns: list = dataclasses.field(default_factory=list)
    cls: str = ""            # the class, or the variable of a Core table
    module: str = ""
    core: bool = False
    mapped: bool = False     # Mapped[] style
    polymorphic: str = ""    # the discriminator's attribute
    options: dict = dataclasses.field(default_factory=dict)     # schema, comment, sqlite_autoincrement, ...

    def full(self):
        return f"{self.schema}.{self.name}" if self.schema else self.name

    def primary(self):
        return [c for c in self.columns if c.primary]

    def referable(self):
        """No dot in a name: ForeignKey("a.b") could not say it."""
        return "." not in self.name and all("." not in c.name for c in self.primary())


ACTIONS = ["CASCADE", "SET NULL", "RESTRICT", "NO ACTION", "SET DEFAULT"]


def key_options(draw, pg, name=None):
    """Keywords of a foreign key."""
    options = []
    if name:
        options.append(f"name={name!r}")
    if draw.chance(0.35):
        options.append(f"ondelete={draw.pick(ACTIONS)!r}")
    if draw.chance(0.12):
        options.append(f"onupdate={draw.pick(ACTIONS)!r}")
    if draw.chance(0.1):
        options.append("deferrable=True")
        if draw.chance(0.6):
            options.append(f"initially={draw.pick(['DEFERRED', 'IMMEDIATE'])!r}")
    elif draw.chance(0.03):
        options.append("deferrable=False")
    if draw.chance(0.05):
        options.append(f"match={draw.pick(['FULL', 'SIMPLE'])!r}")
    return options


def identity(draw):
    options = draw.some(["always=True", "start=10", "increment=5", "minvalue=1", "maxvalue=1000000", "cycle=True", "cache=20"], 0, 3)
    return f"sa.Identity({', '.join(options)})"


def sequence(draw, names, schema=""):
    options = draw.some(["start=100", "increment=10", "minvalue=1", "cache=5", "cycle=True"], 0, 2)
    if schema:
        options.append(f"schema={schema!r}")
    name = names.plain()
    return f"sa.Sequence({', '.join([repr(name + '_seq'), *options])})"


def primary_key(draw, names, types, pg):
    """The columns of a primary key, one or two."""
    kind = draw.weighted([(50, "plain"), (8, "big"), (7, "identity"), (5 if pg else 0, "sequence"), (8, "uuid"),
                          (6, "text"), (10, "pair"), (4, "small"), (3, "fixed")])
    column = Column("id", "id", Type(draw.pick(["sa.Integer", "sa.Integer()"]), "int"), nullable=False, primary=True)
    if kind == "big":
        column.type = Type(draw.pick(["sa.BigInteger", "sa.BigInteger().with_variant(sa.Integer(), 'sqlite')"]), "int")
    elif kind == "small":
        column.type = Type("sa.SmallInteger()", "int")
    elif kind == "identity":
        column.extra.append(identity(draw))
    elif kind == "sequence":
        column.extra.append(sequence(draw, names))
    elif kind == "uuid":
        column.type = types.uuid()
        if draw.chance(0.3):
            made = server_default(draw, column.type, types.dialects)
            if made:
                column.keywords["server_default"] = made
    elif kind == "text":
        column.type = types.text()
        column.attr = column.name = draw.pick(["code", "slug", "key", "iso"])
    elif kind == "fixed":
        column.keywords["autoincrement"] = "False"
    elif kind == "pair":
        first = Column("part", "part", types.integer(), nullable=False, primary=True)
        second = Column("number", "number", types.integer() if draw.chance(0.6) else types.text(), nullable=False, primary=True)
        return [first, second]
    if draw.chance(0.1) and kind in ("plain", "big"):
        column.keywords["autoincrement"] = "True"
    return [column]


def plain_column(draw, names, types, attr_of, short=False):
    """A column that is no key."""
    name = names.any(short)
    kind = types.any()
    column = Column(attr_of(name), name, kind, nullable=draw.chance(0.6))
    if draw.chance(0.3):
        made = server_default(draw, kind, types.dialects)
        if made:
            column.keywords["server_default"] = made
    comparable = kind.kind not in ("json", "other", "bits", "vector", "range") and "PickleType" not in kind.expr
    if draw.chance(0.08) and comparable and "server_default" not in column.keywords:
        column.keywords["unique"] = "True"
    if draw.chance(0.12) and comparable:
        column.keywords["index"] = "True"
    if draw.chance(0.08):
        column.keywords["comment"] = repr(draw.pick(["A comment", "it's 100%", "two\nlines", "größe", "a 'quoted' one", ""]))
    if draw.chance(0.05):
        column.keywords["info"] = "{'skip': True}"
    if draw.chance(0.04):
        column.keywords["doc"] = "'a docstring'"
    if draw.chance(0.05) and kind.kind in ("moment",):
        column.keywords["onupdate"] = "sa.func.now()"
    if draw.chance(0.03) and "server_default" in column.keywords and kind.kind == "moment":
        column.keywords["server_onupdate"] = "sa.FetchedValue()"
    return column


def computed(draw, columns, names, pg, attr_of):
    """A generated column over columns that are not generated themselves, or None."""
    columns = [c for c in columns if c.name not in ODD]
    numbers = [c for c in columns if c.type.kind == "int" and not c.foreign and not c.generated and c.name == c.attr
               and not c.extra]
    texts = [c for c in columns if c.type.kind == "str" and not c.generated and c.name == c.attr and not c.foreign]
    persisted = ", persisted=True" if pg else draw.pick(["", ", persisted=True", ", persisted=False"])
    name = names.plain()
    if numbers and draw.chance(0.7):
        one, other = draw.pick(numbers), draw.pick(numbers)
        text = draw.pick([f"{one.name} + {other.name}", f"{one.name} * 2", f"abs({one.name})",
                          f"CASE WHEN {one.name} > 1 THEN {other.name} ELSE 0 END", f"coalesce({one.name}, 0)"])
        kind = Type(draw.pick(["sa.Integer", "sa.BigInteger()"]), "int")
    elif texts:
        one = draw.pick(texts)
        text = draw.pick([f"lower({one.name})", f"{one.name} || 'x'", f"upper(trim({one.name}))"])
        kind = Type("sa.Text()", "str")
    else:
        return None
    form = draw.pick([repr(text), f"sa.text({text!r})"])
    return Column(attr_of(name), name, kind, extra=[f"sa.Computed({form}{persisted})"], generated=True)


def usable(columns, pg, keys=False):
    """The columns that an index or unique constraint may take."""
    unfit = ("json", "other", "bits", "vector", "range")
    return [c for c in columns if c.type.kind not in unfit and "PickleType" not in c.type.expr
            and not (c.type.kind == "array" and keys)]


def table_condition(draw, columns, access, sql_only=False):
    """(Python or None, SQL) over one or two of the columns."""
    column = draw.pick(columns)
    word = access(column) if access and not sql_only else None
    python, text = condition(draw, column.type, word, sql_name(draw, column.name))
    if draw.chance(0.25) and len(columns) > 1:
        other = draw.pick(columns)
        other_word = access(other) if access and not sql_only else None
        other_python, other_text = condition(draw, other.type, other_word, sql_name(draw, other.name))
        joint = draw.pick(["AND", "OR"])
        text = f"({text}) {joint} ({other_text})"
        python = f"sa.{joint.lower()}_({python}, {other_python})" if python and other_python else None
    return python, text


def check(draw, columns, access, name):
    """CheckConstraint(...)."""
    python, text = table_condition(draw, columns, access)
    options = [f"name={name!r}"] if name else []
    if python and draw.chance(0.5):
        return f"sa.CheckConstraint({', '.join([python, *options])})"
    form = repr(text)
    if ":" not in text and draw.chance(0.3):
        form = f"sa.text({text!r})"
    return f"sa.CheckConstraint({', '.join([form, *options])})"


def index(draw, columns, access, name, pg, sqlite, migration=False, by_name=True):
    """The arguments of Index(...) from the name on, as a list of texts; None if nothing fits."""
    fit = usable(columns, pg)
    if not fit:
        return None
    options = []
    if pg and draw.chance(0.12):
        special = special_index(draw, columns, name)
        if special:
            return special
    chosen = draw.some([c for c in fit if c.type.kind != "array"] or fit, 1, 3)
    parts = []
    expression = False
    for column in chosen:
        word = access(column) if access else None
        name_part = repr(column.name) if by_name or not word else word
        forms = [(6, name_part)]
        if word and not (by_name and migration):
            forms.append((3, word))
            forms.append((1, f"{word}.desc()"))
            forms.append((1, f"{word}.asc()"))
            if not sqlite:  # SQLite refuses NULLS in an index
                forms.append((0.6, f"{word}.desc().nulls_last()"))
                forms.append((0.4, f"{word}.nulls_first()"))
            if column.type.kind == "str":
                forms.append((2, f"sa.func.lower({word})"))
            if column.type.kind == "int":
                forms.append((0.7, f"sa.func.abs({word})"))
                forms.append((0.5, f"({word} + 1)"))
        sql = sql_name(draw, column.name)
        if ":" not in sql:
            forms.append((0.8, f"sa.text({sql + ' DESC'!r})"))
            if column.type.kind == "str":
                forms.append((1.5, f"sa.text({'lower(' + sql + ')'!r})"))
                forms.append((0.4, f"sa.text({'upper(' + sql + ') DESC'!r})"))
            if column.type.kind == "int":
                forms.append((0.5, f"sa.text({'(' + sql + ' + 1)'!r})"))
        made = draw.weighted(forms)
        expression = expression or made != name_part and made != word
        parts.append(made)
    if draw.chance(0.25):
        options.append("unique=True")
    if draw.chance(0.25):
        python, text = table_condition(draw, fit, access)
        form = f"sa.text({text!r})" if ":" not in text else None
        if python and draw.chance(0.4):
            form = python if " " in python or "(" in python else f"{python} == sa.true()"   # no bare mapped_column
        if form:
            if pg:
                options.append(f"postgresql_where={form}")
            if sqlite and (not pg or draw.chance(0.7)):
                options.append(f"sqlite_where={form}")
    if pg and draw.chance(0.06):
        included = draw.pick(columns)
        options.append(f"postgresql_include=[{included.name!r}]")
    if pg and draw.chance(0.05):
        options.append("postgresql_using='btree'")
    if pg and draw.chance(0.03) and "unique=True" in options:
        options.append("postgresql_nulls_not_distinct=True")
    if pg and draw.chance(0.04):
        options.append("postgresql_with={'fillfactor': 70}")
    if pg and not expression and draw.chance(0.25) and chosen[0].type.kind == "str" and "with_variant" not in chosen[0].type.expr \
            and "CHAR(" not in chosen[0].type.expr.replace("VARCHAR(", ""):
        options.append(f"postgresql_ops={{{chosen[0].name!r}: 'text_pattern_ops'}}")
    return [name, *parts, *options]


def special_index(draw, columns, name):
    """GIN, GiST, BRIN, hash, SP-GiST: over the columns that they can take."""
    choices = []
    for column in columns:
        if column.type.kind == "jsonb":
            choices.append([name, repr(column.name), "postgresql_using='gin'"])
            choices.append([name, repr(column.name), "postgresql_using='gin'",
                            f"postgresql_ops={{{column.name!r}: 'jsonb_path_ops'}}"])
        elif column.type.kind in ("array", "vector"):
            choices.append([name, repr(column.name), "postgresql_using='gin'"])
        elif column.type.kind == "range":
            choices += [[name, repr(column.name), "postgresql_using='gist'"]] * 4
        elif column.type.kind in ("moment", "int"):
            choices.append([name, repr(column.name), "postgresql_using='brin'"])
            choices.append([name, repr(column.name), "postgresql_using='brin'", "postgresql_with={'pages_per_range': 32}"])
        elif column.type.kind in ("str", "uuid"):
            choices.append([name, repr(column.name), "postgresql_using='hash'"])
    return draw.pick(choices) if choices else None


__all__ = ["Column", "Table", "quoted"]
