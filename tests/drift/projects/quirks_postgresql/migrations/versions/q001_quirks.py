# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The quirks"""
import sqlalchemy as sa
from alembic import op

revision = "q001"
down_revision = None


def upgrade():
    op.create_table(
        "quirks",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("state", sa.Enum("new", "old", name="quirk_state", native_enum=False, create_constraint=True), nullable=False),
        sa.Column("share", sa.Float(24), nullable=False),
        sa.Column("motto", sa.String(40), server_default="it's", nullable=False),
        sa.Column("more", sa.JSON(), server_default="{}", nullable=False),
        sa.Column("low", sa.Integer(), nullable=False),
        sa.Column("high", sa.Integer(), nullable=False),
        sa.CheckConstraint("low < high"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "visits",
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("page", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("at"),
        postgresql_partition_by="RANGE (at)",
    )
    op.execute("CREATE TABLE visits_2026 PARTITION OF visits FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')")
