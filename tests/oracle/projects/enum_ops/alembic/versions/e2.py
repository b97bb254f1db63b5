# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""columns with types: the type must be there first"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "e2"
down_revision = "e1"


def upgrade():
    bind = op.get_bind()
    weight = sa.Enum("light", "heavy", name="weight")
    weight.create(bind)
    op.add_column("ball", sa.Column("weight", weight, nullable=True))
    # Known already: asked first, so nothing happens.
    postgresql.ENUM("red", "green", name="colour").create(bind, checkfirst=True)
    op.add_column("box", sa.Column("colour", postgresql.ENUM("red", "green", name="colour", create_type=False)))
    op.execute("ALTER TYPE colour ADD VALUE 'blue'")
    with op.get_context().autocommit_block():
        op.execute("ALTER TYPE shape ADD VALUE IF NOT EXISTS 'oval' BEFORE 'square'")


def downgrade():
    pass
