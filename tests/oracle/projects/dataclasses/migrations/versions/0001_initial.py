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
    op.create_table('depot',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('name', sa.String(length=50), nullable=False),
        sa.Column('code', sa.String(length=30), nullable=False),
        sa.Column('area', sa.Numeric(precision=12, scale=3), nullable=True),
        sa.Column('extra', sa.JSON(), nullable=False),
        sa.Column('created', sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.PrimaryKeyConstraint('id'),
        sa.UniqueConstraint('code')
    )
    op.create_table('driver',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('name', sa.String(length=50), nullable=False),
        sa.Column('licence', sa.String(length=30), nullable=True),
        sa.Column('changed_by', sa.String(length=50), nullable=True),
        sa.Column('changed_at', sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint('id')
    )
    op.create_index(op.f('ix_driver_name'), 'driver', ['name'], unique=False)
    op.create_table('bus',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('depot_id', sa.Integer(), nullable=False),
        sa.Column('plate', sa.String(length=30), nullable=False),
        sa.Column('guid', sa.Uuid(), nullable=False),
        sa.Column('odometer', sa.BigInteger(), nullable=False),
        sa.Column('cost', sa.Numeric(precision=9, scale=2), server_default=sa.text('0'), nullable=False),
        sa.Column('maybe_cost', sa.Numeric(precision=12, scale=3), nullable=True),
        sa.Column('last_driver', sa.Integer(), nullable=True),
        sa.Column('changed_by', sa.String(length=50), nullable=True),
        sa.Column('changed_at', sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(['depot_id'], ['depot.id'], ondelete='CASCADE'),
        sa.ForeignKeyConstraint(['last_driver'], ['driver.id'], ),
        sa.PrimaryKeyConstraint('id')
    )
    op.create_index(op.f('ix_bus_last_driver'), 'bus', ['last_driver'], unique=False)


def downgrade() -> None:
    op.drop_index(op.f('ix_bus_last_driver'), table_name='bus')
    op.drop_table('bus')
    op.drop_index(op.f('ix_driver_name'), table_name='driver')
    op.drop_table('driver')
    op.drop_table('depot')

