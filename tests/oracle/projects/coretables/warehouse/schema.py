# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    DateTime,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Numeric,
    String,
    Table,
    Text,
    UniqueConstraint,
    func,
)

metadata = MetaData()


def timestamps():
    return [
        Column("created_at", DateTime, nullable=False, server_default=func.now()),
        Column("updated_at", DateTime),
    ]


halls = Table(
    "halls",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String(40), nullable=False, unique=True, comment="Painted on the door"),
    Column("cold", Boolean, nullable=False, default=False),
    *timestamps(),
    comment="Where goods are",
)

racks = Table(
    "racks",
    metadata,
    Column("hall_id", Integer, ForeignKey("halls.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("height", Numeric(5, 2), CheckConstraint("height > 0", name="rack_height")),
    comment="Rows of shelves; it's \"tall\"",
)

pallets = Table(
    "pallets",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("hall_id", Integer, nullable=False),
    Column("rack", Integer, nullable=False),
    Column("label", String(60), index=True, key="text_label"),
    Column("note", Text, quote=True),
    Column("Mixed Case", Integer),
    Column("order", Integer, nullable=False, server_default="0"),
    *timestamps(),
    ForeignKeyConstraint(["hall_id", "rack"], ["racks.hall_id", "racks.number"], name="pallets_rack"),
    UniqueConstraint("hall_id", "rack", "order", name="pallets_order"),
    Index("pallets_created", "created_at"),
)

Index("pallets_hall", pallets.c.hall_id, pallets.c.rack.desc())
Index("pallets_lower_label", func.lower(pallets.c.text_label))

moves = Table(
    "Moves",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("pallet_id", ForeignKey(pallets.c.id), nullable=False),
    Column("from_hall", ForeignKey(halls.c.id)),
    Column("to_hall", None, ForeignKey("halls.id"), nullable=False),
    CheckConstraint('from_hall <> to_hall'),
)
