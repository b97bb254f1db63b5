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
    op.create_table('auto',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('a', sa.String(), nullable=True),
        sa.PrimaryKeyConstraint('id'),
    sqlite_autoincrement=True
    )
    op.create_table('big',
        sa.Column('id', sa.BigInteger(), nullable=False),
        sa.Column('small', sa.SmallInteger(), nullable=False),
        sa.PrimaryKeyConstraint('id')
    )
    op.create_table('collated',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('nocase', sa.String(length=20, collation='NOCASE'), nullable=True),
        sa.Column('rtrim', sa.String(collation='RTRIM'), server_default='', nullable=False),
        sa.Column('bin', sa.String(length=5, collation='BINARY'), nullable=True),
        sa.PrimaryKeyConstraint('id'),
        sa.UniqueConstraint('nocase')
    )
    op.create_table('generated',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('width', sa.Integer(), nullable=False),
        sa.Column('virtual', sa.Integer(), sa.Computed('width + 1', persisted=False), nullable=True),
        sa.Column('stored', sa.Integer(), sa.Computed('width * 2', persisted=True), nullable=True),
        sa.Column('plain', sa.Integer(), sa.Computed('width - 1', ), nullable=True),
        sa.PrimaryKeyConstraint('id')
    )
    op.create_table('row_id',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('a', sa.String(), nullable=False),
        sa.PrimaryKeyConstraint('id')
    )
    op.create_table('strict_one',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('a', sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint('id'),
    sqlite_strict=True
    )
    op.create_table('text_key',
        sa.Column('id', sa.String(length=10), nullable=False),
        sa.PrimaryKeyConstraint('id'),
    sqlite_with_rowid=False
    )
    op.create_table('link',
        sa.Column('left_id', sa.Integer(), nullable=False),
        sa.Column('right_id', sa.Integer(), nullable=False),
        sa.Column('weight', sa.Integer(), server_default=sa.text('1'), nullable=True),
        sa.ForeignKeyConstraint(['left_id'], ['row_id.id'], ),
        sa.ForeignKeyConstraint(['right_id'], ['auto.id'], ondelete='CASCADE'),
        sa.PrimaryKeyConstraint('left_id', 'right_id')
    )
    op.create_table('pair',
        sa.Column('a', sa.Integer(), nullable=False),
        sa.Column('b', sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(['b'], ['row_id.id'], ),
        sa.PrimaryKeyConstraint('a', 'b')
    )


def downgrade() -> None:
    op.drop_table('pair')
    op.drop_table('link')
    op.drop_table('text_key')
    op.drop_table('strict_one')
    op.drop_table('row_id')
    op.drop_table('generated')
    op.drop_table('collated')
    op.drop_table('big')
    op.drop_table('auto')

