# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from decimal import Decimal

from sqlalchemy import JSON, Boolean, CheckConstraint, Column, ForeignKey, Index, Integer, Numeric, SmallInteger, String, Table, Text, UniqueConstraint, text, true
from sqlalchemy.orm import Mapped, mapped_column, relationship

from shop.base import Base, Record
from shop.mixins import ArchiveMixin, CustomerOwnedMixin, TimestampMixin

product_tags = Table(
    "product_tags",
    Base.metadata,
    Column("product_id", Integer, ForeignKey("products.id", ondelete="CASCADE"), primary_key=True),
    Column("tag_id", Integer, ForeignKey("tags.id", ondelete="CASCADE"), primary_key=True, index=True),
)


class Category(Record):
    """A shelf of the shop; shelves stand in shelves."""

    __tablename__ = "categories"
    __table_args__ = (UniqueConstraint("parent_id", "name"),)

    parent_id: Mapped[int | None] = mapped_column(ForeignKey("categories.id", ondelete="SET NULL"))
    name: Mapped[str] = mapped_column(String(80))
    position: Mapped[int] = mapped_column(SmallInteger, server_default="0")

    children: Mapped[list["Category"]] = relationship()


class Product(TimestampMixin, ArchiveMixin, Record):
    __tablename__ = "products"
    __table_args__ = (
        CheckConstraint("price_cents >= 0", name="price_not_negative"),
        Index("ix_products_category_name", "category_id", "name"),
        Index("ix_products_active_price", "price_cents", sqlite_where=text("is_active"), postgresql_where=text("is_active")),
    )

    sku: Mapped[str] = mapped_column(String(40), unique=True)
    name: Mapped[str] = mapped_column(String(160))
    slug: Mapped[str] = mapped_column(String(180), unique=True)
    description: Mapped[str | None] = mapped_column(Text)
    price_cents: Mapped[int] = mapped_column(Integer)
    weight: Mapped[Decimal | None] = mapped_column(Numeric(8, 3))
    is_active: Mapped[bool] = mapped_column(Boolean, server_default=true())
    attributes: Mapped[dict | None] = mapped_column(JSON)
    category_id: Mapped[int] = mapped_column(ForeignKey("categories.id", ondelete="RESTRICT"))
    rating_average: Mapped[Decimal | None] = mapped_column(Numeric(3, 2))
    rating_count: Mapped[int] = mapped_column(Integer, server_default="0")

    tags: Mapped[list["Tag"]] = relationship(secondary=product_tags)


class Tag(Record):
    __tablename__ = "tags"

    label: Mapped[str] = mapped_column(String(60), unique=True)
    colour: Mapped[str | None] = mapped_column(String(7))


class Review(CustomerOwnedMixin, TimestampMixin, Record):
    __tablename__ = "reviews"
    __table_args__ = (
        UniqueConstraint("product_id", "customer_id"),
        CheckConstraint("rating BETWEEN 1 AND 5", name="rating_range"),
    )

    product_id: Mapped[int] = mapped_column(ForeignKey("products.id", ondelete="CASCADE"))
    rating: Mapped[int] = mapped_column(SmallInteger)
    title: Mapped[str | None] = mapped_column(String(120))
    body: Mapped[str] = mapped_column(Text, server_default="")
