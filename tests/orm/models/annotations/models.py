# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Annotated columns: nullability, type maps, Annotated, forward references."""
from __future__ import annotations

import datetime
import decimal
import enum
import uuid
from typing import Annotated, Any, ClassVar, Literal, Optional

from sqlalchemy import BigInteger, DateTime, ForeignKey, JSON, MetaData, String, Text, func
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

intpk = Annotated[int, mapped_column(primary_key=True)]
str40 = Annotated[str, 40]
long_text = Annotated[str, mapped_column(Text)]
created = Annotated[datetime.datetime, mapped_column(DateTime(timezone=True), server_default=func.now())]


class Base(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_N_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {
        str40: String(40),
        dict[str, Any]: JSON,
        decimal.Decimal: BigInteger,
    }


class Mood(enum.Enum):
    glad = "GLAD"
    sad = "SAD"


class Person(Base):
    __tablename__ = "person"

    registry_count: ClassVar[int] = 0
    id: Mapped[intpk]
    name: Mapped[str40]
    nick: Mapped[Optional[str40]] = mapped_column(unique=True)
    age: Mapped[int | None]
    ratio: Mapped[float]
    active: Mapped[bool] = mapped_column(default=True)
    amount: Mapped[decimal.Decimal]
    born: Mapped[datetime.date]
    at: Mapped[datetime.time]
    lasts: Mapped[datetime.timedelta]
    photo: Mapped[bytes]
    token: Mapped[uuid.UUID]
    mood: Mapped[Mood]
    state: Mapped[Literal["new", "finished"]]
    extra: Mapped[dict[str, Any]]
    bio: Mapped[Optional[long_text]]
    created_at: Mapped[created]
    boss_id: Mapped[Optional[int]] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    forced: Mapped[Optional[int]] = mapped_column(nullable=False)
    renamed: Mapped[str] = mapped_column("other_name")
    boss: Mapped["Person | None"] = relationship(remote_side="Person.id")
