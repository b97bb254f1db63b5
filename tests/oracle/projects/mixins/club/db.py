# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import datetime as dt
from typing import Annotated, Any

import sqlalchemy as sa
import sqlalchemy.orm as so
from sqlalchemy.orm import DeclarativeBase, declared_attr

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_N_label)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_key)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

pk = Annotated[int, so.mapped_column(primary_key=True)]
name50 = Annotated[str, so.mapped_column(sa.String(50), index=True)]


class Base(DeclarativeBase):
    metadata = metadata
    type_annotation_map = {dict[str, Any]: sa.JSON(), str: sa.String(200)}
    __prefix__ = "club_"

    @declared_attr.directive
    def __tablename__(cls) -> str | None:
        if cls.__dict__.get("__abstract__"):
            return None
        return cls.__prefix__ + cls.__name__.lower()

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"


class Model(Base):
    """What most tables begin with."""

    __abstract__ = True
    __with_owner__ = False
    __with_notes__ = ()

    id: so.Mapped[pk]
    note: so.Mapped[str | None]

    @declared_attr
    def owner_id(cls) -> so.Mapped[int | None]:
        if not cls.__with_owner__:
            return so.mapped_column(sa.Integer, nullable=True)
        return so.mapped_column(sa.ForeignKey("club_member.id", ondelete="SET NULL"), nullable=True)


class Timed:
    created: so.Mapped[dt.datetime] = so.mapped_column(server_default=sa.func.now())


class SoftDeleted:
    deleted: so.Mapped[dt.datetime | None] = so.mapped_column(index=True)

    @declared_attr.directive
    def __table_args__(cls):
        return (
            sa.Index(
                f"ix_{cls.__tablename__}_alive",
                "id",
                postgresql_where=sa.text("deleted IS NULL"),
                sqlite_where=sa.text("deleted IS NULL"),
            ),
            sa.CheckConstraint("deleted IS NULL OR id > 0", name="alive"),
        )


class Audited(Timed, SoftDeleted):
    """Two mixins in one; both bring columns."""

    changed_by: so.Mapped[str] = so.mapped_column(sa.String(30), server_default="system")
