# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from sqlalchemy import BigInteger, Column, Computed, ForeignKey, Integer, SmallInteger, String, Table, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class RowId(Base):
    __tablename__ = "row_id"
    id: Mapped[int] = mapped_column(primary_key=True)
    a: Mapped[str]


class Auto(Base):
    __tablename__ = "auto"
    __table_args__ = {"sqlite_autoincrement": True}
    id: Mapped[int] = mapped_column(primary_key=True)
    a: Mapped[str | None]


class Big(Base):
    """BIGINT PRIMARY KEY is no alias of the rowid."""

    __tablename__ = "big"
    id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    small: Mapped[int] = mapped_column(SmallInteger)


class Text(Base):
    __tablename__ = "text_key"
    __table_args__ = {"sqlite_with_rowid": False}
    id: Mapped[str] = mapped_column(String(10), primary_key=True)


class Strict(Base):
    __tablename__ = "strict_one"
    __table_args__ = {"sqlite_strict": True}
    id: Mapped[int] = mapped_column(primary_key=True)
    a = Column(Integer, nullable=True)


class Pair(Base):
    __tablename__ = "pair"
    a: Mapped[int] = mapped_column(primary_key=True)
    b: Mapped[int] = mapped_column(ForeignKey("row_id.id"), primary_key=True)


class Generated(Base):
    __tablename__ = "generated"
    id = Column(Integer, primary_key=True)
    width = Column(Integer, nullable=False)
    virtual = Column(Integer, Computed("width + 1", persisted=False))
    stored = Column(Integer, Computed("width * 2", persisted=True))
    plain = Column(Integer, Computed("width - 1"))


class Collated(Base):
    __tablename__ = "collated"
    id = Column(Integer, primary_key=True)
    nocase = Column(String(20, collation="NOCASE"), unique=True)
    rtrim = Column(String(collation="RTRIM"), nullable=False, server_default="")
    bin = Column(String(5, "BINARY"))


link = Table(
    "link",
    Base.metadata,
    Column("left_id", ForeignKey("row_id.id"), primary_key=True),
    Column("right_id", ForeignKey("auto.id", ondelete="CASCADE"), primary_key=True),
    Column("weight", Integer, server_default=text("1")),
)
