# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""domains that op.create_table makes"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "p1"
down_revision = None

code = postgresql.DOMAIN("code", sa.String(5), not_null=True, default="a")


def upgrade():
    op.execute("CREATE SCHEMA IF NOT EXISTS app")
    op.execute("CREATE SCHEMA IF NOT EXISTS types")
    op.create_table(
        "places",
        sa.Column("zip", postgresql.DOMAIN("us_zip", sa.Text(), check="VALUE ~ '^[0-9]{5}$'"), server_default="12345"),
        sa.Column("number", postgresql.DOMAIN("positive", sa.Integer(), default=sa.text("1"), constraint_name="pos_ck",
                                              not_null=True, check="VALUE > 0"), nullable=True),
        sa.Column("name", postgresql.DOMAIN("named", sa.String(20), collation="C", constraint_name="named_ck",
                                            check=sa.text("VALUE <> ''"))),
        sa.Column("rate", postgresql.DOMAIN("rate", sa.Numeric(4, 2), schema="types")),
    )
    code.create(op.get_bind())
    code.create(op.get_bind(), checkfirst=True)


def downgrade():
    op.drop_table("places")
    op.execute("DROP DOMAIN us_zip, positive, named, types.rate")
    code.drop(op.get_bind(), checkfirst=False)
