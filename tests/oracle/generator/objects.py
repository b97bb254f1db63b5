# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PostgreSQL's types, exclusion constraints, partitions, heirs, statistics, publications, options and comments."""

from .clothes import path, written
from .draw import sql_name
from .hanging import fit_columns
from .programs import POSTGRESQL, change_plain, dropped, note
from .state import Column, Item, Program
from .types import Type


def operation(history):
    draw = history.draw
    changes = {"domain": change_domain, "composite": change_composite, "range": change_range, "collation": change_plain,
               "statistics": change_plain, "publication": change_publication, "partitioned": change_partitioned}
    made = history.own(*changes)
    if made and draw.chance(0.4):
        program = draw.pick(made)
        return changes[program.kind](history, program)
    return draw.weighted([(4, domain), (2, composite), (1.5, range_type), (1.5, collation), (3, exclusion), (4, partitioned), (2, heir),
                          (3, statistics), (2, publication), (4, storage), (3, comment), (2, grant), (2, constraint_state),
                          (1, sequence)])(history)


def postgresql_tables(history, only=True):
    return [t for t in history.mine() if (t.on == POSTGRESQL if only else "postgresql" in t.on)]


def run(history, *statements):
    return written(history, list(statements), POSTGRESQL), POSTGRESQL


def within(draw, table):
    return sql_name(draw, table.schema) + "." if table.schema else ""


def placed(history, program):
    if history.schemas and history.draw.chance(0.25):
        program.schema = history.draw.pick(history.schemas)
    history.programs.append(program)
    return program


# Types

def domain(history):
    draw = history.draw
    kind, checks, default = draw.pick([
        ("text", ["VALUE <> ''", "length(VALUE) < 100", "VALUE ~ '^[a-z]+$'", "VALUE IN ('a', 'b')"], "'x'"),
        ("varchar(80)", ["VALUE LIKE '%@%'", "char_length(VALUE) > 2"], "'a@b'"), ("integer", ["VALUE > 0", "VALUE BETWEEN 1 AND 99"], "5"),
        ("numeric(10, 2)", ["VALUE >= 0"], "0"), ("int", ["value <> 7"], "1")])
    program = placed(history, Program("domain", history.names.plain(), POSTGRESQL, history.lane, facts={"checks": checks, "type": kind}))
    words = []
    if draw.chance(0.3):
        words.append(f"DEFAULT {default}")
    if draw.chance(0.2):
        words.append("NOT NULL")
    if draw.chance(0.6):
        program.facts["constraint"] = f"{history.names.plain()}_check"
        words.append(f"CONSTRAINT {program.facts['constraint']} CHECK ({draw.pick(checks)})")
    elif draw.chance(0.5):
        words.append(f"CHECK ({draw.pick(checks)})")
    collate = ' COLLATE "C"' if kind == "text" and draw.chance(0.15) else ""
    statements = [f"CREATE DOMAIN {path(draw, program)} {draw.pick(['AS ', ''])}{kind}{collate} {' '.join(words)}".strip()]
    statements += used_type(history, program)
    return note(history, program, statements)


def used_type(history, program, chance=0.5):
    """A column of it."""
    draw = history.draw
    mine = postgresql_tables(history)
    if not mine or not draw.chance(chance):
        return []
    table = draw.pick(mine)
    name = history.names.plain()
    table.columns.append(Column(name, Type("", "other"), used=True))
    program.facts["users"] = True
    return [f"ALTER TABLE {path(draw, table)} ADD COLUMN {name} {path(draw, program)}"]


