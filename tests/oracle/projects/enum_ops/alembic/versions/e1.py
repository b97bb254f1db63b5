# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""made along with the tables, or before them"""
import enum

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects.postgresql import ENUM

revision = "e1"
down_revision = None


class Size(enum.Enum):
    SMALL = "s"
    LARGE = "l"


colour = sa.Enum("red", "green", name="colour")
shape = postgresql.ENUM("round", "square", name="shape", create_type=False)


def upgrade():
    shape.create(op.get_bind(), checkfirst=True)
    op.create_table(
        "ball",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("colour", colour, nullable=False, server_default="red"),
        sa.Column("shape", shape),
        sa.Column("size", sa.Enum(Size)),
        sa.Column("values", sa.Enum(Size, name="size_value", values_callable=lambda x: [e.value for e in x])),
        sa.Column("plain", sa.Enum("a", "bb", name="plain", native_enum=False), nullable=True),
    )
    op.create_table("box", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("shape", shape))


def downgrade():
    op.drop_table("box")
    op.drop_table("ball")
    for name in ("colour", "shape", "size", "size_value"):
        sa.Enum(name=name).drop(op.get_bind(), checkfirst=False)
