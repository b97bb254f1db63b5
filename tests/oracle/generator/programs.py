# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Views of both databases, and PostgreSQL's routines, by literal SQL."""

from . import hanging
from .clothes import path, written
from .draw import sql_name
from .queries import Output, add_conditions, columns_of, draw_query, expressions, render
from .state import Program

POSTGRESQL = frozenset({"postgresql"})


def operation(history):
    """Something made, changed, renamed or dropped."""
    draw = history.draw
    changes = {"materialized view": change_materialized, "function": change_routine, "procedure": change_routine,
               "aggregate": change_plain, "trigger": hanging.change_trigger,
               "trigger function": hanging.change_trigger_function, "rule": change_plain, "policy": hanging.change_policy,
               "event trigger": change_plain}
    made = [p for p in history.programs if p.lane == history.lane and p.kind in changes and "postgresql" in p.on]
    if made and draw.chance(0.45):
        program = draw.pick(made)
        return changes[program.kind](history, program)
    return draw.weighted([(5, materialized), (8, routine), (8, hanging.trigger), (3, hanging.rule), (5, hanging.policy), (2, aggregate),
                          (1, hanging.event_trigger), (3, comment_on)])(history)


def note(history, program, statements, where=""):
    """Sometimes a comment, with what made it."""
    draw = history.draw
    if draw.chance(0.2) and program.on == POSTGRESQL:
        statements = [*statements, comment_text(draw, program)]
    return written(history, statements, program.on), program.on


def comment_text(draw, program):
    text = draw.pick(["'what it is for'", "'it''s: 100%'", "'two\nlines'", "NULL"])
    return f"COMMENT ON {word_of(program)} {target(draw, program)} IS {text}"


def word_of(program):
    """The kind, as DDL names it."""
    return {"trigger function": "FUNCTION", "event function": "FUNCTION", "range": "TYPE", "composite": "TYPE"}.get(
        program.kind, program.kind.upper())


def target(draw, program):
    """As COMMENT, ALTER and DROP name it."""
    if program.holder:
        return f"{sql_name(draw, program.name)} ON {path(draw, program.holder)}"
    return path(draw, program) + program.signature


def comment_on(history):
    mine = [p for p in history.programs if p.lane == history.lane and p.on == POSTGRESQL and p.kind not in ("partitioned", "heir")]
    if not mine:
        return None
    program = history.draw.pick(mine)
    return written(history, [comment_text(history.draw, program)], POSTGRESQL), POSTGRESQL


def add(history, program):
    """Kept, and what it stands on marked."""
    history.programs.append(program)
    for table in program.tables:
        if table is not program.holder:
            table.held |= program.on
    for column in program.columns:
        if hasattr(column, "used"):
            column.used = True
    return program


def dropped(history, program, word=None):
    draw = history.draw
    cascade = " CASCADE" if history.standing(program) else draw.pick(["", "", " CASCADE", " RESTRICT"])
    history.forget(program)
    history.programs.remove(program)
    return f"DROP {word or word_of(program)} {draw.pick(['', 'IF EXISTS '])}{target(draw, program)}{cascade}"


# Views

def holders(history, on):
    """Tables and views that a query for those databases may take."""
    found = [t for t in history.mine() if t.on >= on]
    found += [v for v in history.own("view", "materialized view") if v.on >= on and v.outputs and (on == POSTGRESQL or v.query.firm)]
    return found


def view(history):
    draw = history.draw
    mine = history.own("view")
    if mine and draw.chance(0.35):
        return change_view(history, draw.pick(mine))
    on = history.dialects if len(history.dialects) == 1 or draw.chance(0.5) else frozenset([draw.pick(sorted(history.dialects))])
    return create_view(history, "view", on)


