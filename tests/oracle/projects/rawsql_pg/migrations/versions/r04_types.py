# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""types, sequences, schemas"""
from alembic import op

revision = "r04"
down_revision = "r03"


def upgrade():
    op.execute("ALTER TYPE mood ADD VALUE IF NOT EXISTS 'great' AFTER 'happy'")
    op.execute("ALTER TYPE mood RENAME VALUE 'ok' TO 'fine'")
    op.execute("CREATE SEQUENCE ticket_numbers AS integer START 100 INCREMENT 10 MINVALUE 100 MAXVALUE 9000 CYCLE")
    op.execute("CREATE SEQUENCE IF NOT EXISTS plain")
    op.execute("ALTER SEQUENCE plain INCREMENT BY 3")
    op.execute("ALTER TABLE pet ALTER COLUMN chip SET DEFAULT nextval('plain')")
    op.execute("ALTER SEQUENCE plain OWNED BY pet.chip")
    op.execute("CREATE SCHEMA attic")
    op.execute("CREATE TABLE attic.box (id int NOT NULL, label text COLLATE \"C\")")
    op.execute("ALTER TABLE attic.box ADD PRIMARY KEY (id)")
    op.execute("CREATE TABLE attic.thing (id serial, box_id int REFERENCES attic.box)")


def downgrade():
    pass
