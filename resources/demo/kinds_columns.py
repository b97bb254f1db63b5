# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hand-made drift of columns and tables."""
from plants import (
    CATALOGUE, CUSTOMERS, FOREIGN, INVENTORY, ORDERS, POSTGRESQL, kind, on_live, plant, type_severity,
)


def changed(state, table, column, facets, severity="error", **how):
    """A column brought to a state it never had."""
    return plant(
        on_live("column", table, column, "modified", facets, severity=severity),
        lambda live: live.alter_column(table, column, **how),
    )


def retyped(state, rows):
    return [changed(state, table, column, "type", type_severity(state, old, new), type=new) for table, column, old, new in rows]


@kind("live.column.add", "live")
def _(state):
    rows = [("customers", "legacy_ref", "VARCHAR(40)"), ("warehouses", "manager", "VARCHAR(80)"), ("tags", "sort_key", "INTEGER")]
    return [plant(on_live("column", t, c, "added"), lambda live, t=t, c=c, d=d: live.add_column(t, c, d)) for t, c, d in rows]


@kind("live.column.add-with-default", "live")
def _(state):
    rows = [("suppliers", "score", "INTEGER DEFAULT 0 NOT NULL"), ("order_items", "gift", "BOOLEAN DEFAULT false NOT NULL")]
    return [plant(on_live("column", t, c, "added"), lambda live, t=t, c=c, d=d: live.add_column(t, c, d)) for t, c, d in rows]


def dropped(rows):
    return [
        plant(on_live("column", t, c, "removed", cls="reverted", revision=r), lambda live, t=t, c=c: live.drop_column(t, c), claims=claims)
        for t, c, r, claims in rows
    ]


@kind("live.column.drop", "reverted")
def _(state):
    return dropped([
        ("addresses", "line2", CUSTOMERS, ()),
        ("products", "description", CATALOGUE, ()),
        ("warehouses", "city", INVENTORY, ()),
        ("tags", "colour", CATALOGUE, ()),
    ])


@kind("live.column.drop-with-index", "reverted")
def _(state):
    index = {"suppliers/index/ix_suppliers_country", "suppliers/+index"}
    return dropped([("suppliers", "country", INVENTORY, index)])


@kind("live.column.length", "live")
def _(state):
    return retyped(state, [
        ("suppliers", "name", "VARCHAR(120)", "VARCHAR(200)"),
        ("tags", "label", "VARCHAR(60)", "VARCHAR(80)"),
        ("addresses", "line1", "VARCHAR(200)", "VARCHAR(250)"),
    ])


@kind("live.column.length-shorter", "live")
def _(state):
    return retyped(state, [("warehouses", "name", "VARCHAR(80)", "VARCHAR(40)"), ("products", "sku", "VARCHAR(40)", "VARCHAR(32)")])


@kind("live.column.type", "live")
def _(state):
    return retyped(state, [("warehouses", "capacity", "INTEGER", "BIGINT"), ("stock_levels", "supplier_id", "INTEGER", "BIGINT")])


@kind("live.column.type-text", "live")
def _(state):
    return retyped(state, [("products", "description", "TEXT", "VARCHAR(2000)"), ("addresses", "postcode", "VARCHAR(12)", "TEXT")])


@kind("live.column.type-other-family", "live")
def _(state):
    return retyped(state, [
        ("warehouses", "capacity", "INTEGER", "VARCHAR(20)"),
        ("customers", "archived_at", "DATETIME", "DATE"),
        ("stock_levels", "shelf", "VARCHAR(20)", "INTEGER"),
    ])


@kind("live.column.precision", "live")
def _(state):
    return retyped(state, [
        ("payments", "amount", "NUMERIC(12, 2)", "NUMERIC(14, 4)"),
        ("discounts", "percent", "NUMERIC(5, 2)", "NUMERIC(6, 3)"),
    ])


@kind("live.column.timezone", "live", POSTGRESQL)
def _(state):
    new = "TIMESTAMP WITHOUT TIME ZONE"
    return retyped(state, [("customers", "updated_at", "", new), ("discounts", "ends_at", "", new), ("shipments", "shipped_at", "", new)])


@kind("live.column.jsonb", "live", POSTGRESQL)
def _(state):
    return retyped(state, [("products", "attributes", "JSON", "JSONB")])


@kind("live.column.nullable", "live")
def _(state):
    rows = [("addresses", "city"), ("products", "price_cents"), ("suppliers", "country"), ("order_items", "unit_cents")]
    return [changed(state, t, c, "nullable", nullable=True) for t, c in rows]


