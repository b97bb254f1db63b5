# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import uuid
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Column, func, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects.postgresql import ARRAY, BYTEA, CIDR, INET, JSONB, MACADDR, TSVECTOR, UUID
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    type_annotation_map = {dict[str, Any]: JSONB, list[str]: ARRAY(sa.String)}


class Device(Base):
    __tablename__ = "devices"

    id: Mapped[uuid.UUID] = mapped_column(
        UUID(as_uuid=True), primary_key=True, default=uuid.uuid4, server_default=text("gen_random_uuid()")
    )
    address: Mapped[str] = mapped_column(INET, nullable=False)
    network = Column(CIDR)
    mac = Column(MACADDR)
    settings: Mapped[dict[str, Any]] = mapped_column(server_default=text("'{}'::jsonb"))
    tags: Mapped[list[str]] = mapped_column(server_default="{}")
    raw = Column(postgresql.JSON(astext_type=sa.Text()), nullable=True)
    firmware = Column(BYTEA)
    search = Column(TSVECTOR)
    mode = Column(postgresql.ENUM("off", "eco", "full", name="device_mode"), nullable=False, server_default="eco")


class Sample(Base):
    __tablename__ = "samples"

    device_id: Mapped[uuid.UUID] = mapped_column(sa.ForeignKey("devices.id"), primary_key=True)
    at = Column(postgresql.TIMESTAMP(timezone=True), primary_key=True, server_default=func.now())
    precise = Column(postgresql.TIMESTAMP(precision=3), nullable=True)
    clock = Column(postgresql.TIME(precision=0, timezone=True))
    value = Column(postgresql.DOUBLE_PRECISION, nullable=False)
    single = Column(postgresql.REAL)
    exact = Column(postgresql.NUMERIC(20, 6))
    span = Column(postgresql.INTERVAL)
    span_days = Column(postgresql.INTERVAL(fields="DAY"))
    flags = Column(postgresql.BIT(8), server_default=text("B'00000000'"))
    varying = Column(postgresql.BIT(12, varying=True))
    matrix = Column(ARRAY(sa.Integer, dimensions=2))
    numbers = Column(ARRAY(sa.Numeric(6, 2)), server_default=text("ARRAY[]::numeric[]"))
    labels = Column(ARRAY(sa.String(30)))
    modes = Column(ARRAY(postgresql.ENUM("off", "eco", "full", name="device_mode", create_type=False)))


class Booking(Base):
    __tablename__ = "bookings"

    id = Column(sa.BigInteger, primary_key=True)
    days = Column(postgresql.DATERANGE, nullable=False)
    hours = Column(postgresql.TSTZRANGE)
    seats = Column(postgresql.INT4RANGE, server_default=text("'[1,3)'::int4range"))
    big = Column(postgresql.INT8RANGE)
    amounts = Column(postgresql.NUMRANGE)
    local = Column(postgresql.TSRANGE)
    many = Column(postgresql.INT4MULTIRANGE)
    price = Column(postgresql.MONEY)
    owner = Column(postgresql.OID)
    kind = Column(postgresql.REGCLASS)
    path = Column(postgresql.VARCHAR(80))
    code = Column(postgresql.CHAR(4))
    body = Column(sa.JSON().with_variant(JSONB, "postgresql"), server_default='{"a": 1}')
