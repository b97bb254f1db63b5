# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pairs that the product does not judge rightly yet; `run_pairs.py --open` runs them and says which hold by now. One that
holds moves to `pairs_DIALECT.py`, with the form that it lacks here.

A pair with a near form is called equal though the probe shows that it behaves otherwise; one with an equated form is called
different though it behaves alike, or equal without a rule that says why; or it cannot tell."""
import pairs_sqlite as lite
from pairs import maker
from pairs_postgresql_kinds import check, default, generated, given, index, insert, others, program, shadow, view

interval = default("interval")
schemas = maker("CREATE TYPE other.vector AS (x real, y real); CREATE TYPE ext.vector AS ENUM ('a'); "
                "CREATE TABLE {t} (id integer, c {x})", "column")

UNITS = "what a clock of two numbers means where an interval has fields"
DIGITS = "numeric keeps its zeros, and they show in texts, JSON and quotients"
BOUNDS = "a day is only read as ISO has it"
MEMBERS = "the cast of an array is that of its members before they agree on a type; a literal there is no text first"
ARRAYS = "a literal of an array with bounds of its own is not read"
LENGTH = "the cast of a constant to the very type of the column is what the column does"
UNNAMED = "called equal by no rule, so that nobody learns why; the rule is the name that it might have"

OWN = "as a file has it and as the server says it: a value whose spellings are not known, a query that is not read"
OWN_CHECKS = [
    "da = 'tomorrow'",
]
OWN_DEFAULTS = [
    ("cidr", "'10'"), ("int4multirange", "'{[1,3]}'"), ("date", "'Jan 1 2020'"),
    ("interval", "'1.5 days'"), ("interval", "'1-2'"), ("interval", "'2 3:00'"),
]

RIGHT = "SELECT a FROM base RIGHT JOIN (SELECT a + 1 AS a FROM base) y USING (a)"

POSTGRESQL = [
    # Called equal.
    default("numeric")("pg.literal.number", "1.5", None, "1.50", why=DIGITS),
    default("jsonb")("pg.literal.jsonb", "'{\"v\": 1.0}'", None, "'{\"v\": 1}'", why=DIGITS),
    generated("numeric")("pg.literal.number", "n / 3e0", None, f"n / 3.{'0' * 40}e0", *given("n", "1"), why=DIGITS),
    others("pg.operator.schema", "ci = 'x'", None, "ci OPERATOR(pg_catalog.=) 'x'", *insert("ci", "'X'"),
           why="a citext that is compared by an operator of pg_catalog is a text"),
    program("sql.line-ends", "BEGIN RETURN ''a\r\nb''; END", None, "BEGIN RETURN ''a\nb''; END",
            why="within a string a line end is part of what is said"),
    schemas("pg.type.extension", "ext.vector", None, "other.vector", "INSERT INTO {t} VALUES (1, '(1,2)')",
            why="two types of one's own, called like an extension's"),
    maker("CREATE TABLE {t} (txt text); CREATE UNIQUE INDEX {t}_i ON {t} ({x})", "index",
          ("INSERT INTO {t} VALUES ('a')", "INSERT INTO {t} VALUES ('a ')"))
    ("pg.index.opclass", "txt", None, "txt bpchar_ops", why="a text may have the class of padded texts"),
    # Called equal, and yet not explained.
    check("pg.null.cast", "coalesce(a, NULL) > 1", "coalesce(a, NULL::integer) > 1", None, why=UNNAMED),
    check("pg.in.columns", "5 IN (a, b)", "5 = a OR 5 = b", None, why=UNNAMED),
    check("pg.in.rows", "(a, b) IN ((1, 2), (3, 4))", "a = 1 AND b = 2 OR a = 3 AND b = 4", None, why=UNNAMED),
    default("numeric(10,2)")("pg.literal.number", "1.50", "1.5", None, why=UNNAMED),
    check("pg.operator.schema", "a OPERATOR(pg_catalog.=) 1", "a = 1", None, why=UNNAMED),
    shadow("pg.schema", "pg_catalog.initcap(txt) = 'Xy'", "initcap(txt) = 'Xy'", None, why=UNNAMED),
    index("pg.collate.default", "btree (txt COLLATE \"default\")", "btree (txt)", None, why=UNNAMED),
    # Called different.
    check("pg.literal.number", "CASE n WHEN 2.50 THEN a END > 1", "CASE n WHEN 2.5 THEN a END > 1", None,
          why="what a CASE looks for is only compared"),
    check("", "c < 'b' COLLATE \"C\"", "c < 'b' COLLATE \"C\"", None, why="a literal with a collation is of the type beside it"),
    check("", "(c, v) IN (('a', 'b'))", "(c, v) IN (('a', 'b'))", None, why="a list of one row keeps its AND in parentheses"),
    check("", "NULL IS NULL", "NULL IS NULL", None, why="the server says NULL::unknown"),
    default("varchar(5)[]")("", "ARRAY['a']::varchar(5)[]", "ARRAY['a']::varchar(5)[]", None, why=MEMBERS),
    default("hstore")("", "hstore('a', 'b')", "hstore('a', 'b')", None,
                      why="a function of an extension is known without the extension's schema, but not with it"),
    check("", "b > -2147483648", "b > -2147483648", None, why="the least integer is one, not a bigint"),
    default("varchar(5)")("pg.default.cast", "'ab'::varchar(5)", "'ab'", None, why=LENGTH),
    default("numeric(10,2)")("pg.default.cast", "1.5::numeric(10,2)", "1.5", None, why=LENGTH),
    default("jsonb")("pg.literal.jsonb", "'123456789012345678912'", "' 123456789012345678912'", None,
                     why="a number over 64 bits is no JSON to the reader"),
    view("", RIGHT, RIGHT, None, why="the merged column of a RIGHT JOIN is the right side's, which the server says"),
    # It cannot tell.
    default("integer[]")("pg.literal.array", "'{1,2}'", None, "'[0:1]={1,2}'", why=ARRAYS),
    default("daterange")("pg.literal.range", "'(Jan 1 2020,)'", None, "'(Feb 1 2020,)'", why=BOUNDS),
    interval("pg.literal.interval", "interval '10:20' minute to second", None, "interval '10:20:00' minute to second", why=UNITS),
    default("interval minute to second")("pg.literal.interval", "'02:00'", None, "'2:00:00'", why=UNITS),
    interval("pg.literal.interval", "'2 us'", None, "'1.5 us'", why="a fraction of a microsecond"),
    *(check("", form, form, None, why=OWN) for form in OWN_CHECKS),
    *(default(kind)("", form, form, None, why=OWN) for kind, form in OWN_DEFAULTS),
]

alias = maker("CREATE TABLE {t} (a INTEGER); INSERT INTO {t} VALUES (1); CREATE VIEW {t}_v AS {x}", "view",
              ("SELECT * FROM {t}_v",))
TOKENS = "of a view only tokens are compared, and yet it is for certain"

SQLITE = [
    # Called equal.
    default("numeric")("pg.literal.number", "1.5", None, "1.50", why=DIGITS),
    default("jsonb")("pg.literal.jsonb", "'{\"v\": 1.0}'", None, "'{\"v\": 1}'", why=DIGITS),
    lite.check("sqlite.string", "a <> 'rowid'", None, 'a <> "rowid"', "INSERT INTO {t} (rowid, a) VALUES (5, 5)",
               why="\"rowid\" names the row's number"),
    alias("sqlite.identifier", "SELECT a AS Total FROM {t}", None, "SELECT a AS total FROM {t}",
          why="the view's column is called as it is written"),
    # Called different.
    lite.typed("REAL")("sqlite.number", "0.0", "-0.0", None, why="a minus zero is written as zero"),
    lite.column("sqlite.type.spelling", '"double"  precision', "DOUBLE PRECISION", None, *insert("c", "1"),
                "SELECT typeof(c) FROM {t}", why="a file has both words, table_info() only what is in quotes"),
    lite.view("sqlite.number", "SELECT 1.50 AS n", "SELECT 1.5 AS n", None, why=TOKENS),
    lite.view("sqlite.identifier", "SELECT base.a FROM base", "SELECT a FROM base", None, why=TOKENS),
    lite.view("sqlite.parentheses", "SELECT (a) AS n FROM base", "SELECT a AS n FROM base", None, why=TOKENS),
]

OPEN = {"postgresql": POSTGRESQL, "sqlite": SQLITE}
