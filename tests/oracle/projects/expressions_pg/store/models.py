# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import datetime as dt
from decimal import Decimal

import sqlalchemy as sa
from sqlalchemy import CheckConstraint, Column, Index, Integer, Table, Text, all_, any_, cast, func, literal_column, text
from sqlalchemy.dialects import postgresql as pg
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


metadata = Base.metadata
things = Table(
    "things", metadata,
    Column("id", Integer, primary_key=True),
    Column("n", sa.String(20)),
    Column("t", Text),
    Column("a", Integer),
    Column("ts", sa.DateTime(timezone=True)),
    Column("plain", sa.DateTime),
    Column("j", pg.JSONB),
    Column("js", pg.JSON),
    Column("arr", pg.ARRAY(Text)),
    Column("nums", pg.ARRAY(Integer)),
    Column("r", pg.INT4RANGE),
    Column("span", pg.DATERANGE),
)
c = things.c

checks = {
    "bounds": sa.between(c.a, 1, 5),
    "deep": func.jsonb_typeof(c.j[("a", "b")]) == "object",
    "by_number": c.js[0].astext != "",
    "integer": c.j["a"].as_integer() > 0,
    "integer_cast": c.j["a"].astext.cast(Integer) > 0,
    "float": c.j["a"].as_float() > 0.5,
    "flag": c.j["a"].as_boolean(),
    "has_key": c.j.has_key("x"),
    "has_not": ~c.j.has_key("y"),
    "has_all": c.j.has_all(pg.array(["x", "y"])),
    "contains": c.j.contains(cast(text("""'{"a": 1}'"""), pg.JSONB)),
    "contained": c.arr.contained_by(["x", "y"]),
    "array_contains": c.arr.contains(["x"]),
    "overlap": c.nums.overlap([1, 2]),
    "any": c.arr.any("x"),
    "all": c.nums.all(1),
    "any_of": c.a == any_(c.nums),
    "all_of": c.a != all_(c.nums),
    "first": c.arr[1] == "x",
    "first_number": c.nums[1] / 2 > 1,
    "range": c.r.contains(5),
    "range_of_days": c.span.contains(cast(dt.date(2020, 1, 1), sa.Date)),
    "ranges": c.r.overlaps(func.int4range(c.a, 10)),
    "regexp": c.n.regexp_match("^[a-z]$", flags="i"),
    "no_regexp": ~c.n.regexp_match("^[0-9]"),
    "word": c.t.match("word"),
    "bit": c.a.bitwise_xor(1) > 0,
    "product": c.a / func.cardinality(c.arr) > Decimal("0.5"),
}
for name, expression in checks.items():
    things.append_constraint(CheckConstraint(expression, name=name))

Index("ix_town", c.j["town"].astext)
Index("ix_deep", c.j[("a", "b")].astext)
Index("ix_size", c.j["size"].astext.cast(Integer))
Index("ix_size_and_town", c.j["size"].as_integer(), c.a.desc())
Index("ix_first", c.arr[1])
Index("ix_where", c.a, postgresql_where=c.j["open"].astext == "yes")
Index("ix_words", func.to_tsvector(text("'english'"), func.coalesce(c.t, "") + " " + func.coalesce(c.n, "")),
      postgresql_using="gin")
Index("ix_never_made", func.to_tsvector(literal_column("'english'"), c.t), postgresql_using="gin")


class Town(Base):
    __tablename__ = "towns"
    id: Mapped[int] = mapped_column(primary_key=True)
    data: Mapped[dict] = mapped_column(pg.JSONB)
    __table_args__ = (
        Index("ix_town_name", data["name"].astext),
        Index("ix_town_words", func.to_tsvector(literal_column("'english'"), data["name"].astext), postgresql_using="gin"),
    )


Index("ix_town_code", Town.data["code"].astext, unique=True)
