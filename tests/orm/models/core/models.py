# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Core tables, keys of every kind, sequences, identity, computed columns."""
from sqlalchemy import (
    BigInteger, CheckConstraint, Column, Computed, ForeignKey, ForeignKeyConstraint, Identity, Index, Integer, MetaData,
    PrimaryKeyConstraint, Sequence, String, Table, UniqueConstraint, func, text,
)

metadata = MetaData()

one = Table(
    "one", metadata,
    Column("id", Integer, primary_key=True),
    Column("code", String(8), unique=True, index=True),
    Column("n", Integer, Identity(always=True, start=5)),
    Column("twice", Integer, Computed("n * 2", persisted=True)),
    Column("made", String, server_default=text("'it''s'"), comment="a comment"),
    CheckConstraint("n > 0", name="positive"),
    CheckConstraint("n < 100"),
    comment="the first",
)
two = Table(
    "two", metadata,
    Column("a", Integer), Column("b", Integer, nullable=False),
    Column("one_id", ForeignKey("one.id", ondelete="CASCADE", onupdate="RESTRICT")),
    Column("code", None, ForeignKey(one.c.code, name="by_code", deferrable=True, initially="DEFERRED")),
    PrimaryKeyConstraint("a", "b", name="two_key"),
    UniqueConstraint("a", "one_id"),
)
three = Table(
    "three", metadata,
    Column("x", Integer, primary_key=True, autoincrement=False),
    Column("a", Integer), Column("b", Integer),
    ForeignKeyConstraint(["a", "b"], ["two.a", "two.b"]),
    sqlite_autoincrement=True,
)
for suffix in ("red", "blue"):
    Table(f"part_{suffix}", metadata, Column("id", BigInteger, primary_key=True), Column("one", ForeignKey("one.id"), primary_key=True))
Index("ix_two_lower", func.lower(two.c.code), unique=True)
Index("ix_two_b", two.c.b.desc(), two.c.a, postgresql_where=two.c.a > 3, sqlite_where=two.c.a > 3)
