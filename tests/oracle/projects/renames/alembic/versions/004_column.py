# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""by operation"""
import sqlalchemy as sa
from alembic import op

revision = "004"
down_revision = "003"


def upgrade():
    if op.get_bind().dialect.name == "postgresql":
        op.alter_column("invoices", "amount", new_column_name="gross", existing_type=sa.Numeric(10, 2))
        op.execute("ALTER INDEX bills_amount RENAME TO invoices_gross")
        op.execute("ALTER TABLE invoices RENAME CONSTRAINT amount_positive TO gross_positive")
        op.execute("ALTER SEQUENCE bills_id_seq RENAME TO invoices_id_seq")
    else:
        with op.batch_alter_table("invoices") as batch_op:
            batch_op.alter_column("parent_id", new_column_name="corrects_id", existing_type=sa.Integer())


def downgrade():
    pass
