# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import collections
import dataclasses
import enum
import types
from typing import NamedTuple, Optional

import sqlalchemy as sa
from sqlalchemy import Column, Index, Integer, String, Table, event
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import DeclarativeBase, Mapped, composite, declared_attr, mapped_column
from sqlalchemy.sql.expression import FunctionElement
from sqlalchemy.types import TypeDecorator, UserDefinedType


class Base(DeclarativeBase):
    pass


# Classes that calls make
Words = enum.Enum("Words", "one two three")
Listed = enum.Enum("Listed", ["up", "down"], start=5)
Pairs = enum.Enum("Pairs", [("x", "ex"), ("y", "why")])
Keyed = enum.StrEnum("Keyed", {"k": "kay", "l": "ell"})
Sizes = collections.namedtuple("Sizes", "short long", defaults=[50])
SIZES = Sizes(5)


class Limits(NamedTuple):
    name: int = 12
    code: int = 3


LIMITS = Limits(code=4)
SPACE = types.SimpleNamespace(note=77)


class Enums(Base):
    __tablename__ = "enums"
    id: Mapped[int] = mapped_column(primary_key=True)
    words: Mapped[Words]
    listed = Column(sa.Enum(Listed, native_enum=False))
    pairs = Column(sa.Enum(Pairs, values_callable=lambda e: [m.value for m in e], name="pairs"))
    keyed = Column(sa.Enum(Keyed, name="keyed", create_constraint=True, native_enum=False))
    short = Column(String(SIZES.short))
    long = Column(String(SIZES[1]))
    name = Column(String(LIMITS.name))
    code = Column(String(LIMITS._replace(code=6).code))
    note = Column(String(SPACE.note))


# Clauses and types of the project's own
class utcnow(FunctionElement):
    type = sa.DateTime()
    inherit_cache = True


@compiles(utcnow, "postgresql")
def utcnow_postgresql(element, compiler, **kw):
    return "TIMEZONE('utc', CURRENT_TIMESTAMP)"


@compiles(utcnow)
def utcnow_elsewhere(element, compiler, **kw):
    return "CURRENT_TIMESTAMP"


class Money(UserDefinedType):
    cache_ok = True


@compiles(Money)
def money_words(type_, compiler, **kw):
    return "NUMERIC(12, 2)"


class Padded(TypeDecorator):
    impl = String
    cache_ok = True

    def load_dialect_impl(self, dialect):
        return dialect.type_descriptor(String(self.impl.length + 2))


class Owned:
    @declared_attr
    def owner_id(cls) -> Mapped[Optional[int]]:
        return mapped_column(sa.ForeignKey("enums.id"))


class Account(Owned, Base):
    __tablename__ = "accounts"
    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(Padded(8), unique=True)
    made = Column(sa.DateTime, server_default=utcnow())
    money = Column(Money())
    active: Mapped[bool] = mapped_column(server_default=sa.true(), index=True)
    twice = Column(Integer, sa.Computed("id * 2"))


# Composites
@dataclasses.dataclass
class Point:
    x: int
    y: Optional[int]


class Pair:
    def __init__(self, a, b):
        self.a, self.b = a, b

    def __composite_values__(self):
        return self.a, self.b


class Line(Base):
    __tablename__ = "lines"
    id: Mapped[int] = mapped_column(primary_key=True)
    start: Mapped[Point] = composite(mapped_column("x1"), mapped_column("y1"))
    end = composite(Point, mapped_column("x2", sa.BigInteger), mapped_column("y2", nullable=False))
    plain: Mapped[Point] = composite()
    low: Mapped[int]
    high = mapped_column(Integer)
    span: Mapped[Point] = composite("low", "high")
    pair = composite(Pair, Column("p1", Integer, nullable=False), Column("p2", String(3), server_default="x"))
    other = mapped_column(String(4))
    last: Mapped[str]


# Tables made of others
def history_of(model):
    columns = []
    for column in model.__table__.columns:
        copy = column._copy()
        copy.unique = False
        copy.autoincrement = False
        copy.default = None
        columns.append(copy)
    return Table(model.__tablename__ + "_history", model.metadata, *columns,
                 Column("version", Integer, primary_key=True))


account_history = history_of(Account)
tags = Table("tags", Base.metadata, Column("a", Integer), Column("b", String(5), index=True),
             sa.PrimaryKeyConstraint("a", "b"))
tag_copies = Table("tag_copies", Base.metadata, *[c._copy() for c in tags.columns])
picked = Table("picked", Base.metadata,
               *(Column(c.key, c.type, nullable=c.nullable, index=c.index, server_default=c.server_default)
                 for c in Account.__table__.c if not c.primary_key and c.computed is None),
               *[Column(name + "_tag", column.type) for name, column in tags.c.items()],
               Column("typed", Account.key.type), Column("length", String(tags.c.b.type.length + 1)))
Index("ix_picked_typed", picked.c.typed)
Base.metadata.tables["tags"].append_column(Column("late", Integer, sa.ForeignKey("lines.id")))
for table in list(Base.metadata.tables.values()):
    if table.name.startswith("tag"):
        table.append_column(Column("everywhere", Integer, server_default="1"))
for table in Base.metadata.sorted_tables:
    if table.name.endswith("_history") and "version" in table.c.keys():
        table.append_constraint(sa.CheckConstraint("version > 0", name=f"ck_{table.name}_version"))

# Listeners of create_all
event.listen(Line.__table__, "after_create",
             sa.DDL("CREATE INDEX ix_%(table)s_last ON %(fullname)s (last) WHERE last LIKE 'a%%'"))
event.listen(Base.metadata, "after_create", sa.DDL("CREATE UNIQUE INDEX ix_note ON enums (note)"))
event.listen(Line.__table__, "after_create",
             sa.DDL("CREATE INDEX ix_words ON lines USING gin (to_tsvector('english', last))")
             .execute_if(dialect="postgresql"))


@event.listens_for(Enums.__table__, "after_create")
def more(target, connection, **kw):
    if connection.dialect.name == "postgresql":
        connection.execute(sa.text(f"ALTER TABLE {target.name} ADD CONSTRAINT ck_short CHECK (short <> '')"))
    else:
        connection.exec_driver_sql("CREATE INDEX ix_short ON enums (short)")


@event.listens_for(Enums, "before_insert")
def before_insert(mapper, connection, target):
    connection.execute(sa.text("DROP TABLE enums"))
