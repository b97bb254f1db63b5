# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""renames, moves and drops"""
from alembic import op

revision = "r06"
down_revision = "r05"


def upgrade():
    op.execute("ALTER TABLE attic.thing RENAME TO item")
    op.execute("ALTER TABLE attic.item SET SCHEMA public")
    op.execute("ALTER INDEX person_tags RENAME TO person_by_tags")
    op.execute("ALTER TABLE pet RENAME CONSTRAINT pet_friend_id_fkey TO pet_friend")
    op.execute("DROP INDEX IF EXISTS no_such_index")
    op.execute("DROP SEQUENCE ticket_numbers")
    op.execute("COMMENT ON TABLE person IS NULL")
    op.execute("INSERT INTO person (name, nick) VALUES ('a', 'b'); UPDATE person SET email = 'x@y.z';")
    op.execute("ALTER TYPE mood RENAME TO feeling")


def downgrade():
    pass
