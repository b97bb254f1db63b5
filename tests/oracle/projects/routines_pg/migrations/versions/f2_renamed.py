# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""the calls follow"""
from alembic import op

revision = "f2"
down_revision = "f1"


def upgrade():
    op.execute("ALTER FUNCTION fee(integer) RENAME TO charge")
    op.execute("ALTER FUNCTION today_or(date) SET SCHEMA tools")
    op.execute("ALTER FUNCTION fee(integer, integer) SET SCHEMA tools")


def downgrade():
    pass
