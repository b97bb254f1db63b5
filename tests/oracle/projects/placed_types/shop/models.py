# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from typing import Annotated

import sqlalchemy as sa
from sqlalchemy import Column, Enum, Integer, MetaData, Table, Text, text
from sqlalchemy.dialects import postgresql as pg
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

metadata = MetaData(schema="app")


class Base(DeclarativeBase):
    metadata = metadata


class Sized:
    size: Mapped[str] = mapped_column(Enum("s", "l", name="size"))


class Box(Sized, Base):
    __tablename__ = "boxes"
    id: Mapped[int] = mapped_column(primary_key=True)
    plain: Mapped[str] = mapped_column(Enum("x", "y", name="plain"), server_default="x")
    inherited: Mapped[str] = mapped_column(Enum("x", "y", name="inherited", inherit_schema=True))
    of_metadata: Mapped[str] = mapped_column(Enum("x", "y", name="of_metadata", metadata=metadata))
    of_other: Mapped[str] = mapped_column(Enum("x", "y", name="of_other", metadata=MetaData(schema="types")))
    written: Mapped[str] = mapped_column(Enum("x", "y", name="written", schema="types"))
    written_both: Mapped[str] = mapped_column(Enum("x", name="written_both", schema="types", metadata=metadata))
    inherits_both: Mapped[str] = mapped_column(
        Enum("x", name="inherits_both", inherit_schema=True, metadata=MetaData(schema="types")))
    native: Mapped[str] = mapped_column(pg.ENUM("x", "y", name="native", metadata=metadata))
    many: Mapped[list[str]] = mapped_column(pg.ARRAY(Enum("x", "y", name="many", metadata=metadata)))


zip_code = pg.DOMAIN("us_zip", Text, check=r"VALUE ~ '^[0-9]{5}$'")
named = Annotated[str, mapped_column(
    pg.DOMAIN("named", sa.String(20), collation="C", constraint_name="named_ck", check=text("VALUE <> ''")))]


class Address(Base):
    __tablename__ = "addresses"
    id: Mapped[int] = mapped_column(primary_key=True)
    zip: Mapped[str] = mapped_column(zip_code, server_default="12345")
    other_zip: Mapped[str] = mapped_column(zip_code)
    name: Mapped[named]
    zips: Mapped[list[str]] = mapped_column(pg.ARRAY(pg.DOMAIN("zip_of_many", Text)))


Table(
    "numbers", metadata,
    Column("positive", pg.DOMAIN("positive", Integer, not_null=True, default=text("1"), constraint_name="pos_ck",
                                 check="VALUE > 0")),
    Column("rate", pg.DOMAIN("rate", sa.Numeric(4, 2), default="0.50", schema="types")),
    Column("placed", pg.DOMAIN("placed", Integer, metadata=metadata)),
    Column("plain", pg.DOMAIN("plain_number", Integer, not_null=True)),
    Column("tags", pg.DOMAIN("tags", pg.ARRAY(Text), default=text("'{}'"))),
    Column("again", pg.DOMAIN("positive", Integer, create_type=False)),
    Column("varied", sa.String().with_variant(pg.DOMAIN("varied", Text, default="none"), "postgresql")),
    schema="app",
)
