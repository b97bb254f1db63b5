# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""PostgreSQL's alterations

Revision ID: 0002
Revises: 0001
"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"


def upgrade():
    op.alter_column("devices", "raw", type_=postgresql.JSONB(), postgresql_using="raw::jsonb", existing_nullable=True)
    op.alter_column("devices", "tags", server_default=sa.text("'{a,b}'::character varying[]"), nullable=True)
    op.alter_column("samples", "precise", type_=postgresql.TIMESTAMP(timezone=True, precision=0))
    op.alter_column("samples", "labels", type_=sa.ARRAY(sa.Text()), existing_type=postgresql.ARRAY(sa.String(30)))
    op.add_column("bookings", sa.Column("note", sa.Text(), server_default="it's"))
    op.alter_column("bookings", "price", type_=sa.Numeric(), postgresql_using="price::numeric", comment="No money type")
    op.create_index("bookings_days", "bookings", ["days"], postgresql_using="gist")
    op.create_index("devices_settings", "devices", ["settings"], postgresql_using="gin",
                    postgresql_ops={"settings": "jsonb_path_ops"}, if_not_exists=True)


def downgrade():
    pass
