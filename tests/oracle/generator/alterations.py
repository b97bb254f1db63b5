# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Operations that change or drop what is there."""

import dataclasses

from . import tables
from .creations import bare_name, column_text, full, named, pairs_for_key, schema_word
from .draw import literal, quoted
from .state import Column, Item
from .types import Type, server_default

POSTGRESQL = frozenset({"postgresql"})


def in_batch(history, table, calls):
    """Calls on `batch_op` in a batch."""
    draw = history.draw
    options = []
    if table.schema:
        options.append(f"schema={table.schema!r}")
    # On PostgreSQL a table cannot be made anew under others that point to it, nor its types a second time.
    fixed = "postgresql" in table.on and (table.referred or table.held or history.hanging(table) or any(c.generated or c.bound or c.type.kind in ("enum", "other")
                                                                          for c in table.columns))
    if not fixed and draw.chance(0.2):
        options.append(f"recreate={draw.pick(['always', 'auto'])!r}")
        if "always" in options[-1] and table.on == POSTGRESQL:
            history.programs = [p for p in history.programs if p.kind != "statistics" or table not in p.tables]     # which go with the table
    if history.convention and draw.chance(0.2) and not (table.unnamed and '"ck"' in history.convention):
        options.append(f"naming_convention={history.convention}")
    name = draw.pick(["batch_op", "batch_op", "batch_op", "batch"])
    head = f"with op.batch_alter_table({', '.join([history.constant(table.name), *options])}) as {name}:"
    return [head, *("    " + call.replace("batch_op.", name + ".") for call in calls)], table.on


def drop_column(history):
    draw = history.draw
    mine = [t for t in history.mine() if t.free() and len(t.columns) > 2]
    if not mine:
        return None
    table = draw.pick(mine)
    column = draw.pick(table.free())
    table.columns.remove(column)
    if draw.chance(0.3) and table.movable():
        return in_batch(history, table, [f"batch_op.drop_column({column.name!r})"])
    options = [f"schema={table.schema!r}"] if table.schema else []
    if table.on == POSTGRESQL and draw.chance(0.1):
        options.append("if_exists=True")
    return [f"op.drop_column({', '.join([history.constant(table.name), history.constant(column.name), *options])})"], table.on


WIDER = {"int": ["sa.BigInteger()", "sa.Integer()", "sa.SmallInteger()"],
         "str": ["sa.Text()", "sa.String(300)", "sa.VARCHAR(2000)", "sa.String()"],
         "num": ["sa.Numeric(20, 4)", "sa.Numeric()", "sa.Float()"], "float": ["sa.Float()", "sa.Numeric(12, 3)", "sa.REAL()"],
         "moment": ["sa.DateTime(timezone=True)", "sa.DateTime()"], "bool": ["sa.Boolean()"], "date": ["sa.Date()", "sa.DateTime()"]}


def change(history, table, column, rename=True):
    """The keywords of one alter_column, already recorded."""
    draw = history.draw
    words = []
    kind = column.type.kind
    checked = "create_constraint" in column.expr
    before = column.name    # which it still has when its type changes
    choices = [(4, "nullable"), (4, "default"), (3 if kind in WIDER and not checked and column.expr else 0, "type"),
               (2 if rename and not checked else 0, "rename"), (1, "comment"), (1, "no default")]
    done = set()
    for _ in range(draw.number(1, 2)):
        what = draw.weighted(choices)
        if what.split()[-1] in done:
            continue
        done.add(what.split()[-1])
        if what == "nullable" and not column.primary:
            column.nullable = draw.chance(0.5)
            words.append(f"nullable={column.nullable}")
        elif what == "default" and not column.primary:
            made = server_default(draw, column.type, set(table.on))
            if made and "array(" not in made and "literal(" not in made and "literal_column" not in made:
                column.default = made
                words.append(f"server_default={made}")
        elif what == "no default" and not column.primary:
            column.default = ""
            words.append("server_default=None")
        elif what == "type" and not column.primary and not column.used and not column.default:
            made = draw.pick(WIDER[kind])
            column.expr = made
            words.append(f"type_={made}")
            if "postgresql" in table.on and draw.chance(0.5):
                cast = {"int": "integer", "str": "text"}.get(kind)
                if cast:
                    words.append(f"postgresql_using={quoted(before) + '::' + cast!r}")
            column.type = dataclasses.replace(column.type, expr=made)
        elif what == "rename" and not column.used and not column.primary:
            column.name = history.names.plain()
            words.append(f"new_column_name={column.name!r}")
        elif what == "comment":
            words.append(f"comment={draw.pick(['new words', None])!r}")
    return words


