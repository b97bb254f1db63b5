# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""a column goes"""
import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade():
    with op.batch_alter_table("rich", table_kwargs={"sqlite_autoincrement": True}) as batch_op:
        batch_op.drop_column("other_id")
        batch_op.add_column(sa.Column("late", sa.Integer(), nullable=True))


def downgrade():
    pass
