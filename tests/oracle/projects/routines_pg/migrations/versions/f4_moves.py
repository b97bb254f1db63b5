# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""what views, policies and predicates say of what moves"""
from alembic import op

revision = "f4"
down_revision = "f3"


def upgrade():
    op.execute("CREATE TYPE state AS ENUM ('open', 'shut')")
    op.execute("CREATE TABLE tools.shop (id bigint PRIMARY KEY, state state, note text, open_for interval, code char(6), label varchar(9))")
    op.execute("CREATE INDEX shop_open ON tools.shop (id) WHERE (note = 'open') OR (state IN ('open', 'shut')) OR 'open' = state")
    op.execute("CREATE TABLE visit (id integer, shop_id bigint, at timestamp)")
    op.execute("CREATE VIEW open_shops AS SELECT s.id, s.open_for * 2 AS twice, s.id ^ 2 AS square FROM tools.shop s WHERE s.code IN (SELECT note FROM tools.shop)")
    op.execute("CREATE VIEW squares AS SELECT square + 0.5 AS more, square::numeric AS exact, left(twice::text, 2) AS two FROM open_shops")
    op.execute("CREATE VIEW visits AS SELECT visit.id, tools.shop.note FROM visit JOIN tools.shop ON tools.shop.id = visit.shop_id")
    op.execute("CREATE POLICY same ON visit USING (EXISTS (SELECT 1 FROM tools.shop s WHERE s.id = visit.shop_id AND s.label IN (SELECT note FROM tools.shop)))")
    op.execute('CREATE MATERIALIZED VIEW labels AS SELECT label COLLATE "C" AS label, note FROM tools.shop')
    op.execute("CREATE INDEX labels_label ON labels (label, note COLLATE \"C\")")
    op.execute("ALTER VIEW open_shops SET SCHEMA tools")
    op.execute("ALTER MATERIALIZED VIEW labels SET SCHEMA tools")
    op.execute("ALTER TABLE tools.shop SET SCHEMA public")
    op.execute("CREATE POLICY inner_id ON visit FOR UPDATE USING (id IN (SELECT id FROM shop WHERE shop.id = visit.id))")
    op.execute("ALTER TABLE visit RENAME id TO number")
    op.execute("CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'")
    op.execute("CREATE TRIGGER noted BEFORE UPDATE ON visit FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION note()")
    op.execute("ALTER TABLE visit RENAME TO call")
    op.execute('CREATE TABLE part (id integer, spare integer, label varchar(9) COLLATE "C", late text)')
    op.execute('CREATE INDEX part_label ON part (label COLLATE "C", late COLLATE "default")')
    op.execute("CREATE VIEW parts AS SELECT label::text AS label, p.late FROM part p UNION SELECT d, e FROM part AS q (a, b, d, e)")
    op.execute("ALTER TABLE part RENAME COLUMN label TO title")
    op.execute("ALTER TABLE part DROP COLUMN spare, DROP COLUMN id")
    op.execute("ALTER TYPE state RENAME VALUE 'open' TO 'ajar'")


def downgrade():
    pass
