# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

import os

from alembic import context
from sqlalchemy import create_engine, pool

from app.models import SQLModel

target_metadata = SQLModel.metadata


def get_url():
    return os.environ["DATABASE_URL"]


engine = create_engine(get_url(), poolclass=pool.NullPool)
with engine.connect() as connection:
    context.configure(connection=connection, target_metadata=target_metadata, compare_type=True)
    with context.begin_transaction():
        context.run_migrations()
