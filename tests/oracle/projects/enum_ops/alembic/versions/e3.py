# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""from text to an enum and back"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "e3"
down_revision = "e2"

old_type = sa.Enum("light", "heavy", name="weight")
new_type = sa.Enum("light", "heavy", "massive", name="weight")
tmp_type = sa.Enum("light", "heavy", "massive", name="_weight")


def upgrade():
    # Create a temporary type, convert and drop the old one, then the same again.
    tmp_type.create(op.get_bind(), checkfirst=False)
    op.execute("ALTER TABLE ball ALTER COLUMN weight TYPE _weight USING weight::text::_weight")
    old_type.drop(op.get_bind(), checkfirst=False)
    new_type.create(op.get_bind(), checkfirst=False)
    op.execute("ALTER TABLE ball ALTER COLUMN weight TYPE weight USING weight::text::weight")
    tmp_type.drop(op.get_bind(), checkfirst=False)

    op.alter_column(
        "ball",
        "plain",
        existing_type=sa.VARCHAR(length=2),
        type_=sa.Text(),
        existing_nullable=True,
        nullable=False,
        server_default=sa.text("'a'::text"),
    )
    op.alter_column(
        "box", "shape", type_=sa.String(20), existing_type=postgresql.ENUM(name="shape"), postgresql_using="shape::text"
    )


def downgrade():
    pass
