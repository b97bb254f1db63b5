# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Tables without a class of their own shape."""
import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from club.db import Base, Timed, metadata

game_player = sa.Table(
    "club_game_player",
    metadata,
    sa.Column("game_id", sa.ForeignKey("club_game.id"), primary_key=True),
    sa.Column("member_id", sa.ForeignKey("club_member.id"), primary_key=True),
)

score_table = sa.Table(
    "club_score",
    Base.metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("points", sa.Integer, nullable=False, server_default="0"),
    sa.UniqueConstraint("points", "id"),
)


class Game(Timed, Base):
    id: Mapped[int] = mapped_column(primary_key=True)
    __mapper_args__ = {"eager_defaults": True}


class Score(Base):
    """An existing table, mapped."""

    __table__ = score_table


class Result(Base):
    __table__ = sa.Table(
        "club_result",
        metadata,
        sa.Column("game_id", sa.Integer, sa.ForeignKey("club_game.id"), primary_key=True),
        sa.Column("text", sa.String(40)),
    )
