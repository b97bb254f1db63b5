# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What SQLAlchemy 2.0.58 writes, and what nobody can tell: each of those alone is unknown, not its table."""
import datetime as dt

import sqlalchemy as sa
from sqlalchemy import CheckConstraint, Column, Index, Integer, Table, Text, func
from sqlalchemy.dialects import postgresql as pg

metadata = sa.MetaData()
things = Table(
    "things", metadata,
    Column("a", Integer),
    Column("n", Text),
    Column("f", sa.Boolean),
    Column("ts", sa.DateTime(timezone=True)),
    Column("zero", pg.ARRAY(Integer, zero_indexes=True).with_variant(sa.JSON, "sqlite")),
    Column("j", pg.JSONB().with_variant(sa.JSON, "sqlite")),
)
c = things.c
checks = {
    "symmetric": c.a.between(1, 5, symmetric=True),
    "not_symmetric": ~c.a.between(5, 1, symmetric=True),
    "interval": c.ts > func.now() - dt.timedelta(days=1, hours=2),
    "utc": c.ts > dt.datetime(2020, 1, 1, tzinfo=dt.timezone.utc),
    "now": c.ts > dt.datetime.now(),
    "elsewhere": c.ts > dt.datetime(2020, 1, 1, tzinfo=dt.timezone(dt.timedelta(hours=2))),
    "new_keyword": c.n.startswith("x", folded=True),
    "is_with_keyword": c.n.is_(None, hint=1),
    "function_with_keyword": func.lower(c.n, locale="C") == "x",
    "case_with_keyword": sa.case((c.a > 0, 1), otherwise=2) == 1,
    "operator_with_precedence": c.a.op("&", precedence=3)(1) == 0,
    "counted_from_zero": c.zero[1] == 1,
    "document_written_out": c.j.contains({"a": 1}),
    "known": c.a > 0,
    "cast_by_keyword": sa.cast(c.n, type_=Integer) > 0,
    "literal_by_keyword": c.a > sa.literal(5, type_=Integer),
    "case_of_a_boolean": sa.case((c.f, 1), else_=2) > 1,
    "between_by_keyword": sa.between(c.a, 1, 5, symmetric=True),
}
for name, expression in checks.items():
    things.append_constraint(CheckConstraint(expression, name=name))
Index("ix_unknown", c.a, postgresql_where=c.ts > dt.datetime.now(), sqlite_where=c.ts > dt.datetime.now())
Index("ix_elsewhere", unknown_table().c.a)
