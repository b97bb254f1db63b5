# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from typing import Literal, Optional

import sqlalchemy as sa
from sqlalchemy import Column, Enum
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from . import states
from .states import Channel, Level, Priority, State


class Base(DeclarativeBase):
    pass


class Ticket(Base):
    __tablename__ = "ticket"

    id: Mapped[int] = mapped_column(primary_key=True)
    # Names, not values, are the labels; the type is named after the class in lower case.
    state: Mapped[State]
    priority: Mapped[Priority] = mapped_column(
        Enum(Priority, name="ticket_priority"), server_default=Priority.normal.name
    )
    by_value: Mapped[Optional[states.State]] = mapped_column(
        Enum(states.State, name="state_value", values_callable=lambda e: [m.value for m in e])
    )
    helper: Mapped[Channel] = mapped_column(
        Enum(Channel, name="channel_value", values_callable=states.values), server_default=Channel.EMAIL.value
    )
    non_native: Mapped[Channel] = mapped_column(Enum(Channel, native_enum=False))
    level: Mapped[Level] = mapped_column(Enum(Level, native_enum=False, length=40))
    checked: Mapped[Level] = mapped_column(
        Enum(Level, native_enum=False, create_constraint=True, name="level_is_known")
    )
    strings: Mapped[str] = mapped_column(Enum("red", "green", "it's", name="colour"))
    literal: Mapped[Literal["a", "bb", "ccc"]]


class Archive(Base):
    """Shares types with Ticket; the type must be made once."""

    __tablename__ = "ticket_archive"

    id = Column(sa.Integer, primary_key=True)
    state = Column(Enum(State), nullable=True)
    priority = Column(Enum(Priority, name="ticket_priority"), nullable=False)
    flag = Column(sa.Boolean(create_constraint=True, name="flag_is_bool"))
    flag_unnamed = Column(sa.Boolean(name=None), nullable=False)
