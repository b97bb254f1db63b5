# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Decorators and registries instead of a base class."""
from dataclasses import dataclass
from typing import Optional

from sqlalchemy import Boolean, CheckConstraint, Column, ForeignKey, Integer, String, Table, UniqueConstraint
from sqlalchemy.orm import Mapped, as_declarative, declared_attr, mapped_column, registry

from ..db import metadata

mapper_registry = registry(metadata=metadata)


@mapper_registry.mapped
class Trophy:
    __tablename__ = "trophy"

    id = Column(Integer, primary_key=True)
    title = Column(String(40), nullable=False, unique=True)


@mapper_registry.mapped_as_dataclass
class Prize:
    __tablename__ = "prize"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    trophy_id: Mapped[Optional[int]] = mapped_column(ForeignKey("trophy.id"), default=None)
    worth: Mapped[int] = mapped_column(default=0, server_default="10")


@as_declarative(metadata=metadata)
class Legacy:
    @declared_attr
    def __tablename__(cls):
        return "legacy_" + cls.__name__.lower()

    id = Column(Integer, primary_key=True)


class Locker(Legacy):
    number = Column(Integer, nullable=False, index=True)


@dataclass
class Towel:
    id: int
    colour: str


towel_table = Table("towel", metadata, Column("id", Integer, primary_key=True), Column("colour", String(10)))
mapper_registry.map_imperatively(Towel, towel_table)


@mapper_registry.mapped
class Voucher:
    """Of two UNIQUE over the same columns the server keeps the first: the column's came before the late one."""

    __tablename__ = "voucher"

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[int] = mapped_column(unique=True)
    other: Mapped[int] = mapped_column(unique=True)
    early: Mapped[bool] = mapped_column(server_default="0")
    typed: Mapped[bool] = mapped_column(Boolean)

    @declared_attr.directive
    def __table_args__(cls):
        """The annotations' types are not there yet: to SQLite's dialect ~early is no comparison."""
        return (
            UniqueConstraint("other", name="voucher_other_first"),
            CheckConstraint(~cls.early, name="early"),
            CheckConstraint(~cls.typed, name="typed"),
        )


Voucher.__table__.append_constraint(UniqueConstraint(Voucher.__table__.c["code"], name="voucher_code_late"))
Voucher.__table__.append_constraint(CheckConstraint(~Voucher.__table__.c["early"], name="early_late"))
