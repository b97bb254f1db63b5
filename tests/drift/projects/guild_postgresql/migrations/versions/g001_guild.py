# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The guild, as Alembic writes it of the models"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "g001"
down_revision = None


def upgrade():
    op.execute("CREATE EXTENSION IF NOT EXISTS citext")
    op.execute("CREATE EXTENSION IF NOT EXISTS hstore")
    op.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
    op.create_table('apprentices',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('data', postgresql.JSONB(astext_type=sa.Text()), server_default='{}', nullable=False),
        sa.Column('tags', postgresql.ARRAY(sa.Text()), server_default='{}', nullable=False),
        sa.Column('fee', sa.Numeric(precision=10, scale=2), nullable=False),
        sa.Column('years', sa.Integer(), nullable=False),
        sa.Column('since', sa.Date(), nullable=False),
        sa.Column('seen', sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("'guild' = ANY (tags)", name='apprentices_tagged'),
        sa.CheckConstraint("data ? 'kind'", name='apprentices_kinds'),
        sa.CheckConstraint('years / 2 > 1', name='apprentices_whole'),
        sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_fee', 'apprentices', ['id'], unique=False, postgresql_where=sa.text('fee > 1.5'))
    op.create_index('ix_recent', 'apprentices', ['id'], unique=False,
                    postgresql_where=sa.text("seen > '2020-01-01 00:00:00+00:00'"))
    op.create_index('ix_since', 'apprentices', ['id'], unique=False, postgresql_where=sa.text("since >= '2020-01-01'"))
    op.create_table('fees',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('paid', sa.Integer(), server_default=sa.text('0'), nullable=True),
        sa.PrimaryKeyConstraint('id')
    )
    op.create_table('masters',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('name', sa.Text(), nullable=False),
        sa.Column('short', sa.String(length=20), nullable=False),
        sa.Column('mail', postgresql.CITEXT(), nullable=False),
        sa.Column('data', postgresql.JSONB(astext_type=sa.Text()), server_default='{}', nullable=False),
        sa.Column('more', postgresql.HSTORE(text_type=sa.Text()), nullable=True),
        sa.Column('years', sa.Integer(), nullable=False),
        sa.Column('search', postgresql.TSVECTOR(), sa.Computed(
            "setweight(to_tsvector('english', coalesce(name, '')), 'A') || "
            "setweight(to_tsvector('english', coalesce(short, '')), 'B')", persisted=True), nullable=False),
        sa.CheckConstraint("jsonb_array_length(data['sizes']) < 5", name='masters_sizes'),
        sa.CheckConstraint("mail <> ''", name='masters_mail'),
        sa.CheckConstraint("more ? 'guild'", name='masters_more'),
        sa.CheckConstraint("short LIKE 'a/_b' || '%' ESCAPE '/'", name='masters_begin'),
        sa.CheckConstraint('years / CAST(2 AS NUMERIC) > 1', name='masters_half'),
        sa.CheckConstraint('years BETWEEN SYMMETRIC 90 AND 1', name='masters_any_way'),
        sa.CheckConstraint('years IS DISTINCT FROM NULL', name='masters_known'),
        sa.CheckConstraint('years NOT BETWEEN 200 AND 300', name='masters_outside'),
        sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_masters_mail', 'masters', [sa.literal_column('lower(mail)')], unique=True)
    op.create_index('ix_masters_name', 'masters', ['name'], unique=False, postgresql_using='gin',
                    postgresql_ops={'name': 'gin_trgm_ops'})
    op.create_index('ix_masters_number', 'masters', [sa.literal_column("CAST(data ->> 'number' AS INTEGER)")], unique=False)
    op.create_index('ix_masters_short', 'masters', [sa.literal_column('(short COLLATE "C")')], unique=False)
    op.create_index('ix_masters_street', 'masters', [sa.literal_column("(data #>> '{address, street}')")], unique=False)
    op.create_index('ix_masters_town', 'masters', [sa.literal_column("(data ->> 'town')")], unique=False)
    op.create_table('old_fees',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('paid', sa.Integer(), server_default=sa.text('0'), nullable=True),
        sa.PrimaryKeyConstraint('id')
    )
    op.create_table('parties',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('kind', sa.String(length=20), nullable=False),
        sa.Column('motto', sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint('id')
    )
    op.create_table('journey',
        sa.Column('town', sa.String(length=30), nullable=True),
        sa.Column('id', sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint('id')
    )
