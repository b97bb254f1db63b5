# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What hangs on tables and views in PostgreSQL: triggers with their functions, rules, policies, event triggers."""

from .clothes import path, written
from .draw import sql_name
from .programs import POSTGRESQL, add, body_text, dropped, note, target
from .queries import expressions
from .state import Program

def fit_columns(table):
    return [c for c in table.columns if c.type.kind in ("int", "str", "bool", "date", "moment", "num", "uuid") and not c.generated]


def trigger_function(history):
    draw = history.draw
    mine = history.own("trigger function")
    if mine and draw.chance(0.6):
        return draw.pick(mine), []
    name = history.names.plain()
    function = Program("trigger function", name, POSTGRESQL, history.lane, signature="()")
    if history.schemas and draw.chance(0.3):
        function.schema = draw.pick(history.schemas)
    history.programs.append(function)
    return function, [trigger_function_text(history, function)]


def trigger_function_text(history, function, replace=False):
    draw = history.draw
    body = draw.pick(["\nBEGIN\n    RETURN NEW;\nEND;\n", "BEGIN RETURN NULL; END", "\nBEGIN\n    IF TG_OP = 'DELETE' THEN\n        RETURN OLD;\n"
                      "    END IF;\n    RETURN NEW;\nEND\n", "\n    BEGIN\n        PERFORM pg_notify('it''s', TG_TABLE_NAME || ': ' || TG_OP);\n"
                      "        RETURN COALESCE(NEW, OLD);\n    END;\n    "])
    word = "CREATE OR REPLACE" if replace or draw.chance(0.6) else "CREATE"
    parts = draw.shuffled([f"LANGUAGE {draw.pick(['plpgsql', 'plpgsql', chr(39) + 'plpgsql' + chr(39)])}", f"AS {body_text(draw, body)}",
                           *(["SECURITY DEFINER"] if draw.chance(0.15) else [])])
    return f"{word} FUNCTION {path(draw, function)}() RETURNS {draw.pick(['trigger', 'TRIGGER'])}{draw.pick([' ', chr(10)])}{' '.join(parts)}"


def trigger(history):
    draw = history.draw
    views = [v for v in history.own("view") if v.on == POSTGRESQL and v.outputs]
    if views and draw.chance(0.2):
        return instead(history)
    fit = [t for t in history.mine() if "postgresql" in t.on and fit_columns(t)]
    if not fit:
        return None
    table = draw.pick(fit)
    function, statements = trigger_function(history)
    program = Program("trigger", history.names.plain() if draw.chance(0.9) else history.names.any(), POSTGRESQL, history.lane, holder=table, tables=[table],
                      needs=[function])
    statements += trigger_texts(history, program, function)
    add(history, program)
    return note(history, program, statements)


def instead(history):
    draw = history.draw
    views = [v for v in history.own("view") if v.on == POSTGRESQL and v.outputs]
    if not views:
        return None
    function, statements = trigger_function(history)
    holder = draw.pick(views)
    program = Program("trigger", history.names.plain(), POSTGRESQL, history.lane, holder=holder, needs=[function])
    history.programs.append(program)
    statements.append(f"CREATE TRIGGER {program.name} INSTEAD OF {draw.pick(['INSERT', 'UPDATE', 'DELETE OR INSERT'])} ON {path(draw, holder)} "
                      f"FOR EACH ROW EXECUTE FUNCTION {path(draw, function)}()")
    return note(history, program, statements)


