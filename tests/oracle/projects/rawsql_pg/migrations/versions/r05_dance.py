# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The old dance: a type that loses a label."""
from alembic import op

revision = "r05"
down_revision = "r04"

OLD = ("sad", "fine", "happy", "great")
NEW = tuple(label for label in OLD if label != "great")


def upgrade():
    op.execute("ALTER TABLE person ALTER COLUMN mood DROP DEFAULT")
    op.execute("DROP INDEX person_mood, person_recent")
    op.execute("ALTER TYPE mood RENAME TO mood_old")
    op.execute(f"CREATE TYPE mood AS ENUM {NEW!r}")
    op.execute("ALTER TABLE person ALTER COLUMN mood TYPE mood USING mood::text::mood")
    op.execute("DROP TYPE mood_old")
    op.execute("ALTER TABLE person ALTER COLUMN mood SET DEFAULT 'fine'::mood")


def downgrade():
    pass
