# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PostgreSQL: keys, constraints and indexes."""
from rows import maker

PEOPLE = "public.people"
SITES = "public.sites"
MACHINES = "public.machines"


def again(table, constraint, definition, comment=None):
    """A constraint dropped and made again, as it must be for what ALTER cannot do."""
    said = f"; COMMENT ON CONSTRAINT {constraint} ON {table} IS '{comment}'" if comment else ""
    return f"ALTER TABLE {table} DROP CONSTRAINT {constraint}; ALTER TABLE {table} ADD CONSTRAINT {constraint} {definition}{said}"


def said(table, constraint, comment):
    return f"COMMENT ON CONSTRAINT {constraint} ON {table} IS {comment}"


def rows():
    row = maker("postgresql", "works")

    def key(name, key, facet, action, change, table="public.gates"):
        return row(name, "primaryKey", table, key, facet, action, change)

    pk, on_map = "pk_gates", "as on the map"
    yield key("a primary key at last", "pk_halls", "", "added",
              "ALTER TABLE halls ALTER site SET NOT NULL, ALTER hall SET NOT NULL; "
              "ALTER TABLE halls ADD CONSTRAINT pk_halls PRIMARY KEY (site, hall)", table="public.halls")
    yield key("a primary key for a while dropped", pk, "", "removed", "ALTER TABLE gates DROP CONSTRAINT pk_gates")
    yield key("a primary key that carries a column along", pk, "columns", "modified",
              again("gates", pk, "PRIMARY KEY (gate) INCLUDE (name) DEFERRABLE", on_map))
    yield key("a primary key that cannot wait", pk, "deferrable", "removed", again("gates", pk, "PRIMARY KEY (gate)", on_map))
    yield key("a primary key that waits", pk, "deferrable", "modified",
              again("gates", pk, "PRIMARY KEY (gate) DEFERRABLE INITIALLY DEFERRED", on_map))
    yield key("a primary key with room", pk, "options", "added", "ALTER INDEX pk_gates SET (fillfactor = 70)")
    yield key("a primary key's comment reworded", pk, "comment", "modified", said("gates", pk, "'by number'"))
    yield key("a primary key's comment taken away", pk, "comment", "removed", said("gates", pk, "NULL"))
    yield key("a primary key renamed", (pk, "gates_pkey"), "name", "modified",
              "ALTER TABLE gates RENAME CONSTRAINT pk_gates TO gates_pkey")

    def unique(name, unique, facet, action, change, table=PEOPLE):
        return row(name, "unique", table, unique, facet, action, change)

    serial = "uq_machines_serial"
    yield unique("a unique for a guess", "uq_people_name", "", "added",
                 "ALTER TABLE people ADD CONSTRAINT uq_people_name UNIQUE (name)")
    yield unique("a unique dropped for an import", "people_email", "", "removed",
                 "ALTER TABLE people DROP CONSTRAINT people_email")
    yield unique("a unique over two columns", serial, "columns", "modified", again("machines", serial, "UNIQUE (serial, site)"),
                 table=MACHINES)
    yield unique("a unique that carries a column along", serial, "include", "added",
                 again("machines", serial, "UNIQUE (serial) INCLUDE (note)"),
                 table=MACHINES)
    yield unique("a unique that carries another column along", "people_nick", "include", "modified",
                 again("people", "people_nick", "UNIQUE (nick) INCLUDE (mood)"))
    yield unique("a unique for NULL too", serial, "nullsNotDistinct", "added",
                 again("machines", serial, "UNIQUE NULLS NOT DISTINCT (serial)"),
                 table=MACHINES)
    yield unique("a unique that can wait", serial, "deferrable", "added", again("machines", serial, "UNIQUE (serial) DEFERRABLE"),
                 table=MACHINES)
    yield unique("a unique with room", serial, "options", "added", f"ALTER INDEX {serial} SET (fillfactor = 70)", table=MACHINES)
    yield unique("a unique with less room", "people_email", "options", "modified",
                 "ALTER INDEX people_email SET (fillfactor = 95)")
    yield unique("a unique without room", "people_email", "options", "removed", "ALTER INDEX people_email RESET (fillfactor)")
    yield unique("a unique described", serial, "comment", "added", said("machines", serial, "'on the plate'"), table=MACHINES)
    yield unique("a unique made an index", serial, "kind", "modified",
                 f"ALTER TABLE machines DROP CONSTRAINT {serial}; CREATE UNIQUE INDEX {serial} ON machines (serial)",
                 table=MACHINES)
    yield unique("a unique renamed", ("people_email", "one_email"), "name", "modified",
                 "ALTER TABLE people RENAME CONSTRAINT people_email TO one_email")

    def check(name, check, facet, action, change, table=PEOPLE):
        return row(name, "check", table, check, facet, action, change)

    badge, digits = "people_badge", "four digits"
    yield check("a check against bad data", "ck_sites_code", "", "added",
                "ALTER TABLE sites ADD CONSTRAINT ck_sites_code CHECK (code <> '')", table=SITES)
    yield check("a check dropped for an import", badge, "", "removed", "ALTER TABLE people DROP CONSTRAINT people_badge")
    yield check("a check with one more digit", badge, "expression", "modified",
                again("people", badge, "CHECK (badge > 0 AND badge < 100000)", digits))
    yield check("a check that is AND no more", badge, "expression", "modified",
                again("people", badge, "CHECK (badge > 0 OR badge < 10000)", digits))
    yield check("a check at its bound", badge, "expression", "modified",
                again("people", badge, "CHECK (badge >= 0 AND badge < 10000)", digits))
    yield check("a check of another column", "ck_machines_load", "expression", "modified",
                again("machines", "ck_machines_load", "CHECK (id < 90)"),
                table=MACHINES)
    yield check("a check that heirs do not get", badge, "noInherit", "added",
                again("people", badge, "CHECK (badge > 0 AND badge < 10000) NO INHERIT", digits))
    yield check("a check put back not valid", "ck_machines_load", "validated", "added",
                again("machines", "ck_machines_load", "CHECK (load < 90) NOT VALID"),
                table=MACHINES)
    yield check("a check described", "ck_machines_load", "comment", "added",
                said("machines", "ck_machines_load", "'or it burns'"), table=MACHINES)
    yield check("a check's comment reworded", badge, "comment", "modified", said("people", badge, "'up to four digits'"))
    yield check("a check described no more", badge, "comment", "removed", said("people", badge, "NULL"))
    yield check("a check renamed", (badge, "badge_digits"), "name", "modified",
                f"ALTER TABLE people RENAME CONSTRAINT {badge} TO badge_digits")

    def foreign(name, key, facet, action, change, table=MACHINES):
        return row(name, "foreignKey", table, key, facet, action, change)

    site, owner, backup = "fk_machines_site", "fk_machines_owner", "fk_machines_backup"
    yield foreign("a foreign key at last", "fk_halls_machine", "", "added",
                  "ALTER TABLE halls ADD CONSTRAINT fk_halls_machine FOREIGN KEY (hall) REFERENCES machines (id)",
                  table="public.halls")
    yield foreign("a foreign key in the way of a delete", owner, "", "removed", f"ALTER TABLE machines DROP CONSTRAINT {owner}")
    yield foreign("a foreign key from another column", owner, "columns", "modified",
                  again("machines", owner, "FOREIGN KEY (id) REFERENCES people (id)"))
    yield foreign("a foreign key to another table", owner, "target", "modified",
                  again("machines", owner, "FOREIGN KEY (owner) REFERENCES machines (id)"))
    yield foreign("a foreign key that cascades", owner, "onDelete", "added",
                  again("machines", owner, "FOREIGN KEY (owner) REFERENCES people (id) ON DELETE CASCADE"))
    yield foreign("a foreign key validated", backup, "validated", "removed", f"ALTER TABLE machines VALIDATE CONSTRAINT {backup}")
    yield foreign("a foreign key that can wait", owner, "deferrable", "added",
                  f"ALTER TABLE machines ALTER CONSTRAINT {owner} DEFERRABLE")
    yield foreign("a foreign key that waits", "people_boss", "deferrable", "modified",
                  "ALTER TABLE people ALTER CONSTRAINT people_boss DEFERRABLE INITIALLY DEFERRED", table=PEOPLE)
    yield foreign("a foreign key that matches in full", owner, "match", "added",
                  again("machines", owner, "FOREIGN KEY (owner) REFERENCES people (id) MATCH FULL"))
    yield foreign("a foreign key that follows", owner, "onUpdate", "added",
                  again("machines", owner, "FOREIGN KEY (owner) REFERENCES people (id) ON UPDATE CASCADE"))
    yield foreign("a foreign key described", owner, "comment", "added", said("machines", owner, "'who answers for it'"))
    yield foreign("a foreign key's comment taken away", site, "comment", "removed", said("machines", site, "NULL"))
    yield foreign("a foreign key renamed", (owner, "machines_owner_fkey"), "name", "modified",
                  f"ALTER TABLE machines RENAME CONSTRAINT {owner} TO machines_owner_fkey")

    def exclusion(name, exclusion, facet, action, change):
        return row(name, "exclusion", MACHINES, exclusion, facet, action, change)

    used, place, no_two = "ex_machines_used", "ex_machines_place", "no two in one place"
    yield exclusion("an exclusion of neighbours", "ex_machines_note", "", "added",
                    "ALTER TABLE machines ADD CONSTRAINT ex_machines_note EXCLUDE (note WITH =)")
    yield exclusion("an exclusion of more", used, "elements", "modified",
                    again("machines", used, "EXCLUDE USING gist (id WITH =, used WITH &&, owner WITH =)"))
    yield exclusion("an exclusion by another operator", place, "elements", "modified",
                    again("machines", place, "EXCLUDE USING gist (place WITH -|-) WITH (fillfactor = 80) DEFERRABLE", no_two))
    yield exclusion("an exclusion by another method", place, "method", "modified",
                    again("machines", place, "EXCLUDE USING spgist (place WITH &&) WITH (fillfactor = 80) DEFERRABLE", no_two))
    yield exclusion("an exclusion of some", used, "predicate", "added",
                    again("machines", used, "EXCLUDE USING gist (id WITH =, used WITH &&) WHERE (id > 0)"))
    yield exclusion("an exclusion that can wait", used, "deferrable", "added",
                    again("machines", used, "EXCLUDE USING gist (id WITH =, used WITH &&) DEFERRABLE"))
    yield exclusion("an exclusion that waits", place, "deferrable", "modified",
                    again("machines", place, "EXCLUDE USING gist (place WITH &&) WITH (fillfactor = 80) DEFERRABLE INITIALLY "
                                             "DEFERRED", no_two))
    yield exclusion("an exclusion with room", used, "options", "added", f"ALTER INDEX {used} SET (fillfactor = 70)")
    yield exclusion("an exclusion with less room", place, "options", "modified", f"ALTER INDEX {place} SET (fillfactor = 95)")
    yield exclusion("an exclusion without room", place, "options", "removed", f"ALTER INDEX {place} RESET (fillfactor)")
    yield exclusion("an exclusion described", used, "comment", "added", said("machines", used, "'one at a time'"))
    yield exclusion("an exclusion's comment reworded", place, "comment", "modified", said("machines", place, "'x'"))
    yield exclusion("an exclusion renamed", (used, "machines_used_excl"), "name", "modified",
                    f"ALTER TABLE machines RENAME CONSTRAINT {used} TO machines_used_excl")

    def index(name, index, facet, action, change):
        return row(name, "index", MACHINES, index, facet, action, change)

    def indexed(index, definition, more=""):
        return f"DROP INDEX {index}; CREATE {definition}{more}"

    few = "; COMMENT ON INDEX ix_machines_state IS 'few'"
    yield index("an index at night", "ix_machines_owner_site", "", "added",
                "CREATE INDEX ix_machines_owner_site ON machines (owner, site)")
    yield index("an index that was never used", "ix_machines_note", "", "removed", "DROP INDEX ix_machines_note")
    yield index("an index that takes one of each", "ix_machines_site", "unique", "added",
                indexed("ix_machines_site", "UNIQUE INDEX ix_machines_site ON machines (site) INCLUDE (serial)"))
    yield index("an index by hash", "ix_machines_state", "method", "modified",
                indexed("ix_machines_state", "INDEX ix_machines_state ON machines USING hash (state)", few))
    yield index("an index that descends", "ix_machines_state", "parts", "modified",
                indexed("ix_machines_state", "INDEX ix_machines_state ON machines (state DESC)", few))
    yield index("an index that carries a column along", "ix_machines_state", "include", "added",
                indexed("ix_machines_state", "INDEX ix_machines_state ON machines (state) INCLUDE (note)", few))
    yield index("an index that carries another column along", "ix_machines_site", "include", "modified",
                indexed("ix_machines_site", "INDEX ix_machines_site ON machines (site) INCLUDE (note)"))
    yield index("an index of some rows", "ix_machines_state", "predicate", "added",
                indexed("ix_machines_state", "INDEX ix_machines_state ON machines (state) WHERE state <> 'idle'", few))
    yield index("a unique index of some rows", "ux_machines_backup", "predicate", "added",
                indexed("ux_machines_backup", "UNIQUE INDEX ux_machines_backup ON machines (backup) WHERE backup > 0"))
    yield index("a unique index for NULL too", "ux_machines_backup", "nullsNotDistinct", "added",
                indexed("ux_machines_backup", "UNIQUE INDEX ux_machines_backup ON machines (backup) NULLS NOT DISTINCT"))
    yield index("a unique index for many NULLs", "ux_machines_owner", "nullsNotDistinct", "removed",
                indexed("ux_machines_owner", "UNIQUE INDEX ux_machines_owner ON machines (owner)"))
    yield index("an index's comment reworded", "ix_machines_state", "comment", "modified",
                "COMMENT ON INDEX ix_machines_state IS 'few states'")
    yield index("an index with less room", "ix_machines_state", "options", "added",
                "ALTER INDEX ix_machines_state SET (fillfactor = 60)")
    yield index("an index renamed", ("ix_machines_state", "machines_state_idx"), "name", "modified",
                "ALTER INDEX ix_machines_state RENAME TO machines_state_idx")
    yield index("an index left behind by CREATE INDEX CONCURRENTLY", "ix_machines_site", "valid", "added",
                "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'ix_machines_site'::regclass")
