# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, MetaData, String, Table, UniqueConstraint

metadata = MetaData()

order = Table(
    "order",
    metadata,
    Column("select", Integer, primary_key=True),
    Column("From", String(10), nullable=False),
    Column("it's", String(10), server_default="don't"),
    Column('dou"ble', Integer),
    Column("with space", Integer),
    Column("dotted.name", Integer),
    Column("größe", Integer),
    Column("車", Integer),
    Column("🚲", Integer),
    Column("line\nbreak", Integer),
    UniqueConstraint("with space", "dotted.name", name='a "unique" name'),
    CheckConstraint('"with space" > 0', name="check it"),
)
Index("Index Of größe", order.c["größe"], order.c["車"].desc())

user = Table(
    'the "user"',
    metadata,
    Column("ID", Integer, primary_key=True),
    Column("order", Integer, ForeignKey("order.select", name="to order"), index=True),
)

upper = Table("UPPER", metadata, Column("Id", Integer, primary_key=True), Column("lower", Integer, unique=True))
