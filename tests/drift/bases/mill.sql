-- SPDX-FileCopyrightText: 2026 Reckoner contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The mill: things that stand on other things, so that one change moves several of them.

-- revision: tables
CREATE TYPE grain AS ENUM ('rye', 'wheat');
CREATE TYPE hours AS RANGE (subtype = time);
CREATE SEQUENCE bills;
CREATE FUNCTION note_it() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE TABLE loads (id integer NOT NULL, day date NOT NULL, sacks integer DEFAULT 1, note text) PARTITION BY RANGE (day);
CREATE TABLE loads_2024 PARTITION OF loads FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE loads_2025 PARTITION OF loads FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE INDEX ix_loads_note ON loads (note);
CREATE TRIGGER loads_note AFTER INSERT ON loads FOR EACH ROW EXECUTE FUNCTION note_it();
CREATE TABLE wheels (id integer, turns integer);
CREATE TABLE water_wheels (width integer) INHERITS (wheels);
CREATE TABLE farmers (id integer PRIMARY KEY, name text, village text, born date, field integer, acres integer);
CREATE TABLE orders (id integer PRIMARY KEY, farmer integer, grain grain DEFAULT 'rye', sacks integer);
ALTER TABLE orders ADD CONSTRAINT orders_farmer FOREIGN KEY (farmer) REFERENCES farmers (id);
ALTER TABLE orders ADD CONSTRAINT orders_rye CHECK (grain <> 'rye' OR sacks < 10);
CREATE INDEX ix_orders_sacks ON orders ((sacks + 1));
CREATE STATISTICS farmers_stats ON field, acres FROM farmers;

-- revision: programs
CREATE VIEW villagers AS SELECT id, name FROM farmers WHERE village <> '';
CREATE VIEW sold AS SELECT grain, sum(sacks) AS sacks FROM orders GROUP BY grain;
CREATE POLICY grown_up ON farmers USING (born < '2000-01-01');
