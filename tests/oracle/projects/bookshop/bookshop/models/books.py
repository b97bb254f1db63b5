# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import enum
from datetime import date
from decimal import Decimal

from sqlalchemy import (
    CheckConstraint,
    Computed,
    Date,
    Enum,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Numeric,
    SmallInteger,
    String,
    Text,
    UniqueConstraint,
    text,
    true,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .base import Base, Identified, Timestamped
from .people import Author, Publisher


class Status(enum.Enum):
    draft = "draft"
    announced = "announced"
    published = "published"


class Book(Identified, Timestamped, Base):
    __tablename__ = "books"

    isbn: Mapped[str] = mapped_column(String(13), unique=True)
    title: Mapped[str] = mapped_column(String(300))
    publisher_id: Mapped[int] = mapped_column(ForeignKey("publishers.id", ondelete="CASCADE"), index=True)
    status: Mapped[Status] = mapped_column(Enum(Status, name="book_status"), server_default=Status.draft.name)
    price: Mapped[Decimal] = mapped_column(Numeric(10, 2), server_default=text("0"))
    tax: Mapped[Decimal] = mapped_column(Numeric(10, 2), Computed("price * 0.09", persisted=True))
    published_on: Mapped[date | None] = mapped_column(Date)
    in_print: Mapped[bool] = mapped_column(server_default=true())

    publisher: Mapped[Publisher] = relationship(back_populates="books")
    authors: Mapped[list[Author]] = relationship(secondary="book_authors")

    __table_args__ = (
        CheckConstraint("price >= 0", name="price_not_negative"),
        UniqueConstraint("publisher_id", "title"),
        Index(
            "ix_books_in_print",
            "published_on",
            postgresql_where=text("in_print"),
            sqlite_where=text("in_print"),
        ),
        Index("ix_books_title", "title", postgresql_include=["isbn"]),
    )


class BookAuthor(Base):
    __tablename__ = "book_authors"

    book_id: Mapped[int] = mapped_column(ForeignKey(Book.id, ondelete="CASCADE"), primary_key=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("authors.id", ondelete="RESTRICT"), primary_key=True)
    position: Mapped[int] = mapped_column(SmallInteger, server_default="1")


class Review(Identified, Timestamped, Base):
    __tablename__ = "reviews"
    __table_args__ = (
        ForeignKeyConstraint(
            ["book_id", "author_id"],
            ["book_authors.book_id", "book_authors.author_id"],
            name="fk_reviews_book_author",
            onupdate="CASCADE",
            deferrable=True,
            initially="DEFERRED",
        ),
        CheckConstraint("rating BETWEEN 1 AND 5", name="rating_range"),
        Index("ix_reviews_book_rating", "book_id", text("rating DESC")),
    )

    book_id: Mapped[int]
    author_id: Mapped[int]
    rating: Mapped[int] = mapped_column(SmallInteger)
    body: Mapped[str | None] = mapped_column(Text)
