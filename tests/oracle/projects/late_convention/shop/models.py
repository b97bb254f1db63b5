# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from . import base  # noqa: F401


class Customer(SQLModel, table=True):
    __table_args__ = (sa.CheckConstraint("age >= 0", name="age"),)

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(index=True)
    mail: str = Field(unique=True)
    age: int = 0


class Purchase(SQLModel, table=True):
    __table_args__ = (sa.UniqueConstraint("customer_id", "number"),)

    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id", index=True)
    number: int
