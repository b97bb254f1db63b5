# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""SQLite: the pairs of each equivalence rule."""
from pairs import Pair, maker

PRELUDE = """
CREATE TABLE base (a INTEGER, b INTEGER, name TEXT);
INSERT INTO base VALUES (1, 2, 'x'), (0, 1, 'y'), (NULL, 3, 'z');
CREATE TABLE seen (what TEXT);
"""

COLUMNS = "a INTEGER, b INTEGER, f, txt TEXT, any"
check = maker(f"CREATE TABLE {{t}} ({COLUMNS}, CONSTRAINT {{t}}_k CHECK ({{x}}))", "check")
predicate = maker(f"CREATE TABLE {{t}} ({COLUMNS}); CREATE UNIQUE INDEX {{t}}_i ON {{t}} (b) WHERE {{x}}",
                  "predicate of an index")
part = maker(f"CREATE TABLE {{t}} ({COLUMNS}); CREATE UNIQUE INDEX {{t}}_i ON {{t}} ({{x}})", "part of an index")
column = maker("CREATE TABLE {t} (id INTEGER, c {x})", "column",
               ("INSERT INTO {t} (id) VALUES (1)", "SELECT c, typeof(c) FROM {t}"))
view = maker("CREATE VIEW {t} AS {x}", "view", ("SELECT * FROM {t}",))
generated = maker(f"CREATE TABLE {{t}} ({COLUMNS}, g AS ({{x}}))", "generated column")
trigger = maker("CREATE TABLE {t} (a INTEGER, b TEXT); CREATE TRIGGER {t}_g AFTER INSERT ON {t} BEGIN {x}; END",
                "body of a trigger", ("INSERT INTO {t} VALUES (1, 'x')", "SELECT * FROM seen"))
when = maker("CREATE TABLE {t} (a INTEGER, b TEXT); CREATE TRIGGER {t}_g AFTER INSERT ON {t} WHEN {x} "
             "BEGIN INSERT INTO seen VALUES ('fired'); END", "condition of a trigger")


def typed(kind):
    return maker(f"CREATE TABLE {{t}} (id INTEGER, c {kind} DEFAULT {{x}})", f"default of a column of {kind or 'no type'}",
                 ("INSERT INTO {t} (id) VALUES (1)", "SELECT c, typeof(c) FROM {t}"))


def insert(columns, *rows):
    return tuple(f"INSERT INTO {{t}} ({columns}) VALUES ({row})" for row in rows)


MODEL = """import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Row(Base):
    __tablename__ = "{{t}}"
    id: Mapped[int] = mapped_column(primary_key=True)
    c = mapped_column(sa.{})
"""

