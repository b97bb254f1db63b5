# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Names nobody should give: größe, 車, 🚲"""
import sqlalchemy as sa
from alembic import op

revision = "eins größe"
down_revision = None


def upgrade():
    op.create_table(
        "order",
        sa.Column("select", sa.Integer, primary_key=True),
        sa.Column("From", sa.String(10), nullable=False),
        sa.Column("it's", sa.String(10), server_default="don't"),
        sa.Column('dou"ble', sa.Integer),
        sa.Column("with space", sa.Integer),
        sa.Column("dotted.name", sa.Integer),
        sa.Column("größe", sa.Integer),
        sa.Column("車", sa.Integer),
        sa.Column("\N{BICYCLE}", sa.Integer),
        sa.Column("line\nbreak", sa.Integer),
        sa.UniqueConstraint("with space", "dotted.name", name='a "unique" name'),
        sa.CheckConstraint('"with space" > 0', name="check it"),
    )
    op.create_index("Index Of größe", "order", ["größe", sa.text('"車" DESC')])


def downgrade():
    op.drop_table("order")
