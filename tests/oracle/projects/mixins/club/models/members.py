# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import enum

import sqlalchemy as sa
from sqlalchemy.ext.associationproxy import association_proxy
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import Mapped, column_property, deferred, mapped_column, relationship, synonym, validates

from ..db import Audited, Model, Timed, name50

__all__ = ["Member", "Membership"]


class Level(enum.Enum):
    guest = 1
    full = 2


class Member(Audited, Model):
    name: Mapped[name50]
    # Overrides the base's column with another type and nullability.
    note: Mapped[str] = mapped_column(sa.Text, server_default="")
    level: Mapped[Level] = mapped_column(default=Level.guest)
    biography = deferred(sa.Column(sa.Text))
    first = sa.Column("first_name", sa.String(20))
    last = sa.Column("last_name", sa.String(20))
    full = column_property(first + " " + last)
    alias = synonym("first")
    memberships: Mapped[list["Membership"]] = relationship(back_populates="member")
    clubs = association_proxy("memberships", "club")

    @hybrid_property
    def initials(self):
        return self.first[0] + self.last[0]

    @validates("name")
    def check_name(self, key, value):
        return value


class Membership(Timed, Model):
    __with_owner__ = True
    __table_args__ = (sa.UniqueConstraint("member_id", "club"), {"comment": "Who plays where"})

    member_id: Mapped[int] = mapped_column(sa.ForeignKey(Member.id))
    club: Mapped[str]
    member: Mapped[Member] = relationship(back_populates="memberships", foreign_keys=[member_id])
