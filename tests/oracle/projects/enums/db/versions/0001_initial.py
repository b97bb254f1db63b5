# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""initial

Revision ID: 0001
Revises: 
Create Date: 2026-03-02 09:15:00

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = '0001'
down_revision: Union[str, None] = None
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_table('ticket',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('state', sa.Enum('OPEN', 'WAITING', 'DONE', name='state'), nullable=False),
        sa.Column('priority', sa.Enum('low', 'normal', 'high', name='ticket_priority'), server_default='normal', nullable=False),
        sa.Column('by_value', sa.Enum('open', 'waiting', 'done', name='state_value'), nullable=True),
        sa.Column('helper', sa.Enum('email', 'phone', 'in_person', name='channel_value'), server_default='email', nullable=False),
        sa.Column('non_native', sa.Enum('EMAIL', 'PHONE', 'IN_PERSON', name='channel', native_enum=False), nullable=False),
        sa.Column('level', sa.Enum('FIRST', 'SECOND', 'THIRD_LINE', name='level', native_enum=False, length=40), nullable=False),
        sa.Column('checked', sa.Enum('FIRST', 'SECOND', 'THIRD_LINE', name='level_is_known', native_enum=False, create_constraint=True), nullable=False),
        sa.Column('strings', sa.Enum('red', 'green', "it's", name='colour'), nullable=False),
        sa.Column('literal', sa.Enum('a', 'bb', 'ccc', native_enum=False), nullable=False),
        sa.PrimaryKeyConstraint('id')
    )
    op.create_table('ticket_archive',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('state', sa.Enum('OPEN', 'WAITING', 'DONE', name='state'), nullable=True),
        sa.Column('priority', sa.Enum('low', 'normal', 'high', name='ticket_priority'), nullable=False),
        sa.Column('flag', sa.Boolean(create_constraint=True, name='flag_is_bool'), nullable=True),
        sa.Column('flag_unnamed', sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint('id')
    )


def downgrade() -> None:
    op.drop_table('ticket_archive')
    op.drop_table('ticket')

