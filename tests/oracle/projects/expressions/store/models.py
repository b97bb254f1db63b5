# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import datetime as dt
import enum
from decimal import Decimal
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import (CheckConstraint, Column, Index, Integer, Table, Text, and_, case, cast, extract, func, literal_column,
                        not_, or_)

metadata = sa.MetaData()


class Kind(enum.Enum):
    A = "a"
    B = "b"


things = Table(
    "things", metadata,
    Column("id", Integer, primary_key=True),
    Column("n", sa.String(20)),
    Column("t", Text),
    Column("a", Integer),
    Column("b", Integer),
    Column("d", sa.Numeric(10, 2)),
    Column("fl", sa.Float),
    Column("ts", sa.DateTime),
    Column("day", sa.Date),
    Column("at", sa.Time),
    Column("f", sa.Boolean),
    Column("js", sa.JSON),
    Column("u", sa.Uuid),
    Column("k", sa.Enum(Kind, name="kind")),
)
c = things.c

checks = {
    "true_division": c.a / 2 > 1,
    "division_of_columns": c.a / c.b > 1,
    "division_of_floats": c.fl / c.fl > 1,
    "division_by_float": c.a / 2.5 > 1,
    "division_of_decimals": c.d / c.d > 1,
    "division_by_decimal": c.d / Decimal("1.5") > 1,
    "division_by_sum": c.a / (c.b + 1) > 1,
    "division_of_product": (c.d * 2) / c.fl > 1,
    "division_twice": c.a / c.b / c.a > 1,
    "division_reflected": 100 / c.a > 1,
    "division_by_function": c.a / func.abs(c.b) > 1,
    "floor_division": c.a // 2 > 1,
    "floor_division_of_decimals": c.d // 2 > 1,
    "not_between": ~c.a.between(1, 5),
    "prefix": c.n.startswith("x_y%", autoescape=True),
    "prefix_escaped": c.n.startswith("x#_y", escape="#"),
    "prefix_own_escape": c.n.startswith("x#y_", escape="#", autoescape=True),
    "suffix": c.n.endswith("a_b", autoescape=True),
    "part": c.n.contains("50%", autoescape=True),
    "no_part": ~c.n.contains("x"),
    "no_prefix": ~c.n.startswith("x"),
    "like_escaped": c.n.like("x/_%", escape="/"),
    "not_like": c.n.not_like("x%"),
    "ilike_escaped": c.n.ilike("x/_%", escape="/"),
    "not_ilike": ~c.n.ilike("x%"),
    "ipart": c.n.icontains("x"),
    "iprefix": c.n.istartswith("x"),
    "isuffix": c.n.iendswith("x_", autoescape=True),
    "concatenated": func.coalesce(c.t, "") + " " + func.coalesce(c.n, "") != "",
    "concatenated_columns": c.t + "-" + c.n != "",
    "coalesced": func.coalesce(c.a, 0) / 2 > 1,
    "coalesced_flag": or_(func.coalesce(c.f, sa.false()), c.a > 0),
    "day": c.day >= dt.date(2020, 1, 31),
    "moment": c.ts > dt.datetime(2020, 1, 31, 12, 30, 15, 250),
    "moment_in_short": c.ts > dt.datetime(2020, 1, 31),
    "hour": c.at < dt.time(18, 30),
    "days": c.day.in_([dt.date(2020, 1, 1), dt.date(2021, 1, 1)]),
    "money": c.d > Decimal("1.50"),
    "rates": c.d.in_([Decimal("0.07"), Decimal("0.19")]),
    "nobody": c.u != UUID(int=0),
    "somebody": c.u != UUID("12345678-1234-5678-1234-567812345678"),
    "simple_case": case({1: "x", 2: "y"}, value=c.a, else_="z") == c.n,
    "simple_case_of_pairs": case((1, "x"), (2, "y"), value=c.a, else_="z") == c.n,
    "searched_case": case((c.a > 0, 1), else_=0) == 1,
    "pairs": sa.tuple_(c.a, c.b) > sa.tuple_(1, 2),
    "bits": c.a.bitwise_and(1) == 0,
    "year": extract("year", c.day) > 2000,
    "weekday": extract("dow", c.day).in_([0, 6]),
    "never_null": ~c.a.is_distinct_from(c.b),
    "kinds": c.k.in_([Kind.A, Kind.B]),
    "text_of_document": c.js["a"].as_string() == "x",
    "number_of_document": c.js["a"].as_integer() > 0,
    "flag_of_document": c.js["a"].as_boolean(),
    "deep": c.js[("a", "b", 1)].as_string() != "x",
    "decimal_of_document": c.js["a"].as_numeric(10, 2) > 1,
    "cast": cast(c.a, sa.Numeric) / c.b > 1,
    "both": and_(c.a > 0, not_(c.b.between(c.a, 9))),
}
for name, expression in checks.items():
    things.append_constraint(CheckConstraint(expression, name=name))

Index("ix_text_of_document", c.js["town"].as_string())
Index("ix_number_of_document", c.js["town"]["size"].as_integer())
Index("ix_never_made", func.lower(literal_column("'A'")) + c.t)
Index("ix_made", func.coalesce(c.t, literal_column("'A'")))
Index("ix_only_names", "a", "b")
Index("ix_sum", c.a + c.b, c.n)
Index("ix_recent", c.a, postgresql_where=c.day > dt.date(2024, 1, 1), sqlite_where=c.day > dt.date(2024, 1, 1))
