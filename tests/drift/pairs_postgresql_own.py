# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PostgreSQL: forms that the server says in words of its own. A file that has one and a database that was built from it must
be equal, both ways."""
from pairs import maker
from pairs_postgresql_kinds import check, default, generated, part, predicate, view

strict = maker("CREATE DOMAIN {t}_d AS varchar(3); CREATE DOMAIN {t}_n AS integer CHECK (VALUE > 0); CREATE TABLE {t} "
               "(x {t}_d, y {t}_n, z {t}_d[], txt text, CONSTRAINT {t}_k CHECK ({x}))", "check")
chars = maker("CREATE TABLE {t} (c char(5), c3 char(3), q \"char\", nm name, v varchar(5), va varchar(5)[], txt text, "
              "ca char(3)[], na numeric(6,2)[], CONSTRAINT {t}_k CHECK ({x}))", "check")

FORMS = [
    (strict, [
        "x = 'abc'", "lower(x) = 'abc'", "x IN ('a', 'b')", "y > 5", "y IN (1, 2)", "y + 1 > 2", "coalesce(x, 'a') = 'b'",
        "coalesce(y, 0) > 1", "x || 'a' = txt", "x = txt", "x LIKE 'a%'", "z = '{a}'", "nullif(y, 1) > 2", "greatest(y, 1) > 2",
        "CASE WHEN y > 1 THEN x ELSE 'a' END = 'b'", "CASE x WHEN 'a' THEN 1 ELSE 2 END = 1", "x IS DISTINCT FROM 'a'",
        "y BETWEEN 1 AND 2", "length(x) > 1", "x::text = 'a'", "(x)::varchar = 'a'", "y::bigint > 1", "y = ANY ('{1,2}')",
        "x = ANY ('{a,b}')", "'a'::{t}_d = x", "1::{t}_n < y",
    ]),
    (chars, [
        "c = 'a'", "c = 'a '", "c = c3", "c = v", "c = txt", "q = 'a'", "nm = 'a'", "nm = v", "nm = c", "nm LIKE 'a%'",
        "c || v = txt", "v || c = txt", "c IN ('a', v)", "v IN ('a', c)", "c IN ('a', 'b')", "coalesce(c, 'x') = 'x'",
        "coalesce(c, v) = 'x'", "coalesce(v, c) = 'x'", "coalesce(c, c3) = 'x'", "greatest(c, v) = 'x'", "nullif(c, 'a') = 'b'",
        "nullif(c, v) = 'b'", "va = '{a,b}'", "va @> '{a}'", "'a' = ANY (va)", "txt = ANY (va)", "v = ANY (va)", "v = ALL (va)",
        "c = ANY (ca)", "'a' = ANY (ca)", "1.50 = ANY (na)", "na[1] > 1.50", "na = '{1.50}'", "array_length(va, 1) > 1",
        "array_to_string(va, ',') = 'a'", "va || 'a'::varchar = va", "cardinality(va) > 0", "va && ARRAY[v]",
        "va && ARRAY['a', 'b']::varchar[]", "ca && ARRAY[c3]", "left(c, 1) = 'a'", "upper(c) = 'A'", "trim(c) = 'a'",
        "rtrim(c) = 'a'", "char_length(c) = 1", "octet_length(c) = 5", "substr(c, 1, 2) = 'a'", "substring(c, 1, 2) = 'a'",
        "replace(c, 'a', 'b') = 'b'", "md5(c) = 'x'", "c::varchar = 'a'", "c::text = 'a'", "c::char(2) = 'a'",
        "concat(c, v) = 'a'", "format('%s', c) = 'a'", 'c COLLATE "C" < v', "c SIMILAR TO 'a'", "c BETWEEN 'a' AND 'b'",
        "c BETWEEN v AND txt", "(c, v) = ('a', 'b')", "ROW(c, v) IS DISTINCT FROM ROW('a', 'b')", "c IS DISTINCT FROM v",
        "CASE c WHEN v THEN 1 END = 1", "starts_with(v, 'a')", "starts_with(c, 'a')", "v ^@ 'a'", "quote_literal(v) = 'a'",
        "quote_literal(c) = 'a'", "strpos(v, c) = 1", "ascii(c) = 1", "v >= 'a' AND v < 'b'", "v ~>=~ 'a'", "c ~<~ 'a'",
        "v !~* 'a'", "c !~~ 'a'",
    ]),
    (check, [
        "extract(epoch FROM iv) > 1", "extract(dow FROM da) = 1", "date_trunc('day', ts) = ts",
        "date_trunc('day', tz, 'UTC') = tz", "age(ts) > '1 day'", "age(da) > '1 day'", "age(ts, tz) > '1 day'", "da + iv > ts",
        "ts - iv < tz", "da + time '10:00' = ts", "da - da = 1", "ts::date = da", "tz AT TIME ZONE 'UTC' > ts",
        "timezone('UTC', tz) > ts", "da < CURRENT_DATE", "da < now()", "ts < now()", "tz < LOCALTIMESTAMP",
        "da >= CURRENT_TIMESTAMP", "(da, da) OVERLAPS (da, da)", "(ts, iv) OVERLAPS (ts, iv)", "iv * 2 > iv", "iv * 1.5 > iv",
        "iv / 2 > iv", "2 * iv > iv", "justify_days(iv) > iv", "to_char(ts, 'YYYY') = 'x'", "to_char(n, '999') = 'x'",
        "to_char(a, '999') = 'x'", "to_char(r, '999') = 'x'", "to_date(txt, 'YYYY') = da", "make_interval(0, 0, 0, a) > iv",
        "make_date(2020, 1, a) = da", "isfinite(da)", "date_part('epoch', iv) > 1", "date_part('day', ts) > 1", "a IS NOT NULL",
        "a::text = '1'", "a::varchar = '1'", "f::integer = 1", "f::text = 'true'", "a::boolean", "b::integer = a",
        "n::integer = a", "d::numeric = n", "n::text = '1'", "a::numeric(5,1) > 1", "txt::integer > 1", "txt::date = da",
        "txt::mood = st", "st::text = v", "st = 'sad'::mood", "st > 'sad'", "st BETWEEN 'sad' AND 'ok'",
        "enum_first(st) = 'sad'", "j::text = 'x'", "txt::jsonb = j", "j = '{}'::jsonb", "jsonb_typeof(j -> 'a') = 'array'",
        "jsonb_array_length(j) > 1", "j #> '{a,b}' = '1'", "j || '{\"a\": 1}' = j", "j - '{a}'::text[] = j",
        "jsonb_set(j, '{a}', '1') = j", "jsonb_build_object('a', a, 'b', v) = j", "to_jsonb(a) = j", "to_jsonb('a'::text) = j",
        "(j -> 'a')::integer = 1", "j @> jsonb_build_object('a', 1)", "host(net) = 'x'", "net << '10.0.0.0/8'",
        "net && '10.0.0.0/8'", "family(net) = 4", "masklen(net) > 8", "net + 1 > net", "net::text = 'x'", "abs(a) > 1",
        "abs(-a) > 1", "mod(a, 2) = 0", "mod(b, a) = 0", "mod(n, 2) = 0", "a % 2 = 0", "b % 2 = 0", "n % 2 = 0", "s % 2 = 0",
        "power(a, 2) > 1", "power(n, 2) > 1", "sqrt(a) > 1", "sqrt(n) > 1", "round(n) > 1", "round(d) > 1", "round(n, 1) > 1",
        "round(a / 3.0, 1) > 1", "ceil(a) > 1", "floor(n) > 1", "trunc(d) > 1", "ln(a) > 1", "log(n) > 1", "log(2, n) > 1",
        "sign(a) > 0", "gcd(a, b) > 1", "width_bucket(n, 0, 10, 5) > 1", "random() > 0.5", "a & 1 = 0", "a | s > 0",
        "b << 1 > 0", "~ a > 1", "a # 1 > 0", "-n > 1", "- (a + 1) > 1", "s::bigint * b > 1", "2147483648 > a",
        "a > 2147483647", "b > 2147483648", "n > 0.1e-5", "d > 1e-10", "r > 1e10", "a > 1.0", "a = 1.5", "1 = 1", "1.0 = 1",
        "'a' = 'a'", "'a' < 'b'", "NULL::integer IS NULL", "NOT f", "f AND NOT f", "f IS TRUE", "f = false", "f <> true",
        "f IN (true, false)", "f = ANY ('{t,f}')", "true", "a IN (1)", "a NOT IN (1, 2)", "a IN (1, 2.5)", "n IN (1, 2)",
        "s IN (1, 2)", "b IN (1, 10000000000)", "d IN (1, 2)", "r IN (1, 1.5)", "txt IN ('a')", "v IN ('a')", "v IN ('a', 'b')",
        "a = ANY (ARRAY[b])", "b = ANY (ARRAY[a, s])", "a = ALL (ARRAY[1, 2])", "a <> ALL ('{1,2}')", "txt <> ALL ('{a,b}')",
        "v = ANY ('{a,b}'::text[])", "txt LIKE ANY ('{a,b}')", "ta = '{}'", "ta = ARRAY[]::text[]", "ta[1] = 'a'", "ta[a] = v",
        "array_length(ta, 1) = 1", "'a' = ANY (ta)", "v = ANY (ta)", "ta @> ARRAY['a']", "ta <@ '{a,b}'",
        "ta || ARRAY['a'] = ta", "array_append(ta, 'a') = ta", "array_append(ta, v) = ta", "array_position(ta, 'a') = 1",
        "array_cat(ta, '{a}') = ta", "b IS NULL", "coalesce(a, b) > 1", "coalesce(a, n) > 1", "coalesce(s, 1) > 1",
        "coalesce(v, '') = ''", "coalesce(f, false)", "coalesce(da, '2020-01-01') > da", "coalesce(ts, da) > da",
        "coalesce(a, '1') > 1", "coalesce(j, '{}') = '{}'", "greatest(a, b, 1) > 1", "least(n, a) > 1",
        "nullif(v, '') IS NOT NULL", "nullif(a, 0) > 1", "nullif(n, 0) > 1", "CASE WHEN f THEN 1 ELSE 2.5 END > 1",
        "CASE WHEN f THEN a ELSE b END > 1", "CASE WHEN f THEN v ELSE 'x' END = 'x'", "CASE WHEN f THEN 'a' ELSE 'b' END = 'a'",
        "CASE WHEN f THEN NULL ELSE 1 END = 1", "CASE a WHEN 1 THEN true ELSE false END", "CASE a WHEN 1.5 THEN true END",
        "CASE s WHEN 1 THEN true WHEN 2 THEN f END", "CASE WHEN a > 1 THEN 'a' WHEN a > 2 THEN v ELSE txt END = 'x'",
    ]),
    (default("text"), [
        "'a'", "upper('a')", "'a' || 'b'", "current_user", "gen_random_uuid()::text", "md5(random()::text)",
        "to_char(now(), 'YYYY')", "concat('a', 1)", "format('%s-%s', 'a', 1)", "CURRENT_DATE::text", "1", "-1", "true::text",
        "''", "E'a\\nb'", "U&'\\0041'", "$$a'b$$", "nextval('base_seq')::text", "substr('abc', 2)", "coalesce(NULL, 'x')",
        "array_to_string(ARRAY['a', 'b'], ',')", "chr(65)", "repeat('a', 3)", "lpad('1', 3, '0')",
        "CASE WHEN true THEN 'a' ELSE 'b' END",
    ]),
    (default("varchar(20)"), [
        "'a'", "'a'::text", "upper('a')", "left('abc', 2)", "1", "current_user", "NULL", "NULL::varchar", "''",
    ]),
    (default("integer"), [
        "1", "-1", "+1", "'1'", "1 + 1", "(1 + 1) * 2", "1.0", "1.5", "1::bigint", "floor(1.5)", "round(2.5)", "length('abc')",
        "extract(year FROM now())", "date_part('year', now())", "nextval('base_seq')", "nextval('base_seq'::regclass)",
        "currval('base_seq')", "random() * 10", "NULL", "-2147483648", "ascii('a')", "twice(2)", "public.twice(2)",
        "other.twice(2)", "coalesce(NULL, 1)", "greatest(1, 2)", "abs(-1)", "1 << 2", "array_length(ARRAY[1,2], 1)",
    ]),
    (default("bigint"), [
        "1", "10000000000", "-9223372036854775808", "'1'", "nextval('base_seq')", "extract(epoch FROM now())",
        "(extract(epoch FROM now()) * 1000)::bigint", "floor(extract(epoch FROM clock_timestamp()) * 1000)", "pg_backend_pid()",
        "1 * 10", "txid_current()",
    ]),
    (default("numeric(10,2)"), [
        "0", "0.0", "0.00", "'0'", "1.5", "-1.5", "1e2", "1.005", "random()", "pi()", "round(1.55, 1)", "10 / 4", "10 / 4.0",
        "NULL",
    ]),
    (default("real"), [
        "0", "1.5", "'1.5'", "0.1", "1e10", "'NaN'", "'Infinity'",
    ]),
    (default("double precision"), [
        "0", "1.5", "'1.5'", "0.1", "1e10", "'nan'", "'-inf'", "random()", "pi()",
    ]),
    (default("boolean"), [
        "true", "false", "'t'", "'no'", "1 = 1", "NULL", "1::boolean", "'1'", "'yes'::boolean",
    ]),
    (default("date"), [
        "CURRENT_DATE", "now()", "now()::date", "'2020-01-01'", "date '2020-01-01'", "CURRENT_DATE + 1",
        "CURRENT_DATE - interval '1 day'", "CURRENT_TIMESTAMP", "'infinity'", "('now'::text)::date", "timezone('utc', now())",
        "(now() AT TIME ZONE 'utc')::date", "make_date(2020, 1, 1)", "to_date('2020', 'YYYY')", "date_trunc('month', now())",
        "'epoch'",
    ]),
    (default("timestamptz"), [
        "now()", "CURRENT_TIMESTAMP", "CURRENT_TIMESTAMP(0)", "clock_timestamp()", "statement_timestamp()",
        "now() + interval '1 day'", "now() + '1 day'", "timezone('utc', now())", "'2020-01-01 00:00+00'", "LOCALTIMESTAMP",
        "CURRENT_DATE", "to_timestamp(0)", "date_trunc('day', now())", "'infinity'", "'-infinity'",
        "timestamptz '2020-01-01 00:00+00'", "transaction_timestamp()", "now()::timestamp",
    ]),
    (default("timestamp"), [
        "now()", "LOCALTIMESTAMP", "LOCALTIMESTAMP(0)", "CURRENT_TIMESTAMP", "timezone('utc', now())",
        "timezone('utc'::text, now())", "(now() AT TIME ZONE 'utc'::text)", "'2020-01-01'", "CURRENT_DATE", "now()::timestamp",
        "now()::timestamp(0)", "timestamp '2020-01-01 12:00'",
    ]),
    (default("timestamp(0)"), [
        "now()", "CURRENT_TIMESTAMP", "'2020-01-01 00:00:00.6'",
    ]),
    (default("time"), [
        "'12:00'", "CURRENT_TIME", "LOCALTIME", "now()::time", "time '12:00'", "'12:00'::time",
    ]),
    (default("timetz"), [
        "CURRENT_TIME", "'12:00+00'",
    ]),
    (default("interval"), [
        "'1 day'", "interval '1 day'", "interval '1' day", "'1 hour 30 minutes'", "make_interval(1)", "'1 day'::interval * 2",
        "interval '1 day' + interval '1 hour'", "'-1 day'", "'0'", "'1 mon'", "'P1D'",
    ]),
    (default("uuid"), [
        "gen_random_uuid()", "'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'", "md5('a')::uuid",
    ]),
    (default("json"), [
        "'{}'", "'[]'", "'{}'::json", "json_build_object('a', 1)", "to_json(1)", "row_to_json(ROW(1))",
    ]),
    (default("jsonb"), [
        "'{}'", "'[]'", "'{}'::jsonb", "'{\"a\": 1}'", "jsonb_build_object('a', 1)", "jsonb_build_array(1, 'a')",
        "to_jsonb(now())", "'null'", "'\"a\"'", "'{}'::json", "'{\"b\":1,\"a\":{\"c\":[1,2]}}'",
    ]),
    (default("text[]"), [
        "'{}'", "ARRAY[]::text[]", "ARRAY['a']", "ARRAY['a']::text[]", "'{a,b}'", "ARRAY['a', NULL]",
        "string_to_array('a,b', ',')", "ARRAY[]::varchar[]", "ARRAY['a'::varchar]", "'{}'::text[]",
    ]),
    (default("varchar(5)[]"), [
        "'{}'", "ARRAY[]::varchar[]", "ARRAY['a']", "'{a}'",
    ]),
    (default("integer[]"), [
        "'{}'", "ARRAY[]::integer[]", "ARRAY[1, 2]", "'{1,2}'", "ARRAY[1.5]", "array_fill(0, ARRAY[3])",
    ]),
    (default("mood"), [
        "'sad'", "'sad'::mood", "enum_first(NULL::mood)", "CASE WHEN true THEN 'sad'::mood ELSE 'ok' END",
    ]),
    (default("mood[]"), [
        "'{}'", "'{sad}'", "ARRAY['sad'::mood]", "ARRAY[]::mood[]",
    ]),
    (default("bytea"), [
        "'abc'", "'\\x00'", "decode('00', 'hex')", "''", "'\\x'::bytea", "convert_to('a', 'UTF8')",
    ]),
    (default("bit(4)"), [
        "B'1010'", "'1010'", "X'A'", "5::bit(4)", "b'0000'",
    ]),
    (default("bit varying(8)"), [
        "B'1010'", "'1010'",
    ]),
    (default("inet"), [
        "'10.0.0.1'", "'::1'", "inet_client_addr()", "'10.0.0.0/8'",
    ]),
    (default("cidr"), [
        "'10.0.0.0/8'",
    ]),
    (default("macaddr"), [
        "'08:00:2b:01:02:03'",
    ]),
    (default("citext"), [
        "'a'", "'a'::citext", "'a'::text", "lower('A')",
    ]),
    (default("hstore"), [
        "''", "'a=>1'",
    ]),
    (default("percent"), [
        "1", "1.5", "'1.5'", "0.0",
    ]),
    (default("name"), [
        "'a'", "current_user",
    ]),
    (default("oid"), [
        "1", "'1'",
    ]),
    (default("xml"), [
        "'<a/>'",
    ]),
    (default("char(5)"), [
        "'a'", "'a '", "''", "1",
    ]),
    (default('"char"'), [
        "'a'",
    ]),
    (default("regclass"), [
        "'base'", "'public.base'",
    ]),
    (default("xid8"), [
        "pg_current_xact_id()",
    ]),
    (default("int4range"), [
        "'[1,3]'", "int4range(1, 3)", "'empty'", "int4range(1, 3, '[]')",
    ]),
    (default("daterange"), [
        "daterange(CURRENT_DATE, NULL)", "daterange(NULL, NULL, '[]')", "'[2020-01-01,2020-02-01]'",
    ]),
    (default("tstzrange"), [
        "tstzrange(now(), NULL)", "tstzrange(now(), 'infinity', '[)')", "'(,)'",
    ]),
    (generated("text"), [
        "txt || 'a'", "lower(txt)", "lower(v)", "v || txt", "v || c", "coalesce(v, '') || ' ' || coalesce(txt, '')", "txt || a",
        "a || txt", "upper(left(v, 1))", "j ->> 'a'", "(j -> 'a')::text", "CASE WHEN f THEN 'a' ELSE v END", "btrim(v)",
        "regexp_replace(v, '[^0-9]', '', 'g')", "replace(v, '-', '')", "split_part(v, '@', 2)", "md5(txt)",
        "encode(sha256(txt::bytea), 'hex')", "txt", "lpad(a::text, 5, '0')", "a::text || '-' || b", "v",
    ]),
    (generated("numeric"), [
        "a * 1.5", "a / 2", "n * a", "round(n * 1.19, 2)", "n - n * 0.1", "a + b", "a::numeric / b", "coalesce(n, 0)",
        "greatest(n, a)", "round((n / 100)::numeric, 2)", "(j ->> 'a')::numeric", "n ^ 2", "r * n", "d + a",
        "extract(year FROM da)", "length(v)", "abs(n) % 5",
    ]),
    (generated("boolean"), [
        "a > 1", "txt IS NOT NULL", "f AND a > 1", "v = 'a'", "a IN (1, 2)", "coalesce(f, false)", "st = 'sad'",
        "(j ->> 'a')::boolean", "n > 0", "da > '2020-01-01'", "v LIKE 'a%'", "a BETWEEN 1 AND 5",
    ]),
    (generated("tsvector"), [
        "to_tsvector('english', txt)", "to_tsvector('english', coalesce(txt, ''))",
        "to_tsvector('english', coalesce(txt, '') || ' ' || coalesce(v, ''))",
        "setweight(to_tsvector('english', coalesce(txt, '')), 'A') || setweight(to_tsvector('simple', coalesce(v, '')), 'B')",
        "to_tsvector('simple'::regconfig, v)",
    ]),
    (part, [
        "lower(txt)", "lower(v)", "(j ->> 'a')", "(j -> 'a' ->> 'b')", "coalesce(a, 0)", "coalesce(v, '')", "a + b",
        "date_trunc('day', ts)", "tz AT TIME ZONE 'UTC'", "md5(txt)", 'upper(v) COLLATE "C"', "txt || v", "left(v, 3)",
        "abs(a)", "a % 10", "n::integer", "(j ->> 'a')::integer", "to_tsvector('english', txt)", "extract(year FROM ts)",
        "v::text", 'txt COLLATE "C"', "CASE WHEN f THEN a END", "lower(txt) || 'x'", "ta[1]", "hashtext(txt)",
        "regexp_replace(v, 'a', 'b')", "nullif(v, '')", "(a IS NULL)", "f IS TRUE", "s",
    ]),
    (predicate, [
        "a IS NOT NULL", "f", "NOT f", "f IS TRUE", "st = 'sad'", "st IN ('sad', 'ok')", "st <> 'sad'::mood", "v = 'a'",
        "v <> ''", "v IN ('a', 'b')", "txt IS NOT NULL AND v = 'a'", "a > 0 AND (b IS NULL OR b < 10)", "da > '2020-01-01'",
        "ts > '2020-01-01'", "tz > '2020-01-01 00:00+00'", "n > 0", "n > 1.5", "d > 0", "j ? 'a'", "(j ->> 'a') = 'x'",
        "(j ->> 'a') IS NOT NULL", "j @> '{\"a\": 1}'", "lower(v) = 'a'", "length(txt) > 5", "v LIKE 'a%'", "v NOT LIKE 'a%'",
        "v ~ '^a'", "a % 2 = 0", "a NOT IN (1, 2)", "coalesce(a, 0) > 1", "f = true", "f IS NOT FALSE", "s = 1",
        "b = ANY (ARRAY[1, 2])", "'a' = ANY (ta)", "ta && '{a}'", "array_length(ta, 1) > 0", "net << '10.0.0.0/8'",
        "iv > '1 day'", "c = 'a'", "c <> ''", "(a, b) = (1, 2)", "a IS DISTINCT FROM b", "a = b", "n = a", "d < n", "v = txt",
    ]),
    (check, [
        "j @? '$.a'", "jsonb_path_exists(j, '$.a')", "j @@ '$.a > 1'", "j @? '$.a[*] ? (@.b > 1.50 && !(@.c == \"x\"))'",
        "jsonb_path_exists(j, 'strict $.a ? (@ like_regex \"^a\" flag \"i\")')", "j @@ '$.a + 1 * 2 > -3'",
        "j @? '$.**{2 to last}'", "j @? '$[0 to last]'", "j @@ 'exists($.a) || ($.b > 1) is unknown'",
        "to_tsvector('english', txt) @@ 'run'::tsquery", "ta[1:2] = '{a,b}'", "make_interval(days => a) > iv",
        "to_tsvector('ours', txt) @@ 'run'",
    ]),
    (default("interval(0)"), ["'1.6 sec'"]),
    (default("tsvector"), ["'a b'"]),
    (default("tsquery"), ["'a & b'"]),
    (default("money"), ["'1'", "'$1,234.50'", "0", "1.5", "'-1'", "'(2)'", "'1.005'"]),
    (default("time"), ["'10:00 PM'"]),
    (default("numeric"), ["1.50", "'1.50'", "0.0", "1e2", "-1.0"]),
    (view, [
        "SELECT (base).a FROM base", "SELECT base AS x FROM base", "SELECT * FROM generate_series(1, 3) AS g(x)",
        "SELECT a FROM base TABLESAMPLE SYSTEM (10)",
        "WITH RECURSIVE q(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM q WHERE n < 5) SELECT n FROM q",
        "SELECT xmlelement(name x, xmlattributes(a AS y, v), 'z', b) AS e FROM base",
        "SELECT xmlforest(a, v AS \"B c\") AS e FROM base", "SELECT xmlparse(document '<a/>') AS e",
        "SELECT xmlparse(content v preserve whitespace) AS e FROM base", "SELECT xmlconcat('<a/>', '<b/>') AS e",
        "SELECT xmlpi(name php, 'echo') AS e", "SELECT xmlroot('<a/>', version '1.0', standalone yes) AS e",
        "SELECT xmlserialize(content '<a/>'::xml AS text) AS e", "SELECT '<a/>'::xml IS DOCUMENT AS e",
        "SELECT xmlagg(xmlelement(name x, v) ORDER BY a) AS e FROM base", "SELECT a FROM base ORDER BY a USING >",
        "SELECT a FROM base ORDER BY v USING ~<~ NULLS FIRST", "SELECT array_agg(a ORDER BY b USING <) AS g FROM base",
    ]),
]

PAIRS = [make("", form, form, None) for make, forms in FORMS for form in forms]
