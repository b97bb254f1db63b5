# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Questions to the schema that the history itself answers."""
import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade():
    inspector = sa.inspect(op.get_bind())
    if "note" in inspector.get_table_names():
        op.add_column("note", sa.Column("colour", sa.String(20)))
    columns = [c["name"] for c in inspector.get_columns("thing")]
    if "made" not in columns:
        op.add_column("thing", sa.Column("made", sa.DateTime))
    if not inspector.has_table("label"):
        op.create_table("label", sa.Column("id", sa.Integer, primary_key=True))


def downgrade():
    pass
