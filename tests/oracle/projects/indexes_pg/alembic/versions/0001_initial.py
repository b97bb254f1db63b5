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
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = '0001'
down_revision: Union[str, None] = None
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_table('document',
        sa.Column('id', sa.BigInteger(), nullable=False),
        sa.Column('title', sa.String(length=200), nullable=False),
        sa.Column('body', sa.Text(), nullable=True),
        sa.Column('lang', sa.String(length=2), server_default='en', nullable=False),
        sa.Column('meta', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column('tags', postgresql.ARRAY(sa.Text()), nullable=True),
        sa.Column('vector', postgresql.TSVECTOR(), sa.Computed("to_tsvector('english', coalesce(title, '') || ' ' || coalesce(body, ''))", persisted=True), nullable=True),
        sa.Column('score', sa.Integer(), nullable=True),
        sa.Column('seen', sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint('id')
    )
    op.create_index('document_fill', 'document', ['score'], unique=False, postgresql_with={'fillfactor': 70}, postgresql_where=sa.text("score IS NOT NULL AND lang <> 'xx'"))
    op.create_index('document_fts', 'document', [sa.literal_column("to_tsvector('simple', title)")], unique=False, postgresql_using='gin')
    op.create_index('document_lang_hash', 'document', ['lang'], unique=False, postgresql_using='hash')
    op.create_index('document_long', 'document', ['title', 'lang', 'score', 'seen'], unique=False, postgresql_where=sa.text('seen IS NOT NULL'))
    op.create_index('document_lower', 'document', [sa.literal_column('lower(title)').label('lower_title')], unique=False, postgresql_ops={'lower_title': 'text_pattern_ops'})
    op.create_index('document_meta', 'document', ['meta'], unique=False, postgresql_using='gin', postgresql_ops={'meta': 'jsonb_path_ops'})
    op.create_index('document_owner', 'document', [sa.literal_column("(meta ->> 'owner')")], unique=False)
    op.create_index('document_score', 'document', [sa.literal_column('score DESC NULLS LAST')], unique=False, postgresql_include=['title', 'lang'])
    op.create_index('document_score_first', 'document', [sa.literal_column('score ASC NULLS FIRST')], unique=False)
    op.create_index('document_seen_brin', 'document', ['seen'], unique=False, postgresql_using='brin', postgresql_with={'pages_per_range': 32})
    op.create_index('document_tags', 'document', ['tags'], unique=False, postgresql_using='gin')
    op.create_index('document_title_pattern', 'document', ['title'], unique=False, postgresql_ops={'title': 'varchar_pattern_ops'})
    op.create_index('document_unique_title', 'document', ['lang', 'title'], unique=True, postgresql_nulls_not_distinct=True)
    op.create_index('document_vector', 'document', ['vector'], unique=False, postgresql_using='gin')
    op.create_table('seat',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('numbers', postgresql.INT4RANGE(), nullable=False),
        sa.Column('label', sa.String(length=10), nullable=True),
        sa.PrimaryKeyConstraint('id')
    )
    op.create_index('seat_numbers', 'seat', ['numbers'], unique=False, postgresql_using='gist')


def downgrade() -> None:
    op.drop_index('seat_numbers', table_name='seat', postgresql_using='gist')
    op.drop_table('seat')
    op.drop_index('document_vector', table_name='document', postgresql_using='gin')
    op.drop_index('document_unique_title', table_name='document', postgresql_nulls_not_distinct=True)
    op.drop_index('document_title_pattern', table_name='document', postgresql_ops={'title': 'varchar_pattern_ops'})
    op.drop_index('document_tags', table_name='document', postgresql_using='gin')
    op.drop_index('document_seen_brin', table_name='document', postgresql_using='brin', postgresql_with={'pages_per_range': 32})
    op.drop_index('document_score_first', table_name='document')
    op.drop_index('document_score', table_name='document', postgresql_include=['title', 'lang'])
    op.drop_index('document_owner', table_name='document')
    op.drop_index('document_meta', table_name='document', postgresql_using='gin', postgresql_ops={'meta': 'jsonb_path_ops'})
    op.drop_index('document_lower', table_name='document', postgresql_ops={'lower_title': 'text_pattern_ops'})
    op.drop_index('document_long', table_name='document', postgresql_where=sa.text('seen IS NOT NULL'))
    op.drop_index('document_lang_hash', table_name='document', postgresql_using='hash')
    op.drop_index('document_fts', table_name='document', postgresql_using='gin')
    op.drop_index('document_fill', table_name='document', postgresql_with={'fillfactor': 70}, postgresql_where=sa.text("score IS NOT NULL AND lang <> 'xx'"))
    op.drop_table('document')

