# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""rich"""
import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    op.create_table(
        "rich",
        sa.Column("id", sa.Integer),
        sa.Column("name", sa.String(20, collation="NOCASE"), nullable=False),
        sa.Column("kind", sa.String(5), sa.CheckConstraint("kind <> ''")),
        sa.Column("flag", sa.Boolean(create_constraint=True)),
        sa.Column("size", sa.Enum("s", "m", native_enum=False, create_constraint=True, name="size")),
        sa.Column("a", sa.Integer, unique=True),
        sa.Column("b", sa.Integer, server_default=sa.text("(1 + 1)")),
        sa.Column("day", sa.DateTime, server_default=sa.func.now()),
        sa.Column("other_id", sa.Integer, sa.ForeignKey("rich.id", deferrable=True, initially="DEFERRED")),
        sa.Column("simple_id", sa.Integer, sa.ForeignKey("rich.id", deferrable=True, match="SIMPLE")),
        sa.Column("full_id", sa.Integer, sa.ForeignKey("rich.id", ondelete="CASCADE", match="FULL")),
        sa.PrimaryKeyConstraint("id", name="rich_key"),
        sa.CheckConstraint("a < 100", name="small_a"),
        sa.CheckConstraint("b < 100"),
        sa.UniqueConstraint("a", "b", name="ab"),
        sqlite_autoincrement=True,
    )
    op.create_index("rich_lower", "rich", [sa.text("lower(name)")])
    op.create_index("rich_part", "rich", ["a"], sqlite_where=sa.text("b > 1"))
    op.create_index("rich_plain", "rich", ["a", "b"], unique=True)


def downgrade():
    op.drop_table("rich")
