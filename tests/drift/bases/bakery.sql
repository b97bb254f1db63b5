-- SPDX-FileCopyrightText: 2026 Reckoner contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The bakery: types, collations, schemas and extensions, and what cannot be without them.

-- revision: tables
CREATE SCHEMA cellar;
CREATE EXTENSION citext;
CREATE EXTENSION pg_trgm;
CREATE EXTENSION btree_gist;
CREATE EXTENSION "uuid-ossp";
CREATE TYPE bread AS ENUM ('rye', 'spelt');
CREATE TYPE cellar.wood AS ENUM ('oak', 'ash');
CREATE DOMAIN weight AS integer;
CREATE DOMAIN heavy AS weight;
CREATE TYPE recipe AS (flour integer, water integer);
CREATE COLLATION plain (provider = icu, locale = 'en');
CREATE TABLE loaves (id integer PRIMARY KEY, kind bread DEFAULT 'rye', grams weight, made recipe, code integer NOT NULL,
  label text COLLATE plain, CONSTRAINT loaves_code UNIQUE (code));
ALTER TABLE loaves REPLICA IDENTITY USING INDEX loaves_code;
CREATE TABLE customers (id uuid DEFAULT uuid_generate_v4() PRIMARY KEY, mail citext, name text, town text);
CREATE INDEX ix_customers_name ON customers USING gin (name gin_trgm_ops);
CREATE INDEX ix_customers_town ON customers (town);
ALTER TABLE customers CLUSTER ON ix_customers_town;
CREATE TABLE visits (customer uuid, room integer, EXCLUDE USING gist (room WITH =));
CREATE TABLE cellar.barrels (id integer, wood cellar.wood);
CREATE TABLE ovens (id serial PRIMARY KEY, hot recipe, CONSTRAINT ovens_hot CHECK ((hot).water > 0));
CREATE TABLE stock (kind bread, amount integer) PARTITION BY LIST (kind);
CREATE TABLE stock_rye PARTITION OF stock FOR VALUES IN ('rye');
CREATE TABLE shifts (day date, baker text);

-- revision: programs
CREATE FUNCTION price(kind bread) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION usual() RETURNS bread LANGUAGE sql AS 'SELECT NULL::bread';
CREATE FUNCTION lightest(of weight[]) RETURNS weight LANGUAGE sql AS 'SELECT NULL::weight';
CREATE FUNCTION mix(how recipe) RETURNS SETOF recipe LANGUAGE sql AS 'SELECT how';
CREATE FUNCTION on_day(of date) RETURNS SETOF shifts LANGUAGE sql AS 'SELECT NULL::date, NULL';
CREATE FUNCTION tired(who shifts) RETURNS boolean LANGUAGE sql AS 'SELECT true';
CREATE FUNCTION write_to(mail citext) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION age(of cellar.wood) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE VIEW stored AS SELECT id FROM cellar.barrels;
CREATE VIEW ryes AS SELECT id FROM loaves WHERE kind = 'rye';
CREATE VIEW first_bread AS SELECT 'rye'::bread AS kind, 'rye' AS word;
CREATE FUNCTION is_rye(kind bread) RETURNS boolean LANGUAGE sql RETURN kind = 'rye';
CREATE POLICY rye_only ON loaves USING (kind = 'rye') WITH CHECK (kind IN ('rye', 'spelt') AND label <> 'rye');
CREATE RULE keep_rye AS ON DELETE TO loaves WHERE old.kind = 'rye' DO INSTEAD NOTHING;
CREATE VIEW labels AS SELECT label FROM loaves ORDER BY label COLLATE plain;
ALTER TABLE loaves ADD CONSTRAINT loaves_label CHECK (label COLLATE plain < 'x');
CREATE VIEW namesakes AS SELECT id FROM customers WHERE name % 'Jo';