def existing(history, column, before):
    draw = history.draw
    words = []
    # Renaming a column of an Interval that is none on the database, Alembic asks the type for a name.
    if before.expr and "create_constraint" not in before.expr and "Interval" not in before.expr and draw.chance(0.5):
        words.append(f"existing_type={before.expr}")
    if draw.chance(0.4):
        words.append(f"existing_nullable={before.nullable}")
    if draw.chance(0.1) and not before.default:
        words.append("existing_server_default=None")
    return words


def alter_column(history):
    draw = history.draw
    mine = [t for t in history.mine() if any(not c.primary and not c.generated for c in t.columns)]
    if not mine:
        return None
    table = draw.pick(mine)
    column = draw.pick([c for c in table.columns if not c.primary and not c.generated])
    before = dataclasses.replace(column)
    if not table.movable():
        return None
    batch = "sqlite" in table.on or draw.chance(0.15)
    words = change(history, table, column)
    if not words:
        return None
    words = words + existing(history, column, before)
    if batch:
        return in_batch(history, table, [f"batch_op.alter_column({', '.join([repr(before.name), *words])})"])
    options = [f"schema={table.schema!r}"] if table.schema else []
    return [f"op.alter_column({', '.join([history.constant(table.name), repr(before.name), *words, *options])})"], table.on


def batch(history):
    """Several operations in one batch."""
    draw = history.draw
    mine = [t for t in history.mine() if len(t.columns) > 2 and t.movable()]
    if not mine:
        return None
    table = draw.pick(mine)
    calls = []
    touched = set()
    for _ in range(draw.number(1, 4)):
        what = draw.weighted([(4, "add"), (3, "drop"), (4, "alter"), (2, "unique"), (2, "check"), (2, "foreign"), (2, "index")])
        fit = [c for c in tables.usable(table.columns, history.pg, keys=True) if c.name not in touched]
        if what == "add":
            column = tables.plain_column(draw, history.names, history.types, lambda name: name)
            if column.name in {c.name for c in table.columns}:
                continue
            for word in ("info", "doc", "onupdate", "server_onupdate", "unique", "index"):
                column.keywords.pop(word, None)
            if "server_default" not in column.keywords or "NULL" in column.keywords["server_default"]:
                column.nullable = True
            if "create_constraint" in column.type.expr:
                continue
            column.default = column.keywords.get("server_default", "")
            calls.append(f"batch_op.add_column({column_text(draw, column)})")
            table.columns.append(Column(column.name, column.type, column.nullable, False, column.default, False, True,
                                        column.type.expr))
            touched.add(column.name)
        elif what == "drop" and [c for c in table.free() if c.name not in touched] and len(table.columns) > 3:
            column = draw.pick([c for c in table.free() if c.name not in touched])
            table.columns.remove(column)
            touched.add(column.name)
            calls.append(f"batch_op.drop_column({column.name!r})")
        elif what == "alter":
            free = [c for c in table.columns if not c.primary and not c.generated and c.name not in touched]
            if not free:
                continue
            column = draw.pick(free)
            before = dataclasses.replace(column)
            words = change(history, table, column)
            touched |= {column.name, before.name}
            if words:
                calls.append(f"batch_op.alter_column({', '.join([repr(before.name), *words, *existing(history, column, before)])})")
        elif what in ("unique", "check", "index") and fit:
            column = draw.pick(fit)
            again = column.used or column.primary
            column.used = True
            touched.add(column.name)
            name = {"unique": "uq", "check": "ck", "index": "ix"}[what]
            text = named(history, name)
            if what == "unique":
                calls.append(f"batch_op.create_unique_constraint({text}, [{column.name!r}])")
            elif what == "index":
                calls.append(f"batch_op.create_index({text}, [{column.name!r}], unique={draw.chance(0.3)})")
            else:
                _, condition = tables.table_condition(draw, [column], None)
                calls.append(f"batch_op.create_check_constraint({text}, {condition_text(draw, condition)})")
            if (what != "check" or not history.convention) and not (what == "unique" and again and "sqlite" in table.on):
                table.items.append(Item({"unique": "unique", "check": "check", "index": "index"}[what], bare_name(text), (column.name,)))
        elif what == "foreign" and fit and not table.schema:
            pairs = [(c, t) for c, t in pairs_for_key(history, table, fit) if not t.schema]
            if pairs:
                column, goal = draw.pick(pairs)
                column.used = column.pointing = goal.referred = True
                touched.add(column.name)
                text = named(history, "fk")
                calls.append(f"batch_op.create_foreign_key({text}, {goal.name!r}, [{column.name!r}], [{goal.primary()[0].name!r}]"
                             f"{', ondelete=' + repr('CASCADE') if draw.chance(0.4) else ''})")
                table.items.append(Item("foreign", bare_name(text), (column.name,), goal))
    for column in table.columns:
        if column.name in touched and not any(column.name in i.columns for i in table.items):
            column.used = column.used and column.name not in touched or column.used
    if not calls:
        return None
    return in_batch(history, table, calls)


