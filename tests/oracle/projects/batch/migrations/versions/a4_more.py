# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""and away with them

Revision ID: a4
Revises: a3
"""
import sqlalchemy as sa
from alembic import op

revision = "a4"
down_revision = "a3"

naming = {
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
}


def upgrade():
    with op.batch_alter_table("pet", naming_convention=naming) as batch_op:
        batch_op.drop_constraint("pet_once", type_="unique")
        batch_op.drop_constraint("pet_weight", type_="check")
        batch_op.create_foreign_key(
            batch_op.f("fk_pet_vet_id_owner"), "owner", ["vet_id"], ["id"], ondelete="SET NULL"
        )
        batch_op.alter_column("kind", existing_type=sa.String(10), nullable=True, comment="Which animal")
    op.rename_table("owner", "keeper")


def downgrade():
    pass