def change_domain(history, program):
    draw = history.draw
    name = path(draw, program)
    what = draw.pick(["rename", "default", "null", "add", "drop check", "drop"])
    if what == "rename":
        return rename(history, program, "DOMAIN")
    if what == "default":
        return run(history, f"ALTER DOMAIN {name} " + draw.pick(["DROP DEFAULT", "SET DEFAULT NULL"]))
    if what == "null":
        return run(history, f"ALTER DOMAIN {name} DROP NOT NULL")
    if what == "add":
        constraint = f"{history.names.plain()}_rule"
        return run(history, f"ALTER DOMAIN {name} ADD CONSTRAINT {constraint} CHECK ({draw.pick(program.facts['checks'])}){draw.pick(['', ' NOT VALID'])}")
    if what == "drop check" and program.facts.get("constraint"):
        constraint = program.facts.pop("constraint")
        return run(history, f"ALTER DOMAIN {name} DROP CONSTRAINT {draw.pick(['', 'IF EXISTS '])}{constraint}")
    if what == "drop" and not program.facts.get("users"):
        return run(history, dropped(history, program))
    return None


def rename(history, program, word):
    before = path(history.draw, program)
    program.name = history.names.plain()
    return run(history, f"ALTER {word} {before} RENAME TO {program.name}")


def composite(history):
    draw = history.draw
    attributes = [history.names.plain(1) for _ in range(draw.number(1, 3))]
    program = placed(history, Program("composite", history.names.plain(), POSTGRESQL, history.lane, facts={"attributes": attributes}))
    listed = ", ".join(f"{a} {draw.pick(['text', 'integer', 'varchar(20)', 'numeric(8,2)', 'date'])}" for a in attributes)
    return note(history, program, [f"CREATE TYPE {path(draw, program)} AS ({listed})", *used_type(history, program, 0.3)])


def change_composite(history, program):
    draw = history.draw
    name = path(draw, program)
    attribute = draw.pick(program.facts["attributes"])
    what = draw.pick(["rename", "add", "attribute", "drop"])
    if what == "rename":
        return rename(history, program, "TYPE")
    if what == "add":
        made = history.names.plain(1)
        program.facts["attributes"].append(made)
        return run(history, f"ALTER TYPE {name} ADD ATTRIBUTE {made} {draw.pick(['text', 'bigint'])}")
    if what == "attribute":
        made = history.names.plain(1)
        attributes = program.facts["attributes"]
        attributes[attributes.index(attribute)] = made
        return run(history, f"ALTER TYPE {name} RENAME ATTRIBUTE {attribute} TO {made}")
    return run(history, dropped(history, program)) if not program.facts.get("users") else None


def range_type(history):
    draw = history.draw
    program = placed(history, Program("range", history.names.plain() + "_range", POSTGRESQL, history.lane))
    options = draw.pick(["subtype = float8", "subtype = float8, subtype_diff = float8mi", "SUBTYPE = time", "subtype = text, collation = \"C\""])
    return note(history, program, [f"CREATE TYPE {path(draw, program)} AS RANGE ({options})", *used_type(history, program, 0.4)])


def change_range(history, program):
    return rename(history, program, "TYPE") if program.facts.get("users") else change_plain(history, program)


def collation(history):
    draw = history.draw
    program = placed(history, Program("collation", history.names.plain(), POSTGRESQL, history.lane))
    statements = [f"CREATE COLLATION {draw.pick(['', 'IF NOT EXISTS '])}{path(draw, program)} " + draw.pick(
        ["(locale = 'C')", "FROM \"C\"", "(LC_COLLATE = 'C', LC_CTYPE = 'C')", "(provider = icu, locale = 'de')", "(provider = icu, locale = 'und-u-ks-level2', "
         "deterministic = false)"])]
    return note(history, program, statements)


def sequence(history):
    """Owned by a column, or changed later."""
    draw = history.draw
    mine = postgresql_tables(history)
    name = f"{history.names.plain()}_seq"
    statements = [f"CREATE SEQUENCE {name}"]
    fit = [(t, c) for t in mine for c in t.columns if c.type.kind == "int" and not c.primary and not c.generated and not c.default and not t.schema]
    if fit and draw.chance(0.7):
        table, column = draw.pick(fit)
        column.used = column.bound = True
        column.default = "sql"
        where = f"{path(draw, table)}.{sql_name(draw, column.name)}"
        statements += [f"ALTER TABLE {path(draw, table)} ALTER COLUMN {sql_name(draw, column.name)} SET DEFAULT nextval('{name}')",
                       f"ALTER SEQUENCE {name} OWNED BY {where}"]
    else:
        statements.append(f"ALTER SEQUENCE {name} " + draw.pick(["INCREMENT BY 3", "MAXVALUE 1000 CYCLE", "RESTART WITH 10", "CACHE 9", "AS integer"]))
        if draw.chance(0.3):
            statements.append(f"ALTER SEQUENCE {name} RENAME TO {history.names.plain()}_seq")
    return run(history, *statements)


