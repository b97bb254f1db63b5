-- SPDX-FileCopyrightText: 2026 Reckoner contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a database, compared with itself, was once said to differ in, or well might be; run_selves.py alone looks at it.

-- revision: keys and indexes
CREATE EXTENSION pg_trgm;
CREATE TABLE twice (id int PRIMARY KEY, code text CONSTRAINT one UNIQUE);
ALTER TABLE twice ADD CONSTRAINT again UNIQUE (id);
ALTER TABLE twice ADD CONSTRAINT another UNIQUE (code);
CREATE INDEX searched ON twice USING gin (code gin_trgm_ops);
CREATE TABLE whole (a int, b text) PARTITION BY LIST (a);
CREATE TABLE whole_rest PARTITION OF whole DEFAULT;
CREATE INDEX of_the_whole_only ON ONLY whole (a);

-- revision: types and defaults
CREATE DOMAIN small AS int CHECK (VALUE < 100);
CREATE DOMAIN smaller AS small CHECK (VALUE < 50);
CREATE DOMAIN narrow AS bigint CHECK (VALUE::bigint > 0);
CREATE TYPE pair AS (a int, b text);
CREATE TABLE defaults (numbers small[] DEFAULT '{1,2}', cast_pair pair DEFAULT ROW(1, 'x')::pair, plain_pair pair DEFAULT ROW(1, 'x'));
CREATE TABLE parent (a int DEFAULT 1);
CREATE TABLE heir (a int NOT NULL, b text) INHERITS (parent);
CREATE PUBLICATION of_heirs FOR TABLE parent;

-- revision: operators of extensions
CREATE EXTENSION citext;
CREATE EXTENSION hstore;
CREATE TABLE loose (m citext, h hstore);
CREATE VIEW found AS SELECT m FROM loose WHERE m = 'X';
CREATE VIEW picked AS SELECT h -> 'a' AS a FROM loose;
CREATE VIEW alike AS SELECT 'x' % 'y' AS similar;
