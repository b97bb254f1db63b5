# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""dropped by those names

Revision ID: 0003
Revises: 0002
"""
import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade():
    with op.batch_alter_table("assignment") as batch_op:
        batch_op.drop_constraint("share", type_="check")
        batch_op.drop_constraint(batch_op.f("assignment_share_employee_id_key"), type_="unique")
        batch_op.drop_constraint(op.f("assignment_project_id_to_project_id_fkey"), type_="foreignkey")
        batch_op.add_column(sa.Column("hours", sa.Integer(), nullable=True))


def downgrade():
    pass