@kind("live.column.not-null", "live")
def _(state):
    rows = [("tags", "colour"), ("warehouses", "city"), ("suppliers", "contact_email"), ("stock_levels", "supplier_id")]
    return [changed(state, t, c, "nullable", nullable=False) for t, c in rows]


@kind("live.column.default-add", "live")
def _(state):
    rows = [("warehouses", "capacity", "0"), ("stock_levels", "shelf", "'A1'"), ("addresses", "postcode", "'00000'")]
    return [changed(state, t, c, "default", default=d) for t, c, d in rows]


@kind("live.column.default-change", "live")
def _(state):
    rows = [("suppliers", "lead_days", "14"), ("addresses", "country", "'AT'"), ("order_items", "quantity", "2")]
    return [changed(state, t, c, "default", default=d) for t, c, d in rows]


@kind("live.column.default-drop", "live")
def _(state):
    rows = [("payments", "received_at"), ("suppliers", "lead_days"), ("categories", "position"), ("customers", "preferences")]
    return [changed(state, t, c, "default", default=None) for t, c in rows]


@kind("live.column.boolean-default", "live")
def _(state):
    rows = [("suppliers", "is_active", "false"), ("addresses", "is_default", "true"), ("customers", "marketing_opt_in", "true")]
    return [changed(state, t, c, "default", default=d) for t, c, d in rows]


@kind("live.column.two-facets", "live")
def _(state):
    rows = [("addresses", "line1", "VARCHAR(120)"), ("tags", "label", "VARCHAR(30)")]
    return [changed(state, t, c, "nullable type", type=d, nullable=True) for t, c, d in rows]


@kind("live.column.collation", "live")
def _(state):
    rows = [("warehouses", "city", "VARCHAR(100)"), ("tags", "colour", "VARCHAR(7)"), ("suppliers", "contact_email", "VARCHAR(255)")]
    return [changed(state, t, c, "collation", type=d, collation="NOCASE") for t, c, d in rows]


@kind("live.column.generated-drop", "live")
def _(state):
    return [changed(state, "order_items", "line_cents", "generated", generated=None)]


@kind("live.column.identity", "live", POSTGRESQL)
def _(state):
    finding = on_live("column", "shipments", "id", "modified", "identity")
    return [plant(finding, lambda live: live.run("ALTER TABLE shipments ALTER COLUMN id SET GENERATED ALWAYS"))]


@kind("live.column.comment-change", "live", POSTGRESQL)
def _(state):
    rows = [("customers", "email", "'Used for the newsletter'"), ("orders", "note", "'Never shown'")]
    return [commented(t, c, text) for t, c, text in rows]


@kind("live.column.comment-drop", "live", POSTGRESQL)
def _(state):
    return [commented("customers", "email", "NULL"), commented("orders", "note", "NULL")]


@kind("live.column.comment-add", "live", POSTGRESQL)
def _(state):
    return [commented("tags", "label", "'As printed'"), commented("warehouses", "code", "'Three letters'")]


def commented(table, column, text):
    finding = on_live("column", table, column, "modified", "comment")
    return plant(finding, lambda live: live.run(f"COMMENT ON COLUMN {table}.{column} IS {text}"))


@kind("live.table.comment", "live", POSTGRESQL)
def _(state):
    rows = [("customers", "'Do not touch'"), ("orders", "NULL"), ("tags", "'Words for products'")]
    # A comment leaves the table's columns alone, so it claims less than the table.
    made = []
    for table, text in rows:
        finding = on_live("table", None, table, "modified", "comment")
        one = plant(finding, lambda live, t=table, x=text: live.run(f"COMMENT ON TABLE {t} IS {x}"))
        one.claims = {f"{table}/table/comment"}
        made.append(one)
    return made


@kind("live.table.foreign", "foreign")
def _(state):
    rows = [
        ("import_buffer", "line INTEGER, payload TEXT"),
        ("bak_prices_2023", "sku VARCHAR(40) NOT NULL PRIMARY KEY, price_cents INTEGER"),
        ("report_cache", "name TEXT, made_on DATE, body TEXT"),
    ]
    return [
        plant(on_live("table", None, name, "added", cls=FOREIGN, severity="info"), lambda live, n=name, b=body: live.run(f"CREATE TABLE {n} ({b})"))
        for name, body in rows
    ]


@kind("live.table.drop", "reverted")
def _(state):
    rows = [("product_tags", CATALOGUE), ("order_items", ORDERS)]
    return [
        plant(on_live("table", None, name, "removed", cls="reverted", revision=r), lambda live, n=name: live.run(f"DROP TABLE {n}"))
        for name, r in rows
    ]
