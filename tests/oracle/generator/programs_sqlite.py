# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""SQLite's triggers, virtual tables, STRICT and WITHOUT ROWID tables, and what only its own SQL says."""

from . import tables
from .clothes import path, written
from .draw import quoted, sql_name
from .programs import add
from .queries import expressions
from .state import Column, Program, Table
from .types import Type

SQLITE = frozenset({"sqlite"})


def operation(history):
    draw = history.draw
    changes = {"sqlite trigger": change_trigger, "virtual": change_virtual, "strict": change_strict}
    made = history.own(*changes)
    if made and draw.chance(0.35):
        program = draw.pick(made)
        return changes[program.kind](history, program)
    return draw.weighted([(8, trigger), (3, instead), (3, virtual), (4, table), (3, strict), (4, index), (2, add_generated)])(history)


def run(history, *statements):
    return written(history, list(statements), SQLITE), SQLITE


def sqlite_tables(history):
    return [t for t in history.mine() if "sqlite" in t.on]


def fit_columns(table):
    return [c for c in table.columns if c.type.kind in ("int", "str", "bool", "date", "moment", "num")]


# Triggers

def body(history, program, table, row):
    """The statements between BEGIN and END; what they touch is kept with the program."""
    draw = history.draw
    made = []
    column = draw.pick(fit_columns(table))
    program.columns.append(column)
    word = f"{row}.{sql_name(draw, column.name)}"
    for _ in range(draw.number(1, 2)):
        others = [t for t in sqlite_tables(history) if fit_columns(t)]
        other = draw.pick(others)
        goal = draw.pick(fit_columns(other))
        there = sql_name(draw, goal.name)
        what = draw.pick(["raise", "update", "delete", "insert", "select"])
        if what == "raise":
            made.append(f"SELECT RAISE({draw.pick(['ABORT', 'FAIL', 'ROLLBACK'])}, 'it''s not; allowed') WHERE {word} IS NULL" if draw.chance(0.5) else
                        f"SELECT CASE WHEN {word} IS NULL THEN RAISE(IGNORE) END")
            continue
        program.tables.append(other)
        program.columns.append(goal)
        if what == "update":
            made.append(f"UPDATE {path(draw, other)} SET {there} = {word} WHERE {there} IS NULL")
        elif what == "delete":
            made.append(f"DELETE FROM {path(draw, other)} WHERE {there} = {word}")
        elif what == "insert":
            if goal.generated:
                made.append("SELECT 1")
                continue
            made.append(draw.pick([f"INSERT INTO {path(draw, other)} ({there}) VALUES ({word})",
                                   f"INSERT OR IGNORE INTO {path(draw, other)} ({there}) SELECT {word}"]))
        else:
            made.append(f"SELECT count(*) FROM {path(draw, other)} WHERE {path(draw, other)}.{there} > {word}")
    if any("UPDATE" in m and goal_generated(program) for m in made):
        made = ["SELECT 1"]
    gap = draw.pick([" ", "\n    "])
    return gap + (";" + gap).join(made) + ";" + gap.rstrip(" ") if gap != " " else " " + "; ".join(made) + "; "


def goal_generated(program):
    return any(getattr(c, "generated", False) for c in program.columns)


def trigger(history):
    draw = history.draw
    fit = [t for t in sqlite_tables(history) if fit_columns(t)]
    if not fit:
        return None
    table = draw.pick(fit)
    program = Program("sqlite trigger", history.names.plain() if draw.chance(0.9) else history.names.any(), SQLITE, history.lane, holder=table, tables=[table])
    statement = trigger_text(history, program)
    add(history, program)
    return run(history, statement)


def trigger_text(history, program):
    draw = history.draw
    table = program.holder
    event = draw.pick(["INSERT", "UPDATE", "DELETE", "UPDATE OF"])
    column = draw.pick(fit_columns(table))
    program.columns.append(column)
    name = sql_name(draw, column.name)
    row = "OLD" if event == "DELETE" else draw.pick(["NEW", "NEW", "new"])
    when = ""
    if draw.chance(0.4):
        bools = [t for t, kind in expressions(column.type.kind, "sqlite") if kind == "bool"]
        options = [f"{row}.{name} IS NOT NULL"] + [t.format(f"{row}.{name}") for t in bools]
        if event.startswith("UPDATE"):
            options += [f"OLD.{name} <> NEW.{name}", f"old.{name} IS NOT new.{name}"]
        when = f" WHEN {draw.pick(options)}"
    if event == "UPDATE OF":
        event += f" {name}"
    exists = draw.pick(["", "", "IF NOT EXISTS "])
    level = draw.pick(["", "", " FOR EACH ROW"])
    return (f"CREATE TRIGGER {exists}{sql_name(draw, program.name)}{draw.pick([' ', chr(10)])}{draw.pick(['BEFORE ', 'AFTER ', ''])}{event} ON "
            f"{path(draw, table)}{level}{when}{draw.pick([' ', chr(10)])}BEGIN{body(history, program, table, row)}END")


