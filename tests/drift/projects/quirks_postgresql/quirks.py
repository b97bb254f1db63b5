# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each column is something that Alembic was measured to report though the database has it."""

from datetime import datetime

from sqlalchemy import JSON, CheckConstraint, Enum, Float, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Quirk(Base):
    __tablename__ = "quirks"

    id: Mapped[int] = mapped_column(primary_key=True, unique=True)
    state: Mapped[str] = mapped_column(Enum("new", "old", name="quirk_state", native_enum=False, create_constraint=True))
    share: Mapped[float] = mapped_column(Float(24))
    motto: Mapped[str] = mapped_column(String(40), server_default="it's")
    more: Mapped[dict] = mapped_column(JSON, server_default="{}")
    low: Mapped[int]
    high: Mapped[int]

    __table_args__ = (CheckConstraint("low < high"),)


class Visit(Base):
    __tablename__ = "visits"

    at: Mapped[datetime] = mapped_column(primary_key=True)
    page: Mapped[str | None]

    __table_args__ = {"postgresql_partition_by": "RANGE (at)"}
