# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Helpers from the project."""
import sqlalchemy as sa
from alembic import op

from store import db_helpers
from store.db_helpers import create_lookup, index_name

revision = "0006"
down_revision = "0005"


def upgrade():
    create_lookup("country", "nl", "be", with_rank=True)
    create_lookup("currency")
    db_helpers.create_lookup("unit", "kg")
    op.create_index(index_name("country", "rank", "title"), "country", ["rank", "title"])
    op.add_column("note", sa.Column("country", db_helpers.CODE, nullable=True))
    try:
        op.create_index("note_country", "note", ["country"])
    except sa.exc.ProgrammingError:
        pass


def downgrade():
    pass
