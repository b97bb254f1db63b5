# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""what is left over"""
import sqlalchemy as sa
from alembic import op

revision = "e4"
down_revision = "e3"


def upgrade():
    op.drop_column("ball", "size")
    sa.Enum(name="size").drop(op.get_bind(), checkfirst=True)
    op.drop_column("ball", "values")
    op.execute("DROP TYPE IF EXISTS size_value")
    op.execute("DROP TYPE IF EXISTS no_such_type")
    op.drop_table("box")


def downgrade():
    pass
