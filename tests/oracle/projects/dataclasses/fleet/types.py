# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import datetime
import uuid
from typing import Annotated

from sqlalchemy import DateTime, ForeignKey, Numeric, String, func, text
from sqlalchemy.orm import mapped_column

intpk = Annotated[int, mapped_column(primary_key=True)]
str30 = Annotated[str, 30]
str50 = Annotated[str, mapped_column(String(50))]
created_at = Annotated[datetime.datetime, mapped_column(DateTime(timezone=True), server_default=func.now())]
depot_fk = Annotated[int, mapped_column(ForeignKey("depot.id", ondelete="CASCADE"))]
money = Annotated[float, mapped_column(Numeric(9, 2), nullable=False, server_default=text("0"))]
Guid = uuid.UUID
