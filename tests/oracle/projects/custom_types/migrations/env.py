# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from alembic import context
from sqlalchemy import create_engine

from custom.models import Base


def include_object(obj, name, type_, reflected, compare_to):
    return not (type_ == "table" and name.startswith("tmp_"))


url = context.get_x_argument(as_dictionary=True)["url"]
with create_engine(url).connect() as connection:
    context.configure(connection=connection, target_metadata=Base.metadata, include_object=include_object)
    with context.begin_transaction():
        context.run_migrations()
