-- SPDX-FileCopyrightText: 2026 Reckoner contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every kind of object and every facet of it, as migrations write them.

-- revision: types
CREATE SCHEMA audit;
COMMENT ON SCHEMA audit IS 'who did what';
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS postgres_fdw;
CREATE TYPE state AS ENUM ('new', 'paid', 'sent');
COMMENT ON TYPE state IS 'of an order';
CREATE DOMAIN quantity AS integer DEFAULT 1 NOT NULL CONSTRAINT quantity_positive CHECK (VALUE > 0);
COMMENT ON DOMAIN quantity IS 'how many';
CREATE DOMAIN email AS varchar(200) CHECK (VALUE ~* '^[^@]+@[^@]+$') CHECK (length(VALUE) > 3);
CREATE DOMAIN audit.word AS text COLLATE "C";
CREATE TYPE address AS (street varchar(100), city text COLLATE "C", zip char(5));
COMMENT ON TYPE address IS 'where';
COMMENT ON COLUMN address.zip IS 'five digits';
CREATE TYPE time_of_day AS RANGE (subtype = time);
CREATE TYPE float_span AS RANGE (subtype = float8, subtype_diff = float8mi, multirange_type_name = float_spans);
COMMENT ON TYPE float_span IS 'from and to';
CREATE COLLATION german (provider = icu, locale = 'de-u-co-phonebk');
CREATE COLLATION audit.loose (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
COMMENT ON COLLATION german IS 'as in phone books';
CREATE SEQUENCE invoice_numbers AS integer START WITH 1000 INCREMENT BY 10 MINVALUE 10 MAXVALUE 100000 CACHE 5 CYCLE;
COMMENT ON SEQUENCE invoice_numbers IS 'for invoices';

-- revision: routines
CREATE FUNCTION add_tax(net numeric, rate numeric DEFAULT 0.19) RETURNS numeric LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS 'SELECT net * (1 + rate)';
COMMENT ON FUNCTION add_tax(numeric, numeric) IS 'net to gross';
CREATE FUNCTION add_tax(net integer) RETURNS integer LANGUAGE sql AS 'SELECT net * 2';
CREATE OR REPLACE FUNCTION audit.touch() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = audit, public AS $$
BEGIN
  NEW.touched_at := now();
  RETURN NEW;
END;
$$;
CREATE FUNCTION audit.note() RETURNS trigger LANGUAGE plpgsql COST 50 AS $$
BEGIN
  RETURN NULL;
END;
$$;
CREATE FUNCTION pair(INOUT a integer, OUT b text, VARIADIC rest integer[] DEFAULT '{}') LANGUAGE sql STABLE AS 'SELECT a, ''x''';
CREATE FUNCTION numbers(upto integer) RETURNS TABLE (n integer, square bigint) LANGUAGE sql ROWS 10 AS
  'SELECT g, g * g FROM generate_series(1, upto) g';
CREATE FUNCTION twice(x integer) RETURNS integer LANGUAGE sql RETURN x * 2;
CREATE FUNCTION many() RETURNS SETOF integer LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT 2; END;
CREATE PROCEDURE audit.clear(days integer) LANGUAGE plpgsql AS 'BEGIN NULL; END';
COMMENT ON PROCEDURE audit.clear(integer) IS 'old entries';
CREATE FUNCTION add_up(state bigint, value integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT state + value';
CREATE AGGREGATE total_of (integer) (SFUNC = add_up, STYPE = bigint, INITCOND = '0');
COMMENT ON AGGREGATE total_of(integer) IS 'a sum';
CREATE FUNCTION audit.on_ddl() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END';

-- revision: tables
CREATE TABLE customers (
  id bigint GENERATED ALWAYS AS IDENTITY (START WITH 100 INCREMENT BY 1) PRIMARY KEY,
  email email NOT NULL,
  name varchar(100) COLLATE german DEFAULT 'nobody',
  home address,
  scores integer[] DEFAULT '{}',
  born date,
  full_name text GENERATED ALWAYS AS (upper(name)) STORED,
  touched_at timestamptz DEFAULT now() NOT NULL,
  CONSTRAINT uq_customers_email UNIQUE (email) INCLUDE (name),
  CONSTRAINT ck_customers_born CHECK (born > '1900-01-01') NO INHERIT
) WITH (fillfactor = 80);
COMMENT ON TABLE customers IS 'who buys';
COMMENT ON COLUMN customers.email IS 'unique';
COMMENT ON CONSTRAINT uq_customers_email ON customers IS 'one account each';
COMMENT ON CONSTRAINT ck_customers_born ON customers IS 'no ghosts';
ALTER TABLE customers ALTER COLUMN full_name SET STORAGE EXTERNAL;
ALTER TABLE customers ALTER COLUMN name SET STATISTICS 500;
ALTER TABLE customers ALTER COLUMN born SET (n_distinct = 5);
CREATE TABLE orders (
  id serial,
  number integer DEFAULT nextval('invoice_numbers'),
  customer_id bigint NOT NULL,
  referrer_id bigint,
  state state DEFAULT 'new',
  amount quantity,
  net numeric(10,2) DEFAULT 0,
  note text,
  during tstzrange,
  touched_at timestamp,
  CONSTRAINT pk_orders PRIMARY KEY (id) WITH (fillfactor = 90),
  CONSTRAINT uq_orders_number UNIQUE NULLS NOT DISTINCT (number, state) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_orders_customer FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE ON UPDATE RESTRICT,
  CONSTRAINT fk_orders_referrer FOREIGN KEY (referrer_id) REFERENCES customers (id) MATCH FULL ON DELETE SET NULL DEFERRABLE,
  CONSTRAINT ex_orders_during EXCLUDE USING gist (customer_id WITH =, during WITH &&) WHERE (state <> 'new') DEFERRABLE
);
COMMENT ON CONSTRAINT fk_orders_customer ON orders IS 'theirs';
COMMENT ON CONSTRAINT ex_orders_during ON orders IS 'one at a time';
ALTER TABLE orders ADD CONSTRAINT ck_orders_net CHECK (net >= 0) NOT VALID;
ALTER TABLE orders REPLICA IDENTITY FULL;
CREATE UNIQUE INDEX ix_orders_note ON orders (lower(note) DESC NULLS LAST, net) INCLUDE (amount) WHERE state = 'paid';
CREATE INDEX ix_orders_net ON orders USING brin (net) WITH (pages_per_range = 64);
CREATE INDEX ix_orders_text ON orders (note text_pattern_ops, note COLLATE "C" DESC);
CREATE INDEX ix_orders_state ON orders USING hash (state);
COMMENT ON INDEX ix_orders_net IS 'small';
CREATE UNLOGGED TABLE audit.entries (id integer, what text, at timestamptz DEFAULT CURRENT_TIMESTAMP);
CREATE TABLE entries_archive (archived_at date) INHERITS (audit.entries);
CREATE TABLE visits (id bigint, at timestamp NOT NULL, page text DEFAULT '/', CONSTRAINT ck_visits CHECK (id > 0))
  PARTITION BY RANGE (at);
CREATE TABLE visits_2024 PARTITION OF visits FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE visits_2025 PARTITION OF visits FOR VALUES FROM ('2025-01-01') TO ('2026-01-01') PARTITION BY LIST (page);
CREATE TABLE visits_2025_home PARTITION OF visits_2025 FOR VALUES IN ('/', '/home');
CREATE TABLE visits_rest PARTITION OF visits DEFAULT;
CREATE INDEX ix_visits_page ON visits (page);
CREATE TABLE buckets (k integer, v text) PARTITION BY HASH (k);
CREATE TABLE buckets_0 PARTITION OF buckets FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE STATISTICS audit.orders_stats (ndistinct, dependencies) ON customer_id, state FROM orders;
COMMENT ON STATISTICS audit.orders_stats IS 'go together';
ALTER STATISTICS audit.orders_stats SET STATISTICS 200;
CREATE STATISTICS orders_month ON (date_trunc('month', touched_at)) FROM orders;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'far.example', dbname 'shop');
COMMENT ON SERVER far IS 'elsewhere';
CREATE FOREIGN TABLE far_orders (id integer OPTIONS (column_name 'order_id') NOT NULL, net numeric) SERVER far
  OPTIONS (schema_name 'public', table_name 'orders');

-- revision: programs
CREATE VIEW paid_orders AS SELECT o.id, c.name, o.net FROM orders o JOIN customers c ON c.id = o.customer_id
  WHERE o.state IN ('paid', 'sent') AND o.net > 0;
COMMENT ON VIEW paid_orders IS 'money came';
COMMENT ON COLUMN paid_orders.net IS 'without tax';
CREATE VIEW own_orders (order_id, total) WITH (security_barrier) AS SELECT id, add_tax(net) FROM orders WHERE note IS NOT NULL;
CREATE VIEW open_orders AS SELECT id, note FROM orders WHERE state = 'new' WITH LOCAL CHECK OPTION;
CREATE VIEW audit.totals AS SELECT customer_id, count(*) AS orders, sum(net) AS net FROM orders GROUP BY customer_id
  HAVING count(*) > 1 ORDER BY 2 DESC;
CREATE MATERIALIZED VIEW monthly WITH (fillfactor = 70) AS
  SELECT date_trunc('month', touched_at) AS month, sum(net) AS net FROM orders GROUP BY 1;
CREATE UNIQUE INDEX ix_monthly ON monthly (month);
COMMENT ON MATERIALIZED VIEW monthly IS 'for reports';
CREATE TRIGGER touch_customers BEFORE INSERT OR UPDATE OF name, email ON customers FOR EACH ROW
  WHEN (NEW.name IS NOT NULL AND NEW.name <> '') EXECUTE FUNCTION audit.touch('a', '1');
COMMENT ON TRIGGER touch_customers ON customers IS 'keeps time';
CREATE TRIGGER note_orders AFTER DELETE ON orders REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE PROCEDURE audit.note();
CREATE CONSTRAINT TRIGGER late_orders AFTER INSERT ON orders FROM customers DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION audit.note();
CREATE TRIGGER into_view INSTEAD OF INSERT ON paid_orders FOR EACH ROW EXECUTE FUNCTION audit.note();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON orders EXECUTE FUNCTION audit.note();
ALTER TABLE orders DISABLE TRIGGER no_truncate;
CREATE RULE no_delete AS ON DELETE TO customers WHERE old.id < 10 DO INSTEAD NOTHING;
CREATE RULE log_update AS ON UPDATE TO entries_archive DO ALSO INSERT INTO audit.entries (id, what) VALUES (old.id, 'changed');
COMMENT ON RULE no_delete ON customers IS 'the first ones stay';
ALTER TABLE customers ENABLE ROW LEVEL SECURITY;
ALTER TABLE customers FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON customers FOR SELECT TO PUBLIC USING (email = current_user OR born IS NULL);
CREATE POLICY no_minors ON customers AS RESTRICTIVE FOR UPDATE USING (born < '2010-01-01') WITH CHECK (born IS NOT NULL);
CREATE POLICY with_orders ON customers FOR DELETE USING (id IN (SELECT customer_id FROM orders));
COMMENT ON POLICY own_rows ON customers IS 'only theirs';
CREATE PUBLICATION changes FOR TABLE orders (id, net) WHERE (net > 10), customers WITH (publish = 'insert, update');
CREATE PUBLICATION audit_all FOR TABLES IN SCHEMA audit;
COMMENT ON PUBLICATION changes IS 'to the warehouse';
CREATE EVENT TRIGGER watch_ddl ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'DROP TABLE') EXECUTE FUNCTION audit.on_ddl();
COMMENT ON EVENT TRIGGER watch_ddl IS 'who made what';

