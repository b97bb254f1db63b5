# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""the rebuild by hand that SQLite's documentation tells"""
from alembic import op

revision = "s3"
down_revision = "s2"

REBUILD = """
PRAGMA foreign_keys=OFF;
CREATE TABLE tight_new (id INTEGER PRIMARY KEY, a TEXT NOT NULL DEFAULT 'x', c NUMERIC(6, 2));
INSERT INTO tight_new (id, a) SELECT id, a FROM tight;
DROP TABLE tight;
ALTER TABLE tight_new RENAME TO tight;
"""


def upgrade():
    for statement in REBUILD.strip().split(";"):
        if statement.strip():
            op.execute(statement)
    op.execute("DROP INDEX person_age")
    op.execute("CREATE INDEX tight_a ON tight (a)")
    op.execute("UPDATE people SET email = 'some'")


def downgrade():
    pass
