-- SPDX-FileCopyrightText: 2026 Reckoner contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The ledger: the ladder of a small program, as people write it by hand.

-- revision: accounts
CREATE TABLE accounts (
    id integer primary key,
    code TEXT NOT NULL UNIQUE,
    name TEXT,
    kind TEXT NOT NULL DEFAULT 'asset' CHECK (kind IN ('asset', 'debt')),
    parent INTEGER REFERENCES accounts (id),
    opened TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    rate REAL DEFAULT 0.5,
    closed INTEGER NOT NULL DEFAULT 0,
    short TEXT GENERATED ALWAYS AS (substr(code, 1, 3)) VIRTUAL
);
CREATE TABLE entries (
    account INTEGER NOT NULL REFERENCES accounts (id),
    day DATE NOT NULL,
    number INT NOT NULL,
    amount NUMERIC(10, 2) NOT NULL,
    note VARCHAR(200),
    PRIMARY KEY (account, day, number),
    UNIQUE (day, number),
    FOREIGN KEY (day) REFERENCES days (day),
    CHECK (amount <> 0)
);
CREATE TABLE days (day DATE, closed BOOLEAN DEFAULT FALSE, CONSTRAINT pk_days PRIMARY KEY (day));
CREATE TABLE notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account INTEGER CONSTRAINT fk_notes_account REFERENCES accounts (id),
    title TEXT CONSTRAINT uq_notes_title UNIQUE,
    body TEXT,
    CONSTRAINT ck_notes_title CHECK (length(title) > 2)
);
CREATE TABLE rates (name TEXT PRIMARY KEY, value REAL NOT NULL) WITHOUT ROWID;
CREATE TABLE settings (key TEXT, value TEXT);
CREATE TABLE import (line TEXT, done INTEGER);

-- revision: indexes, views, triggers
CREATE INDEX ix_entries_account ON entries (account, amount DESC);
CREATE INDEX ix_entries_note ON entries (note) WHERE note <> '';
CREATE UNIQUE INDEX ux_settings_key ON settings (key COLLATE NOCASE);
CREATE INDEX ix_accounts_name ON accounts (lower(name));
CREATE VIEW open_accounts AS SELECT id, code, name FROM accounts WHERE closed = 0;
CREATE VIEW balances (account, balance) AS SELECT account, sum(amount) FROM entries GROUP BY account;
CREATE TRIGGER entries_closed BEFORE INSERT ON entries WHEN (SELECT closed FROM days WHERE day = NEW.day) BEGIN
    SELECT RAISE(ABORT, 'this day is closed');
END;
CREATE TRIGGER accounts_close AFTER UPDATE OF closed ON accounts BEGIN
    INSERT INTO notes (account, title) VALUES (NEW.id, 'closed');
END;
CREATE VIRTUAL TABLE found USING fts5(title, body);
