# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""after"""
from typing import Optional, Sequence, Tuple, Union

import sqlalchemy as sa
from alembic import op

revision = "after"
down_revision = "merge"


def upgrade() -> None:
    op.add_column("a", sa.Column("b_id", sa.Integer))
    op.drop_index("a_left", table_name="a")


def downgrade() -> None:
    pass
