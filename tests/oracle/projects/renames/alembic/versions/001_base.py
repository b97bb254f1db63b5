# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""base"""
import sqlalchemy as sa
from alembic import op

revision = "001"
down_revision = None


def upgrade():
    op.create_table(
        "clients",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("mail", sa.String(100), nullable=False, unique=True, index=True),
        sa.Column("kind", sa.String(10), sa.CheckConstraint("kind <> 'x'", name="kind_known")),
        sa.Column("total", sa.Integer, sa.Computed("length(mail)", persisted=True)),
    )
    op.create_table(
        "bills",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("client_id", sa.Integer, sa.ForeignKey("clients.id", ondelete="CASCADE"), nullable=False),
        sa.Column("parent_id", sa.Integer, sa.ForeignKey("bills.id")),
        sa.Column("amount", sa.Numeric(10, 2), nullable=False),
        sa.CheckConstraint("amount > 0 AND client_id > 0", name="amount_positive"),
    )
    op.create_index("bills_amount", "bills", ["client_id", sa.text("amount DESC")])


def downgrade():
    pass
