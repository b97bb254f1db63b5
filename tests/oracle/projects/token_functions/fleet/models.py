# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from .naming import CONVENTION


class Base(DeclarativeBase):
    metadata = sa.MetaData(naming_convention=CONVENTION)


class Depot(Base):
    __tablename__ = "fleet_depot"
    __table_args__ = (sa.UniqueConstraint("city", "street"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    city: Mapped[str] = mapped_column(sa.String(40), index=True)
    street: Mapped[str] = mapped_column(sa.String(40))


class Vehicle(Base):
    __tablename__ = "fleet_vehicle"
    __table_args__ = (sa.CheckConstraint("seats > 0", name="seats"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    plate: Mapped[str] = mapped_column(sa.String(12), unique=True)
    seats: Mapped[int]
    depot_id: Mapped[int] = mapped_column(sa.ForeignKey("fleet_depot.id"), index=True)
