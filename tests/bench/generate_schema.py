#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Deterministic synthetic schemas: generate_schema.py TABLES postgresql|sqlite > schema.sql

About 12 columns a table, two foreign keys, two indexes (some partial, some over an expression), a check, and, on
some tables, a comment, a trigger, a view. PostgreSQL also gets enums, functions, sequences and a domain.
"""
import random
import sys

WORDS = ("account order invoice customer product shipment payment ticket message session device policy contract asset "
         "claim batch event report team project task comment label region store ledger entry quota plan feature").split()


def describe(count, seed=42):
    """(enums, tables) as plain values; the same for the same count and seed."""
    dice = random.Random(seed)
    names = [f"{WORDS[i % len(WORDS)]}_{WORDS[(i // len(WORDS) + i * 7) % len(WORDS)]}_{i:05d}" for i in range(count)]
    enums = [(f"e_{WORDS[k % len(WORDS)]}_status_{k:04d}", [f"{word}_{k % 7}" for word in dice.sample(WORDS, 4 + k % 4)])
             for k in range(max(5, count // 20))]
    tables = []
    for i, name in enumerate(names):
        near = dice.randrange(max(0, i - 50), i) if i else 0
        far = dice.randrange(0, i) if i else 0
        tables.append({"name": name, "number": i, "parent": names[near], "owner": names[far], "enum": dice.choice(enums),
                       "length": dice.choice([32, 40, 64, 80, 120, 255]),
                       "precision": dice.choice([(10, 2), (12, 2), (18, 4)]),
                       "action": dice.choice(["", "ON DELETE CASCADE", "ON DELETE SET NULL"])})
    return enums, tables


def indexes(table):
    i, name = table["number"], table["name"]
    return (f"CREATE INDEX ix_{name}_parent ON {name} (parent_id{', created_at DESC' if i % 2 else ''})"
            f"{' WHERE is_active' if i % 4 == 0 else ''};\n"
            f"CREATE {'UNIQUE ' if i % 3 == 0 else ''}INDEX ix_{name}_name ON {name} "
            f"({'lower(name)' if i % 5 == 0 else 'name'}, owner_id);\n")


def view(table, extra=""):
    name = table["name"]
    return (f"CREATE VIEW v_{name} AS SELECT a.id, a.name, a.amount * 1.2 AS gross, b.name AS owner_name{extra} "
            f"FROM {name} a JOIN {table['owner']} b ON b.id = a.owner_id WHERE a.is_active;\n")


def postgresql(count, write):
    enums, tables = describe(count)
    for name, labels in enums:
        write(f"CREATE TYPE {name} AS ENUM ({', '.join(map(repr, labels))});\n")
    write("CREATE FUNCTION touch_updated_at() RETURNS trigger LANGUAGE plpgsql AS "
          "$$ BEGIN NEW.updated_at := now(); RETURN NEW; END $$;\n"
          "CREATE DOMAIN positive_int AS integer CHECK (VALUE > 0);\n")
    for k in range(max(1, count // 50)):
        write(f"CREATE SEQUENCE seq_doc_number_{k:04d} START 1000 INCREMENT 5 CACHE 10;\n")
    for k in range(max(2, count // 20)):
        write(f"""CREATE FUNCTION calc_total_{k:04d}(p_id bigint, p_rate numeric DEFAULT 0.2) RETURNS numeric
LANGUAGE plpgsql STABLE AS $$
DECLARE v numeric;
BEGIN
  SELECT p_rate * {k + 1} INTO v;
  IF v > 100 THEN RAISE NOTICE 'large %', v; END IF;
  RETURN COALESCE(v, 0) + p_id;
END $$;\n""")
    write("BEGIN;\n")
    for table in tables:
        name, i, (precision, scale) = table["name"], table["number"], table["precision"]
        enum, labels = table["enum"]
        write(f"""CREATE TABLE {name} (
  id bigserial PRIMARY KEY,
  parent_id bigint {'' if table['action'] else 'NOT NULL '}REFERENCES {table['parent']}(id) {table['action']},
  owner_id bigint NOT NULL REFERENCES {table['owner']}(id),
  name varchar({table['length']}) NOT NULL,
  code varchar(16) DEFAULT 'X',
  description text,
  status {enum} NOT NULL DEFAULT '{labels[0]}',
  amount numeric({precision},{scale}) NOT NULL DEFAULT 0,
  meta jsonb NOT NULL DEFAULT '{{}}'::jsonb,
  is_active boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz,
  CONSTRAINT ck_{name}_amount CHECK (amount >= 0 AND length(name) > 0)
);\n""")
        write(indexes(table))
        if i % 5 == 0:
            write(f"CREATE TRIGGER trg_{name}_touch BEFORE UPDATE ON {name} FOR EACH ROW "
                  "WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION touch_updated_at();\n")
        if i % 10 == 0:
            write(view(table, ", count(*) OVER (PARTITION BY a.owner_id) AS n"))
        if i % 4 == 0:
            write(f"COMMENT ON TABLE {name} IS 'Table {name}';\nCOMMENT ON COLUMN {name}.amount IS 'Net amount';\n")
        if i % 200 == 199:
            write("COMMIT;\nBEGIN;\n")
    # Without statistics of the catalogs the first queries get plans that no settled database has.
    catalogs = "class attribute constraint index attrdef depend type proc trigger enum rewrite description sequence namespace"
    write("COMMIT;\nANALYZE " + ", ".join(f"pg_catalog.pg_{catalog}" for catalog in catalogs.split()) + ";\n")


def sqlite(count, write):
    _, tables = describe(count)
    write("PRAGMA journal_mode=OFF;\nPRAGMA synchronous=OFF;\nBEGIN;\n")
    for table in tables:
        name, i, (precision, scale) = table["name"], table["number"], table["precision"]
        labels = table["enum"][1]
        write(f"""CREATE TABLE {name} (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  parent_id bigint REFERENCES {table['parent']}(id) {table['action']},
  owner_id bigint NOT NULL REFERENCES {table['owner']}(id),
  name varchar({table['length']}) NOT NULL,
  code varchar(16) DEFAULT 'X',
  description text,
  status text NOT NULL DEFAULT '{labels[0]}' CHECK (status IN ({', '.join(map(repr, labels))})),
  amount numeric({precision},{scale}) NOT NULL DEFAULT 0,
  meta json NOT NULL DEFAULT '{{}}',
  is_active boolean NOT NULL DEFAULT 1,
  created_at timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamp,
  CONSTRAINT ck_{name}_amount CHECK (amount >= 0 AND length(name) > 0)
);\n""")
        write(indexes(table))
        if i % 5 == 0:
            write(f"CREATE TRIGGER trg_{name}_touch AFTER UPDATE ON {name} BEGIN "
                  f"UPDATE {name} SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id; END;\n")
        if i % 10 == 0:
            write(view(table))
    write("COMMIT;\n")


if __name__ == "__main__":
    {"postgresql": postgresql, "sqlite": sqlite}[sys.argv[2]](int(sys.argv[1]), sys.stdout.write)
