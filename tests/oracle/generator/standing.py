# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables and columns renamed or dropped while views, triggers, policies, checks and indexes stand on them."""

from .clothes import path, written
from .draw import sql_name
from .programs import POSTGRESQL


def operation(history):
    draw = history.draw
    return draw.weighted([(5, rename_table), (7, rename_column), (2, drop_table), (3, drop_column), (1, move_table)])(history)


def stood_on(history):
    """Tables with something on them; any where there is none."""
    mine = history.mine()
    found = [t for t in mine if any(t in p.tables for p in history.programs)]
    return found or mine


def rename_table(history):
    draw = history.draw
    fit = stood_on(history)
    if not fit:
        return None
    table = draw.pick(fit)
    before, old = path(draw, table), table.name
    table.name = history.names.plain() if draw.chance(0.93) else history.names.any()
    if draw.chance(0.5):
        schema = f", schema={table.schema!r}" if table.schema else ""
        return [f"op.rename_table({old!r}, {history.constant(table.name)}{schema})"], table.on
    return written(history, [f"ALTER TABLE {before} RENAME TO {sql_name(draw, table.name)}"], table.on), table.on


def rename_column(history):
    draw = history.draw
    fit = stood_on(history)
    if not fit:
        return None
    table = draw.pick(fit)
    named = [c for c in table.columns if any(c in p.columns for p in history.programs)]
    column = draw.pick(named if named and draw.chance(0.8) else table.columns)
    if column.type.kind == "enum" and "create_constraint" in column.expr:
        return None
    before = column.name
    column.name = history.names.plain() if draw.chance(0.93) else history.names.any()
    for item in table.items:
        item.columns = tuple(column.name if each == before else each for each in item.columns)
    if draw.chance(0.5):
        schema = f", schema={table.schema!r}" if table.schema else ""
        return [f"op.alter_column({table.name!r}, {before!r}, new_column_name={history.constant(column.name)}{schema})"], table.on
    word = draw.pick(["COLUMN ", "COLUMN ", ""])
    return written(history, [f"ALTER TABLE {path(draw, table)} RENAME {word}{sql_name(draw, before)} TO {sql_name(draw, column.name)}"], table.on), table.on


def move_table(history):
    """Into another schema."""
    draw = history.draw
    fit = [t for t in stood_on(history) if t.on == POSTGRESQL]
    if not fit or not history.schemas:
        return None
    table = draw.pick(fit)
    before = path(draw, table)
    table.schema = draw.pick([s for s in [*history.schemas, "public"] if s != (table.schema or "public")])
    statement = f"ALTER TABLE {before} SET SCHEMA {table.schema}"
    if table.schema == "public":
        table.schema = ""
    return written(history, [statement], POSTGRESQL), POSTGRESQL


def drop_table(history):
    draw = history.draw
    fit = [t for t in stood_on(history) if t.on == POSTGRESQL]
    if len(history.mine()) < 3 or not fit:
        return None
    table = draw.pick(fit)
    history.tables.remove(table)
    history.forget(table)
    for enum in history.enums:
        enum.users = [u for u in enum.users if u[0] is not table]
    history.enums = [e for e in history.enums if e.users]
    return written(history, [f"DROP TABLE {draw.pick(['', 'IF EXISTS '])}{path(draw, table)} CASCADE"], POSTGRESQL), POSTGRESQL


def drop_column(history):
    draw = history.draw
    fit = [(t, c) for t in stood_on(history) if t.on == POSTGRESQL and len(t.columns) > 3 and not any(c.generated for c in t.columns)
           for c in t.columns if not c.primary and c.type.kind != "enum"]
    if not fit:
        return None
    table, column = draw.pick(fit)
    table.columns.remove(column)
    table.items = [i for i in table.items if column.name not in i.columns and i.columns]
    for program in [p for p in history.programs if column in p.columns]:
        if program in history.programs:
            history.programs.remove(program)
            history.forget(program)
    return written(history, [f"ALTER TABLE {path(draw, table)} DROP COLUMN {draw.pick(['', 'IF EXISTS '])}{sql_name(draw, column.name)} CASCADE"],
                   POSTGRESQL), POSTGRESQL
