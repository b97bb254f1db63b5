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
    op.create_table('boxes',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('owner', sa.String(), nullable=False),
        sa.Column('mark', sa.String(length=8), nullable=False),
        sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_boxes_mark', 'boxes', ['mark'], unique=False)
    op.create_index('ix_boxes_owner_mark', 'boxes', ['owner', sa.literal_column('mark DESC')], unique=False)
    op.create_table('items',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('sku', sa.String(length=40), nullable=False),
        sa.Column('slug', sa.String(length=80), nullable=False),
        sa.Column('name', sa.String(length=200), nullable=False),
        sa.Column('kind', sa.String(length=20), nullable=False),
        sa.Column('rank', sa.Integer(), nullable=False),
        sa.Column('hidden', sa.Boolean(), nullable=False),
        sa.Column('deleted_at', sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint('id'),
        sa.UniqueConstraint('slug')
    )
    op.create_index('ix_items_coalesce', 'items', [sa.literal_column("coalesce(deleted_at, '1970-01-01')"), sa.literal_column('rank DESC'), sa.literal_column('kind ASC')], unique=False)
    op.create_index('ix_items_kind_rank', 'items', ['kind', 'rank'], unique=False)
    op.create_index('ix_items_live', 'items', ['name'], unique=False, postgresql_where=sa.text('deleted_at IS NULL'), sqlite_where=sa.text('deleted_at IS NULL'))
    op.create_index('ix_items_lower_name', 'items', [sa.literal_column('lower(name)')], unique=False)
    op.create_index('ix_items_many', 'items', ['rank'], unique=False, postgresql_where=sa.text("rank > 10 AND (kind = 'a' OR kind IN ('b', 'c'))"), sqlite_where=sa.text("rank > 10 AND (kind = 'a' OR kind IN ('b', 'c'))"))
    op.create_index(op.f('ix_items_name'), 'items', ['name'], unique=False)
    op.create_index('ix_items_rank_desc', 'items', [sa.literal_column('rank DESC'), 'id'], unique=False)
    op.create_index(op.f('ix_items_sku'), 'items', ['sku'], unique=True)
    op.create_index('ix_items_text_part', 'items', [sa.literal_column('kind'), sa.literal_column('rank DESC')], unique=False)
    op.create_index('ix_items_visible', 'items', ['kind'], unique=False, postgresql_where=sa.text('hidden IS false'), sqlite_where=sa.text('hidden IS 0'))
    op.create_index('ux_items_book', 'items', ['slug'], unique=True, postgresql_where=sa.text("kind = 'book'"), sqlite_where=sa.text("kind = 'book'"))
    op.create_index('ux_items_kind_name', 'items', ['kind', 'name'], unique=True)
    op.create_table('shelves',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('mark', sa.String(length=8), nullable=False),
        sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_shelves_mark', 'shelves', ['mark'], unique=False)


def downgrade() -> None:
    op.drop_index('ix_shelves_mark', table_name='shelves')
    op.drop_table('shelves')
    op.drop_index('ux_items_kind_name', table_name='items')
    op.drop_index('ux_items_book', table_name='items', postgresql_where=sa.text("kind = 'book'"), sqlite_where=sa.text("kind = 'book'"))
    op.drop_index('ix_items_visible', table_name='items', postgresql_where=sa.text('hidden IS false'), sqlite_where=sa.text('hidden IS 0'))
    op.drop_index('ix_items_text_part', table_name='items')
    op.drop_index(op.f('ix_items_sku'), table_name='items')
    op.drop_index('ix_items_rank_desc', table_name='items')
    op.drop_index(op.f('ix_items_name'), table_name='items')
    op.drop_index('ix_items_many', table_name='items', postgresql_where=sa.text("rank > 10 AND (kind = 'a' OR kind IN ('b', 'c'))"), sqlite_where=sa.text("rank > 10 AND (kind = 'a' OR kind IN ('b', 'c'))"))
    op.drop_index('ix_items_lower_name', table_name='items')
    op.drop_index('ix_items_live', table_name='items', postgresql_where=sa.text('deleted_at IS NULL'), sqlite_where=sa.text('deleted_at IS NULL'))
    op.drop_index('ix_items_kind_rank', table_name='items')
    op.drop_index('ix_items_coalesce', table_name='items')
    op.drop_table('items')
    op.drop_index('ix_boxes_owner_mark', table_name='boxes')
    op.drop_index('ix_boxes_mark', table_name='boxes')
    op.drop_table('boxes')