# On tables

def exclusion(history):
    draw = history.draw
    fit = [(t, c) for t in postgresql_tables(history) for c in t.columns if c.type.kind == "range" and not c.generated]
    name = f"ex_{history.names.plain()}"[:60]
    if not fit:
        mine = postgresql_tables(history)
        if not mine:
            return None
        table = draw.pick(mine)
        column = Column(history.names.plain(), Type("", "range"), used=True)
        table.columns.append(column)
        table.items.append(Item("exclusion", name, (column.name,)))
        return run(history, f"ALTER TABLE {path(draw, table)} ADD COLUMN {column.name} {draw.pick(['int4range', 'tstzrange', 'daterange'])}",
                   f"ALTER TABLE {path(draw, table)} ADD CONSTRAINT {name} EXCLUDE USING gist ({column.name} WITH &&)"
                   + draw.pick(["", "", " DEFERRABLE INITIALLY DEFERRED", f" WHERE ({column.name} IS NOT NULL)"]))
    table, column = draw.pick(fit)
    column.used = True
    schema = f", schema={table.schema!r}" if table.schema else ""
    where = draw.pick(["", "", f", where=sa.text({sql_name(draw, column.name) + ' IS NOT NULL'!r})", ", deferrable=True, initially='DEFERRED'"])
    element = draw.pick([f"({column.name!r}, '&&')", f"(sa.column({column.name!r}), '&&')"])
    return [f"op.create_exclude_constraint({name!r}, {table.name!r}, {element}, using='gist'{where}{schema})"], POSTGRESQL


def storage(history):
    draw = history.draw
    mine = postgresql_tables(history)
    if not mine:
        return None
    table = draw.pick(mine)
    name = path(draw, table)
    column = draw.pick(table.columns)
    shown = sql_name(draw, column.name)
    options = [f"SET (fillfactor = {draw.number(50, 99)})", "SET (autovacuum_enabled = false)", "RESET (fillfactor)",
               "SET (autovacuum_vacuum_scale_factor = 0.02, toast.autovacuum_enabled = false)", "REPLICA IDENTITY DEFAULT", f"ALTER COLUMN {shown} SET STATISTICS {draw.number(10, 500)}", f"ALTER {shown} SET (n_distinct = 5)",
               "OWNER TO CURRENT_USER", f"ALTER COLUMN {shown} SET STATISTICS -1", "SET WITHOUT CLUSTER"]
    if column.type.kind in ("str", "bytes") and not column.generated:
        options += [f"ALTER COLUMN {shown} SET STORAGE EXTERNAL", f"ALTER COLUMN {shown} SET STORAGE main",
                    f"ALTER COLUMN {shown} SET COMPRESSION pglz"] * 2
    if not any(p.kind == "publication" for p in history.programs):
        options.append("REPLICA IDENTITY FULL")     # which a column list would have to cover
    statements = [f"ALTER TABLE {draw.pick(['', '', 'IF EXISTS '])}{name} {each}" for each in dict.fromkeys(draw.some(options, 1, 2))]
    history.replica_full |= any("IDENTITY FULL" in s for s in statements)
    if draw.chance(0.15):
        made = history.names.plain()
        statements.append(f"CREATE UNLOGGED TABLE {made} (id int PRIMARY KEY, note text){draw.pick(['', ' WITH (fillfactor = 40)'])}")
        if draw.chance(0.4):
            statements.append(f"ALTER TABLE {made} SET LOGGED")
    return run(history, *statements)


