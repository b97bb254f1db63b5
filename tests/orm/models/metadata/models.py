# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What hangs on the MetaData, and what a class takes from its parents."""
import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Mapped, as_declarative, declared_attr, mapped_column

metadata = sa.MetaData(naming_convention={"pk": "pk_%(table_name)s"})


class Base(DeclarativeBase):
    metadata = metadata


numbers = sa.Sequence("numbers", 100, 5, data_type=sa.SmallInteger, metadata=metadata)
unused = sa.Sequence("unused")
optional = sa.Sequence("left_to_serial", metadata=metadata, optional=True)


class Short(sa.String):
    def __init__(self, length=24):
        super().__init__(length)


class Named:
    name: Mapped[str] = mapped_column(Short)

    @declared_attr
    def owner(cls) -> Mapped[int]:
        return mapped_column(sa.ForeignKey("legacy.id", use_alter=True, name="fk_owner"))


class Thing(Named, Base):
    __tablename__ = "thing"
    id: Mapped[int] = mapped_column(primary_key=True)
    number = sa.Column(sa.Integer)


class Special(Thing):
    __tablename__ = "special"
    id: Mapped[int] = mapped_column(sa.ForeignKey("thing.id"), primary_key=True)


@as_declarative(metadata=metadata)
class Old:
    pass


class Legacy(Old):
    __tablename__ = "legacy"
    id = sa.Column(sa.Integer, primary_key=True)
