# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import datetime
from decimal import Decimal
from typing import Any, ClassVar, Optional

from sqlalchemy import JSON, BigInteger, DateTime, ForeignKey, Numeric, String
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    MappedAsDataclass,
    declared_attr,
    mapped_column,
    registry,
    relationship,
)

from .types import Guid, created_at, depot_fk, intpk, money, str30, str50

bigint = int


class Base(MappedAsDataclass, DeclarativeBase):
    registry = registry(
        type_annotation_map={
            str30: String(30),
            Decimal: Numeric(12, 3),
            datetime.datetime: DateTime(timezone=True),
            dict[str, Any]: JSON,
        }
    )


class Depot(Base):
    __tablename__ = "depot"

    id: Mapped[intpk] = mapped_column(init=False)
    name: Mapped[str50]
    code: Mapped[str30] = mapped_column(unique=True)
    area: Mapped[Optional[Decimal]] = mapped_column(default=None)
    extra: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)
    created: Mapped[created_at] = mapped_column(init=False)

    buses: Mapped[list["Bus"]] = relationship(back_populates="depot", default_factory=list, repr=False)


class Audited(MappedAsDataclass):
    changed_by: Mapped[Optional[str50]] = mapped_column(default=None, kw_only=True)
    changed_at: Mapped[Optional[datetime.datetime]] = mapped_column(default=None, kw_only=True)


class Bus(Audited, Base, kw_only=True):
    __tablename__ = "bus"
    capacity_limit: ClassVar[int] = 120

    id: Mapped[intpk] = mapped_column(init=False)
    depot_id: Mapped[depot_fk] = mapped_column(init=False)
    plate: Mapped[str30]
    guid: Mapped[Guid]
    odometer: Mapped[bigint] = mapped_column(BigInteger, default=0)
    cost: Mapped[money]
    maybe_cost: Mapped[Optional[Decimal]]
    last_driver: Mapped[int | None] = mapped_column(ForeignKey("driver.id"), index=True, default=None)

    depot: Mapped[Depot] = relationship(back_populates="buses", init=False)


class Driver(Audited, Base, kw_only=True):
    @declared_attr.directive
    def __tablename__(cls) -> str:
        return cls.__name__.lower()

    id: Mapped[intpk] = mapped_column(init=False)
    name: Mapped[str50] = mapped_column(index=True)
    licence: Mapped[str30 | None]