PAIRS = [
    Pair("sqlalchemy.float.version", "column of a model", "CREATE TABLE {t} (\n\tid INTEGER NOT NULL, \n\tc {x} NOT NULL, \n"
         "\tPRIMARY KEY (id)\n)",
         "DOUBLE", "FLOAT", "INTEGER", ("INSERT INTO {t} VALUES (1, 3)", "SELECT typeof(c) FROM {t}"),
         "from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column\n\n\nclass Base(DeclarativeBase):\n    pass\n\n\n"
         "class Row(Base):\n    __tablename__ = '{t}'\n    id: Mapped[int] = mapped_column(primary_key=True)\n"
         "    c: Mapped[float]\n"),

    check("sqlite.boolean", "f = TRUE", "f = 1", "f IS TRUE", *insert("f", "2")),
    predicate("sqlite.boolean", "f = false", "f = 0", "f IS NOT TRUE", *insert("b, f", "1, NULL", "1, NULL")),
    check("sqlite.boolean", "f IS +TRUE", "f IS 1", "f IS TRUE", *insert("f", "2")),
    typed("")("sqlite.boolean", "TRUE", "1", "'TRUE'"),

    typed("TEXT")("sqlite.default.affinity", "1", "'1'", "1.0"),
    typed("TEXT")("sqlite.default.affinity", "1.50", "'1.5'", "'1.50'"),
    typed("INTEGER")("sqlite.default.affinity", "'16'", "16", "'0x10'"),
    typed("INTEGER")("sqlite.default.affinity", "1.0", "1", "1.5"),
    typed("INTEGER")("sqlite.default.affinity", "0", "'0'", "1e400"),
    typed("REAL")("sqlite.default.affinity", "'1'", "1.0", "'1 1'"),
    typed("NUMERIC")("sqlite.default.affinity", "'1e2'", "100", "'1e2e'"),
    typed("NUMERIC")("sqlite.default.affinity", "' +5 '", "5", "'+ 5'"),
    typed("INTEGER")("sqlite.default.affinity", "'9223372036854775807'", "9223372036854775807", "'9223372036854775808'"),
    typed("TEXT")("sqlite.default.affinity", "99999999999999999999", "'1.0e+20'", "'99999999999999999999'"),
    typed("TEXT")("sqlite.default.affinity", "123456789.12345678", "'123456789.123457'", "'123456789.12345678'"),
    typed("STRING")("sqlite.default.affinity", "'1'", "1", "x'31'"),
    typed("FLOATING POINT")("sqlite.default.affinity", "1.0", "1", "'1.0.'"),
    maker("CREATE TABLE {t} (id INTEGER, c {x}) STRICT", "default of a strict table",
          ("INSERT INTO {t} (id) VALUES (1)", "SELECT c, typeof(c) FROM {t}"))
    ("sqlite.default.affinity", "TEXT DEFAULT 1", "TEXT DEFAULT '1'", "ANY DEFAULT 1"),

    column("sqlite.default.null", "TEXT DEFAULT NULL", "TEXT", "TEXT DEFAULT 'NULL'", silent=True),
    column("sqlite.default.null", "TEXT DEFAULT (NULL)", "TEXT", "TEXT DEFAULT ''", silent=True),

    check("sqlite.function", "ifnull(a, 0) > 1", "coalesce(a, 0) > 1", "nullif(a, 0) > 1", *insert("a", "NULL")),
    generated("sqlite.function", "substring(txt, 1, 2)", "substr(txt, 1, 2)", "substr(txt, 0, 2)", *insert("txt", "'xyz'"),
              "SELECT g FROM {t}"),

    check("sqlite.identifier", '"A" > 1', "a > 1", "'A' > 1", *insert("a", "0")),
    check("sqlite.identifier", "{t}.a > 1", "[a] > 1", "b > 1", *insert("a, b", "2, 0")),
    view("sqlite.identifier", "SELECT `A` AS n FROM base", "SELECT a AS n FROM base", "SELECT 'a' AS n FROM base"),
    maker("CREATE TABLE {t} (\"Ä\" INTEGER, \"ä\" INTEGER); INSERT INTO {t} VALUES (1, 2); CREATE VIEW {t}_v AS {x}", "view",
          ("SELECT * FROM {t}_v",))
    ("sqlite.identifier", 'SELECT "Ä" AS N FROM {t}', "SELECT [Ä] AS N FROM {t}", 'SELECT "ä" AS N FROM {t}'),
    trigger("sqlite.identifier", "INSERT INTO [seen] VALUES (NEW.\"b\")", "INSERT INTO seen VALUES (NEW.b)",
            "INSERT INTO seen VALUES ('b')"),
    when("sqlite.identifier", 'NEW."A" > 1', "NEW.a > 1", "NEW.b > 1", "INSERT INTO {t} VALUES (1, 'x')", "SELECT * FROM seen"),

    check("sqlite.in.order", "a IN (1, 2)", "a IN (2, 1, 2)", "a IN (2, 1, NULL)", *insert("a", "3")),
    check("sqlite.in.order", "any IN ('a', 1)", "any IN (1, 'a')", "any IN ('1', 'a')", *insert("any", "1", "'1'")),

    check("sqlite.layout", "a>1 AND b<2", "a > 1 and b < 2", "a > 1 AND b < 2 OR a", *insert("a, b", "1, 3")),
    part("sqlite.layout", "lower(txt)", "LOWER( txt )", "lower(a)", *insert("a, txt", "1, 'x'", "2, 'X'")),
    check("sqlite.layout", "txt = 'x' collate nocase", "txt = 'x' COLLATE NOCASE", "txt = 'x' collate rtrim",
          *insert("txt", "'X'")),
    view("sqlite.layout", "SELECT 'a  b' AS n, a FROM base", "select  'a  b'  as n,\n a /* of it */ from base -- all",
         "SELECT 'a b' AS n, a FROM base"),
    view("sqlite.layout", "SELECT a, b FROM base", "SELECT a , b FROM base", "SELECT a b FROM base"),
    trigger("sqlite.layout", "INSERT INTO seen VALUES ('it')", "insert  into\nseen values( 'it' )",
            "INSERT INTO seen VALUES ('IT')"),
    when("sqlite.layout", "NEW.a>0 AND NEW.b='x'", "new.a > 0 and new.b = 'x'", "NEW.a>0 AND NEW.b='X'",
         "INSERT INTO {t} VALUES (1, 'x')", "SELECT * FROM seen"),
    typed("TEXT")("sqlite.layout", "(lower('A'))", "(LOWER( 'A' ))", "(lower('A '))"),
    generated("sqlite.layout", "cast(txt AS integer)", "CAST(txt AS INTEGER)", "cast(txt AS text)", *insert("txt", "'1x'"),
              "SELECT g FROM {t}"),

    check("sqlite.not", "NOT (a < 5)", "a >= 5", "a > 5", *insert("a", "5")),
    check("sqlite.not", "NOT (a IN (1, 2))", "a NOT IN (1, 2)", "(NOT a) IN (1, 2)", *insert("a", "1", "3")),
    check("sqlite.not", "NOT (txt LIKE 'x%')", "txt NOT LIKE 'x%'", "txt NOT GLOB 'x*'", *insert("txt", "'X'")),
    predicate("sqlite.not", "NOT (a IS NULL)", "a IS NOT NULL", "NOT (a = NULL)", *insert("a, b", "1, 1", "2, 1")),
    check("sqlite.not", "NOT ((a, b) < (1, 2))", "(a, b) >= (1, 2)", "(a, b) > (1, 2)", *insert("a, b", "1, 2")),
    predicate("sqlite.not", "NOT (a = 1)", "a <> 1", "a IS NOT 1", *insert("a, b", "NULL, 1", "NULL, 1")),

    typed("TEXT")("sqlite.now", "(datetime('now'))", "CURRENT_TIMESTAMP", "(datetime('now', 'localtime'))",
                  *insert("id", "1"), "SELECT c = datetime('now') OR c = datetime('now', '-1 second') FROM {t}"),
    typed("TEXT")("sqlite.now", "(date())", "CURRENT_DATE", "(time())", *insert("id", "1"), "SELECT length(c) FROM {t}"),

    check("sqlite.number", "a < 0x10", "a < 16", "a < '0x10'", *insert("a", "20")),
    check("sqlite.number", "a / 2.50 > 1", "a / 2.5 > 1", "a / 2 > 1", *insert("a", "3")),
    generated("sqlite.number", "a / 1e2", "a / 100.0", "a / 100", *insert("a", "3"), "SELECT g FROM {t}"),
    typed("INTEGER")("sqlite.number", "+1", "1", "-1"),
    typed("")("sqlite.number", "1.50", "1.5", "'1.50'"),

    check("sqlite.operator", "a == 1", "a = 1", "a IS 1", *insert("a", "NULL")),
    predicate("sqlite.operator", "a != 1", "a <> 1", "a IS NOT 1", *insert("a, b", "NULL, 1", "NULL, 1")),
    view("sqlite.operator", "SELECT b FROM base WHERE a == 1", "SELECT b FROM base WHERE a = 1",
         "SELECT b FROM base WHERE a != 1"),
    trigger("sqlite.operator", "INSERT INTO seen SELECT name FROM base WHERE b != 2",
            "INSERT INTO seen SELECT name FROM base WHERE b <> 2", "INSERT INTO seen SELECT name FROM base WHERE b == 2"),

    check("sqlite.parentheses", "(a + b) > 3", "a + b > 3", "a + (b > 3)", *insert("a, b", "1, 1")),
    check("sqlite.parentheses", "(a AND b) OR f", "a AND b OR f", "a AND (b OR f)", *insert("a, b, f", "0, 0, 1")),
    check("sqlite.parentheses", "a - (b) - f = 0", "a - b - f = 0", "a - (b - f) = 0", *insert("a, b, f", "3, 2, 1")),
    check("sqlite.parentheses", "(a = b) = f", "a = b = f", "a = (b = f)", *insert("a, b, f", "2, 2, 1", "0, 2, 1")),
    check("sqlite.parentheses", "NOT (a + b)", "NOT a + b", "(NOT a) + b", *insert("a, b", "2, 1")),
    typed("INTEGER")("sqlite.parentheses", "((2 + 3) * 4)", "(((2) + 3) * 4)", "(2 + (3 * 4))"),
    generated("sqlite.parentheses", "(txt || b) || f", "txt || b || f", "txt || (b + f)", *insert("txt, b, f", "'x', 1, 2"),
              "SELECT g FROM {t}"),

    typed("TEXT")("sqlite.string", '"x"', "'x'", "'\"x\"'"),
    typed("TEXT")("sqlite.string", "word", "'word'", "'Word'"),
    check("sqlite.string", 'txt <> "zz"', "txt <> 'zz'", 'txt <> "txt"', *insert("txt", "'x'")),
    view("sqlite.string", 'SELECT "nothing" AS n FROM base', "SELECT 'nothing' AS n FROM base", 'SELECT "name" AS n FROM base'),

    Pair("sqlite.type.affinity", "column of a model", "CREATE TABLE {t} (id INTEGER NOT NULL PRIMARY KEY, c {x})", "VARCHAR(50)",
         "TEXT", "NUMERIC", ("INSERT INTO {t} VALUES (1, '05')", "SELECT c, typeof(c) FROM {t}"), MODEL.format("String(50)")),
    Pair("sqlite.type.affinity", "column of a model", "CREATE TABLE {t} (id INTEGER NOT NULL PRIMARY KEY, c {x})", "SMALLINT",
         "INTEGER", "TEXT", ("INSERT INTO {t} VALUES (1, 5)", "SELECT c, typeof(c) FROM {t}"), MODEL.format("SmallInteger")),

    column("sqlite.type.spelling", "varchar (50)", "VARCHAR(50)", "VARCHR(50)", *insert("c", "'1'"), "SELECT typeof(c) FROM {t}"),
    column("sqlite.type.spelling", "double  precision", "DOUBLE PRECISION", "DOUBLE POINT",
           *insert("c", "1.0"), "SELECT typeof(c) FROM {t}"),
    column("sqlite.type.spelling", "Text", "TEXT", "TXT", *insert("c", "1"), "SELECT typeof(c) FROM {t}"),
]