def comment(history):
    draw = history.draw
    text = draw.pick(["'said'", "'it''s'", "E'two\\nlines'", "NULL", "'größe :x 50%'"])
    things = [f"INDEX {within(draw, t)}{sql_name(draw, i.name)}" for t in postgresql_tables(history) for i in t.items if i.kind == "index"]
    things += [f"CONSTRAINT {sql_name(draw, i.name)} ON {path(draw, t)}" for t in postgresql_tables(history) for i in t.items
               if i.kind != "index" and not history.convention]
    things += [f"COLUMN {path(draw, v)}.{sql_name(draw, o.name)}" for v in history.own("view", "materialized view") if v.on == POSTGRESQL for o in v.outputs]
    things += [f"SCHEMA {s}" for s in history.schemas]
    if not things:
        return None
    return run(history, f"COMMENT ON {draw.pick(things)} IS {text}")


def grant(history):
    """What is not compared unless asked for."""
    draw = history.draw
    mine = postgresql_tables(history, only=False)
    if not mine:
        return None
    name = path(draw, draw.pick(mine))
    return run(history, draw.pick([f"GRANT SELECT, INSERT ON {name} TO PUBLIC", f"REVOKE ALL ON TABLE {name} FROM PUBLIC", f"GRANT ALL ON {name} TO CURRENT_USER",
                                   f"ALTER TABLE {name} OWNER TO SESSION_USER",
                                   "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO PUBLIC",
                                   "GRANT USAGE ON SCHEMA public TO PUBLIC"]))


def constraint_state(history):
    """NOT VALID, validated later, deferrable keys changed, constraints and indexes renamed."""
    draw = history.draw
    fit = [(t, i) for t in postgresql_tables(history) for i in t.items]
    if not fit or history.convention:
        return None
    keys = [(t, i) for t, i in fit if i.kind == "foreign"]
    table, item = draw.pick(keys if keys and draw.chance(0.4) else fit)
    name = path(draw, table)
    shown = sql_name(draw, item.name)
    if item.kind == "check":
        return run(history, f"ALTER TABLE {name} VALIDATE CONSTRAINT {shown}")
    if item.kind == "foreign" and draw.chance(0.7):
        return run(history, f"ALTER TABLE {name} ALTER CONSTRAINT {shown} " + draw.pick(["DEFERRABLE", "DEFERRABLE INITIALLY DEFERRED", "NOT DEFERRABLE"]))
    before, item.name = shown, f"{item.kind[:2]}_{history.names.plain()}"[:60]
    if item.kind == "index":
        return run(history, f"ALTER INDEX {draw.pick(['', 'IF EXISTS '])}{within(draw, table)}{before} RENAME TO {item.name}")
    return run(history, f"ALTER TABLE {name} RENAME CONSTRAINT {before} TO {item.name}")


def statistics(history):
    draw = history.draw
    fit = [t for t in postgresql_tables(history) if len(fit_columns(t)) > 1]
    if not fit:
        return None
    table = draw.pick(fit)
    columns = draw.some(fit_columns(table), 2, 3)
    program = placed(history, Program("statistics", f"st_{history.names.plain()}"[:60], POSTGRESQL, history.lane, tables=[table], columns=columns))
    for column in columns:
        column.used = True
    kinds = draw.pick(["", " (ndistinct)", " (dependencies, ndistinct)", " (mcv)"])
    listed = ", ".join(sql_name(draw, c.name) for c in columns)
    texts = [c for c in columns if c.type.kind == "str"]
    if texts and draw.chance(0.3):
        listed, kinds = f"(lower({sql_name(draw, texts[0].name)})), {sql_name(draw, next(c for c in columns if c is not texts[0]).name)}", ""
    statements = [f"CREATE STATISTICS {draw.pick(['', 'IF NOT EXISTS '])}{path(draw, program)}{kinds} ON {listed} FROM {path(draw, table)}"]
    if draw.chance(0.2):
        statements.append(f"ALTER STATISTICS {path(draw, program)} SET STATISTICS {draw.number(5, 99)}")
    return note(history, program, statements)


