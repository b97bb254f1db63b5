# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from sqlalchemy import MetaData
from sqlalchemy.ext.declarative import declarative_base

SCHEMA = "crm"
AUDIT = "crm_audit"

metadata = MetaData(schema=SCHEMA)
Base = declarative_base(metadata=metadata)
