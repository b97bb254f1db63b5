# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""and their leaving: what hangs on them goes along"""
import sqlalchemy as sa
from alembic import op

revision = "3"
down_revision = "2"


def upgrade():
    with op.batch_alter_table("player") as batch_op:
        batch_op.drop_index("ix_player_shirt")
        batch_op.drop_column("shirt")
    if op.get_bind().dialect.name == "postgresql":
        op.drop_column("team", "code")
        op.drop_column("team", "rival_id")
        op.drop_column("team", "size")
        op.drop_column("team", "city")
        op.drop_column("team", "serial_no")
        op.execute("ALTER TABLE player DROP COLUMN team_id CASCADE")
        op.execute("DROP TABLE team CASCADE")


def downgrade():
    pass
