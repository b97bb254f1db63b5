# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""constraints

Revision ID: a3
Revises: a2
"""
import sqlalchemy as sa
from alembic import op

revision = "a3"
down_revision = "a2"


def upgrade():
    with op.batch_alter_table("pet", recreate="always") as batch_op:
        batch_op.drop_constraint("pet_owner", type_="foreignkey")
        batch_op.create_foreign_key("pet_keeper", "owner", ["owner_id"], ["id"], ondelete="CASCADE")
        batch_op.create_unique_constraint("pet_once", ["owner_id", "name"])
        batch_op.create_unique_constraint("pet_again", ["owner_id", "name"])
        batch_op.create_check_constraint("pet_kind", sa.column("kind").in_(["cat", "dog", "fish"]))
        batch_op.drop_index("pet_name")
        batch_op.create_index("pet_birthday", ["birthday"], unique=False)
        batch_op.add_column(sa.Column("vet_id", sa.Integer(), nullable=True))
    with op.batch_alter_table("owner") as batch_op:
        batch_op.drop_index(op.f("owner_email"))
        batch_op.alter_column("points", server_default=sa.text("10"))


def downgrade():
    pass
