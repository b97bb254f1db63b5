# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""parcel

Revision ID: 0001
Revises:
"""
import custom.types
import sqlalchemy as sa
from alembic import op
from custom.models import Kind
from custom.types import GUID, EnumText

revision = "0001"
down_revision = None


def upgrade():
    op.create_table(
        "parcel",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("guid", GUID(), nullable=False),
        sa.Column("other_guid", custom.types.GUID(), nullable=True),
        sa.Column("payload", custom.types.JsonText(), nullable=False),
        sa.Column("lowered", custom.types.Lowered(length=60), nullable=True),
        sa.Column("sized", custom.types.Sized(), nullable=True),
        sa.Column("sized_40", custom.types.Sized(size=40), nullable=False),
        sa.Column("sent", custom.types.UtcDateTime(timezone=True), server_default=sa.func.now(), nullable=True),
        sa.Column("kind", EnumText(Kind, length=8), nullable=False),
        sa.Column("data", custom.types.JsonVariant(), server_default="{}", nullable=False),
        sa.Column("corner", custom.types.Point(), nullable=True),
        sa.Column("short", custom.types.ShortText(length=24), nullable=True),
        sa.Column("price", custom.types.Money(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("guid"),
    )
    for name, condition in (("ix_parcel_sent_a", "kind NOT IN ('A')"), ("ix_parcel_sent_b", "kind = 'B'")):
        op.create_index(name, "parcel", ["sent"], postgresql_where=sa.text(condition), sqlite_where=sa.text(condition))


def downgrade():
    op.drop_table("parcel")
