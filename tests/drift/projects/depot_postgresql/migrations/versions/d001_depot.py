# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The depot"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "d001"
down_revision = None


def upgrade():
    op.execute("CREATE SEQUENCE slip_numbers")
    op.create_table('items',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('sku', sa.String(), nullable=False),
        sa.Column('weight', sa.Numeric(precision=10), nullable=True),
        sa.Column('state', sa.Enum('new', 'used', name='item_state'), nullable=False),
        sa.Column('label', sa.Text(), nullable=True),
        sa.Column('seen', postgresql.TIMESTAMP(), nullable=True),
        sa.Column('width', sa.Integer(), nullable=False),
        sa.Column('height', sa.Integer(), nullable=False),
        sa.Column('area', sa.Integer(), sa.Computed('width * height', persisted=True), nullable=False),
        sa.CheckConstraint('height < 1000'),
        sa.CheckConstraint('width > 0', name='ck_items_width'),
        sa.PrimaryKeyConstraint('id'),
        sa.UniqueConstraint('sku', 'label', name='uq_items_sku_label')
    )
    op.create_index('ix_items_label', 'items', ['label'], unique=False)
    op.create_index('ix_items_seen', 'items', ['seen'], unique=False, postgresql_where=sa.text("state = 'used'"))
    op.create_index('ix_items_sku', 'items', ['sku'], unique=False, postgresql_include=['weight'])
    op.create_index('ix_items_state', 'items', ['state'], unique=False)
    op.create_index('ix_items_weight', 'items', ['weight'], unique=False)
    op.create_index('ux_items_label', 'items', ['label', 'state'], unique=True)
    op.create_table('shelves',
        sa.Column('hall', sa.String(length=3), nullable=False),
        sa.Column('number', sa.Integer(), autoincrement=False, nullable=False),
        sa.Column('places', postgresql.INT4RANGE(), nullable=False),
        sa.Column('total', sa.Integer(), nullable=True),
        postgresql.ExcludeConstraint((sa.column('places'), '&&'), using='gist', name='ex_shelves_places'),
        sa.PrimaryKeyConstraint('hall', 'number')
    )
    op.create_table('moves',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('item_id', sa.Integer(), nullable=True),
        sa.Column('pieces', sa.Integer(), server_default='1', nullable=False),
        sa.Column('note', sa.String(), nullable=True),
        sa.ForeignKeyConstraint(['item_id'], ['items.id'], name='fk_moves_item'),
        sa.PrimaryKeyConstraint('id')
    )
    op.execute("CREATE VIEW used_items AS SELECT id, sku FROM items WHERE state = 'used'")
    op.execute("CREATE MATERIALIZED VIEW item_counts AS SELECT state, count(*) AS pieces FROM items GROUP BY state")
    op.execute("CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.seen := now(); RETURN NEW; END'")
    op.execute("CREATE TRIGGER items_touch BEFORE UPDATE ON items FOR EACH ROW EXECUTE FUNCTION touch()")
    op.execute("ALTER TABLE moves ENABLE ROW LEVEL SECURITY")
    op.execute("CREATE POLICY moves_all ON moves USING (true)")
