# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A database full of rows, statistics of them, and passwords of other servers: none of it is in a snapshot of it."""
import base64
import json

MARKER = "Qx7RowValue"
NUMBER = 918273645
DAY = "1876-05-04"
WORD = "Qx7SchemaWord"  # a default: schema, which a snapshot has
ROWS = 400

POSTGRESQL = f"""
CREATE TABLE people (id SERIAL PRIMARY KEY, name text, mail varchar(200) UNIQUE, born date, data jsonb, tags text[], secret bytea,
  amount numeric(12, 2), mood text DEFAULT '{WORD}', CHECK (amount >= 0));
INSERT INTO people (name, mail, born, data, tags, secret, amount, mood)
  SELECT '{MARKER}' || n % 5, '{MARKER}mail' || n || '@example.org', '{DAY}', jsonb_build_object('{MARKER}key', '{MARKER}value' || n),
         ARRAY['{MARKER}tag'], convert_to('{MARKER}bytes', 'UTF8'), {NUMBER}, '{MARKER}mood' FROM generate_series(1, {ROWS}) n;
CREATE STATISTICS people_together (mcv, dependencies, ndistinct) ON name, born FROM people;
CREATE INDEX ON people (lower(name));
CREATE TABLE places (id integer, town text) PARTITION BY LIST (town);
CREATE TABLE places_rest PARTITION OF places DEFAULT;
INSERT INTO places SELECT n, '{MARKER}town' FROM generate_series(1, {ROWS}) n;
CREATE MATERIALIZED VIEW names AS SELECT name FROM people;
CREATE VIEW broken AS SELECT name::integer AS number FROM people;
CREATE SEQUENCE counter; SELECT setval('counter', {NUMBER});
CREATE TYPE pair AS (a text, b text);
CREATE TABLE pairs (two pair); INSERT INTO pairs VALUES (ROW('{MARKER}a', '{MARKER}b')::pair);
SELECT lo_from_bytea(0, convert_to('{MARKER}object', 'UTF8'));
CREATE FOREIGN DATA WRAPPER elsewhere; CREATE SERVER far FOREIGN DATA WRAPPER elsewhere OPTIONS (host 'far.example.org');
CREATE USER MAPPING FOR CURRENT_USER SERVER far OPTIONS (username '{MARKER}user', password '{MARKER}password');
SET client_min_messages = error;
CREATE SUBSCRIPTION {{subscription}} CONNECTION 'host=far.example.org user=u password={MARKER}password' PUBLICATION p
  WITH (connect = false, enabled = false, slot_name = NONE);
ANALYZE;
"""
SQLITE = f"""
CREATE TABLE people (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, mail TEXT UNIQUE, born DATE, data JSON, secret BLOB, amount NUMERIC,
  mood TEXT DEFAULT '{WORD}', CHECK (amount >= 0));
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {ROWS})
INSERT INTO people (id, name, mail, born, data, secret, amount, mood) SELECT {NUMBER} + i, '{MARKER}' || i % 5, '{MARKER}mail' || i, '{DAY}',
  json_object('{MARKER}key', '{MARKER}value'), CAST('{MARKER}bytes' AS BLOB), {NUMBER}, '{MARKER}mood' FROM n;
CREATE INDEX people_name ON people (name, born);
CREATE INDEX people_lower ON people (lower(name));
CREATE TABLE places (town TEXT PRIMARY KEY, id INTEGER) WITHOUT ROWID;
INSERT INTO places VALUES ('{MARKER}town', 1);
CREATE VIEW broken AS SELECT json(name) AS number FROM people;
CREATE VIRTUAL TABLE texts USING fts5(body); INSERT INTO texts VALUES ('{MARKER}text');
ANALYZE;
"""


def spellings(text):
    """How a value might stand in a document."""
    raw = text.encode()
    return {raw, raw.lower(), raw.upper(), raw.hex().encode(), raw.hex().upper().encode(), base64.b64encode(raw).rstrip(b"=")[:-2]}


def leaks(content):
    wanted = set().union(*(spellings(text) for text in (MARKER, str(NUMBER), DAY)))
    return sorted(each.decode() for each in wanted if each in content)


def examine(lab, sides):
    database, problems = lab.dialect.Database(lab.scratch), []
    subscription = f"subscription_{id(database)}"
    try:
        database.script(POSTGRESQL.format(subscription=subscription) if lab.name == "postgresql" else SQLITE)
        path = sides.snapshot(database.spec)
        written = {"snapshot": path.read_bytes()}
        for shape in ("text", "json", "sql"):
            written[f"inspect --format {shape}"] = sides.call("inspect", database.spec, "--format", shape, "--verbose")[1].encode()
        for name, content in written.items():
            problems += [f"{name} has the value {each}" for each in leaks(content)]
            if WORD.encode() not in content:
                problems.append(f"{name} has not even a default: the search would find nothing")
        stats = json.loads(written["snapshot"])["stats"]
        if not stats:
            problems.append("the snapshot has no sizes")
        problems += [f"stats of {table}: {sorted(each)}" for table, each in stats.items() if each.keys() - {"rows", "bytes"}]
        if not leaks(f"x{MARKER}x".encode()) or not leaks(MARKER.encode().hex().encode()) or not leaks(base64.b64encode(MARKER.encode())):
            problems.append("the search does not find what is there")
    finally:
        if lab.name == "postgresql":
            database.script(f"ALTER SUBSCRIPTION {subscription} DISABLE; DROP SUBSCRIPTION {subscription};")
        database.drop()
    return problems
