# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Shared by migrations; calls op like they do."""
import sqlalchemy as sa
from alembic import op

CODE = sa.String(12)


def create_lookup(name, *values, with_rank=False):
    columns = [sa.Column("code", CODE, primary_key=True), sa.Column("title", sa.String(80), nullable=False)]
    if with_rank:
        columns.append(sa.Column("rank", sa.Integer(), nullable=False, server_default="0"))
    table = op.create_table(name, *columns)
    if values:
        op.bulk_insert(table, [{"code": value, "title": value.title()} for value in values])


def index_name(table, *columns):
    return "ix_" + "_".join((table,) + columns)
