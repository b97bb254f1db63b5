# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Alembic's environment: `alembic -x url=postgresql://... upgrade head` chooses another database."""
import os

from alembic import context
from sqlalchemy import create_engine, pool

from shop import Base

config = context.config
target_metadata = Base.metadata


def database_url() -> str:
    chosen = context.get_x_argument(as_dictionary=True).get("url")
    return chosen or os.environ.get("SHOP_DATABASE_URL") or config.get_main_option("sqlalchemy.url")


def run_migrations_offline() -> None:
    context.configure(url=database_url(), target_metadata=target_metadata, literal_binds=True)
    with context.begin_transaction():
        context.run_migrations()


def run_migrations_online() -> None:
    engine = create_engine(database_url(), poolclass=pool.NullPool)
    with engine.connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=target_metadata,
            transaction_per_migration=True,
        )
        with context.begin_transaction():
            context.run_migrations()
    engine.dispose()


if context.is_offline_mode():
    run_migrations_offline()
else:
    run_migrations_online()