# Queries and triggers.
PAIRS += [
    view("sqlite.all", "SELECT ALL a FROM base", "SELECT a FROM base", "SELECT DISTINCT typeof(a) AS a FROM base"),
    view("sqlite.all", "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 3) SELECT n FROM c",
         "WITH c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 3) SELECT n FROM c",
         "WITH c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 2) SELECT n FROM c"),

    view("sqlite.as", "SELECT x.a AS n FROM base AS x", "SELECT x.a n FROM base x", "SELECT x.a FROM base AS x",
         "SELECT name FROM pragma_table_info('{t}')"),
    view("sqlite.as", "SELECT a AS b FROM base", "SELECT a b FROM base", "SELECT a, b FROM base"),

    view("sqlite.case.else-null", "SELECT CASE a WHEN 1 THEN 2 END AS n FROM base",
         "SELECT CASE a WHEN 1 THEN 2 ELSE NULL END AS n FROM base",
         "SELECT CASE a WHEN 1 THEN 2 ELSE 'NULL' END AS n FROM base"),

    *(view("sqlite.frame", f"SELECT sum(b) OVER (ORDER BY b {base}) AS n FROM base",
           f"SELECT sum(b) OVER (ORDER BY b {equated}) AS n FROM base",
           f"SELECT sum(b) OVER (ORDER BY b {near}) AS n FROM base")
      for base, equated, near in [
          ("ROWS 1 PRECEDING", "ROWS BETWEEN 1 PRECEDING AND CURRENT ROW", "ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING"),
          ("RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW", "", "RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING"),
          ("ROWS 2 PRECEDING EXCLUDE NO OTHERS", "rows 2 preceding", "ROWS 2 PRECEDING EXCLUDE CURRENT ROW")]),

    view("sqlite.join", "SELECT x.a FROM base x INNER JOIN seen s ON x.name = s.what",
         "SELECT x.a FROM base x JOIN seen s ON x.name = s.what", "SELECT x.a FROM base x LEFT JOIN seen s ON x.name = s.what"),
    view("sqlite.join", "SELECT x.a FROM base x LEFT OUTER JOIN seen s ON x.name = s.what",
         "SELECT x.a FROM base x LEFT JOIN seen s ON x.name = s.what", "SELECT x.a FROM base x, seen s WHERE x.name = s.what"),
    view("sqlite.join", "SELECT x.a FROM base x, base y", "SELECT x.a FROM base x JOIN base y",
         "SELECT x.a FROM base x NATURAL JOIN base y"),

    view("sqlite.limit", "SELECT b FROM base ORDER BY b LIMIT 1, 2", "SELECT b FROM base ORDER BY b LIMIT 2 OFFSET 1",
         "SELECT b FROM base ORDER BY b LIMIT 1 OFFSET 2"),

    view("sqlite.limit", "SELECT b FROM base ORDER BY b LIMIT 2 OFFSET 0", "SELECT b FROM base ORDER BY b LIMIT 2",
         "SELECT b FROM base ORDER BY b LIMIT 2 OFFSET 1"),

    view("sqlite.own", "SELECT base.b FROM base WHERE base.a = 1", "SELECT b FROM base WHERE a = 1",
           "SELECT a FROM base WHERE base.b = 1"),
    view("sqlite.own", "SELECT x.* FROM base AS x", "SELECT * FROM base AS x", "SELECT x.*, 1 FROM base AS x"),
    view("sqlite.own", "SELECT b FROM base WHERE b IN (SELECT x.a + 1 FROM base AS x WHERE x.a)",
         "SELECT b FROM base WHERE b IN (SELECT a + 1 FROM base AS x WHERE a)",
         "SELECT b FROM base WHERE b IN (SELECT base.a + 1 FROM base AS x WHERE x.a)"),
    view("sqlite.own", "SELECT base.b AS a FROM base ORDER BY base.b", "SELECT b AS a FROM base ORDER BY b",
           "SELECT -b AS b FROM base ORDER BY b"),
    view("sqlite.own", "SELECT base.name AS b FROM base WHERE base.b > 1 ORDER BY base.b DESC",
         "SELECT name AS b FROM base WHERE b > 1 ORDER BY base.b DESC", "SELECT name AS b FROM base WHERE b > 1 ORDER BY b"),

    view("sqlite.order", "SELECT a FROM base ORDER BY a ASC", "SELECT a FROM base ORDER BY a",
         "SELECT a FROM base ORDER BY a DESC"),
    view("sqlite.order", "SELECT a FROM base ORDER BY a NULLS FIRST", "SELECT a FROM base ORDER BY a",
         "SELECT a FROM base ORDER BY a NULLS LAST"),
    view("sqlite.order", "SELECT a FROM base ORDER BY a DESC NULLS LAST", "SELECT a FROM base ORDER BY a DESC",
         "SELECT a FROM base ORDER BY a DESC NULLS FIRST"),
    view("sqlite.order", "SELECT sum(b) OVER (ORDER BY b ASC) AS n FROM base", "SELECT sum(b) OVER (ORDER BY b) AS n FROM base",
         "SELECT sum(b) OVER (ORDER BY TRUE) AS n FROM base"),

    view("sqlite.parentheses", "SELECT a FROM base WHERE (a = 1) OR (b = 3 AND a)",
         "SELECT a FROM base WHERE a = 1 OR b = 3 AND a",
         "SELECT a FROM base WHERE (a = 1 OR b = 3) AND b > 2"),
    view("sqlite.parentheses", "SELECT (b) FROM base", "SELECT b FROM base", "SELECT (b + 0) FROM base",
         "SELECT name FROM pragma_table_info('{t}')"),
    view("sqlite.parentheses", "SELECT b FROM base GROUP BY (b) HAVING (b > 1)", "SELECT b FROM base GROUP BY b HAVING b > 1",
         "SELECT b FROM base GROUP BY (b > 1)"),
    view("sqlite.parentheses", "SELECT b FROM base WHERE b IN (SELECT (b) FROM base)",
         "SELECT b FROM base WHERE b IN (SELECT b FROM base)", "SELECT b FROM base WHERE b IN (SELECT a FROM base)"),
    maker("CREATE VIEW {t} (n) AS {x}", "view with names", ("SELECT * FROM {t}",))
    ("sqlite.parentheses", "SELECT (a + b) FROM base", "SELECT a + b FROM base", "SELECT a + (b > 1) FROM base"),
    trigger("sqlite.parentheses", "DELETE FROM seen; INSERT INTO seen SELECT name FROM base WHERE (a = 1)",
            "DELETE FROM seen; INSERT INTO seen SELECT (name) FROM base WHERE a = 1",
            "DELETE FROM seen; INSERT INTO seen SELECT name FROM base WHERE (a = 0)"),
    when("sqlite.parentheses", "(SELECT (a) FROM base WHERE (b = NEW.a))", "(SELECT a FROM base WHERE b = NEW.a)",
         "(SELECT b FROM base WHERE b = NEW.a)", "DELETE FROM seen", "INSERT INTO {t} VALUES (1, 'x')", "SELECT * FROM seen"),

    maker("CREATE TABLE {t} (a INTEGER PRIMARY KEY, b); INSERT INTO {t} VALUES (1, 'x'); "
          "CREATE TRIGGER {t}_g AFTER INSERT ON base WHEN NEW.name = '{t}' BEGIN {x}; END", "body of a trigger",
          ("INSERT INTO base VALUES (9, 9, '{t}')", "DELETE FROM base WHERE a = 9", "SELECT * FROM {t}"))
    ("sqlite.replace", "REPLACE INTO {t} VALUES (1, 'y')", "INSERT OR REPLACE INTO {t} VALUES (1, 'y')",
     "INSERT OR IGNORE INTO {t} VALUES (1, 'y')"),

    view("sqlite.schema", "SELECT a FROM main.base", "SELECT a FROM base", "SELECT what AS a FROM main.seen"),
    view("sqlite.schema", "SELECT main.base.a AS n FROM base", "SELECT base.a AS n FROM base", "SELECT base.b AS n FROM base"),
]

