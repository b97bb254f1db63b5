# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from typing import TYPE_CHECKING, List, Optional

from sqlalchemy import CheckConstraint, Index, String, Text, func
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .base import Base, Identified, Timestamped

if TYPE_CHECKING:
    from .books import Book


class Publisher(Identified, Timestamped, Base):
    __tablename__ = "publishers"
    __table_args__ = (
        CheckConstraint("founded > 1400", name="founded_after_print"),
        {"comment": "Houses we buy from"},
    )

    name: Mapped[str] = mapped_column(String(120), unique=True)
    country: Mapped[str] = mapped_column(String(2), server_default="NL", comment="ISO 3166 code")
    founded: Mapped[Optional[int]]
    website: Mapped[Optional[str]] = mapped_column(String(200))

    books: Mapped[List["Book"]] = relationship(back_populates="publisher", cascade="all, delete-orphan")


class Author(Identified, Timestamped, Base):
    __tablename__ = "authors"

    name: Mapped[str] = mapped_column(String(120), index=True)
    email: Mapped[str | None] = mapped_column(
        String(254, collation="C").with_variant(String(254, collation="NOCASE"), "sqlite")
    )
    biography: Mapped[str | None] = mapped_column(Text)

    __table_args__ = (Index("uq_authors_lower_email", func.lower(email), unique=True),)
