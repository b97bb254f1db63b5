-- SPDX-FileCopyrightText: 2026 Reckoner contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What PostgreSQL 12 knows already: the facts read from it have to be the same on every major.
CREATE SCHEMA "Sales";
CREATE TYPE mood AS ENUM ('sad', 'it''s ok', 'happy');
CREATE DOMAIN positive AS numeric(10,2) DEFAULT 1 CONSTRAINT above CHECK (VALUE > 0);
CREATE TYPE pair AS (a int, b text);
CREATE TYPE span AS RANGE (subtype = float8);
CREATE COLLATION german (provider = libc, locale = 'C.UTF-8');
CREATE SEQUENCE free AS smallint START 5 INCREMENT 2 MAXVALUE 99 CYCLE;

CREATE TABLE customer (
    id bigint GENERATED ALWAYS AS IDENTITY (START 10 INCREMENT 5) PRIMARY KEY,
    old serial,
    name varchar(80) NOT NULL COLLATE german,
    feeling mood DEFAULT 'sad' NOT NULL,
    rating positive,
    box pair,
    reach span,
    born date DEFAULT CURRENT_DATE,
    seen timestamptz(3) DEFAULT now(),
    tags text[] DEFAULT '{}',
    payload jsonb DEFAULT '{"a": [1, 2]}'::jsonb NOT NULL,
    flags bit varying(5) DEFAULT B'101',
    size float8 DEFAULT 0.1 CHECK (size >= 0 AND size < 1e10),
    initials text GENERATED ALWAYS AS (upper("left"((name)::text, 2))) STORED,
    CONSTRAINT customer_name_key UNIQUE (name) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT named CHECK (name <> '' OR feeling IN ('sad', 'happy')) NO INHERIT
);
COMMENT ON TABLE customer IS 'Who buys';
COMMENT ON COLUMN customer.name IS 'As on the bill';
ALTER TABLE customer ADD CONSTRAINT later CHECK (length(name) < 70) NOT VALID;

CREATE TABLE "Sales"."Order" (
    id int PRIMARY KEY,
    customer_id bigint NOT NULL REFERENCES customer ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE,
    code char(4) DEFAULT 'x''y',
    "Total" numeric(12,2) DEFAULT (1 + 2) * 3,
    part text, placed timestamp DEFAULT '2020-01-02 03:04:05',
    reach circle, EXCLUDE USING gist (reach WITH &&)
) WITH (fillfactor = 70);
CREATE INDEX order_parts ON "Sales"."Order" USING btree (lower(part) text_pattern_ops DESC NULLS LAST, placed) INCLUDE ("Total") WHERE (code IS NOT NULL);
CREATE INDEX order_two ON "Sales"."Order" ((customer_id + id), (part || 'x'), id);
CREATE INDEX customer_payload ON customer USING gin (payload jsonb_path_ops);
CREATE UNLOGGED TABLE scratch (a int, b int, UNIQUE (a, b));
ALTER TABLE scratch ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON scratch FOR SELECT TO PUBLIC USING (a > 0);

CREATE TABLE measure (at date NOT NULL, value int CHECK (value > 0)) PARTITION BY RANGE (at);
CREATE TABLE measure_2020 PARTITION OF measure FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE INDEX measure_at ON measure (at);
CREATE TABLE parent (a int);
CREATE TABLE child (b int) INHERITS (parent);

CREATE VIEW happy AS SELECT c.id, c.name, count(*) AS n FROM customer c JOIN "Sales"."Order" o ON o.customer_id = c.id
    WHERE c.feeling = 'happy' GROUP BY c.id, c.name HAVING count(*) > 1 ORDER BY c.id;
CREATE MATERIALIZED VIEW seen AS SELECT max(seen) AS last FROM customer;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.seen := now(); RETURN NEW; END $$;
CREATE FUNCTION twice(a int, b int DEFAULT 2) RETURNS int LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS 'SELECT a * b';
CREATE PROCEDURE nothing() LANGUAGE sql AS 'SELECT 1';
CREATE AGGREGATE total (int) (SFUNC = int4pl, STYPE = int, INITCOND = '0');
CREATE TRIGGER touched BEFORE UPDATE OF name ON customer FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION touch();
CREATE RULE quiet AS ON DELETE TO scratch DO INSTEAD NOTHING;
CREATE STATISTICS related (dependencies) ON a, b FROM scratch;
CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY);
INSERT INTO alembic_version VALUES ('abc123');