def publication(history):
    draw = history.draw
    mine = postgresql_tables(history)
    program = Program("publication", history.names.plain(), POSTGRESQL, history.lane)
    goods = ""
    if mine and draw.chance(0.65):
        table = draw.pick(mine)
        program.facts["table"] = table
        goods = f" FOR TABLE {draw.pick(['', 'ONLY '])}{path(draw, table)}"
        if table.primary() and draw.chance(0.5) and not history.replica_full:
            columns = table.primary() + draw.some([c for c in table.columns if not c.primary and not c.generated], 0, 1)
            program.columns = columns
            program.tables = [table]
            goods += f" ({', '.join(sql_name(draw, c.name) for c in columns)})"
            for column in columns:
                column.used = True
    else:
        goods = draw.pick(["", " FOR ALL TABLES", " FOR TABLES IN SCHEMA public"])
    history.programs.append(program)
    options = draw.pick(["", "", " WITH (publish = 'insert, update')", " WITH (publish_via_partition_root = true)"])
    return note(history, program, [f"CREATE PUBLICATION {program.name}{goods}{options}"])


def change_publication(history, program):
    draw = history.draw
    if draw.chance(0.4):
        return run(history, f"ALTER PUBLICATION {program.name} SET (publish = '{draw.pick(['insert', 'insert, delete'])}')")
    if draw.chance(0.5):
        return rename(history, program, "PUBLICATION")
    history.programs.remove(program)
    return run(history, f"DROP PUBLICATION {draw.pick(['', 'IF EXISTS '])}{program.name}")


# Partitions and heirs

def partitioned(history):
    draw = history.draw
    program = placed(history, Program("partitioned", history.names.plain(), POSTGRESQL, history.lane))
    key = draw.pick(["RANGE", "LIST", "HASH"])
    at = {"RANGE": draw.pick(["date", "timestamp", "integer"]), "LIST": "text", "HASH": "integer"}[key]
    column = history.names.plain(1)
    program.facts.update(key=key, type=at, column=column, parts=[], number=0, more=[], schema=program.schema)
    primary = f", PRIMARY KEY (id, {column})" if draw.chance(0.4) else ""
    extra = draw.pick([", note text DEFAULT 'x'", ", note varchar(20) NOT NULL", ", CHECK (id > 0)", ""])
    if draw.chance(0.25):
        name = program.name
        lines = [f"op.create_table({name!r}, sa.Column('id', sa.BigInteger(), nullable=False), sa.Column({column!r}, "
                 f"{ {'date': 'sa.Date()', 'timestamp': 'sa.DateTime()', 'integer': 'sa.Integer()', 'text': 'sa.Text()'}[at]}, nullable=False), "
                 f"postgresql_partition_by={f'{key} ({column})'!r}{', schema=' + repr(program.schema) if program.schema else ''})"]
        made, _ = run(history, partition_text(history, program))
        return lines + made, POSTGRESQL
    return run(history, f"CREATE TABLE {path(draw, program)} (id bigint NOT NULL, {column} {at} NOT NULL{extra}{primary}) PARTITION BY {key} ({column})",
               *(partition_text(history, program) for _ in range(draw.number(0, 2))))


def bound(draw, program):
    program.facts["number"] += 1
    number = program.facts["number"]
    key, at = program.facts["key"], program.facts["type"]
    if key == "HASH":
        return f"FOR VALUES WITH (MODULUS 8, REMAINDER {number})" if number < 8 else "DEFAULT"
    if key == "LIST":
        return draw.pick([f"FOR VALUES IN ('v{number}')", f"FOR VALUES IN ('v{number}', 'w{number}')"])
    if at == "integer":
        return f"FOR VALUES FROM ({number * 10}) TO ({number * 10 + 10})"
    return f"FOR VALUES FROM ('20{number + 10}-01-01') TO ('20{number + 11}-01-01')"


