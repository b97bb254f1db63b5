# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import decimal
from typing import Any, Optional

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from .. import db
from .members import Member


class Located:
    street: Mapped[Optional[str]]
    city: Mapped[str] = mapped_column(sa.String(60), nullable=False)

    @declared_attr
    def keeper_id(cls) -> Mapped[int]:
        return mapped_column(sa.Integer, sa.ForeignKey(Member.id, name=f"keeper_of_{cls.__name__.lower()}"))


class Place(Located, db.Model):
    __abstract__ = True

    size: Mapped[Optional[decimal.Decimal]] = mapped_column(sa.Numeric(8, 2))

    @declared_attr.directive
    def __table_args__(cls):
        args = [sa.CheckConstraint("size > 0", name="size")]
        if cls.__name__ == "Hall":
            args.append(sa.UniqueConstraint("city", "street", name="one_hall_a_street"))
        for column in ("city",):
            args.append(sa.Index(f"ix_{cls.__name__.lower()}_{column}", column))
        return tuple(args)


class Hall(Place):
    roof: Mapped[str] = mapped_column(default="flat")
    extra: Mapped[dict[str, Any]] = mapped_column(server_default="{}")


class Court(db.SoftDeleted, Place):
    """The first base's __table_args__ wins."""

    __with_owner__ = True
    hall_id: Mapped[int] = mapped_column(sa.ForeignKey("club_hall.id", ondelete="CASCADE"), index=True)
    surface: Mapped[Optional[str]] = mapped_column(sa.String(12))


class OutdoorCourt(Court):
    """Joined to Court by its own key."""

    id: Mapped[int] = mapped_column(sa.ForeignKey("club_court.id"), primary_key=True)
    lights: Mapped[bool] = mapped_column(server_default=sa.false())
    __table_args__ = {"comment": "Under the sky"}
