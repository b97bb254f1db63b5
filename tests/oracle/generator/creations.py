# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Operations that make tables, columns and indexes. Each answers with its lines and the databases it is for."""

import dataclasses

from . import tables
from .state import Column, Enum, Item, Table
from .tables import key_options


def column_text(draw, column, keywords=None):
    """sa.Column(...) of a tables.Column."""
    arguments = [repr(column.name), column.type.expr, *column.extra]
    words = dict(column.keywords if keywords is None else keywords)
    if column.primary and draw.chance(0.5):
        words["nullable"] = "False"
    elif not column.nullable:
        words["nullable"] = "False"
    elif draw.chance(0.4):
        words["nullable"] = "True"
    arguments += [f"{key}={value}" for key, value in words.items()]
    return f"sa.Column({', '.join(arguments)})"


def recorded(column):
    """What the state keeps of it."""
    return Column(column.name, column.type, column.nullable, column.primary, column.keywords.get("server_default", ""),
                  column.generated, bool({"unique", "index"} & column.keywords.keys()) or column.foreign
                  or "create_constraint" in column.type.expr, column.type.expr, column.foreign,
                  any("always=True" in extra for extra in column.extra))


def targets(history, table=None, size=1):
    """Tables that a foreign key of this table can point to."""
    found = []
    for other in history.mine():
        if len(other.primary()) == size and "." not in other.name and all("." not in c.name for c in other.primary()):
            if table is None or other.on >= table.on:
                found.append(other)
    return found


def drawn_columns(history, low=1, high=6):
    draw = history.draw
    columns = tables.primary_key(draw, history.names, history.types, history.pg)
    taken = {c.name for c in columns}
    for _ in range(draw.number(low, high)):
        column = tables.plain_column(draw, history.names, history.types, lambda name: name)
        if column.name in taken:
            continue
        taken.add(column.name)
        for word in ("info", "doc", "onupdate", "server_onupdate"):
            column.keywords.pop(word, None)
        columns.append(column)
    return columns


def create_table(history, low=1, high=6):
    draw = history.draw
    history.types.native = True
    columns = drawn_columns(history, low, high)
    history.types.native = False
    on = history.dialects
    if len(on) > 1 and draw.chance(0.15):
        on = frozenset([draw.pick(sorted(on))])
    table = Table(history.names.any(), lane=history.lane, on=on)
    if history.schemas and draw.chance(0.4):
        table.schema = draw.pick(history.schemas)
    items = []
    for column in columns:
        if draw.chance(0.15) and not column.primary and not column.extra and "server_default" not in column.keywords:
            goals = [t for t in targets(history, table) if t.primary()[0].type.kind == column.type.kind]
            if goals:
                goal = draw.pick(goals)
                goal.referred = True
                column.type = dataclasses.replace(column.type, expr=goal.primary()[0].expr or column.type.expr)
                column.extra.append(f"sa.ForeignKey({', '.join([repr(full(goal) + '.' + goal.primary()[0].name), *key_options(draw, history.pg)])})")
                column.foreign = True
    made = tables.computed(draw, columns, history.names, history.pg, lambda name: name) if draw.chance(0.12) else None
    if made:
        columns.append(made)
        for column in columns[:-1]:
            if column.name in made.extra[0]:
                column.keywords["info"] = "{}"
    by_constraint = draw.chance(0.6) or len([c for c in columns if c.primary]) > 1
    for column in columns:
        keywords = dict(column.keywords)
        if column.primary and not by_constraint:
            keywords["primary_key"] = "True"
        items.append(column_text(draw, column, {k: v for k, v in keywords.items() if k != "info"}))
        state = recorded(column)
        state.used = state.used or "info" in column.keywords
        table.columns.append(state)
        if column.type.enum:
            history.enums.append(Enum(column.type.enum, list(column.type.labels), [(table, state)], history.lane))
    if by_constraint:
        arguments = [repr(c.name) for c in columns if c.primary]
        if draw.chance(0.2):
            arguments.append(f"name={named(history, 'pk')}")
        items.append(f"sa.PrimaryKeyConstraint({', '.join(arguments)})")
    items += constraints(history, table)
    if draw.chance(0.12):
        two = targets(history, table, 2)
        if two:
            goal = draw.pick(two)
            goal.referred = True
            names = []
            for part in goal.primary():
                name = history.names.plain()
                names.append(name)
                items.insert(0, f"sa.Column({name!r}, {part.expr or 'sa.Integer()'})")
                table.columns.insert(0, Column(name, part.type, used=True, expr=part.expr, pointing=True))
            items.append(f"sa.ForeignKeyConstraint({names!r}, {[full(goal) + '.' + p.name for p in goal.primary()]!r})")
    options = []
    if table.schema:
        options.append(f"schema={table.schema!r}")
    if draw.chance(0.08):
        options.append("comment='about it'")
    if draw.chance(0.06):
        options.append("if_not_exists=True")
    primary = [c for c in columns if c.primary]
    if history.sqlite and draw.chance(0.1) and len(primary) == 1 and primary[0].type.expr in ("sa.Integer", "sa.Integer()") \
            and "autoincrement" not in primary[0].keywords and not primary[0].foreign:
        options.append("sqlite_autoincrement=True")
    history.tables.append(table)
    name = history.constant(table.name)
    if draw.chance(0.08) and not table.schema and not any("ForeignKey" in item for item in items):
        # By the metadata's own means.
        lines = [f"metadata = sa.MetaData({convention(history)})",
                 f"{draw.pick(['table', 'made'])} = sa.Table(", f"    {name}, metadata,",
                 *(f"    {item}," for item in items + [o for o in options if o != "if_not_exists=True"]), ")",
                 "metadata.create_all(op.get_bind())"]
        return lines, on
    lines = ["op.create_table(", f"    {name},", *(f"    {item}," for item in items), *(f"    {o}," for o in options), ")"]
    if draw.chance(0.1):
        lines = [f"columns = [{', '.join(items)}]",
                 f"op.create_table({', '.join([name, '*columns', *options])})"]
    return lines, on


