# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""and back

Revision ID: 0003
Revises: 0002
"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"


def upgrade():
    op.alter_column("devices", "raw", type_=postgresql.JSON(), postgresql_using="raw::json")
    op.alter_column("devices", "tags", server_default="{}", nullable=False)
    op.alter_column("samples", "precise", type_=postgresql.TIMESTAMP(precision=3))
    op.alter_column("samples", "labels", type_=postgresql.ARRAY(sa.String(30)))
    op.drop_column("bookings", "note")
    op.alter_column("bookings", "price", type_=postgresql.MONEY(), postgresql_using="price::money", comment=None)
    op.drop_index("bookings_days", table_name="bookings", postgresql_using="gist")
    op.drop_index("devices_settings", if_exists=True)


def downgrade():
    pass
