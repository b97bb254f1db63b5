# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A depot on PostgreSQL: what the rows of what Alembic misses are planted in."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import (CheckConstraint, Computed, Enum, ForeignKey, Index, Integer, Numeric, Sequence, String, Text,
                        UniqueConstraint, text)
from sqlalchemy.dialects.postgresql import INT4RANGE, TIMESTAMP, ExcludeConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


slips = Sequence("slip_numbers", metadata=Base.metadata)


class Item(Base):
    __tablename__ = "items"

    id: Mapped[int] = mapped_column(primary_key=True)
    sku: Mapped[str] = mapped_column(String())
    weight: Mapped[Decimal | None] = mapped_column(Numeric(10))
    state: Mapped[str] = mapped_column(Enum("new", "used", name="item_state"))
    label: Mapped[str | None] = mapped_column(Text)
    seen: Mapped[datetime | None] = mapped_column(TIMESTAMP())
    width: Mapped[int] = mapped_column(Integer)
    height: Mapped[int] = mapped_column(Integer)
    area: Mapped[int] = mapped_column(Integer, Computed("width * height", persisted=True))

    __table_args__ = (
        UniqueConstraint("sku", "label", name="uq_items_sku_label"),
        CheckConstraint("width > 0", name="ck_items_width"),
        CheckConstraint("height < 1000"),
        Index("ix_items_label", "label"),
        Index("ix_items_seen", "seen", postgresql_where=text("state = 'used'")),
        Index("ix_items_weight", "weight"),
        Index("ux_items_label", "label", "state", unique=True),
        Index("ix_items_state", "state"),
        Index("ix_items_sku", "sku", postgresql_include=["weight"]),
    )


class Shelf(Base):
    __tablename__ = "shelves"

    hall: Mapped[str] = mapped_column(String(3), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    places: Mapped[object] = mapped_column(INT4RANGE)
    total: Mapped[int | None]

    __table_args__ = (ExcludeConstraint(("places", "&&"), name="ex_shelves_places"),)


class Move(Base):
    __tablename__ = "moves"

    id: Mapped[int] = mapped_column(primary_key=True)
    item_id: Mapped[int | None] = mapped_column(ForeignKey("items.id", name="fk_moves_item"))
    pieces: Mapped[int] = mapped_column(Integer, server_default="1")
    note: Mapped[str | None] = mapped_column(String())
