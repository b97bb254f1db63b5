# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""without locks

Revision ID: 0002
Revises: 0001
"""
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    with op.get_context().autocommit_block():
        op.create_index("document_lang", "document", ["lang"], postgresql_concurrently=True, if_not_exists=True)
        op.drop_index("document_fill", table_name="document", postgresql_concurrently=True, if_exists=True)
        op.create_index(
            "document_fill",
            "document",
            ["score"],
            postgresql_with={"fillfactor": 70},
            postgresql_where=sa.text("score IS NOT NULL AND lang <> 'xx'"),
            postgresql_concurrently=True,
        )
        op.drop_index("document_lang", postgresql_concurrently=True)


def downgrade():
    pass
