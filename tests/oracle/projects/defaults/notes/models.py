# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import datetime

import sqlalchemy as sa
from sqlalchemy import func, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.sql import expression

from . import constants
from .constants import DEFAULT_LANGUAGE


class Base(DeclarativeBase):
    pass


class Note(Base):
    __tablename__ = "note"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(sa.String(100), server_default="untitled")
    empty: Mapped[str] = mapped_column(sa.String(10), server_default="")
    quoted: Mapped[str] = mapped_column(sa.String(40), server_default="it's \"fine\"")
    percent: Mapped[str] = mapped_column(sa.String(10), server_default="100%")
    language: Mapped[str] = mapped_column(sa.String(5), server_default=DEFAULT_LANGUAGE)
    theme: Mapped[str] = mapped_column(sa.String(20), server_default=f"{constants.PREFIX}-dark")
    count: Mapped[int] = mapped_column(server_default="0")
    count_text: Mapped[int] = mapped_column(server_default=text("1"))
    negative: Mapped[int] = mapped_column(server_default=text("-1"))
    negative_string: Mapped[int] = mapped_column(server_default="-1")
    big: Mapped[int] = mapped_column(sa.BigInteger, server_default=text("10000000000"))
    ratio: Mapped[float] = mapped_column(server_default="0.5")
    amount: Mapped[float] = mapped_column(sa.Numeric(10, 2), server_default=text("0.00"))
    yes: Mapped[bool] = mapped_column(server_default=sa.true())
    no: Mapped[bool] = mapped_column(server_default=expression.false())
    text_true: Mapped[bool] = mapped_column(server_default=text("true"))
    string_true: Mapped[bool] = mapped_column(server_default="true")
    one_true: Mapped[bool] = mapped_column(server_default="1")
    now: Mapped[datetime.datetime] = mapped_column(server_default=func.now())
    now_tz: Mapped[datetime.datetime] = mapped_column(sa.DateTime(timezone=True), server_default=func.now())
    stamp: Mapped[datetime.datetime] = mapped_column(server_default=func.current_timestamp())
    text_stamp: Mapped[datetime.datetime] = mapped_column(server_default=text("CURRENT_TIMESTAMP"))
    today: Mapped[datetime.date] = mapped_column(server_default=func.current_date())
    text_today: Mapped[datetime.date] = mapped_column(server_default=text("CURRENT_DATE"))
    fixed_day: Mapped[datetime.date] = mapped_column(server_default="2020-02-29")
    null: Mapped[str | None] = mapped_column(server_default=text("NULL"))
    sum: Mapped[int] = mapped_column(server_default=text("(1 + 2)"))
    client_only: Mapped[str] = mapped_column(sa.String(10), default="x", onupdate=lambda: "y")
    client_call: Mapped[datetime.datetime] = mapped_column(default=datetime.datetime.now)
    json: Mapped[dict] = mapped_column(sa.JSON, server_default=text("'{}'"))
    json_string: Mapped[dict] = mapped_column(sa.JSON, server_default="[]")
    level: Mapped[str] = mapped_column(sa.Enum("low", "high", name="note_level"), server_default="low")
    lowered: Mapped[str] = mapped_column(sa.String(10), server_default=func.lower("ABC"))
    version: Mapped[int] = mapped_column(default=1, server_default=sa.literal_column("7"))