def instead(history):
    draw = history.draw
    views = [v for v in history.own("view") if "sqlite" in v.on and v.outputs and v.query.firm]
    if not views:
        return None
    view = draw.pick(views)
    program = Program("sqlite trigger", history.names.plain(), SQLITE, history.lane, holder=view, needs=[view])
    output = draw.pick(view.outputs)
    targets = [t for t in sqlite_tables(history) if fit_columns(t)]
    if not targets:
        return None
    table = draw.pick(targets)
    goal = draw.pick([c for c in fit_columns(table) if not c.generated] or [None])
    if goal is None:
        return None
    program.tables, program.columns = [table], [goal]
    event = draw.pick(["INSERT", "DELETE", "UPDATE"])
    row = "OLD" if event == "DELETE" else "NEW"
    there = sql_name(draw, goal.name)
    statement = f"UPDATE {path(draw, table)} SET {there} = {row}.{sql_name(draw, output.name)} WHERE {there} = 3"
    add(history, program)
    return run(history, f"CREATE TRIGGER {sql_name(draw, program.name)} INSTEAD OF {event} ON {path(draw, view)} BEGIN {statement}; END")


def change_trigger(history, program):
    """Dropped, or made again: batch mode may have lost it with its table."""
    draw = history.draw
    drop = f"DROP TRIGGER IF EXISTS {sql_name(draw, program.name)}"
    if draw.chance(0.5) or program.kind != "sqlite trigger" or isinstance(program.holder, Program) or not fit_columns(program.holder):
        history.programs.remove(program)
        return run(history, drop)
    statement = trigger_text(history, program)
    for each in program.tables:
        if each is not program.holder:
            each.held |= SQLITE
    for column in program.columns:
        column.used = True
    return run(history, drop, statement)


# Tables

def virtual(history):
    draw = history.draw
    program = Program("virtual", history.names.plain() if draw.chance(0.85) else history.names.any(), SQLITE, history.lane)
    columns = [history.names.plain() for _ in range(draw.number(1, 3))]
    listed = ", ".join(columns)
    forms = [f"fts5({listed})", f"fts5({listed}, tokenize = 'porter unicode61')", f"fts5({columns[0]}, prefix='2 3')", f"FTS5({listed}, detail=none)",
             f"rtree(id, {columns[0]}_min, {columns[0]}_max)", f"rtree(id, x0, x1, y0, y1, +{columns[0]} TEXT)", f"fts4({listed})",
             f"fts5(\n    {columns[0]} UNINDEXED,\n    body\n)", f"fts3({listed})", "fts5(body, content='', columnsize=0)"]
    history.programs.append(program)
    exists = draw.pick(["", "", "IF NOT EXISTS "])
    return run(history, f"CREATE VIRTUAL TABLE {exists}{path(draw, program)} USING {draw.pick(forms)}")


def change_virtual(history, program):
    draw = history.draw
    before = path(draw, program)
    if draw.chance(0.5):
        program.name = history.names.plain()
        return run(history, f"ALTER TABLE {before} RENAME TO {program.name}")
    history.programs.remove(program)
    return run(history, f"DROP TABLE {draw.pick(['', 'IF EXISTS '])}{before}")


CONFLICTS = ["", "", " ON CONFLICT IGNORE", " ON CONFLICT REPLACE", " ON CONFLICT ROLLBACK", " ON CONFLICT FAIL", " ON CONFLICT ABORT"]

DEFAULTS = {"int": ["0", "(1 + 1)", "-5", "+3"], "str": ["''", "'x'", "(lower('A'))", "NULL", '"y"'],
            "moment": ["CURRENT_TIMESTAMP", "(datetime('now'))"]}
ENDS = ["", " ON DELETE CASCADE", " ON UPDATE SET NULL", " DEFERRABLE INITIALLY DEFERRED", " MATCH FULL", " NOT DEFERRABLE"]


