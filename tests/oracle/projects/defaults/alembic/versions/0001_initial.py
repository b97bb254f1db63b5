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
    op.create_table('note',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('title', sa.String(length=100), server_default='untitled', nullable=False),
        sa.Column('empty', sa.String(length=10), server_default='', nullable=False),
        sa.Column('quoted', sa.String(length=40), server_default='it\'s "fine"', nullable=False),
        sa.Column('percent', sa.String(length=10), server_default='100%', nullable=False),
        sa.Column('language', sa.String(length=5), server_default='en', nullable=False),
        sa.Column('theme', sa.String(length=20), server_default='plain-dark', nullable=False),
        sa.Column('count', sa.Integer(), server_default='0', nullable=False),
        sa.Column('count_text', sa.Integer(), server_default=sa.text('1'), nullable=False),
        sa.Column('negative', sa.Integer(), server_default=sa.text('-1'), nullable=False),
        sa.Column('negative_string', sa.Integer(), server_default='-1', nullable=False),
        sa.Column('big', sa.BigInteger(), server_default=sa.text('10000000000'), nullable=False),
        sa.Column('ratio', sa.Float(), server_default='0.5', nullable=False),
        sa.Column('amount', sa.Numeric(precision=10, scale=2), server_default=sa.text('0.00'), nullable=False),
        sa.Column('yes', sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column('no', sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column('text_true', sa.Boolean(), server_default=sa.text('true'), nullable=False),
        sa.Column('string_true', sa.Boolean(), server_default='true', nullable=False),
        sa.Column('one_true', sa.Boolean(), server_default='1', nullable=False),
        sa.Column('now', sa.DateTime(), server_default=sa.func.now(), nullable=False),
        sa.Column('now_tz', sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column('stamp', sa.DateTime(), server_default=sa.text('CURRENT_TIMESTAMP'), nullable=False),
        sa.Column('text_stamp', sa.DateTime(), server_default=sa.text('CURRENT_TIMESTAMP'), nullable=False),
        sa.Column('today', sa.Date(), server_default=sa.text('CURRENT_DATE'), nullable=False),
        sa.Column('text_today', sa.Date(), server_default=sa.text('CURRENT_DATE'), nullable=False),
        sa.Column('fixed_day', sa.Date(), server_default='2020-02-29', nullable=False),
        sa.Column('null', sa.String(), server_default=sa.text('NULL'), nullable=True),
        sa.Column('sum', sa.Integer(), server_default=sa.text('(1 + 2)'), nullable=False),
        sa.Column('client_only', sa.String(length=10), nullable=False),
        sa.Column('client_call', sa.DateTime(), nullable=False),
        sa.Column('json', sa.JSON(), server_default=sa.text("'{}'"), nullable=False),
        sa.Column('json_string', sa.JSON(), server_default='[]', nullable=False),
        sa.Column('level', sa.Enum('low', 'high', name='note_level'), server_default='low', nullable=False),
        sa.Column('lowered', sa.String(length=10), server_default=sa.text("lower('ABC')"), nullable=False),
        sa.Column('version', sa.Integer(), server_default=sa.text('7'), nullable=False),
        sa.PrimaryKeyConstraint('id')
    )


def downgrade() -> None:
    op.drop_table('note')