def create_view(history, kind, on, firm=False, wide=False):
    draw = history.draw
    fit = holders(history, on)
    if not fit:
        return None
    query = draw_query(draw, history.names, fit, next(iter(on)) if len(on) == 1 else "", wide=wide)
    query.firm = firm or draw.chance(0.5)
    program = Program(kind, history.names.plain() if draw.chance(0.9) else history.names.any(), on, history.lane, query=query)
    if history.schemas and draw.chance(0.3):
        program.schema = draw.pick(history.schemas)
    program.tables = [h for h, _ in query.sources if not isinstance(h, Program)]
    program.needs = [h for h, _ in query.sources if isinstance(h, Program)]
    program.columns = query.columns()
    text = render(draw, query)
    if query.stars:
        query.outputs = [Output(c.name, "{0}", [(0, c)], c.type) for c in columns_of(query.sources[0][0])]
        query.firm = False
        query.stars = on != POSTGRESQL
    program.outputs = [o for o in query.outputs if o.type.kind != "set"] if not query.stars else []
    program.facts["listed"] = listed(draw, query) if kind == "view" and draw.chance(0.12) and query.outputs and not query.stars else ""
    if program.facts["listed"]:
        query.firm = True
    add(history, program)
    statement = head(draw, program, create=True) + text
    statements = []
    if kind == "materialized view":
        data = draw.pick(["", "", " WITH DATA", " WITH NO DATA"])
        program.facts["empty"] = data == " WITH NO DATA"
        statement += " WITH NO DATA" if empty(program) else data
    elif draw.chance(0.2):
        schema_path = path(draw, program)
        statements.append(f"DROP VIEW IF EXISTS {schema_path}" + (" CASCADE" if on == POSTGRESQL and draw.chance(0.3) else ""))
    statements.append(statement)
    if kind == "view" and draw.chance(0.2) and on == POSTGRESQL:
        statements.append(draw.pick([f"GRANT SELECT ON {path(draw, program)} TO PUBLIC", f"ALTER VIEW {path(draw, program)} OWNER TO CURRENT_USER"]))
    return note(history, program, statements)


def empty(program):
    """Whether it cannot be read, for a materialized view without data below it."""
    return program.facts.get("empty", False) or any(empty(each) for each in program.needs)


def listed(draw, query):
    """(names) after the view's name, which are the outputs' own."""
    return " (" + ", ".join(sql_name(draw, o.name) for o in query.outputs) + ")"


def head(draw, program, create=False, replace=False):
    if program.kind == "materialized view":
        options = draw.pick(["", "", " WITH (fillfactor = 80)"])
        return f"CREATE MATERIALIZED VIEW {draw.pick(['', 'IF NOT EXISTS '])}{path(draw, program)}{options} AS "
    if program.on == POSTGRESQL:
        word = "CREATE OR REPLACE VIEW " if replace or draw.chance(0.35) else "CREATE VIEW "
        options = draw.pick([" WITH (security_barrier = true)", " WITH (security_barrier)", " WITH (security_invoker = true)"]) \
            if draw.chance(0.12) else ""
    else:
        word, options = "CREATE VIEW ", ""
        if program.on == {"sqlite"} and draw.chance(0.2):
            word += "IF NOT EXISTS "
    names = program.facts.get("listed", "")
    return f"{word}{path(draw, program)}{names}{options} AS{draw.pick([' ', chr(10)])}"


def change_view(history, program):
    draw = history.draw
    pg = program.on == POSTGRESQL
    what = draw.weighted([(4 if pg and not program.query.stars else 0, "replace"), (3, "again"), (2 if pg else 0, "rename"), (1.5 if pg else 0, "column"),
                          (2 if pg else 0, "options"), (1 if pg and history.schemas else 0, "schema"), (2, "drop")])
    if what == "replace":
        add_conditions(draw, program.query)
        mark(program)
        return note(history, program, [head(draw, program, replace=True) + render(draw, program.query)])
    if what == "again" and not history.standing(program) and not program.query.stars:
        history.forget(program)     # its triggers go
        schema = path(draw, program)
        add_conditions(draw, program.query)
        mark(program)
        return note(history, program, [f"DROP VIEW {draw.pick(['', 'IF EXISTS '])}{schema}", head(draw, program) + render(draw, program.query)])
    if what == "rename":
        before = path(draw, program)
        program.name = history.names.plain()
        return written(history, [f"ALTER {draw.pick(['VIEW', 'VIEW', 'TABLE'])} {before} RENAME TO {sql_name(draw, program.name)}"], program.on), program.on
    if what == "column" and program.outputs:
        output = draw.pick(program.outputs)
        before, output.name = output.name, history.names.plain()
        program.facts["listed"] = ""
        program.query.firm = True
        return written(history, [f"ALTER VIEW {path(draw, program)} RENAME COLUMN {sql_name(draw, before)} TO {output.name}"], program.on), program.on
    if what == "options":
        return written(history, [f"ALTER VIEW {path(draw, program)} " + draw.pick(["SET (security_barrier = true)", "RESET (security_barrier)",
                                                                                  "SET (security_invoker)"])], program.on), program.on
    if what == "schema":
        return move_view(history, program)
    if what == "drop":
        if not pg and history.standing(program):
            return None
        if pg:
            return written(history, [dropped(history, program)], program.on), program.on
        history.forget(program)
        history.programs.remove(program)
        return written(history, [f"DROP VIEW {draw.pick(['', 'IF EXISTS '])}{path(draw, program)}"], program.on), program.on
    return None


