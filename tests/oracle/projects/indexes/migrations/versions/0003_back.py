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
    for name, table in [("ix_items_rank_kind", "items"), ("shelves_all", "shelves"), ("ix_boxes_owner", "boxes")]:
        op.drop_index(name, table_name=table, if_exists=True)
    op.create_index("ix_items_kind_rank", "items", ["kind", "rank"], unique=False)
    op.create_index(op.f("ix_items_name"), "items", ["name"], unique=False)


def downgrade():
    pass
