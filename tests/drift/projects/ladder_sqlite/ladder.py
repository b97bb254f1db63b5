# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Models of tables that a ladder of DDL makes, with other names for the same affinities."""

from datetime import datetime

from sqlalchemy import BigInteger, Boolean, DateTime, Float, String, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Note(Base):
    __tablename__ = "notes"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(String)
    score: Mapped[float | None] = mapped_column(Float)
    pinned: Mapped[bool | None] = mapped_column(Boolean)
    views: Mapped[int | None] = mapped_column(BigInteger)
    made: Mapped[datetime | None] = mapped_column(DateTime, server_default=text("(datetime('now'))"))
    kind: Mapped[str | None] = mapped_column(String, server_default="x")
    rest: Mapped[str | None] = mapped_column(String)
