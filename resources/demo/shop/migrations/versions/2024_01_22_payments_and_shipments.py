# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Create payments and shipments

Revision ID: 1e9d84f2a504
Revises: c73ae90b4403
Create Date: 2024-01-22 16:20:00
"""
import sqlalchemy as sa
from alembic import op

revision = "1e9d84f2a504"
down_revision = "c73ae90b4403"
branch_labels = None
depends_on = None


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("CREATE SEQUENCE invoice_numbers START WITH 1000")
    op.create_table(
        "payments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_id", sa.Integer(), nullable=False),
        sa.Column("method", sa.Enum("card", "transfer", "cash", name="payment_method"), nullable=False),
        sa.Column("amount", sa.Numeric(precision=12, scale=2), nullable=False),
        sa.Column("reference", sa.String(length=64), nullable=True),
        sa.Column("received_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.CheckConstraint("amount <> 0", name=op.f("ck_payments_amount_not_zero")),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_payments_order_id_orders"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payments")),
        sa.UniqueConstraint("reference", name=op.f("uq_payments_reference")),
    )
    op.create_table(
        "shipments",
        sa.Column("id", sa.Integer(), sa.Identity(start=500), nullable=False),
        sa.Column("order_id", sa.Integer(), nullable=False),
        sa.Column("carrier", sa.String(length=40), nullable=False),
        sa.Column("tracking_code", sa.String(length=40), nullable=True),
        sa.Column("parcels", sa.Integer(), server_default="1", nullable=False),
        sa.Column("shipped_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_shipments_order_id_orders"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shipments")),
    )
    for table in ("payments", "shipments"):
        op.create_index(f"ix_{table}_order_id", table, ["order_id"], unique=False)


def downgrade() -> None:
    op.drop_table("shipments")
    op.drop_table("payments")
    sa.Enum(name="payment_method").drop(op.get_bind(), checkfirst=True)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP SEQUENCE invoice_numbers")
