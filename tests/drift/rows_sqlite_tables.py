# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""SQLite: tables, columns, constraints and indexes of the ledger. `anew` is how people change a table on SQLite."""
from rows import maker
from sqlite_plants import again, anew, written

M = "main"


def rows():
    row = maker("sqlite", "ledger")

    def table(name, table, facet, action, change):
        return row(name, "table", M, table, facet, action, change)

    yield table("a table copied for safety", "accounts_old", "", "added", "CREATE TABLE accounts_old AS SELECT * FROM accounts")
    yield table("a table of an import dropped", "import", "", "removed", "DROP TABLE import")
    yield table("a table renamed out of the way", ("import", "import_old"), "", "renamed",
                "ALTER TABLE import RENAME TO import_old")
    yield table("a table made strict", "import", "options", "added", anew("import", ("done INTEGER)", "done INTEGER) STRICT")))
    yield table("a table with rowid", "rates", "options", "removed", anew("rates", (" WITHOUT ROWID", "")))
    yield table("a table strict too", "rates", "options", "modified", anew("rates", ("WITHOUT ROWID", "WITHOUT ROWID, STRICT")))
    yield table("columns the other way round", "import", "columnOrder", "modified",
                anew("import", ("line TEXT, done INTEGER", "done INTEGER, line TEXT")))
    yield table("a search by pieces of words", "found", "module", "modified",
                ["DROP TABLE found", "CREATE VIRTUAL TABLE found USING fts5(title, body, tokenize = 'trigram')"])

    def column(name, table, column, facet, action, change):
        return row(name, "column", f"{M}.{table}", column, facet, action, change)

    yield column("a column added in a hurry", "accounts", "phone", "", "added", "ALTER TABLE accounts ADD COLUMN phone TEXT")
    yield column("a column with a default added", "entries", "currency", "", "added",
                 "ALTER TABLE entries ADD COLUMN currency TEXT NOT NULL DEFAULT 'EUR'")
    yield column("a column dropped", "settings", "value", "", "removed", "ALTER TABLE settings DROP COLUMN value")
    yield column("a column of the import dropped", "import", "done", "", "removed", "ALTER TABLE import DROP COLUMN done")
    yield column("a column renamed", "import", ("done", "finished"), "", "renamed",
                 "ALTER TABLE import RENAME COLUMN done TO finished")
    yield column("a column a view names, renamed", "accounts", ("name", "title"), "", "renamed",
                 "ALTER TABLE accounts RENAME COLUMN name TO title")
    yield column("a number for a text", "import", "done", "type", "modified", anew("import", ("done INTEGER", "done TEXT")))
    yield column("a longer text, the same affinity", "entries", "note", "type", "modified",
                 anew("entries", ("VARCHAR(200)", "VARCHAR(500)")))
    yield column("INT for INTEGER", "notes", "account", "type", "modified", anew("notes", ("account INTEGER", "account INT")))
    yield column("no type at all", "settings", "value", "type", "removed", anew("settings", ("value TEXT", "value")))
    yield column("NOT NULL after a clean-up", "settings", "key", "nullable", "added",
                 anew("settings", ("key TEXT", "key TEXT NOT NULL")))
    yield column("NULL for an import", "entries", "amount", "nullable", "removed", anew("entries", ("2) NOT NULL", "2)")))
    yield column("NULL allowed in place", "rates", "value", "nullable", "removed",
                 written("table", "rates", ("REAL NOT NULL", "REAL")))
    yield column("a default at last", "settings", "value", "default", "added",
                 anew("settings", ("value TEXT", "value TEXT DEFAULT ''")))
    yield column("another rate as default", "accounts", "rate", "default", "modified",
                 anew("accounts", ("DEFAULT 0.5", "DEFAULT 0.25")))
    yield column("a date instead of a time", "accounts", "opened", "default", "modified",
                 anew("accounts", ("CURRENT_TIMESTAMP", "CURRENT_DATE")))
    yield column("closed from the first day", "accounts", "closed", "default", "modified",
                 anew("accounts", ("DEFAULT 0,", "DEFAULT 1,")))
    yield column("no default", "accounts", "rate", "default", "removed", anew("accounts", (" DEFAULT 0.5", "")))
    yield column("keys used again", "notes", "id", "identity", "removed", anew("notes", (" AUTOINCREMENT", "")))
    yield column("keys never used again", "accounts", "id", "identity", "added",
                 anew("accounts", ("primary key", "primary key autoincrement")))
    yield column("a longer short name", "accounts", "short", "generated", "modified", anew("accounts", ("1, 3", "1, 5")))
    yield column("a plain short name", "accounts", "short", "generated", "removed",
                 anew("accounts", (" GENERATED ALWAYS AS (substr(code, 1, 3)) VIRTUAL", "")))
    yield column("a value computed", "settings", "value", "generated", "added",
                 anew("settings", ("value TEXT", "value TEXT AS (upper(key)) STORED")))
    yield column("names without case", "accounts", "name", "collation", "added",
                 anew("accounts", ("name TEXT", "name TEXT COLLATE NOCASE")))

    def key(name, table, objects, facet, action, change):
        return row(name, "primaryKey", f"{M}.{table}", objects, facet, action, change)

    yield key("a primary key at last", "settings", "(key)", "", "added", anew("settings", ("key TEXT", "key TEXT PRIMARY KEY")))
    yield key("a primary key over less", "entries", "(account, day, number)", "columns", "modified",
              anew("entries", ("KEY (account, day, number)", "KEY (account, number)")))

    def unique(name, table, objects, facet, action, change):
        return row(name, "unique", f"{M}.{table}", objects, facet, action, change)

    yield unique("a unique dropped for an import", "accounts", "(code)", "", "removed", anew("accounts", (" UNIQUE", "")))
    yield unique("a unique that ignores", "entries", "(day, number)", "onConflict", "added",
                 anew("entries", ("UNIQUE (day, number)", "UNIQUE (day, number) ON CONFLICT IGNORE")))
    yield unique("a unique made an index", "notes", "uq_notes_title", "kind", "modified", lambda database: (
        anew("notes", (" CONSTRAINT uq_notes_title UNIQUE", ""))(database),
        database.execute("CREATE UNIQUE INDEX uq_notes_title ON notes (title)")))

    def check(name, table, objects, facet, action, change):
        return row(name, "check", f"{M}.{table}", objects, facet, action, change)

    yield check("a check dropped for an import", "notes", "ck_notes_title", "", "removed",
                anew("notes", (", CONSTRAINT ck_notes_title CHECK (length(title) > 2)", "")))
    yield check("a check at its bound", "notes", "ck_notes_title", "expression", "modified", anew("notes", ("> 2", ">= 2")))

    def foreign(name, table, objects, facet, action, change):
        return row(name, "foreignKey", f"{M}.{table}", objects, facet, action, change)

    yield foreign("a foreign key dropped", "entries", "(day)", "", "removed",
                  anew("entries", (", FOREIGN KEY (day) REFERENCES days (day)", "")))
    yield foreign("a foreign key for a column", "settings", "(value)", "", "added",
                  anew("settings", ("value TEXT", "value TEXT REFERENCES accounts (code)")))
    yield foreign("a foreign key that cascades", "notes", "fk_notes_account", "onDelete", "added",
                  anew("notes", ("accounts (id)", "accounts (id) ON DELETE CASCADE")))
    yield foreign("a foreign key that can wait", "notes", "fk_notes_account", "deferrable", "added",
                  anew("notes", ("accounts (id)", "accounts (id) DEFERRABLE INITIALLY DEFERRED")))
    yield foreign("a foreign key to another column", "notes", "fk_notes_account", "target", "modified",
                  anew("notes", ("accounts (id)", "accounts (code)")))

    def index(name, table, index, facet, action, change):
        return row(name, "index", f"{M}.{table}", index, facet, action, change)

    yield index("an index at night", "notes", "ix_notes_account", "", "added", "CREATE INDEX ix_notes_account ON notes (account)")
    yield index("an index that was never used", "entries", "ix_entries_note", "", "removed", "DROP INDEX ix_entries_note")
    yield index("an index that ascends", "entries", "ix_entries_account", "parts", "modified",
                again("index", "ix_entries_account", ("amount DESC", "amount")))
    yield index("an index of all rows", "entries", "ix_entries_note", "predicate", "removed",
                again("index", "ix_entries_note", (" WHERE note <> ''", "")))
    yield index("an index of other rows", "entries", "ix_entries_note", "predicate", "modified",
                again("index", "ix_entries_note", ("<> ''", "IS NOT NULL")))
    yield index("an index for several of one", "settings", "ux_settings_key", "unique", "removed",
                again("index", "ux_settings_key", ("CREATE UNIQUE", "CREATE")))
