# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""SQLite: the drifts that `alembic check` was measured to miss, each planted in a project with models."""
from rows import maker
from sqlite_plants import again, anew

M = "main"
ITEMS = "main.items"
SHELVES = "main.shelves"
MOVES = "main.moves"


def rows():
    row = maker("sqlite", "depot_sqlite")

    def missed(item, kind, path, objects, facet, action, change):
        return row(item, kind, path, objects, facet, action, change, misses=item)

    yield missed("other columns of the primary key", "primaryKey", SHELVES, "pk_shelves", "columns", "modified",
                 anew("shelves", ("KEY (hall, number)", "KEY (hall, number, total)")))
    yield missed("the primary key missing", "primaryKey", SHELVES, "pk_shelves", "", "removed",
                 anew("shelves", (", CONSTRAINT pk_shelves PRIMARY KEY (hall, number)", "")))
    yield missed("COLLATE NOCASE", "column", ITEMS, "sku", "collation", "added",
                 anew("items", ("sku VARCHAR(20)", "sku VARCHAR(20) COLLATE NOCASE")))
    yield missed("WITHOUT ROWID", "table", M, "shelves", "options", "added",
                 anew("shelves", ("(hall, number) )", "(hall, number) ) WITHOUT ROWID")))
    yield missed("STRICT", "table", M, "moves", "options", "added",
                 anew("moves", ("REFERENCES items (id) )", "REFERENCES items (id) ) STRICT")))
    yield missed("AUTOINCREMENT", "column", MOVES, "id", "identity", "added",
                 anew("moves", ("id INTEGER NOT NULL", "id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT"),
                      ("PRIMARY KEY (id), ", "")))
    yield missed("ON CONFLICT", "unique", ITEMS, "uq_items_sku", "onConflict", "added",
                 anew("items", ("UNIQUE (sku)", "UNIQUE (sku) ON CONFLICT REPLACE")))
    yield missed("a partial UNIQUE for a full one", "index", ITEMS, "ux_items_label", "predicate", "added",
                 again("index", "ux_items_label", ("(label, sku)", "(label, sku) WHERE width > 10")))
    yield missed("DESC", "index", ITEMS, "ix_items_label", "parts", "modified",
                 again("index", "ix_items_label", ("(label)", "(label DESC)")))
    yield missed("an inline REFERENCES with ON DELETE CASCADE", "foreignKey", MOVES, "(shelf)", "", "added",
                 anew("moves", ("shelf INTEGER", "shelf INTEGER REFERENCES shelves (number) ON DELETE CASCADE")))
    yield missed("a foreign key that can wait", "foreignKey", MOVES, "fk_moves_item", "deferrable", "added",
                 anew("moves", ("REFERENCES items (id)", "REFERENCES items (id) DEFERRABLE INITIALLY DEFERRED")))
    yield missed("a foreign key's name", "foreignKey", MOVES, ("fk_moves_item", "moves_item"), "name", "modified",
                 anew("moves", ("fk_moves_item", "moves_item")))
    yield missed("another expression of an index", "index", ITEMS, "ix_items_lower", "parts", "modified",
                 again("index", "ix_items_lower", ("lower(", "upper(")))
    yield missed("another expression of a computed column", "column", ITEMS, "area", "generated", "modified",
                 anew("items", ("width * height", "width + height")))
    yield missed("plain for computed", "column", ITEMS, "area", "generated", "removed",
                 anew("items", (" GENERATED ALWAYS AS (width * height) STORED", "")))
    yield missed("another expression of a CHECK of that name", "check", ITEMS, "ck_items_width", "expression", "modified",
                 anew("items", ("width > 0", "width > 1")))
    yield missed("a view of something else", "view", M, "wide_items", "definition", "modified",
                 again("view", "wide_items", ("> 100", "> 10")))
    yield missed("a trigger missing", "trigger", MOVES, "moves_made", "", "removed", "DROP TRIGGER moves_made")
