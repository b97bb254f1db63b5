# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""names left to the convention

Revision ID: 0002
Revises: 0001
"""
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    op.create_table(
        "project",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(40), unique=True, index=True),
        sa.Column("lead_id", sa.Integer(), sa.ForeignKey("employee.id", name="project_lead")),
        sa.Column("state", sa.String(5), sa.CheckConstraint("state <> ''", name="state")),
        sa.Column("open", sa.Boolean(create_constraint=True, name="open"), nullable=False),
        sa.CheckConstraint("id > 0", name="positive"),
        sa.UniqueConstraint("lead_id", "state"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "assignment",
        sa.Column("project_id", sa.Integer(), primary_key=True),
        sa.Column("employee_id", sa.Integer(), primary_key=True),
        sa.Column("share", sa.Integer(), nullable=False),
    )
    with op.batch_alter_table("assignment") as batch_op:
        batch_op.create_foreign_key(None, "project", ["project_id"], ["id"])
        batch_op.create_unique_constraint(None, ["share", "employee_id"])
        batch_op.create_check_constraint("share", "share BETWEEN 0 AND 100")
        batch_op.create_check_constraint(op.f("share_even"), "share % 2 = 0")
        batch_op.create_index(None, ["employee_id"])


def downgrade():
    pass
