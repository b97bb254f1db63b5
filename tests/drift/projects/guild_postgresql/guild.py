# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each expression is one that SQLAlchemy or the server writes in its own way."""

from datetime import date, datetime, timezone
from decimal import Decimal
from typing import Any, Optional

from sqlalchemy import (DDL, CheckConstraint, Column, Computed, DateTime, Date, Index, Integer, MetaData, Numeric, String, Table,
                        Text, event, func, text)
from sqlalchemy.dialects.postgresql import ARRAY, CITEXT, HSTORE, JSONB, TSVECTOR
from sqlalchemy.orm import DeclarativeBase, Mapped, declarative_base, declared_attr, mapped_column

metadata = MetaData()
for extension in ("citext", "hstore", "pg_trgm"):
    event.listen(metadata, "before_create", DDL(f"CREATE EXTENSION IF NOT EXISTS {extension}"))


class Base(DeclarativeBase):
    metadata = metadata


class Master(Base):
    __tablename__ = "masters"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    short: Mapped[str] = mapped_column(String(20))
    mail: Mapped[str] = mapped_column(CITEXT)
    data: Mapped[dict[str, Any]] = mapped_column(JSONB, server_default="{}")
    more: Mapped[Optional[Any]] = mapped_column(HSTORE)
    years: Mapped[int]
    search: Mapped[Any] = mapped_column(TSVECTOR, Computed(
        "setweight(to_tsvector('english', coalesce(name, '')), 'A') || "
        "setweight(to_tsvector('english', coalesce(short, '')), 'B')", persisted=True))

    __table_args__ = (
        CheckConstraint("mail <> ''", name="masters_mail"),
        CheckConstraint("more ? 'guild'", name="masters_more"),
    )


Index("ix_masters_name", Master.name, postgresql_using="gin", postgresql_ops={"name": "gin_trgm_ops"})
Index("ix_masters_short", Master.short.collate("C"))
Index("ix_masters_mail", func.lower(Master.mail), unique=True)
Index("ix_masters_town", Master.data["town"].astext)
Index("ix_masters_street", Master.data[("address", "street")].astext)
Index("ix_masters_number", Master.data["number"].astext.cast(Integer))

masters = Master.__table__
for name, expression in {
    "half": masters.c.years / 2 > 1,
    "begin": masters.c.short.startswith("a_b", autoescape=True),
    "any_way": masters.c.years.between(90, 1, symmetric=True),
    "outside": ~masters.c.years.between(200, 300),
    "known": masters.c.years.is_distinct_from(None),
    "sizes": func.jsonb_array_length(masters.c.data["sizes"]) < 5,
}.items():
    masters.append_constraint(CheckConstraint(expression, name=f"masters_{name}"))


class Apprentice(Base):
    """What is not understood casts a doubt on its whole table, so that these have one of their own."""
    __tablename__ = "apprentices"

    id: Mapped[int] = mapped_column(primary_key=True)
    data: Mapped[dict[str, Any]] = mapped_column(JSONB, server_default="{}")
    tags: Mapped[list[str]] = mapped_column(ARRAY(Text), server_default="{}")
    fee: Mapped[Decimal] = mapped_column(Numeric(10, 2))
    years: Mapped[int]
    since: Mapped[date] = mapped_column(Date)
    seen: Mapped[datetime] = mapped_column(DateTime(timezone=True))


apprentices = Apprentice.__table__
Index("ix_recent", Apprentice.id, postgresql_where=Apprentice.seen > datetime(2020, 1, 1, tzinfo=timezone.utc))
Index("ix_since", Apprentice.id, postgresql_where=Apprentice.since >= date(2020, 1, 1))
Index("ix_fee", Apprentice.id, postgresql_where=Apprentice.fee > Decimal("1.5"))
for name, expression in {
    "whole": apprentices.c.years // 2 > 1,
    "tagged": apprentices.c.tags.any("guild"),
    "kinds": apprentices.c.data.has_key("kind"),  # noqa: W601 - of JSONB
}.items():
    apprentices.append_constraint(CheckConstraint(expression, name=f"apprentices_{name}"))


class Party(Base):
    __tablename__ = "parties"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(20))
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "party"}


class Company(Party):
    __mapper_args__ = {"polymorphic_identity": "company"}

    @declared_attr
    def motto(cls) -> Mapped[Optional[str]]:
        return Party.__table__.c.get("motto", mapped_column(Text))


class Club(Party):
    __mapper_args__ = {"polymorphic_identity": "club"}

    @declared_attr
    def motto(cls) -> Mapped[Optional[str]]:
        return Party.__table__.c.get("motto", mapped_column(Text))


fees = Table("fees", metadata, Column("id", Integer, primary_key=True), Column("paid", Integer, server_default=text("0")))
old_fees = fees.to_metadata(metadata, name="old_fees")


class Named:
    @declared_attr
    def __tablename__(cls):
        return cls.__name__.lower()

    id = Column(Integer, primary_key=True)


Old = declarative_base(cls=Named, metadata=metadata)


class Journey(Old):
    town = Column(String(30))
