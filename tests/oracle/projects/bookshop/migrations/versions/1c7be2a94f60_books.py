# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""books

Revision ID: 1c7be2a94f60
Revises: 8d1f0c3a5b21
Create Date: 2026-03-02 09:15:00

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = '1c7be2a94f60'
down_revision: Union[str, None] = '8d1f0c3a5b21'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_table('books',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('isbn', sa.String(length=13), nullable=False),
        sa.Column('title', sa.String(length=300), nullable=False),
        sa.Column('publisher_id', sa.Integer(), nullable=False),
        sa.Column('status', sa.Enum('draft', 'announced', 'published', name='book_status'), server_default='draft', nullable=False),
        sa.Column('price', sa.Numeric(precision=10, scale=2), server_default=sa.text('0'), nullable=False),
        sa.Column('tax', sa.Numeric(precision=10, scale=2), sa.Computed('price * 0.09', persisted=True), nullable=False),
        sa.Column('published_on', sa.Date(), nullable=True),
        sa.Column('in_print', sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column('updated_at', sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint('price >= 0', name=op.f('ck_books_price_not_negative')),
        sa.ForeignKeyConstraint(['publisher_id'], ['publishers.id'], name=op.f('fk_books_publisher_id_publishers'), ondelete='CASCADE'),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_books')),
        sa.UniqueConstraint('isbn', name=op.f('uq_books_isbn')),
        sa.UniqueConstraint('publisher_id', 'title', name=op.f('uq_books_publisher_id'))
    )
    op.create_index('ix_books_in_print', 'books', ['published_on'], unique=False, postgresql_where=sa.text('in_print'), sqlite_where=sa.text('in_print'))
    op.create_index(op.f('ix_books_publisher_id'), 'books', ['publisher_id'], unique=False)
    op.create_index('ix_books_title', 'books', ['title'], unique=False, postgresql_include=['isbn'])
    op.create_table('book_authors',
        sa.Column('book_id', sa.Integer(), nullable=False),
        sa.Column('author_id', sa.Integer(), nullable=False),
        sa.Column('position', sa.SmallInteger(), server_default='1', nullable=False),
        sa.ForeignKeyConstraint(['author_id'], ['authors.id'], name=op.f('fk_book_authors_author_id_authors'), ondelete='RESTRICT'),
        sa.ForeignKeyConstraint(['book_id'], ['books.id'], name=op.f('fk_book_authors_book_id_books'), ondelete='CASCADE'),
        sa.PrimaryKeyConstraint('book_id', 'author_id', name=op.f('pk_book_authors'))
    )


def downgrade() -> None:
    op.drop_table('book_authors')
    op.drop_table('books')
    sa.Enum(name='book_status').drop(op.get_bind())
