# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""tables"""
from alembic import op

revision = "002"
down_revision = "001"


def upgrade():
    op.rename_table("clients", "customers")
    op.rename_table("bills", "invoices")


def downgrade():
    op.rename_table("invoices", "bills")
    op.rename_table("customers", "clients")