def trigger_texts(history, program, function):
    draw = history.draw
    table = program.holder
    column, other = draw.pick(fit_columns(table)), draw.pick(fit_columns(table))
    name, other_name = sql_name(draw, column.name), sql_name(draw, other.name)
    events = draw.pick([["INSERT"], ["UPDATE"], ["DELETE"], ["INSERT", "UPDATE"], ["UPDATE OF"], ["INSERT", "UPDATE OF"], ["UPDATE", "DELETE"],
                        ["INSERT", "UPDATE", "DELETE"]])
    time = draw.pick(["BEFORE", "AFTER"])
    level = draw.pick(["FOR EACH ROW", "FOR EACH ROW", "FOR EACH ROW", "FOR EACH STATEMENT", "", "FOR ROW"])
    when = referencing = late = ""
    constraint = draw.chance(0.1)
    if constraint:
        time, level = "AFTER", "FOR EACH ROW"
        late = draw.pick(["", " DEFERRABLE", " DEFERRABLE INITIALLY DEFERRED", " NOT DEFERRABLE"])
    elif events in (["INSERT"], ["UPDATE"]) and draw.chance(0.35):
        time, level = "AFTER", "FOR EACH STATEMENT"
        referencing = " REFERENCING NEW TABLE AS added" + (" OLD TABLE AS gone" if events == ["UPDATE"] else "")
    named_columns = []
    if "UPDATE OF" in events:
        named_columns = [column] if column is other or draw.chance(0.5) else [column, other]
        events = [e if e != "UPDATE OF" else "UPDATE OF " + ", ".join(sql_name(draw, c.name) for c in named_columns) for e in events]
    if "ROW" in level and draw.chance(0.4):
        row = "OLD" if events == ["DELETE"] else "NEW" if not any("DELETE" in e for e in events) else ""
        options = ["pg_trigger_depth() = 0"]
        if row:
            options += [f"{row}.{name} IS NOT NULL", f"({row}.{name} IS NULL)"]
            options += [t.format(f"{row}.{name}") for t, kind in expressions(column.type.kind, "postgresql") if kind == "bool"]
        if all(e.startswith("UPDATE") for e in events):
            options += [f"OLD.{name} IS DISTINCT FROM NEW.{name}"] * 3
            options += [f"OLD.{name} IS DISTINCT FROM NEW.{name} OR OLD.{other_name} IS DISTINCT FROM NEW.{other_name}"]
            if time == "AFTER":
                options += ["OLD.* IS DISTINCT FROM NEW.*"] if not any(c.type.kind in ("json", "other") for c in table.columns) else []
        chosen = draw.pick(options)
        when = f" WHEN ({chosen})"
        named_columns = named_columns + [c for c in (column, other) if c.name.replace('"', '""') in chosen]
    program.columns = named_columns
    for each in named_columns:
        each.used = True
    arguments = draw.pick(["", "", "", "'a'", "'id', 5", "true"])
    word = "CREATE CONSTRAINT TRIGGER" if constraint else draw.pick(["CREATE TRIGGER", "CREATE TRIGGER", "CREATE OR REPLACE TRIGGER"])
    gap = draw.pick([" ", "\n    "])
    text = (f"{word} {sql_name(draw, program.name)}{gap}{time} {' OR '.join(events)} ON {path(draw, table)}{late}{referencing}{gap}{level}{when}{gap}"
            f"EXECUTE {draw.pick(['FUNCTION', 'PROCEDURE'])} {path(draw, function)}({arguments})")
    made = [text]
    if draw.chance(0.15):
        made.insert(0, f"DROP TRIGGER IF EXISTS {sql_name(draw, program.name)} ON {path(draw, table)}")
    if draw.chance(0.12):
        made.append(f"ALTER TABLE {path(draw, table)} {draw.pick(['DISABLE', 'ENABLE ALWAYS', 'ENABLE REPLICA'])} TRIGGER {sql_name(draw, program.name)}")
    return made


def change_trigger(history, program):
    draw = history.draw
    name, table = sql_name(draw, program.name), path(draw, program.holder)
    what = draw.pick(["rename", "drop", "again", "disable", "drop"])
    if what == "rename":
        program.name = history.names.plain()
        return written(history, [f"ALTER TRIGGER {name} ON {table} RENAME TO {program.name}"], POSTGRESQL), POSTGRESQL
    if what == "disable" and program.tables:
        return written(history, [f"ALTER TABLE {table} {draw.pick(['DISABLE', 'ENABLE', 'ENABLE ALWAYS'])} TRIGGER {name}"], POSTGRESQL), POSTGRESQL
    if what == "again" and program.tables and fit_columns(program.holder):
        return written(history, [f"DROP TRIGGER {name} ON {table}", *trigger_texts(history, program, program.needs[0])], POSTGRESQL), POSTGRESQL
    return written(history, [dropped(history, program)], POSTGRESQL), POSTGRESQL


def change_trigger_function(history, program):
    draw = history.draw
    name = path(draw, program)
    what = draw.pick(["replace", "replace", "rename", "drop"])
    if what == "replace":
        return written(history, [trigger_function_text(history, program, replace=True)], POSTGRESQL), POSTGRESQL
    if what == "rename":
        program.name = history.names.plain()
        return written(history, [f"ALTER FUNCTION {name}() RENAME TO {program.name}"], POSTGRESQL), POSTGRESQL
    return written(history, [dropped(history, program, "FUNCTION")], POSTGRESQL), POSTGRESQL


def rule(history):
    draw = history.draw
    fit = [t for t in history.mine() if "postgresql" in t.on and fit_columns(t)]
    if not fit:
        return None
    table = draw.pick(fit)
    program = Program("rule", history.names.plain(), POSTGRESQL, history.lane, holder=table, tables=[table])
    event = draw.pick(["INSERT", "UPDATE", "DELETE"])
    row = {"INSERT": "NEW", "DELETE": "OLD"}.get(event) or draw.pick(["NEW", "OLD"])
    column = draw.pick(fit_columns(table))
    word = f"{row}.{sql_name(draw, column.name)}"
    where = f" WHERE {word} IS NOT NULL" if draw.chance(0.4) else ""
    actions = ["INSTEAD NOTHING", "ALSO SELECT 1", f"ALSO SELECT {word}"] + (["ALSO NOTIFY watchers"] if not where else [])
    other = draw.pick(fit)
    numbers = [c for c in fit_columns(other) if c.type.kind == column.type.kind]
    if numbers and other is not table and not history.hanging(other):
        goal = draw.pick(numbers)
        there = sql_name(draw, goal.name)
        actions += [f"ALSO DELETE FROM {path(draw, other)} WHERE {there} = {word}",
                    f"INSTEAD UPDATE {path(draw, other)} SET {there} = {word} WHERE {there} IS NULL",
                    f"ALSO (DELETE FROM {path(draw, other)} WHERE {there} = {word}; {'SELECT 2' if where else 'NOTIFY done'})"] * 2
    action = draw.pick(actions)
    if other is not table and ("DELETE FROM" in action or "UPDATE" in action):
        program.tables.append(other)
        program.columns.append(goal)
    if word in action or where:
        program.columns.append(column)
    add(history, program)
    replace = draw.pick(["", "OR REPLACE "])
    statement = f"CREATE {replace}RULE {sql_name(draw, program.name)} AS ON {event} TO {path(draw, table)}{where} DO {action}"
    return note(history, program, [statement])


