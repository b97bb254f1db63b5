# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""left2"""
from typing import Optional, Sequence, Tuple, Union

import sqlalchemy as sa
from alembic import op

revision: str = "left2"
down_revision: Union[str, None] = "left1"
branch_labels = None


def upgrade() -> None:
    op.create_index("a_left", "a", ["left_1"])


def downgrade() -> None:
    pass
