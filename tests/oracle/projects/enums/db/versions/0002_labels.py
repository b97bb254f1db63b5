# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""labels that come late

Revision ID: 0002
Revises: 0001
"""
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

Severity = sa.Enum("minor", "major", name="severity")


def upgrade():
    Severity.create(op.get_bind(), checkfirst=True)
    op.add_column("ticket", sa.Column("severity", Severity, nullable=True))
    op.add_column("ticket_archive", sa.Column("severity", sa.Enum("minor", "major", name="severity"), server_default="minor"))
    with op.batch_alter_table("ticket") as batch_op:
        batch_op.alter_column(
            "non_native",
            existing_type=sa.Enum("EMAIL", "PHONE", "IN_PERSON", name="channel", native_enum=False),
            type_=sa.Enum("EMAIL", "PHONE", "IN_PERSON", "CARRIER_PIGEON", name="channel", native_enum=False),
        )


def downgrade():
    pass
