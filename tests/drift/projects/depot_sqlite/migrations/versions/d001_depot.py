# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The depot"""
import sqlalchemy as sa
from alembic import op

revision = "d001"
down_revision = None


def upgrade():
    op.create_table('items',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('sku', sa.String(length=20), nullable=False),
        sa.Column('label', sa.Text(), nullable=True),
        sa.Column('width', sa.Integer(), nullable=False),
        sa.Column('height', sa.Integer(), nullable=False),
        sa.Column('area', sa.Integer(), sa.Computed('width * height', persisted=True), nullable=False),
        sa.CheckConstraint('width > 0', name='ck_items_width'),
        sa.PrimaryKeyConstraint('id'),
        sa.UniqueConstraint('sku', name='uq_items_sku')
    )
    op.create_index('ix_items_label', 'items', ['label'], unique=False)
    op.create_index('ix_items_lower', 'items', [sa.text('lower(label)')], unique=False)
    op.create_index('ux_items_label', 'items', ['label', 'sku'], unique=True)
    op.create_table('shelves',
        sa.Column('hall', sa.String(length=3), nullable=False),
        sa.Column('number', sa.Integer(), nullable=False),
        sa.Column('total', sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint('hall', 'number', name='pk_shelves')
    )
    op.create_table('moves',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('item_id', sa.Integer(), nullable=True),
        sa.Column('shelf', sa.Integer(), nullable=True),
        sa.Column('pieces', sa.Integer(), server_default='1', nullable=False),
        sa.ForeignKeyConstraint(['item_id'], ['items.id'], name='fk_moves_item'),
        sa.PrimaryKeyConstraint('id')
    )
    op.execute("CREATE VIEW wide_items AS SELECT id, sku FROM items WHERE width > 100")
    op.execute("CREATE TRIGGER moves_made AFTER INSERT ON moves BEGIN UPDATE items SET label = 'moved' WHERE id = NEW.item_id; "
               "END")
