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
    op.execute(
        sa.schema.CreateSequence(
            sa.Sequence('order_numbers', start=100, increment=10, minvalue=100, maxvalue=99990, cycle=True, cache=5)
        )
    )
    op.execute("CREATE SEQUENCE plain_numbers")
    op.execute("""
        CREATE SEQUENCE small_numbers AS SMALLINT
    """)
    op.execute(sa.schema.CreateSequence(sa.Sequence('from_sequence_ids', start=5)))
    op.create_table('big_serial_key',
        sa.Column('id', sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint('id')
    )
    op.create_table('composite_no_serial',
        sa.Column('a', sa.Integer(), nullable=False),
        sa.Column('b', sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint('a', 'b')
    )
    op.create_table('composite_serial',
        sa.Column('a', sa.Integer(), autoincrement=True, nullable=False),
        sa.Column('b', sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint('a', 'b')
    )
    op.create_table('default_no_serial',
        sa.Column('id', sa.Integer(), server_default=sa.text('42'), nullable=False),
        sa.PrimaryKeyConstraint('id')
    )
    op.create_table('from_sequence',
        sa.Column('id', sa.Integer(), sa.Sequence('from_sequence_ids', start=5), nullable=False),
        sa.Column('number', sa.BigInteger(), server_default=sa.text("nextval('order_numbers')"), nullable=False),
        sa.Column('other', sa.Integer(), server_default=sa.text("nextval('plain_numbers')"), nullable=True),
        sa.PrimaryKeyConstraint('id')
    )
    op.create_table('generated',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('width', sa.Integer(), nullable=False),
        sa.Column('height', sa.Integer(), nullable=False),
        sa.Column('area', sa.Integer(), sa.Computed('width * height', persisted=True), nullable=True),
        sa.Column('area_kept', sa.BigInteger(), sa.Computed('(width * height)::bigint + 1', ), nullable=False),
        sa.Column('label', sa.String(length=60), sa.Computed("'w' || width::text", persisted=True), nullable=False),
        sa.PrimaryKeyConstraint('id')
    )
    op.create_table('identity_always',
        sa.Column('id', sa.Integer(), sa.Identity(always=True), nullable=False),
        sa.PrimaryKeyConstraint('id')
    )
    op.create_table('identity_by_default',
        sa.Column('id', sa.BigInteger(), sa.Identity(always=False, start=1000, increment=2, minvalue=1000, maxvalue=500000, cycle=True, cache=3), nullable=False),
        sa.PrimaryKeyConstraint('id')
    )
    op.create_table('identity_not_key',
        sa.Column('id', sa.String(length=10), nullable=False),
        sa.Column('number', sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.PrimaryKeyConstraint('id')
    )
    op.create_table('no_serial',
        sa.Column('id', sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint('id')
    )
    op.create_table('serial_key',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('note', sa.String(), nullable=True),
        sa.PrimaryKeyConstraint('id')
    )
    op.create_table('small_serial_key',
        sa.Column('id', sa.SmallInteger(), autoincrement=True, nullable=False),
        sa.PrimaryKeyConstraint('id')
    )
    op.create_table('text_key',
        sa.Column('id', sa.String(length=8), nullable=False),
        sa.PrimaryKeyConstraint('id')
    )
    op.create_table('foreign_no_serial',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(['id'], ['serial_key.id'], ),
        sa.PrimaryKeyConstraint('id')
    )


def downgrade() -> None:
    op.drop_table('foreign_no_serial')
    op.drop_table('text_key')
    op.drop_table('small_serial_key')
    op.drop_table('serial_key')
    op.drop_table('no_serial')
    op.drop_table('identity_not_key')
    op.drop_table('identity_by_default')
    op.drop_table('identity_always')
    op.drop_table('generated')
    op.drop_table('from_sequence')
    op.drop_table('default_no_serial')
    op.drop_table('composite_serial')
    op.drop_table('composite_no_serial')
    op.drop_table('big_serial_key')