def convention(history):
    return f"naming_convention={history.convention}" if history.convention else ""


def full(table):
    return f"{table.schema}.{table.name}" if table.schema else table.name


def pairs_for_key(history, table, columns):
    """(column, the table that it may point to). On SQLite a column has one key: batch mode sees no more of them."""
    goals = [t for t in targets(history, table) if t.primary()[0].expr]
    return [(c, t) for t in goals for c in columns if c.type.kind == t.primary()[0].type.kind == "int" and not c.generated
            and not (c.pointing and "sqlite" in table.on)]


def named(history, stem):
    """A constraint's name as Python; fixed with op.f() sometimes."""
    draw = history.draw
    name = f"{stem}_{history.names.plain()}"[:60]
    return f"op.f({name!r})" if draw.chance(0.3) else repr(name)


def bare_name(text):
    return text.removeprefix("op.f(").removesuffix(")").strip("'")


def constraints(history, table):
    """Constraints inside create_table, recorded where they have a name of their own."""
    draw = history.draw
    made = []
    fit = tables.usable([c for c in table.columns if not c.generated], history.pg)
    keyed = tables.usable(fit, history.pg, keys=True)
    while draw.chance(0.25) and fit:
        column = draw.pick(fit)
        name = named(history, "ck") if draw.chance(0.6) or history.convention and '"ck"' in history.convention else None
        _, text = tables.table_condition(draw, [column], None)
        column.used = True
        table.unnamed = table.unnamed or not name
        made.append(f"sa.CheckConstraint({text!r}{', name=' + name if name else ''})")
        if name and not (history.convention and "op.f" not in name):
            table.items.append(Item("check", bare_name(name), (column.name,)))
    if draw.chance(0.25) and keyed:
        chosen = draw.some(keyed, 1, 2)
        # Where the same columns are unique already, PostgreSQL makes one of both, under either name.
        alone = not any(c.used or c.primary for c in chosen)
        name = named(history, "uq") if draw.chance(0.6) or history.convention and not alone else None
        for column in chosen:
            column.used = True
        made.append(f"sa.UniqueConstraint({', '.join(repr(c.name) for c in chosen)}{', name=' + name if name else ''})")
        if name and alone:
            table.items.append(Item("unique", bare_name(name), tuple(c.name for c in chosen)))
    return made


