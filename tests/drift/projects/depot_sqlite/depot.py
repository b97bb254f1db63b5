# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A depot on SQLite: what the rows of what Alembic misses are planted in."""

from sqlalchemy import (CheckConstraint, Computed, ForeignKey, Index, Integer, PrimaryKeyConstraint, String, Text,
                        UniqueConstraint,
                        text)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Item(Base):
    __tablename__ = "items"

    id: Mapped[int] = mapped_column(primary_key=True)
    sku: Mapped[str] = mapped_column(String(20))
    label: Mapped[str | None] = mapped_column(Text)
    width: Mapped[int] = mapped_column(Integer)
    height: Mapped[int] = mapped_column(Integer)
    area: Mapped[int] = mapped_column(Integer, Computed("width * height", persisted=True))

    __table_args__ = (
        UniqueConstraint("sku", name="uq_items_sku"),
        CheckConstraint("width > 0", name="ck_items_width"),
        Index("ix_items_label", "label"),
        Index("ux_items_label", "label", "sku", unique=True),
        Index("ix_items_lower", text("lower(label)")),
    )


class Shelf(Base):
    __tablename__ = "shelves"

    hall: Mapped[str] = mapped_column(String(3))
    number: Mapped[int] = mapped_column(Integer)
    total: Mapped[int | None] = mapped_column(Integer)

    __table_args__ = (PrimaryKeyConstraint("hall", "number", name="pk_shelves"),)


class Move(Base):
    __tablename__ = "moves"

    id: Mapped[int] = mapped_column(primary_key=True)
    item_id: Mapped[int | None] = mapped_column(ForeignKey("items.id", name="fk_moves_item"))
    shelf: Mapped[int | None] = mapped_column(Integer)
    pieces: Mapped[int] = mapped_column(Integer, server_default="1")
