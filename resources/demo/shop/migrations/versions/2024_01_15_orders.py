# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Create orders and their items

Revision ID: c73ae90b4403
Revises: 8d2f5e61c302
Create Date: 2024-01-15 10:41:00
"""
import sqlalchemy as sa
from alembic import op

revision = "c73ae90b4403"
down_revision = "8d2f5e61c302"
branch_labels = None
depends_on = None

ORDER_STATUS = sa.Enum("pending", "paid", "shipped", "delivered", "cancelled", name="order_status")


def upgrade() -> None:
    op.create_table(
        "orders",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("shipping_address_id", sa.Integer(), nullable=True),
        sa.Column("status", ORDER_STATUS, server_default="pending", nullable=False),
        sa.Column("total", sa.Numeric(precision=12, scale=2), server_default="0", nullable=False),
        sa.Column("currency", sa.String(length=3), server_default="USD", nullable=False),
        sa.Column("note", sa.Text(), nullable=True, comment="Shown to the packers"),
        sa.Column("placed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("paid_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("total >= 0", name=op.f("ck_orders_total_not_negative")),
        sa.ForeignKeyConstraint(["customer_id"], ["customers.id"], name=op.f("fk_orders_customer_id_customers"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["shipping_address_id"], ["addresses.id"], name=op.f("fk_orders_shipping_address_id_addresses"), ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_orders")),
        sa.UniqueConstraint("number", name=op.f("uq_orders_number")),
        comment="One row for each order placed",
    )
    with op.batch_alter_table("orders") as batch_op:
        batch_op.create_index(batch_op.f("ix_orders_status"), ["status"], unique=False)
        batch_op.create_index(
            "ix_orders_unpaid",
            ["customer_id"],
            unique=False,
            sqlite_where=sa.text("paid_at IS NULL"),
            postgresql_where=sa.text("paid_at IS NULL"),
        )
    op.create_table(
        "order_items",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_id", sa.Integer(), nullable=False),
        sa.Column("product_id", sa.Integer(), nullable=False),
        sa.Column("quantity", sa.Integer(), server_default="1", nullable=False),
        sa.Column("unit_cents", sa.Integer(), nullable=False),
        sa.Column("line_cents", sa.Integer(), sa.Computed("quantity * unit_cents", persisted=True), nullable=False),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_order_items_quantity_positive")),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_order_items_order_id_orders"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["product_id"], ["products.id"], name=op.f("fk_order_items_product_id_products"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_items")),
    )
    op.create_index(op.f("ix_order_items_product_id"), "order_items", ["product_id"], unique=False)
    op.create_index("ix_order_items_order_id_product_id", "order_items", ["order_id", "product_id"], unique=True)


def downgrade() -> None:
    op.drop_table("order_items")
    op.drop_table("orders")
    ORDER_STATUS.drop(op.get_bind(), checkfirst=True)
