# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Between two schemas

Revision ID: 0002
Revises: 0001
"""
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

SCHEMA = "crm"


def upgrade():
    op.add_column("account", sa.Column("segment", sa.String(20)), schema=SCHEMA)
    op.create_index("account_segment", "account", ["segment"], schema="crm")
    op.create_table(
        "task",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("contact_id", sa.Integer, sa.ForeignKey("crm.contact.contact_id", ondelete="SET NULL")),
        sa.Column("event_id", sa.Integer),
        schema=SCHEMA,
    )
    op.create_foreign_key(
        "task_event", "task", "event", ["event_id"], ["id"], source_schema=SCHEMA, referent_schema="crm_audit"
    )
    op.create_unique_constraint("task_once", "task", ["contact_id", "event_id"], schema=SCHEMA)
    op.create_check_constraint("task_some", "task", "contact_id > 0 OR event_id > 0", schema=SCHEMA)
    op.alter_column("event", "what", type_=sa.Text(), nullable=True, schema="crm_audit")
    op.drop_constraint("contact_email_once", "contact", type_="unique", schema=SCHEMA)


def downgrade():
    pass
