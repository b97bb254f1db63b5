# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Only rows, no schema."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.sql import column, table

revision = "0002"
down_revision = "0001"

things = table("thing", column("id", sa.Integer), column("name", sa.String), column("body", sa.JSON))


def upgrade():
    op.bulk_insert(things, [{"id": n, "name": f"thing {n}", "body": {}} for n in range(1, 4)])
    op.execute(things.update().where(things.c.id == 2).values(name="two"))
    op.execute("UPDATE thing SET name = upper(name) WHERE name LIKE '%ing%'")
    connection = op.get_bind()
    for row in connection.execute(sa.text("SELECT id, name FROM thing WHERE id > :n"), {"n": 1}):
        connection.execute(sa.text("UPDATE thing SET name = :name WHERE id = :id"), {"id": row.id, "name": row.name + "!"})
    op.execute(sa.text("DELETE FROM thing WHERE name IS NULL"))


def downgrade():
    pass
