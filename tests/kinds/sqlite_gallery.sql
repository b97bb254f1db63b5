-- SPDX-FileCopyrightText: 2026 Reckoner contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Every kind of object that a SQLite file holds, as the revisions of a history make them: each "-- revision:" line
-- opens one. What the later revisions rename and drop shows in the texts of views and triggers, as SQLite leaves them.

-- revision: keys and constraints
CREATE TABLE countries (
    code TEXT COLLATE NOCASE PRIMARY KEY,
    name TEXT NOT NULL,
    region TEXT DEFAULT 'EU',
    UNIQUE (name COLLATE NOCASE)
) WITHOUT ROWID;
CREATE TABLE customers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    email VARCHAR(120) NOT NULL COLLATE NOCASE CONSTRAINT uq_customers_email UNIQUE ON CONFLICT REPLACE,
    phone TEXT NOT NULL ON CONFLICT IGNORE,
    country TEXT REFERENCES countries (code) ON DELETE SET NULL ON UPDATE CASCADE,
    nickname,
    credit DECIMAL(10, 2) DEFAULT 0 CHECK (credit >= 0),
    CONSTRAINT ck_customers_phone CHECK (length(phone) BETWEEN 3 AND 20)
);
CREATE TABLE orders (
    number TEXT NOT NULL,
    year INT NOT NULL,
    customer_id INTEGER NOT NULL,
    placed_at TEXT DEFAULT CURRENT_TIMESTAMP,
    net INTEGER NOT NULL DEFAULT (0),
    gross INTEGER GENERATED ALWAYS AS (net * 121 / 100) STORED,
    label TEXT AS (number || '/' || year) VIRTUAL,
    state TEXT NOT NULL ON CONFLICT ABORT DEFAULT 'new',
    CONSTRAINT pk_orders PRIMARY KEY (year DESC, number) ON CONFLICT FAIL,
    CONSTRAINT fk_orders_customer FOREIGN KEY (customer_id) REFERENCES customers (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT uq_orders_label UNIQUE (customer_id, placed_at DESC)
);
CREATE TABLE lines (
    year INT NOT NULL,
    number TEXT NOT NULL,
    line INTEGER NOT NULL,
    sku TEXT NOT NULL,
    quantity INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (year, number, line),
    CONSTRAINT fk_lines_order FOREIGN KEY (year, number) REFERENCES orders (year, number) MATCH FULL,
    CONSTRAINT ck_lines_quantity CHECK (quantity > 0)
) STRICT, WITHOUT ROWID;
CREATE TABLE stock (sku TEXT NOT NULL, place TEXT NOT NULL, count INTEGER, note ANY) STRICT;
CREATE TABLE "odd names" ("select" INTEGER, [with space] TEXT, `tick` REAL, "Üml" BLOB, CHECK ("select" <> 'x'));
CREATE TABLE audit (id INTEGER PRIMARY KEY, what TEXT, at TEXT);

-- revision: indexes
CREATE INDEX ix_orders_customer ON orders (customer_id, placed_at DESC);
CREATE INDEX ix_customers_lower ON customers (lower(email));
CREATE INDEX ix_customers_country ON customers (country COLLATE NOCASE) WHERE country IS NOT NULL;
CREATE UNIQUE INDEX ux_stock_place ON stock (sku, place);
CREATE INDEX ix_lines_sku ON lines (sku);

-- revision: views
CREATE VIEW open_orders AS
    SELECT o.year, o.number, o.net, c.email -- who asks
    FROM orders AS o JOIN customers AS c ON c.id = o.customer_id
    WHERE o.state <> 'done';
CREATE VIEW order_totals (year, orders, total) AS
    SELECT year, count(*), sum(net) FROM orders GROUP BY year HAVING count(*) > 0;
CREATE VIEW big_years AS SELECT year FROM order_totals WHERE total > 1000;
CREATE VIEW "odd view" AS SELECT "select" AS "Picked", [with space] FROM "odd names";
CREATE VIEW tree AS WITH RECURSIVE t(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM t WHERE n < 9) SELECT n FROM t;

-- revision: triggers
CREATE TRIGGER orders_made AFTER INSERT ON orders BEGIN
    INSERT INTO audit (what, at) VALUES ('order ' || NEW.number, CURRENT_TIMESTAMP);
END;
CREATE TRIGGER orders_state BEFORE UPDATE OF state, net ON orders FOR EACH ROW
    WHEN OLD.state = 'done' AND NEW.state <> 'done'
BEGIN
    SELECT RAISE(ABORT, 'an order that is done stays; done');
END;
CREATE TRIGGER customers_gone AFTER DELETE ON customers WHEN OLD.email NOT LIKE '%@example.org' BEGIN
    DELETE FROM stock WHERE note = OLD.email;
    INSERT INTO audit (what) VALUES (CASE WHEN OLD.credit > 0 THEN 'owed' ELSE 'gone' END);
END;
CREATE TRIGGER stock_any UPDATE ON stock BEGIN UPDATE audit SET at = 'now' WHERE what = NEW.sku; END;
CREATE TRIGGER open_orders_insert INSTEAD OF INSERT ON open_orders BEGIN
    INSERT INTO orders (year, number, net, customer_id)
    SELECT NEW.year, NEW.number, NEW.net, id FROM customers WHERE email = NEW.email;
END;
CREATE TRIGGER open_orders_delete INSTEAD OF DELETE ON open_orders BEGIN
    UPDATE orders SET state = 'done' WHERE year = OLD.year AND number = OLD.number;
END;

-- revision: virtual tables
CREATE VIRTUAL TABLE notes USING fts5(title, body, tokenize = 'porter unicode61');
CREATE VIRTUAL TABLE old_notes USING fts4(title, body);
CREATE VIRTUAL TABLE areas USING rtree(id, min_x, max_x, min_y, max_y);
CREATE TRIGGER audit_noted AFTER INSERT ON audit BEGIN INSERT INTO notes (title, body) VALUES (NEW.what, NEW.at); END;

-- revision: what is made to be renamed
CREATE TABLE parcels (id INTEGER PRIMARY KEY, weight INT CHECK (weight > 0), sent_to TEXT REFERENCES countries (code));
CREATE TABLE parcel_log (parcel INTEGER, weight INT, parcels TEXT);
CREATE INDEX ix_parcels_weight ON parcels (weight) WHERE weight > 10;
CREATE VIEW heavy_parcels AS SELECT parcels.id, weight, 'weight' AS why FROM parcels WHERE parcels.weight > 30;
CREATE VIEW logged AS SELECT l.weight, l.parcels FROM parcel_log l JOIN parcels p ON p.id = l.parcel;
CREATE TRIGGER parcels_heavier AFTER UPDATE OF weight ON parcels WHEN NEW.weight > OLD.weight BEGIN
    INSERT INTO parcel_log (parcel, weight, parcels) VALUES (NEW.id, NEW.weight, 'parcels');
END;
CREATE TRIGGER logged_gone AFTER DELETE ON parcel_log BEGIN UPDATE parcels SET weight = OLD.weight WHERE id = OLD.parcel; END;
CREATE TABLE lost (id INTEGER PRIMARY KEY, a INT, b INT);
CREATE TRIGGER lost_trigger AFTER INSERT ON lost BEGIN DELETE FROM lost WHERE id < NEW.id; END;
CREATE VIEW survivor AS SELECT count(*) AS n FROM lost;
CREATE VIEW gone_view AS SELECT 1 AS one;
CREATE TRIGGER gone_view_trigger INSTEAD OF INSERT ON gone_view BEGIN SELECT 1; END;

-- revision: what no file keeps
CREATE TEMP TABLE scratch (a);
CREATE TEMP VIEW scratch_view AS SELECT a FROM scratch;
CREATE TEMP TRIGGER scratch_trigger AFTER INSERT ON audit BEGIN DELETE FROM scratch; END;
DROP TRIGGER scratch_trigger;
DROP VIEW temp.scratch_view;
DROP TABLE temp.scratch;
CREATE VIEW IF NOT EXISTS main.tree AS SELECT 'there already' AS n;
DROP VIEW IF EXISTS never_there;

-- revision: renames
ALTER TABLE parcels RENAME COLUMN weight TO grams;
ALTER TABLE parcels RENAME TO packages;
ALTER TABLE countries RENAME COLUMN code TO iso;
ALTER TABLE packages ADD COLUMN fragile BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE stock ADD COLUMN doubled INTEGER AS (count * 2);
ALTER TABLE stock DROP COLUMN doubled;

-- revision: drops
DROP VIEW gone_view;
DROP TRIGGER logged_gone;
DROP TABLE lost;
CREATE TABLE lost (id INTEGER PRIMARY KEY);
