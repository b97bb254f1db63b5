# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PostgreSQL: the pairs of each equivalence rule. Sessions find what is in `public` and `ext`; their zone is Asia/Tokyo."""
from pairs import maker

PRELUDE = """
CREATE SCHEMA ext;
CREATE SCHEMA other;
CREATE EXTENSION citext SCHEMA ext;
CREATE EXTENSION intarray SCHEMA ext;
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE FUNCTION public.twice(i integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 2 * i';
CREATE FUNCTION other.twice(i integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT i * i';
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''refused''; END';
CREATE TABLE base (a integer, b bigint, n numeric(10,2), v varchar(20), f boolean, st mood);
CREATE DOMAIN percent AS numeric(5,2) CHECK (VALUE >= 0);
INSERT INTO base VALUES (1, 1, 1.5, 'x', true, 'sad'), (2, 20, 2.5, 'y', false, 'ok'), (3, 30, 3.5, 'z', NULL, 'happy');
"""

COLUMNS = ("a integer, b bigint, s smallint, n numeric(10,2), d double precision, r real, txt text, v varchar(20), c char(5), "
           "f boolean, da date, ts timestamp, tz timestamptz, iv interval, j jsonb, ta text[], st mood, net inet, cid cidr")
TABLE = f"CREATE TABLE {{t}} ({COLUMNS})"

check = maker(f"CREATE TABLE {{t}} ({COLUMNS}, CONSTRAINT {{t}}_k CHECK ({{x}}))", "check")
predicate = maker(f"{TABLE}; CREATE UNIQUE INDEX {{t}}_i ON {{t}} (b) WHERE {{x}}", "predicate of an index")
part = maker(f"{TABLE}; CREATE UNIQUE INDEX {{t}}_i ON {{t}} (({{x}}))", "part of an index")
index = maker(f"{TABLE}; CREATE INDEX {{t}}_i ON {{t}} USING {{x}}", "index")
column = maker("CREATE TABLE {t} (id integer, c {x})", "column")
view = maker("CREATE VIEW {t} AS {x}", "view", ("SELECT * FROM {t}",))
matview = maker("CREATE MATERIALIZED VIEW {t} AS {x}", "materialized view", ("SELECT * FROM {t}",))
policy = maker(f"{TABLE}; ALTER TABLE {{t}} ENABLE ROW LEVEL SECURITY; CREATE POLICY {{t}}_p ON {{t}} USING ({{x}})", "policy")
when = maker(f"{TABLE}; CREATE TRIGGER {{t}}_g BEFORE INSERT ON {{t}} FOR EACH ROW WHEN ({{x}}) EXECUTE FUNCTION refuse()",
             "condition of a trigger")
rule = maker(f"{TABLE}; CREATE RULE {{t}}_r AS ON INSERT TO {{t}} WHERE {{x}} DO INSTEAD NOTHING", "rule")
domain = maker("CREATE DOMAIN {t} AS integer CONSTRAINT {t}_k CHECK ({x})", "domain")
exclusion = maker(f"CREATE TABLE {{t}} ({COLUMNS}, CONSTRAINT {{t}}_x EXCLUDE USING btree (b WITH =) WHERE ({{x}}))", "exclusion")
body = maker("CREATE FUNCTION {t}(a integer, txt text) RETURNS boolean LANGUAGE sql BEGIN ATOMIC RETURN {x}; END",
             "body of a function")
argument = maker("CREATE FUNCTION {t}(a text DEFAULT {x}) RETURNS text LANGUAGE sql AS 'SELECT a'", "argument of a function",
                 ("SELECT {t}()",))
key = maker(f"{TABLE} PARTITION BY {{x}}", "partition key")
bound = maker("CREATE TABLE {t} (a integer, txt text) PARTITION BY RANGE (a); CREATE TABLE {t}_1 PARTITION OF {t} {x}",
              "bound of a partition")


def default(kind):
    return maker(f"CREATE TABLE {{t}} (id integer, c {kind} DEFAULT {{x}})", f"default of a column of {kind}",
                 ("INSERT INTO {t} (id) VALUES (1)", "SELECT c::text FROM {t}"))


