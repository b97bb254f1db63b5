# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hand-made drift of keys, constraints, indexes, and of PostgreSQL's enums and sequences."""
from plants import (
    CATALOGUE, CUSTOMERS, FOREIGN, INVENTORY, ORDERS, PAYMENTS, POSTGRESQL, kind, on_live, plant,
)


def added(object_kind, rows):
    return [
        plant(on_live(object_kind, t, n, "added"), lambda live, t=t, n=n, b=b: live.add_constraint(t, n, b)) for t, n, b in rows
    ]


def dropped(object_kind, rows):
    return [
        plant(on_live(object_kind, t, n, "removed", cls="reverted", revision=r), lambda live, t=t, n=n: live.drop_constraint(t, n))
        for t, n, r in rows
    ]


def remade(object_kind, facets, rows):
    def steps(table, name, body):
        return [lambda live: live.drop_constraint(table, name), lambda live: live.add_constraint(table, name, body)]

    return [plant(on_live(object_kind, t, n, "modified", facets), steps(t, n, b)) for t, n, b in rows]


@kind("live.primary-key.columns", "live")
def _(state):
    return remade("primaryKey", "columns", [
        ("product_tags", "pk_product_tags", "PRIMARY KEY (tag_id, product_id)"),
        ("stock_levels", "pk_stock_levels", "PRIMARY KEY (product_id, warehouse_id)"),
    ])


@kind("live.primary-key.drop", "reverted")
def _(state):
    return dropped("primaryKey", [("product_tags", "pk_product_tags", CATALOGUE), ("stock_levels", "pk_stock_levels", INVENTORY)])


@kind("live.unique.add", "live")
def _(state):
    return added("unique", [
        ("warehouses", "uq_warehouses_name", "UNIQUE (name)"),
        ("suppliers", "uq_suppliers_contact_email", "UNIQUE (contact_email)"),
        ("tags", "uq_tags_colour", "UNIQUE (colour)"),
    ])


@kind("live.unique.drop", "reverted")
def _(state):
    return dropped("unique", [
        ("tags", "uq_tags_label", CATALOGUE),
        ("warehouses", "uq_warehouses_code", INVENTORY),
        ("payments", "uq_payments_reference", PAYMENTS),
        ("suppliers", "uq_suppliers_name", INVENTORY),
    ])


@kind("live.unique.columns", "live")
def _(state):
    return remade("unique", "columns", [
        ("categories", "uq_categories_parent_id_name", "UNIQUE (parent_id, position)"),
        ("tags", "uq_tags_label", "UNIQUE (label, colour)"),
    ])


@kind("live.check.add", "live")
def _(state):
    return added("check", [
        ("order_items", "ck_order_items_unit_cents_positive", "CHECK (unit_cents > 0)"),
        ("warehouses", "ck_warehouses_capacity_positive", "CHECK (capacity > 0)"),
        ("suppliers", "ck_suppliers_lead_days_range", "CHECK (lead_days < 365)"),
    ])


@kind("live.check.drop", "reverted")
def _(state):
    return dropped("check", [
        ("orders", "ck_orders_total_not_negative", ORDERS),
        ("products", "ck_products_price_not_negative", CATALOGUE),
        ("payments", "ck_payments_amount_not_zero", PAYMENTS),
    ])


@kind("live.check.expression", "live")
def _(state):
    return remade("check", "expression", [
        ("order_items", "ck_order_items_quantity_positive", "CHECK (quantity > 0 AND quantity < 1000)"),
        ("customers", "ck_customers_email_length", "CHECK (length(email) > 5)"),
        ("discounts", "ck_discounts_percent_range", "CHECK (percent > 0 AND percent <= 50)"),
    ])


@kind("live.foreign-key.add", "live")
def _(state):
    body = "FOREIGN KEY(supplier_id) REFERENCES suppliers (id)"
    return added("foreignKey", [("stock_levels", "fk_stock_levels_supplier_id_suppliers", body)])


@kind("live.foreign-key.drop", "reverted")
def _(state):
    return dropped("foreignKey", [
        ("order_items", "fk_order_items_product_id_products", ORDERS),
        ("products", "fk_products_category_id_categories", CATALOGUE),
        ("shipments", "fk_shipments_order_id_orders", PAYMENTS),
        ("categories", "fk_categories_parent_id_categories", CATALOGUE),
    ])


