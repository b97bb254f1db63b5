# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""And back

Revision ID: 0003
Revises: 0002
"""
import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade():
    op.create_unique_constraint("contact_email_once", "contact", ["account_id", "email"], schema="crm")
    op.alter_column("event", "what", type_=sa.String(), nullable=False, schema="crm_audit", existing_type=sa.Text())
    op.rename_table("task", "job", schema="crm")
    op.drop_table("job", schema="crm")
    op.drop_index("account_segment", table_name="account", schema="crm")
    op.drop_column("account", "segment", schema="crm")


def downgrade():
    pass