def policy_condition(draw, column):
    name = sql_name(draw, column.name)
    texts = [t.format(name) for t, kind in expressions(column.type.kind, "postgresql") if kind == "bool"]
    texts += [f"{name} IS NOT NULL", f"({name} IS NOT NULL OR current_user = 'nobody')"]
    if column.type.kind == "str":
        texts += [f"{name} = current_user", f"{name} = current_setting('app.tenant', true)"] * 2
    if column.type.kind == "int":
        texts += [f"{name} = current_setting('app.tenant')::integer", f"{name} = NULLIF(current_setting('app.tenant', true), '')::bigint"] * 2
    return draw.pick(texts)


def policy(history):
    draw = history.draw
    fit = [t for t in history.mine() if "postgresql" in t.on and fit_columns(t)]
    if not fit:
        return None
    table = draw.pick(fit)
    if draw.chance(0.15):
        return written(history, [f"ALTER TABLE {path(draw, table)} {draw.pick(['DISABLE', 'FORCE', 'NO FORCE'])} ROW LEVEL SECURITY"], POSTGRESQL), POSTGRESQL
    program = Program("policy", history.names.plain(), POSTGRESQL, history.lane, holder=table, tables=[table])
    column = draw.pick(fit_columns(table))
    program.columns = [column]
    command = draw.pick(["", " FOR ALL", " FOR SELECT", " FOR INSERT", " FOR UPDATE", " FOR DELETE"])
    using = f" USING ({policy_condition(draw, column)})" if "INSERT" not in command else ""
    check = f" WITH CHECK ({policy_condition(draw, column)})" if "SELECT" not in command and "DELETE" not in command and (not using or draw.chance(0.4)) else ""
    others = [t for t in fit if t is not table]
    if others and using and draw.chance(0.25):
        other = draw.pick(others)
        pairs = [(a, b) for a in fit_columns(table) for b in fit_columns(other) if a.type.kind == b.type.kind and a.type.kind in ("int", "str")]
        if pairs:
            one, two = draw.pick(pairs)
            program.tables.append(other)
            program.columns += [one, two]
            here = sql_name(draw, table.name) + "." + sql_name(draw, one.name)
            using = draw.pick([f" USING ({sql_name(draw, one.name)} IN (SELECT {sql_name(draw, two.name)} FROM {path(draw, other)}))",
                               f" USING (EXISTS (SELECT 1 FROM {path(draw, other)} o WHERE o.{sql_name(draw, two.name)} = {here}))"])
    add(history, program)
    statements = [f"ALTER TABLE {path(draw, table)} ENABLE ROW LEVEL SECURITY"] if draw.chance(0.7) else []
    statements.append(f"CREATE POLICY {program.name} ON {path(draw, table)}{draw.pick(['', '', ' AS PERMISSIVE', ' AS RESTRICTIVE'])}{command}"
                      f"{draw.pick(['', '', ' TO PUBLIC', ' TO pg_monitor', ' TO pg_read_all_data, pg_monitor'])}{using}{check}")
    return note(history, program, statements)


def change_policy(history, program):
    draw = history.draw
    what = draw.pick(["rename", "drop", "alter"])
    before = target(draw, program)
    if what == "rename":
        program.name = history.names.plain()
        return written(history, [f"ALTER POLICY {before} RENAME TO {program.name}"], POSTGRESQL), POSTGRESQL
    if what == "alter":
        return written(history, [f"ALTER POLICY {before} TO {draw.pick(['PUBLIC', 'pg_monitor'])}"], POSTGRESQL), POSTGRESQL
    history.programs.remove(program)
    return written(history, [f"DROP POLICY {draw.pick(['', 'IF EXISTS '])}{before}"], POSTGRESQL), POSTGRESQL


def event_trigger(history):
    draw = history.draw
    function = Program("event function", history.names.plain(), POSTGRESQL, history.lane, signature="()")
    program = Program("event trigger", history.names.plain(), POSTGRESQL, history.lane, needs=[function])
    history.programs += [function, program]
    return note(history, program, [f"CREATE FUNCTION {function.name}() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN NULL; END $$",
                                   f"CREATE EVENT TRIGGER {program.name} ON {draw.pick(['ddl_command_start', 'ddl_command_end'])}"
                                   f"{draw.pick(['', ' WHEN TAG IN (' + chr(39) + 'CREATE TABLE' + chr(39) + ')'])} EXECUTE FUNCTION {function.name}()"])
