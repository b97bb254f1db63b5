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

numbers = maker("CREATE TABLE {t} (d double precision, e double precision, n numeric, m numeric, i integer, b bigint, "
                "s smallint, r real, f boolean, CONSTRAINT {t}_k CHECK ({x}))", "check")
others = maker("CREATE TABLE {t} (iv interval, ti time, bi bit(4), vb bit varying(8), ci citext, l percent, "
               "CONSTRAINT {t}_k CHECK ({x}))", "check")
composite = maker("CREATE TYPE {t}_c AS (x integer, y integer); CREATE TABLE {t} (p {t}_c, CONSTRAINT {t}_k CHECK ({x}))",
                  "check")
collated = maker("CREATE TABLE {t} (u text COLLATE \"C\", CONSTRAINT {t}_k CHECK ({x}))", "check")
collated_part = maker("CREATE TABLE {t} (u text COLLATE \"C\"); CREATE UNIQUE INDEX {t}_i ON {t} ((lower({x})))",
                      "part of an index")
cents = maker("CREATE DOMAIN {t}_c AS numeric(10,2); CREATE TABLE {t} (n numeric, g numeric GENERATED ALWAYS AS ({x}) STORED)",
              "generated column")
code = maker("CREATE DOMAIN {t}_c AS text CHECK (VALUE <> 'bad'); CREATE TABLE {t} (txt text, CONSTRAINT {t}_k CHECK ({x}))",
             "check")
shadow = maker("CREATE OR REPLACE FUNCTION public.initcap(text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT upper($1)'; "
               "CREATE TABLE {t} (txt text, CONSTRAINT {t}_k CHECK ({x}))", "check")
operators = maker("CREATE FUNCTION other.{t}_neq(integer, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 <> $2'; "
                  "CREATE OPERATOR other.= (LEFTARG = integer, RIGHTARG = integer, FUNCTION = other.{t}_neq); "
                  "CREATE TABLE {t} (a integer, CONSTRAINT {t}_k CHECK ({x}))", "check")
