# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""partitions come and go, LIKE copies"""
from alembic import op

revision = "f6"
down_revision = "f5"


def upgrade():
    op.execute("""
        CREATE TABLE log (
            id bigint NOT NULL, day date NOT NULL DEFAULT '2024-01-01', note varchar(40) COLLATE "C",
            half bigint GENERATED ALWAYS AS (id / 2) STORED, CHECK (id > 0), CONSTRAINT log_key PRIMARY KEY (id, day),
            UNIQUE (day, id, note), shop_id bigint REFERENCES shop (id)
        ) PARTITION BY RANGE (day)
    """)
    op.execute("CREATE INDEX ON log (note, day)")
    op.execute("COMMENT ON COLUMN log.note IS 'what was said'")
    op.execute("CREATE TABLE log_2024 PARTITION OF log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')")
    op.execute("CREATE TABLE log_2025 (LIKE log INCLUDING ALL)")
    op.execute("CREATE TABLE log_bare (LIKE log)")
    op.execute("CREATE TABLE log_some (extra text, LIKE log INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING COMMENTS)")
    op.execute("ALTER TABLE log ATTACH PARTITION log_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')")
    op.execute("CREATE TABLE log_2026 (LIKE log INCLUDING ALL)")
    op.execute("ALTER TABLE log DETACH PARTITION log_2024")


def downgrade():
    pass
