# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""and back

Revision ID: 0003
Revises: 0002
"""
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade():
    op.drop_table("shelves")
    if op.get_bind().dialect.name != "postgresql":
        return
    op.drop_table_comment("pallets")
    op.create_table_comment("halls", "Where goods are")
    op.alter_column("halls", "name", comment="Painted on the door")
    op.execute("""COMMENT ON COLUMN "Moves".to_hall IS NULL""")


def downgrade():
    pass
