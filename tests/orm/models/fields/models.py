# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""SQLModel: fields, bases without a table, sa_column, constraints."""
import datetime
import decimal
import enum
import uuid
from typing import Annotated, List, Optional

from pydantic import StringConstraints, constr
from sqlalchemy import Column, DateTime, Text, UniqueConstraint, func
from sqlmodel import Field, Relationship, SQLModel


class Level(str, enum.Enum):
    LOW = "low"
    HIGH = "high"


class HeroBase(SQLModel):
    name: str = Field(index=True, max_length=40)
    age: Optional[int] = Field(default=None, index=True)


class Team(SQLModel, table=True):
    id: Optional[int] = Field(default=None, primary_key=True)
    title: str = Field(unique=True)
    heroes: List["Hero"] = Relationship(back_populates="team")


class Hero(HeroBase, table=True):
    __table_args__ = (UniqueConstraint("name", "secret"),)
    id: uuid.UUID = Field(default_factory=uuid.uuid4, primary_key=True)
    secret: str
    level: Level = Level.LOW
    team_id: Optional[int] = Field(default=None, foreign_key="team.id", ondelete="CASCADE")
    bio: str = Field(sa_column=Column("biography", Text, nullable=False))
    born: datetime.date
    wage: decimal.Decimal = Field(max_digits=8, decimal_places=2)
    made: datetime.datetime = Field(sa_type=DateTime, sa_column_kwargs={"server_default": func.now()})
    seen: datetime.datetime | None = None
    team: Optional[Team] = Relationship(back_populates="heroes")


class Coded(SQLModel, table=True):
    id: Optional[int] = Field(default=None, primary_key=True)
    code: constr(max_length=10)
    other: Annotated[str, StringConstraints(max_length=12)]
    third: str = Field(max_length=13)


class HeroPublic(HeroBase):
    id: uuid.UUID
