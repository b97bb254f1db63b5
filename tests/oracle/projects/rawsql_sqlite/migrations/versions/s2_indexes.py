# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""indexes and alterations"""
from alembic import op

revision = "s2"
down_revision = "s1"


def upgrade():
    op.execute("CREATE INDEX person_age ON person (age DESC, name COLLATE RTRIM)")
    op.execute("CREATE UNIQUE INDEX IF NOT EXISTS person_lower ON person (lower(name)) WHERE age IS NOT NULL")
    op.execute("ALTER TABLE person ADD COLUMN email TEXT DEFAULT 'none' NOT NULL")
    op.execute("ALTER TABLE person ADD boss_id INTEGER REFERENCES person (id) ON DELETE SET NULL")
    op.execute("ALTER TABLE person RENAME COLUMN age TO years")
    op.execute("ALTER TABLE tight DROP COLUMN b")
    op.execute("ALTER TABLE person ADD COLUMN tag TEXT COLLATE nocase")
    op.execute("CREATE INDEX person_tag ON person (tag COLLATE NOCASE, email COLLATE BINARY)")
    op.execute("ALTER TABLE person RENAME TO people")


def downgrade():
    pass
