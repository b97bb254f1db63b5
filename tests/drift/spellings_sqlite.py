# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""SQLite: what may be spelt in many ways. Each group has a statement, in which {x} is the spelling and {t} a name of its
own, and classes of spellings that mean the same. `TRAPS` are pairs that look the same and are not."""

PRELUDE = """
CREATE TABLE target (id INTEGER PRIMARY KEY, code TEXT UNIQUE);
CREATE TABLE base (id INTEGER, name TEXT, net INTEGER, state TEXT, owner INTEGER);
"""

TYPES = ("CREATE TABLE {t} (id INTEGER, c {x})", [
    ["INTEGER", "integer", "Integer"],
    ["TEXT", "text"],
    ["VARCHAR(50)", "varchar(50)", "VARCHAR (50)", "VARCHAR( 50 )"],
    ["NUMERIC(10, 2)", "numeric(10,2)"],
    ["DOUBLE PRECISION", "double  precision"],
    ["", "/* nothing */"],
    ['"TEXT"', "TEXT"],
    ["TEXT NULL", "TEXT"],
    ["TEXT NOT NULL", "TEXT not null", "TEXT NOT NULL ON CONFLICT ABORT"],
    ["TEXT COLLATE NOCASE", "TEXT collate nocase"],
    ["TEXT COLLATE BINARY", "TEXT"],
])

DEFAULTS = ("CREATE TABLE {t} (id INTEGER, c {type} DEFAULT {x})", [
    ("INTEGER", ["(1+2)", "(1 + 2)", "((1+2))"]),
    ("TEXT", ["(datetime('now'))", "( datetime( 'now' ) )", "(DATETIME('now'))"]),
    ("TEXT", ["CURRENT_TIMESTAMP", "current_timestamp", "(CURRENT_TIMESTAMP)", "(datetime('now'))"]),
    ("TEXT", ["CURRENT_DATE", "(current_date)"]),
    ("TEXT", ["'x'", '"x"', "('x')"]),
    ("TEXT", ["NULL", "null", "(NULL)"]),
    ("INTEGER", ["1", "TRUE", "true", "+1", "(1)", "'1'"]),
    ("INTEGER", ["0", "FALSE", "'0'", "(0)"]),
    ("INTEGER", ["1", "1.0"]),
    ("INTEGER", ["-1", "- 1", "(-1)"]),
    ("REAL", ["1.5", "1.50", "+1.5"]),
    ("BLOB", ["x'ab'", "X'AB'"]),
    ("TEXT", ["'it''s'", "('it''s')"]),
])

KEYS = ("{x}", [
    ["CREATE TABLE {t} (id INTEGER PRIMARY KEY)", "CREATE TABLE {t} (id integer, primary key (id))",
     "CREATE TABLE {t} (id INTEGER, PRIMARY KEY (id DESC))",
     "CREATE TABLE {t} (id INTEGER PRIMARY KEY ASC)", "CREATE TABLE {t} (id INTEGER NOT NULL PRIMARY KEY)",
     "CREATE TABLE {t} (id INTEGER CONSTRAINT {t}_k PRIMARY KEY)"],
    ["CREATE TABLE {t} (id INTEGER PRIMARY KEY AUTOINCREMENT)",
     "CREATE TABLE {t} (id integer primary key autoincrement not null)"],
    ["CREATE TABLE {t} (a TEXT UNIQUE)", "CREATE TABLE {t} (a TEXT, UNIQUE (a))",
     "CREATE TABLE {t} (a TEXT, CONSTRAINT {t}_u UNIQUE (a))",
     "CREATE TABLE {t} (a TEXT UNIQUE ON CONFLICT ABORT)", "CREATE TABLE {t} (a TEXT, UNIQUE (a COLLATE BINARY))"],
    ["CREATE TABLE {t} (a INTEGER CHECK (a > 0))", "CREATE TABLE {t} (a INTEGER, CHECK (a > 0))",
     "CREATE TABLE {t} (a INTEGER, CONSTRAINT {t}_c CHECK (a>0))",
     'CREATE TABLE {t} (a INTEGER, CHECK ((a) > 0))', 'CREATE TABLE {t} (a INTEGER, CHECK ("a" > 0))'],
    ["CREATE TABLE {t} (a INTEGER REFERENCES target)", "CREATE TABLE {t} (a INTEGER REFERENCES target (id))",
     "CREATE TABLE {t} (a INTEGER REFERENCES target (id) ON DELETE NO ACTION ON UPDATE NO ACTION)",
     "CREATE TABLE {t} (a INTEGER, FOREIGN KEY (a) REFERENCES target (id))",
     'CREATE TABLE {t} (a INTEGER, FOREIGN KEY ("a") REFERENCES "Target" ("ID"))',
     "CREATE TABLE {t} (a INTEGER, CONSTRAINT {t}_f FOREIGN KEY (a) REFERENCES target)",
     "CREATE TABLE {t} (a INTEGER REFERENCES target NOT DEFERRABLE)"],
    ["CREATE TABLE {t} (a INTEGER REFERENCES target ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED)",
     "CREATE TABLE {t} (a INTEGER, FOREIGN KEY (a) REFERENCES target (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED)"],
    ["CREATE TABLE {t} (a INTEGER, b INTEGER AS (a * 2))",
     "CREATE TABLE {t} (a INTEGER, b INTEGER GENERATED ALWAYS AS (a*2) VIRTUAL)"],
    ["CREATE TABLE {t} (a INTEGER, b INTEGER AS (a * 2) STORED)",
     "CREATE TABLE {t} (a INTEGER, b INTEGER GENERATED ALWAYS AS ( a * 2 ) stored)"],
    ["CREATE TABLE {t} (a TEXT PRIMARY KEY) WITHOUT ROWID", "CREATE TABLE {t} (a TEXT NOT NULL, PRIMARY KEY (a)) without rowid"],
    ["CREATE TABLE {t} (a TEXT, b INT) STRICT", "CREATE TABLE {t} (a text, b int) strict"],
    ["CREATE TABLE {t} (a TEXT, b TEXT)", 'CREATE TABLE {t} ("a" TEXT, [b] TEXT)',
     "CREATE TABLE {t} (`a` TEXT, b TEXT -- the second\n)",
     "CREATE TABLE IF NOT EXISTS {t} (a TEXT,\n\n b TEXT)", "CREATE TABLE main.{t} (a TEXT, b TEXT)",
     "CREATE TABLE {t} (a TEXT); ALTER TABLE {t} ADD COLUMN b TEXT",
     "CREATE TABLE {t}_x (a TEXT, b TEXT); ALTER TABLE {t}_x RENAME TO {t}",
     "CREATE TABLE {t} (a TEXT, c TEXT); ALTER TABLE {t} RENAME COLUMN c TO b",
     "CREATE TABLE {t} (a TEXT, b TEXT, c TEXT); ALTER TABLE {t} DROP COLUMN c"],
    ["CREATE TABLE {t} (a TEXT, b TEXT, PRIMARY KEY (a, b))", "CREATE TABLE {t} (a TEXT, b TEXT, PRIMARY KEY ('a', [b]))"],
])

INDEXES = ("CREATE TABLE {t} (a INTEGER, b TEXT); CREATE {x}", [
    ["INDEX {t}_i ON {t} (a)", "INDEX {t}_i ON {t} (a ASC)", "INDEX IF NOT EXISTS {t}_i ON {t} (a)",
     'INDEX "{t}_i" ON "{t}" ("a")',
     "INDEX {t}_i ON {t} (a COLLATE BINARY)", "INDEX main.{t}_i ON {t}(a)"],
    ["INDEX {t}_i ON {t} (a DESC)", "INDEX {t}_i ON {t} (a desc)"],
    ["INDEX {t}_i ON {t} (lower(b))", "INDEX {t}_i ON {t} (LOWER( b ))", "INDEX {t}_i ON {t} ((lower(b)))"],
    ["INDEX {t}_i ON {t} (a) WHERE b IS NOT NULL", "INDEX {t}_i ON {t} (a) where (b is not null)",
     "INDEX {t}_i ON {t} (a) WHERE b NOTNULL"],
    ["INDEX {t}_i ON {t} (a) WHERE b <> 'x'", "INDEX {t}_i ON {t} (a) WHERE b != 'x'"],
    ["UNIQUE INDEX {t}_i ON {t} (a, b)", "unique index {t}_i on {t} (a, b)"],
])

PROGRAMS = ("{x}", [
    ["CREATE VIEW {t} AS SELECT id FROM base", "create view {t} as select id from base",
     'CREATE VIEW {t} AS SELECT "id" FROM [base]',
     "CREATE VIEW IF NOT EXISTS {t} AS\n  SELECT id -- the key\n  FROM base", "CREATE VIEW main.{t} AS SELECT id FROM base"],
    ["CREATE VIEW {t} (a, b) AS SELECT id, name FROM base", 'CREATE VIEW {t} ("a", [b]) AS SELECT id, name FROM base'],
    ["CREATE TRIGGER {t} AFTER INSERT ON base BEGIN DELETE FROM target; END",
     "CREATE TRIGGER {t} AFTER INSERT ON base FOR EACH ROW BEGIN DELETE FROM target; END",
     "create trigger if not exists {t} after insert on \"base\" begin\n  delete from target;\nend"],
    ["CREATE TRIGGER {t} BEFORE UPDATE ON base BEGIN SELECT 1; END", "CREATE TRIGGER {t} UPDATE ON base BEGIN SELECT 1; END"],
    ["CREATE TRIGGER {t} AFTER UPDATE OF name, net ON base WHEN NEW.net > 0 BEGIN SELECT 1; END",
     "CREATE TRIGGER {t} AFTER UPDATE OF net, name ON base WHEN new.net > 0 BEGIN SELECT 1; END"],
    ["CREATE VIRTUAL TABLE {t} USING fts5(title, body)", "CREATE VIRTUAL TABLE {t} USING FTS5 (title, body)",
     "create virtual table if not exists {t} using fts5(title,body)"],
])

GROUPS = {"types": TYPES, "defaults": DEFAULTS, "keys": KEYS, "indexes": INDEXES, "programs": PROGRAMS}

TRAPS = [
    *(("CREATE TABLE {t} ({x})", one, other) for one, other in [
        ("id INT PRIMARY KEY", "id INTEGER PRIMARY KEY"),
        ("id INTEGER PRIMARY KEY", "id INTEGER PRIMARY KEY DESC"),
        ("a TEXT UNIQUE", "a TEXT UNIQUE ON CONFLICT REPLACE"),
        ("a TEXT", "a BLOB"),
        ("a VARCHAR(50)", "a VARCHAR(60)"),
        ("a TEXT DEFAULT '1'", "a TEXT DEFAULT 1.0"),
        ("a TEXT DEFAULT ''", "a TEXT"),
        ("a TEXT DEFAULT CURRENT_TIMESTAMP", "a TEXT DEFAULT 'CURRENT_TIMESTAMP'"),
        ("a TEXT DEFAULT 'x'", "a TEXT DEFAULT 'X'"),
        ("a INTEGER REFERENCES target ON DELETE RESTRICT", "a INTEGER REFERENCES target"),
        ("a INTEGER REFERENCES target (id)", "a INTEGER REFERENCES target (code)"),
        ("a INTEGER, b INTEGER, CHECK (a OR b AND 0)", "a INTEGER, b INTEGER, CHECK ((a OR b) AND 0)"),
        ("a TEXT, CHECK (a LIKE 'x%')", "a TEXT, CHECK (a GLOB 'x*')"),
        ("a TEXT, CHECK (a = 'x')", "a TEXT, CHECK (a = 'X')"),
        ("a TEXT, b TEXT, UNIQUE (a, b)", "a TEXT, b TEXT, UNIQUE (b, a)"),
        ('"ä" TEXT', '"Ä" TEXT'),
    ]),
    *(("CREATE TABLE {t} (a INTEGER, b TEXT); CREATE {x}", one, other) for one, other in [
        ("UNIQUE INDEX {t}_i ON {t} (a)", "UNIQUE INDEX {t}_i ON {t} (a) WHERE a > 0"),
        ("INDEX {t}_i ON {t} (b)", "INDEX {t}_i ON {t} (b COLLATE NOCASE)"),
        ("INDEX {t}_i ON {t} (a, b)", "INDEX {t}_i ON {t} (b, a)"),
    ]),
    *(("CREATE {x}", one, other) for one, other in [
        ("VIEW {t} AS SELECT 'a' AS x", "VIEW {t} AS SELECT 'A' AS x"),
        ("TRIGGER {t} AFTER INSERT ON base BEGIN SELECT 1; END", "TRIGGER {t} BEFORE INSERT ON base BEGIN SELECT 1; END"),
    ]),
]
