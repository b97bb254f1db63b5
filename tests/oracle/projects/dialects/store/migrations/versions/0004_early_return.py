# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Returns early on one dialect."""
import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade():
    is_pg = op.get_bind().engine.name == "postgresql"
    op.add_column("note", sa.Column("text", sa.Text() if is_pg else sa.String(1000)))
    if not is_pg:
        return
    op.alter_column("thing", "name", existing_type=sa.String(50), type_=sa.Text(), nullable=False)
    op.create_unique_constraint("thing_once", "thing", ["name"])


def downgrade():
    pass
