# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""init"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None

JsonType = sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), "postgresql")
BigIntPk = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade():
    op.create_table(
        "thing",
        sa.Column("id", BigIntPk, primary_key=True, autoincrement=True),
        sa.Column("name", sa.String(50)),
        sa.Column("body", JsonType, nullable=False),
    )
    bind = op.get_bind()
    if bind.dialect.name == "postgresql":
        op.create_index("thing_body", "thing", ["body"], postgresql_using="gin")
    else:
        op.create_index("thing_name", "thing", ["name"])


def downgrade():
    op.drop_table("thing")