def partition_text(history, program):
    draw = history.draw
    name = history.names.plain()
    program.facts["parts"].append(name)
    schema = program.facts["schema"] + "." if program.facts["schema"] else ""
    return f"CREATE TABLE {draw.pick(['', 'IF NOT EXISTS '])}{schema}{name} PARTITION OF {path(draw, program)} {bound(draw, program)}"


def change_partitioned(history, program):
    draw = history.draw
    facts = program.facts
    name = path(draw, program)
    schema = facts["schema"] + "." if facts["schema"] else ""
    what = draw.pick(["part", "part", "attach", "attach", "attach", "detach", "detach", "drop part", "index", "column", "column", "rename column", "rename column", "rename", "default", "default", "drop"])
    if facts["number"] > 6 and what in ("part", "attach"):
        return None
    if what in ("rename column", "default") and not facts["more"] and draw.chance(0.6):
        what = "column"
    if what == "part":
        return run(history, partition_text(history, program))
    if what == "attach":
        made = history.names.plain()
        facts["parts"].append(made)
        return run(history, f"CREATE TABLE {schema}{made} (LIKE {name} INCLUDING ALL)", f"ALTER TABLE {name} ATTACH PARTITION {schema}{made} {bound(draw, program)}")
    if what == "detach" and facts["parts"]:
        part = facts["parts"].pop()
        return run(history, f"ALTER TABLE {name} DETACH PARTITION {schema}{part}")
    if what == "drop part" and facts["parts"]:
        part = facts["parts"].pop()
        return run(history, f"DROP TABLE {draw.pick(['', 'IF EXISTS '])}{schema}{part}")
    if what == "index":
        return run(history, f"CREATE INDEX ix_{history.names.plain()[:50]} ON {name} ({facts['column']}{draw.pick(['', ' DESC', ', id'])})")
    if what == "column":
        made = history.names.plain()
        facts["more"].append(made)
        return run(history, f"ALTER TABLE {name} ADD COLUMN {made} integer{draw.pick(['', ' DEFAULT 3', ' NOT NULL DEFAULT 1'])}")
    if what == "rename column" and facts["more"]:
        made = history.names.plain()
        before = facts["more"].pop()
        facts["more"].append(made)
        return run(history, f"ALTER TABLE {name} RENAME COLUMN {before} TO {made}")
    if what == "rename column":
        made = history.names.plain(1)
        before, facts["column"] = facts["column"], made
        return run(history, f"ALTER TABLE {name} RENAME {draw.pick(['COLUMN ', ''])}{before} TO {made}")
    if what == "rename":
        return rename(history, program, "TABLE")
    if what == "default" and facts["more"]:
        return run(history, f"ALTER TABLE {name} ALTER COLUMN {facts['more'][0]} SET DEFAULT 9")
    if what == "drop":
        history.programs.remove(program)
        return run(history, f"DROP TABLE {name}{draw.pick(['', ' CASCADE'])}")
    return None


def heir(history):
    """INHERITS, of a table of its own."""
    draw = history.draw
    parent, child = history.names.plain(), history.names.plain()
    column, more = history.names.plain(), history.names.plain()
    statements = [f"CREATE TABLE {parent} (id integer NOT NULL, {column} text DEFAULT 'x', CHECK (id > 0))",
                  f"CREATE TABLE {child} ({draw.pick(['', more + ' date', 'PRIMARY KEY (id)'])}) INHERITS ({parent})"]
    if draw.chance(0.4):
        statements.append(f"ALTER TABLE {parent} ADD COLUMN {history.names.plain()} integer")
    if draw.chance(0.3):
        statements.append(f"ALTER TABLE {parent} RENAME COLUMN {column} TO {history.names.plain()}")
    if draw.chance(0.2):
        statements.append(f"ALTER TABLE {child} NO INHERIT {parent}")
    if draw.chance(0.2):
        statements.append(f"DROP TABLE {parent} CASCADE")
    return run(history, *statements)
