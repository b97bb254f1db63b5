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
    op.create_table('bookings',
        sa.Column('id', sa.BigInteger(), nullable=False),
        sa.Column('days', postgresql.DATERANGE(), nullable=False),
        sa.Column('hours', postgresql.TSTZRANGE(), nullable=True),
        sa.Column('seats', postgresql.INT4RANGE(), server_default=sa.text("'[1,3)'::int4range"), nullable=True),
        sa.Column('big', postgresql.INT8RANGE(), nullable=True),
        sa.Column('amounts', postgresql.NUMRANGE(), nullable=True),
        sa.Column('local', postgresql.TSRANGE(), nullable=True),
        sa.Column('many', postgresql.INT4MULTIRANGE(), nullable=True),
        sa.Column('price', postgresql.MONEY(), nullable=True),
        sa.Column('owner', postgresql.OID(), nullable=True),
        sa.Column('kind', postgresql.REGCLASS(), nullable=True),
        sa.Column('path', sa.VARCHAR(length=80), nullable=True),
        sa.Column('code', sa.CHAR(length=4), nullable=True),
        sa.Column('body', sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), 'postgresql'), server_default='{"a": 1}', nullable=True),
        sa.PrimaryKeyConstraint('id')
    )
    op.create_table('devices',
        sa.Column('id', sa.UUID(), server_default=sa.text('gen_random_uuid()'), nullable=False),
        sa.Column('address', postgresql.INET(), nullable=False),
        sa.Column('network', postgresql.CIDR(), nullable=True),
        sa.Column('mac', postgresql.MACADDR(), nullable=True),
        sa.Column('settings', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'::jsonb"), nullable=False),
        sa.Column('tags', postgresql.ARRAY(sa.String()), server_default='{}', nullable=False),
        sa.Column('raw', postgresql.JSON(astext_type=sa.Text()), nullable=True),
        sa.Column('firmware', postgresql.BYTEA(), nullable=True),
        sa.Column('search', postgresql.TSVECTOR(), nullable=True),
        sa.Column('mode', postgresql.ENUM('off', 'eco', 'full', name='device_mode'), server_default='eco', nullable=False),
        sa.PrimaryKeyConstraint('id')
    )
    op.create_table('samples',
        sa.Column('device_id', sa.UUID(), nullable=False),
        sa.Column('at', postgresql.TIMESTAMP(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column('precise', postgresql.TIMESTAMP(precision=3), nullable=True),
        sa.Column('clock', postgresql.TIME(timezone=True, precision=0), nullable=True),
        sa.Column('value', sa.DOUBLE_PRECISION(), nullable=False),
        sa.Column('single', sa.REAL(), nullable=True),
        sa.Column('exact', sa.NUMERIC(precision=20, scale=6), nullable=True),
        sa.Column('span', postgresql.INTERVAL(), nullable=True),
        sa.Column('span_days', postgresql.INTERVAL(fields='DAY'), nullable=True),
        sa.Column('flags', postgresql.BIT(length=8), server_default=sa.text("B'00000000'"), nullable=True),
        sa.Column('varying', postgresql.BIT(length=12, varying=True), nullable=True),
        sa.Column('matrix', postgresql.ARRAY(sa.Integer(), dimensions=2), nullable=True),
        sa.Column('numbers', postgresql.ARRAY(sa.Numeric(precision=6, scale=2)), server_default=sa.text('ARRAY[]::numeric[]'), nullable=True),
        sa.Column('labels', postgresql.ARRAY(sa.String(length=30)), nullable=True),
        sa.Column('modes', postgresql.ARRAY(postgresql.ENUM('off', 'eco', 'full', name='device_mode')), nullable=True),
        sa.ForeignKeyConstraint(['device_id'], ['devices.id'], ),
        sa.PrimaryKeyConstraint('device_id', 'at')
    )


def downgrade() -> None:
    op.drop_table('samples')
    op.drop_table('devices')
    op.drop_table('bookings')

