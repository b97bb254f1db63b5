# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""plugin1"""
from typing import Optional, Sequence, Tuple, Union

import sqlalchemy as sa
from alembic import op

revision = "plugin1"
down_revision = None
branch_labels = ["plugin"]
depends_on: Union[str, Sequence[str], None] = "right2"


def upgrade() -> None:
    op.create_table("plugin", sa.Column("id", sa.Integer, primary_key=True), sa.Column("b_id", sa.Integer, sa.ForeignKey("b.id", name="plugin_b")))


def downgrade() -> None:
    pass
