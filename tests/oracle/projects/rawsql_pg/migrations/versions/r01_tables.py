# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""tables"""
from alembic import op

revision = "r01"
down_revision = None


def upgrade():
    op.execute(
        """
        CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
        CREATE TABLE IF NOT EXISTS person (
            id bigserial PRIMARY KEY,
            name varchar(100) NOT NULL,
            nick text UNIQUE,
            mood mood DEFAULT 'ok' NOT NULL,
            age int CHECK (age > 0 AND age < 150),
            tags text[] DEFAULT '{}',
            born date,
            data jsonb NOT NULL DEFAULT '{}'::jsonb,
            created timestamptz NOT NULL DEFAULT now(),
            "Weird Name" numeric(10, 2) DEFAULT 1.5,
            CONSTRAINT person_name_len CHECK (length(name) BETWEEN 1 AND 100)
        );
        CREATE TABLE pet (
            id integer GENERATED ALWAYS AS IDENTITY (START WITH 10 INCREMENT BY 5),
            owner_id bigint NOT NULL REFERENCES person ON DELETE CASCADE,
            friend_id int,
            kind char(3) DEFAULT 'cat',
            weight real,
            full_name text GENERATED ALWAYS AS ('pet ' || kind) STORED,
            PRIMARY KEY (id),
            UNIQUE (owner_id, kind),
            FOREIGN KEY (friend_id) REFERENCES pet (id) DEFERRABLE INITIALLY DEFERRED
        );
        """
    )
    op.execute("COMMENT ON TABLE person IS 'People; they have pets'")
    op.execute("COMMENT ON COLUMN person.nick IS 'It''s short'")


def downgrade():
    op.execute("DROP TABLE pet, person")
    op.execute("DROP TYPE mood")
