# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A function per dialect."""
import sqlalchemy as sa
from alembic import context, op

revision = "0003"
down_revision = "0002"

IS_SQLITE = "sqlite"


def _upgrade_postgresql():
    op.execute("ALTER TABLE thing ADD COLUMN made timestamp with time zone DEFAULT now() NOT NULL")
    op.execute("CREATE INDEX thing_lower ON thing (lower(name)) WHERE name IS NOT NULL")


def _upgrade_sqlite():
    op.execute("ALTER TABLE thing ADD COLUMN made TIMESTAMP")
    op.execute("CREATE INDEX thing_lower ON thing (lower(name)) WHERE name IS NOT NULL")


def upgrade():
    dialect = op.get_context().dialect.name
    if dialect == IS_SQLITE:
        _upgrade_sqlite()
    elif dialect in ("postgresql", "cockroachdb"):
        _upgrade_postgresql()
    else:
        raise NotImplementedError(dialect)
    if context.get_context().dialect.name != "mysql":
        op.create_table("note", sa.Column("id", sa.Integer, primary_key=True))


def downgrade():
    pass
