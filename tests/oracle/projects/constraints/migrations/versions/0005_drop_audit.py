# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Not kept after all.

Revision ID: 0005
Revises: 0004
"""
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade():
    op.drop_index(op.f("ix_audit_level"), table_name="audit")
    op.drop_table("audit")


def downgrade():
    raise NotImplementedError
