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
    op.create_table('halls',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('name', sa.String(length=40), nullable=False, comment='Painted on the door'),
        sa.Column('cold', sa.Boolean(), nullable=False),
        sa.Column('created_at', sa.DateTime(), server_default=sa.func.now(), nullable=False),
        sa.Column('updated_at', sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint('id'),
        sa.UniqueConstraint('name'),
    comment='Where goods are'
    )
    op.create_table('racks',
        sa.Column('hall_id', sa.Integer(), nullable=False),
        sa.Column('number', sa.Integer(), autoincrement=False, nullable=False),
        sa.Column('height', sa.Numeric(precision=5, scale=2), sa.CheckConstraint('height > 0', name='rack_height'), nullable=True),
        sa.ForeignKeyConstraint(['hall_id'], ['halls.id'], ondelete='CASCADE'),
        sa.PrimaryKeyConstraint('hall_id', 'number'),
    comment='Rows of shelves; it\'s "tall"'
    )
    op.create_table('pallets',
        sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
        sa.Column('hall_id', sa.Integer(), nullable=False),
        sa.Column('rack', sa.Integer(), nullable=False),
        sa.Column('label', sa.String(length=60), nullable=True),
        sa.Column('note', sa.Text(), nullable=True),
        sa.Column('Mixed Case', sa.Integer(), nullable=True),
        sa.Column('order', sa.Integer(), server_default='0', nullable=False),
        sa.Column('created_at', sa.DateTime(), server_default=sa.func.now(), nullable=False),
        sa.Column('updated_at', sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(['hall_id', 'rack'], ['racks.hall_id', 'racks.number'], name='pallets_rack'),
        sa.PrimaryKeyConstraint('id'),
        sa.UniqueConstraint('hall_id', 'rack', 'order', name='pallets_order')
    )
    op.create_index(op.f('ix_pallets_label'), 'pallets', ['label'], unique=False)
    op.create_index('pallets_created', 'pallets', ['created_at'], unique=False)
    op.create_index('pallets_hall', 'pallets', ['hall_id', sa.literal_column('rack DESC')], unique=False)
    op.create_index('pallets_lower_label', 'pallets', [sa.literal_column('lower(label)')], unique=False)
    op.create_table('Moves',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('pallet_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
        sa.Column('from_hall', sa.Integer(), nullable=True),
        sa.Column('to_hall', sa.Integer(), nullable=False),
        sa.CheckConstraint('from_hall <> to_hall'),
        sa.ForeignKeyConstraint(['from_hall'], ['halls.id'], ),
        sa.ForeignKeyConstraint(['pallet_id'], ['pallets.id'], ),
        sa.ForeignKeyConstraint(['to_hall'], ['halls.id'], ),
        sa.PrimaryKeyConstraint('id')
    )


def downgrade() -> None:
    op.drop_table('Moves')
    op.drop_index('pallets_lower_label', table_name='pallets')
    op.drop_index('pallets_hall', table_name='pallets')
    op.drop_index('pallets_created', table_name='pallets')
    op.drop_index(op.f('ix_pallets_label'), table_name='pallets')
    op.drop_table('pallets')
    op.drop_table('racks')
    op.drop_table('halls')

