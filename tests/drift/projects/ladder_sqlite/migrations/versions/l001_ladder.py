# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The ladder"""
from alembic import op

revision = "l001"
down_revision = None


def upgrade():
    op.execute("""
        create table notes (
            id integer primary key,
            title TEXT not null,
            score REAL,
            pinned INTEGER,
            views INTEGER,
            made TEXT default (datetime('now')),
            kind TEXT default "x",
            rest TEXT default NULL
        )
    """)
    op.execute("CREATE VIRTUAL TABLE found USING fts5(title)")
