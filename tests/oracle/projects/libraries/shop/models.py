# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import acme
import acme.columns as makers
from acme import AcmeBase, CodeType, PersonBase, Stamped
from acme.kinds import Code
from sqlalchemy import Column
from sqlalchemy.orm import Mapped, mapped_column


class Base(AcmeBase):
    __abstract__ = True


class ShopUser(PersonBase[int], Stamped, Base):
    id: Mapped[int] = mapped_column(primary_key=True)
    code = Column(Code(4), nullable=False)
    other = Column(CodeType)


class PurchaseOrder(Base):
    id: Mapped[int] = mapped_column(primary_key=True)
    user_id = acme.reference("shop_user")
    by = acme.audit_columns()
    mark = makers.coded(3)
