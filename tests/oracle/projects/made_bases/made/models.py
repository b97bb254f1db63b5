# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from typing import Optional

from sqlalchemy import (CheckConstraint, Column, Date, ForeignKey, Identity, Index, Integer, MetaData, String, Table, Text,
                        UniqueConstraint)
from sqlalchemy.orm import Mapped, declarative_base, declared_attr, mapped_column, registry

metadata = MetaData(naming_convention={
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
})


class Named:
    @declared_attr
    def __tablename__(cls):
        return "made_" + cls.__name__.lower()

    id = Column(Integer, primary_key=True)


class Stamped:
    made = Column(Date, index=True)


Base = declarative_base(cls=(Named, Stamped), metadata=metadata)


class Tinted:
    tint = Column(String(9))


class Journey(Base):
    title = Column(String(30), nullable=False)


class Step(Tinted, Base):
    journey = Column(ForeignKey("made_journey.id"))
    Index(None, journey, unique=True)


class Party(Base, Tinted):
    __tablename__ = "party"
    kind = Column(String(20))
    __mapper_args__ = {"polymorphic_on": "kind"}


class Company(Party):
    __tablename__ = None
    __mapper_args__ = {"polymorphic_identity": "company"}

    @declared_attr
    def motto(cls) -> Mapped[Optional[str]]:
        return Party.__table__.c.get("motto", mapped_column(Text))

    @declared_attr
    def began(cls):
        return cls.__table__.columns.get("began", Column(Date, index=True))

    @declared_attr
    def kind_again(cls):
        return Party.__table__.c.get("kind", Column(Text))


class Club(Party):
    __tablename__ = None
    __mapper_args__ = {"polymorphic_identity": "club"}

    @declared_attr
    def motto(cls) -> Mapped[Optional[str]]:
        return Party.__table__.c.get("motto", mapped_column(Text))

    @declared_attr
    def began(cls):
        return Party.__table__.c.get("began", Column(Date, index=True))


Generated = registry(metadata=metadata).generate_base(cls=Named)


class Note(Generated):
    text = Column(Text)


fees = Table(
    "fees", metadata,
    Column("id", Integer, primary_key=True),
    Column("up", ForeignKey("fees.id")),
    Column("code", String(5), unique=True),
    Column("n", Integer, index=True),
    Column("m", Integer, Identity()),
    UniqueConstraint("n", "code"),
    CheckConstraint("n > 0", name="positive"),
    comment="fees",
)
old_fees = fees.to_metadata(metadata, name="old_fees")
Index("ix_old", old_fees.c.code, old_fees.c.n)
Table("fines", metadata, Column("fee", ForeignKey(old_fees.c.id)))
journeys = Journey.__table__.to_metadata(metadata, name="old_journeys")

code = Column("code", String(5))
Table("codes", metadata, Column("id", Integer, primary_key=True), code)
Index("ix_codes", code.desc())
