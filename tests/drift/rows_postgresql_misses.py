# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PostgreSQL: the drifts that `alembic check` was measured to miss, each planted in a project with models."""
from rows import maker

P = "public"
ITEMS = "public.items"
SHELVES = "public.shelves"
MOVES = "public.moves"


def rows():
    row = maker("postgresql", "depot_postgresql")

    def items(clause):
        return f"ALTER TABLE items {clause}"

    def missed(item, kind, path, objects, facet, action, change, name=None, **more):
        return row(name or item, kind, path, objects, facet, action, change, misses=item, **more)

    def column(item, column, facet, action, change):
        return missed(item, "column", ITEMS, column, facet, action, change)

    yield missed("varchar(50) for String()", "column", MOVES, "note", "type", "modified",
                 "ALTER TABLE moves ALTER COLUMN note TYPE varchar(50)")
    yield column("numeric(10,2) for Numeric(10)", "weight", "type", "modified", items("ALTER COLUMN weight TYPE numeric(10,2)"))
    yield missed("timestamp(0)", "column", ITEMS, "seen", "type", "modified", "DROP TRIGGER items_touch ON items; "
                 "ALTER TABLE items ALTER COLUMN seen TYPE timestamp(0); "
                 "CREATE TRIGGER items_touch BEFORE UPDATE ON items FOR EACH ROW EXECUTE FUNCTION touch()")
    yield missed("an enum label added", "enum", P, "item_state", "labels", "modified", "ALTER TYPE item_state ADD VALUE 'lost'")
    yield missed("a collation", "column", MOVES, "note", "collation", "added",
                 'ALTER TABLE moves ALTER COLUMN note TYPE varchar COLLATE "C"')
    yield missed("other columns of the primary key", "primaryKey", SHELVES, "shelves_pkey", "columns", "modified",
                 "ALTER TABLE shelves DROP CONSTRAINT shelves_pkey; ALTER TABLE shelves ADD PRIMARY KEY (number, hall)")
    yield missed("the primary key missing", "primaryKey", SHELVES, "shelves_pkey", "", "removed",
                 "ALTER TABLE shelves DROP CONSTRAINT shelves_pkey")
    yield missed("UNIQUE (b, a) for (a, b)", "unique", ITEMS, "uq_items_sku_label", "columns", "modified",
                 items("DROP CONSTRAINT uq_items_sku_label, ADD CONSTRAINT uq_items_sku_label UNIQUE (label, sku)"))

    def index(item, index, facet, action, definition):
        return missed(item, "index", ITEMS, index, facet, action, f"DROP INDEX {index}; CREATE {definition}")

    yield index("another predicate of a partial index", "ix_items_seen", "predicate", "modified",
                "INDEX ix_items_seen ON items (seen) WHERE state = 'new'")
    yield index("partial in the database and plain in the model", "ix_items_weight", "predicate", "added",
                "INDEX ix_items_weight ON items (weight) WHERE width > 10")
    yield index("a partial UNIQUE for a full one", "ux_items_label", "predicate", "added",
                "UNIQUE INDEX ux_items_label ON items (label, state) WHERE width > 10")
    yield index("hash for btree", "ix_items_label", "method", "modified", "INDEX ix_items_label ON items USING hash (label)")
    yield index("an operator class", "ix_items_label", "parts", "modified",
                "INDEX ix_items_label ON items (label text_pattern_ops)")
    yield index("INCLUDE lost", "ix_items_sku", "include", "removed", "INDEX ix_items_sku ON items (sku)")
    yield missed("an INVALID index", "index", ITEMS, "ix_items_label", "valid", "added",
                 "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'ix_items_label'::regclass")
    yield missed("another expression of a CHECK of that name", "check", ITEMS, "ck_items_width", "expression", "modified",
                 items("DROP CONSTRAINT ck_items_width, ADD CONSTRAINT ck_items_width CHECK (width > 1)"))
    yield missed("a CHECK that is NOT VALID", "check", ITEMS, "ck_items_width", "validated", "added",
                 items("DROP CONSTRAINT ck_items_width, ADD CONSTRAINT ck_items_width CHECK (width > 0) NOT VALID"))
    yield missed("a foreign key that is NOT VALID", "foreignKey", MOVES, "fk_moves_item", "validated", "added",
                 "ALTER TABLE moves DROP CONSTRAINT fk_moves_item; "
                 "ALTER TABLE moves ADD CONSTRAINT fk_moves_item FOREIGN KEY (item_id) REFERENCES items (id) NOT VALID")
    yield missed("an unnamed CHECK missing", "check", ITEMS, "items_height_check", "", "removed",
                 items("DROP CONSTRAINT items_height_check"))
    yield missed("an EXCLUDE missing", "exclusion", SHELVES, "ex_shelves_places", "", "removed",
                 "ALTER TABLE shelves DROP CONSTRAINT ex_shelves_places")
    yield missed("a foreign key's name", "foreignKey", MOVES, ("fk_moves_item", "moves_item_fkey"), "name", "modified",
                 "ALTER TABLE moves RENAME CONSTRAINT fk_moves_item TO moves_item_fkey")
    yield missed("MATCH FULL", "foreignKey", MOVES, "fk_moves_item", "match", "added",
                 "ALTER TABLE moves DROP CONSTRAINT fk_moves_item; "
                 "ALTER TABLE moves ADD CONSTRAINT fk_moves_item FOREIGN KEY (item_id) REFERENCES items (id) MATCH FULL")
    yield missed("the order of columns", "table", P, "shelves", "columnOrder", "modified",
                 "ALTER TABLE shelves DROP COLUMN places; ALTER TABLE shelves ADD COLUMN places int4range NOT NULL; "
                 "ALTER TABLE shelves ADD CONSTRAINT ex_shelves_places EXCLUDE USING gist (places WITH &&)")
    yield column("another expression of a computed column", "area", "generated", "modified",
                 items("DROP COLUMN area, ADD COLUMN area integer NOT NULL GENERATED ALWAYS AS (width + height) STORED"))
    yield column("plain for computed", "area", "generated", "removed", items("ALTER COLUMN area DROP EXPRESSION"))
    yield missed("computed for plain", "column", MOVES, "note", "generated", "added",
                 "ALTER TABLE moves DROP COLUMN note, ADD COLUMN note varchar GENERATED ALWAYS AS ('x') STORED")
    yield missed("a lost default of a serial", "column", MOVES, "id", "default", "removed",
                 "ALTER TABLE moves ALTER COLUMN id DROP DEFAULT")
    yield missed("a sequence missing", "sequence", P, "slip_numbers", "", "removed", "DROP SEQUENCE slip_numbers")
    yield missed("a view missing", "view", P, "used_items", "", "removed", "DROP VIEW used_items")
    yield missed("a materialized view of something else", "materializedView", P, "item_counts", "definition", "modified",
                 "DROP MATERIALIZED VIEW item_counts; CREATE MATERIALIZED VIEW item_counts AS SELECT state, sum(width) AS pieces "
                 "FROM items GROUP BY state")
    yield missed("a function with another body", "routine", P, "touch()", "body", "modified",
                 "CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'")
    yield missed("a trigger missing", "trigger", ITEMS, "items_touch", "", "removed", "DROP TRIGGER items_touch ON items")
    yield missed("row level security off", "table", P, "moves", "options", "removed",
                 "ALTER TABLE moves DISABLE ROW LEVEL SECURITY")
    yield missed("a policy missing", "policy", MOVES, "moves_all", "", "removed", "DROP POLICY moves_all ON moves")
    yield missed("UNLOGGED", "table", P, "shelves", "options", "added", "ALTER TABLE shelves SET UNLOGGED")
    yield missed("fillfactor", "table", P, "moves", "options", "modified", "ALTER TABLE moves SET (fillfactor = 70)")