def generated(kind):
    return maker(f"CREATE TABLE {{t}} ({COLUMNS}, g {kind} GENERATED ALWAYS AS ({{x}}) STORED)", f"generated column of {kind}")


def insert(columns, *rows):
    return tuple(f"INSERT INTO {{t}} ({columns}) VALUES ({row})" for row in rows)


def given(columns, *rows):
    return (*insert(columns, *rows), "SELECT g FROM {t}")


MODEL = """import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Row(Base):
    __tablename__ = "{{t}}"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    c = mapped_column(sa.{})
"""
model = maker("CREATE TABLE {t} (id integer PRIMARY KEY, c {x})", "column of a model")

PLAN = ("SET LOCAL enable_seqscan = off", "SET LOCAL enable_sort = off", "SET LOCAL enable_bitmapscan = on")

SOON = ("INSERT INTO {t} (id) VALUES (1)", "SELECT pg_sleep(0.01)", "INSERT INTO {t} (id) VALUES (2)",
        "SELECT count(DISTINCT c) FROM {t}", "SELECT c = localtimestamp FROM {t} WHERE id = 1")

PAIRS = [
    check("pg.array.cast", "ta @> ARRAY['xy']::text[]", "ta @> ARRAY['xy'::text]", "ta @> ARRAY['xy'::varchar(1)]::text[]",
          *insert("ta", "'{x}'", "'{xy}'")),
    default("integer[]")("pg.array.cast", "ARRAY[1,2]::bigint[]::integer[]", "ARRAY[1,2]", "ARRAY[2,1]"),
    generated("numeric[]")("pg.array.cast", "ARRAY[n, a]::numeric[]", "ARRAY[n::numeric, a::numeric]", "ARRAY[n::integer, a]",
                           *given("n, a", "1.6, 2")),

    check("pg.boolean.nesting", "a > 1 AND (b > 1 AND f)", "a > 1 AND b > 1 AND f", "a > 1 AND (b > 1 OR f)",
          *insert("a, b, f", "2, 0, true")),
    predicate("pg.boolean.nesting", "a > 1 OR (s > 1 OR f)", "(a > 1 OR s > 1) OR f", "a > 1 AND (s > 1 OR f)",
              *insert("a, b, f", "1, 1, true", "1, 1, true")),

    check("pg.boolean.not", "NOT (a < 5)", "a >= 5", "a > 5", *insert("a", "5")),
    check("pg.boolean.not", "NOT (a IN (1, 2))", "a <> ALL (ARRAY[1, 2])", "a <> ANY (ARRAY[1, 2])", *insert("a", "1")),
    check("pg.boolean.not", "NOT (a IS NULL)", "a IS NOT NULL", "NOT (a = NULL)", *insert("a", "NULL")),
    predicate("pg.boolean.not", "NOT (f IS TRUE)", "f IS NOT TRUE", "NOT f", *insert("b, f", "1, NULL", "1, NULL")),
    check("pg.boolean.not", "NOT (txt LIKE 'x%')", "txt NOT LIKE 'x%'", "txt NOT ILIKE 'x%'", *insert("txt", "'X'")),
    policy("pg.boolean.not", "NOT (NOT f)", "f", "NOT (NOT f) IS NOT TRUE", *insert("f", "true", "false", "NULL"),
           "SET LOCAL ROLE pg_read_all_data", "SELECT f FROM {t}"),

    check("pg.boolean.true", "f = true", "f", "f IS TRUE", *insert("f", "NULL")),
    predicate("pg.boolean.true", "f = false", "NOT f", "f IS NOT TRUE", *insert("b, f", "1, NULL", "1, NULL")),

    check("pg.case.else-null", "CASE WHEN a > 1 THEN b > 1 ELSE NULL END", "CASE WHEN a > 1 THEN b > 1 END",
          "CASE WHEN a > 1 THEN b > 1 ELSE false END", *insert("a", "0")),
    view("pg.case.else-null", "SELECT CASE WHEN f THEN a ELSE NULL::integer END AS x FROM base",
         "SELECT CASE WHEN f THEN a END AS x FROM base", "SELECT CASE WHEN f THEN a ELSE 0 END AS x FROM base"),

    maker("CREATE TABLE {t} (l percent, CONSTRAINT {t}_k CHECK ({x}))", "check")
    ("pg.cast.domain", "abs(l::numeric) > 1", "abs(l) > 1", "abs(l::integer) > 1", "INSERT INTO {t} VALUES (1.4)"),

    check("pg.cast.inet", "masklen(cid::inet) = 16 AND abbrev(cid::inet) = '10.1.0.0/16'",
          "masklen(cid) = 16 AND abbrev(cid::inet) = '10.1.0.0/16'", "masklen(cid) = 16 AND abbrev(cid) = '10.1.0.0/16'",
          *insert("cid", "'10.1.0.0/16'")),

    check("pg.cast.number", "n > (1)::numeric", "n > 1", "n::integer > 1", *insert("n", "1.4")),
    check("pg.cast.number", "a::bigint + b > 10", "a + b > 10", "a + b::integer > 10", *insert("a, b", "1, 10000000000")),
    check("pg.cast.number", "n / (2)::numeric > 1", "n / 2 > 1", "n::integer / 2 > 1", *insert("n", "3")),
    check("pg.cast.number", "mod(b, (5)::bigint) = 0", "mod(b, 5) = 0", "mod(b::integer, 5) = 0", *insert("b", "10000000000")),
    generated("double precision")("pg.cast.number", "power(a::double precision, 2::double precision)", "power(a, 2)",
                                  "power(a, 2)::real", *given("a", "12345")),
    check("pg.cast.number", "round(a::numeric, -1) = 20", "round(a, -1) = 20", "trunc(a::numeric, -1) = 20", *insert("a", "17")),
    generated("interval")("pg.cast.number", "iv * (a)::double precision", "iv * a", "iv * (a / 2)", *given("iv, a", "'1 h', 3")),
    check("pg.cast.number", "r IN (4::real, 5::real)", "r IN (4, 5)", "r IN (4.1, 5)", *insert("r", "4.1", "4")),

    generated("bigint")("pg.cast.same", "a::integer", "a", "a::smallint", *given("a", "100000")),
    check("pg.cast.same", "n::numeric(10,2) > 1", "n > 1", "n::numeric(10,0) > 1", *insert("n", "1.4")),
    part("pg.cast.same", "lower(txt)::text", "lower(txt)", "lower(txt)::varchar(1)", *insert("txt", "'xy'", "'xz'")),

    check("pg.cast.text", "lower(v::text) = 'x'", "lower(v) = 'x'", "lower(v::varchar(1)) = 'x'", *insert("v", "'xy'")),
    check("pg.cast.text", "v::text = txt", "v = txt", "v::char(20) = txt", *insert("v, txt", "'x ', 'x'")),
    check("pg.cast.text", "'x' || c::text = v", "'x' || c = v", "'x' || c::char(1) = v", *insert("c, v", "'ab', 'xa'")),
    check("pg.cast.text", "c::text = txt", "c = txt", "c::char(1) = txt", *insert("c, txt", "'ab', 'a'")),
    generated("integer")("pg.cast.text", "length(v::text)", "length(v)", "length(v::char(5))", *given("v", "'ab '")),
    key("pg.cast.text", "RANGE (lower(v::text))", "RANGE (lower(v))", "RANGE (upper(v))",
        "CREATE TABLE {t}_1 PARTITION OF {t} FOR VALUES FROM ('a') TO ('z')", *insert("v", "'b'")),
    view("pg.cast.text", "SELECT a FROM base WHERE upper(v::text) = 'X'", "SELECT a FROM base WHERE upper(v) = 'X'",
         "SELECT a FROM base WHERE lower(v) = 'X'"),

    check("pg.cast.time", "da::timestamp < ts", "da < ts", "da < ts::date",
          *insert("da, ts", "'2020-01-01', '2020-01-01 12:00'")),
    check("pg.cast.time", "ts::timestamptz < tz", "ts < tz", "ts < tz AT TIME ZONE 'UTC'",
          *insert("ts, tz", "'2020-01-01 12:00', '2020-01-01 12:00:01'")),

    check("pg.collate.default", "lower(txt COLLATE \"default\") = 'ä'", "lower(txt) = 'ä'", "lower(txt COLLATE \"C\") = 'ä'",
          *insert("txt", "'Ä'")),

    default("text")("pg.default.cast", "'ab'::varchar", "'ab'", "'ab'::varchar(1)"),
    default("numeric")("pg.default.cast", "2::numeric", "2", "2.6::numeric(2,0)"),
    default("interval(3)")("pg.default.cast", "'1.6 seconds'::interval(3)", "'1.6 seconds'", "'1.6 seconds'::interval(0)"),
    default("json")("pg.default.cast", "'{ }'::json", "'{ }'", "'{ }'::jsonb"),
    default("varchar(5)")("pg.default.cast", "'ab'::bpchar", "'ab'", "'ab'::char(1)"),

    default("text")("pg.default.text", "5", "'5'", "5.0"),
    default("varchar(5)")("pg.default.text", "007", "'7'", "'007'"),

    check("pg.in.order", "a IN (1, 2)", "a IN (2, 1)", "a IN (2, 1, NULL)", *insert("a", "3")),
    check("pg.in.order", "st IN ('sad', 'ok')", "st IN ('ok', 'sad')", "st IN ('ok', 'happy')", *insert("st", "'sad'")),
    check("pg.in.order", "v NOT IN ('b', 'a')", "v <> ALL (ARRAY['a', 'b'])", "v NOT IN ('b', 'a ')", *insert("v", "'a'")),

    check("pg.in.single", "a IN (1)", "a = 1", "a IN (1, NULL)", *insert("a", "2")),
    predicate("pg.in.single", "a NOT IN (1)", "a <> 1", "a IS DISTINCT FROM 1", *insert("b, a", "1, NULL", "1, NULL")),
    policy("pg.in.single", "a IN (1)", "a = 1", "a IN (1, 2)", *insert("a", "1", "2"),
           "SET LOCAL ROLE pg_read_all_data", "SELECT a FROM {t}"),
    when("pg.in.single", "NEW.a IN (1)", "NEW.a = 1", "NEW.a <> 1", *insert("a", "1")),
    rule("pg.in.single", "NEW.a IN (1)", "NEW.a = 1", "NEW.a IN (1, 2)", *insert("a", "1", "2"), "SELECT a FROM {t}"),
    domain("pg.in.single", "VALUE IN (1)", "VALUE = 1", "VALUE IN (1, NULL)", "SELECT 2::{t}"),
    exclusion("pg.in.single", "a IN (1)", "a = 1", "a NOT IN (1)", *insert("b, a", "1, 1", "1, 1")),
    view("pg.in.single", "SELECT b FROM base WHERE a IN (1)", "SELECT b FROM base WHERE a = 1",
         "SELECT b FROM base WHERE a IN (1, 2)"),
    matview("pg.in.single", "SELECT b FROM base WHERE a NOT IN (1)", "SELECT b FROM base WHERE a <> 1",
            "SELECT b FROM base WHERE a NOT IN (1, NULL)"),
    body("pg.in.single", "a IN (1)", "a = 1", "a IN (1, NULL)", "SELECT {t}(2, NULL)"),

    index("pg.index.opclass", "gin (j jsonb_ops)", "gin (j)", "gin (j jsonb_path_ops)", *PLAN,
          "EXPLAIN (COSTS OFF) SELECT FROM {t} WHERE j ? 'a'"),
    index("pg.index.opclass", "btree (txt text_ops)", "btree (txt)", "btree (txt text_pattern_ops)", *PLAN,
          "EXPLAIN (COSTS OFF) SELECT FROM {t} WHERE txt LIKE 'a%'"),
    maker("CREATE TABLE {t} (l integer[]); CREATE INDEX {t}_i ON {t} USING {x}", "index")
    ("pg.index.opclass-schema", "gin (l ext.gin__int_ops)", "gin (l gin__int_ops)", "gin (l)", *PLAN,
     "EXPLAIN (COSTS OFF) SELECT FROM {t} WHERE l @@ '1'::query_int"),
    index("pg.index.collate", "btree ((txt COLLATE \"C\"))", "btree (txt COLLATE \"C\")", "btree ((txt COLLATE \"POSIX\"))",
          *PLAN, "EXPLAIN (COSTS OFF) SELECT txt FROM {t} ORDER BY txt COLLATE \"C\""),
    maker(f"{TABLE}; CREATE UNIQUE INDEX {{t}}_i ON {{t}} ({{x}})", "part of an index")
    ("pg.index.column", "(a)", "a", "(a % 10)", *insert("a", "1", "11")),

    default("inet")("pg.literal.address", "'10.0.0.1/32'", "'10.0.0.1'", "'10.0.0.1/24'"),
    default("cidr")("pg.literal.address", "'10/8'", "'10.0.0.0/8'", "'10.0.0.0/16'"),
    default("inet")("pg.literal.address", "'0:0:0:0:0:0:0:1'", "'::1/128'", "'::1/127'"),
    default("macaddr")("pg.literal.address", "'08-00-2B-01-02-03'", "'08:00:2b:01:02:03'", "'08:00:2b:01:02:30'"),

    default("text[]")("pg.literal.array", "'{a,b}'", "ARRAY['a','b']", "'{\"a,b\"}'"),
    default("text[]")("pg.literal.array", "'{NULL}'", "ARRAY[NULL]::text[]", "'{\"NULL\"}'"),
    default("integer[]")("pg.literal.array", "'{1, 2}'", "'{1,2}'", "'[0:1]={1,2}'"),
    check("pg.literal.array", "ta @> '{a}'", "ta @> ARRAY['a']", "ta <@ '{a}'", *insert("ta", "'{a,b}'")),

    default("bit varying(8)")("pg.literal.bits", "X'0F'", "B'00001111'", "B'1111'"),
    default("bit(4)")("pg.literal.bits", "'xa'", "B'1010'", "B'0101'"),

    default("boolean")("pg.literal.boolean", "'on'", "true", "'off'"),
    check("pg.literal.boolean", "f = 'yes'", "f = 't'", "f = 'no'", *insert("f", "true")),

    default("bytea")("pg.literal.bytea", "'abc'", "'\\x616263'", "'\\\\x616263'"),
    default("bytea")("pg.literal.bytea", "'a\\001'", "'\\x6101'", "'a\\\\001'"),

    check("pg.literal.cast", "st > 'ok'::mood", "st > 'ok'", "st::text > 'ok'", *insert("st", "'happy'")),
    check("pg.literal.cast", "da = '2020-01-01'::date", "da = '2020-01-01'", "da = '2020-01-01 00:00+00'::timestamptz",
          *insert("da", "'2020-01-01'")),
    check("pg.literal.cast", "v = 'x'::text", "v = 'x'", "v = 'x'::bpchar", *insert("v", "'x '")),
    check("pg.literal.cast", "v = 'x'::varchar", "v = 'x'", "v = 'x'::char(2)", *insert("v", "'x '")),
    body("pg.literal.cast", "txt = 'x'::text", "txt = 'x'", "txt = 'x'::bpchar::text || ' '", "SELECT {t}(1, 'x')"),

    default("interval")("pg.literal.interval", "'24 hours'", "'1440 minutes'", "'1 day'", "SET LOCAL TimeZone = 'Europe/Berlin'",
                        *insert("id", "1"), "SELECT timestamptz '2024-03-30 12:00' + c FROM {t}"),
    default("interval")("pg.literal.interval", "'1 year'", "'P12M'", "'365 days'", *insert("id", "1"),
                        "SELECT date '2024-02-01' + c FROM {t}"),
    default("interval")("pg.literal.interval", "'1 week'", "'7 days'", "'168:00'", "SET LOCAL TimeZone = 'Europe/Berlin'",
                        *insert("id", "1"), "SELECT timestamptz '2024-03-30 12:00' + c FROM {t}"),
    default("interval")("pg.literal.interval", "'1 day 02:00 ago'", "'-1 day -02:00'", "'-1 day 02:00'"),

    default("jsonb")("pg.literal.jsonb", "'{\"a\":1,\"b\":2}'", "'{\"b\": 2, \"a\": 1}'", "'{\"a\":\"1\",\"b\":2}'"),
    default("jsonb")("pg.literal.jsonb", "'{\"a\":1,\"a\":2}'", "'{\"a\": 2}'", "'{\"a\": 1}'"),
    default("jsonb")("pg.literal.jsonb", "'[1,2]'", "'[1, 2]'", "'[2, 1]'"),
    check("pg.literal.jsonb", "j @> '{\"a\":1}'", "j @> '{ \"a\" : 1 }'", "j <@ '{\"a\":1}'", *insert("j", "'{}'")),

    default("numeric(10,2)")("pg.literal.number", "1.50", "1.5", "1.05"),
    default("integer")("pg.literal.number", "'05'", "5", "'-5'"),
    check("pg.literal.number", "a / 2.00 > 1", "a / 2.0 > 1", "a / 2 > 1", *insert("a", "3")),
    bound("pg.literal.number", "FOR VALUES FROM ('1') TO ('9')", "FOR VALUES FROM (1) TO (9)", "FOR VALUES FROM (1) TO (10)",
          *insert("a", "9")),
    default("double precision")("pg.literal.number", "1e3", "1000", "1e2"),

    default("int4range")("pg.literal.range", "'[1,3]'", "'[1,4)'", "'[1,3)'"),
    default("daterange")("pg.literal.range", "'[2020-01-01,2020-01-31]'", "'[2020-01-01,2020-02-01)'",
                         "'[2020-01-01,2020-01-31)'"),
    default("numrange")("pg.literal.range", "'[1,3]'", "'[ 1,3]'", "'[1,4)'"),
    default("int8range")("pg.literal.range", "'(,3]'", "'[,4)'", "'[0,3]'"),

    check("pg.literal.text", "date_trunc('day'::text, ts) = ts", "date_trunc('day', ts) = ts",
          "date_trunc('hour'::text, ts) = ts", *insert("ts", "'2020-01-01 12:00'")),
    generated("text")("pg.literal.text", "replace(txt, 'x'::text, 'y'::text)", "replace(txt, 'x', 'y')",
                      "replace(txt, 'y'::text, 'x'::text)", *given("txt", "'xy'")),

    default("timestamptz")("pg.literal.time", "'2020-01-01 12:00:00+02'", "'2020-01-01 10:00Z'", "'2020-01-01 12:00Z'"),
    default("timestamp")("pg.literal.time", "'2020-01-01 12:00'", "'2020-01-01T12:00:00.000+05'", "'2020-01-01 07:00'"),
    default("date")("pg.literal.time", "'2020-01-01 23:59'", "'2020-01-01'", "'2020-01-02'"),
    default("timetz")("pg.literal.time", "'12:00Z'", "'12:00:00+00'", "'12:00:00+01'"),
    default("time")("pg.literal.time", "'12:00'", "'12:00:00.0'", "'12:00:00.1'"),

    default("uuid")("pg.literal.uuid", "'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'", "'{A0EEBC999C0B4EF8BB6D6BB9BD380A11}'",
                    "'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a10'"),

    default("timestamptz")("pg.now", "now()", "CURRENT_TIMESTAMP", "clock_timestamp()", *SOON),
    default("timestamptz")("pg.now", "transaction_timestamp()", "now()", "statement_timestamp()", *SOON),
    default("timestamp")("pg.now", "LOCALTIMESTAMP", "now()", "timezone('utc', now())", *SOON),
    default("timestamptz")("pg.now", "now()", "CURRENT_TIMESTAMP", "CURRENT_TIMESTAMP(0)", *insert("id", "1"),
                           "SELECT extract(microseconds FROM c) % 1000000 = 0 AND c <> now() FROM {t}"),

    check("pg.null.cast", "coalesce(a, NULL::integer) > 1", "coalesce(a, NULL) > 1", "coalesce(a, 0) > 1", *insert("a", "NULL")),
    check("pg.null.cast", "CASE WHEN f THEN NULL::integer ELSE a END > 1", "CASE WHEN f THEN NULL ELSE a END > 1",
          "CASE WHEN f THEN 0 ELSE a END > 1", *insert("f", "true")),

    maker("CREATE SEQUENCE {t}_s; CREATE SEQUENCE \"{t}_S\" START 100; CREATE TABLE {t} (id integer, c bigint DEFAULT {x})",
          "default of a sequence", ("INSERT INTO {t} (id) VALUES (1)", "SELECT c FROM {t}"))
    ("pg.regclass", "nextval('{t}_s')", "nextval('public.{t}_s'::regclass)", "nextval('\"{t}_S\"')"),
    maker("CREATE SEQUENCE {t}_s; CREATE TABLE {t} (id integer, c bigint DEFAULT {x})", "default of a sequence",
          ("ALTER SEQUENCE {t}_s RENAME TO {t}_z", "INSERT INTO {t} (id) VALUES (1)"))
    ("pg.regclass", "nextval('public.{t}_s')", "nextval('{t}_s'::regclass)", "nextval(('{t}_s'::text)::regclass)"),

    check("pg.regconfig", "to_tsvector('english'::regconfig, txt) @@ to_tsquery('simple', 'run')",
          "to_tsvector('english', txt) @@ to_tsquery('simple', 'run')",
          "to_tsvector('simple'::regconfig, txt) @@ to_tsquery('simple', 'run')",
          *insert("txt", "'running'")),
    part("pg.regconfig", "to_tsvector('pg_catalog.english'::regconfig, txt)::text",
         "to_tsvector('english'::regconfig, txt)::text", "to_tsvector('simple'::regconfig, txt)::text",
         *insert("txt", "'run'", "'runs'")),

    check("pg.schema", "public.twice(a) > 3", "twice(a) > 3", "other.twice(a) > 3", *insert("a", "2", "-3")),
    view("pg.schema", "SELECT public.twice(a) AS x FROM base", "SELECT twice(a) AS x FROM base",
         "SELECT other.twice(a) AS x FROM base"),

    column("pg.type.dimensions", "integer[]", "integer[][]", "integer", *insert("c", "'{1,2}'"), silent=True),
    column("pg.type.dimensions", "text[3]", "text[][]", "text", *insert("c", "'{1,2}'"), "SELECT array_length(c, 1) FROM {t}",
           silent=True),

    column("pg.type.extension", "ext.citext", "citext", "text", *insert("c", "'X'"), "SELECT c = 'x' FROM {t}"),

    column("pg.type.seconds", "timestamp(6)", "timestamp", "timestamp(3)", *insert("c", "'2020-01-01 00:00:00.123456'"),
           "SELECT c FROM {t}"),
    column("pg.type.seconds", "interval(6)", "interval", "interval(0)", *insert("c", "'0.6 s'"), "SELECT c FROM {t}"),

    model("pg.type.synonym", "varchar(5)", "character varying(5)", "char(5)", *insert("id, c", "1, 'ab'"),
          "SELECT octet_length(c) FROM {t}", models=MODEL.format("String(5)")),
    model("pg.type.synonym", "timestamptz", "timestamp with time zone", "timestamp", *insert("id, c", "1, '2020-01-01 00:00+00'"),
          "SELECT c::text FROM {t}", models=MODEL.format("DateTime(timezone=True)")),
    model("pg.type.synonym", "decimal(10)", "numeric(10,0)", "numeric", *insert("id, c", "1, 1.5"), "SELECT c FROM {t}",
          models=MODEL.format("Numeric(10)")),
    model("pg.type.synonym", "float(53)", "double precision", "real", *insert("id, c", "1, 0.1"),
          "SELECT c::double precision FROM {t}",
          models=MODEL.format("Float(53)")),
    column("pg.type.synonym", "int4", "integer", "int8", *insert("c", "3000000000"), silent=True),
    column("pg.type.synonym", "float(24)", "real", "float(25)", *insert("c", "0.1"), "SELECT c::double precision FROM {t}",
           silent=True),
    column("pg.type.synonym", "bpchar", "pg_catalog.bpchar", "char", *insert("c", "'ab'"), silent=True),
]