-- revision: what is made to be renamed
CREATE TYPE bill_kind AS ENUM ('plain', 'odd');
CREATE TABLE bills (id smallint PRIMARY KEY, net integer, note text, kind bill_kind CHECK (kind <> 'odd'));
CREATE TABLE bill_log (bill smallint, at text);
CREATE INDEX ix_bills_kind ON bills (id) WHERE kind = 'odd';
CREATE VIEW big_bills AS SELECT id, net, mod(id, 5) AS rest, NULL AS nothing FROM bills WHERE net > 10;
CREATE VIEW bigger_bills AS SELECT b.net, rest FROM big_bills b WHERE b.net > 100;
CREATE FUNCTION count_bills() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM bills WHERE net > 5; END;
CREATE FUNCTION stamp_bill() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FUNCTION add_bill(integer, integer) RETURNS integer LANGUAGE sql AS 'SELECT $1 + $2';
CREATE AGGREGATE all_bills (integer) (SFUNC = add_bill, STYPE = integer);
CREATE TRIGGER stamp_bills BEFORE UPDATE OF net ON bills FOR EACH ROW EXECUTE FUNCTION stamp_bill();
CREATE RULE log_bills AS ON DELETE TO bills WHERE OLD.net > 3 DO ALSO INSERT INTO bill_log (bill, at) VALUES (OLD.id, OLD.note);
CREATE STATISTICS bill_stats ON net, note FROM bills;
CREATE PROCEDURE clear_bills(upto numeric(10,2), word varchar(20)) LANGUAGE sql AS 'SELECT 1';
ALTER TABLE bills SET (fillfactor = 70, toast.autovacuum_enabled = false);

