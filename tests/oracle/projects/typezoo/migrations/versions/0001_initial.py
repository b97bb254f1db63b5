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
    op.create_table('annotated',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('a_int', sa.Integer(), nullable=False),
        sa.Column('a_str', sa.String(), nullable=False),
        sa.Column('a_float', sa.Float(), nullable=False),
        sa.Column('a_bool', sa.Boolean(), nullable=False),
        sa.Column('a_bytes', sa.LargeBinary(), nullable=False),
        sa.Column('a_decimal', sa.Numeric(), nullable=False),
        sa.Column('a_date', sa.Date(), nullable=False),
        sa.Column('a_time', sa.Time(), nullable=False),
        sa.Column('a_datetime', sa.DateTime(), nullable=False),
        sa.Column('a_delta', sa.Interval(), nullable=False),
        sa.Column('a_uuid', sa.Uuid(), nullable=False),
        sa.Column('opt_int', sa.Integer(), nullable=True),
        sa.Column('opt_str', sa.String(), nullable=True),
        sa.Column('opt_uuid', sa.Uuid(), nullable=True),
        sa.Column('forced_null', sa.Integer(), nullable=True),
        sa.Column('forced_not_null', sa.Integer(), nullable=False),
        sa.Column('other_name', sa.String(), nullable=False),
        sa.PrimaryKeyConstraint('id')
    )
    op.create_table('explicit',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('small', sa.SmallInteger(), nullable=False),
        sa.Column('big', sa.BigInteger(), nullable=False),
        sa.Column('string', sa.String(), nullable=False),
        sa.Column('string_20', sa.String(length=20), nullable=False),
        sa.Column('text', sa.Text(), nullable=False),
        sa.Column('unicode_40', sa.Unicode(length=40), nullable=False),
        sa.Column('unicode_text', sa.UnicodeText(), nullable=False),
        sa.Column('numeric', sa.Numeric(), nullable=False),
        sa.Column('numeric_12', sa.Numeric(precision=12), nullable=False),
        sa.Column('numeric_12_4', sa.Numeric(precision=12, scale=4), nullable=False),
        sa.Column('decimal_8_2', sa.DECIMAL(precision=8, scale=2), nullable=False),
        sa.Column('float', sa.Float(), nullable=False),
        sa.Column('float_10', sa.Float(precision=10), nullable=False),
        sa.Column('float_40', sa.Float(precision=40), nullable=False),
        sa.Column('double', sa.Double(), nullable=False),
        sa.Column('real', sa.REAL(), nullable=False),
        sa.Column('boolean', sa.Boolean(), nullable=False),
        sa.Column('date', sa.Date(), nullable=False),
        sa.Column('time', sa.Time(), nullable=False),
        sa.Column('time_tz', sa.Time(timezone=True), nullable=False),
        sa.Column('datetime', sa.DateTime(), nullable=False),
        sa.Column('datetime_tz', sa.DateTime(timezone=True), nullable=False),
        sa.Column('timestamp', sa.TIMESTAMP(), nullable=False),
        sa.Column('interval', sa.Interval(), nullable=False),
        sa.Column('binary', sa.LargeBinary(), nullable=False),
        sa.Column('binary_16', sa.LargeBinary(length=16), nullable=False),
        sa.Column('json', sa.JSON(), nullable=False),
        sa.Column('uuid', sa.Uuid(), nullable=False),
        sa.Column('uuid_text', sa.Uuid(as_uuid=False), nullable=False),
        sa.Column('uuid_chars', sa.Uuid(native_uuid=False), nullable=False),
        sa.Column('upper_varchar', sa.VARCHAR(length=64), nullable=False),
        sa.Column('upper_char', sa.CHAR(length=3), nullable=False),
        sa.Column('upper_integer', sa.INTEGER(), nullable=False),
        sa.Column('upper_bigint', sa.BIGINT(), nullable=False),
        sa.Column('upper_text', sa.TEXT(), nullable=False),
        sa.Column('pickle', sa.PickleType(), nullable=True),
        sa.Column('variant', sa.String(length=30).with_variant(sa.Text(), 'sqlite'), nullable=False),
        sa.PrimaryKeyConstraint('id')
    )


def downgrade() -> None:
    op.drop_table('explicit')
    op.drop_table('annotated')

