# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from decimal import Decimal

from sqlalchemy import BigInteger, ForeignKey, Identity, Numeric, Sequence, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base, Timestamped

invoice_numbers = Sequence("invoice_numbers", start=1000, increment=5, metadata=Base.metadata)


class Order(Timestamped, Base):
    __tablename__ = "orders"

    id: Mapped[int] = mapped_column(
        BigInteger, Identity(always=True), primary_key=True
    )
    number: Mapped[str] = mapped_column(String(20))
    customer: Mapped[str] = mapped_column(String(120), default="walk-in")
    parent_id: Mapped[int | None] = mapped_column(BigInteger, ForeignKey("orders.id", ondelete="SET NULL"))

    __table_args__ = (UniqueConstraint("number", name="uq_orders_number"),)


class OrderLine(Base):
    __tablename__ = "order_lines"

    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id", ondelete="CASCADE"), primary_key=True)
    line: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    book_id: Mapped[int] = mapped_column(ForeignKey("books.id"))
    quantity: Mapped[int] = mapped_column(server_default="1")
    amount: Mapped[Decimal] = mapped_column(Numeric(12, 2))
