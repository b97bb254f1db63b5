# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""indexes"""
import sqlalchemy as sa
from alembic import op

revision = "r02"
down_revision = "r01"

DDL = [
    "CREATE INDEX person_mood ON person (mood)",
    "CREATE UNIQUE INDEX IF NOT EXISTS person_lower_name ON public.person USING btree (lower(name) text_pattern_ops)",
    "CREATE INDEX person_data ON person USING GIN (data jsonb_path_ops)",
    "CREATE INDEX person_recent ON person (created DESC NULLS LAST, id) INCLUDE (name) WHERE mood <> 'sad' AND age IN (1, 2, 3)",
    "CREATE INDEX ON pet (owner_id)",
    "CREATE INDEX ON pet (lower(full_name), kind)",
    "CREATE INDEX pet_weight ON pet (weight) WITH (fillfactor = 80)",
]


def upgrade():
    for statement in DDL:
        op.execute(statement)
    connection = op.get_bind()
    connection.execute(sa.text("CREATE INDEX person_tags ON person USING gin (tags)"))
    connection.exec_driver_sql("CREATE INDEX person_born ON person (born, (age + 1))")
    with op.get_context().autocommit_block():
        op.execute("CREATE INDEX CONCURRENTLY person_age ON person (age)")


def downgrade():
    pass
