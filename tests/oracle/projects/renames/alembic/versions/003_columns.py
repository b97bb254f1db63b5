# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""columns: in SQL both dialects take"""
from alembic import op

revision = "003"
down_revision = "002"


def upgrade():
    op.execute("ALTER TABLE invoices RENAME COLUMN client_id TO customer_id")
    op.execute("ALTER TABLE customers RENAME COLUMN mail TO email")


def downgrade():
    pass
