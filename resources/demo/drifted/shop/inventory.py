# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Boolean, CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, Integer, PrimaryKeyConstraint, String, true
from sqlalchemy.orm import Mapped, mapped_column

from shop.base import Base, Record
from shop.mixins import TimestampMixin


class Supplier(TimestampMixin, Record):
    __tablename__ = "suppliers"

    name: Mapped[str] = mapped_column(String(120), unique=True)
    contact_email: Mapped[str | None] = mapped_column(String(255))
    country: Mapped[str] = mapped_column(String(2), index=True)
    lead_days: Mapped[int] = mapped_column(Integer, server_default="7")
    is_active: Mapped[bool] = mapped_column(Boolean, server_default=true())


class Warehouse(Record):
    __tablename__ = "warehouses"

    code: Mapped[str] = mapped_column(String(10), unique=True)
    name: Mapped[str] = mapped_column(String(100))
    city: Mapped[str | None] = mapped_column(String(100))
    capacity: Mapped[int | None] = mapped_column(Integer)


class StockLevel(Base):
    __tablename__ = "stock_levels"
    __table_args__ = (
        PrimaryKeyConstraint("warehouse_id", "product_id"),
        ForeignKeyConstraint(["warehouse_id"], ["warehouses.id"], ondelete="CASCADE"),
        CheckConstraint("quantity >= 0", name="quantity_not_negative"),
        Index("ix_stock_levels_product_id", "product_id"),
    )

    warehouse_id: Mapped[int] = mapped_column(Integer)
    product_id: Mapped[int] = mapped_column(ForeignKey("products.id", ondelete="CASCADE"))
    supplier_id: Mapped[int | None] = mapped_column(Integer)
    quantity: Mapped[int] = mapped_column(Integer, server_default="0")
    reserved: Mapped[int] = mapped_column(Integer, server_default="0")
    shelf: Mapped[str | None] = mapped_column(String(20))
