# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""a new table takes the old name"""
import sqlalchemy as sa
from alembic import op

revision = "005"
down_revision = "004"


def upgrade():
    op.create_table(
        "bills",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("client_id", sa.Integer, sa.ForeignKey("customers.id")),
        sa.Column("mail", sa.String(10), unique=True),
    )
    op.add_column("customers", sa.Column("mail", sa.String(5)))


def downgrade():
    pass
