# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import sqlalchemy as sa
from sqlalchemy import BigInteger, Column, Computed, ForeignKey, Identity, Integer, Sequence, SmallInteger, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


order_seq = Sequence("order_numbers", start=100, increment=10, minvalue=100, maxvalue=99990, cycle=True, cache=5, metadata=Base.metadata)
plain_seq = Sequence("plain_numbers", metadata=Base.metadata)
small_seq = Sequence("small_numbers", data_type=SmallInteger, metadata=Base.metadata)


class Serial(Base):
    __tablename__ = "serial_key"
    id: Mapped[int] = mapped_column(primary_key=True)
    note: Mapped[str | None]


class BigSerial(Base):
    __tablename__ = "big_serial_key"
    id = Column(BigInteger, primary_key=True)


class SmallSerial(Base):
    __tablename__ = "small_serial_key"
    id = Column(SmallInteger, primary_key=True, autoincrement=True)


class NoSerial(Base):
    __tablename__ = "no_serial"
    id = Column(Integer, primary_key=True, autoincrement=False)


class ForeignNoSerial(Base):
    __tablename__ = "foreign_no_serial"
    id = Column(Integer, ForeignKey("serial_key.id"), primary_key=True)


class CompositeNoSerial(Base):
    __tablename__ = "composite_no_serial"
    a = Column(Integer, primary_key=True)
    b = Column(Integer, primary_key=True)


class CompositeSerial(Base):
    __tablename__ = "composite_serial"
    a = Column(Integer, primary_key=True, autoincrement=True)
    b = Column(Integer, primary_key=True)


class DefaultNoSerial(Base):
    __tablename__ = "default_no_serial"
    id = Column(Integer, primary_key=True, server_default=sa.text("42"))


class ClientDefaultSerial(Base):
    __tablename__ = "text_key"
    id = Column(String(8), primary_key=True)


class Always(Base):
    __tablename__ = "identity_always"
    id: Mapped[int] = mapped_column(Identity(always=True), primary_key=True)


class ByDefault(Base):
    __tablename__ = "identity_by_default"
    id: Mapped[int] = mapped_column(BigInteger, Identity(start=1000, increment=2, minvalue=1000, maxvalue=500000, cycle=True, cache=3), primary_key=True)


class NotKey(Base):
    __tablename__ = "identity_not_key"
    id = Column(String(10), primary_key=True)
    number = Column(Integer, Identity(), nullable=False)


class FromSequence(Base):
    __tablename__ = "from_sequence"
    id = Column(Integer, Sequence("from_sequence_ids", start=5), primary_key=True)
    number = Column(BigInteger, order_seq, server_default=order_seq.next_value(), nullable=False)
    other = Column(Integer, server_default=sa.text("nextval('plain_numbers')"))


class Generated(Base):
    __tablename__ = "generated"
    id = Column(Integer, primary_key=True)
    width = Column(Integer, nullable=False)
    height = Column(Integer, nullable=False)
    area = Column(Integer, Computed("width * height", persisted=True))
    area_kept: Mapped[int] = mapped_column(BigInteger, Computed("(width * height)::bigint + 1"))
    label = Column(String(60), Computed("'w' || width::text", persisted=True), nullable=False)
