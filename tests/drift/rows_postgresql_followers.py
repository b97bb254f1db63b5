# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PostgreSQL: one statement that moves several things. What the server does by itself is a consequence, not a finding."""
from rows import maker

P = "public"
LOADS = "public.loads"
FARMERS = "public.farmers"


def rows():
    row = maker("postgresql", "mill")

    def loads(name, column, facet, action, clause):
        return row(name, "column", LOADS, column, facet, action, f"ALTER TABLE loads {clause}")

    # The parts of a partitioned table, and heirs, follow it.
    yield loads("a partitioned table's column dropped", "note", "", "removed", "DROP COLUMN note")
    yield loads("a partitioned table's column not NULL", "sacks", "nullable", "added", "ALTER COLUMN sacks SET NOT NULL")
    yield loads("a partitioned table's column renamed", ("note", "remark"), "", "renamed", "RENAME COLUMN note TO remark")
    yield row("a check of a partitioned table", "check", LOADS, "loads_sacks", "", "added",
              "ALTER TABLE loads ADD CONSTRAINT loads_sacks CHECK (sacks > 0)")
    yield row("a partition detached, its index stays", "table", P, "loads_2024", "partitionOf", "removed",
              "ALTER TABLE loads DETACH PARTITION loads_2024")
    yield row("a trigger off for one partition", "trigger", "public.loads_2024", "loads_note", "enabled", "added",
              "ALTER TABLE loads_2024 DISABLE TRIGGER loads_note")
    yield row("a check of a table with heirs", "check", "public.wheels", "wheels_turns", "", "added",
              "ALTER TABLE wheels ADD CONSTRAINT wheels_turns CHECK (turns >= 0)")

    # What a partition has of its parent and yet is its own.
    def part(name, facet, change):  # which hangs on the column
        return row(name, "index", "public.loads_2024", "loads_2024_note_idx", facet, "added", f"/* note */ {change}")

    yield part("a partition's index that is not valid", "valid",
               "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'loads_2024_note_idx'::regclass")
    yield part("a partition's index with room", "options", "ALTER INDEX loads_2024_note_idx SET (fillfactor = 50)")
    yield part("a partition's index described", "comment", "COMMENT ON INDEX loads_2024_note_idx IS 'of 2024'")
    yield row("a partition's trigger described", "trigger", "public.loads_2024", "loads_note", "comment", "added",
              "COMMENT ON TRIGGER loads_note ON loads_2024 IS 'of 2024'")
    yield row("the index of a key described", "primaryKey", FARMERS, "farmers_pkey", "comment", "added",
              "COMMENT ON INDEX farmers_pkey IS 'each farmer'")

    # What names a column or a table follows its name.
    def renamed(name, column):
        return row(name, "column", FARMERS, (column, f"{column}_2"), "", "renamed",
                   f"ALTER TABLE farmers RENAME COLUMN {column} TO {column}_2")

    yield renamed("a column that a view names, renamed", "village")
    yield renamed("a column that a policy names, renamed", "born")
    yield row("a table that a view names, renamed", "table", P, ("orders", "sales"), "", "renamed",
              "ALTER TABLE orders RENAME TO sales")

    # What goes with what is dropped.
    yield row("a column dropped, and its statistics along", "column", FARMERS, "field", "", "removed",
              "ALTER TABLE farmers DROP COLUMN field")
    yield row("a primary key dropped, and who pointed at it", "primaryKey", FARMERS, "farmers_pkey", "", "removed",
              "ALTER TABLE farmers DROP CONSTRAINT farmers_pkey CASCADE")
    yield row("a table dropped, and the view of it", "table", P, "orders", "", "removed", "DROP TABLE orders CASCADE")

    # What hides well.
    yield row("a sequence that is not logged", "sequence", P, "bills", "options", "modified",
              "ALTER SEQUENCE bills SET UNLOGGED")
    yield row("statistics for an expression of an index", "index", "public.orders", "ix_orders_sacks", "options", "added",
              "ALTER INDEX ix_orders_sacks ALTER COLUMN 1 SET STATISTICS 500")
    yield row("a range whose multirange has a name", "range", P, "hours", "multirange", "modified",
              "DROP TYPE hours; CREATE TYPE hours AS RANGE (subtype = time, multirange_type_name = many_hours)")

    yield from of_the_bakery()


