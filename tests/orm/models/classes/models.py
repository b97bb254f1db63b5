# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mixins, abstract bases, declared_attr, inheritance, column order."""
import re

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, String, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, has_inherited_table, mapped_column


class Base(DeclarativeBase):
    @declared_attr.directive
    def __tablename__(cls):
        if has_inherited_table(cls):
            return None
        return re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()


class WithName:
    name: Mapped[str] = mapped_column(String(30), index=True)
    note = Column(String)

    @declared_attr
    def slug(cls):
        return mapped_column(String(20), unique=True)


class WithOwner:
    first: Mapped[int] = mapped_column(sort_order=-1)

    @declared_attr
    def owner_id(cls) -> Mapped[int]:
        return mapped_column(ForeignKey("user_account.id"))

    @declared_attr.directive
    def __table_args__(cls):
        return (CheckConstraint("first > 0", name=f"{cls.__tablename__}_first"), {"comment": "with owner"})


class Abstract(Base):
    __abstract__ = True
    id: Mapped[int] = mapped_column(primary_key=True)


class UserAccount(WithName, Abstract):
    own: Mapped[int]
    kind: Mapped[str] = mapped_column(String(10))
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "user"}


class Admin(UserAccount):
    level: Mapped[int | None]
    __mapper_args__ = {"polymorphic_identity": "admin"}


class Document(WithOwner, WithName, Abstract):
    zulu = Column(Integer)
    alpha: Mapped[int]
    bravo = mapped_column(Integer, nullable=False)


class Animal(Base):
    __tablename__ = "animal"
    id = mapped_column(Integer, primary_key=True)
    type = mapped_column(String(5))
    size = mapped_column(Integer)
    __mapper_args__ = {"polymorphic_on": type}
    __table_args__ = (UniqueConstraint(type, "size"), Index(None, size.desc()) if False else Index("ix_size", size.desc()))


class Dog(Animal):
    __tablename__ = "dog"
    id = mapped_column(ForeignKey("animal.id"), primary_key=True)
    barks: Mapped[bool]