@kind("live.foreign-key.on-delete", "live")
def _(state):
    return remade("foreignKey", "onDelete", [
        ("payments", "fk_payments_order_id_orders", "FOREIGN KEY(order_id) REFERENCES orders (id) ON DELETE RESTRICT"),
        ("product_tags", "fk_product_tags_tag_id_tags", "FOREIGN KEY(tag_id) REFERENCES tags (id)"),
        ("orders", "fk_orders_shipping_address_id_addresses", "FOREIGN KEY(shipping_address_id) REFERENCES addresses (id) ON DELETE CASCADE"),
    ])


@kind("live.foreign-key.on-update", "live")
def _(state):
    return remade("foreignKey", "onUpdate", [
        ("order_items", "fk_order_items_order_id_orders", "FOREIGN KEY(order_id) REFERENCES orders (id) ON DELETE CASCADE ON UPDATE CASCADE"),
        ("addresses", "fk_addresses_customer_id_customers", "FOREIGN KEY(customer_id) REFERENCES customers (id) ON DELETE CASCADE ON UPDATE CASCADE"),
    ])


@kind("live.foreign-key.target", "live")
def _(state):
    return remade("foreignKey", "target", [
        ("orders", "fk_orders_shipping_address_id_addresses", "FOREIGN KEY(shipping_address_id) REFERENCES customers (id) ON DELETE SET NULL"),
        ("stock_levels", "fk_stock_levels_product_id_products", "FOREIGN KEY(product_id) REFERENCES suppliers (id) ON DELETE CASCADE"),
    ])


def indexed(rows):
    return [plant(on_live("index", t, n, "added"), lambda live, s=s: live.run(s)) for t, n, s in rows]


@kind("live.index.add", "live")
def _(state):
    return indexed([
        ("payments", "ix_payments_received_at", "CREATE INDEX ix_payments_received_at ON payments (received_at)"),
        ("suppliers", "ix_suppliers_lead_days", "CREATE INDEX ix_suppliers_lead_days ON suppliers (lead_days)"),
        ("warehouses", "ix_warehouses_city", "CREATE INDEX ix_warehouses_city ON warehouses (city)"),
    ])


@kind("live.index.add-compound", "live")
def _(state):
    return indexed([
        ("payments", "ix_payments_method_amount", "CREATE INDEX ix_payments_method_amount ON payments (method, amount)"),
        ("tags", "ix_tags_colour_label", "CREATE INDEX ix_tags_colour_label ON tags (colour, label)"),
    ])


@kind("live.index.add-unique", "live")
def _(state):
    return indexed([
        ("suppliers", "ux_suppliers_contact", "CREATE UNIQUE INDEX ux_suppliers_contact ON suppliers (contact_email)"),
        ("warehouses", "ux_warehouses_name_city", "CREATE UNIQUE INDEX ux_warehouses_name_city ON warehouses (name, city)"),
    ])


@kind("live.index.add-partial", "live")
def _(state):
    return indexed([
        ("products", "ix_products_archived", "CREATE INDEX ix_products_archived ON products (archived_at) WHERE archived_at IS NOT NULL"),
        ("customers", "ix_customers_opted_in", "CREATE INDEX ix_customers_opted_in ON customers (email) WHERE marketing_opt_in"),
    ])


@kind("live.index.drop", "reverted")
def _(state):
    rows = [
        ("customers", "ix_customers_full_name", CUSTOMERS),
        ("addresses", "ix_addresses_country_city", CUSTOMERS),
        ("suppliers", "ix_suppliers_country", INVENTORY),
        ("payments", "ix_payments_order_id", PAYMENTS),
        ("products", "ix_products_category_name", CATALOGUE),
    ]
    return [
        plant(on_live("index", t, n, "removed", cls="reverted", revision=r), lambda live, n=n: live.run(f"DROP INDEX {n}"))
        for t, n, r in rows
    ]


