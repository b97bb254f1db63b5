# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Noted:
    note: Mapped[str | None] = mapped_column(sa.String(20))


class Base(DeclarativeBase):
    pass


class Order(Base, Noted):
    __tablename__ = "orders"
    id: Mapped[int] = mapped_column(primary_key=True)
    total: Mapped[int | None]


class Line(Noted, Base):
    __tablename__ = "lines"
    id: Mapped[int] = mapped_column(primary_key=True)