# Keys, checks and virtual tables.
TWO = "CREATE TABLE {t} (a TEXT, b TEXT, {x})"
WORDS = maker("CREATE VIRTUAL TABLE {t} USING fts5(x, {x})", "virtual table",
              ("INSERT INTO {t} (x) VALUES ('running')", "SELECT count(*) FROM {t} ('run')",
               "SELECT name FROM pragma_table_info('{t}')"))
WAITS = maker("CREATE TABLE {t}_a (id INTEGER PRIMARY KEY); CREATE TABLE {t} (a REFERENCES {t}_a {x})", "foreign key",
              insert("a", "5"))

PAIRS += [
    check("sqlite.case.else-null", "CASE WHEN a THEN b END", "CASE WHEN a THEN b ELSE NULL END", "CASE WHEN a THEN b ELSE 0 END",
          *insert("a, b", "0, 0")),
    maker("CREATE TABLE {t} (a INTEGER, {x})", "check without a name")
    ("sqlite.check.repeated", "CHECK (a > 0)", "CHECK (a > 0), CHECK (a > 0)", "CHECK (a > 0), CHECK (a > 1)", *insert("a", "1")),

    WAITS("sqlite.deferrable", "", "DEFERRABLE", "DEFERRABLE INITIALLY DEFERRED"),
    WAITS("sqlite.deferrable", "DEFERRABLE INITIALLY IMMEDIATE", "NOT DEFERRABLE INITIALLY DEFERRED",
         "DEFERRABLE INITIALLY DEFERRED"),

    check("sqlite.iif", "iif(a, b, 0)", "CASE WHEN a THEN b ELSE 0 END", "CASE WHEN a THEN b ELSE 1 END", *insert("a, b",
         "0, 0")),
    part("sqlite.iif", "iif(a > 1, txt, NULL)", "CASE WHEN a > 1 THEN txt END", "CASE WHEN a > 1 THEN txt ELSE '' END",
         *insert("a, txt", "0, 'x'", "0, 'x'")),

    WORDS("sqlite.module.quotes", "tokenize = 'porter'", "tokenize=porter", "tokenize = 'ascii'"),
    WORDS("sqlite.module.quotes", "body", '"body"', "body UNINDEXED", "INSERT INTO {t} (body) VALUES ('a')",
           "SELECT count(*) FROM {t} ('a')"),
    WORDS("sqlite.module.quotes", "tokenize = 'porter'", 'tokenize="porter"', "tokenize, porter"),
    maker("CREATE TABLE {t}_c (x); INSERT INTO {t}_c VALUES ('y'); CREATE VIRTUAL TABLE {t} USING fts4(x, {x})", "virtual table",
          ("SELECT x FROM {t}",))("sqlite.module.quotes", "content='{t}_c'", 'content="{t}_c"', "content=''"),

    column("sqlite.type.spelling", '"numeric"(10,2)', "NUMERIC", "NUMERIC(10,2)",
           "SELECT upper(type) FROM pragma_table_info('{t}')"),

    *(maker(TWO, "key", (*insert("a, b", "'x', 'y'", "'x', 'z'", "'X', 'y'"), "SELECT count(*) FROM {t}",
                         "SELECT count(*) FROM pragma_index_list('{t}')"))("sqlite.unique.repeated", base, equated, near)
      for base, equated, near in [
          ("UNIQUE (a)", "UNIQUE (a), UNIQUE (a)", "UNIQUE (a), UNIQUE (a COLLATE NOCASE)"),
          ("UNIQUE (a, b)", "UNIQUE (a, b), UNIQUE (a, b DESC)", "UNIQUE (a, b), UNIQUE (b, a)"),
          ("PRIMARY KEY (a)", "PRIMARY KEY (a), UNIQUE (a)", "PRIMARY KEY (a), UNIQUE (b)")]),
    maker("CREATE TABLE {t} (a {x})", "key", (*insert("a", "1", "1"), "SELECT count(*) FROM pragma_index_list('{t}')"))
    ("sqlite.unique.repeated", "TEXT PRIMARY KEY", "TEXT PRIMARY KEY UNIQUE", "TEXT PRIMARY KEY UNIQUE ON CONFLICT IGNORE"),
]
