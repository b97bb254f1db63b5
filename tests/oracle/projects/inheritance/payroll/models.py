# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from sqlalchemy import Column, Date, ForeignKey, Integer, Numeric, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base, Keyed, Tracked, fk, required, str_column


class Person(Keyed):
    name = required(String(80))
    kind = str_column()

    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "person"}


class Manager(Person):
    """Joined: an own table whose key refers to the parent."""

    id = Column(ForeignKey("person.id"), primary_key=True)
    bonus = Column(Numeric(10, 2), nullable=False)

    __mapper_args__ = {"polymorphic_identity": "manager"}


class Contractor(Person):
    """Single table: the columns move to the parent's and may be null."""

    __tablename__ = None

    agency: Mapped[str | None] = mapped_column(String(60))
    hourly_rate: Mapped[float] = mapped_column(Numeric(8, 2), nullable=True)

    __mapper_args__ = {"polymorphic_identity": "contractor"}


class PaySlip(Tracked, Keyed):
    person_id = fk("person.id", nullable=False, index=True)
    month = required(Date)
    amount = required(Numeric(10, 2), server_default="0")


class TaxForm(Tracked, Keyed):
    manager_id = fk("manager.id")
    body = Column(Text)


class Setting(Base):
    __tablename__ = "app_settings"

    key = Column(String(40), primary_key=True)
    value = required(String(400))
    rank: Mapped[int] = mapped_column(Integer)