def table(history):
    """A table with what only SQLite says; later operations and batch mode work on it."""
    draw = history.draw
    made = Table(history.names.any(), lane=history.lane, on=SQLITE)
    rowid = draw.chance(0.7)
    key = draw.pick(["id INTEGER PRIMARY KEY AUTOINCREMENT", "id INTEGER PRIMARY KEY ON CONFLICT REPLACE", "id INTEGER NOT NULL CONSTRAINT pk_x PRIMARY KEY",
                     "id INTEGER PRIMARY KEY DESC", "id INT PRIMARY KEY"]) if rowid else draw.pick(
        ["id TEXT PRIMARY KEY", "id INTEGER PRIMARY KEY", "id TEXT COLLATE NOCASE NOT NULL PRIMARY KEY"])
    kind = "str" if "TEXT" in key else "int"
    made.columns.append(Column("id", Type("", kind), False, True))
    parts = [key]
    for _ in range(draw.number(1, 4)):
        name = history.names.plain()
        text, kind = draw.pick([("TEXT", "str"), ("INTEGER", "int"), ("VARCHAR(20)", "str"), ("NUMERIC", "num"), ("REAL", "float"), ("", "other"),
                                ("DATETIME", "moment"), ("BLOB", "bytes"), ("int", "int"), ("DECIMAL(10,2)", "num"), ("UNSIGNED BIG INT", "int")])
        words, used = [], False
        if kind == "str" and draw.chance(0.3):
            words.append(f"COLLATE {draw.pick(['NOCASE', 'RTRIM', 'BINARY', 'nocase'])}")
        if draw.chance(0.3):
            words.append(f"NOT NULL{draw.pick(CONFLICTS)}")
        if draw.chance(0.3) and kind != "bytes":
            words.append("DEFAULT " + draw.pick(DEFAULTS.get(kind, ["0", "NULL", "1.5"])))
        if draw.chance(0.12) and kind in ("int", "str"):
            words.append(f"UNIQUE{draw.pick(CONFLICTS)}")
            used = True
        if draw.chance(0.12) and kind == "int":
            words.append(f"{draw.pick(['', f'CONSTRAINT ck_{name[:40]} '])}CHECK ({name} >= 0)")
            used = made.unnamed = True
        parts.append(" ".join(filter(None, [name, text, *words])))
        made.columns.append(Column(name, Type("", kind), "NOT NULL" not in " ".join(words), default="sql" if "DEFAULT" in " ".join(words) else "", used=used))
    numbers = [c for c in made.columns[1:] if c.type.kind == "int"]
    if numbers and draw.chance(0.2):
        name = history.names.plain()
        base = draw.pick(numbers)
        base.used = True
        parts.append(f"{name} INTEGER {draw.pick(['GENERATED ALWAYS ', ''])}AS ({base.name} * 2){draw.pick(['', ' STORED', ' VIRTUAL'])}")
        made.columns.append(Column(name, Type("", "int"), generated=True))
    # One that is unique already could have another ON CONFLICT.
    fit = [c for c in tables.usable(made.columns[1:], False, keys=True) if not c.generated and not c.used]
    if fit and draw.chance(0.3):
        column = draw.pick(fit)
        column.used = True
        name = f"uq_{history.names.plain()}"[:60]
        parts.append(f"{draw.pick(['', f'CONSTRAINT {name} '])}UNIQUE ({sql_name(draw, column.name)}{draw.pick(['', ' COLLATE NOCASE', ' DESC'])}){draw.pick(CONFLICTS)}")
    goals = [t for t in sqlite_tables(history) if len(t.primary()) == 1 and t.primary()[0].type.kind == "int"]
    if goals and numbers and draw.chance(0.3):
        goal, column = draw.pick(goals), draw.pick(numbers)
        column.used = column.pointing = goal.referred = True
        name = f"fk_{history.names.plain()}"[:60]
        parts.append(f"{draw.pick(['', f'CONSTRAINT {name} '])}FOREIGN KEY ({column.name}) REFERENCES {sql_name(draw, goal.name)}"
                     f"{draw.pick(['', f' ({sql_name(draw, goal.primary()[0].name)})'])}{draw.pick(ENDS)}")
    if any(c.type.kind == "other" for c in made.columns) or '"y"' in " ".join(parts):
        made.held = {"sqlite"}  # without a type, or with a default like a column, batch mode cannot make it anew
    history.tables.append(made)
    gap = draw.pick([" ", "\n    "])
    comment = draw.pick(["", "", " -- as it was", " /* all of it */"]) if gap != " " else ""
    listed = ("," + gap).join(parts)
    return run(history, f"CREATE TABLE {draw.pick(['', 'IF NOT EXISTS '])}{path(draw, made)} ({gap.strip(' ')}{listed}{comment}{gap.rstrip(' ')}){'' if rowid else ' WITHOUT ROWID'}")


