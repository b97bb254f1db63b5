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
    op.execute('CREATE SCHEMA IF NOT EXISTS crm')
    op.execute(sa.schema.CreateSchema('crm_audit', if_not_exists=True))
    op.create_table('account',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('name', sa.Unicode(length=200), nullable=False),
        sa.Column('vat_number', sa.String(length=32), nullable=True),
        sa.Column('active', sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column('revenue', sa.Float(), nullable=True),
        sa.Column('created', sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint('id'),
        sa.UniqueConstraint('vat_number'),
    schema='crm',
    comment='A company we talk to'
    )
    op.create_index(op.f('ix_crm_account_name'), 'account', ['name'], unique=False, schema='crm')
    op.create_table('contact',
        sa.Column('contact_id', sa.Integer(), autoincrement=True, nullable=False),
        sa.Column('account_id', sa.Integer(), nullable=False),
        sa.Column('first_name', sa.Unicode(length=80), nullable=True),
        sa.Column('last_name', sa.Unicode(length=80), nullable=False),
        sa.Column('email', sa.String(length=254), nullable=False, comment='Lower case'),
        sa.Column('notes', sa.UnicodeText(), nullable=True),
        sa.CheckConstraint("email LIKE '%@%'", name='contact_email_shape'),
        sa.ForeignKeyConstraint(['account_id'], ['crm.account.id'], onupdate='CASCADE', ondelete='CASCADE'),
        sa.PrimaryKeyConstraint('contact_id'),
        sa.UniqueConstraint('account_id', 'email', name='contact_email_once'),
    schema='crm',
    comment='A person at a company'
    )
    op.create_index('contact_last_first', 'contact', ['last_name', 'first_name'], unique=False, schema='crm')
    op.create_table('event',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('account_id', sa.Integer(), nullable=True),
        sa.Column('what', sa.String(), nullable=False),
        sa.ForeignKeyConstraint(['account_id'], ['crm.account.id'], ),
        sa.PrimaryKeyConstraint('id'),
    schema='crm_audit'
    )
    op.create_index(op.f('ix_crm_audit_event_account_id'), 'event', ['account_id'], unique=False, schema='crm_audit')
    op.create_table('call',
        sa.Column('id', sa.BigInteger(), nullable=False),
        sa.Column('contact_id', sa.Integer(), nullable=False),
        sa.Column('started', sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column('length', sa.Interval(), nullable=True),
        sa.ForeignKeyConstraint(['contact_id'], ['crm.contact.contact_id'], ),
        sa.PrimaryKeyConstraint('id'),
    schema='crm'
    )
    op.create_index('call_contact', 'call', ['contact_id', sa.literal_column('started DESC')], unique=False, schema='crm')


def downgrade() -> None:
    op.drop_index('call_contact', table_name='call', schema='crm')
    op.drop_table('call', schema='crm')
    op.drop_index(op.f('ix_crm_audit_event_account_id'), table_name='event', schema='crm_audit')
    op.drop_table('event', schema='crm_audit')
    op.drop_index('contact_last_first', table_name='contact', schema='crm')
    op.drop_table('contact', schema='crm')
    op.drop_index(op.f('ix_crm_account_name'), table_name='account', schema='crm')
    op.drop_table('account', schema='crm')

