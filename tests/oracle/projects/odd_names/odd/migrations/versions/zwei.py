# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Two more."""
import sqlalchemy as sa
from alembic import op

revision = "zwei"
down_revision = "eins größe"


def upgrade():
    op.create_table(
        'the "user"',
        sa.Column("ID", sa.Integer, primary_key=True),
        sa.Column("order", sa.Integer, sa.ForeignKey("order.select", name="to order")),
    )
    op.create_index('ix_the "user"_order', 'the "user"', ["order"])
    op.create_table(
        "UPPER", sa.Column("Id", sa.Integer, primary_key=True), sa.Column("lower", sa.Integer, unique=True)
    )


def downgrade():
    op.drop_table("UPPER")
    op.drop_table('the "user"')
