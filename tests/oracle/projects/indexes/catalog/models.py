# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from datetime import datetime

from sqlalchemy import Boolean, DateTime, Index, Integer, String, and_, asc, desc, func, or_, text
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column


class Base(DeclarativeBase):
    pass


class Item(Base):
    __tablename__ = "items"

    id: Mapped[int] = mapped_column(primary_key=True)
    sku: Mapped[str] = mapped_column(String(40), unique=True, index=True)
    slug: Mapped[str] = mapped_column(String(80), unique=True)
    name: Mapped[str] = mapped_column(String(200), index=True)
    kind: Mapped[str] = mapped_column(String(20))
    rank: Mapped[int] = mapped_column(Integer)
    hidden: Mapped[bool] = mapped_column(Boolean)
    deleted_at: Mapped[datetime | None] = mapped_column(DateTime)

    __table_args__ = (
        Index("ix_items_kind_rank", "kind", "rank"),
        Index("ix_items_lower_name", func.lower(name)),
        Index("ix_items_rank_desc", rank.desc(), "id"),
        Index("ix_items_text_part", text("kind"), text("rank DESC")),
        Index("ux_items_kind_name", kind, name, unique=True),
        Index(
            "ix_items_live",
            "name",
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        Index(
            "ix_items_visible",
            "kind",
            postgresql_where=(hidden.is_(False)),
            sqlite_where=(hidden.is_(False)),
        ),
        Index(
            "ux_items_book",
            "slug",
            unique=True,
            postgresql_where=kind == "book",
            sqlite_where=kind == "book",
        ),
        Index(
            "ix_items_many",
            "rank",
            postgresql_where=and_(rank > 10, or_(kind == "a", kind.in_(["b", "c"]))),
            sqlite_where=and_(rank > 10, or_(kind == "a", kind.in_(["b", "c"]))),
        ),
        Index("ix_items_coalesce", func.coalesce(deleted_at, text("'1970-01-01'")), desc("rank"), asc("kind")),
    )


class Marked:
    @declared_attr.directive
    def __table_args__(cls):
        return (Index(f"ix_{cls.__tablename__}_mark", "mark"),)

    mark: Mapped[str] = mapped_column(String(8))


class Shelf(Marked, Base):
    __tablename__ = "shelves"

    id: Mapped[int] = mapped_column(primary_key=True)


class Box(Marked, Base):
    __tablename__ = "boxes"

    id: Mapped[int] = mapped_column(primary_key=True)
    owner: Mapped[str]


# An index declared outside the class belongs to its table all the same.
Index("ix_boxes_owner_mark", Box.owner, Box.mark.desc())
