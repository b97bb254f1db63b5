# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""comments and shelves

Revision ID: 0002
Revises: 0001
"""
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    op.create_table("shelves", sa.Column("id", sa.Integer, primary_key=True), sa.Column("Odd Name", sa.Text),
                    comment="Not for long")
    op.create_index("shelves_odd", "shelves", ["Odd Name"])
    if op.get_bind().dialect.name == "postgresql":
        op.create_table_comment("pallets", "Wood")
        op.drop_table_comment("halls", existing_comment="Where goods are")
        op.alter_column("halls", "name", comment=None, existing_comment="Painted on the door")
        op.alter_column("Moves", "to_hall", comment="From one hall to another: \"far\"")


def downgrade():
    pass
