# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""SQLite: views and triggers of the ledger."""
from rows import maker
from sqlite_plants import again, written

M = "main"


def rows():
    row = maker("sqlite", "ledger")

    def view(name, objects, facet, action, change):
        return row(name, "view", M, objects, facet, action, change)

    yield view("a view for a report", "closed_accounts", "", "added",
               "CREATE VIEW closed_accounts AS SELECT * FROM accounts WHERE closed")
    yield view("a view dropped", "balances", "", "removed", "DROP VIEW balances")
    yield view("a view renamed", ("open_accounts", "live_accounts"), "", "renamed",
               again("view", "open_accounts", ("open_accounts", "live_accounts")))
    yield view("a view of other rows", "open_accounts", "definition", "modified",
               again("view", "open_accounts", ("closed = 0", "closed <> 1")))
    yield view("a view of more columns", "open_accounts", "definition", "modified",
               again("view", "open_accounts", ("code, name", "code, name, kind")))
    yield view("a view edited in place", "balances", "definition", "modified",
               written("view", "balances", ("sum(amount)", "total(amount)")))
    yield view("a view's column by another name", "balances", "columns", "modified",
               again("view", "balances", ("balance)", "total)")))

    def trigger(name, table, objects, facet, action, change):
        return row(name, "trigger", f"{M}.{table}", objects, facet, action, change)

    yield trigger("a trigger for an audit", "settings", "settings_changed", "", "added",
                  "CREATE TRIGGER settings_changed AFTER UPDATE ON settings BEGIN "
                  "INSERT INTO notes (title) VALUES (NEW.key); END")
    yield trigger("a trigger off for an import", "entries", "entries_closed", "", "removed", "DROP TRIGGER entries_closed")
    yield trigger("a trigger renamed", "accounts", ("accounts_close", "accounts_closed"), "", "renamed",
                  again("trigger", "accounts_close", ("accounts_close", "accounts_closed")))
    yield trigger("a trigger after", "entries", "entries_closed", "timing", "modified",
                  again("trigger", "entries_closed", ("BEFORE", "AFTER")))
    yield trigger("a trigger for updates", "entries", "entries_closed", "events", "modified",
                  again("trigger", "entries_closed", ("BEFORE INSERT", "BEFORE UPDATE")))
    yield trigger("a trigger for every column", "accounts", "accounts_close", "columns", "removed",
                  again("trigger", "accounts_close", (" OF closed", "")))
    yield trigger("a trigger for another column", "accounts", "accounts_close", "columns", "modified",
                  again("trigger", "accounts_close", ("OF closed", "OF name")))
    yield trigger("a trigger for some rows", "accounts", "accounts_close", "when", "added",
                  again("trigger", "accounts_close", ("ON accounts BEGIN", "ON accounts WHEN NEW.closed BEGIN")))
    yield trigger("a trigger for all rows", "entries", "entries_closed", "when", "removed",
                  again("trigger", "entries_closed", (" WHEN (SELECT closed FROM days WHERE day = NEW.day)", "")))
    yield trigger("a trigger that says something else", "accounts", "accounts_close", "body", "modified",
                  again("trigger", "accounts_close", ("'closed'", "'shut'")))