def add_column(history):
    draw = history.draw
    mine = history.mine()
    if not mine:
        return None
    table = draw.pick(mine)
    column = tables.plain_column(draw, history.names, history.types, lambda name: name)
    if column.name in {c.name for c in table.columns}:
        return None
    for word in ("info", "doc", "onupdate", "server_onupdate", "unique"):
        column.keywords.pop(word, None)
    batch = draw.chance(0.25) and table.movable()
    if "sqlite" in table.on:
        # What ADD COLUMN takes there: a constant, and NULL where there is none.
        text = column.keywords.get("server_default", "")
        if "(" in text and not batch:
            column.keywords.pop("server_default")
        if "create_constraint" in column.type.expr:
            return None
    if "server_default" not in column.keywords:
        column.nullable = True
    elif history.sqlite and "NULL" in column.keywords["server_default"]:
        column.nullable = True
    if column.type.kind == "str" and "server_default" in column.keywords and "NULL" in column.keywords["server_default"]:
        column.nullable = True
    if batch:
        column.keywords.pop("index", None)
    if draw.chance(0.15) and "server_default" not in column.keywords and not batch:
        goals = [t for t in targets(history, table) if t.primary()[0].type.kind == column.type.kind and t.primary()[0].expr]
        if goals:
            goal = draw.pick(goals)
            goal.referred = True
            column.type = dataclasses.replace(column.type, expr=goal.primary()[0].expr)
            column.extra.append(f"sa.ForeignKey({', '.join([repr(full(goal) + '.' + goal.primary()[0].name), *key_options(draw, history.pg)])})")
            column.foreign = True
            column.nullable = True
    if "sqlite" in table.on and column.foreign:
        # op.add_column() with a key is two steps, of which SQLite has no second.
        column.extra, column.foreign = [], False
    state = recorded(column)
    table.columns.append(state)
    text = column_text(draw, column)
    if batch:
        return [f"with op.batch_alter_table({history.constant(table.name)}{schema_word(table)}) as batch_op:",
                f"    batch_op.add_column({text})"], table.on
    options = [f"schema={table.schema!r}"] if table.schema else []
    if draw.chance(0.15) and "sqlite" not in table.on:
        options.append("if_not_exists=True")
    return [f"op.add_column({', '.join([history.constant(table.name), text, *options])})"], table.on


def schema_word(table):
    return f", schema={table.schema!r}" if table.schema else ""


def add_columns_in_loop(history):
    draw = history.draw
    mine = history.mine()
    if not mine:
        return None
    chosen = draw.some(mine, 1, 3)
    on = frozenset.intersection(*(t.on for t in chosen))
    chosen = [t for t in chosen if t.on == on and not t.schema]
    if not chosen:
        return None
    name = history.names.plain()
    kind = history.types.any()
    if "create_constraint" in kind.expr or kind.enum:
        return None
    for table in chosen:
        table.columns.append(Column(name, kind, expr=kind.expr))
    listed = repr([t.name for t in chosen]) if draw.chance(0.7) else repr(tuple(t.name for t in chosen))
    text = f"sa.Column({name!r}, {kind.expr}, nullable=True)"
    form = draw.pick(["for", "helper", "comprehension", "dict"])
    if form == "helper":
        function = f"add_{len(history.helpers)}"
        history.helpers.append(f"\n\ndef {function}(table, *, column={name!r}):\n"
                               f"    op.add_column(table, sa.Column(column, {kind.expr}))\n")
        return [f"for each in {listed}:", f"    {function}(each)"], on
    if form == "comprehension":
        return [f"[op.add_column(each, {text}) for each in {listed}]"], on
    if form == "dict":
        pairs = "{" + ", ".join(f"{t.name!r}: {name!r}" for t in chosen) + "}"
        return [f"for table, column in {pairs}.items():", f"    op.add_column(table, sa.Column(column, {kind.expr}))"], on
    history.constants.append(f"TABLES_{len(history.constants)} = {listed}")
    return [f"for table_name in TABLES_{len(history.constants) - 1}:", f"    op.add_column(table_name, {text})"], on


