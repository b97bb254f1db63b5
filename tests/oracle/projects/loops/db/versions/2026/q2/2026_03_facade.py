# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Undo by helper

Revision ID: facade
Revises: decaf0
"""
import sqlalchemy as sa
from alembic import op
from alembic.op import create_table, drop_index

revision = "facade"
down_revision = "decaf0"

OLD_INDEXES = {"drink_coffee": ["ix_drink_coffee_1"], "drink_cocoa": ["ix_drink_cocoa_2"]}


def upgrade():
    _drop_old()
    _create_shop(with_owner=True)
    columns = [sa.Column("shop_id", sa.Integer, sa.ForeignKey("shop.id"), primary_key=True)]
    columns.append(sa.Column("drink", sa.String(40), primary_key=True))
    columns += [sa.Column(day, sa.Boolean, nullable=False) for day in ("mon", "tue", "wed")]
    create_table("menu", *columns)


def _drop_old():
    for table, indexes in OLD_INDEXES.items():
        for index in indexes:
            drop_index(index, table_name=table)


def _create_shop(with_owner):
    kwargs = dict(nullable=False)
    columns = [sa.Column("id", sa.Integer, primary_key=True), sa.Column("city", sa.String(60), **kwargs)]
    if with_owner:
        columns.append(sa.Column("owner", sa.String(60), **kwargs))
    op.create_table("shop", *columns)


def downgrade():
    pass
