# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""SQLite: the atelier, whose keys name no columns and whose constraints have no names; what follows from a key."""
from rows import maker
from sqlite_plants import again, anew

M = "main"


def rows():
    row = maker("sqlite", "atelier")

    def of(kind):
        def make(name, table, objects, facet, action, change):
            return row(name, kind, f"{M}.{table}" if table else M, objects, facet, action, change)
        return make

    table, column, key = of("table"), of("column"), of("primaryKey")
    yield table("a table dropped that a key leads to", "", "studios", "", "removed", "DROP TABLE studios")
    yield table("a key that ascends no more", "", "logs", "options", "added", anew("logs", ("PRIMARY KEY", "PRIMARY KEY DESC")))
    yield table("words by their letters", "", "texts", "module", "modified",
                ["DROP TABLE texts", "CREATE VIRTUAL TABLE texts USING fts5(title, body, tokenize = ascii)"])
    yield column("INT for the INTEGER of a key", "logs", "number", "type", "modified", anew("logs", ("INTEGER", "INT")))
    yield key("the number is no key", "logs", "(number)", "", "removed", anew("logs", (" PRIMARY KEY", "")))
    yield key("a key that others lead to is gone", "studios", "(id)", "", "removed", anew("studios", (" PRIMARY KEY", "")))
    yield key("a number that counted is no key", "tickets", "(id)", "", "removed",
              anew("tickets", (" PRIMARY KEY AUTOINCREMENT", "")))
    yield key("a key that is only unique", "guests", "(name)", "", "removed", anew("guests", (" PRIMARY KEY UNIQUE", " UNIQUE")))
    yield key("a key over more", "shows", "(number)", "columns", "modified",
              anew("shows", (" PRIMARY KEY", ""), ("REFERENCES works)", "REFERENCES works, PRIMARY KEY (number, code))")))
    yield key("a key that others lead to is another", "artists", "(id)", "columns", "modified",
              anew("artists", (" PRIMARY KEY", ""), ("born TEXT", "born TEXT PRIMARY KEY")))
    yield key("the guest is the key", "visits", "(guest)", "", "added", anew("visits", ("guest TEXT", "guest TEXT PRIMARY KEY")))

    check, foreign = of("check"), of("foreignKey")
    yield check("a check of another column too", "artists", "(born > '1500-01-01')", "expression", "modified",
                anew("artists", ("> '1500-01-01'", "< died")))
    yield check("one of two checks of another column", "works", "(price < 1000000)", "expression", "modified",
                anew("works", ("price < 1000000", "paid < 1000000")))
    yield foreign("a key of another column", "works", "(artist)", "columns", "modified",
                  anew("works", ("KEY (artist)", "KEY (helper)")))
    yield foreign("a key that waits", "shows", "(work)", "deferrable", "added",
                  anew("shows", ("REFERENCES works", "REFERENCES works DEFERRABLE INITIALLY DEFERRED")))

    view, trigger = of("view"), of("trigger")
    yield view("a view of what has no show too", "", "seen", "definition", "modified",
               again("view", "seen", (" JOIN", " LEFT JOIN")))
    yield trigger("a trigger that keeps what is there", "works", "works_paid", "body", "modified",
                  again("trigger", "works_paid", ("OR REPLACE", "OR IGNORE")))
    yield trigger("a trigger of the first for the last", "visits", "visits_made", "body", "modified",
                  again("trigger", "visits_made", ("number DESC", "number")))
    yield trigger("a trigger that undoes all", "visits", "visits_made", "body", "modified",
                  again("trigger", "visits_made", ("ABORT", "ROLLBACK")))
    yield trigger("a trigger at the bound", "works", "works_paid", "when", "modified",
                  again("trigger", "works_paid", ("NEW.paid >", "NEW.paid >=")))
