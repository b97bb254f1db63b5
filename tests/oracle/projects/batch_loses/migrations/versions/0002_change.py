# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""one column changes, and the table is made anew"""
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    with op.batch_alter_table("rich") as batch_op:
        batch_op.alter_column("b", existing_type=sa.Integer(), nullable=False)


def downgrade():
    pass
