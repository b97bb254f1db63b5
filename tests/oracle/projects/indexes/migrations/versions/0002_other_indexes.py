# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""other indexes for a while

Revision ID: 0002
Revises: 0001
"""
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    op.drop_index("ix_items_kind_rank", table_name="items")
    op.drop_index(op.f("ix_items_name"), table_name="items")
    op.create_index("ix_items_rank_kind", "items", [sa.text("rank"), sa.text("lower(kind)")])
    op.create_index("shelves_all", "shelves", ["mark", "id"])
    op.create_index("ix_boxes_owner", "boxes", ["owner"], unique=True, sqlite_where=sa.text("owner <> ''"),
                    postgresql_where=sa.text("owner <> ''"), if_not_exists=True)


def downgrade():
    pass
