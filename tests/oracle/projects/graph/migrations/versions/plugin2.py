# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""plugin2"""
from typing import Optional, Sequence, Tuple, Union

import sqlalchemy as sa
from alembic import op

revision = "plugin2"
down_revision = "plugin1"
depends_on = ("left2",)


def upgrade() -> None:
    op.create_index("plugin_b_id", "plugin", ["b_id"])


def downgrade() -> None:
    pass
