# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import sqlalchemy as sa
from sqlalchemy.orm import declarative_base

Other = declarative_base()


class Order(Other):
    __tablename__ = "orders"
    id = sa.Column(sa.BigInteger, primary_key=True)
    total = sa.Column(sa.Numeric(12, 2), nullable=False)


facts = sa.Table("facts", Other.metadata, sa.Column("day", sa.Date))
apart = sa.Table("apart", sa.MetaData(), sa.Column("day", sa.Date))
