# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""and back

Revision ID: 0003
Revises: 0002
"""
import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade():
    op.drop_table("late")
    op.execute(sa.schema.DropSequence(sa.Sequence("extra_numbers")))
    op.execute("ALTER SEQUENCE plain_numbers START WITH 1 CACHE 1")
    op.alter_column(
        "identity_always",
        "id",
        server_default=sa.Identity(always=True, start=1),
        existing_server_default=sa.Identity(always=False, start=5),
    )
    op.drop_column("no_serial", "number")
    op.drop_column("generated", "double")


def downgrade():
    pass
