# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""right2"""
from typing import Optional, Sequence, Tuple, Union

import sqlalchemy as sa
from alembic import op

revision = "right2"
down_revision = "right1"


def upgrade() -> None:
    op.add_column("b", sa.Column("right_2", sa.String(5), server_default="r"))


def downgrade() -> None:
    pass