def reindexed(facets, rows):
    def steps(name, statement):
        return [lambda live: live.run(f"DROP INDEX {name}"), lambda live: live.run(statement)]

    return [plant(on_live("index", t, n, "modified", facets), steps(n, s)) for t, n, s in rows]


@kind("live.index.columns", "live")
def _(state):
    return reindexed("parts", [
        ("addresses", "ix_addresses_country_city", "CREATE INDEX ix_addresses_country_city ON addresses (country)"),
        ("products", "ix_products_category_name", "CREATE INDEX ix_products_category_name ON products (name, category_id)"),
    ])


@kind("live.index.direction", "live")
def _(state):
    return reindexed("parts", [
        ("suppliers", "ix_suppliers_country", "CREATE INDEX ix_suppliers_country ON suppliers (country DESC)"),
        ("customers", "ix_customers_full_name", "CREATE INDEX ix_customers_full_name ON customers (full_name DESC)"),
    ])


@kind("live.index.unique", "live")
def _(state):
    return reindexed("unique", [
        ("order_items", "ix_order_items_order_id_product_id", "CREATE INDEX ix_order_items_order_id_product_id ON order_items (order_id, product_id)"),
        ("stock_levels", "ix_stock_levels_product_id", "CREATE UNIQUE INDEX ix_stock_levels_product_id ON stock_levels (product_id)"),
    ])


@kind("live.index.predicate", "live")
def _(state):
    return reindexed("predicate", [
        ("orders", "ix_orders_unpaid", "CREATE INDEX ix_orders_unpaid ON orders (customer_id) WHERE paid_at IS NOT NULL"),
        ("addresses", "uq_addresses_default", "CREATE UNIQUE INDEX uq_addresses_default ON addresses (customer_id, kind)"),
    ])


@kind("live.index.method", "live", POSTGRESQL)
def _(state):
    return reindexed("method", [
        ("payments", "ix_payments_order_id", "CREATE INDEX ix_payments_order_id ON payments USING hash (order_id)"),
        ("shipments", "ix_shipments_order_id", "CREATE INDEX ix_shipments_order_id ON shipments USING hash (order_id)"),
    ])


def by_statement(object_kind, rows):
    return [plant(on_live(object_kind, None, n, *how), lambda live, s=s: live.run(s)) for n, s, *how in rows]


@kind("live.enum.label-add", "live", POSTGRESQL)
def _(state):
    return by_statement("enum", [
        ("payment_method", "ALTER TYPE payment_method ADD VALUE 'voucher'", "modified", "labels"),
        ("address_kind", "ALTER TYPE address_kind ADD VALUE 'pickup' BEFORE 'shipping'", "modified", "labels"),
    ])


@kind("live.enum.label-rename", "live", POSTGRESQL)
def _(state):
    return by_statement("enum", [
        ("payment_method", "ALTER TYPE payment_method RENAME VALUE 'cash' TO 'on_delivery'", "modified", "labels"),
        ("address_kind", "ALTER TYPE address_kind RENAME VALUE 'billing' TO 'invoice'", "modified", "labels"),
    ])


@kind("live.enum.foreign", "foreign", POSTGRESQL)
def _(state):
    finding = on_live("enum", None, "mood", "added", cls=FOREIGN, severity="info")
    return [plant(finding, lambda live: live.run("CREATE TYPE mood AS ENUM ('good', 'bad')"))]


@kind("live.sequence.options", "live", POSTGRESQL)
def _(state):
    return by_statement("sequence", [
        ("invoice_numbers", "ALTER SEQUENCE invoice_numbers INCREMENT BY 10", "modified", "options"),
        ("invoice_numbers", "ALTER SEQUENCE invoice_numbers MAXVALUE 999999 CYCLE", "modified", "options"),
    ])


@kind("live.sequence.drop", "reverted", POSTGRESQL)
def _(state):
    return by_statement("sequence", [("invoice_numbers", "DROP SEQUENCE invoice_numbers", "removed", "", "reverted", PAYMENTS)])


@kind("live.sequence.foreign", "foreign", POSTGRESQL)
def _(state):
    finding = on_live("sequence", None, "ticket_numbers", "added", cls=FOREIGN, severity="info")
    return [plant(finding, lambda live: live.run("CREATE SEQUENCE ticket_numbers"))]
