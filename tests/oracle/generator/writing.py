# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One module of models: tables as classes and as Core tables."""

import re

from . import tables
from .draw import ODD, camel, identifier
from .families import Families
from .specials import Specials
from .tables import Column, Table
from .types import INFERRED, Type


class Writer(Families, Specials):
    def __init__(self, project, module):
        self.project, self.module, self.draw = project, module, project.draw
        self.fixed_names = False    # no declared_attr for __tablename__ and __table_args__, which children inherit

    # Columns

    def call(self, column, callee, with_name=None, without_type=False):
        draw = self.draw
        arguments = []
        if with_name or with_name is None and column.name != column.attr:
            arguments.append(repr(column.name))
        if column.typed and not without_type and column.type.expr:
            arguments.append(column.type.expr)
        arguments += column.extra
        keywords = dict(column.keywords)
        if column.primary:
            keywords["primary_key"] = "True"
        elif not column.nullable:
            keywords["nullable"] = "False"
        elif draw.chance(0.2):
            keywords["nullable"] = "True"
        if draw.chance(0.05) and not column.generated and column.type.kind == "str":
            keywords["default"] = draw.pick(["'x'", "lambda: 'made'", "str"])
        ordered = draw.shuffled(keywords.items()) if draw.chance(0.3) else keywords.items()
        written = [f"{key}={value}" for key, value in ordered]
        if keywords.get("nullable") == "False" and draw.chance(0.12):
            partial = {"sa.Column": "helpers.Required", "mapped_column": "helpers.required"}.get(callee)
            if partial:
                callee = partial
                written = [a for a in written if a != "nullable=False"]
        if draw.chance(0.05) and written:
            # Keywords by a dict.
            key, _, value = written.pop().partition("=")
            written.append(f"**{{{key!r}: {value}}}")
        return f"{callee}({', '.join(arguments + written)})"

    def attribute(self, column, mapped, plain=False):
        """The line of a class; `plain` without deferred(), which mixins may not have."""
        draw = self.draw
        if not mapped:
            if plain or column.foreign or draw.chance(0.93) or column.generated or column.primary:
                return f"{column.attr} = {self.call(column, draw.pick(['sa.Column', 'sa.Column', 'mapped_column']))}"
            return f"{column.attr} = deferred({self.call(column, 'sa.Column')})"
        aliased = self.aliased(column) if draw.chance(0.12) else None
        if aliased:
            return aliased
        hint = column.type.python()
        inferred = (column.type.kind in INFERRED and not column.foreign and not column.generated and not column.primary
                    and column.type.kind != "enum" and draw.chance(0.4))
        explicit_null = draw.chance(0.1)
        optional = column.nullable and not column.primary
        if optional:
            hint = draw.pick([f"Optional[{hint}]", f"{hint} | None", f"Union[{hint}, None]"])
        if draw.chance(0.05) and not self.project.future:
            hint = repr(hint)
        keep = column.nullable
        column.nullable = True if not explicit_null else keep
        call = self.call(column, "mapped_column", without_type=inferred)
        column.nullable = keep
        if inferred and call == "mapped_column()" and draw.chance(0.7):
            return f"{column.attr}: Mapped[{hint}]"
        call = call.replace("nullable=True", f"nullable={keep}") if not column.primary else call
        return f"{column.attr}: Mapped[{hint}] = {call}"

    def aliased(self, column):
        """The type by a name of its own: Annotated, an alias, Literal; None where none fits."""
        draw = self.draw
        names = {"str": ["str30", "str50", "MaybeText", "Literal['low', 'high']", "Annotated[str, mapped_column(sa.Text)]"],
                 "int": ["intkey"], "moment": ["stamped"]}.get(column.type.kind)
        plain = not (column.primary or column.foreign or column.generated or column.extra)
        if not names or not plain or column.name != column.attr:
            return None
        name = draw.pick(names)
        hint = f"Optional[{name}]" if column.nullable and name != "MaybeText" else name
        # Only its kind is as drawn.
        column.type = Type("", column.type.kind)
        kept = {key: value for key, value in column.keywords.items() if key in ("index", "unique", "comment")}
        column.keywords = kept
        if not kept:
            return f"{column.attr}: Mapped[{hint}]"
        return f"{column.attr}: Mapped[{hint}] = mapped_column({', '.join(f'{k}={v}' for k, v in kept.items())})"

    # Keys

    def targets(self):
        return [t for t in self.project.tables if t.referable() and t.primary()]

    def target_name(self, target, column, var=""):
        """'table.column', or the attribute itself."""
        draw = self.draw
        name = f"{target.full()}.{column.name}"
        if "." in target.name or "." in column.name:
            name = None
        plain = repr(name)
        if draw.chance(0.15) and name:
            plain = f"f{name!r}" if "{" not in name else plain
        reachable = target.module == self.module or target.module in self.project.modules
        if reachable and draw.chance(0.15 if name else 1):
            prefix = "" if target.module == self.module else f"{target.module}."
            if target.core:
                return f"{prefix}{target.cls}.c[{column.name!r}]"
            return f"{prefix}{target.cls}.{column.attr}"
        return plain

    def foreign_column(self, table):
        """A column with a foreign key of its own, or None."""
        draw, project = self.draw, self.project
        targets = [t for t in self.targets() if len(t.primary()) == 1]
        if len(table.primary()) == 1 and table.referable() and not table.polymorphic == "child":
            targets += [table] * (1 if targets else 0)
        if not targets:
            return None
        target = draw.pick(targets)
        goal = target.primary()[0]
        name = project.names.any()
        if draw.chance(0.5) and len(name) < 55:
            name += "_id"
        column = Column(project.attr(name), name, goal.type, nullable=draw.chance(0.6), foreign=True)
        column.typed = draw.chance(0.45)
        options = tables.key_options(draw, project.pg, project.names.plain() + "_fk" if draw.chance(0.15) else None)
        if target is table:
            where = repr(f"{table.full()}.{goal.name}")
        else:
            where = self.target_name(target, goal)
        if draw.chance(0.07):
            options.append("use_alter=True")
            if not any(o.startswith("name=") for o in options):
                options.append(f"name={project.names.plain() + '_ua'!r}")
        if draw.chance(0.12) and not any(o.startswith(("ondelete", "onupdate")) for o in options):
            column.extra.append(f"helpers.cascade({', '.join([where, *options])})")
        else:
            column.extra.append(f"sa.ForeignKey({', '.join([where, *options])})")
        if draw.chance(0.2):
            column.keywords["index"] = "True"
        if draw.chance(0.08):
            column.keywords["unique"] = "True"
        return column

    def composite_key(self, table):
        """Columns for, and the text of, a ForeignKeyConstraint."""
        draw, project = self.draw, self.project
        targets = [t for t in self.targets() if len(t.primary()) == 2]
        if not targets:
            return None
        target = draw.pick(targets)
        columns = []
        for goal in target.primary():
            name = project.names.plain()
            columns.append(Column(name, name, goal.type, nullable=draw.chance(0.7)))
        options = tables.key_options(draw, project.pg, project.names.plain() + "_fk" if draw.chance(0.4) else None)
        local = [c.name for c in columns]
        remote = [f"{target.full()}.{c.name}" for c in target.primary()]
        return columns, f"sa.ForeignKeyConstraint({', '.join([repr(local), repr(remote), *options])})"

    # Table arguments

    def name_of(self, stem, named=0.6):
        """An explicit name, or None."""
        draw, project = self.draw, self.project
        if not draw.chance(named):
            return None
        return f"{stem}_{project.names.plain()}"[:60]

    def arguments(self, table, columns, access, index_names=True):
        """Constraints and indexes of the table, as texts."""
        draw, project = self.draw, self.project
        made = []
        fit = tables.usable(columns, project.pg)
        keyed = tables.usable(columns, project.pg, keys=True)
        while draw.chance(0.3) and fit:
            made.append(tables.check(draw, fit, access, self.name_of("ck") if not project.convention
                                     or '"ck"' not in project.convention else self.name_of("c", 1)))
        if draw.chance(0.3) and keyed:
            chosen = draw.some(keyed, 1, 2)
            options = []
            # Conventions by the first column would give two constraints one name.
            alone = all("unique" not in c.keywords for c in table.columns)
            name = self.name_of("uq", 0.5 if alone or not project.convention else 1)
            if name:
                options.append(f"name={name!r}")
            if project.pg_only and draw.chance(0.1):
                options.append("deferrable=True")
                options.append("initially='DEFERRED'")
            if project.pg_only and draw.chance(0.05):
                options.append("postgresql_nulls_not_distinct=True")
            if draw.chance(0.25) and access and not any("sa.column" in access(c) for c in chosen):
                made.append(f"sa.UniqueConstraint({', '.join([access(c) for c in chosen] + options)})")
            else:
                made.append(f"sa.UniqueConstraint({', '.join([repr(c.name) for c in chosen] + options)})")
        while draw.chance(0.35) and fit:
            texts = tables.index(draw, columns, access, repr(self.name_of("ix", 1)), project.pg, project.sqlite)
            if texts:
                made.append(f"sa.Index({', '.join(texts)})")
        if draw.chance(0.08):
            numbers = [c for c in columns if c.type.kind == "int" and c.name == identifier(c.name) and c.name.islower()
                       and c.name not in ODD]
            if numbers:
                made.append(f"*helpers.positive({draw.pick(numbers).name!r}, table={table.name[:20]!r})")
        if draw.chance(0.06) and fit and "%" not in fit[0].name:
            made.append(f"helpers.index_for({table.name[:20]!r}, {fit[0].name!r})")
        return made

    def table_options(self, table):
        draw, project = self.draw, self.project
        options = {}
        if table.schema and not (table.schema == project.metadata_schema and draw.chance(0.8)):
            options["schema"] = repr(table.schema)
        if draw.chance(0.12):
            options["comment"] = repr(draw.pick(["The table", "it's", "100% of\nit"]))
        pk = table.primary()
        if project.sqlite and draw.chance(0.12) and len(pk) == 1 and pk[0].type.kind == "int" and "Small" not in pk[0].type.expr \
                and "BigInteger" not in pk[0].type.expr and not pk[0].foreign and "autoincrement" not in pk[0].keywords:
            options["sqlite_autoincrement"] = "True"
        if draw.chance(0.04):
            options["info"] = "{'skip': 1}"
        if draw.chance(0.04):
            options["mysql_engine"] = "'InnoDB'"
        return options

    # Tables

    def table(self):
        draw, project = self.draw, self.project
        style = draw.weighted([(30, "mapped"), (30, "classic"), (14, "core"), (8, "hybrid"), (4, "loop"), (5, "imperative"),
                               (6, "association"), (8, "family"), (7, "special")])
        if style == "special":
            return self.special_table()
        if style == "core":
            return self.core_table()
        if style == "hybrid":
            return self.hybrid_table()
        if style == "loop":
            return self.loop_tables()
        if style == "imperative":
            return self.core_table(imperative=True)
        if style == "association":
            return self.association() or self.class_table(mapped=True)
        if style == "family":
            return self.family(mapped=draw.chance(0.5))
        return self.class_table(mapped=style == "mapped")

    def columns(self, table, few=False):
        draw, project = self.draw, self.project
        used = set()

        def attr_of(name):
            attr = project.attr(name)
            while attr in used:
                attr += "_x"
            used.add(attr)
            return attr
        table.columns = tables.primary_key(draw, project.names, project.types, project.pg)
        for column in table.columns:
            used.add(column.attr)
        for _ in range(draw.number(1, 3 if few else 8)):
            table.columns.append(tables.plain_column(draw, project.names, project.types, attr_of))
        while draw.chance(0.35):
            column = self.foreign_column(table)
            if column:
                column.attr = attr_of(column.attr)
                table.columns.append(column)
        if draw.chance(0.15):
            column = tables.computed(draw, table.columns, project.names, project.pg, attr_of)
            if column:
                table.columns.append(column)

    def new_table(self, **members):
        draw, project = self.draw, self.project
        name = project.names.any()
        table = Table(name, cls=camel(name), module=self.module, **members)
        if project.metadata_schema:
            table.schema = project.metadata_schema
        if project.schemas and draw.chance(0.5):
            table.schema = draw.pick(project.schemas)
        return table

    def class_table(self, mapped):
        draw, project = self.draw, self.project
        table = self.new_table(mapped=mapped)
        self.columns(table)
        mixins = [m for m in project.mixins if draw.chance(0.35) and not (self.fixed_names and m[2])]
        lines, bases = [], [f"mixins.{name}" for name, _, _ in mixins]
        taken = {c.attr for c in table.columns} | {c.name for c in table.columns}
        if any(c.attr in taken or c.name in taken for _, columns, _ in mixins for c in columns):
            mixins, bases = [], []
        abstract = ""
        if draw.chance(0.12):
            # An abstract base with a column or two of its own.
            parent = f"{table.cls}Base"
            column = tables.plain_column(draw, project.names, project.types, project.attr)
            column.keywords.pop("unique", None)
            if column.attr not in taken:
                abstract = (f"\n\nclass {parent}(Base):\n    __abstract__ = True\n\n    "
                            f"{self.attribute(column, mapped, plain=True)}\n")
        bases.append(f"{table.cls}Base" if abstract else "Base")
        naming = self.table_name(table)
        options = self.table_options(table)
        own = [c for c in table.columns]
        for column in own:
            lines.append(self.attribute(column, mapped))
        lines = draw.shuffled(lines) if draw.chance(0.15) else lines
        composite = self.composite_key(table) if draw.chance(0.15) else None
        arguments = []
        if composite:
            for column in composite[0]:
                lines.append(self.attribute(column, mapped))
                table.columns.append(column)
            arguments.append(composite[1])
        written = {c.attr for c in own
                   if any(re.match(rf"{c.attr}(: [^=]+)? = (?!deferred)", line) for line in lines) and c.type.expr}
        where = draw.weighted([(5, "body"), (0 if self.fixed_names else 3, "declared"), (2, "after")])
        access = {"body": lambda c: c.attr if c.attr in written else f"sa.column({c.name!r})",
                  "declared": lambda c: f"cls.{c.attr}" if c.attr in written else f"sa.column({c.name!r})",
                  "after": lambda c: f"{table.cls}.{c.attr}"}[where]
        made = self.arguments(table, [c for c in own if not c.type.expr.startswith("_")], access)
        after = []
        if where == "after":
            after = [a for a in made if a.startswith("sa.Index")]
            made = []
        arguments += made
        inherited = any(has for _, _, has in mixins)
        body = self.table_args(arguments, options, where == "declared", inherited)
        extras = self.noise(table, own)
        text = abstract + f"\n\nclass {table.cls}({', '.join(bases)}):\n"
        parts = [naming] if naming else []
        if body and draw.chance(0.3) and "cls" not in body and not any(a.startswith("sa.") and self.uses(a, written) for a in arguments):
            parts.append(body)
            body = ""
        parts += lines
        if body:
            parts.append(body)
        parts += extras
        text += "".join(f"    {part}\n" if not part.startswith("@") else f"\n    {part}\n" for part in parts)
        for each in after:
            text += f"\n\n{each}\n"
        project.tables.append(table)
        return text

    @staticmethod
    def uses(text, names):
        return any(re.search(rf"(?<!['\w]){name}\b", text) for name in names)

    def table_name(self, table):
        draw = self.draw
        plain = table.name == identifier(table.name)
        if plain and draw.chance(0.1) and not self.fixed_names:
            return "@declared_attr.directive\n    def __tablename__(cls):\n        return helpers.snake(cls.__name__)" \
                if self.snake(table.cls) == table.name else f"__tablename__ = {table.name!r}"
        if plain and draw.chance(0.05):
            return f'__tablename__ = "{table.name[:2]}" + "{table.name[2:]}"'
        return f"__tablename__ = {table.name!r}"

    @staticmethod
    def snake(name):
        return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()

    def table_args(self, arguments, options, declared, inherited=False):
        draw = self.draw
        if not arguments and not options and not declared:
            return ""
        dictionary = "{" + ", ".join(f"{key!r}: {value}" for key, value in options.items()) + "}"
        if not arguments:
            value = dictionary if options else "{}"
        else:
            items = list(arguments)
            if options or draw.chance(0.1):
                items.append(dictionary)
            value = "(" + ", ".join(items) + ",)"
            if draw.chance(0.1) and len(items) > 1:
                value = f"({items[0]},) + ({', '.join(items[1:])},)"
        if declared:
            decorator = draw.pick(["@declared_attr", "@declared_attr.directive", "@declared_attr"])
            return f"{decorator}\n    def __table_args__(cls):\n        return {value}"
        return f"__table_args__ = {value}"

    def noise(self, table, own):
        """What changes nothing of the schema."""
        draw = self.draw
        lines = []
        texts = [c for c in own if c.type.kind == "str" and not c.generated]
        if draw.chance(0.08) and texts:
            lines.append(f"{texts[0].attr}_again = synonym({texts[0].attr!r})")
        if draw.chance(0.08) and texts:
            lines.append(f"@hybrid_property\n    def {texts[0].attr}_shout(self):\n        return self.{texts[0].attr}.upper()")
        if draw.chance(0.05) and texts:
            lines.append(f"@validates({texts[0].attr!r})\n    def check_it(self, key, value):\n        return value")
        if draw.chance(0.06) and texts and not table.mapped:
            lines.append(f"{texts[0].attr}_length = column_property(sa.select(sa.literal(1)).scalar_subquery())")
        if draw.chance(0.06):
            lines.append("def __repr__(self):\n        return f'<{type(self).__name__}>'")
        if draw.chance(0.06):
            lines.append("__mapper_args__ = {'eager_defaults': True}")
        return lines

    # Core

    def core_columns(self, table):
        return [self.call(c, "sa.Column", with_name=True) for c in table.columns]

    def core_table(self, imperative=False):
        draw, project = self.draw, self.project
        table = self.new_table(core=True)
        table.cls = identifier(table.name) + "_table"
        self.columns(table)
        # Columns of a Core table have one name only.
        for column in table.columns:
            column.attr = identifier(column.name)
        before, items = "", []
        for column, text in zip(table.columns, self.core_columns(table)):
            if draw.chance(0.1) and not column.foreign:
                variable = f"{table.cls}_{column.attr}_column"
                before += f"{variable} = {text}\n"
                items.append(variable)
            else:
                items.append(text)
        if draw.chance(0.1):
            prefix = draw.pick(["PREFIX", ""])
            items.append("*helpers.audit_columns()" if prefix else f"*helpers.audit_columns({project.names.plain(1)!r})")
        if draw.chance(0.1):
            items.append(f"helpers.money({project.names.plain()!r}, required={draw.pick(['True', 'False'])})")
        if draw.chance(0.08):
            stem = project.names.plain()
            items.append(f"*[sa.Column(f'{stem}_{{i}}', sa.Integer) for i in range({draw.number(1, 3)})]")
        if draw.chance(0.06):
            stem = project.names.plain()
            items.append(f"*(sa.Column('{stem}_' + n, t) for n, t in [('a', sa.Text), ('b', sa.Integer())])")
        composite = self.composite_key(table) if draw.chance(0.2) else None
        if composite:
            table.columns += composite[0]
            items += [self.call(c, "sa.Column", with_name=True) for c in composite[0]] + [composite[1]]
        made = self.arguments(table, table.columns, None)
        items += [a for a in made if not a.startswith("sa.Index") or draw.chance(0.5)]
        options = self.table_options(table)
        items += [f"{key}={value}" for key, value in options.items()]
        late = []
        access = lambda c: f"{table.cls}.c[{c.name!r}]" if c.name != identifier(c.name) else f"{table.cls}.c.{c.name}"
        while draw.chance(0.3):
            texts = tables.index(draw, table.columns, access, repr(self.name_of("ix", 1)), project.pg, project.sqlite,
                                 by_name=False)
            if texts:
                late.append(f"sa.Index({', '.join(texts)})")
        text = f"\n{before}{table.cls} = sa.Table(\n    {table.name!r}, metadata,\n"
        text += "".join(f"    {item},\n" for item in items) + ")\n" + "".join(f"{each}\n" for each in late)
        if draw.chance(0.1):
            name = project.names.plain()
            text += f"{table.cls}.append_column(sa.Column({name!r}, sa.Integer, server_default='1'))\n"
        if imperative and self.project.base_kind in ("registry", "decorated"):
            cls = camel(table.name)
            text += f"\n\nclass {cls}Entity:\n    pass\n\n\nbase.mapper_registry.map_imperatively({cls}Entity, {table.cls})\n"
        project.tables.append(table)
        return text

    def hybrid_table(self):
        """A class with __table__."""
        text = self.core_table()
        table = self.project.tables[-1]
        cls = camel(table.name)
        return text + f"\n\nclass {cls}Row(Base):\n    __table__ = {table.cls}\n"

    def loop_tables(self):
        draw, project = self.draw, self.project
        stem = project.names.plain()
        suffixes = draw.some(["north", "south", "east", "west"], 1, 3)
        kind = project.types.any()
        index = ", sa.Index(f'ix_{name}_value', 'value')" if tables.usable([Column("value", "value", kind)], project.pg) \
            and kind.kind != "array" else ""
        form = draw.pick(["loop", "function", "type"])
        if form == "loop":
            return (f"\nfor name in {[f'{stem}_{s}' for s in suffixes]!r}:\n    sa.Table(name, metadata,\n"
                    f"             sa.Column('id', sa.Integer, primary_key=True), sa.Column('value', {kind.expr}){index})\n")
        if form == "function":
            return (f"\n\ndef make_{stem}(name, length=10):\n    return sa.Table(name, metadata, sa.Column('id', sa.Integer, "
                    f"primary_key=True),\n                    sa.Column('value', {kind.expr}), sa.Column('name', "
                    f"sa.String(length))" + (index) + ")\n\n\n"
                    + "".join(f"{stem}_{s} = make_{stem}(f'{stem}_{s}'{', length=20' if draw.chance(0.5) else ''})\n"
                              for s in suffixes))
        return (f"\n\ndef class_{stem}(suffix):\n    class Made(Base):\n        __tablename__ = f'{stem}_{{suffix}}'\n"
                f"        id = sa.Column(sa.Integer, primary_key=True)\n        value = sa.Column({kind.expr})\n"
                f"    Made.__name__ = 'Made' + suffix.title()\n    return Made\n\n\n"
                + "".join(f"{camel(stem)}{s.title()} = class_{stem}({s!r})\n" for s in suffixes))

    def association(self):
        draw, project = self.draw, self.project
        targets = [t for t in self.targets() if len(t.primary()) == 1]
        if len(targets) < 2:
            return None
        left, right = draw.some(targets, 2, 2)
        table = self.new_table(core=True)
        table.cls = identifier(table.name) + "_table"
        primary = draw.chance(0.6)
        lines = []
        for target, name in ((left, "left_id"), (right, "right_id")):
            goal = target.primary()[0]
            options = tables.key_options(draw, project.pg)
            key = f"sa.ForeignKey({', '.join([repr(target.full() + '.' + goal.name), *options])})"
            lines.append(f"    sa.Column({name!r}, {key}{', primary_key=True' if primary else ''}),\n")
        if not primary and draw.chance(0.6):
            lines.append(draw.pick(["    sa.UniqueConstraint('left_id', 'right_id'),\n",
                                    "    sa.PrimaryKeyConstraint('left_id', 'right_id'),\n",
                                    f"    sa.PrimaryKeyConstraint('left_id', 'right_id', name='{identifier(table.name)[:40]}_pair'),\n"]))
        schema = f"    schema={table.schema!r},\n" if table.schema else ""
        return f"\n{table.cls} = sa.Table(\n    {table.name!r}, metadata,\n" + "".join(lines) + schema + ")\n"

    # The end of a module

    def closing(self):
        """Relations between tables made before: a key both ways, columns added to a class later."""
        draw, project = self.draw, self.project
        text = ""
        own = [t for t in project.tables if t.module == self.module and not t.core and t.polymorphic != "child"]
        if own and draw.chance(0.15):
            table = draw.pick(own)
            name = project.names.plain()
            kind = project.types.any()
            text += f"\n\n{table.cls}.{name} = {draw.pick(['sa.Column', 'mapped_column'])}({kind.expr})\n"
        if own and draw.chance(0.1):
            table = draw.pick(own)
            name = project.names.plain()
            text += f"\n\nsetattr({table.cls}, {name!r}, sa.Column({name!r}, sa.Integer, server_default='3'))\n"
        if own and draw.chance(0.1):
            table = draw.pick(own)
            fit = tables.usable([c for c in table.columns if c.type.kind != "array"], project.pg, keys=True)
            if fit:
                column = draw.pick(fit)
                name = f"late_{project.names.plain()}"[:50]
                text += f"\n\n{table.cls}.__table__.append_constraint(sa.UniqueConstraint({table.cls}.__table__.c[{column.name!r}], name={name!r}))\n"
        return text


__all__ = ["Writer", "Type"]
