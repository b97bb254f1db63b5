# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""what the server takes and forgets"""
from alembic import op

revision = "f3"
down_revision = "f2"


def upgrade():
    op.execute("CREATE TABLE narrow (id bigint, code char(10), label varchar(40), price numeric(8, 2)) WITH (toast.autovacuum_enabled = false)")
    op.execute("ALTER TABLE narrow SET (fillfactor = 90, toast.autovacuum_enabled = false)")
    op.execute("CREATE TABLE wide (id bigint, label varchar(600)) WITH (toast.autovacuum_enabled = false)")
    op.execute("ALTER TABLE narrow ALTER COLUMN id SET STATISTICS 40, ALTER code SET STATISTICS 0")
    op.execute("ALTER TABLE narrow ALTER COLUMN id SET STATISTICS -1, ALTER label SET STATISTICS -1")


def downgrade():
    pass
