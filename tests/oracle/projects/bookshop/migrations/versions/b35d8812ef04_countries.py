# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""countries

Revision ID: b35d8812ef04
Revises: 47aa0b6cd3e8
Create Date: 2026-03-02 09:15:00

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = 'b35d8812ef04'
down_revision: Union[str, None] = '47aa0b6cd3e8'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    with op.batch_alter_table('publishers') as batch_op:
        batch_op.alter_column(
            'country',
            existing_type=sa.String(length=3),
            type_=sa.String(length=2),
            nullable=False,
            server_default='NL',
            comment='ISO 3166 code',
        )
        batch_op.create_check_constraint(op.f('ck_publishers_founded_after_print'), 'founded > 1400')
        batch_op.create_table_comment('Houses we buy from')
    op.create_index('uq_authors_lower_email', 'authors', [sa.text('lower(email)')], unique=True)


def downgrade() -> None:
    op.drop_index('uq_authors_lower_email', table_name='authors')
    with op.batch_alter_table('publishers') as batch_op:
        batch_op.drop_table_comment()
        batch_op.drop_constraint(op.f('ck_publishers_founded_after_print'), type_='check')
        batch_op.alter_column(
            'country', existing_type=sa.String(length=2), type_=sa.String(length=3), nullable=True, server_default=None
        )
