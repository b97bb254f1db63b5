# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""right1"""
from typing import Optional, Sequence, Tuple, Union

import sqlalchemy as sa
from alembic import op

revision = "right1"
down_revision = ("root")


def upgrade() -> None:
    op.create_table("b", sa.Column("id", sa.Integer, primary_key=True), sa.Column("a_id", sa.Integer, sa.ForeignKey("a.id")))


def downgrade() -> None:
    pass
