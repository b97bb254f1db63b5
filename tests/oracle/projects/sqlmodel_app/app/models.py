# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import uuid
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Annotated, Any, List, Optional

import sqlalchemy as sa
from pydantic import AwareDatetime, NaiveDatetime
from sqlalchemy import Column, DateTime, UniqueConstraint, func
from sqlmodel import JSON, Field, Relationship, SQLModel


class Role(str, Enum):
    member = "member"
    admin = "admin"


class UserBase(SQLModel):
    nickname: str = Field(unique=True, index=True, max_length=255)
    is_active: bool = True
    is_superuser: bool = False
    full_name: str | None = Field(default=None, max_length=255)


class UserCreate(UserBase):
    password: str = Field(min_length=8, max_length=40)


class User(UserBase, table=True):
    id: uuid.UUID = Field(default_factory=uuid.uuid4, primary_key=True)
    hashed_password: str
    role: Role = Field(default=Role.member)
    created_at: datetime = Field(default_factory=lambda: datetime.now(timezone.utc))
    seen_at: Optional[datetime] = Field(
        default=None, sa_column=Column(DateTime(timezone=True), server_default=func.now(), nullable=True)
    )
    items: list["Item"] = Relationship(back_populates="owner", cascade_delete=True)


class TeamMember(SQLModel, table=True):
    __tablename__ = "team_members"
    __table_args__ = (UniqueConstraint("team_id", "user_id", name="one_membership"),)

    id: Optional[int] = Field(default=None, primary_key=True)
    team_id: int = Field(foreign_key="team.id")
    user_id: uuid.UUID = Field(foreign_key="user.id", ondelete="CASCADE", nullable=False)
    joined: date


class Team(SQLModel, table=True):
    id: Optional[int] = Field(default=None, primary_key=True)
    name: str = Field(index=True)
    budget: Decimal = Field(default=0, max_digits=12, decimal_places=2)
    weight: float = 1.0
    logo: bytes | None = None
    motto: str = Field(default="", sa_column_kwargs={"server_default": "", "comment": "Shown on the page"})
    opened: time | None = None
    shift: timedelta | None = None
    home: Optional[Path] = None
    local: Optional[NaiveDatetime] = None
    aware: AwareDatetime | None = Field(default=None, index=True)
    short_code: Annotated[str, Field(max_length=6)] = ""
    rank: int = Field(default=0, sa_type=sa.SmallInteger, sa_column_kwargs={"server_default": sa.text("0")})


class Item(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    title: str = Field(min_length=1, max_length=255)
    owner_id: uuid.UUID = Field(foreign_key="user.id", nullable=False, ondelete="CASCADE")
    team_id: Optional[int] = Field(default=None, foreign_key="team.id", ondelete="SET NULL", index=True)
    tags: List[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    extra: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    price: Decimal | None = Field(default=None, sa_column=sa.Column(sa.Numeric(10, 2)))
    long: str = Field(sa_type=sa.Text)
    owner: User | None = Relationship(back_populates="items")
