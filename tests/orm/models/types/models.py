# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Types of both databases, TypeDecorator, variants, enums."""
import enum

from sqlalchemy import (
    ARRAY, BigInteger, Boolean, Column, Double, Enum, Float, Integer, Interval, JSON, LargeBinary, MetaData, Numeric,
    SmallInteger, String, Table, Text, Time, TypeDecorator, Unicode, Uuid, types,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Color(str, enum.Enum):
    RED = "red"
    GREEN = "green"


class Mood(enum.Enum):
    SAD = 1
    SORROWFUL = 1


class Guid(TypeDecorator):
    impl = types.CHAR
    cache_ok = True

    def load_dialect_impl(self, dialect):
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.UUID())
        else:
            return dialect.type_descriptor(types.CHAR(36))


class Short(TypeDecorator):
    impl = String

    def __init__(self, size=7, **kw):
        super().__init__(size * 2, **kw)


class Plain(TypeDecorator):
    impl = Numeric(8, 3)


class Point(types.UserDefinedType):
    def __init__(self, n):
        self.n = n

    def get_col_spec(self, **kw):
        return "CHAR(%s)" % self.n


class Zoo(Base):
    __tablename__ = "zoo"
    id = Column(BigInteger, primary_key=True)
    a = Column(String(50), nullable=False)
    b = Column(Unicode(5))
    c = Column(Text)
    d = Column(SmallInteger)
    e = Column(Numeric(10, 2))
    f = Column(Float)
    g = Column(Float(24))
    h = Column(Double)
    i = Column(Boolean(create_constraint=True, name="flag_i"))
    j = Column(Time(timezone=True))
    k = Column(Interval)
    l = Column(LargeBinary)
    m = Column(JSON().with_variant(postgresql.JSONB(), "postgresql"))
    n = Column(Uuid)
    o = Column(Enum(Color))
    p = Column(Enum(Color, native_enum=False, values_callable=lambda e: [m.value for m in e]))
    q = Column(Enum("x", "yy", name="letters", create_constraint=True, native_enum=False))
    r = Column(Guid)
    s = Column(Short)
    t = Column(Short(3))
    u = Column(Plain())
    v = Column(Point(9))
    w = Column(String(5, collation="C").with_variant(String(5, collation="NOCASE"), "sqlite"))
    x = Column(Enum(Mood))
    y = Column(Enum(Mood, name="moods", omit_aliases=False))
