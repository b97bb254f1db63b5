# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PostgreSQL: sequences, types, collations, statistics, servers, publications."""
from rows import maker

P = "public"


def rows():
    row = maker("postgresql", "works")

    def sequence(name, sequence, facet, action, change):
        return row(name, "sequence", P, sequence, facet, action, change)

    yield sequence("a sequence for an import", "import_ids", "", "added", "CREATE SEQUENCE import_ids")
    yield sequence("a sequence dropped", "tickets", "", "removed", "DROP SEQUENCE tickets")
    yield sequence("a sequence renamed", ("tickets", "ticket_numbers"), "", "renamed",
                   "ALTER SEQUENCE tickets RENAME TO ticket_numbers")
    yield sequence("a sequence that caches", "tickets", "options", "modified", "ALTER SEQUENCE tickets CACHE 20")
    yield sequence("a sequence in other steps", "batches", "options", "modified", "ALTER SEQUENCE batches INCREMENT BY 20")
    yield sequence("a sequence that ends early", "batches", "options", "modified", "ALTER SEQUENCE batches MAXVALUE 1000000")
    yield sequence("a sequence given to a column", "tickets", "ownedBy", "added", "ALTER SEQUENCE tickets OWNED BY people.badge")
    yield sequence("a sequence given to another column", "machine_numbers", "ownedBy", "modified",
                   "ALTER SEQUENCE machine_numbers OWNED BY machines.owner")
    yield sequence("a sequence of nobody", "machine_numbers", "ownedBy", "removed",
                   "ALTER SEQUENCE machine_numbers OWNED BY NONE")
    yield sequence("a sequence described", "tickets", "comment", "added", "COMMENT ON SEQUENCE tickets IS 'at the door'")
    yield sequence("a sequence's comment reworded", "batches", "comment", "modified", "COMMENT ON SEQUENCE batches IS 'in tens'")

    def enum(name, enum, facet, action, change):
        return row(name, "enum", P, enum, facet, action, change)

    yield enum("an enum for a report", "grade", "", "added", "CREATE TYPE grade AS ENUM ('a', 'b')")
    yield enum("an enum dropped", "shift", "", "removed", "DROP TYPE shift")
    yield enum("an enum renamed", ("shift", "work_shift"), "", "renamed", "ALTER TYPE shift RENAME TO work_shift")
    yield enum("one label more", "mood", "labels", "modified", "ALTER TYPE mood ADD VALUE 'angry'")
    yield enum("a label in between", "machine_state", "labels", "modified",
               "ALTER TYPE machine_state ADD VALUE 'broken' BEFORE 'busy'")
    yield enum("labels in another order", "shift", "labels", "modified",
               "DROP TYPE shift; CREATE TYPE shift AS ENUM ('night', 'day', 'late')")
    yield enum("an enum described", "shift", "comment", "added", "COMMENT ON TYPE shift IS 'of work'")
    yield enum("an enum described no more", "mood", "comment", "removed", "COMMENT ON TYPE mood IS NULL")

    def domain(name, domain, facet, action, change):
        return row(name, "domain", P, domain, facet, action, change)

    yield domain("a domain not used, dropped", "part_code", "", "removed", "DROP DOMAIN part_code")
    yield domain("a domain renamed", ("label", "printed_label"), "", "renamed", "ALTER DOMAIN label RENAME TO printed_label")
    yield domain("a longer domain", "part_code", "type", "modified",
                 'DROP DOMAIN part_code; CREATE DOMAIN part_code AS varchar(30) COLLATE "C"')
    yield domain("a domain that is not NULL", "label", "nullable", "added", "ALTER DOMAIN label SET NOT NULL")
    yield domain("a domain with a default", "percent", "default", "added", "ALTER DOMAIN percent SET DEFAULT 0")
    yield domain("a domain with another bound", "percent", "checks", "modified",
                 "ALTER DOMAIN percent DROP CONSTRAINT percent_range; ALTER DOMAIN percent ADD CONSTRAINT percent_range CHECK "
                 "(VALUE BETWEEN 0 AND 1000)")
    yield domain("a domain with a check", "label", "checks", "added",
                 "ALTER DOMAIN label ADD CONSTRAINT label_short CHECK (length(VALUE) < 40)")
    yield domain("a domain without its check", "percent", "checks", "removed",
                 "ALTER DOMAIN percent DROP CONSTRAINT percent_range")
    yield domain("a domain sorted by bytes", "label", "collation", "added",
                 "DROP DOMAIN label; CREATE DOMAIN label AS text COLLATE \"C\"; "
                 "COMMENT ON DOMAIN label IS 'as printed'")
    yield domain("a domain sorted otherwise", "part_code", "collation", "modified",
                 "DROP DOMAIN part_code; CREATE DOMAIN part_code AS varchar(20) COLLATE swedish")
    yield domain("a domain's bound described", "percent", "checks", "modified",
                 "COMMENT ON CONSTRAINT percent_range ON DOMAIN percent IS 'of a hundred'")
    yield domain("a domain described", "percent", "comment", "added", "COMMENT ON DOMAIN percent IS 'of a hundred'")
    yield domain("a domain's comment reworded", "label", "comment", "modified", "COMMENT ON DOMAIN label IS 'on paper'")

    def composite(name, composite, facet, action, change):
        return row(name, "composite", P, composite, facet, action, change)

    yield composite("a type dropped", "money_of", "", "removed", "DROP TYPE money_of")
    yield composite("a type renamed", ("money_of", "price"), "", "renamed", "ALTER TYPE money_of RENAME TO price")
    yield composite("a type with more in it", "money_of", "attributes", "modified", "ALTER TYPE money_of ADD ATTRIBUTE day date")
    yield composite("a type with less in it", "size", "attributes", "modified", "ALTER TYPE size DROP ATTRIBUTE unit")
    yield composite("a part of a type that is wider", "size", "attributes", "modified",
                    "ALTER TYPE size ALTER ATTRIBUTE width TYPE bigint")
    yield composite("a part of a type renamed", "money_of", "attributes", "modified",
                    "ALTER TYPE money_of RENAME ATTRIBUTE currency TO unit")
    yield composite("a type described", "money_of", "comment", "added", "COMMENT ON TYPE money_of IS 'how much'")
    yield composite("a type described no more", "size", "comment", "removed", "COMMENT ON TYPE size IS NULL")

    def span(name, span, facet, action, change):
        return row(name, "range", P, span, facet, action, change)

    def ranged(name, options, more=""):
        return f"DROP TYPE {name}; CREATE TYPE {name} AS RANGE ({options}){more}"

    yield span("a range renamed", ("word_span", "words"), "", "renamed", "ALTER TYPE word_span RENAME TO words")
    yield span("a range of larger numbers", "int_span", "subtype", "modified",
               ranged("int_span", "subtype = bigint", "; COMMENT ON TYPE int_span IS 'from and to'"))
    yield span("a range by patterns", "word_span", "opclass", "added",
               ranged("word_span", "subtype = text, subtype_opclass = text_pattern_ops"))
    yield span("a range by other patterns", "code_span", "opclass", "modified",
               ranged("code_span", "subtype = text, subtype_opclass = varchar_pattern_ops"))
    yield span("a range as usual", "code_span", "opclass", "removed", ranged("code_span", "subtype = text"))
    yield span("a range sorted by bytes", "word_span", "collation", "added",
               ranged("word_span", 'subtype = text, collation = "C"'))
    yield span("a range sorted otherwise", "name_span", "collation", "modified",
               ranged("name_span", "subtype = text, collation = swedish"))
    yield span("a range sorted as usual", "name_span", "collation", "removed", ranged("name_span", "subtype = text"))
    yield span("a range with a distance", "int_span", "subtypeDiff", "added",
               ranged("int_span", "subtype = integer, subtype_diff = int4range_subdiff",
                      "; COMMENT ON TYPE int_span IS 'from and to'"))
    yield span("a range with another distance", "float_span", "subtypeDiff", "modified",
               ranged("float_span", "subtype = float8, subtype_diff = float_gap"))
    yield span("a range described", "word_span", "comment", "added", "COMMENT ON TYPE word_span IS 'a to z'")
    yield span("a range described no more", "int_span", "comment", "removed", "COMMENT ON TYPE int_span IS NULL")

    def collation(name, collation, facet, action, change, **more):
        return row(name, "collation", P, collation, facet, action, change, **more)

    yield collation("a collation renamed", ("numeric_order", "by_number"), "", "renamed",
                    "ALTER COLLATION numeric_order RENAME TO by_number")
    yield collation("a collation of the system", "numeric_order", "provider", "modified",
                    "DROP COLLATION numeric_order; CREATE COLLATION numeric_order (provider = libc, locale = 'C')",
                    along=("locale",))
    yield collation("a collation of another place", "numeric_order", "locale", "modified",
                    "DROP COLLATION numeric_order; CREATE COLLATION numeric_order (provider = icu, locale = 'fr-u-kn')")
    yield collation("a collation that takes upper case as lower", "numeric_order", "deterministic", "added",
                    "DROP COLLATION numeric_order; CREATE COLLATION numeric_order (provider = icu, locale = 'en-u-kn', "
                    "deterministic = false)")
    yield collation("a collation described", "numeric_order", "comment", "added",
                    "COMMENT ON COLLATION numeric_order IS '2 before 10'")
    yield collation("a collation's comment reworded", "swedish", "comment", "modified",
                    "COMMENT ON COLLATION swedish IS 'for Sweden'")

    def statistics(name, statistics, facet, action, change):
        return row(name, "statistics", P, statistics, facet, action, change)

    yield statistics("statistics renamed", ("people_stats", "people_names"), "", "renamed",
                     "ALTER STATISTICS people_stats RENAME TO people_names")
    yield statistics("statistics of another table", "archive_stats", "table", "modified", "DROP STATISTICS archive_stats; "
                     "CREATE STATISTICS archive_stats (mcv) ON what, level FROM archive; COMMENT ON STATISTICS archive_stats IS "
                     "'go together'")
    yield statistics("statistics of all kinds", "people_stats", "kinds", "modified",
                     "DROP STATISTICS people_stats; CREATE STATISTICS people_stats ON name, nick FROM people")
    yield statistics("statistics of one more column", "people_stats", "parts", "modified",
                     "DROP STATISTICS people_stats; CREATE STATISTICS people_stats (ndistinct) ON name, nick, boss FROM people")
    yield statistics("statistics with a target", "people_stats", "target", "added",
                     "ALTER STATISTICS people_stats SET STATISTICS 500")
    yield statistics("statistics described", "people_stats", "comment", "added", "COMMENT ON STATISTICS people_stats IS 'names'")
    yield statistics("statistics' comment reworded", "archive_stats", "comment", "modified",
                     "COMMENT ON STATISTICS archive_stats IS 'x'")

    def server(name, server, facet, action, change):
        return row(name, "foreignServer", "", server, facet, action, change)

    def served(name, rest, comment=None):
        said = f"; COMMENT ON SERVER {name} IS '{comment}'" if comment else ""
        return f"DROP SERVER {name}; CREATE SERVER {name} {rest}{said}"

    other = "the other one"
    yield server("a server dropped", "plant_c", "", "removed", "DROP SERVER plant_c")
    yield server("a server renamed", ("plant_c", "plant_d"), "", "renamed", "ALTER SERVER plant_c RENAME TO plant_d")
    yield server("a server by another wrapper", "plant_c", "wrapper", "modified",
                 served("plant_c", "FOREIGN DATA WRAPPER file_fdw"))
    yield server("a server of a type", "plant_c", "type", "added",
                 served("plant_c", "TYPE 'mirror' FOREIGN DATA WRAPPER postgres_fdw"))
    yield server("a server of another type", "plant_b", "type", "modified",
                 served("plant_b", "TYPE 'copy' VERSION '2' FOREIGN DATA WRAPPER postgres_fdw", other))
    yield server("a server of no type", "plant_b", "type", "removed",
                 served("plant_b", "VERSION '2' FOREIGN DATA WRAPPER postgres_fdw", other))
    yield server("a server upgraded", "plant_b", "version", "modified", "ALTER SERVER plant_b VERSION '3'")
    yield server("a server of no version", "plant_b", "version", "removed",
                 served("plant_b", "TYPE 'mirror' FOREIGN DATA WRAPPER postgres_fdw", other))
    yield server("a server with a host", "plant_c", "options", "added", "ALTER SERVER plant_c OPTIONS (host 'c.example')")
    yield server("a server without a host", "plant_a", "options", "removed", "ALTER SERVER plant_a OPTIONS (DROP host)")
    yield server("a server described", "plant_c", "comment", "added", "COMMENT ON SERVER plant_c IS 'new'")
    yield server("a server's comment reworded", "plant_b", "comment", "modified", "COMMENT ON SERVER plant_b IS 'x'")

    def publication(name, publication, facet, action, change):
        return row(name, "publication", "", publication, facet, action, change)

    yield publication("a publication renamed", ("of_sites", "sites_out"), "", "renamed",
                      "ALTER PUBLICATION of_sites RENAME TO sites_out")
    yield publication("a first table published", "nothing_yet", "tables", "added",
                      "ALTER PUBLICATION nothing_yet ADD TABLE sites")
    yield publication("no table published any more", "of_sites", "tables", "removed",
                      "ALTER PUBLICATION of_sites DROP TABLE sites")
    yield publication("one more table published", "of_sites", "tables", "modified",
                      "ALTER PUBLICATION of_sites ADD TABLE near_stock")
    yield publication("a first schema published", "nothing_yet", "schemas", "added",
                      "ALTER PUBLICATION nothing_yet ADD TABLES IN SCHEMA hr")
    yield publication("no schema published any more", "of_hr", "schemas", "removed",
                      "ALTER PUBLICATION of_hr DROP TABLES IN SCHEMA hr")
    yield publication("one operation published at last", "silent", "operations", "added",
                      "ALTER PUBLICATION silent SET (publish = 'insert')")
    yield publication("deletes published no more", "of_sites", "operations", "modified",
                      "ALTER PUBLICATION of_sites SET (publish = 'insert, update')")
    yield publication("nothing published for a while", "of_sites", "operations", "removed",
                      "ALTER PUBLICATION of_sites SET (publish = '')")
    yield publication("each partition by itself", "of_sites", "options", "removed",
                      "ALTER PUBLICATION of_sites SET (publish_via_partition_root = false)")
    yield publication("a publication described", "nothing_yet", "comment", "added",
                      "COMMENT ON PUBLICATION nothing_yet IS 'soon'")
    yield publication("a publication's comment reworded", "of_sites", "comment", "modified",
                      "COMMENT ON PUBLICATION of_sites IS 'x'")
