# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""left1"""
from typing import Optional, Sequence, Tuple, Union

import sqlalchemy as sa
from alembic import op

revision = "left1"
down_revision: Optional[str] = "root"


def upgrade() -> None:
    op.add_column("a", sa.Column("left_1", sa.Integer))


def downgrade() -> None:
    pass
