# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import re
from functools import partial

from sqlalchemy import Column, DateTime, ForeignKey, Integer, String, func
from sqlalchemy.orm import DeclarativeBase, declared_attr, mapped_column

required = partial(Column, nullable=False)
str_column = partial(mapped_column, String(40), nullable=False)


def fk(target, **options):
    return Column(Integer, ForeignKey(target, ondelete="CASCADE"), **options)


class Base(DeclarativeBase):
    @declared_attr.directive
    def __tablename__(cls):
        return re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()


class Keyed(Base):
    __abstract__ = True

    id = Column(Integer, primary_key=True)

    @declared_attr.directive
    def __table_args__(cls):
        return {"comment": "Kept by payroll"}


class Tracked:
    created = Column(DateTime, server_default=func.now(), nullable=False)

    @declared_attr
    def created_by_id(cls):
        return Column(Integer, ForeignKey("person.id"), nullable=True)
