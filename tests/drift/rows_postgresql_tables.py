# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PostgreSQL: schemas, extensions, tables and columns."""
from rows import maker

P = "public"
PEOPLE = "public.people"


def rows():
    row = maker("postgresql", "works")

    def schema(name, schema, facet, action, change):
        return row(name, "schema", "", schema, facet, action, change)

    yield schema("a schema that nobody made", "extra", "", "added", "CREATE SCHEMA extra")
    yield schema("an empty schema dropped", "spare", "", "removed", "DROP SCHEMA spare")
    yield schema("an empty schema renamed", ("spare", "reserve"), "", "renamed", "ALTER SCHEMA spare RENAME TO reserve")
    yield schema("a schema described", "hr", "comment", "added", "COMMENT ON SCHEMA hr IS 'people'")
    yield schema("a schema's description taken away", "spare", "comment", "removed", "COMMENT ON SCHEMA spare IS NULL")

    def extension(name, extension, facet, action, change):
        return row(name, "extension", "", extension, facet, action, change)

    yield extension("an extension dropped", "file_fdw", "", "removed", "DROP EXTENSION file_fdw")
    yield extension("an extension updated", "pg_trgm", "version", "modified", "ALTER EXTENSION pg_trgm UPDATE TO '1.6'")
    yield extension("an extension moved to another schema", "pg_trgm", "schema", "modified",
                    "ALTER EXTENSION pg_trgm SET SCHEMA spare")
    yield extension("an extension moved from the schema that was asked for", "citext", "schema", "modified",
                    "ALTER EXTENSION citext SET SCHEMA spare")
    yield extension("an extension's comment reworded", "pg_trgm", "comment", "modified",
                    "COMMENT ON EXTENSION pg_trgm IS 'for search'")
    yield extension("an extension's comment taken away", "pg_trgm", "comment", "removed", "COMMENT ON EXTENSION pg_trgm IS NULL")

    def table(name, table, facet, action, change, **more):
        return row(name, "table", P, table, facet, action, change, **more)

    yield table("a table copied for safety before a migration", "sites_backup", "", "added",
                "CREATE TABLE sites_backup AS SELECT * FROM sites")
    yield table("a table renamed out of the way", ("near_stock", "near_stock_old"), "", "renamed",
                "ALTER TABLE near_stock RENAME TO near_stock_old")
    yield table("a table made unlogged for a fast import", "near_stock", "options", "added",
                "ALTER TABLE near_stock SET UNLOGGED")
    yield table("autovacuum switched off", "archive_2021", "options", "added",
                "ALTER TABLE archive_2021 SET (autovacuum_enabled = false)")
    yield table("row security switched off", "people", "options", "removed", "ALTER TABLE people DISABLE ROW LEVEL SECURITY")
    yield table("row security also for the owner", "people", "options", "modified", "ALTER TABLE people FORCE ROW LEVEL SECURITY")
    yield table("a replica identity", "halls", "options", "added", "ALTER TABLE halls REPLICA IDENTITY FULL")
    yield table("a column dropped and put back at the end", "halls", "columnOrder", "modified",
                "ALTER TABLE halls DROP COLUMN name; ALTER TABLE halls ADD COLUMN name text")
    yield table("a table made anew in another order", "near_stock", "columnOrder", "modified",
                "DROP TABLE near_stock; CREATE TABLE near_stock (pieces integer, sku text)")
    yield table("a table partitioned", "archive_2021", "partitionKey", "added",
                "DROP TABLE archive_2021; CREATE TABLE archive_2021 (at timestamptz NOT NULL, what text, level integer) "
                "PARTITION BY LIST (level); "
                "CREATE STATISTICS archive_stats (mcv) ON what, level FROM archive_2021; COMMENT ON STATISTICS archive_stats IS "
                "'go together'")
    yield table("a table partitioned no more", "events", "partitionKey", "removed",
                "DROP TABLE events; CREATE TABLE events (at timestamptz NOT NULL, what text, level integer)")
    yield table("a table partitioned by something else", "events", "partitionKey", "modified",
                "DROP TABLE events; CREATE TABLE events (at timestamptz NOT NULL, what text, level integer) PARTITION BY LIST "
                "(level)")
    yield table("a table partitioned by hash instead", "events", "partitionKey", "modified",
                "DROP TABLE events; CREATE TABLE events (at timestamptz NOT NULL, what text, level integer) PARTITION BY HASH "
                "(at)")
    yield table("a table attached as a partition", "archive_2021", "partitionOf", "added",
                "ALTER TABLE events ATTACH PARTITION archive_2021 FOR VALUES FROM ('2021-01-01 00:00+00') TO ('2022-01-01 "
                "00:00+00')")
    yield table("a table attached as the default partition", "archive_2021", "partitionOf", "added",
                "ALTER TABLE events ATTACH PARTITION archive_2021 DEFAULT")
    yield table("a table that inherits now", "archive_2021", "inherits", "added", "ALTER TABLE archive_2021 INHERIT archive")
    yield table("a table that inherits from another", "archive_2020", "inherits", "modified",
                "ALTER TABLE archive_2020 NO INHERIT archive; ALTER TABLE archive_2020 INHERIT archive_2021")
    yield table("a table moved to another server", "near_stock", "server", "added",
                "DROP TABLE near_stock; CREATE FOREIGN TABLE near_stock (sku text, pieces integer) SERVER plant_a")
    yield table("a foreign table brought home", "far_stock", "server", "removed",
                "DROP FOREIGN TABLE far_stock; CREATE TABLE far_stock (sku text, pieces integer)")
    yield table("a foreign table on another server", "far_stock", "server", "modified",
                "DROP FOREIGN TABLE far_stock; CREATE FOREIGN TABLE far_stock (sku text, pieces integer) SERVER plant_b")
    yield table("a table described", "sites", "comment", "added", "COMMENT ON TABLE sites IS 'where we are'")

    def column(name, column, facet, action, change, table=PEOPLE, **more):
        return row(name, "column", table, column, facet, action, change, **more)

    def people(clause):
        return f"ALTER TABLE people {clause}"

    yield column("a column added in a hurry", "phone", "", "added", people("ADD COLUMN phone text"))
    yield column("a column with a default added", "active", "", "added",
                 people("ADD COLUMN active boolean NOT NULL DEFAULT true"))
    yield column("a column dropped", "height", "", "removed", people("DROP COLUMN height"))
    yield column("a column dropped, and its check along", "badge", "", "removed", people("DROP COLUMN badge"))
    yield column("a column renamed", ("tags", "labels"), "", "renamed", people("RENAME COLUMN tags TO labels"))
    yield column("a number that ran out", "badge", "type", "modified", people("ALTER COLUMN badge TYPE bigint"))
    yield column("a time with its zone", "since", "type", "modified", people("ALTER COLUMN since TYPE timestamptz"))
    yield column("NOT NULL after a clean-up", "salary", "nullable", "added", people("ALTER COLUMN salary SET NOT NULL"))
    yield column("NULL for an import", "name", "nullable", "removed", people("ALTER COLUMN name DROP NOT NULL"))
    yield column("a day is not 24 hours", "working", "default", "modified", people("ALTER COLUMN working SET DEFAULT '24 hours'"))
    yield column("the clock is not the transaction's time", "seen", "default", "modified",
                 people("ALTER COLUMN seen SET DEFAULT clock_timestamp()"))
    yield column("another label as default", "mood", "default", "modified", people("ALTER COLUMN mood SET DEFAULT 'glad'"))
    yield column("no default any more", "mood", "default", "removed", people("ALTER COLUMN mood DROP DEFAULT"))
    yield column("an empty array as default", "tags", "default", "added", people("ALTER COLUMN tags SET DEFAULT '{}'"))
    yield column("an identity that is always given", "id", "identity", "modified", people("ALTER COLUMN id SET GENERATED ALWAYS"))
    yield column("an identity in steps of ten", "id", "identity", "modified", people("ALTER COLUMN id SET INCREMENT BY 10"))
    yield column("an identity given away", "id", "identity", "removed", people("ALTER COLUMN id DROP IDENTITY"))
    yield column("an identity for a plain key", "id", "identity", "added",
                 "ALTER TABLE machines ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY",
                 table="public.machines")
    yield column("a generated column from something else", "initials", "generated", "modified",
                 people("DROP COLUMN initials, ADD COLUMN initials text GENERATED ALWAYS AS (lower(name)) STORED"))
    yield column("a generated column made plain by hand", "initials", "generated", "removed",
                 people("ALTER COLUMN initials DROP EXPRESSION"))
    yield column("a plain column made generated", "made", "generated", "added",
                 "ALTER TABLE halls DROP COLUMN made, ADD COLUMN made timestamptz GENERATED ALWAYS AS ('2020-01-01 "
                 "00:00+00'::timestamptz) STORED",
                 table="public.halls")
    yield column("a column sorted by bytes", "name", "collation", "added",
                 'ALTER TABLE sites ALTER COLUMN name TYPE text COLLATE "C"', table="public.sites")
    yield column("a column sorted as elsewhere", "nick", "collation", "modified",
                 people('ALTER COLUMN nick TYPE varchar(40) COLLATE swedish'))
    yield column("a column sorted as usual", "nick", "collation", "removed",
                 people('ALTER COLUMN nick TYPE varchar(40) COLLATE "default"'))
    yield column("statistics for the planner", "name", "options", "added", people("ALTER COLUMN name SET STATISTICS 1000"))
    yield column("a column described", "salary", "comment", "added", "COMMENT ON COLUMN people.salary IS 'a month'")
