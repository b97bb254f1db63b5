# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""a function goes with what calls it"""
from alembic import op

revision = "f5"
down_revision = "f4"


def upgrade():
    op.execute("CREATE FUNCTION adds(a integer, b integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT a + b'")
    op.execute("CREATE AGGREGATE total(integer) (sfunc = adds, stype = integer)")
    op.execute("""
        CREATE TABLE sums (
            id integer DEFAULT adds(1, 2),
            a integer CHECK (adds(a, 1) > 0),
            made integer GENERATED ALWAYS AS (adds(a, 3)) STORED,
            kept integer CHECK (kept > 0)
        )
    """)
    op.execute("CREATE INDEX sums_added ON sums (adds(a, 1))")
    op.execute("CREATE VIEW added AS SELECT adds(a, 1) AS more FROM sums")
    op.execute("CREATE VIEW on_added AS SELECT more FROM added")
    op.execute("CREATE POLICY small ON sums USING (adds(a, 1) < 9)")
    op.execute("DROP FUNCTION adds(integer, integer) CASCADE")


def downgrade():
    pass
