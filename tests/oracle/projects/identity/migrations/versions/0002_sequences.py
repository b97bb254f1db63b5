# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""sequences and identities that change

Revision ID: 0002
Revises: 0001
"""
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    op.execute(sa.schema.CreateSequence(sa.Sequence("extra_numbers", increment=2)))
    op.execute("ALTER SEQUENCE plain_numbers START WITH 7 CACHE 10")
    op.alter_column(
        "identity_always",
        "id",
        server_default=sa.Identity(always=False, start=5),
        existing_server_default=sa.Identity(always=True),
    )
    op.add_column("no_serial", sa.Column("number", sa.Integer(), sa.Identity(always=True), nullable=False))
    op.add_column("generated", sa.Column("double", sa.Integer(), sa.Computed("width * 2", persisted=True)))
    op.create_table(
        "late",
        sa.Column("id", sa.BigInteger(), sa.Identity(), primary_key=True),
        sa.Column("n", sa.Integer(), server_default=sa.Sequence("extra_numbers").next_value()),
    )


def downgrade():
    pass
