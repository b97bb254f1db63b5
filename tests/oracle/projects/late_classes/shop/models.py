# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import typing
from typing import TYPE_CHECKING

import sqlalchemy as sa
from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column, relationship

from shop import settings

KEYS = settings.keys.definitions((sa.BigInteger, {"autoincrement": False}))

if TYPE_CHECKING:
    from shop.never import Never

    class Shadow:
        pass
else:
    Shadow = str

if not TYPE_CHECKING:
    LENGTH = 12


class Base(DeclarativeBase):
    pass


class Event:
    id: Mapped[int] = mapped_column(primary_key=True)
    tag: Mapped[str] = mapped_column(String(LENGTH))


class HasEvents:
    if TYPE_CHECKING:
        Event: typing.ClassVar[type]
        related: Mapped["Never"]
        made_by: Mapped[int]
    else:
        made_by: Mapped[str | None] = mapped_column(String(40))

    @declared_attr
    def events(cls):
        event = type(f"{cls.__name__}Event", (Event, Base), {
            "__tablename__": f"{cls.__name__.lower()}_events",
            "__table_args__": (Index(f"ix_{cls.__name__.lower()}_source", "source_id"),),
            "source_id": mapped_column(ForeignKey(f"{cls.__tablename__}.id", ondelete="CASCADE"), nullable=False),
            "source": relationship(cls, back_populates="events"),
        })
        cls.Event = typing.cast(type, event)
        return relationship(cls.Event, back_populates="source")


class Order(HasEvents, Base):
    __tablename__ = "orders"
    id: Mapped[int] = mapped_column(primary_key=True)
    note: Mapped[Shadow] = mapped_column(sa.Text)


class Parcel(HasEvents, Base):
    __tablename__ = "parcels"
    id: Mapped[int] = mapped_column(primary_key=True)
    closed: Mapped[bool] = mapped_column(sa.Boolean)
    __table_args__ = (
        Index("ix_parcels_closed", "closed", postgresql_where=(closed is True)),
    )


def first(name):
    kind, options = KEYS[name]
    return mapped_column(kind, primary_key=True, **options)


class Keyed(Base):
    __tablename__ = "keyed"
    id = first("Keyed")