def strict(history):
    """A STRICT table: types of its own, so that nothing else touches it."""
    draw = history.draw
    program = Program("strict", history.names.plain(), SQLITE, history.lane, facts={"columns": []})
    parts = [draw.pick(["id INTEGER PRIMARY KEY", "id INT NOT NULL PRIMARY KEY", "id TEXT PRIMARY KEY NOT NULL"])]
    for _ in range(draw.number(1, 3)):
        name = history.names.plain()
        program.facts["columns"].append(name)
        parts.append(f"{name} {draw.pick(['INT', 'INTEGER', 'REAL', 'TEXT', 'BLOB', 'ANY'])}{draw.pick(['', ' NOT NULL', ' DEFAULT NULL'])}")
    history.programs.append(program)
    tail = draw.pick(["STRICT", "STRICT", "strict", "STRICT, WITHOUT ROWID", "WITHOUT ROWID, STRICT"])
    return run(history, f"CREATE TABLE {path(draw, program)} ({', '.join(parts)}) {tail}")


def change_strict(history, program):
    draw = history.draw
    name = path(draw, program)
    columns = program.facts["columns"]
    what = draw.pick(["add", "rename", "column", "index", "drop column", "drop", "generated"])
    if what == "add":
        columns.append(history.names.plain())
        return run(history, f"ALTER TABLE {name} ADD COLUMN {columns[-1]} {draw.pick(['INT', 'TEXT', 'ANY', 'REAL DEFAULT 1.5'])}")
    if what == "rename":
        program.name = history.names.plain()
        return run(history, f"ALTER TABLE {name} RENAME TO {program.name}")
    if what == "column":
        at = draw.number(0, len(columns) - 1)
        before, columns[at] = columns[at], history.names.plain()
        return run(history, f"ALTER TABLE {name} RENAME COLUMN {before} TO {columns[at]}")
    if what == "index":
        return run(history, f"CREATE INDEX ix_{history.names.plain()[:50]} ON {name} ({draw.pick(columns)}{draw.pick(['', ' DESC', ' COLLATE NOCASE'])})"
                   f"{draw.pick(['', f' WHERE {columns[0]} IS NOT NULL'])}")
    if what == "generated":
        return run(history, f"ALTER TABLE {name} ADD COLUMN {history.names.plain()} TEXT GENERATED ALWAYS AS ({draw.pick(columns)} || 'x') VIRTUAL")
    history.programs.remove(program)
    return run(history, f"DROP TABLE {name}")


def index(history):
    draw = history.draw
    fit = [t for t in sqlite_tables(history) if fit_columns(t)]
    if not fit:
        return None
    table_ = draw.pick(fit)
    columns = draw.some(fit_columns(table_), 1, 2)
    parts = []
    for column in columns:
        column.used = True
        name = sql_name(draw, column.name)
        made = [t.format(name) for t, kind in expressions(column.type.kind, "sqlite") if kind in ("int", "str") and "{{" not in t]
        made = [m for m in made if "date(" not in m and "strftime" not in m]
        parts.append(draw.pick([name, name + " DESC", f"{name} COLLATE NOCASE", f"{name} COLLATE RTRIM ASC"] + made))
    where = ""
    if draw.chance(0.4):
        column = draw.pick(columns)
        name = sql_name(draw, column.name)
        where = " WHERE " + draw.pick([f"{name} IS NOT NULL"] + [t.format(name) for t, kind in expressions(column.type.kind, "sqlite") if kind == "bool"])
    item = f"ix_{history.names.plain()}"[:60]   # batch mode may lose it, so nothing drops it by name
    return run(history, f"CREATE {draw.pick(['', 'UNIQUE '])}INDEX {draw.pick(['', 'IF NOT EXISTS '])}{item} ON {quoted(table_.name)} ({', '.join(parts)}){where}")


def add_generated(history):
    draw = history.draw
    fit = [t for t in sqlite_tables(history) if t.on == SQLITE and any(c.type.kind in ("int", "str") and not c.generated for c in t.columns)]
    if not fit:
        return None
    table_ = draw.pick(fit)
    column = draw.pick([c for c in table_.columns if c.type.kind in ("int", "str") and not c.generated])
    column.used = True
    name = history.names.plain()
    shown = sql_name(draw, column.name)
    text = f"{shown} + 1" if column.type.kind == "int" else f"lower({shown})"
    table_.columns.append(Column(name, Type("", column.type.kind), generated=True))
    return run(history, f"ALTER TABLE {path(draw, table_)} ADD COLUMN {name} {draw.pick(['INTEGER', 'TEXT', ''])} {draw.pick(['GENERATED ALWAYS ', ''])}AS ({text}){draw.pick(['', ' VIRTUAL'])}")
