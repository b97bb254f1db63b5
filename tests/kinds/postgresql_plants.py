# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plants on PostgreSQL: SQL that somebody runs behind the history's back, and the one finding that it must be."""
from recipes import Plant, names

P = "public"
CUSTOMERS = "public.customers"
ORDERS = "public.orders"


def unseen():
    """What changes nothing that is compared."""
    yield "a table analysed and clustered away", "ANALYZE customers"
    yield "a partition that no revision made", (
        "CREATE TABLE visits_2026 PARTITION OF visits FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')")
    yield "rights and owners", "CREATE ROLE kinds_someone; GRANT SELECT ON orders TO kinds_someone; DROP OWNED BY kinds_someone; DROP ROLE kinds_someone"
    yield "an extension's own objects", "COMMENT ON FUNCTION gbt_int4_consistent(internal, integer, smallint, oid, internal) IS 'x'"
    yield "the same view written otherwise", (
        "CREATE OR REPLACE VIEW paid_orders AS SELECT ord.id, cust.name, ord.net FROM public.orders AS ord "
        "INNER JOIN customers cust ON (cust.id = ord.customer_id) WHERE ord.state = ANY (ARRAY['sent'::state, 'paid']) AND ord.net > 0.00")


def plants():
    def plant(name, kind, path, objects, facet, action, make, **more):
        return Plant(name, kind, path, names(objects), facet, action, make, **more)

    def table(name, table, facet, action, make, path=P):
        return plant(name, "table", path, table, facet, action, make)

    yield table("a table that nobody made", "gifts", "", "added", "CREATE TABLE gifts (id int)")
    yield table("a partitioned table's part dropped", "buckets_0", "", "removed", "DROP TABLE buckets_0")
    yield table("a table logged", "entries", "options", "removed", "ALTER TABLE entries_archive NO INHERIT audit.entries; "
                "ALTER TABLE audit.entries SET LOGGED; ALTER TABLE entries_archive INHERIT audit.entries", path="audit")
    yield table("another fillfactor", "customers", "options", "modified", "ALTER TABLE customers SET (fillfactor = 60)")
    yield table("row security off", "customers", "options", "modified", "ALTER TABLE customers DISABLE ROW LEVEL SECURITY")
    yield table("a storage parameter where there was none", "entries_archive", "options", "added",
                "ALTER TABLE entries_archive SET (autovacuum_enabled = false)")
    yield table("a table's comment", "orders", "comment", "added", "COMMENT ON TABLE orders IS 'sold'")
    yield table("a table's comment reworded", "customers", "comment", "modified", "COMMENT ON TABLE customers IS 'buyers'")
    yield table("a table's comment taken away", "customers", "comment", "removed", "COMMENT ON TABLE customers IS NULL")
    yield table("a table that inherits no more", "entries_archive", "inherits", "removed",
                "ALTER TABLE entries_archive NO INHERIT audit.entries")
    yield table("a partition detached", "buckets_0", "partitionOf", "removed", "ALTER TABLE buckets DETACH PARTITION buckets_0")
    yield table("a partition with another bound", "visits_2024", "partitionOf", "modified",
                "ALTER TABLE visits DETACH PARTITION visits_2024; ALTER TABLE visits ATTACH PARTITION visits_2024 "
                "FOR VALUES FROM ('2024-01-01') TO ('2024-07-01')")
    yield table("options of a foreign table", "far_orders", "options", "modified",
                "ALTER FOREIGN TABLE far_orders OPTIONS (SET table_name 'bills')")

    def column(name, table, column, facet, action, make, **more):
        return plant(name, "column", table, column, facet, action, make, **more)

    yield column("storage", ORDERS, "note", "options", "added", "ALTER TABLE orders ALTER COLUMN note SET STORAGE MAIN")
    yield column("other statistics", CUSTOMERS, "name", "options", "modified", "ALTER TABLE customers ALTER COLUMN name SET STATISTICS 100")
    yield column("storage as usual", CUSTOMERS, "full_name", "options", "removed",
                 "ALTER TABLE customers ALTER COLUMN full_name SET STORAGE EXTENDED")
    yield column("a comment", ORDERS, "net", "comment", "added", "COMMENT ON COLUMN orders.net IS 'Euro'")
    yield column("a comment reworded", CUSTOMERS, "email", "comment", "modified", "COMMENT ON COLUMN customers.email IS 'one'")
    yield column("a default taken away", ORDERS, "net", "default", "removed", "ALTER TABLE orders ALTER COLUMN net DROP DEFAULT")
    yield column("a default", ORDERS, "note", "default", "added", "ALTER TABLE orders ALTER COLUMN note SET DEFAULT ''")
    yield column("NULL allowed", ORDERS, "customer_id", "nullable", "removed", "ALTER TABLE orders ALTER COLUMN customer_id DROP NOT NULL")
    yield column("an identity taken away", CUSTOMERS, "id", "identity", "removed", "ALTER TABLE customers ALTER COLUMN id DROP IDENTITY")
    yield column("a generated column made plain", CUSTOMERS, "full_name", "generated", "removed",
                 "ALTER TABLE customers ALTER COLUMN full_name DROP EXPRESSION")
    yield column("a foreign column's option taken away", "public.far_orders", "id", "options", "removed",
               "ALTER FOREIGN TABLE far_orders ALTER COLUMN id OPTIONS (DROP column_name)")
    yield column("a view's column commented", "public.paid_orders", "id", "comment", "added", "COMMENT ON COLUMN paid_orders.id IS 'key'")
    yield column("a view's column commented no more", "public.paid_orders", "net", "comment", "removed", "COMMENT ON COLUMN paid_orders.net IS NULL")

    def key(name, table, key, facet, action, make, **more):
        return plant(name, "primaryKey", table, key, facet, action, make, **more)

    yield key("a key's comment", ORDERS, "pk_orders", "comment", "added", "COMMENT ON CONSTRAINT pk_orders ON orders IS 'key'")
    yield key("another fillfactor of a key", ORDERS, "pk_orders", "options", "modified", "ALTER INDEX pk_orders SET (fillfactor = 50)")
    yield key("no fillfactor of a key", ORDERS, "pk_orders", "options", "removed", "ALTER INDEX pk_orders RESET (fillfactor)")
    yield key("a deferrable key", ORDERS, "pk_orders", "deferrable", "added",
              "ALTER TABLE orders DROP CONSTRAINT pk_orders; ALTER TABLE orders ADD CONSTRAINT pk_orders PRIMARY KEY (id) "
              "WITH (fillfactor = 90) DEFERRABLE")

    def unique(name, table, unique, facet, action, make):
        return plant(name, "unique", table, unique, facet, action, make)

    def again(constraint, definition, table="orders"):
        return f"ALTER TABLE {table} DROP CONSTRAINT {constraint}; ALTER TABLE {table} ADD CONSTRAINT {constraint} {definition}"

    yield unique("nulls distinct", ORDERS, "uq_orders_number", "nullsNotDistinct", "removed",
                 again("uq_orders_number", "UNIQUE (number, state) DEFERRABLE INITIALLY DEFERRED"))
    yield unique("deferred no more", ORDERS, "uq_orders_number", "deferrable", "modified",
                 again("uq_orders_number", "UNIQUE NULLS NOT DISTINCT (number, state) DEFERRABLE"))
    yield unique("not deferrable", ORDERS, "uq_orders_number", "deferrable", "removed",
                 again("uq_orders_number", "UNIQUE NULLS NOT DISTINCT (number, state)"))
    yield unique("a unique's comment reworded", CUSTOMERS, "uq_customers_email", "comment", "modified",
                 "COMMENT ON CONSTRAINT uq_customers_email ON customers IS 'x'")
    yield unique("a unique's comment taken away", CUSTOMERS, "uq_customers_email", "comment", "removed",
                 "COMMENT ON CONSTRAINT uq_customers_email ON customers IS NULL")
    yield unique("a unique includes nothing", CUSTOMERS, "uq_customers_email", "include", "removed",
                 again("uq_customers_email", "UNIQUE (email)", "customers")
                 + "; COMMENT ON CONSTRAINT uq_customers_email ON customers IS 'one account each'")

    def check(name, table, check, facet, action, make):
        return plant(name, "check", table, check, facet, action, make)

    yield check("a check validated", ORDERS, "ck_orders_net", "validated", "removed", "ALTER TABLE orders VALIDATE CONSTRAINT ck_orders_net")
    yield check("a check's comment taken away", CUSTOMERS, "ck_customers_born", "comment", "removed",
                "COMMENT ON CONSTRAINT ck_customers_born ON customers IS NULL")
    yield check("a check that heirs get too", CUSTOMERS, "ck_customers_born", "noInherit", "removed",
                again("ck_customers_born", "CHECK (born > '1900-01-01')", "customers")
                + "; COMMENT ON CONSTRAINT ck_customers_born ON customers IS 'no ghosts'")

    def foreign(name, key, facet, action, make):
        return plant(name, "foreignKey", ORDERS, key, facet, action, make)

    customer = "FOREIGN KEY (customer_id) REFERENCES customers (id)"
    referrer = "FOREIGN KEY (referrer_id) REFERENCES customers (id)"
    said = "; COMMENT ON CONSTRAINT fk_orders_customer ON orders IS 'theirs'"
    yield foreign("a key that does not cascade", "fk_orders_customer", "onDelete", "removed",
                  again("fk_orders_customer", customer + " ON UPDATE RESTRICT") + said)
    yield foreign("another action on update", "fk_orders_customer", "onUpdate", "modified",
                  again("fk_orders_customer", customer + " ON DELETE CASCADE ON UPDATE CASCADE") + said)
    yield foreign("no action on update", "fk_orders_customer", "onUpdate", "removed",
                  again("fk_orders_customer", customer + " ON DELETE CASCADE") + said)
    yield foreign("SET NULL of one column", "fk_orders_referrer", "onDelete", "modified",
                  again("fk_orders_referrer", referrer + " MATCH FULL ON DELETE SET NULL (referrer_id) DEFERRABLE"))
    yield foreign("a simple match", "fk_orders_referrer", "match", "removed",
                  again("fk_orders_referrer", referrer + " ON DELETE SET NULL DEFERRABLE"))
    yield foreign("a key that is not deferrable", "fk_orders_referrer", "deferrable", "removed", "ALTER TABLE orders ALTER CONSTRAINT fk_orders_referrer NOT DEFERRABLE")
    yield foreign("deferred", "fk_orders_referrer", "deferrable", "modified",
                  "ALTER TABLE orders ALTER CONSTRAINT fk_orders_referrer DEFERRABLE INITIALLY DEFERRED")
    yield foreign("not valid", "fk_orders_referrer", "validated", "added",
                  again("fk_orders_referrer", referrer + " MATCH FULL ON DELETE SET NULL DEFERRABLE NOT VALID"))
    yield foreign("a key's comment reworded", "fk_orders_customer", "comment", "modified", "COMMENT ON CONSTRAINT fk_orders_customer ON orders IS 'x'")

    def exclusion(name, facet, action, make):
        return plant(name, "exclusion", ORDERS, "ex_orders_during", facet, action, make)

    def excluded(definition):
        return again("ex_orders_during", "EXCLUDE " + definition) + "; COMMENT ON CONSTRAINT ex_orders_during ON orders IS 'one at a time'"

    yield exclusion("an exclusion dropped", "", "removed", "ALTER TABLE orders DROP CONSTRAINT ex_orders_during")
    yield plant("an exclusion", "exclusion", CUSTOMERS, "ex_born", "", "added", "ALTER TABLE customers ADD CONSTRAINT ex_born EXCLUDE (born WITH =)")
    yield exclusion("an exclusion over less", "elements", "modified",
                    excluded("USING gist (customer_id WITH =) WHERE (state <> 'new') DEFERRABLE"))
    yield exclusion("an exclusion with another condition", "predicate", "modified",
                    excluded("USING gist (customer_id WITH =, during WITH &&) WHERE (state <> 'paid') DEFERRABLE"))
    yield exclusion("an exclusion without condition", "predicate", "removed", excluded("USING gist (customer_id WITH =, during WITH &&) DEFERRABLE"))
    yield exclusion("an exclusion at once", "deferrable", "removed",
                    excluded("USING gist (customer_id WITH =, during WITH &&) WHERE (state <> 'new')"))
    yield exclusion("an exclusion's comment", "comment", "removed", "COMMENT ON CONSTRAINT ex_orders_during ON orders IS NULL")

    def index(name, index, facet, action, make, path=ORDERS, **more):
        return plant(name, "index", path, index, facet, action, make, **more)

    def indexed(index, definition):
        return f"DROP INDEX {index}; CREATE {definition}"

    note = "INDEX ix_orders_note ON orders "
    yield index("an index that is not unique", "ix_orders_note", "unique", "removed",
                indexed("ix_orders_note", note + "(lower(note) DESC NULLS LAST, net) INCLUDE (amount) WHERE state = 'paid'"))
    yield index("an index that includes nothing", "ix_orders_note", "include", "removed",
                indexed("ix_orders_note", "UNIQUE " + note + "(lower(note) DESC NULLS LAST, net) WHERE state = 'paid'"))
    yield index("an index with nulls first", "ix_orders_note", "parts", "modified",
                indexed("ix_orders_note", "UNIQUE " + note + "(lower(note) DESC, net) INCLUDE (amount) WHERE state = 'paid'"))
    yield index("an index of all rows", "ix_orders_note", "predicate", "removed",
                indexed("ix_orders_note", "UNIQUE " + note + "(lower(note) DESC NULLS LAST, net) INCLUDE (amount)"))
    yield index("an index with another predicate", "ix_orders_note", "predicate", "modified",
                indexed("ix_orders_note", "UNIQUE " + note + "(lower(note) DESC NULLS LAST, net) INCLUDE (amount) WHERE state = 'sent'"))
    yield index("another operator class", "ix_orders_text", "parts", "modified",
                indexed("ix_orders_text", "INDEX ix_orders_text ON orders (note varchar_pattern_ops, note COLLATE \"C\" DESC)"))
    yield index("another method", "ix_orders_state", "method", "modified", indexed("ix_orders_state", "INDEX ix_orders_state ON orders (state)"))
    yield index("other pages per range", "ix_orders_net", "options", "modified", "ALTER INDEX ix_orders_net SET (pages_per_range = 32)")
    yield index("no pages per range", "ix_orders_net", "options", "removed", "ALTER INDEX ix_orders_net RESET (pages_per_range)")
    yield index("an index's options", "ix_orders_text", "options", "added", "ALTER INDEX ix_orders_text SET (fillfactor = 50)")
    yield index("an index's comment", "ix_orders_state", "comment", "added", "COMMENT ON INDEX ix_orders_state IS 'x'")
    yield index("an index's comment taken away", "ix_orders_net", "comment", "removed", "COMMENT ON INDEX ix_orders_net IS NULL")
    yield index("an index that is not valid", "ix_orders_text", "valid", "added",
                "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'ix_orders_text'::regclass", built=False)
    yield index("a materialized view's index dropped", "ix_monthly", "", "removed", "DROP INDEX ix_monthly", path="public.monthly")

    def sequence(name, facet, action, make, sequence="invoice_numbers"):
        return plant(name, "sequence", P, sequence, facet, action, make)

    yield sequence("a sequence that cycles not", "options", "modified", "ALTER SEQUENCE invoice_numbers NO CYCLE")
    yield sequence("a sequence owned", "ownedBy", "added", "ALTER SEQUENCE invoice_numbers OWNED BY orders.number")
    yield sequence("a sequence's comment", "comment", "removed", "COMMENT ON SEQUENCE invoice_numbers IS NULL")
    yield plant("an enum's comment", "enum", P, "state", "comment", "modified", "COMMENT ON TYPE state IS 'x'")

    def domain(name, domain, facet, action, make, path=P):
        return plant(name, "domain", path, domain, facet, action, make)

    yield domain("a domain that nobody made", "code", "", "added", "CREATE DOMAIN code AS text")
    yield domain("a domain dropped", "word", "", "removed", "DROP DOMAIN audit.word", path="audit")
    yield domain("a domain's default", "email", "default", "added", "ALTER DOMAIN email SET DEFAULT 'a@b.c'")
    yield domain("a domain's other default", "quantity", "default", "modified", "ALTER DOMAIN quantity SET DEFAULT 2")
    yield domain("a domain without default", "quantity", "default", "removed", "ALTER DOMAIN quantity DROP DEFAULT")
    yield domain("a domain with NULL", "quantity", "nullable", "removed", "ALTER DOMAIN quantity DROP NOT NULL")
    yield domain("a domain without NULL", "word", "nullable", "added", "ALTER DOMAIN audit.word SET NOT NULL", path="audit")
    yield domain("a domain's check", "word", "checks", "added", "ALTER DOMAIN audit.word ADD CHECK (VALUE <> '')", path="audit")
    yield domain("a domain's other check", "quantity", "checks", "modified",
                 "ALTER DOMAIN quantity DROP CONSTRAINT quantity_positive; ALTER DOMAIN quantity ADD CONSTRAINT quantity_positive CHECK (VALUE > 1)")
    yield domain("a domain without check", "quantity", "checks", "removed", "ALTER DOMAIN quantity DROP CONSTRAINT quantity_positive")
    yield domain("a domain by another type", "word", "type", "modified",
                 "DROP DOMAIN audit.word; CREATE DOMAIN audit.word AS varchar(20) COLLATE \"C\"", path="audit")
    yield domain("a domain by the usual collation", "word", "collation", "removed",
                 "DROP DOMAIN audit.word; CREATE DOMAIN audit.word AS text", path="audit")
    yield domain("a domain's comment", "quantity", "comment", "removed", "COMMENT ON DOMAIN quantity IS NULL")

    yield plant("an attribute", "composite", P, "address", "attributes", "modified", "ALTER TYPE address ADD ATTRIBUTE land text")
    yield plant("a composite type's comment", "composite", P, "address", "comment", "modified", "COMMENT ON TYPE address IS 'x'")
    yield plant("a composite type that nobody made", "composite", P, "pairs", "", "added", "CREATE TYPE pairs AS (a int, b int)")
    yield plant("a range type dropped", "range", P, "time_of_day", "", "removed", "DROP TYPE time_of_day")
    yield plant("a range type that nobody made", "range", P, "dates", "", "added", "CREATE TYPE dates AS RANGE (subtype = date)")
    yield plant("a range by another subtype", "range", P, "time_of_day", "subtype", "modified",
                "DROP TYPE time_of_day; CREATE TYPE time_of_day AS RANGE (subtype = timetz)")
    yield plant("a range without its difference", "range", P, "float_span", "subtypeDiff", "removed",
                "DROP TYPE float_span; CREATE TYPE float_span AS RANGE (subtype = float8, multirange_type_name = float_spans); "
                "COMMENT ON TYPE float_span IS 'from and to'")
    yield plant("a range with another multirange", "range", P, "float_span", "multirange", "modified",
                "DROP TYPE float_span; CREATE TYPE float_span AS RANGE (subtype = float8, subtype_diff = float8mi, "
                "multirange_type_name = spans); COMMENT ON TYPE float_span IS 'from and to'")
    yield plant("a range's comment", "range", P, "float_span", "comment", "modified", "COMMENT ON TYPE float_span IS 'x'")
    yield plant("a collation by another locale", "collation", "audit", "loose", "locale", "modified",
                "DROP COLLATION audit.loose; CREATE COLLATION audit.loose (provider = icu, locale = 'und-u-ks-level1', deterministic = false)")
    yield plant("a deterministic collation", "collation", "audit", "loose", "deterministic", "removed",
                "DROP COLLATION audit.loose; CREATE COLLATION audit.loose (provider = icu, locale = 'und-u-ks-level2')")
    yield plant("a collation's comment", "collation", P, "german", "comment", "removed", "COMMENT ON COLLATION german IS NULL")
    yield plant("a collation dropped", "collation", "audit", "loose", "", "removed", "DROP COLLATION audit.loose")
    yield plant("a collation that nobody made", "collation", P, "swedish", "", "added", "CREATE COLLATION swedish (provider = icu, locale = 'sv')")
    yield plant("an extension that nobody made", "extension", "", "citext", "", "added", "CREATE EXTENSION citext")
    yield plant("a schema's comment", "schema", "", "audit", "comment", "modified", "COMMENT ON SCHEMA audit IS 'x'")

    def routine(name, routine, facet, action, make, path=P):
        return plant(name, "routine", path, routine, facet, action, make)

    tax = "add_tax(numeric,numeric)"
    head = "CREATE OR REPLACE FUNCTION add_tax(net numeric, rate numeric DEFAULT 0.19) RETURNS numeric LANGUAGE sql "
    yield routine("another body", tax, "body", "modified", head + "IMMUTABLE STRICT PARALLEL SAFE AS 'SELECT net * (2 + rate)'")
    yield routine("other options", tax, "options", "modified", "ALTER FUNCTION add_tax(numeric, numeric) STABLE")
    yield routine("options where there were none", "add_tax(integer)", "options", "added", "ALTER FUNCTION add_tax(integer) IMMUTABLE")
    yield routine("no options", "note()", "options", "removed", "ALTER FUNCTION audit.note() COST 100", path="audit")
    yield routine("another default of an argument", tax, "arguments", "modified",
                  "CREATE OR REPLACE FUNCTION add_tax(net numeric, rate numeric DEFAULT 0.07) RETURNS numeric LANGUAGE sql "
                  "IMMUTABLE STRICT PARALLEL SAFE AS 'SELECT net * (1 + rate)'")
    yield routine("another search path", "touch()", "options", "modified", "ALTER FUNCTION audit.touch() SET search_path = public", path="audit")
    yield routine("an atomic body", "twice(integer)", "body", "modified", "CREATE OR REPLACE FUNCTION twice(x integer) RETURNS integer LANGUAGE sql RETURN x * 3")
    yield routine("a routine's comment", "clear(integer)", "comment", "removed", "COMMENT ON PROCEDURE audit.clear(integer) IS NULL", path="audit")
    yield routine("a routine's comment reworded", tax, "comment", "modified", "COMMENT ON FUNCTION add_tax(numeric, numeric) IS 'x'")
    yield routine("a routine dropped", "numbers(integer)", "", "removed", "DROP FUNCTION numbers(integer)")
    yield routine("an overload that nobody made", "add_tax(text)", "", "added",
                  "CREATE FUNCTION add_tax(t text) RETURNS text LANGUAGE sql AS 'SELECT t'")
    yield routine("an aggregate that starts elsewhere", "total_of(integer)", "body", "modified",
                "CREATE OR REPLACE AGGREGATE total_of (integer) (SFUNC = add_up, STYPE = bigint, INITCOND = '1')")

    def view(name, view, facet, action, make, path=P, kind="view"):
        return plant(name, kind, path, view, facet, action, make)

    yield view("another query", "open_orders", "definition", "modified",
               "CREATE OR REPLACE VIEW open_orders AS SELECT id, note FROM orders WHERE state = 'paid' WITH LOCAL CHECK OPTION")
    yield view("a view's option", "paid_orders", "options", "added", "ALTER VIEW paid_orders SET (security_invoker = true)")
    yield view("a view's other option", "open_orders", "options", "modified", "ALTER VIEW open_orders SET (check_option = cascaded)")
    yield view("a view without options", "own_orders", "options", "removed", "ALTER VIEW own_orders RESET (security_barrier)")
    yield view("a view's comment", "open_orders", "comment", "added", "COMMENT ON VIEW open_orders IS 'x'")
    yield view("a view's comment reworded", "paid_orders", "comment", "modified", "COMMENT ON VIEW paid_orders IS 'x'")
    yield view("a view's comment taken away", "paid_orders", "comment", "removed", "COMMENT ON VIEW paid_orders IS NULL")
    yield view("a view dropped", "totals", "", "removed", "DROP VIEW audit.totals", path="audit")
    yield view("a view that nobody made", "names", "", "added", "CREATE VIEW names AS SELECT name FROM customers")
    m = "materializedView"
    yield view("another materialized query", "monthly", "definition", "modified",
               "DROP MATERIALIZED VIEW monthly; CREATE MATERIALIZED VIEW monthly WITH (fillfactor = 70) AS SELECT date_trunc('month', touched_at) AS month, "
               "sum(net) * 2 AS net FROM orders GROUP BY 1; CREATE UNIQUE INDEX ix_monthly ON monthly (month); "
               "COMMENT ON MATERIALIZED VIEW monthly IS 'for reports'", kind=m)
    yield view("a materialized view's options", "monthly", "options", "modified", "ALTER MATERIALIZED VIEW monthly SET (fillfactor = 60)", kind=m)
    yield view("a materialized view's comment", "monthly", "comment", "removed", "COMMENT ON MATERIALIZED VIEW monthly IS NULL", kind=m)
    yield view("a materialized view dropped", "monthly", "", "removed", "DROP MATERIALIZED VIEW monthly", kind=m)
    yield view("a materialized view that nobody made", "counted", "", "added", "CREATE MATERIALIZED VIEW counted AS SELECT count(*) FROM orders", kind=m)

    def trigger(name, table, trigger, facet, action, make):
        return plant(name, "trigger", table, trigger, facet, action, make)

    def touched(events="INSERT OR UPDATE OF name, email", timing="BEFORE", when="NEW.name IS NOT NULL AND NEW.name <> ''", call="audit.touch('a', '1')"):
        return (f"DROP TRIGGER touch_customers ON customers; CREATE TRIGGER touch_customers {timing} {events} ON customers FOR EACH ROW "
                + (f"WHEN ({when}) " if when else "") + f"EXECUTE FUNCTION {call}; COMMENT ON TRIGGER touch_customers ON customers IS 'keeps time'")

    t = "touch_customers"
    yield trigger("a trigger after", CUSTOMERS, t, "timing", "modified", touched(timing="AFTER"))
    yield trigger("events less", ORDERS, "no_truncate", "events", "modified",
                "DROP TRIGGER no_truncate ON orders; CREATE TRIGGER no_truncate BEFORE INSERT ON orders EXECUTE FUNCTION audit.note(); "
                "ALTER TABLE orders DISABLE TRIGGER no_truncate")
    yield trigger("other columns", CUSTOMERS, t, "columns", "modified", touched(events="INSERT OR UPDATE OF name"))
    yield trigger("all columns", CUSTOMERS, t, "columns", "removed", touched(events="INSERT OR UPDATE"))
    yield trigger("another condition", CUSTOMERS, t, "when", "modified", touched(when="NEW.name IS NOT NULL"))
    yield trigger("no condition", CUSTOMERS, t, "when", "removed", touched(when=""))
    yield trigger("another function", CUSTOMERS, t, "function", "modified", touched(call="audit.note('a', '1')"))
    yield trigger("other arguments", CUSTOMERS, t, "arguments", "modified", touched(call="audit.touch('a', '2')"))
    yield trigger("no arguments", CUSTOMERS, t, "arguments", "removed", touched(call="audit.touch()"))
    yield trigger("each row", ORDERS, "no_truncate", "enabled", "removed", "ALTER TABLE orders ENABLE TRIGGER no_truncate")
    yield trigger("switched off", CUSTOMERS, t, "enabled", "added", "ALTER TABLE customers DISABLE TRIGGER touch_customers")
    yield trigger("only on replicas", ORDERS, "no_truncate", "enabled", "modified", "ALTER TABLE orders ENABLE REPLICA TRIGGER no_truncate")
    yield trigger("no transition table", ORDERS, "note_orders", "transition", "removed",
                  "DROP TRIGGER note_orders ON orders; CREATE TRIGGER note_orders AFTER DELETE ON orders FOR EACH STATEMENT EXECUTE FUNCTION audit.note()")
    yield trigger("another transition table", ORDERS, "note_orders", "transition", "modified",
                  "DROP TRIGGER note_orders ON orders; CREATE TRIGGER note_orders AFTER DELETE ON orders REFERENCING OLD TABLE AS old_ones "
                  "FOR EACH STATEMENT EXECUTE FUNCTION audit.note()")
    yield trigger("a constraint trigger at once", ORDERS, "late_orders", "deferrable", "modified",
                  "DROP TRIGGER late_orders ON orders; CREATE CONSTRAINT TRIGGER late_orders AFTER INSERT ON orders FROM customers "
                  "FOR EACH ROW EXECUTE FUNCTION audit.note()")
    yield trigger("a plain trigger", ORDERS, "late_orders", "deferrable", "removed",
                  "DROP TRIGGER late_orders ON orders; CREATE TRIGGER late_orders AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION audit.note()")
    yield trigger("a trigger's comment", CUSTOMERS, t, "comment", "modified", "COMMENT ON TRIGGER touch_customers ON customers IS 'x'")
    yield trigger("a trigger's comment taken away", CUSTOMERS, t, "comment", "removed", "COMMENT ON TRIGGER touch_customers ON customers IS NULL")
    yield trigger("a trigger dropped", "public.paid_orders", "into_view", "", "removed", "DROP TRIGGER into_view ON paid_orders")
    yield trigger("a trigger that nobody made", CUSTOMERS, "extra", "", "added",
                  "CREATE TRIGGER extra AFTER INSERT ON customers FOR EACH ROW EXECUTE FUNCTION audit.note()")

    yield plant("an event trigger switched off", "eventTrigger", "", "watch_ddl", "enabled", "added", "ALTER EVENT TRIGGER watch_ddl DISABLE")

    def watch(event="ddl_command_end", tags="'CREATE TABLE', 'DROP TABLE'", call="audit.on_ddl()"):
        return (f"DROP EVENT TRIGGER watch_ddl; CREATE EVENT TRIGGER watch_ddl ON {event} " + (f"WHEN TAG IN ({tags}) " if tags else "")
                + f"EXECUTE FUNCTION {call}; COMMENT ON EVENT TRIGGER watch_ddl IS 'who made what'")

    yield plant("another event", "eventTrigger", "", "watch_ddl", "event", "modified", watch(event="ddl_command_start"))
    yield plant("other tags", "eventTrigger", "", "watch_ddl", "tags", "modified", watch(tags="'CREATE TABLE'"))
    yield plant("all tags", "eventTrigger", "", "watch_ddl", "tags", "removed", watch(tags=""))
    yield plant("an event trigger's comment", "eventTrigger", "", "watch_ddl", "comment", "removed", "COMMENT ON EVENT TRIGGER watch_ddl IS NULL")
    yield plant("an event trigger dropped", "eventTrigger", "", "watch_ddl", "", "removed", "DROP EVENT TRIGGER watch_ddl")

    def rule(name, facet, action, make):
        return plant(name, "rule", CUSTOMERS, "no_delete", facet, action, make)

    yield rule("another rule", "definition", "modified",
               "CREATE OR REPLACE RULE no_delete AS ON DELETE TO customers WHERE old.id < 20 DO INSTEAD NOTHING")
    yield rule("a rule switched off", "enabled", "added", "ALTER TABLE customers DISABLE RULE no_delete")
    yield rule("a rule's comment", "comment", "removed", "COMMENT ON RULE no_delete ON customers IS NULL")
    yield rule("a rule dropped", "", "removed", "DROP RULE no_delete ON customers")
    yield plant("a rule that nobody made", "rule", ORDERS, "hush", "", "added", "CREATE RULE hush AS ON DELETE TO orders DO INSTEAD NOTHING")

    def policy(name, policy, facet, action, make):
        return plant(name, "policy", CUSTOMERS, policy, facet, action, make)

    yield policy("another condition of a policy", "own_rows", "using", "modified", "ALTER POLICY own_rows ON customers USING (email = session_user)")
    yield policy("another subquery of a policy", "with_orders", "using", "modified",
                 "ALTER POLICY with_orders ON customers USING (id IN (SELECT referrer_id FROM orders))")
    yield policy("another check of a policy", "no_minors", "check", "modified", "ALTER POLICY no_minors ON customers WITH CHECK (born < '2020-01-01')")
    yield policy("roles of a policy", "own_rows", "roles", "added", "ALTER POLICY own_rows ON customers TO postgres")
    yield policy("a permissive policy", "no_minors", "permissive", "removed",
                 "DROP POLICY no_minors ON customers; CREATE POLICY no_minors ON customers FOR UPDATE USING (born < '2010-01-01') WITH CHECK (born IS NOT NULL)")
    yield policy("another command of a policy", "own_rows", "command", "modified",
                 "DROP POLICY own_rows ON customers; CREATE POLICY own_rows ON customers FOR ALL USING (email = current_user OR born IS NULL); "
                 "COMMENT ON POLICY own_rows ON customers IS 'only theirs'")
    yield policy("a policy's comment", "own_rows", "comment", "removed", "COMMENT ON POLICY own_rows ON customers IS NULL")
    yield policy("a policy dropped", "with_orders", "", "removed", "DROP POLICY with_orders ON customers")
    yield policy("a policy that nobody made", "open", "", "added", "CREATE POLICY open ON customers USING (true)")

    def statistics(name, facet, action, make, objects="orders_stats"):
        return plant(name, "statistics", "audit", objects, facet, action, make)

    def counted(kinds="(ndistinct, dependencies)", columns="customer_id, state"):
        return (f"DROP STATISTICS audit.orders_stats; CREATE STATISTICS audit.orders_stats {kinds} ON {columns} FROM orders; "
                "COMMENT ON STATISTICS audit.orders_stats IS 'go together'; ALTER STATISTICS audit.orders_stats SET STATISTICS 200")

    yield statistics("other kinds of statistics", "kinds", "modified", counted(kinds="(mcv)"))
    yield statistics("statistics of other columns", "parts", "modified", counted(columns="customer_id, net"))
    yield statistics("another target", "target", "modified", "ALTER STATISTICS audit.orders_stats SET STATISTICS 50")
    yield statistics("no target", "target", "removed", "ALTER STATISTICS audit.orders_stats SET STATISTICS -1")
    yield statistics("statistics' comment", "comment", "removed", "COMMENT ON STATISTICS audit.orders_stats IS NULL")
    yield statistics("statistics dropped", "", "removed", "DROP STATISTICS audit.orders_stats")
    yield plant("statistics that nobody made", "statistics", P, "more", "", "added", "CREATE STATISTICS more ON net, state FROM orders")

    def publication(name, publication, facet, action, make):
        return plant(name, "publication", "", publication, facet, action, make)

    yield publication("another row filter", "changes", "tables", "modified",
                      "ALTER PUBLICATION changes SET TABLE orders (id, net) WHERE (net > 20), customers")
    yield publication("another table published", "changes", "tables", "modified", "ALTER PUBLICATION changes ADD TABLE visits")
    yield publication("other operations", "changes", "operations", "modified", "ALTER PUBLICATION changes SET (publish = 'insert')")
    yield publication("by way of the root", "changes", "options", "added", "ALTER PUBLICATION changes SET (publish_via_partition_root = true)")
    yield publication("another schema published", "audit_all", "schemas", "modified", "ALTER PUBLICATION audit_all ADD TABLES IN SCHEMA public")
    yield publication("a publication's comment", "changes", "comment", "removed", "COMMENT ON PUBLICATION changes IS NULL")
    yield publication("a publication dropped", "audit_all", "", "removed", "DROP PUBLICATION audit_all")
    yield publication("a publication that nobody made", "everything", "", "added", "CREATE PUBLICATION everything FOR ALL TABLES")

    def server(name, facet, action, make, objects="far"):
        return plant(name, "foreignServer", "", objects, facet, action, make)

    yield server("a server elsewhere", "options", "modified", "ALTER SERVER far OPTIONS (SET host 'near.example')")
    yield server("a server's version", "version", "added", "ALTER SERVER far VERSION '2'")
    yield server("a server's comment", "comment", "removed", "COMMENT ON SERVER far IS NULL")
    yield server("a server that nobody made", "", "added", "CREATE SERVER near FOREIGN DATA WRAPPER postgres_fdw", objects="near")