def move_view(history, program):
    draw = history.draw
    schemas = [s for s in history.schemas if s != program.schema]
    if program.on != POSTGRESQL or not schemas:
        return None
    before, program.schema = path(draw, program), draw.pick(schemas)
    return written(history, [f"ALTER VIEW {before} SET SCHEMA {program.schema}"], program.on), program.on


def mark(program):
    program.columns = program.query.columns()
    for column in program.columns:
        if hasattr(column, "used"):
            column.used = True


def materialized(history):
    draw = history.draw
    mine = history.own("materialized view")
    if mine and draw.chance(0.4):
        return index_materialized(history, draw.pick(mine))
    return create_view(history, "materialized view", POSTGRESQL)


def index_materialized(history, program):
    draw = history.draw
    fit = [o for o in program.outputs if o.type.kind in ("int", "str", "date", "bool", "uuid")]
    if not fit:
        return None
    name = f"ix_{history.names.plain()}"[:60]
    parts = ", ".join(sql_name(draw, o.name) + draw.pick(["", " DESC"]) for o in draw.some(fit, 1, 2))
    refresh = draw.pick(["", f"REFRESH MATERIALIZED VIEW {path(draw, program)}"])
    if any(empty(each) for each in program.needs):
        refresh = ""
    elif refresh:
        program.facts["empty"] = False
    return written(history, [f"CREATE INDEX {name} ON {path(draw, program)} ({parts})", refresh], POSTGRESQL), POSTGRESQL


def change_materialized(history, program):
    draw = history.draw
    if draw.chance(0.4):
        return index_materialized(history, program)
    if draw.chance(0.5):
        before = path(draw, program)
        program.name = history.names.plain()
        return written(history, [f"ALTER MATERIALIZED VIEW {before} RENAME TO {program.name}"], POSTGRESQL), POSTGRESQL
    return written(history, [dropped(history, program)], POSTGRESQL), POSTGRESQL


# Routines

TYPES = ["integer", "text", "bigint", "boolean", "date", "timestamptz", "numeric(10,2)", "varchar", "int[]", "jsonb", "double precision",
         "int4", "character varying(20)", "timestamp with time zone", "uuid", "text[]", "bool", "smallint"]
VALUES = {"integer": "42", "text": "'x'", "bigint": "7", "boolean": "true", "date": "CURRENT_DATE", "timestamptz": "now()",
          "numeric(10,2)": "1.5", "jsonb": "'{}'::jsonb", "uuid": "gen_random_uuid()", "text[]": "ARRAY['a']", "bool": "false"}


def body_text(draw, text):
    tag = draw.pick(["$$", "$$", "$body$", "$function$", "'"])
    if tag == "'":
        return "'" + text.replace("'", "''") + "'"
    return f"{tag}{text}{tag}"


def attributes(draw):
    return draw.some([draw.pick(["IMMUTABLE", "STABLE", "VOLATILE"]), draw.pick(["STRICT", "RETURNS NULL ON NULL INPUT", "CALLED ON NULL INPUT"]),
                      "SECURITY DEFINER", draw.pick(["PARALLEL SAFE", "PARALLEL RESTRICTED"]), "COST 50", "SET search_path = public, pg_temp",
                      "LEAKPROOF", "SET work_mem TO '4MB'"], 0, 2)


