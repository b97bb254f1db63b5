# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Tables by loop

Revision ID: c0ffee
Revises:
"""
from typing import Sequence, Union

import sqlalchemy as sa
from alembic import op

revision: str = "c0ffee"
down_revision: Union[str, Sequence[str], None] = None

TABLES = ("coffee", "tea", "cocoa")
PREFIX = "drink"
NAME_LENGTH = 40
PRICE = sa.Numeric(8, 2)
COUNTRIES = {"br": "Brazil", "vn": "Vietnam"}


def _id() -> sa.Column:
    return sa.Column("id", sa.Integer, primary_key=True)


def _timestamps(nullable=False):
    return (
        sa.Column("created_at", sa.DateTime, nullable=nullable, server_default=sa.func.now()),
        sa.Column("updated_at", sa.DateTime, nullable=True),
    )


def create_drink(name, *extra, length=NAME_LENGTH):
    table = f"{PREFIX}_{name}"
    op.create_table(
        table,
        _id(),
        sa.Column("name", sa.String(length), nullable=False),
        sa.Column("price", PRICE, nullable=False),
        *extra,
        *_timestamps(),
    )
    op.create_index(f"ix_{table}_name", table, ["name"], unique=name != "tea")


def upgrade() -> None:
    for name in TABLES:
        create_drink(name)
    create_drink("water", sa.Column("sparkling", sa.Boolean, nullable=False), length=NAME_LENGTH // 2)
    for code, title in COUNTRIES.items():
        op.create_table("origin_" + code, _id(), sa.Column("farm", sa.String(len(title) + 10), server_default=title))


def downgrade() -> None:
    for name in reversed(TABLES):
        op.drop_table(f"{PREFIX}_{name}")