def condition_text(draw, condition):
    if ":" in condition or draw.chance(0.6):
        return repr(condition)
    return f"sa.text({condition!r})"


def create_constraint(history):
    draw = history.draw
    mine = [t for t in history.mine() if tables.usable(t.columns, history.pg, keys=True) and t.movable()]
    if not mine:
        return None
    table = draw.pick(mine)
    fit = [c for c in tables.usable(table.columns, history.pg, keys=True)]
    column = draw.pick(fit)
    batch_mode = "sqlite" in table.on
    prefix = "batch_op." if batch_mode else "op."
    where = [] if batch_mode else [history.constant(table.name)]
    what = draw.pick(["unique", "check", "foreign"])
    options = [] if batch_mode or not table.schema else [f"schema={table.schema!r}"]
    if what == "unique":
        name = named(history, "uq") if batch_mode or draw.chance(0.8) or not history.convention else "None"
        columns = draw.some(fit, 1, 2)
        again = any(c.used or c.primary for c in columns)
        if name == "None" and again:
            name = named(history, "uq")     # the convention's may be there already
        for each in columns:
            each.used = True
        if not batch_mode and draw.chance(0.15):
            options.append("deferrable=True")
        call = f"{prefix}create_unique_constraint({', '.join([name, *where, repr([c.name for c in columns]), *options])})"
        if name != "None" and not (again and "sqlite" in table.on):     # of equal ones batch mode sees one
            table.items.append(Item("unique", bare_name(name), tuple(c.name for c in columns)))
    elif what == "check":
        name = named(history, "ck")
        _, condition = tables.table_condition(draw, [column], None)
        column.used = True
        call = f"{prefix}create_check_constraint({', '.join([name, *where, condition_text(draw, condition), *options])})"
        if not history.convention:
            table.items.append(Item("check", bare_name(name), (column.name,)))
    else:
        pairs = pairs_for_key(history, table, fit)
        if not pairs:
            return None
        column, goal = draw.pick(pairs)
        unnamed = not batch_mode and draw.chance(0.35) and not column.pointing
        column.used = column.pointing = goal.referred = True
        name = "None" if unnamed else named(history, "fk")
        source = [] if batch_mode else [repr(table.name)]
        words = tables.key_options(draw, history.pg)
        if table.schema and not batch_mode:
            words.append(f"source_schema={table.schema!r}")
        if goal.schema:
            words.append(f"referent_schema={goal.schema!r}")
        call = (f"{prefix}create_foreign_key({', '.join([name, *source, repr(goal.name), repr([column.name]), repr([goal.primary()[0].name]), *words])})")
        if not unnamed:
            table.items.append(Item("foreign", bare_name(name), (column.name,), goal))
    return in_batch(history, table, [call]) if batch_mode else ([call], table.on)