def create_index(history):
    draw = history.draw
    mine = [t for t in history.mine() if tables.usable(t.columns, history.pg)]
    if not mine:
        return None
    table = draw.pick(mine)
    name = f"ix_{history.names.plain()}"[:60]
    access = (lambda c: f"sa.column({c.name!r})") if draw.chance(0.4) else None
    texts = tables.index(draw, table.columns, access, repr(name), table.on == {"postgresql"}, "sqlite" in table.on, migration=True)
    if not texts:
        return None
    parts = [t for t in texts[1:] if "=" not in t.split("(")[0]]
    options = [t for t in texts[1:] if "=" in t.split("(")[0]]
    text = " ".join(texts)
    columns = [c for c in table.columns if c.name in text]
    for column in columns:
        column.used = True
    plain_parts = [p for p in parts if p.startswith("'")]
    if len(plain_parts) == len(parts) and not options:
        table.items.append(Item("index", name, tuple(p.strip("'") for p in parts)))
    elif "sqlite" not in table.on:     # where batch mode may lose it
        table.items.append(Item("index", name, ()))
    if table.schema:
        options.append(f"schema={table.schema!r}")
    if draw.chance(0.06):
        options.append("if_not_exists=True")
    shown = history.constant(name) if draw.chance(0.7) else f"op.f({name!r})"
    listed = f"[{', '.join(parts)}]"
    if table.on == {"postgresql"} and draw.chance(0.12):
        call = f"op.create_index({', '.join([shown, repr(table.name), listed, *options, 'postgresql_concurrently=True'])})"
        return [f"with op.get_context().autocommit_block():", f"    {call}"], table.on
    if draw.chance(0.15) and not table.schema and "if_not_exists=True" not in options:
        inner = ", ".join([shown, listed, *[o for o in options]])
        return [f"with op.batch_alter_table({history.constant(table.name)}) as batch_op:", f"    batch_op.create_index({inner})"], table.on
    return [f"op.create_index({', '.join([shown, history.constant(table.name), listed, *options])})"], table.on


def indexes_in_loop(history):
    draw = history.draw
    mine = [t for t in history.mine() if tables.usable(t.columns, history.pg, keys=True) and not t.schema
            and t.name == t.name.lower() and len(t.name) < 25]
    if not mine:
        return None
    table = draw.pick(mine)
    chosen = draw.some([c for c in tables.usable(table.columns, history.pg, keys=True) if len(c.name) < 25], 1, 3)
    if not chosen:
        return None
    number = draw.number(1, 999)
    while f"ix{number}" in history.names.used:
        number += 1
    history.names.used.add(f"ix{number}")
    for column in chosen:
        column.used = True
        table.items.append(Item("index", f"ix{number}_{table.name}_{column.name}", (column.name,)))
    unique = ", unique=False" if draw.chance(0.5) else ""
    listed = repr([c.name for c in chosen])
    table_text = history.constant(table.name)
    if draw.chance(0.5):
        return [f"for column in {listed}:",
                f"    op.create_index(f'ix{number}_{table.name}_{{column}}', {table_text}, [column]{unique})"], table.on
    return [f"for column in {listed}:",
            f"    op.create_index('ix{number}_%s_%s' % ({table_text}, column), {table_text}, [column]{unique})"], table.on


def copy_of_table(history):
    """Two tables by one helper."""
    draw = history.draw
    stem = history.names.plain()
    kind = history.types.any()
    if "create_constraint" in kind.expr or kind.enum:
        return None
    function = f"make_{len(history.helpers)}"
    history.helpers.append(f"\n\ndef {function}(name, *extra):\n    op.create_table(\n        name,\n"
                           f"        sa.Column('id', sa.Integer(), primary_key=True),\n        sa.Column('value', {kind.expr}),\n"
                           f"        *extra,\n    )\n")
    for suffix in ("one", "two"):
        table = Table(f"{stem}_{suffix}", lane=history.lane, on=history.dialects)
        table.columns = [Column("id", history.types.integer(), False, True, expr="sa.Integer()"), Column("value", kind, expr=kind.expr)]
        history.tables.append(table)
    history.tables[-1].columns.append(Column("more", history.types.text(), expr="sa.Text()"))
    return [f"{function}({stem + '_one'!r})", f"{function}(f'{stem}_{{\"two\"}}', sa.Column('more', sa.Text()))"], history.dialects


def table_comment(history):
    draw = history.draw
    mine = [t for t in history.mine() if "postgresql" in t.on]
    if not mine:
        return None
    table = draw.pick(mine)
    options = f", schema={table.schema!r}" if table.schema else ""
    text = draw.pick([f"op.create_table_comment({table.name!r}, 'said later'{options})",
                      f"op.create_table_comment({table.name!r}, 'said\\nlater', existing_comment=None{options})",
                      f"op.drop_table_comment({table.name!r}{options})"])
    return [text], frozenset({"postgresql"})
