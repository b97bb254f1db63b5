# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import enum
import uuid

import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from . import types
from .types import GUID, BigKey, EnumText, JsonText, Money, UtcDateTime


class Kind(enum.Enum):
    A = "a"
    B = "b"


class Base(DeclarativeBase):
    type_annotation_map = {uuid.UUID: GUID}


class Parcel(Base):
    __tablename__ = "parcel"

    id: Mapped[int] = mapped_column(BigKey, primary_key=True)
    guid: Mapped[uuid.UUID] = mapped_column(unique=True)
    other_guid = mapped_column(GUID(), nullable=True)
    payload = mapped_column(JsonText, nullable=False)
    lowered = mapped_column(types.Lowered())
    sized = mapped_column(types.Sized)
    sized_40 = mapped_column(types.Sized(40), nullable=False)
    sent = mapped_column(UtcDateTime, server_default=sa.func.now())
    kind: Mapped[Kind] = mapped_column(EnumText(Kind, length=8))
    data = mapped_column(types.JsonVariant, nullable=False, server_default="{}")
    corner = mapped_column(types.Point())
    short = mapped_column(types.ShortText)
    price: Mapped[float] = mapped_column(Money(), nullable=False)

    __table_args__ = (
        sa.Index("ix_parcel_sent_a", "sent", postgresql_where=kind.not_in([Kind.A]), sqlite_where=kind.not_in([Kind.A])),
        sa.Index("ix_parcel_sent_b", "sent", postgresql_where=kind == Kind.B, sqlite_where=kind == Kind.B),
    )