def drop_item(history):
    draw = history.draw
    mine = [t for t in history.mine() if t.items and t.movable()]
    if not mine:
        return None
    table = draw.pick(mine)
    item = draw.pick(table.items)
    table.items.remove(item)
    schema = [f"schema={table.schema!r}"] if table.schema else []
    if item.kind == "index":
        options = [f"table_name={table.name!r}", *schema]
        if draw.chance(0.1):
            options.append("if_exists=True")
        if draw.chance(0.1) and not schema:
            return in_batch(history, table, [f"batch_op.drop_index({item.name!r})"])
        if table.on == POSTGRESQL and draw.chance(0.1):
            return ["with context.get_context().autocommit_block():",
                    f"    op.drop_index({', '.join([repr(item.name), *options, 'postgresql_concurrently=True'])})"], table.on
        return [f"op.drop_index({', '.join([repr(item.name), *options])})"], table.on
    kind = {"unique": "unique", "check": "check", "foreign": "foreignkey", "exclusion": ""}[item.kind]
    name = f"op.f({item.name!r})" if history.convention else repr(item.name)
    if "sqlite" in table.on:
        return in_batch(history, table, [f"batch_op.drop_constraint({name}, type_={kind!r})"])
    options = [f"type_={kind!r}"] if kind and draw.chance(0.7) else []
    if draw.chance(0.1):
        options.append("if_exists=True")
    return [f"op.drop_constraint({', '.join([name, history.constant(table.name), *options, *schema])})"], table.on


def rename_table(history):
    draw = history.draw
    mine = [t for t in history.mine() if not t.referred]
    if not mine:
        return None
    table = draw.pick(mine)
    before = table.name
    table.name = history.names.plain()
    options = f", schema={table.schema!r}" if table.schema else ""
    return [f"op.rename_table({before!r}, {history.constant(table.name)}{options})"], table.on


def drop_table(history):
    draw = history.draw
    mine = [t for t in history.mine() if not t.referred and not t.held]
    if len(mine) < 2:
        return None
    table = draw.pick(mine)
    history.tables.remove(table)
    history.forget(table)
    options = [f"schema={table.schema!r}"] if table.schema else []
    if draw.chance(0.4):
        options.append("if_exists=True")
    return [f"op.drop_table({', '.join([repr(table.name), *options])})"], table.on


def guarded(history):
    """Work that stands behind a question to the inspector."""
    draw = history.draw
    mine = [t for t in history.mine() if not t.schema and t.movable()]
    if not mine:
        return None
    table = draw.pick(mine)
    name = history.names.plain()
    ask = draw.pick(["inspector = sa.inspect(op.get_bind())", "bind = op.get_bind()\ninspector = sa.inspect(bind)",
                     "inspector = sa.inspect(op.get_bind())"]).split("\n")
    form = draw.pick(["column", "table", "drop column", "index", "missing"])
    if any(i.kind == "unique" for i in table.items) and draw.chance(0.8):
        form = "names"
    if form == "column":
        table.columns.append(Column(name, Type("sa.Integer()", "int"), expr="sa.Integer()"))
        test = draw.pick([f"if {name!r} not in {{c['name'] for c in inspector.get_columns({table.name!r})}}:",
                          f"if {name!r} not in [column['name'] for column in inspector.get_columns({table.name!r})]:",
                          f"if not any(c['name'] == {name!r} for c in inspector.get_columns({table.name!r})):"])
        lines = [*ask, test, f"    op.add_column({table.name!r}, sa.Column({name!r}, sa.Integer()))"]
        if draw.chance(0.4):
            lines += ["else:", f"    op.drop_column({table.name!r}, {name!r})"]
        return lines, table.on
    if form == "table":
        test = draw.pick([f"if not inspector.has_table({name!r}):", f"if {name!r} not in inspector.get_table_names():",
                          f"if inspector.has_table({table.name!r}) and not inspector.has_table({name!r}):"])
        from .state import Table
        made = Table(name, lane=history.lane, on=table.on)
        made.columns = [Column("id", Type("sa.Integer()", "int"), False, True, expr="sa.Integer()"),
                        Column("label", Type("sa.String(20)", "str"), expr="sa.String(20)")]
        history.tables.append(made)
        return [*ask, test, f"    op.create_table({name!r}, sa.Column('id', sa.Integer(), primary_key=True), "
                f"sa.Column('label', sa.String(20)))"], table.on
    if form == "drop column" and table.free():
        column = draw.pick(table.free())
        table.columns.remove(column)
        return [*ask, f"columns = [c['name'] for c in inspector.get_columns({table.name!r})]",
                f"if {column.name!r} in columns:", f"    op.drop_column({table.name!r}, {column.name!r})"], table.on
    if form == "index" and table.primary():
        column = table.primary()[0]
        index = f"ix_{name}"
        table.items.append(Item("index", index, (column.name,)))
        return [*ask, f"known = {{index['name'] for index in inspector.get_indexes({table.name!r})}}",
                f"if {index!r} not in known:", f"    op.create_index({index!r}, {table.name!r}, [{column.name!r}])"], table.on
    if form == "names" and table.items and any(i.kind == "unique" for i in table.items):
        item = next(i for i in table.items if i.kind == "unique")
        table.items.remove(item)
        lines = [*ask, f"for unique in inspector.get_unique_constraints({table.name!r}):",
                 f"    if unique['name'] == {item.name!r}:"]
        if "sqlite" in table.on:
            lines += [f"        with op.batch_alter_table({table.name!r}) as batch_op:",
                      f"            batch_op.drop_constraint(op.f(unique['name']), type_='unique')"]
        else:
            lines += [f"        op.drop_constraint(op.f(unique['name']), {table.name!r}, type_='unique')"]
        return lines, table.on
    if form == "missing":
        return [*ask, f"if inspector.has_table('never_there_{name}'):", f"    op.drop_table('never_there_{name}')",
                f"if 'nowhere' in [c['name'] for c in inspector.get_columns({table.name!r})]:",
                "    raise RuntimeError('not expected')"], table.on
    return None


