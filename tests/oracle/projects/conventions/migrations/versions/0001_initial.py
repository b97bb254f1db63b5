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
    op.create_table('department',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('code', sa.String(length=8), nullable=False),
        sa.Column('city', sa.String(length=60), nullable=False),
        sa.Column('budget', sa.Integer(), sa.CheckConstraint('budget >= 0', name='budget'), nullable=False),
        sa.PrimaryKeyConstraint('id', name=op.f('department_pkey')),
        sa.UniqueConstraint('code', name=op.f('department_code_key'))
    )
    with op.batch_alter_table('department', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('department_city_code_idx'), ['city', 'code'], unique=False)
        batch_op.create_index(batch_op.f('department_city_idx'), ['city'], unique=False)

    op.create_table('a_somewhat_longer_table_name_for_old_records',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('original_department_reference', sa.Integer(), nullable=False),
        sa.Column('original_employee_badge_number', sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(['original_department_reference'], ['department.id'], name=op.f('a_somewhat_longer_table_name_for_old_records_original_department_reference_to_department_id_fkey')),
        sa.PrimaryKeyConstraint('id', name=op.f('a_somewhat_longer_table_name_for_old_records_pkey'))
    )
    with op.batch_alter_table('a_somewhat_longer_table_name_for_old_records', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('a_somewhat_longer_table_name_for_old_records_original_employee_badge_number_idx'), ['original_employee_badge_number'], unique=True)

    op.create_table('employee',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('department_id', sa.Integer(), nullable=False),
        sa.Column('boss_id', sa.Integer(), nullable=True),
        sa.Column('badge', sa.String(length=20), nullable=False),
        sa.Column('first', sa.String(), nullable=False),
        sa.Column('last', sa.String(), nullable=False),
        sa.Column('retired', sa.Boolean(create_constraint=True, name='retired'), nullable=False),
        sa.Column('grade', sa.Enum('a', 'b', name='grade', native_enum=False, create_constraint=True), nullable=False),
        sa.CheckConstraint('first <> last', name=op.f('employee_names_differ_check')),
        sa.CheckConstraint('id > 0', name=op.f('exactly_this_check')),
        sa.ForeignKeyConstraint(['boss_id'], ['employee.id'], name='employee_boss'),
        sa.ForeignKeyConstraint(['department_id'], ['department.id'], name=op.f('employee_department_id_to_department_id_fkey')),
        sa.PrimaryKeyConstraint('id', name=op.f('employee_pkey')),
        sa.UniqueConstraint('department_id', 'badge', name='badge_in_department'),
        sa.UniqueConstraint('first', 'last', name=op.f('employee_first_last_key'))
    )
    with op.batch_alter_table('employee', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('employee_badge_idx'), ['badge'], unique=True)
        batch_op.create_index(batch_op.f('employee_department_id_idx'), ['department_id'], unique=False)



def downgrade() -> None:
    with op.batch_alter_table('employee', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('employee_department_id_idx'))
        batch_op.drop_index(batch_op.f('employee_badge_idx'))

    op.drop_table('employee')
    with op.batch_alter_table('a_somewhat_longer_table_name_for_old_records', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('a_somewhat_longer_table_name_for_old_records_original_employee_badge_number_idx'))

    op.drop_table('a_somewhat_longer_table_name_for_old_records')
    with op.batch_alter_table('department', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('department_city_idx'))
        batch_op.drop_index(batch_op.f('department_city_code_idx'))

    op.drop_table('department')

