# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""functions and what calls them"""
from alembic import op

revision = "f1"
down_revision = None


def upgrade():
    op.execute("CREATE SCHEMA tools")
    op.execute("CREATE FUNCTION fee(amount integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT amount / 100'")
    op.execute("CREATE FUNCTION fee(amount integer, rate integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT amount / rate'")
    op.execute("CREATE FUNCTION today_or(day date DEFAULT NULL) RETURNS date LANGUAGE sql STABLE AS 'SELECT coalesce(day, current_date)'")
    op.execute("""
        CREATE TABLE sale (
            id integer PRIMARY KEY,
            amount integer DEFAULT fee(500),
            day date DEFAULT today_or(),
            padded char(8) CHECK (padded <> 'none'::text),
            kept integer GENERATED ALWAYS AS (fee(amount) + 1) STORED,
            CONSTRAINT worth CHECK (public.fee(amount) >= 0 AND fee(amount, 2) < 1000)
        )
    """)
    op.execute("CREATE INDEX sale_fee ON sale (fee(amount)) WHERE fee(amount) > 3")
    op.execute("CREATE DOMAIN paid AS integer DEFAULT fee(100) CHECK (fee(VALUE) > 0)")
    op.execute("CREATE VIEW fees AS SELECT id, fee(amount) AS fee, fee(amount, 3) AS third FROM sale WHERE fee(amount) > 0")
    op.execute("CREATE FUNCTION double_fee(amount integer) RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT fee(amount) * 2; END")
    op.execute("CREATE FUNCTION late_fee(amount integer) RETURNS integer LANGUAGE plpgsql AS 'BEGIN RETURN public.charge(amount); END'")
    op.execute("ALTER TABLE sale ENABLE ROW LEVEL SECURITY")
    op.execute("CREATE POLICY worthy ON sale USING (fee(amount) > 1)")
    op.execute("CREATE POLICY mine ON sale FOR SELECT USING (padded = current_user)")
    op.execute("CREATE RULE keep AS ON DELETE TO sale WHERE fee(old.amount) > 9 DO INSTEAD NOTHING")


def downgrade():
    pass
