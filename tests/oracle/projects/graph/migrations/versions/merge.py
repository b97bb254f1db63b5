# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""merge"""
from typing import Optional, Sequence, Tuple, Union

import sqlalchemy as sa
from alembic import op

revision = "merge"
down_revision: Tuple[str, ...] = ("left2", "right2")


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