def of_the_bakery():
    """Types, collations, schemas and extensions, and what cannot be without them."""
    row = maker("postgresql", "bakery")

    def renamed(kind, old, new, change):
        return row(f"{kind} {old} renamed, and the routines of it", kind, P, (old, new), "", "renamed", change)

    yield renamed("enum", "bread", "loaf", "ALTER TYPE bread RENAME TO loaf")
    yield row("a label renamed, and what says it", "enum", P, "bread", "labels", "modified",
              "ALTER TYPE bread RENAME VALUE 'rye' TO 'dark_rye'")
    yield renamed("domain", "weight", "grams", "ALTER DOMAIN weight RENAME TO grams")
    yield renamed("composite", "recipe", "mixture", "ALTER TYPE recipe RENAME TO mixture")
    yield renamed("table", "shifts", "watches", "ALTER TABLE shifts RENAME TO watches")
    yield row("an enum dropped, and the routines of it", "enum", P, "bread", "", "removed", "DROP TYPE bread CASCADE")
    yield row("a domain dropped, and the one over it", "domain", P, "weight", "", "removed", "DROP DOMAIN weight CASCADE")
    yield row("a table dropped, and the routines of it", "table", P, "shifts", "", "removed", "DROP TABLE shifts CASCADE")
    yield row("a unique dropped that is the replica identity", "unique", "public.loaves", "loaves_code", "", "removed",
              "ALTER TABLE loaves DROP CONSTRAINT loaves_code")
    yield row("the index of a unique described", "unique", "public.loaves", "loaves_code", "comment", "added",
              "COMMENT ON INDEX loaves_code IS 'each code'")
    yield row("a unique renamed that is the replica identity", "unique", "public.loaves", ("loaves_code", "by_code"),
              "name", "modified", "ALTER TABLE loaves RENAME CONSTRAINT loaves_code TO by_code")
    yield row("an index dropped that the table is clustered on", "index", "public.customers", "ix_customers_town", "",
              "removed", "DROP INDEX ix_customers_town")
    yield row("an extension dropped, and the columns of its type", "extension", "", "citext", "", "removed",
              "DROP EXTENSION citext CASCADE")
    yield row("an extension dropped, and the index made with it", "extension", "", "pg_trgm", "", "removed",
              "DROP EXTENSION pg_trgm CASCADE")
    yield row("an extension dropped, and the exclusion made with it", "extension", "", "btree_gist", "", "removed",
              "DROP EXTENSION btree_gist CASCADE")
    yield row("an extension dropped, and the default that calls it", "extension", "", "uuid-ossp", "", "removed",
              'DROP EXTENSION "uuid-ossp" CASCADE')
    yield row("an extension moved, and the routine that takes its type", "extension", "", "citext", "schema", "modified",
              "ALTER EXTENSION citext SET SCHEMA cellar")
    yield row("an extension moved, and the default that calls it", "extension", "", "uuid-ossp", "schema", "modified",
              'ALTER EXTENSION "uuid-ossp" SET SCHEMA cellar')
    yield row("a schema dropped, and the view and the routine outside", "schema", "", "cellar", "", "removed",
              "DROP SCHEMA cellar CASCADE")
    yield row("a schema renamed, and the view and the routine outside", "schema", "", ("cellar", "vault"), "", "renamed",
              "ALTER SCHEMA cellar RENAME TO vault")
    yield renamed("collation", "plain", "usual", "ALTER COLLATION plain RENAME TO usual")
    yield row("a collation dropped, and its column", "collation", P, "plain", "", "removed", "DROP COLLATION plain CASCADE")
    yield row("an attribute renamed that a check names", "composite", P, "recipe", "attributes", "modified",
              "ALTER TYPE recipe RENAME ATTRIBUTE water TO milk")
