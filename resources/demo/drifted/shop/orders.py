# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from datetime import datetime
from decimal import Decimal

from sqlalchemy import CheckConstraint, Computed, DateTime, Enum, ForeignKey, Identity, Index, Integer, Numeric, Sequence, String, Text, func, text
from sqlalchemy.orm import Mapped, mapped_column

from shop.base import Base, Record
from shop.enums import OrderStatus, PaymentMethod
from shop.mixins import TimestampMixin

# Printed on invoices; PostgreSQL only, SQLite has no sequences.
invoice_numbers = Sequence("invoice_numbers", start=1000, metadata=Base.metadata)


class Discount(Record):
    __tablename__ = "discounts"
    __table_args__ = (CheckConstraint("percent > 0 AND percent <= 90", name="percent_range"),)

    code: Mapped[str] = mapped_column(String(24), unique=True)
    percent: Mapped[Decimal] = mapped_column(Numeric(5, 2))
    starts_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    ends_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    minimum_total: Mapped[Decimal | None] = mapped_column(Numeric(12, 2))


class Order(TimestampMixin, Record):
    __tablename__ = "orders"
    __table_args__ = (
        CheckConstraint("total >= 0", name="total_not_negative"),
        Index("ix_orders_status_placed_at", "status", "placed_at"),
        Index("ix_orders_unpaid", "customer_id", sqlite_where=text("paid_at IS NULL"), postgresql_where=text("paid_at IS NULL")),
        {"comment": "One row for each order placed"},
    )

    number: Mapped[str] = mapped_column(String(20), unique=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customers.id", ondelete="RESTRICT"))
    shipping_address_id: Mapped[int | None] = mapped_column(ForeignKey("addresses.id", ondelete="SET NULL"))
    discount_id: Mapped[int | None] = mapped_column(ForeignKey("discounts.id", ondelete="SET NULL"))
    status: Mapped[OrderStatus] = mapped_column(Enum(OrderStatus, name="order_status"), server_default=OrderStatus.pending.name)
    total: Mapped[Decimal] = mapped_column(Numeric(12, 2), server_default="0")
    currency: Mapped[str] = mapped_column(String(3), server_default="EUR")
    note: Mapped[str | None] = mapped_column(Text, comment="Shown to the packers")
    placed_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), index=True)
    paid_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))


class OrderItem(Record):
    __tablename__ = "order_items"
    __table_args__ = (
        CheckConstraint("quantity > 0", name="quantity_positive"),
        Index("ix_order_items_order_id_product_id", "order_id", "product_id", unique=True),
    )

    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id", ondelete="CASCADE"))
    product_id: Mapped[int] = mapped_column(ForeignKey("products.id", ondelete="RESTRICT"), index=True)
    quantity: Mapped[int] = mapped_column(Integer, server_default="1")
    unit_cents: Mapped[int] = mapped_column(Integer)
    line_cents: Mapped[int] = mapped_column(Integer, Computed("quantity * unit_cents", persisted=True))


class Payment(Record):
    __tablename__ = "payments"
    __table_args__ = (CheckConstraint("amount <> 0", name="amount_not_zero"),)

    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id", ondelete="CASCADE"), index=True)
    method: Mapped[PaymentMethod] = mapped_column(Enum(PaymentMethod, name="payment_method"))
    amount: Mapped[Decimal] = mapped_column(Numeric(12, 2))
    reference: Mapped[str | None] = mapped_column(String(64), unique=True)
    received_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    refunded_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))


class Shipment(Record):
    __tablename__ = "shipments"
    __table_args__ = (CheckConstraint("parcels > 0", name="parcels_positive"),)

    id: Mapped[int] = mapped_column(Identity(start=500), primary_key=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id", ondelete="CASCADE"), index=True)
    carrier: Mapped[str] = mapped_column(String(40))
    tracking_code: Mapped[str | None] = mapped_column(String(64))
    parcels: Mapped[int] = mapped_column(Integer, server_default="1")
    shipped_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
