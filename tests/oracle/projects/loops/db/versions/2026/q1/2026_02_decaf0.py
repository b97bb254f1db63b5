# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Columns by loop

Revision ID: decaf0
Revises: c0ffee
"""
import sqlalchemy as sa
from alembic import op

revision: str = "decaf0"
down_revision: str | None = "c0ffee"

ROASTS = ["light", "medium", "dark"]
tables = [f"drink_{name}" for name in ("coffee", "cocoa")]
NEW_COLUMNS = [
    ("roast", sa.String(10), {"nullable": True}),
    ("strength", sa.SmallInteger(), {"nullable": False, "server_default": "3"}),
    ("organic", sa.Boolean(), {"nullable": False, "server_default": sa.false()}),
]


def add_columns(table_name):
    with op.batch_alter_table(table_name) as batch_op:
        for name, type_, options in NEW_COLUMNS:
            batch_op.add_column(sa.Column(name, type_, **options))


def in_list(column, values):
    quoted = ", ".join(f"'{value}'" for value in values)
    return f"{column} IN ({quoted})"


def upgrade():
    for table in tables:
        add_columns(table)
        with op.batch_alter_table(table) as batch_op:
            batch_op.create_check_constraint(f"{table}_roast", in_list("roast", ROASTS))
    for index, table in enumerate(tables, start=1):
        op.create_index("ix_%s_%d" % (table, index), table, ["roast", "strength"])
    for number in range(2):
        op.add_column("drink_tea", sa.Column("steep_{}".format(number), sa.Integer))
    if len(tables) > 5:
        op.drop_table("drink_tea")


def downgrade():
    pass
