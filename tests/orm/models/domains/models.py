# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PostgreSQL's DOMAIN is made along with its table. SQLite has none."""
import os

import sqlalchemy as sa
from sqlalchemy import Column, Integer, MetaData, Table, Text, text
from sqlalchemy.dialects import postgresql as pg

metadata = MetaData()
zip_code = pg.DOMAIN("us_zip", Text, check="VALUE ~ '^[0-9]{5}$'")


def on_both(domain):
    return sa.String().with_variant(domain, "postgresql")


Table(
    "things", metadata,
    Column("zip", on_both(zip_code), server_default="12345"),
    Column("again", on_both(zip_code)),
    Column("named", on_both(pg.DOMAIN("named", sa.String(20), collation="C", constraint_name="named_ck",
                                      check=text("VALUE <> ''")))),
    Column("positive", on_both(pg.DOMAIN("positive", Integer, not_null=True, default=text("1"), constraint_name="is_not_null",
                                         check="VALUE > 0"))),
    Column("elsewhere", on_both(pg.DOMAIN("elsewhere", sa.Numeric(4, 2), default="0.50", schema="types"))),
    Column("there", on_both(pg.DOMAIN("there", Integer, create_type=False))),
    Column("many", on_both(pg.ARRAY(pg.DOMAIN("of_many", Text)))),
    Column("by_chance", on_both(pg.DOMAIN("by_chance", Text, default=text(os.environ["DEFAULT"]), not_null=os.environ["NULLS"]))),
    Column("unknown", on_both(pg.DOMAIN(os.environ["NAME"], Text))),
)
Table("others", metadata, Column("zip", on_both(pg.DOMAIN("us_zip", Text, not_null=True))))
