# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    Numeric,
    PrimaryKeyConstraint,
    String,
    UniqueConstraint,
    column,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Book(Base):
    __tablename__ = "ledger_book"
    __table_args__ = (
        PrimaryKeyConstraint("year", "code", name="ledger_book_key"),
        CheckConstraint("year >= 1990"),
        CheckConstraint("length(code) = 4", name="code_length"),
        UniqueConstraint("title", "year"),
    )

    year: Mapped[int]
    code: Mapped[str] = mapped_column(String(4))
    title: Mapped[str] = mapped_column(String(100), nullable=False)
    closing_entry_id: Mapped[int | None] = mapped_column(
        ForeignKey("entry.id", use_alter=True, name="fk_book_closing_entry", ondelete="SET NULL")
    )


class Account(Base):
    __tablename__ = "account"

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(String(12), unique=True)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    replaced_by = Column(Integer, ForeignKey("account.id", ondelete="SET DEFAULT", onupdate="RESTRICT"), server_default="0")
    kind: Mapped[str] = mapped_column(String(10), CheckConstraint("kind IN ('asset', 'debt', 'equity')"))
    balance: Mapped[float] = mapped_column(Numeric(14, 2), CheckConstraint("balance >= -1000000", name="balance_floor"))

    parent = relationship("Account", remote_side=[id], foreign_keys=[parent_id])


class Entry(Base):
    __tablename__ = "entry"

    id: Mapped[int] = mapped_column(primary_key=True)
    book_year: Mapped[int]
    book_code: Mapped[str] = mapped_column(String(4))
    debit_id: Mapped[int] = mapped_column(ForeignKey(Account.id, deferrable=True, initially="DEFERRED"))
    credit_id: Mapped[int] = mapped_column(ForeignKey("account.id", name="entry_credit", deferrable=True, initially="IMMEDIATE"))
    amount: Mapped[float] = mapped_column(Numeric(14, 2))
    reversal_of: Mapped[int | None] = mapped_column(ForeignKey("entry.id", ondelete="NO ACTION"), unique=True)

    book = relationship(Book, foreign_keys="[Entry.book_year, Entry.book_code]")

    __table_args__ = (
        ForeignKeyConstraint(
            ["book_year", "book_code"], ["ledger_book.year", "ledger_book.code"], ondelete="CASCADE", onupdate="CASCADE"
        ),
        CheckConstraint("debit_id <> credit_id AND amount > 0", name="two_sides"),
        CheckConstraint(column("amount") < 1000000),
        UniqueConstraint("book_year", "book_code", "id", name="entry_in_book"),
    )


class Tag(Base):
    __tablename__ = "tag"

    name: Mapped[str] = mapped_column(String(30), primary_key=True)
    # The type comes from the key that is referenced.
    account_number = mapped_column(ForeignKey("account.number"), nullable=False)


class AVeryLongTableNameThatFillsUpMostOfTheSpace(Base):
    """The server shortens the names it gives: both halves, to 63 bytes."""

    __tablename__ = "a_very_long_table_name_that_fills_up_most_of_the_space"

    id: Mapped[int] = mapped_column(primary_key=True)
    also_a_long_column_name_for_an_account: Mapped[int] = mapped_column(ForeignKey("account.id"))
    another_long_column_name_that_is_unique: Mapped[int] = mapped_column(unique=True)
    indexed: Mapped[int]

    # Both would like the same name; the second gets a number.
    __table_args__ = (CheckConstraint("indexed > 0"), CheckConstraint("indexed < 100"))