-- revision: renames
ALTER TABLE bills RENAME COLUMN net TO amount;
ALTER TABLE bill_log RENAME COLUMN at TO noted;
ALTER TABLE bills RENAME TO invoices;
ALTER VIEW big_bills RENAME COLUMN rest TO remainder;
ALTER VIEW big_bills RENAME TO large_bills;
ALTER FUNCTION stamp_bill() RENAME TO mark_bill;
ALTER FUNCTION mark_bill() SET SCHEMA audit;
ALTER FUNCTION add_bill(integer, integer) RENAME TO sum_bill;
ALTER RULE log_bills ON invoices RENAME TO keep_bills;
ALTER TYPE bill_kind RENAME VALUE 'odd' TO 'rare';

-- revision: what CASCADE takes along
CREATE TABLE gone (id integer PRIMARY KEY, a text, b text, c integer);
CREATE VIEW over_gone AS SELECT a FROM gone;
CREATE VIEW over_view AS SELECT a AS it FROM over_gone;
CREATE VIEW beside_gone AS SELECT b FROM gone;
CREATE STATISTICS gone_stats ON b, c FROM gone;
CREATE TRIGGER gone_stamp BEFORE UPDATE OF a ON gone FOR EACH ROW EXECUTE FUNCTION audit.mark_bill();
CREATE POLICY gone_policy ON gone USING (a IS NOT NULL);
ALTER TABLE gone DROP COLUMN c;
ALTER TABLE gone DROP COLUMN a CASCADE;
DROP FUNCTION audit.mark_bill() CASCADE;
