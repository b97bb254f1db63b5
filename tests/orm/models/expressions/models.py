# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Server defaults, checks and predicates written in Python."""
import enum

from sqlalchemy import (
    Boolean, CheckConstraint, Column, DateTime, Enum, Index, Integer, String, and_, cast, column, false, func, literal, not_,
    null, or_, text, true,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class State(enum.Enum):
    OPEN = "open"
    SHUT = "shut"


class Item(Base):
    __tablename__ = "item"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(20), server_default="none")
    quoted: Mapped[str] = mapped_column(server_default="it's")
    flag: Mapped[bool] = mapped_column(server_default=true())
    off: Mapped[bool] = mapped_column(server_default=false())
    count: Mapped[int] = mapped_column(server_default="0")
    sum: Mapped[int] = mapped_column(server_default=text("1 + 2"))
    made: Mapped[str] = mapped_column(DateTime, server_default=func.now())
    today: Mapped[str] = mapped_column(DateTime, server_default=func.current_timestamp())
    lowered: Mapped[str] = mapped_column(server_default=func.lower("ABC"))
    gone: Mapped[str | None] = mapped_column(DateTime)
    state: Mapped[State] = mapped_column(Enum(State, name="item_state"), server_default=State.OPEN.name)
    nought: Mapped[int | None] = mapped_column(server_default=null())

    __table_args__ = (
        CheckConstraint(and_(count >= 0, or_(column("sum") < 10, column("sum").is_(None))), name="ck_range"),
        CheckConstraint(name.in_(["none", "some"]), name="ck_name"),
        CheckConstraint(~(count == 5), name="ck_not"),
        CheckConstraint(count.between(0, 9), name="ck_between"),
        Index("ix_gone", name, postgresql_where=gone.is_(None), sqlite_where=gone.is_(None)),
        Index("ix_open", name, unique=True, postgresql_where=(state == State.OPEN) & flag, sqlite_where=(state == State.OPEN) & flag),
        Index("ix_not", name, postgresql_where=~flag, sqlite_where=not_(flag)),
        Index("ix_lower", func.lower(name), count.desc()),
        Index("ix_text", text("lower(quoted)"), text("count DESC")),
        Index("ix_coalesce", func.coalesce(name, "x")),
    )
