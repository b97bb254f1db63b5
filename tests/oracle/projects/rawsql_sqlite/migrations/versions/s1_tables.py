# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""tables"""
from alembic import op

revision = "s1"
down_revision = None


def upgrade():
    op.execute(
        """
        CREATE TABLE IF NOT EXISTS person (
            id INTEGER PRIMARY KEY AUTOINCREMENT, -- never used again
            name TEXT NOT NULL COLLATE NOCASE,
            "nick name" VARCHAR(20) UNIQUE ON CONFLICT IGNORE,
            age INT CHECK (age > 0) DEFAULT (1 + 2),
            [bracketed] REAL DEFAULT -1.5,
            `ticked` BLOB DEFAULT x'00ff',
            made DATETIME DEFAULT CURRENT_TIMESTAMP,
            noted TEXT DEFAULT (datetime('now')),
            untyped,
            CONSTRAINT name_shape CHECK (name <> '' AND name NOT LIKE '% '),
            UNIQUE (name, age)
        )
        """
    )
    op.execute(
        "create table pet (owner integer not null references person(id) on delete cascade,"
        " name text, twice int generated always as (owner * 2) virtual,"
        " thrice int as (owner * 3) stored, primary key (owner, name)) without rowid"
    )
    op.execute("CREATE TABLE tight (id INTEGER PRIMARY KEY, a INT NOT NULL, b ANY) STRICT")
    op.execute('CREATE TABLE "it''s ""odd""" (a int primary key desc, b int references person)')


def downgrade():
    pass
