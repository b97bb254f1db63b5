# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import datetime as dt
import uuid as uuid_module
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Optional

import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Explicit(Base):
    """Every generic type of the library that both backends take, with and without arguments."""

    __tablename__ = "explicit"

    id: Mapped[int] = mapped_column(sa.Integer, primary_key=True)
    small: Mapped[int] = mapped_column(sa.SmallInteger)
    big: Mapped[int] = mapped_column(sa.BigInteger())
    string: Mapped[str] = mapped_column(sa.String)
    string_20: Mapped[str] = mapped_column(sa.String(length=20))
    text_: Mapped[str] = mapped_column("text", sa.Text())
    unicode_40: Mapped[str] = mapped_column(sa.Unicode(40))
    unicode_text: Mapped[str] = mapped_column(sa.UnicodeText)
    numeric: Mapped[Decimal] = mapped_column(sa.Numeric)
    numeric_12: Mapped[Decimal] = mapped_column(sa.Numeric(12))
    numeric_12_4: Mapped[Decimal] = mapped_column(sa.Numeric(precision=12, scale=4))
    decimal_8_2: Mapped[Decimal] = mapped_column(sa.DECIMAL(8, 2))
    float_: Mapped[float] = mapped_column("float", sa.Float)
    float_10: Mapped[float] = mapped_column(sa.Float(10))
    float_40: Mapped[float] = mapped_column(sa.Float(precision=40))
    double: Mapped[float] = mapped_column(sa.Double)
    real: Mapped[float] = mapped_column(sa.REAL)
    boolean: Mapped[bool] = mapped_column(sa.Boolean)
    date: Mapped[dt.date] = mapped_column(sa.Date)
    time: Mapped[dt.time] = mapped_column(sa.Time)
    time_tz: Mapped[dt.time] = mapped_column(sa.Time(timezone=True))
    datetime: Mapped[dt.datetime] = mapped_column(sa.DateTime)
    datetime_tz: Mapped[dt.datetime] = mapped_column(sa.DateTime(timezone=True))
    timestamp: Mapped[dt.datetime] = mapped_column(sa.TIMESTAMP)
    interval: Mapped[dt.timedelta] = mapped_column(sa.Interval)
    binary: Mapped[bytes] = mapped_column(sa.LargeBinary)
    binary_16: Mapped[bytes] = mapped_column(sa.LargeBinary(16))
    json: Mapped[Any] = mapped_column(sa.JSON)
    uuid: Mapped[uuid_module.UUID] = mapped_column(sa.Uuid)
    uuid_text: Mapped[str] = mapped_column(sa.Uuid(as_uuid=False))
    uuid_chars: Mapped[uuid_module.UUID] = mapped_column(sa.Uuid(native_uuid=False))
    upper_varchar: Mapped[str] = mapped_column(sa.VARCHAR(64))
    upper_char: Mapped[str] = mapped_column(sa.CHAR(3))
    upper_integer: Mapped[int] = mapped_column(sa.INTEGER)
    upper_bigint: Mapped[int] = mapped_column(sa.BIGINT)
    upper_text: Mapped[str] = mapped_column(sa.TEXT)
    pickle: Mapped[bytes | None] = mapped_column(sa.PickleType)
    variant: Mapped[Any] = mapped_column(sa.String(30).with_variant(sa.Text(), "sqlite"))


class Annotated(Base):
    """The type and the nullability come from the annotation."""

    __tablename__ = "annotated"

    id: Mapped[int] = mapped_column(primary_key=True)
    a_int: Mapped[int]
    a_str: Mapped[str]
    a_float: Mapped[float]
    a_bool: Mapped[bool]
    a_bytes: Mapped[bytes]
    a_decimal: Mapped[Decimal]
    a_date: Mapped[date]
    a_time: Mapped[time]
    a_datetime: Mapped[datetime]
    a_delta: Mapped[timedelta]
    a_uuid: Mapped[uuid_module.UUID]
    opt_int: Mapped[Optional[int]]
    opt_str: Mapped[str | None]
    opt_uuid: Mapped["uuid_module.UUID | None"]
    forced_null: Mapped[int] = mapped_column(nullable=True)
    forced_not_null: Mapped[Optional[int]] = mapped_column(nullable=False)
    renamed: Mapped[str] = mapped_column("other_name")
