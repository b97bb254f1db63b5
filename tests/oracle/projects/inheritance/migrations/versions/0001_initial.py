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
    op.create_table('app_settings',
        sa.Column('key', sa.String(length=40), nullable=False),
        sa.Column('value', sa.String(length=400), nullable=False),
        sa.Column('rank', sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint('key')
    )
    op.create_table('person',
        sa.Column('name', sa.String(length=80), nullable=False),
        sa.Column('kind', sa.String(length=40), nullable=False),
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('agency', sa.String(length=60), nullable=True),
        sa.Column('hourly_rate', sa.Numeric(precision=8, scale=2), nullable=True),
        sa.PrimaryKeyConstraint('id'),
    comment='Kept by payroll'
    )
    op.create_table('manager',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('bonus', sa.Numeric(precision=10, scale=2), nullable=False),
        sa.ForeignKeyConstraint(['id'], ['person.id'], ),
        sa.PrimaryKeyConstraint('id'),
    comment='Kept by payroll'
    )
    op.create_table('pay_slip',
        sa.Column('person_id', sa.Integer(), nullable=False),
        sa.Column('month', sa.Date(), nullable=False),
        sa.Column('amount', sa.Numeric(precision=10, scale=2), server_default='0', nullable=False),
        sa.Column('created', sa.DateTime(), server_default=sa.func.now(), nullable=False),
        sa.Column('created_by_id', sa.Integer(), nullable=True),
        sa.Column('id', sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(['created_by_id'], ['person.id'], ),
        sa.ForeignKeyConstraint(['person_id'], ['person.id'], ondelete='CASCADE'),
        sa.PrimaryKeyConstraint('id'),
    comment='Kept by payroll'
    )
    op.create_index(op.f('ix_pay_slip_person_id'), 'pay_slip', ['person_id'], unique=False)
    op.create_table('tax_form',
        sa.Column('manager_id', sa.Integer(), nullable=True),
        sa.Column('body', sa.Text(), nullable=True),
        sa.Column('created', sa.DateTime(), server_default=sa.func.now(), nullable=False),
        sa.Column('created_by_id', sa.Integer(), nullable=True),
        sa.Column('id', sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(['created_by_id'], ['person.id'], ),
        sa.ForeignKeyConstraint(['manager_id'], ['manager.id'], ondelete='CASCADE'),
        sa.PrimaryKeyConstraint('id'),
    comment='Kept by payroll'
    )


def downgrade() -> None:
    op.drop_table('tax_form')
    op.drop_index(op.f('ix_pay_slip_person_id'), table_name='pay_slip')
    op.drop_table('pay_slip')
    op.drop_table('manager')
    op.drop_table('person')
    op.drop_table('app_settings')