def routine(history, atomic=False):
    draw = history.draw
    overload = [p for p in history.own("function") if p.signature and p.facts.get("plain")]
    if overload and not atomic and draw.chance(0.3):
        base = draw.pick(overload)
        kind, fresh = draw.pick(TYPES), draw.pick(TYPES)
        signature = f"({kind}, {fresh}, integer)"
        if any(p.name == base.name and p.signature.count(",") >= 2 for p in history.programs):
            return None
        program = Program("function", base.name, POSTGRESQL, history.lane, base.schema, signature=signature,
                          facts={"returns": "integer", "arguments": [("", kind), ("", fresh), ("n", "integer")]})
    else:
        kind = "function" if atomic else draw.weighted([(5, "function"), (1.5, "procedure")])
        arguments = [(draw.pick([history.names.plain(1), f"p_{i}"]), draw.pick(TYPES)) for i in range(draw.number(0, 3))]
        program = Program(kind, history.names.plain(), POSTGRESQL, history.lane,
                          signature="(" + ", ".join(t for _, t in arguments) + ")",
                          facts={"arguments": arguments, "plain": True,
                                 "returns": draw.pick(sorted(VALUES) + ["void"]) if kind == "function" else ""})
        if history.schemas and draw.chance(0.3):
            program.schema = draw.pick(history.schemas)
        if draw.chance(0.3) and arguments:
            name, each = arguments[-1]
            if each in VALUES:
                program.facts["default"] = draw.pick([" DEFAULT ", " = "]) + VALUES[each]
        if kind == "function" and draw.chance(0.25):
            program.facts["returns"] = draw.pick(["TABLE (n integer, label text)", "SETOF integer"])
        if kind == "function" and (atomic or draw.chance(0.12)):
            fit = [t for t in history.mine() if "postgresql" in t.on and [c for c in t.columns if c.type.kind == "int"]]
            if fit:
                program.facts["atomic"] = draw.pick(fit)
                program.facts["returns"] = "bigint"
    history.programs.append(program)
    return note(history, program, [routine_text(history, program)])


def routine_text(history, program, replace=False):
    draw = history.draw
    facts = program.facts
    listed_ = [" ".join(filter(None, [name, kind])) for name, kind in facts["arguments"]]
    if facts.get("default"):
        listed_[-1] += facts["default"]
    word = "CREATE OR REPLACE" if replace or draw.chance(0.5) else "CREATE"
    start = f"{word} {program.kind.upper()} {path(draw, program)}({', '.join(listed_)})"
    returns = facts["returns"]
    if program.kind == "procedure":
        language = draw.pick(["plpgsql", "sql"])
        body = "\nBEGIN\n    PERFORM 1;\nEND;\n" if language == "plpgsql" else f" SELECT {draw.number(1, 99)} "
        return f"{start}{draw.pick([' ', chr(10)])}LANGUAGE {language}{draw.pick(['', ' SECURITY DEFINER'])} AS {body_text(draw, body)}"
    start += f"{draw.pick([' ', chr(10)])}RETURNS {returns}"
    if facts.get("atomic"):
        table = facts["atomic"]
        column = draw.pick([c for c in table.columns if c.type.kind == "int"])
        program.tables, program.columns = [table], [column]
        column.used = True
        table.held |= POSTGRESQL
        query = f"SELECT count(*) FROM {path(draw, table)} WHERE {sql_name(draw, column.name)} > {draw.number(1, 9)}"
        tail = f"RETURN ({query})" if draw.chance(0.4) else f"BEGIN ATOMIC\n    {query};\nEND"
        return f"{start} LANGUAGE sql STABLE\n{tail}"
    words = attributes(draw)
    value = VALUES.get(returns, "1")
    if returns == "void":
        sql, plpgsql = "SELECT 1", "PERFORM 1;"
    elif returns.startswith("TABLE"):
        sql, plpgsql = f"SELECT {draw.number(1, 9)}, 'a'", "RETURN QUERY SELECT 1, 'x'::text;"
        words += draw.pick([[], ["ROWS 5"]])
    elif returns.startswith("SETOF"):
        sql, plpgsql = "SELECT generate_series(1, 3)", "RETURN NEXT 1;\n    RETURN;"
    else:
        sql, plpgsql = f"SELECT {value}", f"RETURN {value};"
    if draw.chance(0.5):
        text = draw.pick([f" {sql} ", f"\n    {sql};\n", sql, f"\n    -- it's :here\n    {sql}\n"])
        language = draw.pick(["sql", "SQL", "'sql'"])
        void = returns == "void"
        if void:
            text = text.replace("SELECT 1", "SELECT NULL::void") if draw.chance(0.3) else text
    else:
        text = draw.pick([f"\nBEGIN\n    {plpgsql}\nEND\n", f"\nDECLARE\n    found int := {draw.number(1, 9)};\nBEGIN\n    IF found > 3 THEN\n"
                          f"        RAISE NOTICE 'more than %', found;\n    END IF;\n    {plpgsql}\nEND;\n", f"BEGIN {plpgsql} END"])
        language = draw.pick(["plpgsql", "plpgsql", "PLPGSQL"])
    parts = [f"LANGUAGE {language}", *words, f"AS {body_text(draw, text)}"]
    if draw.chance(0.3):
        parts = [parts[-1], *parts[:-1]]
    return f"{start}{draw.pick([' ', chr(10)])}{draw.pick([' ', chr(10)]).join(parts)}"


