# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PostgreSQL: views, routines, triggers, rules, policies, event triggers."""
from rows import maker

P = "public"
PEOPLE = "public.people"
MACHINES = "public.machines"


def rows():
    row = maker("postgresql", "works")

    def view(name, view, facet, action, change, kind="view"):
        return row(name, kind, P, view, facet, action, change)

    yield view("a view for a report", "late_shift", "", "added",
               "CREATE VIEW late_shift AS SELECT name FROM people WHERE mood = 'sad'")
    yield view("a view in the way, dropped", "busy_machines", "", "removed", "DROP VIEW busy_machines")
    yield view("a view renamed", ("busy_machines", "machines_at_work"), "", "renamed",
               "ALTER VIEW busy_machines RENAME TO machines_at_work")
    yield view("a view of other rows", "busy_machines", "definition", "modified",
               "CREATE OR REPLACE VIEW busy_machines AS SELECT id, serial FROM machines WHERE state <> 'idle'")
    yield view("a view with one more column", "busy_machines", "definition", "modified",
               "CREATE OR REPLACE VIEW busy_machines AS SELECT id, serial, site FROM machines WHERE state = 'busy'")
    yield view("a view that joins otherwise", "staff", "definition", "modified",
               "CREATE OR REPLACE VIEW staff AS SELECT p.id, p.name, b.name AS boss FROM people p JOIN people b ON b.id = p.boss")
    yield view("a view's column renamed", "staff", "definition", "modified", "ALTER VIEW staff RENAME COLUMN boss TO chief")
    yield view("a view that guards", "staff", "options", "added", "ALTER VIEW staff SET (security_barrier = true)")
    m = "materializedView"
    yield view("a materialized view renamed", ("loads", "site_loads"), "", "renamed",
               "ALTER MATERIALIZED VIEW loads RENAME TO site_loads", m)
    yield view("a materialized view of more", "loads", "definition", "modified",
               "DROP MATERIALIZED VIEW loads; CREATE MATERIALIZED VIEW loads AS SELECT site, count(*) AS machines FROM machines "
               "WHERE load > 0 GROUP BY site", m)
    yield view("a materialized view's column renamed", "loads", "definition", "modified",
               "ALTER MATERIALIZED VIEW loads RENAME COLUMN machines TO pieces", m)
    yield view("a materialized view with room", "loads", "options", "added",
               "ALTER MATERIALIZED VIEW loads SET (fillfactor = 70)", m)
    yield view("a materialized view without room", "moods", "options", "removed",
               "ALTER MATERIALIZED VIEW moods RESET (fillfactor)", m)
    yield view("a materialized view described", "loads", "comment", "added", "COMMENT ON MATERIALIZED VIEW loads IS 'each night'",
               m)
    yield maker("postgresql", "gallery")("a materialized view's comment reworded", m, P, "monthly", "comment", "modified",
                                         "COMMENT ON MATERIALIZED VIEW monthly IS 'x'")

    def routine(name, routine, facet, action, change, **more):
        return row(name, "routine", P, routine, facet, action, change, **more)

    def greeting(head="greet(name text, loud boolean DEFAULT false)", body="'Hello ' || name", rest="STABLE"):
        return f"CREATE OR REPLACE FUNCTION {head} RETURNS text LANGUAGE plpgsql {rest} AS $$\nBEGIN\n  RETURN {body};\nEND;\n$$"

    greet = "greet(text,boolean)"
    yield routine("a function for an import", "to_number_or_null(text)", "", "added",
                  "CREATE FUNCTION to_number_or_null(t text) RETURNS numeric LANGUAGE sql AS 'SELECT t::numeric'")
    yield routine("a function dropped", "one()", "", "removed", "DROP FUNCTION one()")
    yield routine("a function renamed", ("one()", "uno()"), "", "renamed", "ALTER FUNCTION one() RENAME TO uno")
    yield routine("a function made a procedure", "tidy()", "kind", "modified",
                  "DROP FUNCTION tidy(); CREATE PROCEDURE tidy() LANGUAGE sql AS 'SELECT NULL'", along=("returns",))
    yield routine("another default", greet, "arguments", "modified", greeting("greet(name text, loud boolean DEFAULT true)"))
    yield routine("no default", greet, "arguments", "modified",
                  f"DROP FUNCTION greet; {greeting('greet(name text, loud boolean)')}")
    yield routine("an argument by another name", greet, "arguments", "modified", "DROP FUNCTION greet; "
                  + greeting("greet(name text, shout boolean DEFAULT false)"))
    yield routine("a larger answer", "one()", "returns", "modified",
                  "DROP FUNCTION one(); CREATE FUNCTION one() RETURNS bigint LANGUAGE sql AS 'SELECT 1'")
    yield routine("a function in another language", "one()", "language", "modified",
                  "CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE plpgsql AS 'BEGIN RETURN 1; END'", along=("body",))
    yield routine("a hot fix", greet, "body", "modified", greeting(body="'Hi ' || name"))
    yield routine("a function that never changes", greet, "options", "modified", greeting(rest="IMMUTABLE"))
    yield routine("a function with its owner's rights", greet, "options", "modified", "ALTER FUNCTION greet SECURITY DEFINER")
    yield routine("a function described", "one()", "comment", "added", "COMMENT ON FUNCTION one() IS '1'")

    def trigger(name, trigger, facet, action, change, table=MACHINES):
        return row(name, "trigger", table, trigger, facet, action, change)

    def noted(events="UPDATE", rest="FOR EACH STATEMENT", timing="AFTER", call="note_it()"):
        return f"CREATE OR REPLACE TRIGGER machines_note {timing} {events} ON machines {rest} EXECUTE FUNCTION {call}"

    note = "machines_note"
    yield trigger("a trigger for an audit", "audit", "", "added",
                  "CREATE TRIGGER audit AFTER DELETE ON machines FOR EACH ROW EXECUTE FUNCTION note_it()")
    yield trigger("a trigger that was slow", note, "", "removed", "DROP TRIGGER machines_note ON machines")
    yield trigger("a trigger renamed", (note, "machines_changed"), "", "renamed",
                  "ALTER TRIGGER machines_note ON machines RENAME TO machines_changed")
    yield trigger("a trigger before", note, "timing", "modified", noted(timing="BEFORE"))
    yield trigger("a trigger for inserts too", note, "events", "modified", noted("INSERT OR UPDATE"))
    yield trigger("a trigger for one column", note, "columns", "added", noted("UPDATE OF state"))
    yield trigger("a trigger for each row", note, "level", "modified", noted(rest="FOR EACH ROW"))
    yield trigger("a trigger when something changed", "people_note", "when", "added",
                  "CREATE OR REPLACE TRIGGER people_note AFTER INSERT ON people FOR EACH ROW WHEN (NEW.boss IS NULL) EXECUTE "
                  "FUNCTION note_it()", PEOPLE)
    yield trigger("a trigger by another function", "machines_gone", "function", "modified",
                  "CREATE OR REPLACE TRIGGER machines_gone BEFORE DELETE ON machines FOR EACH ROW EXECUTE FUNCTION note_it()")
    yield trigger("a trigger with an argument", note, "arguments", "added", noted(call="note_it('x')"))
    yield trigger("a trigger that sees the rows", note, "transition", "added",
                  noted(rest="REFERENCING NEW TABLE AS now_there FOR EACH STATEMENT"))
    yield trigger("a trigger made a constraint", "people_note", "deferrable", "added", "DROP TRIGGER people_note ON people; "
                  "CREATE CONSTRAINT TRIGGER people_note AFTER INSERT ON people DEFERRABLE FOR EACH ROW EXECUTE FUNCTION "
                  "note_it()", PEOPLE)
    yield trigger("a constraint trigger that waits", "sites_late", "deferrable", "modified",
                  "DROP TRIGGER sites_late ON sites; CREATE CONSTRAINT TRIGGER sites_late "
                  "AFTER UPDATE ON sites DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_it()", "public.sites")
    yield trigger("all triggers off for an import", "people_note", "enabled", "added", "ALTER TABLE people DISABLE TRIGGER USER",
                  PEOPLE)
    yield trigger("a trigger always", note, "enabled", "added", "ALTER TABLE machines ENABLE ALWAYS TRIGGER machines_note")
    yield trigger("a trigger described", note, "comment", "added", "COMMENT ON TRIGGER machines_note ON machines IS 'says it'")

    def rule(name, rule, facet, action, change):
        return row(name, "rule", "public.old_events", rule, facet, action, change)

    yield rule("a rule that keeps inserts out", "no_more", "", "added",
               "CREATE RULE no_more AS ON INSERT TO old_events DO INSTEAD NOTHING")
    yield rule("a rule renamed", ("keep_old", "keep_all"), "", "renamed", "ALTER RULE keep_old ON old_events RENAME TO keep_all")
    yield rule("a rule for some", "keep_old", "definition", "modified",
               "CREATE OR REPLACE RULE keep_old AS ON DELETE TO old_events WHERE old.level > 3 DO INSTEAD NOTHING")
    yield rule("a rule switched on", "quiet", "enabled", "removed", "ALTER TABLE old_events ENABLE RULE quiet")
    yield rule("a rule on replicas", "quiet", "enabled", "modified", "ALTER TABLE old_events ENABLE REPLICA RULE quiet")
    yield rule("a rule described", "keep_old", "comment", "added", "COMMENT ON RULE keep_old ON old_events IS 'by law'")
    yield rule("a rule's comment reworded", "quiet", "comment", "modified", "COMMENT ON RULE quiet ON old_events IS 'x'")

    def policy(name, policy, facet, action, change):
        return row(name, "policy", PEOPLE, policy, facet, action, change)

    def anew(name, rest, comment=None):
        said = f"; COMMENT ON POLICY {name} ON people IS '{comment}'" if comment else ""
        return f"DROP POLICY {name} ON people; CREATE POLICY {name} ON people {rest}{said}"

    yield policy("a policy for support", "support", "", "added",
                 "CREATE POLICY support ON people FOR SELECT TO pg_monitor USING (true)")
    yield policy("a policy in the way, dropped", "see_own", "", "removed", "DROP POLICY see_own ON people")
    yield policy("a policy renamed", ("see_own", "own_only"), "", "renamed", "ALTER POLICY see_own ON people RENAME TO own_only")
    yield policy("a policy for everything", "see_own", "command", "modified",
                 anew("see_own", "FOR ALL USING (name = current_user)"))
    yield policy("a policy that restricts", "see_own", "permissive", "added",
                 anew("see_own", "AS RESTRICTIVE FOR SELECT USING (name = current_user)"))
    yield policy("a policy for another role", "hire", "roles", "modified", "ALTER POLICY hire ON people TO pg_read_all_stats")
    yield policy("a policy for all", "hire", "roles", "removed", "ALTER POLICY hire ON people TO PUBLIC")
    yield policy("a policy with a condition", "raise", "using", "added", "ALTER POLICY raise ON people USING (boss IS NOT NULL)")
    yield policy("a policy without its condition", "fire", "using", "removed", anew("fire", "FOR UPDATE", "by the boss"))
    yield policy("a policy always true", "see_own", "using", "modified", "ALTER POLICY see_own ON people USING (true)")
    yield policy("a policy with a check", "fire", "check", "added", "ALTER POLICY fire ON people WITH CHECK (boss IS NOT NULL)")
    yield policy("a policy without its check", "raise", "check", "removed", anew("raise", "FOR UPDATE"))
    yield policy("a policy described", "see_own", "comment", "added", "COMMENT ON POLICY see_own ON people IS 'mine'")
    yield policy("a policy's comment reworded", "fire", "comment", "modified", "COMMENT ON POLICY fire ON people IS 'x'")

    def event(name, event, facet, action, change):
        return row(name, "eventTrigger", "", event, facet, action, change)

    def watch(rest="ON ddl_command_end EXECUTE FUNCTION on_ddl()"):
        return f"DROP EVENT TRIGGER watch; CREATE EVENT TRIGGER watch {rest}"

    yield event("an event trigger against DROP", "no_drop", "", "added",
                "CREATE EVENT TRIGGER no_drop ON sql_drop EXECUTE FUNCTION on_drop()")
    yield event("an event trigger renamed", ("watch", "watch_all"), "", "renamed",
                "ALTER EVENT TRIGGER watch RENAME TO watch_all")
    yield event("an event trigger at the start", "watch", "event", "modified",
                watch("ON ddl_command_start EXECUTE FUNCTION on_ddl()"))
    yield event("an event trigger for some commands", "watch", "tags", "added",
                watch("ON ddl_command_end WHEN TAG IN ('CREATE INDEX') EXECUTE FUNCTION on_ddl()"))
    yield event("an event trigger by another function", "watch", "function", "modified",
                watch("ON ddl_command_end EXECUTE FUNCTION on_drop()"))
    yield event("an event trigger switched on", "watch_drops", "enabled", "removed", "ALTER EVENT TRIGGER watch_drops ENABLE")
    yield event("an event trigger on replicas", "watch_drops", "enabled", "modified",
                "ALTER EVENT TRIGGER watch_drops ENABLE REPLICA")
    yield event("an event trigger described", "watch", "comment", "added", "COMMENT ON EVENT TRIGGER watch IS 'who'")
    yield event("an event trigger's comment reworded", "watch_drops", "comment", "modified",
                "COMMENT ON EVENT TRIGGER watch_drops IS 'x'")
