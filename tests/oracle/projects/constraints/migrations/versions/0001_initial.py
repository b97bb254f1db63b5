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
    op.create_table('account',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('number', sa.String(length=12), nullable=False),
        sa.Column('parent_id', sa.Integer(), nullable=True),
        sa.Column('replaced_by', sa.Integer(), server_default='0', nullable=True),
        sa.Column('kind', sa.String(length=10), sa.CheckConstraint("kind IN ('asset', 'debt', 'equity')"), nullable=False),
        sa.Column('balance', sa.Numeric(precision=14, scale=2), sa.CheckConstraint('balance >= -1000000', name='balance_floor'), nullable=False),
        sa.ForeignKeyConstraint(['parent_id'], ['account.id'], ),
        sa.ForeignKeyConstraint(['replaced_by'], ['account.id'], onupdate='RESTRICT', ondelete='SET DEFAULT'),
        sa.PrimaryKeyConstraint('id'),
        sa.UniqueConstraint('number')
    )
    op.create_table('ledger_book',
        sa.Column('year', sa.Integer(), nullable=False),
        sa.Column('code', sa.String(length=4), nullable=False),
        sa.Column('title', sa.String(length=100), nullable=False),
        sa.Column('closing_entry_id', sa.Integer(), nullable=True),
        sa.CheckConstraint('length(code) = 4', name='code_length'),
        sa.CheckConstraint('year >= 1990'),
        sa.ForeignKeyConstraint(['closing_entry_id'], ['entry.id'], name='fk_book_closing_entry', ondelete='SET NULL', use_alter=True),
        sa.PrimaryKeyConstraint('year', 'code', name='ledger_book_key'),
        sa.UniqueConstraint('title', 'year')
    )
    op.create_table('a_very_long_table_name_that_fills_up_most_of_the_space',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('also_a_long_column_name_for_an_account', sa.Integer(), nullable=False),
        sa.Column('another_long_column_name_that_is_unique', sa.Integer(), nullable=False),
        sa.Column('indexed', sa.Integer(), nullable=False),
        sa.CheckConstraint('indexed > 0'),
        sa.CheckConstraint('indexed < 100'),
        sa.ForeignKeyConstraint(['also_a_long_column_name_for_an_account'], ['account.id'], ),
        sa.PrimaryKeyConstraint('id'),
        sa.UniqueConstraint('another_long_column_name_that_is_unique')
    )
    op.create_table('entry',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('book_year', sa.Integer(), nullable=False),
        sa.Column('book_code', sa.String(length=4), nullable=False),
        sa.Column('debit_id', sa.Integer(), nullable=False),
        sa.Column('credit_id', sa.Integer(), nullable=False),
        sa.Column('amount', sa.Numeric(precision=14, scale=2), nullable=False),
        sa.Column('reversal_of', sa.Integer(), nullable=True),
        sa.CheckConstraint('amount < 1000000'),
        sa.CheckConstraint('debit_id <> credit_id AND amount > 0', name='two_sides'),
        sa.ForeignKeyConstraint(['book_year', 'book_code'], ['ledger_book.year', 'ledger_book.code'], onupdate='CASCADE', ondelete='CASCADE'),
        sa.ForeignKeyConstraint(['credit_id'], ['account.id'], name='entry_credit', initially='IMMEDIATE', deferrable=True),
        sa.ForeignKeyConstraint(['debit_id'], ['account.id'], initially='DEFERRED', deferrable=True),
        sa.ForeignKeyConstraint(['reversal_of'], ['entry.id'], ondelete='NO ACTION'),
        sa.PrimaryKeyConstraint('id'),
        sa.UniqueConstraint('book_year', 'book_code', 'id', name='entry_in_book'),
        sa.UniqueConstraint('reversal_of')
    )
    op.create_table('tag',
        sa.Column('name', sa.String(length=30), nullable=False),
        sa.Column('account_number', sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(['account_number'], ['account.number'], ),
        sa.PrimaryKeyConstraint('name')
    )


def downgrade() -> None:
    op.drop_table('tag')
    op.drop_table('entry')
    op.drop_table('a_very_long_table_name_that_fills_up_most_of_the_space')
    op.drop_table('ledger_book')
    op.drop_table('account')

