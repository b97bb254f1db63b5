# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plants on SQLite. What ALTER TABLE cannot do is done as people do it: the table made anew from its own text with
edits, or the text edited in sqlite_schema itself."""
from recipes import Plant, names


def statements(*texts):
    def make(database):
        for text in texts:
            database.execute(text)
    return make


def edited(text, edits):
    text = " ".join(text.split())  # so that the edits need not know how it was laid out
    for old, new in edits:
        if text.count(old) != 1:
            raise ValueError(f"{old!r} is not once in {text}")
        text = text.replace(old, new)
    return text


def texts_of(database, condition, *values):
    return [row[0] for row in database.execute(
        f"SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND {condition} ORDER BY rowid", values)]


def anew(table, *edits):
    """The table made anew from its own text, then its indexes and triggers again."""
    def make(database):
        text, = texts_of(database, "type = 'table' AND name = ?", table)
        parts = texts_of(database, "type IN ('index', 'trigger') AND tbl_name = ?", table)
        database.execute(f'DROP TABLE "{table}"')
        for each in [edited(text, edits), *parts]:
            database.execute(each)
    return make


def again(kind, name, *edits):
    """A view (with its triggers), trigger or index dropped and made again from its own text."""
    def make(database):
        text, = texts_of(database, "type = ? AND name = ?", kind, name)
        parts = texts_of(database, "type = 'trigger' AND tbl_name = ?", name)
        database.execute(f'DROP {kind} "{name}"')
        for each in [edited(text, edits), *parts]:
            database.execute(each)
    return make


def written(kind, name, *edits):
    """The text edited where SQLite keeps it."""
    def make(database):
        text, = texts_of(database, "type = ? AND name = ?", kind, name)
        version, = database.execute("PRAGMA schema_version").fetchone()
        database.execute("PRAGMA writable_schema = ON")
        database.execute("UPDATE sqlite_schema SET sql = ? WHERE type = ? AND name = ?", (edited(text, edits), kind, name))
        database.execute(f"PRAGMA schema_version = {version + 1}")
        database.execute("PRAGMA writable_schema = OFF")
    return make


def plants():
    m = "main"

    def plant(name, kind, path, objects, facet, action, make, **more):
        return Plant(name, kind, path, names(objects), facet, action, make, **more)

    def table(name, table, facet, action, make):
        return plant(name, "table", m, table, facet, action, make)

    yield table("a table added", "gifts", "", "added", statements("CREATE TABLE gifts (id INTEGER PRIMARY KEY)"))
    yield table("a table dropped", "stock", "", "removed", statements("DROP TABLE stock"))
    yield plant("a table renamed", "table", m, ("packages", "boxes"), "", "renamed",
                statements("ALTER TABLE packages RENAME TO boxes"), certain=False)
    yield table("a table made STRICT", "audit", "options", "added",
                anew("audit", ("at TEXT)", "at TEXT) STRICT")))
    yield table("a table no more STRICT", "stock", "options", "removed", anew("stock", (") STRICT", ")")))
    yield table("a table with rowid again", "lines", "options", "modified",
                anew("lines", ("STRICT, WITHOUT ROWID", "STRICT")))
    yield table("columns in another order", "audit", "columnOrder", "modified",
                anew("audit", ("what TEXT, at TEXT", "at TEXT, what TEXT")))

    yield table("a virtual table added", "more", "", "added", statements("CREATE VIRTUAL TABLE more USING fts5(x)"))
    yield table("a virtual table dropped", "areas", "", "removed", statements("DROP TABLE areas"))
    yield table("a virtual table by another module", "old_notes", "module", "modified", statements(
        "DROP TABLE old_notes", "CREATE VIRTUAL TABLE old_notes USING fts5(title, body)"))
    yield table("a virtual table with other arguments", "notes", "module", "modified", statements(
        "DROP TABLE notes", "CREATE VIRTUAL TABLE notes USING fts5(title, body, tokenize = 'unicode61')"))
    yield table("a virtual table made plain", "areas", "module", "removed", statements(
        "DROP TABLE areas", "CREATE TABLE areas (id, min_x, max_x, min_y, max_y)"))
    yield table("a plain table made virtual", "parcel_log", "module", "added", statements(
        "DROP VIEW logged", "DROP TRIGGER parcels_heavier", "DROP TABLE parcel_log",
        "CREATE VIRTUAL TABLE parcel_log USING fts5(parcel, weight, parcels)",
        "CREATE VIEW logged AS SELECT l.weight, l.parcels FROM parcel_log l JOIN packages p ON p.id = l.parcel",
        "CREATE TRIGGER parcels_heavier AFTER UPDATE OF grams ON packages WHEN NEW.grams > OLD.grams BEGIN "
        "INSERT INTO parcel_log (parcel, weight, parcels) VALUES (NEW.id, NEW.grams, 'parcels'); END"))

    def column(name, table, column, facet, action, make, **more):
        return plant(name, "column", f"{m}.{table}", column, facet, action, make, **more)

    yield column("a column added", "customers", "fax", "", "added", statements("ALTER TABLE customers ADD COLUMN fax TEXT"))
    yield column("a column dropped", "customers", "nickname", "", "removed",
                 statements("ALTER TABLE customers DROP COLUMN nickname"))
    yield column("a column renamed", "customers", ("nickname", "alias"), "", "renamed",
                 statements("ALTER TABLE customers RENAME COLUMN nickname TO alias"), certain=False)
    yield column("a column that views and triggers name, renamed", "packages", ("grams", "weight"), "", "renamed",
                 statements("ALTER TABLE packages RENAME COLUMN grams TO weight"), certain=False)
    yield column("another type", "orders", "net", "type", "modified", anew("orders", ("net INTEGER", "net NUMERIC")))
    yield column("a type where there was none", "customers", "nickname", "type", "added",
                 anew("customers", ("nickname,", "nickname TEXT,")))
    yield column("a type taken away", "audit", "what", "type", "removed", anew("audit", ("what TEXT", "what")))
    yield column("NOT NULL", "audit", "what", "nullable", "added", written("table", "audit", ("what TEXT", "what TEXT NOT NULL")))
    yield column("NULL again", "countries", "name", "nullable", "removed", anew("countries", ("name TEXT NOT NULL", "name TEXT")))
    yield column("another default", "countries", "region", "default", "modified", anew("countries", ("'EU'", "'US'")))
    yield column("a default", "audit", "at", "default", "added", anew("audit", (", at TEXT", ", at TEXT DEFAULT CURRENT_DATE")))
    yield column("a default taken away", "lines", "quantity", "default", "removed",
                 anew("lines", ("INTEGER NOT NULL DEFAULT 1", "INTEGER NOT NULL")))
    yield column("AUTOINCREMENT", "audit", "id", "identity", "added",
                 anew("audit", ("PRIMARY KEY", "PRIMARY KEY AUTOINCREMENT")))
    yield column("AUTOINCREMENT no more", "customers", "id", "identity", "removed",
                 anew("customers", (" AUTOINCREMENT", "")))
    yield column("a generated column by another rate", "orders", "gross", "generated", "modified",
                 anew("orders", ("net * 121 / 100", "net * 119 / 100")))
    yield column("a generated column not stored any more", "orders", "gross", "generated", "modified",
                 anew("orders", (") STORED", ") VIRTUAL")))
    yield column("a column made generated", "audit", "at", "generated", "added",
                 anew("audit", (", at TEXT", ", at TEXT AS (what || '!')")))
    yield column("a generated column made plain", "orders", "label", "generated", "removed",
                 anew("orders", ("label TEXT AS (number || '/' || year) VIRTUAL", "label TEXT")))
    yield column("a collation", "audit", "what", "collation", "added", anew("audit", ("what TEXT", "what TEXT COLLATE RTRIM")))
    yield column("another collation", "customers", "email", "collation", "modified",
                 anew("customers", ("COLLATE NOCASE", "COLLATE RTRIM")))
    yield column("a collation taken away", "customers", "email", "collation", "removed",
                 anew("customers", (" COLLATE NOCASE", "")))
    yield column("NOT NULL with a conflict clause", "orders", "customer_id", "options", "added",
                 anew("orders", ("customer_id INTEGER NOT NULL", "customer_id INTEGER NOT NULL ON CONFLICT REPLACE")))
    yield column("NOT NULL with another conflict clause", "customers", "phone", "options", "modified",
                 anew("customers", ("ON CONFLICT IGNORE", "ON CONFLICT FAIL")))
    yield column("NOT NULL without its conflict clause", "customers", "phone", "options", "removed",
                 anew("customers", (" ON CONFLICT IGNORE", "")))

    def key(name, table, objects, facet, action, make):
        return plant(name, "primaryKey", f"{m}.{table}", objects, facet, action, make)

    yield key("a primary key", "stock", "(sku, place)", "", "added",
              anew("stock", ("note ANY)", "note ANY, PRIMARY KEY (sku, place))")))
    yield key("a primary key dropped", "orders", "pk_orders", "", "removed",
              anew("orders", ("CONSTRAINT pk_orders PRIMARY KEY (year DESC, number) ON CONFLICT FAIL, ", "")))
    yield key("a primary key over more columns", "lines", "(year, number, line)", "columns", "modified",
              anew("lines", ("KEY (year, number, line)", "KEY (year, number, line, sku)")))
    yield key("a primary key in another order", "lines", "(year, number, line)", "columns", "modified",
              anew("lines", ("KEY (year, number, line)", "KEY (line, number, year)")))
    yield key("a primary key that replaces", "lines", "(year, number, line)", "onConflict", "added",
              anew("lines", ("line),", "line) ON CONFLICT REPLACE,")))
    yield key("a primary key that ignores", "orders", "pk_orders", "onConflict", "modified",
              anew("orders", ("ON CONFLICT FAIL", "ON CONFLICT IGNORE")))
    yield key("a primary key without a conflict clause", "orders", "pk_orders", "onConflict", "removed",
              anew("orders", (" ON CONFLICT FAIL", "")))
    yield key("a primary key that descends", "lines", "(year, number, line)", "options", "added",
              anew("lines", ("number, line)", "number, line DESC)")))
    yield key("a primary key that descends elsewhere", "orders", "pk_orders", "options", "modified",
              anew("orders", ("(year DESC, number)", "(year, number DESC)")))
    yield key("a primary key that descends no more", "orders", "pk_orders", "options", "removed",
              anew("orders", ("(year DESC, number)", "(year, number)")))
    yield key("a primary key renamed", "orders", ("pk_orders", "orders_key"), "name", "modified",
              anew("orders", ("pk_orders", "orders_key")))

    def unique(name, table, objects, facet, action, make):
        return plant(name, "unique", f"{m}.{table}", objects, facet, action, make)

    yield unique("a unique", "audit", "one_what", "", "added",
                 anew("audit", (", at TEXT", ", at TEXT, CONSTRAINT one_what UNIQUE (what)")))
    yield unique("a unique dropped", "countries", "(name)", "", "removed",
                 anew("countries", (", UNIQUE (name COLLATE NOCASE)", "")))
    yield unique("a unique over other columns", "orders", "uq_orders_label", "columns", "modified",
                 anew("orders", ("UNIQUE (customer_id, placed_at DESC)", "UNIQUE (customer_id, placed_at DESC, state)")))
    yield unique("a unique that ignores", "orders", "uq_orders_label", "onConflict", "added",
                 anew("orders", ("placed_at DESC)", "placed_at DESC) ON CONFLICT IGNORE")))
    yield unique("a unique that rolls back", "customers", "uq_customers_email", "onConflict", "modified",
                 anew("customers", ("UNIQUE ON CONFLICT REPLACE", "UNIQUE ON CONFLICT ROLLBACK")))
    yield unique("a unique that only stops", "customers", "uq_customers_email", "onConflict", "removed",
                 anew("customers", ("UNIQUE ON CONFLICT REPLACE", "UNIQUE")))
    yield unique("a unique with a collation", "orders", "uq_orders_label", "options", "modified",
                 anew("orders", ("placed_at DESC)", "placed_at COLLATE NOCASE DESC)")))
    yield unique("a unique in the column's collation", "countries", "(name)", "options", "removed",
                 anew("countries", ("(name COLLATE NOCASE)", "(name)")))
    yield unique("a unique with a direction", "customers", "uq_customers_email", "options", "added",
                 anew("customers", ("CONSTRAINT uq_customers_email UNIQUE ON CONFLICT REPLACE", ""),
                      ("20) )", "20), CONSTRAINT uq_customers_email UNIQUE (email DESC) ON CONFLICT REPLACE)")))
    yield unique("a unique renamed", "customers", ("uq_customers_email", "one_email"), "name", "modified",
                 anew("customers", ("uq_customers_email", "one_email")))
    yield unique("a unique made an index", "orders", ("uq_orders_label", "ux_orders"), "kind", "modified",
                 lambda database: (anew("orders", (", CONSTRAINT uq_orders_label UNIQUE (customer_id, placed_at DESC)", ""))(database),
                                   database.execute("CREATE UNIQUE INDEX uq_orders_label ON orders (customer_id, placed_at DESC)")))

    def check(name, table, objects, facet, action, make):
        return plant(name, "check", f"{m}.{table}", objects, facet, action, make)

    yield check("a check", "audit", "some_what", "", "added",
                anew("audit", (", at TEXT", ", at TEXT, CONSTRAINT some_what CHECK (what <> '')")))
    yield check("a check dropped", "lines", "ck_lines_quantity", "", "removed",
                anew("lines", (", CONSTRAINT ck_lines_quantity CHECK (quantity > 0)", "")))
    yield check("a check with another bound", "customers", "ck_customers_phone", "expression", "modified",
                anew("customers", ("BETWEEN 3 AND 20", "BETWEEN 3 AND 30")))
    yield check("a check renamed", "customers", ("ck_customers_phone", "some_phone"), "name", "modified",
                anew("customers", ("ck_customers_phone", "some_phone")))

    def foreign(name, table, objects, facet, action, make):
        return plant(name, "foreignKey", f"{m}.{table}", objects, facet, action, make)

    to_customer, country = "fk_orders_customer", "(country)"
    yield foreign("a foreign key", "stock", "(place)", "", "added",
                  anew("stock", ("note ANY)", "note ANY, FOREIGN KEY (place) REFERENCES countries (iso))")))
    yield foreign("a foreign key dropped", "lines", "fk_lines_order", "", "removed", anew("lines", (
        ", CONSTRAINT fk_lines_order FOREIGN KEY (year, number) REFERENCES orders (year, number) MATCH FULL", "")))
    yield foreign("a foreign key from another column", "orders", to_customer, "columns", "modified",
                  anew("orders", ("FOREIGN KEY (customer_id)", "FOREIGN KEY (net)")))
    yield foreign("a foreign key to another table", "orders", to_customer, "target", "modified",
                  anew("orders", ("REFERENCES customers (id)", "REFERENCES audit (id)")))
    yield foreign("a foreign key that deletes along", "lines", "fk_lines_order", "onDelete", "added",
                  anew("lines", ("MATCH FULL", "MATCH FULL ON DELETE CASCADE")))
    yield foreign("a foreign key that deletes otherwise", "orders", to_customer, "onDelete", "modified",
                  anew("orders", ("ON DELETE CASCADE", "ON DELETE RESTRICT")))
    yield foreign("a foreign key that does not delete along", "orders", to_customer, "onDelete", "removed",
                  anew("orders", ("ON DELETE CASCADE ", "")))
    yield foreign("a foreign key that follows", "orders", to_customer, "onUpdate", "added",
                  anew("orders", ("ON DELETE CASCADE", "ON DELETE CASCADE ON UPDATE SET NULL")))
    yield foreign("a foreign key that follows otherwise", "customers", country, "onUpdate", "modified",
                  anew("customers", ("ON UPDATE CASCADE", "ON UPDATE SET DEFAULT")))
    yield foreign("a foreign key that does not follow", "customers", country, "onUpdate", "removed",
                  anew("customers", (" ON UPDATE CASCADE", "")))
    yield foreign("a foreign key with MATCH", "orders", to_customer, "match", "added",
                  anew("orders", ("customers (id)", "customers (id) MATCH PARTIAL")))
    yield foreign("a foreign key with another MATCH", "lines", "fk_lines_order", "match", "modified",
                  anew("lines", ("MATCH FULL", "MATCH PARTIAL")))
    yield foreign("a foreign key without MATCH", "lines", "fk_lines_order", "match", "removed",
                  anew("lines", (" MATCH FULL", "")))
    yield foreign("a foreign key that can wait", "lines", "fk_lines_order", "deferrable", "added",
                  anew("lines", ("MATCH FULL", "MATCH FULL DEFERRABLE INITIALLY DEFERRED")))
    yield foreign("a foreign key that can wait and does not", "orders", to_customer, "deferrable", "modified",
                  anew("orders", ("DEFERRABLE INITIALLY DEFERRED", "DEFERRABLE")))
    yield foreign("a foreign key that cannot wait", "orders", to_customer, "deferrable", "removed",
                  anew("orders", (" DEFERRABLE INITIALLY DEFERRED", "")))
    yield foreign("a foreign key renamed", "orders", (to_customer, "who"), "name", "modified",
                  anew("orders", ("fk_orders_customer", "who")))

    def index(name, table, objects, facet, action, make):
        return plant(name, "index", f"{m}.{table}", objects, facet, action, make)

    yield index("an index", "stock", "ix_stock_count", "", "added", statements("CREATE INDEX ix_stock_count ON stock (count)"))
    yield index("an index dropped", "lines", "ix_lines_sku", "", "removed", statements("DROP INDEX ix_lines_sku"))
    yield index("an index made unique", "lines", "ix_lines_sku", "unique", "added",
                again("index", "ix_lines_sku", ("CREATE INDEX", "CREATE UNIQUE INDEX")))
    yield index("an index not unique any more", "stock", "ux_stock_place", "unique", "removed",
                again("index", "ux_stock_place", ("CREATE UNIQUE INDEX", "CREATE INDEX")))
    yield index("an index with another direction", "orders", "ix_orders_customer", "parts", "modified",
                again("index", "ix_orders_customer", ("placed_at DESC", "placed_at")))
    yield index("an index with another expression", "customers", "ix_customers_lower", "parts", "modified",
                again("index", "ix_customers_lower", ("lower(email)", "upper(email)")))
    yield index("an index with another collation", "customers", "ix_customers_country", "parts", "modified",
                again("index", "ix_customers_country", ("COLLATE NOCASE", "COLLATE RTRIM")))
    yield index("an index of less", "lines", "ix_lines_sku", "predicate", "added",
                again("index", "ix_lines_sku", ("(sku)", "(sku) WHERE line > 1")))
    yield index("an index of something else", "customers", "ix_customers_country", "predicate", "modified",
                again("index", "ix_customers_country", ("country IS NOT NULL", "country <> 'NL'")))
    yield index("an index of everything", "customers", "ix_customers_country", "predicate", "removed",
                again("index", "ix_customers_country", (" WHERE country IS NOT NULL", "")))
    yield index("an index renamed", "lines", ("ix_lines_sku", "lines_by_sku"), "name", "modified",
                again("index", "ix_lines_sku", ("ix_lines_sku", "lines_by_sku")))

    def view(name, objects, facet, action, make, **more):
        return plant(name, "view", m, objects, facet, action, make, **more)

    yield view("a view added", "new_view", "", "added", statements("CREATE VIEW new_view AS SELECT 1 AS one"))
    yield view("a view dropped, and its triggers along", "open_orders", "", "removed", statements("DROP VIEW open_orders"))
    yield view("a view renamed", ("big_years", "great_years"), "", "renamed",
               again("view", "big_years", ("big_years", "great_years")), certain=False)
    yield view("a view with another condition", "open_orders", "definition", "modified",
               again("view", "open_orders", ("<> 'done'", "= 'new'")))
    yield view("a view edited in place", "tree", "definition", "modified", written("view", "tree", ("n < 9", "n < 10")))
    yield view("names for a view's columns", "big_years", "columns", "added",
               again("view", "big_years", ("big_years AS", "big_years (one_year) AS")))
    yield view("other names for a view's columns", "order_totals", "columns", "modified",
               again("view", "order_totals", ("(year, orders, total)", "(in_year, orders, total)")))
    yield view("no names for a view's columns", "order_totals", "columns", "removed",
               again("view", "order_totals", ("(year, orders, total) ", "")))

    def trigger(name, holder, objects, facet, action, make, **more):
        return plant(name, "trigger", f"{m}.{holder}", objects, facet, action, make, **more)

    yield trigger("a trigger added", "stock", "stock_new", "", "added", statements(
        "CREATE TRIGGER stock_new AFTER INSERT ON stock BEGIN DELETE FROM audit; END"))
    yield trigger("a trigger dropped", "customers", "customers_gone", "", "removed", statements("DROP TRIGGER customers_gone"))
    yield trigger("a trigger renamed", "orders", ("orders_made", "orders_born"), "", "renamed",
                  again("trigger", "orders_made", ("orders_made", "orders_born")), certain=False)
    yield trigger("a trigger at another time", "orders", "orders_made", "timing", "modified",
                  again("trigger", "orders_made", ("AFTER INSERT", "BEFORE INSERT")))
    yield trigger("a trigger of another event", "stock", "stock_any", "events", "modified",
                  again("trigger", "stock_any", ("UPDATE ON", "INSERT ON")))
    yield trigger("a trigger of some columns", "stock", "stock_any", "columns", "added",
                  again("trigger", "stock_any", ("UPDATE ON", "UPDATE OF count ON")))
    yield trigger("a trigger of other columns", "orders", "orders_state", "columns", "modified",
                  again("trigger", "orders_state", ("OF state, net", "OF state, year")))
    yield trigger("a trigger of all columns", "orders", "orders_state", "columns", "removed",
                  again("trigger", "orders_state", ("UPDATE OF state, net ON", "UPDATE ON")))
    yield trigger("a trigger under a condition", "orders", "orders_made", "when", "added",
                  again("trigger", "orders_made", ("ON orders BEGIN", "ON orders WHEN NEW.net > 0 BEGIN")))
    yield trigger("a trigger under another condition", "customers", "customers_gone", "when", "modified",
                  again("trigger", "customers_gone", ("NOT LIKE '%@example.org'", "NOT LIKE '%@example.com'")))
    yield trigger("a trigger without a condition", "customers", "customers_gone", "when", "removed",
                  again("trigger", "customers_gone", (" WHEN OLD.email NOT LIKE '%@example.org'", "")))
    yield trigger("a trigger that does something else", "stock", "stock_any", "body", "modified",
                  again("trigger", "stock_any", ("at = 'now'", "at = 'then'")))
    yield trigger("a trigger edited in place", "audit", "audit_noted", "body", "modified",
                  written("trigger", "audit_noted", ("(NEW.what, NEW.at)", "(NEW.what, 'x')")))

    yield trigger("a trigger of a view added", "open_orders", "open_orders_update", "", "added", statements(
        "CREATE TRIGGER open_orders_update INSTEAD OF UPDATE ON open_orders BEGIN SELECT 1; END"))
    yield trigger("a trigger of a view dropped", "open_orders", "open_orders_insert", "", "removed",
                  statements("DROP TRIGGER open_orders_insert"))
    yield trigger("a trigger of a view that does something else", "open_orders", "open_orders_delete", "body", "modified",
                  again("trigger", "open_orders_delete", ("'done'", "'gone'")))


def unseen():
    """What is no change: other layout, quotes and case of the same texts."""
    yield "a view laid out otherwise", again("view", "big_years", ("SELECT year FROM order_totals", "select  [year]\n from \"ORDER_TOTALS\" -- x\n"))
    yield "a trigger laid out otherwise", again("trigger", "stock_any", ("UPDATE ON stock", "before update on \"stock\" for each row"),
                                                ("UPDATE audit SET at = 'now'", "/* x */ update [audit] set at == 'now'".replace("==", "=")))
    yield "planner statistics", statements("ANALYZE")
