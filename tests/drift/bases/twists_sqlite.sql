-- SPDX-FileCopyrightText: 2026 Reckoner contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a database, compared with itself, was once said to differ in, or well might be; run_selves.py alone looks at it.

-- revision: keys of tables that are made later
CREATE TABLE a (b INT REFERENCES z, c INT REFERENCES never, a INT REFERENCES a);
CREATE TABLE z (id INTEGER PRIMARY KEY);
CREATE TABLE c (x, y, FOREIGN KEY (x, y) REFERENCES w);
CREATE TABLE w (p, q, PRIMARY KEY (q, p));
CREATE TABLE d (e REFERENCES renamed);
CREATE TABLE other (id TEXT PRIMARY KEY);
ALTER TABLE other RENAME TO renamed;

-- revision: names and numbers
CREATE TABLE "we""ird t" ("a b" INTEGER PRIMARY KEY DESC, [c d] TEXT COLLATE NOCASE DEFAULT ('x' || 'y'), `e`, 'f' blob default x'00',
    g int as (`a b` + 1) stored unique, h REAL DEFAULT 1e3, i DEFAULT -5, j DEFAULT +5, k DEFAULT "dq", l DEFAULT true, m DEFAULT CURRENT_DATE,
    n NUMERIC DEFAULT 1.50, o text default null, CHECK (e IN (1,2,'3')), CONSTRAINT "n m" UNIQUE ([c d] COLLATE RTRIM, e) ON CONFLICT REPLACE);
CREATE INDEX "i d" ON "we""ird t" (lower([c d]) COLLATE NOCASE DESC, e + 1, "a b") WHERE e IS NOT NULL AND "c d" LIKE 'a%';
CREATE TABLE doubled (a UNIQUE, b, UNIQUE (a), UNIQUE (a, b), UNIQUE (b DESC, a), PRIMARY KEY (a, b));
CREATE VIEW v (x, "y z") AS WITH RECURSIVE c(n) AS (VALUES (1) UNION ALL SELECT n+1 FROM c WHERE n<5)
    SELECT n, sum(n) OVER (ORDER BY n ROWS UNBOUNDED PRECEDING) FROM c;
CREATE TRIGGER "t 2" AFTER DELETE ON doubled BEGIN INSERT OR REPLACE INTO z VALUES (old.a); SELECT CASE WHEN 1 THEN RAISE(ABORT, 'x;y') END; END;
