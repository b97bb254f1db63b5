# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PostgreSQL: what may be spelt in many ways. Each group has a statement, in which {x} is the spelling and {t} a name of its
own, and classes of spellings that mean the same. `TRAPS` are pairs that look the same and are not."""

PRELUDE = """
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE EXTENSION pg_trgm;
CREATE EXTENSION citext;
CREATE EXTENSION hstore;
CREATE SCHEMA other;
CREATE SEQUENCE numbers;
CREATE DOMAIN percent AS numeric(5,2) CHECK (VALUE >= 0);
CREATE TABLE target (id integer PRIMARY KEY, code text UNIQUE);
CREATE TABLE pair (a integer, b integer, UNIQUE (a, b));
CREATE TABLE client (id integer, name varchar(50), mail citext, tags text[], data jsonb);
CREATE TABLE base (id integer, name varchar(20), net numeric(10,2), state mood, at timestamptz, load percent, owner integer);
CREATE FUNCTION note_it() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
"""

TYPES = ("CREATE TABLE {t} (id integer, c {x})", [
    ["integer", "int", "int4", "INTEGER", "pg_catalog.int4"],
    ["smallint", "int2"],
    ["bigint", "int8"],
    ["boolean", "bool"],
    ["real", "float4", "float(1)", "float(24)"],
    ["double precision", "float8", "float", "float(25)", "float(53)"],
    ["numeric", "decimal", "dec"],
    ["numeric(10,0)", "decimal(10)", "dec(10)", "numeric(10)"],
    ["numeric(10,2)", "decimal(10, 2)"],
    ["varchar", "character varying", "char varying"],
    ["varchar(20)", "character varying(20)", "VARCHAR (20)", "national character varying(20)"],
    ["char(1)", "char", "character", "character(1)", "nchar", "nchar(1)"],
    ["bpchar", "pg_catalog.bpchar"],
    ["bit(1)", "bit"],
    ["bit varying", "varbit"],
    ["bit varying(8)", "varbit(8)"],
    ["timestamp with time zone", "timestamptz", "TIMESTAMP WITH TIME ZONE"],
    ["timestamp without time zone", "timestamp", "timestamp(6)"],
    ["timestamp(3) with time zone", "timestamptz(3)"],
    ["time with time zone", "timetz"],
    ["time without time zone", "time"],
    ["text[]", "text[3]", "text ARRAY", "text ARRAY[4]", "_text"],
    ["integer[]", "int[][]", "int4[3][3]"],
    ["mood", "public.mood", '"mood"'],
    ["interval", "pg_catalog.interval"],
    ["interval(3)", "interval (3)"],
    ["citext", "public.citext"],
    ['"char"', 'pg_catalog."char"'],
])

# (type, spellings)
DEFAULTS = ("CREATE TABLE {t} (id integer, c {type} DEFAULT {x})", [
    ("text", ["'x'", "'x'::text", "'x'::character varying", "CAST('x' AS text)", "E'x'", "$$x$$", "('x')", "$q$x$q$"]),
    ("varchar(5)", ["'x'", "'x'::varchar", "'x'::text"]),
    ("char(3)", ["'x'", "'x'::bpchar"]),
    ("text", ["'it''s'", "E'it\\'s'", "$$it's$$"]),
    ("integer", ["-1", "'-1'", "'-1'::integer", "(-1)", "CAST(-1 AS integer)", "- 1"]),
    ("integer", ["3", "+3", "'3'", "(3)"]),
    ("integer", ["(1 + 2)", "1+2", "((1)+(2))"]),
    ("bigint", ["10000000000", "'10000000000'::bigint", "'10000000000'"]),
    ("bigint", ["0", "'0'", "0::bigint"]),
    ("numeric", ["0", "0::numeric", "(0)::numeric", "'0'"]),
    ("numeric(10,2)", ["1.5", "1.50", "'1.5'", "1.5::numeric"]),
    ("numeric", ["1.5", "1.50", "'1.50'", "1.50::numeric"]),
    ("money", ["'1234.5'", "'$1,234.50'", "'1234.50'::money"]),
    ("jsonpath", ["'$.a ? (@ > 1)'", "'lax $.\"a\"?(@>1)'"]),
    ("double precision", ["1", "1.0", "'1'"]),
    ("boolean", ["true", "TRUE", "'t'", "'1'", "'yes'", "'on'", "'true'::boolean"]),
    ("boolean", ["false", "'f'", "'no'", "'off'", "'0'"]),
    ("mood", ["'ok'", "'ok'::mood", "'ok'::public.mood", "CAST('ok' AS mood)"]),
    ("jsonb", ["'{}'", "'{}'::jsonb", "' { } '::jsonb"]),
    ("jsonb", ["'{\"a\": 1, \"b\": 2}'", "'{\"b\":2,\"a\":1}'::jsonb"]),
    ("jsonb", ["'{\"v\": 1.0}'", "'{ \"v\" :1.0}'"]),
    ("json", ["'{}'", "'{}'::json"]),
    ("text[]", ["'{}'", "ARRAY[]::text[]", "'{}'::text[]"]),
    ("integer[]", ["'{1,2}'", "ARRAY[1,2]", "ARRAY[1, 2]::integer[]", "'{1, 2}'"]),
    ("bytea", ["'abc'", "'\\x616263'", "'\\x616263'::bytea"]),
    ("interval", ["'24 hours'", "'24:00:00'", "interval '24 hours'"]),
    ("interval", ["'1 day'", "'1 days'", "interval '1' day"]),
    ("int4range", ["'[1,4)'", "'[1,3]'", "'[1,3]'::int4range"]),
    ("bit(3)", ["B'101'", "'101'::\"bit\"", "'101'"]),
    ("date", ["'2020-01-01'", "DATE '2020-01-01'", "'2020-01-01'::date"]),
    ("timestamp", ["'2020-01-01 00:00'", "'2020-01-01'", "timestamp '2020-01-01 00:00:00'"]),
    ("timestamptz", ["now()", "CURRENT_TIMESTAMP", "transaction_timestamp()", "current_timestamp"]),
    ("timestamp", ["now()", "LOCALTIMESTAMP", "CURRENT_TIMESTAMP"]),
    ("timestamp", ["timezone('utc', now())", "(now() AT TIME ZONE 'utc')", "(now() at time zone 'utc'::text)"]),
    ("date", ["CURRENT_DATE", "current_date"]),
    ("text", ["CURRENT_USER", "current_user"]),
    ("text", ["SESSION_USER", "session_user"]),
    ("text", ["NULL", "NULL::text", "(NULL)", "null"]),
    ("bigint", ["nextval('numbers')", "nextval('public.numbers')", "nextval('numbers'::regclass)",
                "nextval('public.numbers'::regclass)"]),
    ("uuid", ["gen_random_uuid()", "pg_catalog.gen_random_uuid()"]),
    ("uuid", ["'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'", "'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'::uuid"]),
    ("inet", ["'127.0.0.1'", "'127.0.0.1'::inet", "'127.0.0.1/32'"]),
    ("timestamptz", ["to_timestamp(0)", "to_timestamp((0)::double precision)"]),
    ("timestamptz", ["make_timestamptz(2020, 1, 1, 0, 0, 0)"]),
    ("numrange", ["numrange(0, 1)", "numrange((0)::numeric, (1)::numeric)"]),
    ("tsrange", ["'[2020-01-01 00:00,)'", "'[\"2020-01-01 00:00:00\",)'::tsrange"]),
    ("tstzrange", ["tstzrange(now(), NULL)", "tstzrange(now(), NULL::timestamp with time zone)"]),
    ("daterange", ["daterange(CURRENT_DATE, 'infinity', '[)')"]),
    ("hstore", ["'a=>1'", "'a=>1'::hstore", "'\"a\"=>\"1\"'::public.hstore"]),
    ("interval(0)", ["'1.5 seconds'", "'00:00:02'"]),
    ("cidr", ["'10/8'", "'10.0.0.0/8'"]),
    ("macaddr", ["'08002b010203'", "'08:00:2b:01:02:03'"]),
    ("point", ["point(0, 0)", "point((0)::double precision, (0)::double precision)"]),
    ("tsquery", ["'a & b'", "'''a'' & ''b'''::tsquery"]),
    ("jsonpath", ["'$.a'", "'$.\"a\"'::jsonpath"]),
    ("integer", ["nextval('numbers'::text)", "nextval(('numbers'::text)::regclass)"]),
    ("text", ["lower('A')", "lower('A'::text)", "pg_catalog.lower('A')"]),
    ("text", ["md5(random()::text)", "md5((random())::text)", "md5(CAST(random() AS text))"]),
])

CHECKS = ("CREATE TABLE {t} (a integer, b text, v varchar(20), d numeric(10,2), f boolean, ts timestamptz, m mood, c citext, "
          "h hstore, r text[], CONSTRAINT {t}_k CHECK ({x}))", [
    ["a IN (1, 2)", "a = ANY (ARRAY[1, 2])", "((a = ANY (ARRAY[1, 2])))"],
    ["a IN (1)", "a = 1"],
    ["a NOT IN (1, 2)", "a <> ALL (ARRAY[1, 2])"],
    ["a BETWEEN 1 AND 3", "a >= 1 AND a <= 3", "(a >= 1) AND (a <= 3)"],
    ["a NOT BETWEEN 1 AND 3", "a < 1 OR a > 3"],
    ["b LIKE 'x%'", "b ~~ 'x%'", "b ~~ 'x%'::text"],
    ["b ILIKE 'x%'", "b ~~* 'x%'"],
    ["b NOT LIKE 'x%'", "b !~~ 'x%'"],
    ["b SIMILAR TO 'x+'", "b ~ similar_to_escape('x+')"],
    ["a != 1", "a <> 1"],
    ["a IS NOT DISTINCT FROM 1", "NOT (a IS DISTINCT FROM 1)"],
    ["(a, b) = (1, 'x')", "a = 1 AND b = 'x'"],
    ["CAST(a AS text) = '1'", "a::text = '1'", "(a)::text = '1'::text"],
    ["v = 'x'", "v::text = 'x'::text", "v = 'x'::varchar"],
    ["v IN ('x', 'y')", "(v)::text = ANY ((ARRAY['x'::character varying, 'y'::character varying])::text[])",
     "v = ANY (ARRAY['x', 'y'])"],
    ["b IN ('x', 'y')", "b = ANY (ARRAY['x'::text, 'y'::text])"],
    ["m IN ('sad', 'ok')", "m = ANY (ARRAY['sad'::mood, 'ok'::mood])"],
    ["m <> 'sad'", "m <> 'sad'::mood", "m != 'sad'::public.mood"],
    ["a > 1", "((a > 1))", "(a) > (1)"],
    ["coalesce(a, 0) > 1", "COALESCE(a,0) > 1"],
    ["nullif(a, 0) > 1", "NULLIF(a, 0) > 1"],
    ["CASE WHEN a > 1 THEN true END", "CASE WHEN a > 1 THEN true ELSE NULL::boolean END",
     "CASE WHEN (a > 1) THEN true ELSE NULL END"],
    ["trim(b) <> ''", "TRIM(BOTH FROM b) <> ''", "TRIM(BOTH FROM b) <> ''::text"],
    ["extract(year from ts) > 2000", "EXTRACT(year FROM ts) > 2000", "EXTRACT(YEAR FROM ts) > (2000)::numeric"],
    ["substring(b from 1 for 2) = 'x'", "SUBSTRING(b FROM 1 FOR 2) = 'x'::text"],
    ["position('x' in b) > 0", "POSITION(('x'::text) IN (b)) > 0"],
    ["a > 1 AND d > 1 AND f", "a > 1 AND (d > 1 AND f)", "(a > 1 AND d > 1) AND f"],
    ["a > 1 OR d > 1 OR f", "a > 1 OR (d > 1 OR f)", "((a > 1) OR (d > (1)::numeric) OR f)"],
    ["length(v) > 3", "length((v)::text) > 3", "length(v::text) > 3"],
    ["-a < 0", "- a < 0", "(- a) < 0"],
    ["d > 0", "d > (0)::numeric", "d > 0::numeric", "d > 0.0"],
    ["f", "(f)"],
    ["NOT f", "(NOT f)", "not(f)"],
    ["coalesce(v, '') <> ''", "(COALESCE(v, ''::character varying))::text <> ''::text"],
    ["lower(v) = v", "lower((v)::text) = (v)::text"],
    ["a % 2 = 0", "(a % 2) = 0", "((a % 2)) = 0"],
    ["b IS NOT NULL", "b NOTNULL"],
    ["b IS NULL", "b ISNULL"],
    ["a > 1 AND NOT (d > 1)", "(a > 1) AND (NOT (d > (1)::numeric))"],
    ["b ~ '^[a-z]+$'", "b ~ '^[a-z]+$'::text", "b OPERATOR(pg_catalog.~) '^[a-z]+$'"],
    ["greatest(a, 1) > 1", "GREATEST(a, 1) > 1"],
    ["f IS TRUE", "(f IS TRUE)"],
    ["(a IS NULL) = (b IS NULL)", "((a IS NULL) = (b IS NULL))"],
    ["num_nonnulls(a, b) = 1", "(num_nonnulls(a, b) = 1)"],
    ["NOT (a BETWEEN 1 AND 3)", "a NOT BETWEEN 1 AND 3"],
    ["a BETWEEN SYMMETRIC 5 AND 1"],
    ["a IN (1, NULL)", "a = ANY (ARRAY[1, NULL::integer])"],
    ["a IS DISTINCT FROM NULL", "a IS NOT NULL"],
    ["(a, b) IS DISTINCT FROM (1, 'x')", "a IS DISTINCT FROM 1 OR b IS DISTINCT FROM 'x'"],
    ["c = 'x'", "c = 'x'::citext"],
    ["c <> ''", "c <> ''::public.citext"],
    ["c LIKE '%@%'", "c ~~ '%@%'"],
    ["c ~ '^x'"],
    ["lower(c) = 'x'", "lower((c)::text) = 'x'::text"],
    ["length(c) > 3", "length((c)::text) > 3"],
    ["h ? 'x'", "h OPERATOR(public.?) 'x'::text"],
    ["h -> 'x' = 'y'", "(h -> 'x'::text) = 'y'::text"],
    ["array_position(r, NULL) IS NULL", "array_position(r, NULL::text) IS NULL"],
])

INDEXES = ("CREATE TABLE {t} (a integer, b text, v varchar(20), f boolean, j jsonb, m mood, c citext, h hstore); "
           "CREATE INDEX {t}_i ON {t} {x}", [
    ["(a)", "USING btree (a)", "(a ASC)", "(a ASC NULLS LAST)", "(a int4_ops)", "(a NULLS LAST)"],
    ["(a DESC)", "(a DESC NULLS FIRST)"],
    ["(b)", '(b COLLATE "default")', "(b text_ops)", "(b pg_catalog.text_ops)"],
    ["(lower(b))", "((lower(b)))", "(lower(b::text))"],
    ["(lower(v))", "(lower((v)::text))"],
    ["((a + 1))", "((a+1))", "(((a) + (1)))"],
    ["(a) WHERE f", "(a) WHERE (f)", "(a) WHERE f = true"],
    ["(a) WHERE a > 0 AND b = 'x'", "(a) WHERE ((a > 0) AND (b = 'x'::text))"],
    ["(a) WHERE v = 'x'", "(a) WHERE ((v)::text = 'x'::text)"],
    ["(a) WHERE m = 'ok'", "(a) WHERE (m = 'ok'::mood)"],
    ["(a) WITH (fillfactor = 70)", "(a) WITH (fillfactor = '70')", "(a) WITH (FILLFACTOR=70)"],
    ["USING gin (j)", "USING gin (j jsonb_ops)", "USING GIN (j)"],
    ["USING gin (b gin_trgm_ops)", "USING gin (b public.gin_trgm_ops)"],
    ["(b text_pattern_ops)", "(b pg_catalog.text_pattern_ops)"],
    ["(coalesce(b, ''))", "(COALESCE(b, ''::text))"],
    ["((j ->> 'x'))", "((j ->> 'x'::text))"],
    ["(a) INCLUDE (b)", "USING btree (a) INCLUDE (b)"],
    ['(b COLLATE "C")', '((b COLLATE "C"))'],
    ["(lower(c))", "(lower((c)::text))"],
    ["((h -> 'x'))", "((h -> 'x'::text))"],
    ["((j['x']))", "((j['x'::text]))"],
    ["(a) WHERE c = 'x'", "(a) WHERE c = 'x'::citext"],
    ["((v = 'x'))", "(((v)::text = 'x'::text))"],
    ["(date_trunc('day', timestamp '2020-01-01'), a)",
     "(date_trunc('day'::text, '2020-01-01 00:00:00'::timestamp without time zone), a)"],
])

TARGET = "REFERENCES target"
CONSTRAINTS = ("{x}", [
    ["CREATE TABLE {t} (a integer PRIMARY KEY)", "CREATE TABLE {t} (a integer NOT NULL, PRIMARY KEY (a))",
     "CREATE TABLE {t} (a integer CONSTRAINT {t}_pkey PRIMARY KEY)",
     "CREATE TABLE {t} (a integer NOT NULL); ALTER TABLE {t} ADD PRIMARY KEY (a)",
     "CREATE TABLE {t} (a integer); CREATE UNIQUE INDEX {t}_pkey ON {t} (a); "
     "ALTER TABLE {t} ADD PRIMARY KEY USING INDEX {t}_pkey"],
    ["CREATE TABLE {t} (a integer UNIQUE)", "CREATE TABLE {t} (a integer, UNIQUE (a))",
     "CREATE TABLE {t} (a integer, CONSTRAINT {t}_a_key UNIQUE (a))",
     "CREATE TABLE {t} (a integer UNIQUE NULLS DISTINCT)", "CREATE TABLE {t} (a integer); ALTER TABLE {t} ADD UNIQUE (a)"],
    ["CREATE TABLE {t} (a integer CHECK (a > 0))", "CREATE TABLE {t} (a integer, CHECK (a > 0))",
     "CREATE TABLE {t} (a integer, CONSTRAINT {t}_a_check CHECK (a > 0))",
     "CREATE TABLE {t} (a integer); ALTER TABLE {t} ADD CHECK (a > 0)",
     "CREATE TABLE {t} (a integer); ALTER TABLE {t} ADD CONSTRAINT {t}_a_check CHECK (a > 0) NOT VALID; ALTER TABLE {t} VALIDATE "
     "CONSTRAINT {t}_a_check"],
    ["CREATE TABLE {t} (a integer CHECK (a > 0) CHECK (a < 9))",
     "CREATE TABLE {t} (a integer, CONSTRAINT {t}_a_check CHECK (a > 0), CONSTRAINT {t}_a_check1 CHECK (a < 9))"],
    ["CREATE TABLE {t} (a integer, b integer, CHECK (a > b))",
     "CREATE TABLE {t} (a integer, b integer, CONSTRAINT {t}_check CHECK (a > b))"],
    [f"CREATE TABLE {{t}} (a integer {TARGET})", f"CREATE TABLE {{t}} (a integer {TARGET} (id))",
     f"CREATE TABLE {{t}} (a integer, FOREIGN KEY (a) {TARGET})",
     f"CREATE TABLE {{t}} (a integer, CONSTRAINT {{t}}_a_fkey FOREIGN KEY (a) {TARGET} (id) MATCH SIMPLE ON DELETE NO ACTION ON "
     f"UPDATE NO ACTION NOT DEFERRABLE)",
     f"CREATE TABLE {{t}} (a integer); ALTER TABLE {{t}} ADD FOREIGN KEY (a) {TARGET} (id)"],
    [f"CREATE TABLE {{t}} (a integer {TARGET} DEFERRABLE)",
     f"CREATE TABLE {{t}} (a integer {TARGET} DEFERRABLE INITIALLY IMMEDIATE)"],
    [f"CREATE TABLE {{t}} (a integer {TARGET} INITIALLY DEFERRED)",
     f"CREATE TABLE {{t}} (a integer {TARGET} DEFERRABLE INITIALLY DEFERRED)"],
    ["CREATE TABLE {t} (a integer GENERATED ALWAYS AS IDENTITY)",
     "CREATE TABLE {t} (a integer GENERATED ALWAYS AS IDENTITY (START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 CACHE "
     "1 NO CYCLE))",
     "CREATE TABLE {t} (a integer NOT NULL); ALTER TABLE {t} ALTER a ADD GENERATED ALWAYS AS IDENTITY"],
    ["CREATE TABLE {t} (a integer, b integer GENERATED ALWAYS AS (a * 2) STORED)",
     "CREATE TABLE {t} (a integer, b integer GENERATED ALWAYS AS ((a*2)) STORED)"],
    ["CREATE TABLE {t} (a serial)", "CREATE TABLE {t} (a serial4)",
     "CREATE SEQUENCE {t}_a_seq AS integer; CREATE TABLE {t} (a integer NOT NULL DEFAULT nextval('{t}_a_seq')); ALTER SEQUENCE "
     "{t}_a_seq OWNED BY {t}.a"],
    ["CREATE TABLE {t} (a bigserial)", "CREATE TABLE {t} (a serial8)",
     "CREATE SEQUENCE {t}_a_seq; CREATE TABLE {t} (a bigint NOT NULL DEFAULT nextval('{t}_a_seq'::regclass)); ALTER SEQUENCE "
     "{t}_a_seq OWNED BY {t}.a"],
    ["CREATE SEQUENCE {t}", "CREATE SEQUENCE {t} AS bigint START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1 NO CYCLE",
     "CREATE SEQUENCE {t} MINVALUE 1 MAXVALUE 9223372036854775807"],
    ["CREATE SEQUENCE {t} AS integer", "CREATE SEQUENCE {t} AS int4 MAXVALUE 2147483647"],
    ["CREATE TABLE {t} (a integer, EXCLUDE (a WITH =))",
     "CREATE TABLE {t} (a integer, CONSTRAINT {t}_a_excl EXCLUDE USING btree (a WITH =))"],
    ["CREATE TABLE {t} (a text)", "CREATE TABLE {t} (a text NULL)", "CREATE TABLE {t} (a text DEFAULT NULL)",
     'CREATE TABLE {t} (a text COLLATE "default")',
     "CREATE TABLE {t} (a text); COMMENT ON TABLE {t} IS ''", "CREATE TABLE public.{t} (\"a\" text)",
     "CREATE TABLE IF NOT EXISTS {t} (a text)",
     "CREATE TABLE {t} (a text, gone integer); ALTER TABLE {t} DROP COLUMN gone"],
    ["CREATE TABLE {t} (a integer) WITH (fillfactor = 70)", "CREATE TABLE {t} (a integer) WITH (FILLFACTOR = '70')",
     "CREATE TABLE {t} (a integer); ALTER TABLE {t} SET (fillfactor = 70)"],
    ["CREATE TABLE {t} (a_column_with_a_very_long_name_that_goes_on integer, another_column_with_a_long_name integer, "
     "UNIQUE (a_column_with_a_very_long_name_that_goes_on, another_column_with_a_long_name))",
     "CREATE TABLE {t} (a_column_with_a_very_long_name_that_goes_on integer, another_column_with_a_long_name integer); ALTER "
     "TABLE {t} "
     "ADD UNIQUE (a_column_with_a_very_long_name_that_goes_on, another_column_with_a_long_name)"],
    ["CREATE TABLE {t} (LIKE target)", "CREATE TABLE {t} (id integer NOT NULL, code text)"],
    ["CREATE TABLE {t} (a integer, b integer, CONSTRAINT {t}_f FOREIGN KEY (a, b) REFERENCES pair (a, b))",
     "CREATE TABLE {t} (a integer, b integer, CONSTRAINT {t}_f FOREIGN KEY (b, a) REFERENCES pair (b, a))"],
    ["CREATE TABLE {t} (a text, b tsvector GENERATED ALWAYS AS (setweight(to_tsvector('english', a), 'A')) STORED)",
     "CREATE TABLE {t} (a text, b tsvector GENERATED ALWAYS AS (setweight(to_tsvector('english'::regconfig, a), "
     "'A'::\"char\")) STORED)"],
    ["CREATE TABLE {t}_p (a integer, b integer, c integer); CREATE TABLE {t} (b integer) INHERITS ({t}_p)"],
    ["CREATE TABLE {t} (a integer) PARTITION BY LIST (a); CREATE TABLE {t}_1 PARTITION OF {t} FOR VALUES IN (1); "
     "CREATE INDEX ON {t} (a); CREATE INDEX ON {t}_1 (a)"],
])

VIEWS = ("CREATE VIEW {t} AS {x}", [
    ["SELECT id FROM base ORDER BY id DESC", "SELECT id FROM base ORDER BY id USING >"],
    ["SELECT xmlelement(name row, xmlattributes(id), name, 'x') AS e FROM base"],
    ["SELECT xmlforest(id, name AS \"N\") AS e FROM base", "SELECT xmlforest(id AS id, base.name AS \"N\") AS e FROM base"],
    ["SELECT xmlparse(content name) AS e, xmlserialize(content xmlconcat('<a/>', '<b/>') AS text) AS t FROM base"],
    ["SELECT data @? '$.a ? (@ > 1)' AS y FROM client", "SELECT data @? '$.\"a\"?(@ > 1)'::jsonpath AS y FROM client"],
    ["SELECT * FROM target", "SELECT target.id, target.code FROM target", "TABLE target", "SELECT id, code FROM public.target"],
    ["SELECT state, count(*) AS n FROM base GROUP BY 1", "SELECT state, count(*) n FROM base GROUP BY state"],
    ["SELECT b.id FROM base b LEFT OUTER JOIN target t ON t.id = b.owner",
     "SELECT b.id FROM (base b LEFT JOIN target t ON ((t.id = b.owner)))"],
    ["SELECT b.id FROM base AS b INNER JOIN target AS t ON t.id = b.owner",
     "SELECT b.id FROM base b JOIN target t ON (t.id = b.owner)"],
    ["SELECT id FROM base WHERE name IN ('a', 'b')", "SELECT id FROM base WHERE name = ANY (ARRAY['a', 'b'])"],
    ["SELECT id FROM base WHERE net BETWEEN 1 AND 2", "SELECT id FROM base WHERE net >= 1 AND net <= 2"],
    ["SELECT id, net::integer AS net FROM base", "SELECT id, CAST(net AS integer) AS net FROM base"],
    ["SELECT id FROM base ORDER BY 1 DESC", "SELECT id FROM base ORDER BY id DESC"],
    ["SELECT DISTINCT name FROM base", "SELECT DISTINCT base.name FROM base"],
    ["SELECT id FROM base UNION ALL SELECT id FROM target",
     "(SELECT base.id FROM base) UNION ALL (SELECT target.id FROM target)"],
    ["WITH x AS (SELECT id FROM base) SELECT id FROM x", "WITH x AS (SELECT base.id FROM base) SELECT x.id FROM x"],
    ["SELECT name FROM base WHERE state <> 'sad'", "SELECT name FROM base WHERE state != 'sad'::mood"],
    ["SELECT avg(load) AS mean FROM base", "SELECT avg((load)::numeric) AS mean FROM base"],
    ["SELECT sum(net) FILTER (WHERE net > 0) AS s FROM base",
     "SELECT sum(base.net) FILTER (WHERE (base.net > (0)::numeric)) AS s FROM base"],
    ["SELECT id, row_number() OVER (PARTITION BY state ORDER BY id) AS n FROM base",
     "SELECT base.id, row_number() OVER (PARTITION BY base.state ORDER BY base.id) AS n FROM base"],
    ["SELECT id FROM base LIMIT 10", "SELECT id FROM base FETCH FIRST 10 ROWS ONLY"],
    ["SELECT id FROM base WHERE EXISTS (SELECT 1 FROM target WHERE target.id = base.owner)",
     "SELECT id FROM base b WHERE EXISTS (SELECT 1 FROM target t WHERE t.id = b.owner)"],
    ["SELECT upper(name) AS name FROM base", "SELECT upper((base.name)::text) AS name FROM base"],
    ["SELECT name || mail AS label FROM client", "SELECT (name)::text || (mail)::text AS label FROM client"],
    ["SELECT id FROM client WHERE mail = 'x'", "SELECT id FROM client WHERE mail = 'x'::citext"],
    ["SELECT c.id, e.key FROM client c, jsonb_each_text(c.data) e",
     "SELECT c.id, e.key FROM client c, LATERAL jsonb_each_text(c.data) e(key, value)"],
    ["SELECT lag(net, 1, 0) OVER (ORDER BY id) AS before FROM base",
     "SELECT lag(net, 1, (0)::numeric) OVER (ORDER BY id) AS before FROM base"],
    ["SELECT net::float8 / 3 AS third FROM base", "SELECT (net)::double precision / (3)::double precision AS third FROM base"],
    ["SELECT g AS day FROM generate_series('2020-01-01'::date, '2020-02-01'::date, interval '1 day') g",
     "SELECT g.g AS day FROM generate_series(('2020-01-01'::date)::timestamptz, ('2020-02-01'::date)::timestamptz, "
     "'1 day'::interval) g(g)"],
    ["SELECT id FROM base WHERE (name, id) IN (('a', 1), ('b', 2))",
     "SELECT id FROM base WHERE name = 'a' AND id = 1 OR name = 'b' AND id = 2"],
    ["SELECT data['a'] AS a FROM client", "SELECT data['a'::text] AS a FROM client"],
    ["SELECT data - 'a' AS rest, jsonb_set(data, '{a}', '1') AS more FROM client",
     "SELECT data - 'a'::text AS rest, jsonb_set(data, '{a}'::text[], '1'::jsonb) AS more FROM client"],
    ["SELECT row_to_json(c) AS whole FROM client c", "SELECT row_to_json(c.*) AS whole FROM client c"],
    ["SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"],
    ["SELECT id FROM base FOR UPDATE SKIP LOCKED", "SELECT id FROM base FOR UPDATE OF base SKIP LOCKED"],
    ["SELECT id FROM base TABLESAMPLE system (10)", "SELECT base.id FROM base TABLESAMPLE SYSTEM ('10')"],
    ["SELECT id FROM base TABLESAMPLE bernoulli (10.5) REPEATABLE (3)"],
    ["SELECT t.a, t.b FROM client c, jsonb_to_recordset(c.data) AS t(a int, b text)"],
    ["SELECT relname, relkind FROM pg_class WHERE relkind = 'r' AND relname LIKE 'a%'",
     "SELECT relname, relkind FROM pg_catalog.pg_class WHERE relkind = 'r'::\"char\" AND relname ~~ 'a%'"],
    ["SELECT pid, now() - query_start AS age FROM pg_stat_activity WHERE state <> 'idle'"],
    ["SELECT count(c.*) AS n, array_agg(c) AS cs FROM client c"],
    ["SELECT j.id FROM (client JOIN (SELECT 1 AS id) s USING (id)) AS j"],
    ["SELECT m[1] AS first FROM base b, regexp_matches(b.name, 'a(.)', 'g') AS m"],
    ["SELECT * FROM ROWS FROM (generate_series(1, 3), generate_series(1, 4)) AS q(a, b)"],
    ["SELECT b.id, (SELECT jsonb_agg(x) FROM (SELECT c.id, c.name FROM base c WHERE c.id = b.id) x) AS subs FROM base b",
     "SELECT b.id, (SELECT jsonb_agg(x.*) FROM (SELECT c.id, c.name FROM base c WHERE c.id = b.id) x) AS subs FROM base b"],
    ["SELECT json_agg(row_to_json(t.*)) AS j FROM (SELECT id, name FROM base) t"],
    ["SELECT (b).name, b IS NULL AS gone FROM base b", "SELECT b.name, b.* IS NULL AS gone FROM base b"],
    ["SELECT b FROM base b", "SELECT b.*::base AS b FROM base b"],
    ["WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SEARCH DEPTH FIRST BY n SET ord "
     "CYCLE n SET is_cycle USING path SELECT n, is_cycle FROM t"],
    ["WITH x AS MATERIALIZED (SELECT id FROM base), y AS NOT MATERIALIZED (SELECT id FROM x) SELECT * FROM y"],
    ["SELECT el ->> 'q' AS q FROM client c, jsonb_array_elements(c.data) el",
     "SELECT el.value ->> 'q' AS q FROM client c, jsonb_array_elements(c.data) el"],
    ["SELECT tag, ord FROM client, unnest(tags) WITH ORDINALITY AS t(tag, ord)"],
    ["SELECT id, array_agg(tag) AS all_tags FROM client, unnest(tags) AS tag GROUP BY id"],
    ["WITH q AS (TABLE client) SELECT * FROM q"],
    ["SELECT (jsonb_each(data)).* FROM client", "SELECT (jsonb_each(data)).key, (jsonb_each(data)).value FROM client"],
    ["SELECT max(mail) AS last FROM client"],
    ["SELECT id FROM client JOIN (SELECT 1::bigint AS id) b USING (id)"],
    ["SELECT id FROM client NATURAL JOIN (SELECT 1::bigint AS id) b"],
    ["SELECT tags[1:2] AS two, tags[2:] AS rest, make_interval(days => 7, secs => 1) AS week FROM client",
     "SELECT (tags)[1:2] AS two, tags[2:] AS rest, make_interval(days => 7, secs => 1.0) AS week FROM client"],
    ["SELECT hashtextextended(name, 0) AS h, percentile_cont(ARRAY[0.25, 0.75]) WITHIN GROUP (ORDER BY id) AS p FROM client GROUP BY name"],
    ["SELECT date('2020-01-01'::date) AS day"],
    ["SELECT id FROM ONLY base"],
    ["SELECT u.x, u.y FROM unnest(ARRAY[1, 2], ARRAY['a', 'b']) AS u(x, y)"],
])

PROGRAMS = ("{x}", [
    ["CREATE FUNCTION {t}() RETURNS integer LANGUAGE sql AS 'SELECT 1'",
     "CREATE FUNCTION {t}() RETURNS int AS $$SELECT 1$$ LANGUAGE SQL",
     "CREATE OR REPLACE FUNCTION public.{t}() RETURNS int4 AS $body$SELECT 1$body$ LANGUAGE 'sql' VOLATILE CALLED ON NULL INPUT "
     "SECURITY INVOKER PARALLEL UNSAFE COST 100"],
    ["CREATE FUNCTION {t}(a integer) RETURNS integer LANGUAGE sql STRICT AS 'SELECT a'",
     "CREATE FUNCTION {t}(IN a int) RETURNS integer LANGUAGE sql RETURNS NULL ON NULL INPUT AS 'SELECT a'"],
    ["CREATE FUNCTION {t}(a text DEFAULT 'x') RETURNS text LANGUAGE sql AS 'SELECT a'",
     "CREATE FUNCTION {t}(a text = 'x'::text) RETURNS text LANGUAGE sql AS 'SELECT a'"],
    ["CREATE FUNCTION {t}() RETURNS integer LANGUAGE sql SET search_path TO public AS 'SELECT 1'",
     "CREATE FUNCTION {t}() RETURNS integer LANGUAGE sql SET search_path = public AS 'SELECT 1'"],
    ["CREATE FUNCTION {t}() RETURNS TABLE (a integer) LANGUAGE sql AS 'SELECT 1'",
     "CREATE FUNCTION {t}() RETURNS TABLE (a int4) LANGUAGE sql ROWS 1000 AS 'SELECT 1'"],
    ["CREATE TABLE {t} (a integer); CREATE TRIGGER {t}_g AFTER INSERT OR UPDATE ON {t} FOR EACH ROW EXECUTE FUNCTION note_it()",
     "CREATE TABLE {t} (a integer); CREATE TRIGGER {t}_g AFTER UPDATE OR INSERT ON {t} FOR ROW EXECUTE PROCEDURE note_it()"],
    ["CREATE TABLE {t} (a integer); CREATE TRIGGER {t}_g AFTER DELETE ON {t} EXECUTE FUNCTION note_it()",
     "CREATE TABLE {t} (a integer); CREATE TRIGGER {t}_g AFTER DELETE ON {t} FOR EACH STATEMENT "
     "EXECUTE FUNCTION public.note_it()"],
    ["CREATE TABLE {t} (a integer); CREATE TRIGGER {t}_g BEFORE UPDATE ON {t} FOR EACH ROW WHEN (OLD.a IS DISTINCT FROM NEW.a) "
     "EXECUTE FUNCTION note_it()",
     "CREATE TABLE {t} (a integer); CREATE TRIGGER {t}_g BEFORE UPDATE ON {t} FOR EACH ROW WHEN ((old.a IS DISTINCT FROM new.a)) "
     "EXECUTE FUNCTION note_it()"],
    ["CREATE TABLE {t} (a integer); CREATE POLICY {t}_p ON {t} USING (a > 0)",
     "CREATE TABLE {t} (a integer); CREATE POLICY {t}_p ON {t} AS PERMISSIVE FOR ALL TO PUBLIC USING ((a > 0))"],
    ["CREATE TABLE {t} (a integer); CREATE RULE {t}_r AS ON DELETE TO {t} DO INSTEAD NOTHING",
     "CREATE TABLE {t} (a integer); CREATE OR REPLACE RULE {t}_r AS ON DELETE TO public.{t} DO INSTEAD NOTHING"],
    ["CREATE TABLE {t} (a integer) PARTITION BY RANGE (a); CREATE TABLE {t}_1 PARTITION OF {t} FOR VALUES FROM (1) TO (9)",
     "CREATE TABLE {t} (a integer) PARTITION BY RANGE (a); CREATE TABLE {t}_1 (a integer); ALTER TABLE {t} ATTACH PARTITION "
     "{t}_1 FOR VALUES FROM ('1') TO ('9')"],
    ["CREATE STATISTICS {t} ON id, name FROM base", "CREATE STATISTICS {t} (ndistinct, dependencies, mcv) ON id, name FROM base"],
    ["CREATE DOMAIN {t} AS integer CHECK (VALUE IN (1, 2))",
     "CREATE DOMAIN {t} AS int4 CONSTRAINT {t}_check CHECK (VALUE = ANY (ARRAY[1, 2]))"],
    ["CREATE TYPE {t} AS (a integer, b varchar(9))", "CREATE TYPE {t} AS (a int4, b character varying(9))"],
    ["CREATE FUNCTION {t}() RETURNS integer LANGUAGE sql AS 'SELECT\n1'",
     "CREATE FUNCTION {t}() RETURNS integer LANGUAGE sql AS 'SELECT\r\n1'"],
    ["CREATE FUNCTION {t}() RETURNS integer LANGUAGE sql SET timezone = 'UTC' AS 'SELECT 1'"],
    ["CREATE FUNCTION {t}(a bpchar) RETURNS bpchar LANGUAGE sql AS 'SELECT a'",
     "CREATE FUNCTION {t}(a char) RETURNS char(9) LANGUAGE sql AS 'SELECT a'"],
    ["CREATE FUNCTION {t}(a text) RETURNS text LANGUAGE sql AS 'SELECT a'",
     "CREATE FUNCTION {t}(a target.code%TYPE) RETURNS text LANGUAGE sql AS 'SELECT a'"],
    ["CREATE TABLE {t} (a integer); CREATE POLICY {t}_p ON {t} USING (pg_has_role(current_user, 'pg_monitor', 'member'))"],
    ["CREATE TABLE {t} (a integer); CREATE TABLE {t}_h () INHERITS ({t}); CREATE PUBLICATION {t} FOR TABLE {t}"],
    ["CREATE RECURSIVE VIEW {t} (n) AS VALUES (1) UNION ALL SELECT n + 1 FROM {t} WHERE n < 3"],
    ["SET search_path = other, public; CREATE TABLE {t} (a integer); CREATE VIEW {t}_v AS SELECT a FROM {t}; RESET search_path"],
    ["CREATE FUNCTION {t}(n numeric) RETURNS boolean LANGUAGE sql RETURN n > 0"],
    ["CREATE FUNCTION {t}(s varchar) RETURNS text LANGUAGE sql RETURN lower(s)",
     "CREATE FUNCTION {t}(s varchar) RETURNS text LANGUAGE sql RETURN lower($1)"],
    ["CREATE FUNCTION {t}(d date) RETURNS boolean LANGUAGE sql RETURN d > '2020-01-01'"],
    ["CREATE FUNCTION {t}(integer) RETURNS boolean LANGUAGE sql RETURN $1 > 0"],
    ["CREATE FUNCTION {t}(a integer, b integer) RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT a / nullif(b, 0); END"],
    ["CREATE TABLE {t} (a integer); CREATE TRIGGER {t}_g BEFORE UPDATE ON {t} FOR EACH ROW WHEN (OLD IS DISTINCT FROM NEW) "
     "EXECUTE FUNCTION note_it()",
     "CREATE TABLE {t} (a integer); CREATE TRIGGER {t}_g BEFORE UPDATE ON {t} FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) "
     "EXECUTE FUNCTION note_it()"],
    ["CREATE TYPE {t}_e AS ENUM ('a', 'b'); CREATE TABLE {t} (e {t}_e CHECK (e = ANY (ARRAY['a', 'b']::{t}_e[])), "
     "es {t}_e[] DEFAULT ARRAY['a']::{t}_e[])"],
    ["CREATE TYPE {t}_c AS (zip text, n numeric); CREATE TABLE {t} (ad {t}_c CHECK ((ad).n > 5), n numeric, a integer, p point, "
     "CHECK ((a, n) > (1, 2)), CHECK (p[0] > 5), c {t}_c DEFAULT ROW('x', 1))"],
    ["CREATE FUNCTION {t}(a integer, VARIADIC b integer[]) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1'; "
     "CREATE VIEW {t}_v AS SELECT {t}(id, 2) AS z, {t}(id, VARIADIC ARRAY[1]) AS y FROM base"],
    ["CREATE TABLE {t} (v varchar(9)); CREATE INDEX {t}_i ON {t} (lower(v COLLATE \"C\")); CREATE INDEX {t}_j ON {t} (v) WHERE true"],
    ["CREATE TABLE {t} (ti time DEFAULT '09:30 PM', da date DEFAULT '2020-1-1', db date DEFAULT '20200101', "
     "tv tsvector DEFAULT 'b:2 a', pt point DEFAULT '(1,2)')"],
    ["CREATE FUNCTION {t}(n integer) RETURNS TABLE (id integer, label text) LANGUAGE sql AS $$SELECT 1, 'x'$$; "
     "CREATE VIEW {t}_v AS SELECT g.label, b.id FROM base b CROSS JOIN LATERAL {t}(b.id) g; CREATE VIEW {t}_w AS SELECT * FROM {t}(1)"],
    ["CREATE FUNCTION {t}(n integer, OUT a integer, OUT b text) LANGUAGE sql AS $$SELECT 1, 'x'$$; "
     "CREATE VIEW {t}_v AS SELECT o.a, o.b FROM {t}(1) o"],
    ["CREATE FUNCTION {t}() RETURNS SETOF base LANGUAGE sql AS 'SELECT * FROM base'; CREATE VIEW {t}_v AS SELECT s.name FROM {t}() s"],
    ["CREATE TYPE {t}_pair AS (a integer, b text); CREATE FUNCTION {t}() RETURNS {t}_pair LANGUAGE sql AS $$SELECT 1, 'x'$$; "
     "CREATE VIEW {t}_v AS SELECT m.a FROM {t}() m; CREATE VIEW {t}_w AS SELECT ({t}()).b"],
    ["CREATE DOMAIN {t} AS text[] CHECK (array_length(VALUE, 1) > 0)"],
    ["CREATE TYPE {t} AS ENUM ('a', 'b')",
     "DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_type WHERE typname = '{t}') THEN CREATE TYPE {t} AS ENUM ('a', 'b'); "
     "END IF; END $$",
     "DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE t.typname = '{t}' "
     "AND n.nspname = 'public') THEN EXECUTE 'CREATE TYPE {t} AS ENUM (''a'', ''b'')'; END IF; END $$",
     "CREATE TYPE {t} AS ENUM ('a', 'b'); DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_enum WHERE enumlabel = 'b' AND enumtypid = "
     "'{t}'::regtype) THEN ALTER TYPE {t} ADD VALUE 'b'; ELSIF to_regtype('{t}') IS NULL THEN CREATE TABLE {t}_n (a integer); "
     "ELSE RAISE NOTICE 'there'; END IF; END $$"],
    ["CREATE TABLE {t} (a integer, b integer, CONSTRAINT {t}_c CHECK (a > 0)); CREATE INDEX {t}_i ON {t} (a)",
     "CREATE TABLE {t} (a integer); DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = '{t}' "
     "AND column_name = 'b') THEN ALTER TABLE {t} ADD COLUMN b integer; END IF; IF NOT EXISTS (SELECT 1 FROM pg_constraint WHERE "
     "conname = '{t}_c' AND conrelid = '{t}'::regclass) THEN ALTER TABLE {t} ADD CONSTRAINT {t}_c CHECK (a > 0); END IF; "
     "IF to_regclass('public.{t}_i') IS NULL THEN CREATE INDEX {t}_i ON {t} (a); END IF; "
     "IF EXISTS (SELECT 1 FROM pg_tables WHERE schemaname = 'public' AND tablename = '{t}_n') THEN DROP TABLE {t}; "
     "END IF; END $$"],
    ["CREATE TABLE {t}_s (a integer NOT NULL DEFAULT 1, b varchar(9), c numeric(8,2)); CREATE TABLE {t} (a integer, "
     "b varchar(9), c numeric(8,2))",
     "CREATE TABLE {t}_s (a integer NOT NULL DEFAULT 1, b varchar(9), c numeric(8,2)); CREATE TABLE {t} AS SELECT * FROM {t}_s",
     "CREATE TABLE {t}_s (a integer NOT NULL DEFAULT 1, b varchar(9), c numeric(8,2)); CREATE TABLE {t} (a) AS "
     "SELECT s.a, r.b, r.c FROM {t}_s s LEFT JOIN {t}_s r ON r.a = s.a WITH NO DATA",
     "CREATE TABLE {t}_s (a integer NOT NULL DEFAULT 1, b varchar(9), c numeric(8,2)); SELECT * INTO {t} FROM {t}_s WHERE a > 0"],
    ["CREATE TYPE {t} AS (b text COLLATE \"C\")",
     "CREATE TYPE {t} AS (b text); ALTER TYPE {t} ALTER ATTRIBUTE b TYPE text COLLATE \"C\""],
    ["CREATE DOMAIN {t} AS integer DEFAULT 0; CREATE DOMAIN {t}_b AS {t} DEFAULT 0",
     "CREATE DOMAIN {t} AS integer DEFAULT 0; CREATE DOMAIN {t}_b AS {t}"],
    ["CREATE DOMAIN {t} AS integer DEFAULT 0; CREATE DOMAIN {t}_b AS {t} DEFAULT NULL"],
    ["CREATE SCHEMA {t}; CREATE TABLE {t}.a (id integer); CREATE VIEW {t}.b AS SELECT id FROM {t}.a; "
     "CREATE INDEX ai ON {t}.a (id)",
     "CREATE SCHEMA {t} CREATE VIEW b AS SELECT id FROM a CREATE INDEX ai ON a (id) CREATE TABLE a (id integer)"],
    ["CREATE TABLE {t} (a integer GENERATED ALWAYS AS IDENTITY); ALTER TABLE {t} ALTER a TYPE bigint",
     "CREATE TABLE {t} (a bigint GENERATED ALWAYS AS IDENTITY)"],
    ["CREATE TABLE {t} (a json DEFAULT '{}'); ALTER TABLE {t} ALTER a TYPE jsonb"],
    ["CREATE TABLE {t} (a text DEFAULT 'x', CHECK (a <> 'x'), UNIQUE (a)); CREATE INDEX {t}_i ON {t} (lower(a)) WHERE a <> 'y'; "
     "ALTER TABLE {t} ALTER a TYPE citext"],
    ["CREATE TABLE {t} (a date DEFAULT '2020-01-01', CHECK (a > '2020-01-01')); ALTER TABLE {t} ALTER a TYPE timestamp"],
    ["CREATE TABLE {t} (a integer, b text) PARTITION BY HASH (a, b)",
     "CREATE TABLE {t} (a integer, b text) PARTITION BY HASH (a int4_ops, b text_ops)"],
    ["CREATE TABLE {t} (a date) PARTITION BY RANGE (extract(year FROM a)); "
     "CREATE TABLE {t}_p PARTITION OF {t} FOR VALUES FROM (2020) TO (2021)",
     "CREATE TABLE {t} (a date) PARTITION BY RANGE ((EXTRACT(year FROM a))); "
     "CREATE TABLE {t}_p PARTITION OF {t} FOR VALUES FROM ('2020') TO (2020 + 1)"],
    ["CREATE TABLE {t} (a timestamp) PARTITION BY RANGE (date_trunc('day', a)); "
     "CREATE TABLE {t}_p PARTITION OF {t} FOR VALUES FROM ('2020-01-01') TO ('2020-01-02')"],
    ["CREATE TABLE {t} (a text) PARTITION BY LIST (lower(a)); CREATE TABLE {t}_p PARTITION OF {t} FOR VALUES IN ('a', 'b')"],
    ["CREATE TABLE {t} (a integer PRIMARY KEY) PARTITION BY RANGE (a); CREATE TABLE {t}_p PARTITION OF {t} FOR VALUES FROM (1) "
     "TO (9); CREATE INDEX {t}_i ON {t} (a) WITH (fillfactor = 70); ALTER INDEX {t}_p_a_idx RESET (fillfactor); "
     "ALTER INDEX {t}_p_pkey SET (fillfactor = 60); COMMENT ON INDEX {t}_p_pkey IS 'first'; COMMENT ON INDEX {t}_pkey IS 'all'"],
    ["CREATE TABLE {t} (a integer NOT NULL) PARTITION BY RANGE (a); CREATE TABLE {t}_p PARTITION OF {t} FOR VALUES FROM (1) "
     "TO (9); ALTER TABLE ONLY {t} ADD CONSTRAINT {t}_k PRIMARY KEY (a); ALTER TABLE {t}_p ADD CONSTRAINT {t}_p_k PRIMARY "
     "KEY (a); "
     "ALTER INDEX {t}_k ATTACH PARTITION {t}_p_k"],
    ["CREATE FUNCTION {t}(wanted integer) RETURNS SETOF base LANGUAGE sql "
     "BEGIN ATOMIC SELECT * FROM base WHERE id = wanted; END"],
    ["CREATE TABLE {t} (a integer, b integer, EXCLUDE USING btree (b WITH =) INCLUDE (a)); COMMENT ON INDEX {t}_b_a_excl IS 'x'"],
    ["CREATE TABLE {t} (a integer); CREATE POLICY p ON {t} TO pg_monitor, PUBLIC USING (a > 1)",
     "CREATE TABLE {t} (a integer); CREATE POLICY p ON {t} USING (a > 1)"],
    ["CREATE TYPE {t}_e AS ENUM ('a', 'b'); CREATE TABLE {t} (c {t}_e, n integer); CREATE RULE r AS ON DELETE TO {t} WHERE "
     "old.c = 'a' DO INSTEAD UPDATE {t} SET c = 'a'; CREATE POLICY p ON {t} USING (c IN ('a', 'b')); CREATE VIEW {t}_v AS SELECT "
     "CASE c WHEN 'a' THEN 'a' END AS x FROM {t}; ALTER TYPE {t}_e RENAME VALUE 'a' TO 'first'"],
    ["CREATE COLLATION {t}_n (provider = icu, locale = 'en'); CREATE TABLE {t} (a text, CHECK (a COLLATE {t}_n < 'x')); "
     "CREATE VIEW {t}_v AS SELECT a FROM {t} ORDER BY a COLLATE {t}_n; ALTER COLLATION {t}_n RENAME TO {t}_m"],
    ["CREATE TABLE {t} (a integer PRIMARY KEY, b integer); CREATE PROCEDURE {t}_p(x integer) BEGIN ATOMIC INSERT INTO {t} VALUES "
     "(x, 1) ON CONFLICT (a) DO UPDATE SET b = excluded.b + {t}.b WHERE {t}.b > 0; INSERT INTO {t} (a) VALUES (1) ON CONFLICT DO "
     "NOTHING; INSERT INTO {t} AS q VALUES (1, 2) ON CONFLICT ON CONSTRAINT {t}_pkey DO UPDATE SET b = DEFAULT; END"],
    ["CREATE TABLE {t} (a integer, b numeric); CREATE VIEW {t}_v AS SELECT * FROM {t}; "
     "CREATE RULE r AS ON INSERT TO {t}_v DO INSTEAD INSERT INTO {t} (a, b) VALUES (NEW.a, coalesce(NEW.b, 0)) RETURNING *; "
     "CREATE RULE r2 AS ON UPDATE TO {t}_v DO INSTEAD UPDATE {t} SET b = NEW.b + 1, a = DEFAULT FROM (SELECT 1 AS x) q "
     "WHERE {t}.a = OLD.a AND q.x > 0; CREATE RULE r3 AS ON DELETE TO {t}_v DO INSTEAD DELETE FROM {t} USING (SELECT 1 AS x) q "
     "WHERE {t}.a = OLD.a RETURNING {t}.*"],
])

GROUPS = {"types": TYPES, "defaults": DEFAULTS, "checks": CHECKS, "indexes": INDEXES, "constraints": CONSTRAINTS, "views": VIEWS,
          "programs": PROGRAMS}

# (statement, one, other): 5.5, what must not be called the same
TRAPS = [
    ("CREATE VIEW {t} AS {x}", "SELECT id FROM base", "SELECT id FROM ONLY base"),
    *((f"CREATE TABLE {{t}} (id integer, c {kind} DEFAULT {{x}})", one, other) for kind, one, other in [
        ("timestamp", "now()", "'now'"),
        ("timestamptz", "now()", "clock_timestamp()"),
        ("timestamptz", "now()", "statement_timestamp()"),
        ("interval", "'1 day'", "'24 hours'"),
        ("json", "'{\"a\": 1}'", "'{\"a\":1}'"),
        ("text", "'x'", "'X'"),
        ("text", "''", "NULL"),
        ("text", "'x'", "'x '"),
    ]),
    *((f"CREATE TABLE {{t}} (id integer, c {kind} DEFAULT {{x}})", one, other) for kind, one, other in [
        ("money", "'1.5'", "'1.05'"),
        ("jsonpath", "'$.a ? (@ > 1)'", "'$.a > 1'"),
        ("jsonpath", "'1 - (2 - $)'", "'1 - 2 - $'"),
    ]),
    ("CREATE TABLE {t} (b text) PARTITION BY RANGE ({x})", "b", "b text_pattern_ops"),
    ("CREATE TABLE {t} (a integer) PARTITION BY RANGE (a); CREATE TABLE {t}_p PARTITION OF {t} FOR VALUES FROM (1) TO ({x})",
     "1 + 2", "4"),
    ("CREATE TABLE {t} (a date) PARTITION BY RANGE (extract(year FROM a)); CREATE TABLE {t}_p PARTITION OF {t} FOR VALUES FROM "
     "(1) TO ({x})", "2020", "2021"),
    ("CREATE VIEW {t} AS SELECT {x} AS e FROM base", "xmlelement(name a, name)", "xmlelement(name b, name)"),
    ("CREATE VIEW {t} AS SELECT {x} AS e FROM base", "xmlparse(content name)", "xmlparse(document name)"),
    ("CREATE VIEW {t} AS SELECT id FROM base ORDER BY id {x}", "USING <", "USING >"),
    ("CREATE TABLE {t} (a integer) PARTITION BY RANGE (a); CREATE TABLE {t}_p PARTITION OF {t} FOR VALUES FROM (1) TO (9); "
     "CREATE INDEX {t}_i ON {t} (a); ALTER INDEX {t}_p_a_idx SET (fillfactor = {x})", "60", "70"),
    ("CREATE TABLE {t} (a integer PRIMARY KEY); COMMENT ON {x} IS 'x'", "INDEX {t}_pkey", "CONSTRAINT {t}_pkey ON {t}"),
    *(("CREATE TABLE {t} (id integer, c {x})", one, other) for one, other in [
        ("timestamp", "timestamptz"), ("json", "jsonb"), ("serial", "integer GENERATED BY DEFAULT AS IDENTITY"),
        ("integer GENERATED ALWAYS AS IDENTITY", "integer GENERATED BY DEFAULT AS IDENTITY"), ("numeric(10,2)", "numeric(10,3)"),
        ("bpchar", "char(1)"), ("percent", "numeric(5,2)"), ("text", 'text COLLATE "C"'), ("timestamp(0)", "timestamp"),
                                                                              ("text", "varchar"),
        ("integer UNIQUE", "integer UNIQUE NULLS NOT DISTINCT"), ("integer REFERENCES target ON DELETE RESTRICT",
                                                                  "integer REFERENCES target"),
        ("integer REFERENCES target", "integer REFERENCES target DEFERRABLE"),
    ]),
    *(("CREATE TABLE {t} (a integer, b text, f boolean, CONSTRAINT {t}_k CHECK ({x}))", one, other) for one, other in [
        ("f", "f IS TRUE"), ("a > 1 OR f AND b = 'x'", "(a > 1 OR f) AND b = 'x'"), ("b LIKE 'x%'", "b ILIKE 'x%'"),
        ("a <> 1", "a IS DISTINCT FROM 1"),
        ("a IN (1, 2)", "a IN (1, 2, 3)"), ("a / 2 * 3 > 1", "a / (2 * 3) > 1"),
    ]),
    *(("CREATE TABLE {t} (a integer, b text, f boolean); CREATE {x}", one, other) for one, other in [
        ("UNIQUE INDEX {t}_i ON {t} (a)", "UNIQUE INDEX {t}_i ON {t} (a) WHERE f"),
        ("INDEX {t}_i ON {t} (a, b)", "INDEX {t}_i ON {t} (b, a)"),
        ("INDEX {t}_i ON {t} (a)", "INDEX {t}_i ON {t} (a NULLS FIRST)"),
        ("INDEX {t}_i ON {t} (b)", 'INDEX {t}_i ON {t} (b COLLATE "C")'),
    ]),
    *(("CREATE VIEW {t} AS SELECT {x}", one, other) for one, other in [
        ("id FROM base UNION SELECT id FROM target", "id FROM base UNION ALL SELECT id FROM target"),
        ("b.id FROM base b LEFT JOIN target t ON t.id = b.owner",
         "b.id FROM base b LEFT JOIN target t ON true WHERE t.id = b.owner"),
        ("count(owner) AS n FROM base", "count(*) AS n FROM base"),
    ]),
]
