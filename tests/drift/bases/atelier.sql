-- SPDX-FileCopyrightText: 2026 Reckoner contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Keys that name no columns, constraints without names, and what an INTEGER PRIMARY KEY brings along.

-- revision: tables
CREATE TABLE studios (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE artists (id INTEGER PRIMARY KEY, studio INTEGER REFERENCES studios, born TEXT, died TEXT,
    CHECK (born > '1500-01-01'));
CREATE TABLE works (code TEXT PRIMARY KEY, artist INTEGER NOT NULL, helper INTEGER, price REAL, paid REAL,
    FOREIGN KEY (artist) REFERENCES artists, CHECK (price > 0), CHECK (price < 1000000));
CREATE TABLE shows (number INTEGER PRIMARY KEY, code TEXT NOT NULL, work TEXT REFERENCES works);
CREATE TABLE visits (at TEXT, guest TEXT);
CREATE TABLE guests (name TEXT PRIMARY KEY UNIQUE, mail TEXT);
CREATE TABLE tickets (id INTEGER PRIMARY KEY AUTOINCREMENT, seat TEXT);
CREATE TABLE logs (number INTEGER PRIMARY KEY, line TEXT);

-- revision: views and triggers
CREATE VIEW seen AS SELECT w.code, s.number AS show FROM works w JOIN shows s ON s.work = w.code
    WHERE s.number IN (SELECT number FROM logs) ORDER BY s.number LIMIT 10;
CREATE TRIGGER works_paid AFTER UPDATE OF paid ON works WHEN NEW.paid > NEW.price BEGIN
    INSERT OR REPLACE INTO logs (number, line) VALUES (NEW.rowid, 'paid' || NEW.code);
    UPDATE shows SET code = upper(code) WHERE work = NEW.code AND number > 0;
END;
CREATE TRIGGER visits_made AFTER INSERT ON visits BEGIN
    SELECT CASE WHEN NEW.guest IS NULL THEN RAISE(ABORT, 'nobody') END;
    DELETE FROM logs WHERE number IN (SELECT number FROM shows ORDER BY number DESC LIMIT 5);
END;
CREATE VIRTUAL TABLE texts USING fts5(title, body, tokenize = 'porter');
