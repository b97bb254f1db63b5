# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""root"""
from typing import Optional, Sequence, Tuple, Union

import sqlalchemy as sa
from alembic import op

revision = "root"
down_revision = None
branch_labels = ("main",)


def upgrade() -> None:
    op.create_table("a", sa.Column("id", sa.Integer, primary_key=True), sa.Column("x", sa.String(10)))


def downgrade() -> None:
    pass