def swallowed(history):
    """try/except around DDL that works, and on PostgreSQL around some that does not."""
    draw = history.draw
    mine = [t for t in history.mine() if not t.schema]
    if not mine:
        return None
    table = draw.pick(mine)
    name = history.names.plain()
    if table.on == POSTGRESQL and draw.chance(0.4):
        return ["try:", "    with op.get_bind().begin_nested():", f"        op.drop_index('never_{name}', table_name={table.name!r})",
                "except Exception:", "    pass"], table.on
    table.columns.append(Column(name, Type("sa.Integer()", "int"), expr="sa.Integer()"))
    return ["try:", f"    op.add_column({table.name!r}, sa.Column({name!r}, sa.Integer()))",
            draw.pick(["except Exception as error:", "except sa.exc.OperationalError:", "except (sa.exc.ProgrammingError, sa.exc.OperationalError):"]),
            draw.pick(["    raise", "    pass", "    print('there already')"])], table.on


# Enums of PostgreSQL

def enum_dance(history):
    draw = history.draw
    mine = [e for e in history.enums if e.lane == history.lane and all("postgresql" in t.on and t in history.tables
                                                                       and c in t.columns for t, c in e.users)]
    if mine and draw.chance(0.7):
        return draw.pick([add_value, rename_value, recreate, recreate])(history, draw.pick(mine))
    tables_of = [t for t in history.mine() if "postgresql" in t.on]
    if not tables_of:
        return None
    return new_type(history, draw.pick(tables_of))


def new_label(history, enum):
    name = history.names.plain()
    while name in enum.labels:
        name = history.names.plain()
    return name


def add_value(history, enum):
    draw = history.draw
    value = new_label(history, enum)
    place = draw.pick(["", f" AFTER {literal(draw.pick(enum.labels))}", f" BEFORE {literal(draw.pick(enum.labels))}"])
    enum.labels.append(value)
    text = f"ALTER TYPE {quoted(enum.name)} ADD VALUE {draw.pick(['', 'IF NOT EXISTS '])}{literal(value)}{place}"
    return ["with op.get_context().autocommit_block():", f"    op.execute({text!r})"], POSTGRESQL