program = maker("CREATE FUNCTION {t}() RETURNS text LANGUAGE plpgsql AS '{x}'", "body of a function", ("SELECT {t}()",))
typed = maker("CREATE VIEW {t} AS {x}", "type of a view's column", ("SELECT pg_typeof(x) FROM {t}",))


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
    check("pg.array.cast", "ta @> ARRAY[v]::text[]", "ta @> ARRAY[v::text]", "ta @> ARRAY[v::varchar(1)]::text[]",
          *insert("ta, v", "'{x}', 'xy'")),
    default("bigint[]")("pg.array.cast", "ARRAY[1,2]::bigint[]", "ARRAY[1::bigint,2::bigint]", "ARRAY[2,1]::bigint[]"),
    default("text[]")("pg.array.cast", "ARRAY[1.5]::text[]", "ARRAY[1.5::text]", "ARRAY[1.50]::text[]"),
    check("pg.array.cast", "v = ANY (ARRAY['a ', 'b']::varchar[]::text[])", "v IN ('a ', 'b')",
          "v = ANY (ARRAY['a ', 'b']::char(1)[]::text[])", *insert("v", "'a '")),
    check("pg.array.cast", "v IN ('a '::varchar, 'b'::varchar)", "v::text = ANY ((ARRAY['a '::varchar, 'b'::varchar])::text[])",
          "v IN ('a '::bpchar, 'b'::bpchar)", *insert("v", "'a '")),

    check("pg.boolean.nesting", "a > 1 AND (b > 1 AND f)", "a > 1 AND b > 1 AND f", "a > 1 AND (b > 1 OR f)",
          *insert("a, b, f", "2, 0, true")),
    check("pg.boolean.nesting", "f OR 5 IN (a, b)", "f OR 5 = a OR 5 = b", "f OR 5 IN (a)", *insert("a, b, f", "1, 5, false")),
    check("pg.boolean.nesting", "f OR a IN (0, b)", "f OR a = 0 OR a = b", "f OR a IN (1, b)",
          *insert("a, b, f", "0, 5, false")),
    check("pg.boolean.nesting", "f AND a BETWEEN 1 AND 3", "f AND a >= 1 AND a <= 3", "f AND (a < 1 OR a > 3)",
          *insert("a, f", "2, true")),
    predicate("pg.boolean.nesting", "a > 1 OR (s > 1 OR f)", "(a > 1 OR s > 1) OR f", "a > 1 AND (s > 1 OR f)",
              *insert("a, b, f", "1, 1, true", "1, 1, true")),

    check("pg.boolean.not", "NOT (a < 5)", "a >= 5", "a > 5", *insert("a", "5")),
    check("pg.boolean.not", "NOT (a IN (1, 2))", "a <> ALL (ARRAY[1, 2])", "a <> ANY (ARRAY[1, 2])", *insert("a", "1")),
    check("pg.boolean.not", "NOT (a IS NULL)", "a IS NOT NULL", "NOT (a = NULL)", *insert("a", "NULL")),
    predicate("pg.boolean.not", "NOT (f IS TRUE)", "f IS NOT TRUE", "NOT f", *insert("b, f", "1, NULL", "1, NULL")),
    check("pg.boolean.not", "NOT (txt LIKE 'x%')", "txt NOT LIKE 'x%'", "txt NOT ILIKE 'x%'", *insert("txt", "'X'")),
    policy("pg.boolean.not", "NOT (NOT f)", "f", "NOT (NOT f) IS NOT TRUE", *insert("f", "true", "false", "NULL"),
           "SET LOCAL ROLE pg_read_all_data", "SELECT f FROM {t}"),

    composite("pg.boolean.not", "p IS NOT NULL", "NOT (NOT (p IS NOT NULL))", "NOT (p IS NULL)",
              "INSERT INTO {t} VALUES (ROW(1, NULL)::{t}_c)"),
    check("pg.boolean.not", "a = NULL", "NOT (a <> NULL)", "a IS NULL", *insert("a", "1")),

    check("pg.boolean.null", "a IS DISTINCT FROM NULL", "a IS NOT NULL", "a <> NULL", *insert("a", "NULL")),
    check("pg.boolean.null", "a IS NOT DISTINCT FROM NULL", "a IS NULL", "a = NULL", *insert("a", "1")),

    check("pg.boolean.true", "f = true", "f", "f IS TRUE", *insert("f", "NULL")),
    predicate("pg.boolean.true", "f = false", "NOT f", "f IS NOT TRUE", *insert("b, f", "1, NULL", "1, NULL")),

    check("pg.case.else-null", "CASE WHEN a > 1 THEN b > 1 ELSE NULL END", "CASE WHEN a > 1 THEN b > 1 END",
          "CASE WHEN a > 1 THEN b > 1 ELSE false END", *insert("a", "0")),
    view("pg.case.else-null", "SELECT CASE WHEN f THEN a ELSE NULL::integer END AS x FROM base",
         "SELECT CASE WHEN f THEN a END AS x FROM base", "SELECT CASE WHEN f THEN a ELSE 0 END AS x FROM base"),

    numbers("pg.case.else-null", "(CASE WHEN f THEN NULL WHEN i > 0 THEN i END) / 2 > 1",
            "(CASE WHEN f THEN NULL::integer WHEN i > 0 THEN i ELSE NULL END) / 2 > 1",
            "(CASE WHEN f THEN NULL::numeric WHEN i > 0 THEN i END) / 2 > 1", *insert("i", "3")),
    numbers("pg.case.else-null", "(CASE WHEN i > 0 THEN i END) / 2 > 1", "(CASE WHEN i > 0 THEN i ELSE NULL END) / 2 > 1",
            "(CASE WHEN i > 0 THEN i ELSE NULL::numeric END) / 2 > 1", *insert("i", "3")),

    others("pg.cast.domain", "abs(l::numeric) > 1", "abs(l) > 1", "abs(l::integer) > 1", *insert("l", "1.4")),
    others("pg.cast.domain", "l::numeric > 1", "l > 1", "l::integer > 1", *insert("l", "1.4")),
    others("pg.cast.domain", "l > 1.25", "l::numeric > 1.25", "l > 1.25::percent / 2", *insert("l", "1")),
    others("pg.cast.domain", "l::numeric = 1.25", "l = 1.25", "l::numeric(5,1) = 1.25", *insert("l", "1.25")),

    others("pg.cast.implicit", "iv > ti", "iv > ti::interval", "iv > ti::time(0)",
           *insert("iv, ti", "'10:00:00.3', '10:00:00.4'", "'10:00:00.5', '10:00:00.4'")),
    others("pg.cast.implicit", "bi = vb", "bi::bit varying = vb", "bi::bit(3) = vb", *insert("bi, vb", "'1010', '1010'")),

    check("pg.cast.inet", "net <<= cid", "net <<= cid::inet", "net << cid", *insert("net, cid", "'10.0.0.0/8', '10.0.0.0/8'")),
    check("pg.cast.inet", "cid = '10.0.0.0/8'", "cid::inet = '10.0.0.0/8'", "cid = '10.0.0.1/8'::inet",
          *insert("cid", "'10.0.0.0/8'")),
    check("pg.cast.inet", "masklen(cid::inet) = 16 AND abbrev(cid::inet) = '10.1.0.0/16'",
          "masklen(cid) = 16 AND abbrev(cid::inet) = '10.1.0.0/16'", "masklen(cid) = 16 AND abbrev(cid) = '10.1.0.0/16'",
          *insert("cid", "'10.1.0.0/16'")),

    check("pg.cast.number", "n > (1)::numeric", "n > 1", "n::integer > 1", *insert("n", "1.4")),
    check("pg.cast.number", "n / (2)::numeric > 1", "n / 2 > 1", "n::integer / 2 > 1", *insert("n", "3")),
    check("pg.cast.number", "mod(b, (5)::bigint) = 0", "mod(b, 5) = 0", "mod(b::integer, 5) = 0", *insert("b", "10000000000")),
    generated("double precision")("pg.cast.number", "power(a::double precision, 2::double precision)", "power(a, 2)",
                                  "power(a, 2)::real", *given("a", "12345")),
    check("pg.cast.number", "round(a::numeric, -1) = 20", "round(a, -1) = 20", "trunc(a::numeric, -1) = 20", *insert("a", "17")),
    generated("interval")("pg.cast.number", "iv * (a)::double precision", "iv * a", "iv * (a / 2)", *given("iv, a", "'1 h', 3")),
    check("pg.cast.number", "r IN (4::real, 5::real)", "r IN (4, 5)", "r IN (4.1, 5)", *insert("r", "4.1", "4")),

    numbers("pg.cast.number", "i > 1.5", "i::numeric > 1.5", "i::smallint > 1.5", *insert("i", "100000")),
    numbers("pg.cast.number", "b <> 5.0", "b::numeric <> 5.0", "b::smallint <> 5.0", *insert("b", "100000")),
    numbers("pg.cast.number", "d = i", "d = i::double precision", "d::integer = i", *insert("d, i", "1.4, 1")),
    numbers("pg.cast.number", "d > n", "d > n::double precision", "d::integer > n", *insert("d, n", "1.4, 1.2")),
    numbers("pg.cast.number", "n > m * 2", "n > m * 2::numeric", "n::integer > m * 2", *insert("n, m", "1.4, 0.6")),
    numbers("pg.cast.number", "n + 1 > m", "n + 1::numeric > m", "n::integer + 1 > m", *insert("n, m", "1.4, 2.2")),
    numbers("pg.cast.number", "i + n > 1", "i::numeric + n > 1::numeric", "i + n::integer > 1", *insert("i, n", "1, 0.4")),
    numbers("pg.cast.number", "coalesce(n, b) > 1.2", "coalesce(n, b::numeric) > 1.2", "coalesce(n::integer, b) > 1.2",
            *insert("n, b", "1.4, 0")),
    numbers("pg.cast.number", "n IN (i, 7)", "n IN (i::numeric, 7::numeric)", "n::integer IN (i, 7)", *insert("n, i", "1.4, 1")),
    numbers("pg.cast.number", "r = 0.1", "r = 0.1::double precision", "r = '0.1'", *insert("r", "0.1")),
    numbers("pg.cast.number", "r = 0.1", "r = 0.1::double precision", "r IN (0.1::real)", *insert("r", "0.1")),
    numbers("pg.cast.number", "coalesce(r, 0) >= 1.05", "coalesce(r, 0::real) >= 1.05::double precision",
            "coalesce(r::numeric, 0) >= 1.05", *insert("r", "1.05")),
    numbers("pg.cast.number", "greatest(r, 0.05) > 0.1", "greatest(r, 0.05::real) > 0.1", "greatest(r::numeric, 0.05) > 0.1",
            *insert("r", "0.1")),
    numbers("pg.cast.number", "CASE WHEN f THEN i ELSE 1.4 END > 1", "CASE WHEN f THEN i::numeric ELSE 1.4 END > 1::numeric",
            "CASE WHEN f THEN i ELSE 1.4::integer END > 1", *insert("i", "1")),
    numbers("pg.cast.number", "nullif(i, d) IS NOT NULL", "nullif(i::double precision, d) IS NOT NULL",
            "nullif(i, d::integer) IS NOT NULL", *insert("i, d", "1, 1.4")),
    numbers("pg.cast.number", "nullif(i, b) * 100000 > 1.5", "(nullif(i, b) * 100000)::numeric > 1.5",
            "nullif(i::bigint, b) * 100000 > 1.5", *insert("i, b", "100000, 7")),
    check("pg.cast.number", "nullif(-3.0, a) > 1", "nullif(-3.0, a::numeric) > 1", "nullif(3.0, a) > 1", *insert("a", "0")),
    check("pg.cast.number", "coalesce(-3.0, a) > 1", "coalesce(-3.0, a::numeric) > 1", "coalesce(3.0, a) > 1", *insert("a", "1")),
    check("pg.cast.number", "a BETWEEN SYMMETRIC 3.0 AND 1.5", "a::numeric BETWEEN SYMMETRIC 3.0 AND 1.5",
          "a BETWEEN 3.0 AND 1.5",
          *insert("a", "2")),
    cents("pg.cast.number", "n / 3", "n / 3::numeric", "(n / 3)::{t}_c", "INSERT INTO {t} (n) VALUES (1)", "SELECT g FROM {t}"),
    generated("numeric")("pg.cast.number", "a / 3.0", "a::numeric / 3.0", f"a / 3.{'0' * 40}", *given("a", "1")),
    generated("numeric[]")("pg.cast.number", "ARRAY[n, a]", "ARRAY[n, a::numeric]", "ARRAY[n::integer, a]",
                           *given("n, a", "1.6, 2")),
    generated("double precision")("pg.cast.number", "r * 0.1", "r * 0.1::double precision", "r * '0.1'", *given("r", "3")),
    default("timestamp")("pg.cast.number", "to_timestamp(0)", "to_timestamp(0::double precision)", "to_timestamp(1)"),
    default("point")("pg.cast.number", "point(1,2)", "point(1::double precision,2::double precision)", "point(2,1)"),
    view("pg.cast.number", "SELECT coalesce(x, 10) AS x FROM (VALUES (0.1::real)) AS q(x)",
         "SELECT coalesce(x, 10::real) AS x FROM (VALUES (0.1::real)) AS q(x)",
         "SELECT coalesce(x, 10::double precision) AS x FROM (VALUES (0.1::real)) AS q(x)"),

    numbers("pg.cast.same", "n < 1.256::numeric", "n < 1.256", "n < 1.256::percent", *insert("n", "1.258")),
    numbers("pg.cast.same", "d::double precision > 0.05", "d > 0.05", "d::real > 0.05", *insert("d", "0.05")),
    numbers("pg.cast.same", "r::real > 0.05", "r > 0.05", "r::numeric > 0.05", *insert("r", "0.05")),
    check("pg.cast.same", "octet_length(c::bpchar) = 5", "octet_length(c) = 5", "octet_length(c::text) = 5",
          *insert("c", "'a '")),
    check("pg.cast.same", "v::varchar(20) <> 'abcdefghijklmnopqrst'", "v <> 'abcdefghijklmnopqrst'",
          "v::varchar(19) <> 'abcdefghijklmnopqrst'", *insert("v", "'abcdefghijklmnopqrst'")),
    check("pg.cast.same", "ts::timestamp > '2020-01-01'", "ts > '2020-01-01'", "ts::timestamp(0) > '2020-01-01'",
          *insert("ts", "'2020-01-01 00:00:00.3'")),
    check("pg.cast.same", "tz::timestamptz > '2020-01-01 00:00+09'", "tz > '2020-01-01 00:00+09'",
          "tz::date > '2020-01-01 00:00+09'", *insert("tz", "'2020-01-01 12:00'")),
    check("pg.cast.same", "iv::interval > '1 h'", "iv > '1 h'", "iv::interval day > '1 h'", *insert("iv", "'2 h'")),
    check("pg.cast.same", "st::mood > 'ok'", "st > 'ok'", "st::text > 'ok'", *insert("st", "'happy'")),
    code("pg.cast.same", "lower(txt) <> ''", "lower(txt::text) <> ''", "lower(txt::{t}_c) <> ''",
         "INSERT INTO {t} VALUES ('bad')"),
    collated_part("pg.cast.same", "u", "u::text", "u COLLATE \"default\"", "INSERT INTO {t} VALUES ('Ä')",
                  "INSERT INTO {t} VALUES ('ä')"),
    default("numeric")("pg.cast.same", "1.5::numeric", "1.5", "1.5::integer"),
    default("percent")("pg.cast.same", "1.234::numeric", "1.234", "1.234::integer"),
    default("numeric[]")("pg.cast.same", "ARRAY[1.5]::numeric[]", "ARRAY[1.5]", "ARRAY[1.5]::integer[]"),
    default("text")("pg.cast.same", "1.5::text", "1.5::numeric::text", "1.50::text"),
    default("text")("pg.cast.same", "concat(1.5, 'x')", "concat(1.5::numeric, 'x')", "concat(1.50, 'x')"),
    default("jsonb")("pg.cast.same", "to_jsonb(1.5)", "to_jsonb(1.5::numeric)", "to_jsonb(1.50)"),
    view("pg.cast.same", "SELECT min(x) AS m FROM (VALUES ('a'::char(3))) AS q(x)",
         "SELECT min(x::bpchar) AS m FROM (VALUES ('a'::char(3))) AS q(x)",
         "SELECT min(x::text) AS m FROM (VALUES ('a'::char(3))) AS q(x)"),
    view("pg.cast.same", "SELECT abs(x) AS x FROM (VALUES (1.456)) AS q(x)",
         "SELECT abs(x::numeric) AS x FROM (VALUES (1.456)) AS q(x)",
         "SELECT abs(x::percent) AS x FROM (VALUES (1.456)) AS q(x)"),
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

    others("pg.cast.text", "ci = 'x'::text", "ci::text = 'x'", "ci = 'x'", *insert("ci", "'X'")),
    check("pg.cast.text", "c LIKE v", "c LIKE v::text", "c::text LIKE v", *insert("c, v", "'a', 'a'")),
    check("pg.cast.text", "c ~ v", "c ~ v::text", "c::text ~ v", *insert("c, v", "'a', '^a$'")),
    check("pg.cast.text", "'a' ILIKE c", "'a'::text ILIKE c::text", "'a' ILIKE c::varchar(1)", *insert("c", "'ab'")),
    check("pg.cast.text", "txt IN ('a', v)", "txt = 'a' OR txt = v::text", "txt IN ('a', v::bpchar)",
          *insert("txt, v", "'b', 'b '")),
    check("pg.cast.text", "coalesce(v, txt) = 'x'", "coalesce(v, txt::varchar)::text = 'x'::text",
          "coalesce(v, txt::bpchar) = 'x'", *insert("txt", "'x '")),
    check("pg.cast.text", "coalesce(v, c) = 'x'", "coalesce(v, c::varchar)::text = 'x'", "coalesce(v::bpchar, c) = 'x'",
          *insert("v", "'x '")),
    check("pg.cast.text", "coalesce(txt, c) = 'x'", "coalesce(txt, c::text) = 'x'::text", "coalesce(txt::bpchar, c) = 'x'",
          *insert("txt", "'x '")),
    check("pg.cast.text", "c = (CASE WHEN f THEN v ELSE txt END)", "c::text = (CASE WHEN f THEN v::text ELSE txt END)",
          "c = (CASE WHEN f THEN v ELSE txt::varchar END)", *insert("c, f, txt", "'a', false, 'a '")),
    check("pg.cast.text", "v = current_user", "v::text = current_user", "v::bpchar = current_user",
          "INSERT INTO {t} (v) VALUES (rpad(current_user, 12))"),

    check("pg.cast.time", "date_trunc('month', da) = da", "date_trunc('month'::text, da::timestamptz) = da",
          "date_trunc('year', da) = da", *insert("da", "'2020-02-01'")),
    check("pg.cast.time", "to_char(da, 'YYYY') = '2020'", "to_char(da::timestamptz, 'YYYY'::text) = '2020'::text",
          "to_char(da, 'IYYY') = '2020'", *insert("da", "'2020-12-31'", "'2021-01-01'")),
    check("pg.cast.time", "ts = greatest(da, ts)", "ts = greatest(da::timestamp, ts)", "ts = greatest(da, ts)::date",
          *insert("da, ts", "'2020-01-01', '2020-01-01 12:00'")),
    check("pg.cast.time", "coalesce(tz, ts) = ts", "coalesce(tz, ts::timestamptz) = ts", "coalesce(tz::timestamp, ts::date) = ts",
          *insert("ts", "'2020-01-01 12:00'")),
    check("pg.cast.time", "ts - da > '1 h'", "ts - da::timestamp > '1 h'", "ts::date - da > 1",
          *insert("ts, da", "'2020-01-01 12:00', '2020-01-01'")),
    view("pg.cast.time", "SELECT date_trunc('day', d) AS x FROM (VALUES ('2020-01-01'::date)) AS q(d)",
         "SELECT date_trunc('day', d::timestamptz) AS x FROM (VALUES ('2020-01-01'::date)) AS q(d)",
         "SELECT date_trunc('day', d)::date AS x FROM (VALUES ('2020-01-01'::date)) AS q(d)"),

    check("pg.collate.default", "lower(txt COLLATE \"default\") = 'ä'", "lower(txt) = 'ä'", "lower(txt COLLATE \"C\") = 'ä'",
          *insert("txt", "'Ä'")),

    default("text")("pg.default.cast", "'ab'::varchar", "'ab'", "'ab'::varchar(1)"),
    default("numeric")("pg.default.cast", "2::numeric", "2", "2.6::numeric(2,0)"),
    default("interval(3)")("pg.default.cast", "'1.6 seconds'::interval(3)", "'1.6 seconds'", "'1.6 seconds'::interval(0)"),
    default("json")("pg.default.cast", "'{ }'::json", "'{ }'", "'{ }'::jsonb"),
    default("varchar(5)")("pg.default.cast", "'ab '::varchar", "'ab '", "'ab '::bpchar"),
    default("text")("pg.default.cast", "'ab  '::varchar", "'ab  '", "'ab  '::bpchar"),
    default("char(5)")("pg.default.cast", "'ab'::bpchar", "'ab'", "'ab'::char(1)"),
    default("double precision")("pg.default.cast", "0.1::double precision", "0.1", "0.1::real"),
    default("interval hour")("pg.default.cast", "'5'", "interval '5' hour", "interval '5' minute"),

    default("text")("pg.default.text", "5", "'5'", "5.0"),
    default("varchar(5)")("pg.default.text", "007", "'7'", "'007'"),
    default("text")("pg.default.text", "15", "'15'", "15::char"),
    default("text")("pg.default.text", "1.5", "'1.5'", "1.50"),

    check("pg.in.order", "a IN (1, 2)", "a IN (2, 1)", "a IN (2, 1, NULL)", *insert("a", "3")),
    check("pg.in.order", "st IN ('sad', 'ok')", "st IN ('ok', 'sad')", "st IN ('ok', 'happy')", *insert("st", "'sad'")),
    check("pg.in.order", "v NOT IN ('b', 'a')", "v <> ALL (ARRAY['a', 'b'])", "v NOT IN ('b', 'a ')", *insert("v", "'a'")),

    numbers("pg.in.order", "i IN (1, NULL, 2)", "i IN (NULL, 2, 1)", "i IN (1, 2)", *insert("i", "3")),

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
    default("integer[]")("pg.literal.array", "'{1, 2}'", "'{1,2}'", "'{1,NULL}'"),
    default("text[]")("pg.literal.array", "'{a}'", "'{ a }'", "'{\" a\"}'"),
    check("pg.literal.array", "ta @> '{a}'", "ta @> ARRAY['a']", "ta <@ '{a}'", *insert("ta", "'{a,b}'")),

    default("bit varying(8)")("pg.literal.bits", "X'0F'", "B'00001111'", "B'1111'"),
    others("pg.literal.bits", "bi = B'1010'", "bi = '1010'", "bi = B'101'", *insert("bi", "'1010'")),
    default("bit(4)")("pg.literal.bits", "'xa'", "B'1010'", "B'0101'"),

    default("boolean")("pg.literal.boolean", "'on'", "true", "'off'"),
    check("pg.literal.boolean", "f = 'yes'", "f = 't'", "f = 'no'", *insert("f", "true")),

    default("text")("pg.literal.bytea", "encode('abc', 'hex')", "encode('\\x616263', 'hex')", "encode('\\x61', 'hex')"),
    default("bytea")("pg.literal.bytea", "'abc'", "'\\x616263'", "'\\\\x616263'"),
    default("bytea")("pg.literal.bytea", "'a\\001'", "'\\x6101'", "'a\\\\001'"),

    check("pg.literal.cast", "st > 'ok'::mood", "st > 'ok'", "st::text > 'ok'", *insert("st", "'happy'")),
    check("pg.literal.cast", "da = '2020-01-01'::date", "da = '2020-01-01'", "da = '2020-01-01 00:00+00'::timestamptz",
          *insert("da", "'2020-01-01'")),
    check("pg.literal.cast", "v = 'x'::text", "v = 'x'", "v = 'x'::bpchar", *insert("v", "'x '")),
    check("pg.literal.cast", "v = 'x'::varchar", "v = 'x'", "v = 'x'::char(2)", *insert("v", "'x '")),
    check("pg.literal.cast", "date_trunc('day'::text, ts) = ts", "date_trunc('day', ts) = ts",
          "date_trunc('hour'::text, ts) = ts", *insert("ts", "'2020-01-01 12:00'")),
    generated("text")("pg.literal.cast", "replace(txt, 'x'::text, 'y'::text)", "replace(txt, 'x', 'y')",
                      "replace(txt, 'y'::text, 'x'::text)", *given("txt", "'xy'")),
    generated("text")("pg.literal.cast", "txt || 1.5 || 'y'", "txt || 1.5 || 'y'::text", "txt || 1.50 || 'y'",
                      *given("txt", "'x'")),
    check("pg.literal.cast", "c = 'a '", "c = 'a '::bpchar", "c = 'a '::text", *insert("c", "'a'")),
    check("pg.literal.cast", "c IN ('a ', 'b')", "c = ANY (ARRAY['a '::bpchar, 'b'::bpchar])", "c::text IN ('a ', 'b')",
          *insert("c", "'a'")),
    check("pg.literal.cast", "c LIKE 'a'", "c LIKE 'a'::text", "c::text LIKE 'a'", *insert("c", "'a'")),
    check("pg.literal.cast", "concat(c, 'x') = 'ax'", "concat(c, 'x'::text) = 'ax'::text", "concat(c::text, 'x') = 'ax'",
          *insert("c", "'a'")),
    check("pg.literal.cast", "concat(ta) = 'ab'", "concat(ta) = 'ab'::text", "concat(VARIADIC ta) = 'ab'",
          *insert("ta", "'{a,b}'")),
    check("pg.literal.cast", "txt < 'a' COLLATE pg_catalog.\"C\"", "txt < 'a'::text COLLATE \"C\"",
          "txt < 'a' COLLATE \"und-x-icu\"", *insert("txt", "'B'")),
    check("pg.literal.cast", "txt COLLATE \"C\" < 'a'", "(txt COLLATE \"C\") < 'a'::text", "txt COLLATE \"und-x-icu\" < 'a'",
          *insert("txt", "'B'")),
    collated("pg.literal.cast", "lower(u) = 'ä'", "lower(u) = 'ä'::text", "lower(u COLLATE \"default\") = 'ä'",
             "INSERT INTO {t} VALUES ('Ä')"),
    code("pg.literal.cast", "txt <> 'bad'", "txt <> 'bad'::text", "txt <> 'bad'::{t}_c", "INSERT INTO {t} VALUES ('x')"),
    shadow("pg.literal.cast", "initcap(txt) = 'Xy'", "pg_catalog.initcap(txt) = 'Xy'::text", "public.initcap(txt) = 'Xy'",
           "INSERT INTO {t} VALUES ('xy')"),
    check("pg.literal.cast", "coalesce(ta, '{}') = '{}'", "coalesce(ta, '{}'::text[]) = '{}'::text[]",
          "coalesce(ta, '{a}') = '{}'", *insert("ta", "NULL")),
    check("pg.literal.cast", "CASE WHEN f THEN '2020-01-01' ELSE da END >= '2020-01-01'",
          "CASE WHEN f THEN '2020-01-01'::date ELSE da END >= '2020-01-01'::date",
          "CASE WHEN f THEN '2020-01-01' ELSE da END >= '2020-01-01 12:00'::timestamp", *insert("da", "'2020-01-01'")),
    check("pg.literal.cast", "j - 'a' = j", "j - 'a'::text = j", "j - 0 = j", *insert("j", "'[1]'")),
    check("pg.literal.cast", "j['a'] = '1'", "j['a'::text] = '1'::jsonb", "j['a'] = '\"1\"'", *insert("j", "'{\"a\": 1}'")),
    check("pg.literal.cast", "array_remove(array_remove(ta, NULL), 'x') = ta",
          "array_remove(array_remove(ta, NULL::text), 'x'::text) = ta", "array_remove(array_remove(ta, 'NULL'), 'x') = ta",
          *insert("ta", "'{NULL}'")),
    check("pg.literal.cast", "n = '1.5'::numeric", "n = '1.5'", "n = '1.5'::percent + 0.001", *insert("n", "1.5")),
    numbers("pg.literal.cast", "r = '0.1'", "r = '0.1'::real", "r = 0.1", *insert("r", "0.1")),
    numbers("pg.literal.cast", "s * '2' > 0", "s * '2'::smallint > 0", "s * 2 > 0", *insert("s", "20000")),
    numbers("pg.literal.cast", "coalesce(n, 1.5)::text = '1.5'", "coalesce(n, '1.5'::numeric)::text = '1.5'",
            "coalesce(n, 1.50)::text = '1.5'", *insert("n", "NULL")),
    numbers("pg.literal.cast", "coalesce(NULL, i, '1') / 2 > 1", "coalesce(NULL::integer, i, '1'::integer) / 2 > 1",
            "coalesce(NULL::numeric, i, '1') / 2 > 1", *insert("i", "3")),
    numbers("pg.literal.cast", "greatest(NULL, i, '1') / 2 > 1", "greatest(NULL::integer, i, '1'::integer) / 2 > 1",
            "greatest(NULL::numeric, i, '1') / 2 > 1", *insert("i", "3")),
    numbers("pg.literal.cast", "(ARRAY[NULL, i, '1'])[2] / 2 > 1", "(ARRAY[NULL::integer, i, '1'::integer])[2] / 2 > 1",
            "(ARRAY[NULL::numeric, i, '1'])[2] / 2 > 1", *insert("i", "3")),
    default("timestamptz")("pg.literal.cast", "make_timestamptz(2020, 1, 1, 0, 0, 0, 'UTC')",
                           "make_timestamptz(2020, 1, 1, 0, 0, 0::double precision, 'UTC'::text)",
                           "make_timestamptz(2020, 1, 1, 0, 0, 0)"),
    default("text[]")("pg.literal.cast", "ARRAY[['a'],['b']]", "ARRAY[ARRAY['a'::text],ARRAY['b'::text]]", "ARRAY['a', 'b']"),
    default("numeric[]")("pg.literal.cast", "ARRAY[1.5]", "ARRAY['1.5'::numeric]", "ARRAY[1.5]::integer[]"),
    typed("pg.literal.cast", "SELECT coalesce(v, 'x') AS x FROM base", "SELECT coalesce(v, 'x'::varchar) AS x FROM base",
          "SELECT coalesce(v::text, 'x') AS x FROM base"),
    typed("pg.literal.cast", "SELECT array_agg(coalesce(v, 'x')) AS x FROM base",
          "SELECT array_agg(coalesce(v, 'x'::varchar)) AS x FROM base",
          "SELECT array_agg(coalesce(v::text, 'x')) AS x FROM base"),
    view("pg.literal.cast", "SELECT u FROM unnest(ARRAY['a','b']) AS u",
         "SELECT u.u FROM unnest(ARRAY['a'::text,'b'::text]) AS u(u)", "SELECT u FROM unnest(ARRAY['a','b ']) AS u"),
    body("pg.literal.cast", "txt = 'x'::text", "txt = 'x'", "txt = 'x'::bpchar::text || ' '", "SELECT {t}(1, 'x')"),

    default("interval")("pg.literal.interval", "'24 hours'", "'1440 minutes'", "'1 day'", "SET LOCAL TimeZone = 'Europe/Berlin'",
                        *insert("id", "1"), "SELECT timestamptz '2024-03-30 12:00' + c FROM {t}"),
    default("interval hour")("pg.literal.interval", "'1'", "'1 hour'", "'1 second'"),
    check("pg.literal.interval", "ts = da + '12:00'::interval", "ts = da + '12 hours'::interval",
          "ts = (da + '12:00'::interval)::date", *insert("da, ts", "'2020-01-01', '2020-01-01 12:00'")),
    default("interval")("pg.literal.interval", "'1 year'", "'P12M'", "'365 days'", *insert("id", "1"),
                        "SELECT date '2024-02-01' + c FROM {t}"),
    default("interval")("pg.literal.interval", "'1 week'", "'7 days'", "'168:00'", "SET LOCAL TimeZone = 'Europe/Berlin'",
                        *insert("id", "1"), "SELECT timestamptz '2024-03-30 12:00' + c FROM {t}"),
    default("interval")("pg.literal.interval", "'1 day 02:00 ago'", "'-1 day -02:00'", "'-1 day 02:00'"),

    default("jsonb")("pg.literal.jsonb", "'{\"a\":1,\"b\":2}'", "'{\"b\": 2, \"a\": 1}'", "'{\"a\":\"1\",\"b\":2}'"),
    default("jsonb")("pg.literal.jsonb", "'{\"a\":1,\"a\":2}'", "'{\"a\": 2}'", "'{\"a\": 1}'"),
    default("jsonb")("pg.literal.jsonb", "'[1,2]'", "'[1, 2]'", "'[2, 1]'"),
    check("pg.literal.jsonb", "j @> '{\"a\":1}'", "j @> '{ \"a\" : 1 }'", "j <@ '{\"a\":1}'", *insert("j", "'{}'")),

    default("numeric(10,2)")("pg.literal.number", "1.50", "150e-2", "1.05"),
    default("integer")("pg.literal.number", "'05'", "5", "'-5'"),
    check("pg.literal.number", "a / 4.0 > 1.50", "a / 4.0 > 1.5", "a / 4 > 1.5", *insert("a", "7")),
    check("pg.literal.number", "f OR a / 2.0 > 1", "f OR a / 2.0 > 1.0", "f OR a / 2 > 1", *insert("a, f", "3, false")),
    numbers("pg.literal.number", "n IN (1.50, 2)", "n IN (1.5, 2.0)", "n::text IN ('1.50', '2')", *insert("n", "1.5")),
    numbers("pg.literal.number", "n BETWEEN 1.0 AND 2.50", "n BETWEEN 1 AND 2.5", "n::integer BETWEEN 1.0 AND 2.50",
            *insert("n", "0.6")),
    numbers("pg.literal.number", "n IS DISTINCT FROM 1.50", "n IS DISTINCT FROM 1.5", "n IS DISTINCT FROM 1.05",
            *insert("n", "1.5")),
    generated("numeric")("pg.literal.number", "n / '3.0'", "n / 3.0", f"n / 3.{'0' * 40}", *given("n", "1")),
    generated("numeric")("pg.literal.number", "n / 1e1", "n / 10", f"n / 10.{'0' * 40}", *given("n", "1")),
    bound("pg.literal.number", "FOR VALUES FROM ('1') TO ('9')", "FOR VALUES FROM (1) TO (9)", "FOR VALUES FROM (1) TO (10)",
          *insert("a", "9")),
    default("double precision")("pg.literal.number", "1e3", "1000", "1e2"),

    default("int4range")("pg.literal.range", "'[1,3]'", "'[1,4)'", "'[1,3)'"),
    default("daterange")("pg.literal.range", "'[2020-01-01,2020-01-31]'", "'[2020-01-01,2020-02-01)'",
                         "'[2020-01-01,2020-01-31)'"),
    default("numrange")("pg.literal.range", "'[1,3]'", "'[ 1,3]'", "'[1,4)'"),
    default("int8range")("pg.literal.range", "'(,3]'", "'[,4)'", "'[0,3]'"),

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

    others("pg.operator.schema", "ci OPERATOR(ext.=) 'x'", "ci = 'x'", "ci = 'x'::text", *insert("ci", "'X'")),
    others("pg.operator.schema", "ci OPERATOR(ext.~~) 'x%'", "ci LIKE 'x%'", "ci::text LIKE 'x%'", *insert("ci", "'Xy'")),

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

    program("sql.line-ends", "BEGIN\r\nRETURN ''a b'';\r\nEND", "BEGIN\nRETURN ''a b'';\nEND",
            "BEGIN\r\nRETURN ''a  b'';\r\nEND"),
    program("sql.line-ends", "BEGIN -- of it\r\nRETURN 1; RETURN 2; END", "BEGIN -- of it\nRETURN 1; RETURN 2; END",
            "BEGIN -- of it RETURN 1;\r\nRETURN 2; END"),
]