def change_routine(history, program):
    draw = history.draw
    what = draw.weighted([(4, "replace"), (2, "rename"), (2, "alter"), (2, "drop"), (1, "again"), (1 if history.schemas else 0, "schema")])
    name = path(draw, program) + program.signature
    word = program.kind.upper() if draw.chance(0.9) else "ROUTINE"
    if what == "replace" and not program.facts.get("void"):
        return written(history, [routine_text(history, program, replace=True)], POSTGRESQL), POSTGRESQL
    if what == "rename":
        if any(p is not program and p.name == program.name for p in history.programs):
            return None
        program.name = history.names.plain()
        return written(history, [f"ALTER {word} {name} RENAME TO {program.name}"], POSTGRESQL), POSTGRESQL
    if what == "alter" and program.kind == "function":
        return written(history, [f"ALTER FUNCTION {name} " + draw.pick(["IMMUTABLE", "STRICT", "SECURITY DEFINER", "COST 5", "RESET ALL", "STABLE",
                                                                        "SET search_path TO public", "PARALLEL SAFE", "NOT LEAKPROOF",
                                                                        "OWNER TO CURRENT_USER"])], POSTGRESQL), POSTGRESQL
    if what == "schema":
        return move_routine(history, program)
    if what == "again" and not history.standing(program):
        return written(history, [f"DROP {word} IF EXISTS {name}", routine_text(history, program)], POSTGRESQL), POSTGRESQL
    if what == "drop":
        alone = not any(p is not program and p.name == program.name for p in history.programs)
        if alone and draw.chance(0.2) and not history.standing(program):
            history.programs.remove(program)
            return written(history, [f"DROP {program.kind.upper()} {path(draw, program)}"], POSTGRESQL), POSTGRESQL
        return written(history, [dropped(history, program)], POSTGRESQL), POSTGRESQL
    return None


def move_routine(history, program):
    draw = history.draw
    schemas = [s for s in history.schemas if s != program.schema]
    if not schemas or any(p is not program and p.name == program.name for p in history.programs):
        return None
    before, program.schema = path(draw, program), draw.pick(schemas)
    word = program.kind.upper() if draw.chance(0.9) else "ROUTINE"
    return written(history, [f"ALTER {word} {before}{program.signature} SET SCHEMA {program.schema}"], POSTGRESQL), POSTGRESQL


def aggregate(history):
    draw = history.draw
    if draw.chance(0.5):
        program = Program("aggregate", history.names.plain(), POSTGRESQL, history.lane, signature="(integer)")
        history.programs.append(program)
        return note(history, program, [f"CREATE AGGREGATE {path(draw, program)} (integer) (SFUNC = int4pl, STYPE = integer" +
                                       draw.pick(["", ", INITCOND = '0'", ", initcond = 0"]) + ")"])
    step = Program("function", history.names.plain(), POSTGRESQL, history.lane, signature="(text, text)",
                   facts={"returns": "text", "arguments": [("", "text"), ("", "text")], "void": True})
    program = Program("aggregate", history.names.plain(), POSTGRESQL, history.lane, signature="(text)", needs=[step])
    history.programs += [step, program]
    return note(history, program, [f"CREATE FUNCTION {step.name}(text, text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT $1 || $2 $$",
                                   f"CREATE OR REPLACE AGGREGATE {program.name}(text) (sfunc = {step.name}, stype = text)"])


def change_plain(history, program):
    """Only renamed or dropped."""
    draw = history.draw
    if draw.chance(0.5):
        before = target(draw, program)
        program.name = history.names.plain()
        return written(history, [f"ALTER {word_of(program)} {before} RENAME TO {sql_name(draw, program.name)}"], POSTGRESQL), POSTGRESQL
    return written(history, [dropped(history, program)], POSTGRESQL), POSTGRESQL
