# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import JSON, Boolean, CheckConstraint, Enum, Index, String, false, text
from sqlalchemy.orm import Mapped, mapped_column

from shop.base import Record
from shop.enums import AddressKind, LoyaltyTier
from shop.mixins import ArchiveMixin, CustomerOwnedMixin, TimestampMixin


class Customer(TimestampMixin, ArchiveMixin, Record):
    __tablename__ = "customers"
    __table_args__ = (
        CheckConstraint("length(email) > 3", name="email_length"),
        {"comment": "People who may order"},
    )

    email: Mapped[str] = mapped_column(String(255), unique=True, comment="Lower case, used to sign in")
    full_name: Mapped[str] = mapped_column(String(120), index=True)
    phone: Mapped[str | None] = mapped_column(String(32))
    marketing_opt_in: Mapped[bool] = mapped_column(Boolean, server_default=false())
    preferences: Mapped[dict] = mapped_column(JSON, server_default=text("'{}'"))
    tier: Mapped[LoyaltyTier] = mapped_column(Enum(LoyaltyTier, name="loyalty_tier"), server_default="bronze")


class Address(CustomerOwnedMixin, Record):
    __tablename__ = "addresses"
    __table_args__ = (
        Index("uq_addresses_default", "customer_id", "kind", unique=True, sqlite_where=text("is_default"), postgresql_where=text("is_default")),
        Index("ix_addresses_country_city", "country", "city"),
    )

    kind: Mapped[AddressKind] = mapped_column(Enum(AddressKind, name="address_kind"))
    line1: Mapped[str] = mapped_column(String(200))
    line2: Mapped[str | None] = mapped_column(String(200))
    city: Mapped[str] = mapped_column(String(100))
    postcode: Mapped[str] = mapped_column(String(12))
    country: Mapped[str] = mapped_column(String(2), server_default="DE")
    is_default: Mapped[bool] = mapped_column(Boolean, server_default=false())
