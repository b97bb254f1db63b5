# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from acme.results.session import ResultBase
from alembic import context
from app.models import Base

target_metadata = [ResultBase.metadata]
context.configure(target_metadata=target_metadata)