def rename_value(history, enum):
    before = history.draw.pick(enum.labels)
    after = new_label(history, enum)
    for table, column in enum.users:
        if column.default and before in column.default:
            return None
    enum.labels[enum.labels.index(before)] = after
    for _, column in enum.users:
        column.type = dataclasses.replace(column.type, labels=tuple(enum.labels))
        column.expr = ""
    return [f"op.execute({f'ALTER TYPE {quoted(enum.name)} RENAME VALUE {literal(before)} TO {literal(after)}'!r})"], POSTGRESQL


def recreate(history, enum):
    """The rename, create, cast, drop dance."""
    draw = history.draw
    if any(c.default or c.used for _, c in enum.users) or any(t.schema for t, _ in enum.users):
        return None
    labels = [*enum.labels, new_label(history, enum)]
    listed = ", ".join(map(literal, labels))
    old = f"{enum.name}_old"[:60]
    lines = [f"op.execute({f'ALTER TYPE {quoted(enum.name)} RENAME TO {quoted(old)}'!r})"]
    if draw.chance(0.5):
        lines.append(f"op.execute({f'CREATE TYPE {quoted(enum.name)} AS ENUM ({listed})'!r})")
    else:
        lines += [f"new_type = sa.Enum({', '.join(map(repr, labels))}, name={enum.name!r})",
                  f"new_type.create(op.get_bind(), checkfirst={draw.pick(['True', 'False'])})"]
    for table, column in enum.users:
        statement = (f"ALTER TABLE {quoted(table.name)} ALTER COLUMN {quoted(column.name)} TYPE {quoted(enum.name)} "
                     f"USING {quoted(column.name)}::text::{quoted(enum.name)}")
        if draw.chance(0.4):
            lines.append(f"op.alter_column({table.name!r}, {column.name!r}, type_=sa.Enum({', '.join(map(repr, labels))}, "
                         f"name={enum.name!r}), postgresql_using={quoted(column.name) + '::text::' + quoted(enum.name)!r})")
        else:
            lines.append(f"op.execute({statement!r})" if draw.chance(0.5) else f"op.get_bind().execute(sa.text({statement.replace('::', chr(92) + ':' + chr(92) + ':')!r}))")
    lines.append(f"op.execute({f'DROP TYPE {quoted(old)}'!r})")
    enum.labels = labels
    for _, column in enum.users:
        column.type = dataclasses.replace(column.type, labels=tuple(labels))
        column.expr = ""
    return lines, POSTGRESQL


def new_type(history, table):
    """A type of its own first, then a column of it."""
    from .state import Enum
    draw = history.draw
    name = history.names.plain()
    labels = [history.names.plain() for _ in range(draw.number(1, 3))]
    listed = ", ".join(map(repr, labels))
    column = history.names.plain()
    form = draw.pick(["create", "execute", "postgresql"])
    options = f", schema={table.schema!r}" if table.schema else ""
    if form == "create":
        lines = [f"made = sa.Enum({listed}, name={name!r})",
                 draw.pick(["made.create(op.get_bind(), checkfirst=True)", "made.create(op.get_bind())"]),
                 f"op.add_column({table.name!r}, sa.Column({column!r}, made){options})"]
    elif form == "execute":
        statement = f"CREATE TYPE {name} AS ENUM ({', '.join(map(literal, labels))})"
        lines = [f"op.execute({statement!r})",
                 f"op.add_column({table.name!r}, sa.Column({column!r}, sa.Enum({listed}, name={name!r})){options})"]
    else:
        lines = [f"made = postgresql.ENUM({listed}, name={name!r}, create_type=False)",
                 "made.create(op.get_bind(), checkfirst=True)",
                 f"op.add_column({table.name!r}, sa.Column({column!r}, made, server_default={labels[0]!r}){options})"]
    default = repr(labels[0]) if form == "postgresql" else ""
    if table.on != POSTGRESQL:
        # The column is only there, so nothing later is to touch it, or make its type a second time.
        table.held = table.held | POSTGRESQL
        return lines, POSTGRESQL
    state = Column(column, Type(f"sa.Enum({listed}, name={name!r})", "enum", tuple(labels), name), default=default)
    table.columns.append(state)
    history.enums.append(Enum(name, labels, [(table, state)], history.lane))
    return lines, POSTGRESQL
