# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Add max length for string(varchar) fields

Revision ID: 0002
Revises: 0001
"""
import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table("team") as batch_op:
        batch_op.alter_column("name", existing_type=sa.String(), type_=sqlmodel.sql.sqltypes.AutoString(length=80))
    op.add_column("item", sa.Column("note", sqlmodel.sql.sqltypes.AutoString(length=20), nullable=True))
    op.create_table(
        "invite",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("email", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    )


def downgrade():
    pass
