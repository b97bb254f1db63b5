# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Changes of the copied models: without a migration, and such that somebody also made on the database by hand."""
import dataclasses

from plants import POSTGRESQL, Edit, in_models, kind, on_live, plant, type_severity
from project import SHOP

CUSTOMERS, CATALOG, ORDERS, INVENTORY = "shop/customers.py", "shop/catalog.py", "shop/orders.py", "shop/inventory.py"
ENUMS, MIXINS = "shop/enums.py", "shop/mixins.py"
FILE_OF = {
    "customers": CUSTOMERS, "addresses": CUSTOMERS, "categories": CATALOG, "products": CATALOG, "tags": CATALOG, "reviews": CATALOG,
    "discounts": ORDERS, "orders": ORDERS, "order_items": ORDERS, "payments": ORDERS, "shipments": ORDERS,
    "suppliers": INVENTORY, "warehouses": INVENTORY, "stock_levels": INVENTORY,
}


def source(file):
    return (SHOP / file).read_text()


def line_of(table, start):
    """The one line of a table's class that begins with `start`."""
    text = source(FILE_OF[table])
    body = text[text.index(f'__tablename__ = "{table}"') :]
    body = body.split("\nclass ")[0]
    (line,) = [line for line in body.splitlines() if line.strip().startswith(start)]
    return line


def class_text(file, name):
    text = source(file)
    start = text.index(f"class {name}(")
    return text[start:].split("\n\n\nclass ")[0]


def model(object_kind, table, name, action, facets, start, old, new, needs=()):
    """A plant that edits the line of `table` which begins with `start`; the finding points at the line that results."""
    file, line = FILE_OF[table], line_of(table, start)
    if line.count(old) != 1:
        raise RuntimeError(f"{old!r} does not stand once in {line!r}")
    edited = line.replace(old, new)
    gone = action == "removed"
    finding = in_models(object_kind, table, name, action, facets, None if gone else (file, edited, table))
    return plant(finding, edits=[Edit(file, line + "\n", edited + "\n" if edited.strip() else "", needs, table)], claims={f"{file}:{table}:{start}"})


def column(table, name, facets, old, new, needs=()):
    return model("column", table, name, "modified", facets, f"{name}:", old, new, needs)


def new_column(table, after, name, declaration):
    line = line_of(table, after)
    text = f"    {name}: {declaration}"
    finding = in_models("column", table, name, "added", "", (FILE_OF[table], text, table))
    return plant(finding, edits=[Edit(FILE_OF[table], line + "\n", f"{line}\n{text}\n", (), table)], claims={f"{FILE_OF[table]}:{table}:{after}"})


@kind("models.column.add", "models")
def _(state):
    return [
        new_column("suppliers", "contact_email:", "website", "Mapped[str | None] = mapped_column(String(200))"),
        new_column("discounts", "ends_at:", "minimum_total", "Mapped[Decimal | None] = mapped_column(Numeric(12, 2))"),
        new_column("tags", "colour:", "icon", "Mapped[str | None] = mapped_column(String(30))"),
    ]


@kind("models.column.add-with-default", "models")
def _(state):
    return [
        new_column("warehouses", "capacity:", "is_open", "Mapped[bool] = mapped_column(Boolean, server_default=true())"),
        new_column("categories", "position:", "is_visible", "Mapped[bool] = mapped_column(Boolean, server_default=true())"),
    ]


@kind("models.column.drop", "models")
def _(state):
    made = []
    for table, name in [("addresses", "line2"), ("suppliers", "contact_email"), ("products", "attributes"), ("tags", "colour")]:
        made.append(model("column", table, name, "removed", "", f"{name}:", line_of(table, f"{name}:"), ""))
    return made


@kind("models.column.nullable", "models")
def _(state):
    return [
        column("addresses", "postcode", "nullable", "Mapped[str]", "Mapped[str | None]"),
        column("order_items", "unit_cents", "nullable", "Mapped[int]", "Mapped[int | None]"),
        column("warehouses", "name", "nullable", "Mapped[str]", "Mapped[str | None]"),
    ]


@kind("models.column.not-null", "models")
def _(state):
    return [
        column("warehouses", "city", "nullable", "Mapped[str | None]", "Mapped[str]"),
        column("tags", "colour", "nullable", "Mapped[str | None]", "Mapped[str]"),
        column("suppliers", "contact_email", "nullable", "String(255)", "String(255), nullable=False"),
    ]


@kind("models.column.length", "models")
def _(state):
    return [
        column("suppliers", "name", "type", "String(120)", "String(150)"),
        column("tags", "label", "type", "String(60)", "String(90)"),
        column("products", "sku", "type", "String(40)", "String(48)"),
    ]


@kind("models.column.type", "models")
def _(state):
    return [
        column("warehouses", "capacity", "type", "Integer", "BigInteger", ("BigInteger",)),
        column("stock_levels", "shelf", "type", "String(20)", "Text", ("Text",)),
    ]


@kind("models.column.precision", "models")
def _(state):
    return [
        column("payments", "amount", "type", "Numeric(12, 2)", "Numeric(14, 2)"),
        column("discounts", "percent", "type", "Numeric(5, 2)", "Numeric(5, 3)"),
    ]


@kind("models.column.two-facets", "models")
def _(state):
    return [
        column("addresses", "line1", "nullable type", "Mapped[str] = mapped_column(String(200))", "Mapped[str | None] = mapped_column(String(160))"),
        column("warehouses", "name", "default type", "String(80)", 'String(60), server_default="main"'),
    ]


@kind("models.column.default-change", "models")
def _(state):
    return [
        column("suppliers", "lead_days", "default", 'server_default="7"', 'server_default="10"'),
        column("addresses", "country", "default", 'server_default="DE"', 'server_default="FR"'),
        column("categories", "position", "default", 'server_default="0"', 'server_default="1"'),
    ]


@kind("models.column.default-add", "models")
def _(state):
    return [
        column("addresses", "postcode", "default", "String(12)", 'String(12), server_default="0000"'),
        column("warehouses", "capacity", "default", "Integer", 'Integer, server_default="100"'),
    ]


@kind("models.column.default-drop", "models")
def _(state):
    return [
        column("suppliers", "lead_days", "default", ', server_default="7"', ""),
        column("order_items", "quantity", "default", ', server_default="1"', ""),
        column("payments", "received_at", "default", ", server_default=func.now()", ""),
    ]


@kind("models.column.generated", "models")
def _(state):
    return [column("order_items", "line_cents", "generated", "quantity * unit_cents", "quantity * unit_cents + 1")]


@kind("models.column.identity", "models", POSTGRESQL)
def _(state):
    return [column("shipments", "id", "identity", "start=500", "start=500, always=True")]


@kind("models.column.comment", "models", POSTGRESQL)
def _(state):
    return [
        column("customers", "email", "comment", "Lower case, used to sign in", "Used to sign in"),
        column("orders", "note", "comment", ', comment="Shown to the packers"', ""),
    ]


@kind("models.index.flag", "models")
def _(state):
    return [
        model("index", "payments", "ix_payments_received_at", "added", "", "received_at:", "server_default", "index=True, server_default"),
        model("index", "suppliers", "ix_suppliers_lead_days", "added", "", "lead_days:", "server_default", "index=True, server_default"),
        model("index", "warehouses", "ix_warehouses_city", "added", "", "city:", "String(100)", "String(100), index=True"),
    ]


@kind("models.index.drop", "models")
def _(state):
    return [
        model("index", "customers", "ix_customers_full_name", "removed", "", "full_name:", ", index=True", ""),
        model("index", "suppliers", "ix_suppliers_country", "removed", "", "country:", ", index=True", ""),
    ]


@kind("models.index.columns", "models")
def _(state):
    return [
        model("index", "addresses", "ix_addresses_country_city", "modified", "parts", 'Index("ix_addresses_country_city"', '"city"', '"postcode"'),
        model("index", "products", "ix_products_category_name", "modified", "parts", 'Index("ix_products_category_name"', ', "name"', ""),
    ]


@kind("models.index.predicate", "models")
def _(state):
    start = 'Index("ix_orders_unpaid"'
    old = 'sqlite_where=text("paid_at IS NULL"), postgresql_where=text("paid_at IS NULL")'
    new = old.replace("paid_at IS NULL", "paid_at IS NULL AND discount_id IS NULL")
    return [model("index", "orders", "ix_orders_unpaid", "modified", "predicate", start, old, new)]


@kind("models.index.unique", "models")
def _(state):
    return [
        model("index", "order_items", "ix_order_items_order_id_product_id", "modified", "unique", 'Index("ix_order_items', ", unique=True", ""),
        model("index", "stock_levels", "ix_stock_levels_product_id", "modified", "unique", 'Index("ix_stock', '"product_id")', '"product_id", unique=True)'),
    ]


@kind("models.index.compound", "models")
def _(state):
    line = line_of("stock_levels", 'CheckConstraint("quantity >= 0"')
    text = '        Index("ix_stock_levels_supplier_id_shelf", "supplier_id", "shelf"),'
    finding = in_models("index", "stock_levels", "ix_stock_levels_supplier_id_shelf", "added", "", (INVENTORY, text, "stock_levels"))
    return [plant(finding, edits=[Edit(INVENTORY, line + "\n", f"{line}\n{text}\n")], claims={f"{INVENTORY}:stock_levels:args"})]


@kind("models.unique.add", "models")
def _(state):
    return [
        model("unique", "suppliers", "uq_suppliers_contact_email", "added", "", "contact_email:", "String(255)", "String(255), unique=True"),
        model("unique", "warehouses", "uq_warehouses_name", "added", "", "name:", "String(80)", "String(80), unique=True"),
    ]


@kind("models.unique.drop", "models")
def _(state):
    return [
        model("unique", "tags", "uq_tags_label", "removed", "", "label:", ", unique=True", ""),
        model("unique", "payments", "uq_payments_reference", "removed", "", "reference:", ", unique=True", ""),
    ]


@kind("models.check.add", "models")
def _(state):
    line = line_of("stock_levels", 'CheckConstraint("quantity >= 0"')
    text = '        CheckConstraint("reserved >= 0", name="reserved_not_negative"),'
    finding = in_models("check", "stock_levels", "ck_stock_levels_reserved_not_negative", "added", "", (INVENTORY, text, "stock_levels"))
    return [plant(finding, edits=[Edit(INVENTORY, line + "\n", f"{line}\n{text}\n")], claims={f"{INVENTORY}:stock_levels:args"})]


@kind("models.check.expression", "models")
def _(state):
    start = "__table_args__"
    return [
        model("check", "discounts", "ck_discounts_percent_range", "modified", "expression", start, "percent <= 90", "percent <= 75"),
        model("check", "shipments", "ck_shipments_parcels_positive", "modified", "expression", start, "parcels > 0", "parcels > 0 AND parcels < 100"),
    ]


@kind("models.check.drop", "models")
def _(state):
    rows = [("payments", "ck_payments_amount_not_zero"), ("discounts", "ck_discounts_percent_range")]
    return [model("check", t, n, "removed", "", "__table_args__", line_of(t, "__table_args__"), "") for t, n in rows]


@kind("models.foreign-key.on-delete", "models")
def _(state):
    cascade, null = 'ondelete="CASCADE"', 'ondelete="SET NULL"'
    return [
        model("foreignKey", "payments", "fk_payments_order_id_orders", "modified", "onDelete", "order_id:", cascade, 'ondelete="RESTRICT"'),
        model("foreignKey", "categories", "fk_categories_parent_id_categories", "modified", "onDelete", "parent_id:", null, cascade),
        model("foreignKey", "order_items", "fk_order_items_product_id_products", "modified", "onDelete", "product_id:", 'ondelete="RESTRICT"', cascade),
    ]


@kind("models.foreign-key.add", "models")
def _(state):
    name = "fk_stock_levels_supplier_id_suppliers"
    new = 'ForeignKey("suppliers.id", ondelete="SET NULL")'
    return [model("foreignKey", "stock_levels", name, "added", "", "supplier_id:", "Integer", new)]


@kind("models.foreign-key.drop", "models")
def _(state):
    name = "fk_shipments_order_id_orders"
    return [model("foreignKey", "shipments", name, "removed", "", "order_id:", 'ForeignKey("orders.id", ondelete="CASCADE")', "Integer")]


def new_class(class_name, table, column_lines):
    head = f"class {class_name}(Record):"
    text = "\n".join(["", "", head, f'    __tablename__ = "{table}"', "", *(f"    {line}" for line in column_lines), ""])
    last = class_text(INVENTORY, "StockLevel")
    edit = Edit(INVENTORY, last, last.rstrip("\n") + "\n" + text)
    tail = f"{INVENTORY}:end"
    return in_models("table", None, table, "added", "", (INVENTORY, head, None)), edit, tail


CARRIER = ("Carrier", "carriers", ["name: Mapped[str] = mapped_column(String(60), unique=True)", "phone: Mapped[str | None] = mapped_column(String(32))"])


@kind("models.class.add", "models")
def _(state):
    made = []
    for row in [CARRIER, ("StockCount", "stock_counts", ["counted: Mapped[int] = mapped_column(Integer)", "note: Mapped[str | None] = mapped_column(String(200))"])]:
        finding, edit, tail = new_class(*row)
        made.append(plant(finding, edits=[edit], claims={tail, f"{INVENTORY}:stock_levels:args"}))
    return made


@kind("models.class.drop", "models")
def _(state):
    made = []
    for file, class_name, table in [(CATALOG, "Review", "reviews"), (ORDERS, "Shipment", "shipments")]:
        finding = in_models("table", None, table, "removed")
        made.append(plant(finding, edits=[Edit(file, class_text(file, class_name), "")]))
    return made


@kind("models.table.add", "models")
def _(state):
    head = "category_tags = Table("
    text = [
        head,
        '    "category_tags",',
        "    Base.metadata,",
        '    Column("category_id", Integer, ForeignKey("categories.id", ondelete="CASCADE"), primary_key=True),',
        '    Column("tag_id", Integer, ForeignKey("tags.id", ondelete="CASCADE"), primary_key=True),',
        ")",
        "",
    ]
    before = "product_tags = Table(\n"
    finding = in_models("table", None, "category_tags", "added", "", (CATALOG, head, None))
    return [plant(finding, edits=[Edit(CATALOG, before, "\n".join(text) + "\n" + before)])]


@kind("models.table.comment", "models", POSTGRESQL)
def _(state):
    made = []
    for table, class_name, old in [("customers", "Customer", "People who may order"), ("orders", "Order", "One row for each order placed")]:
        head = class_text(FILE_OF[table], class_name).splitlines()[0]
        finding = in_models("table", None, table, "modified", "comment", (FILE_OF[table], head, None))
        one = plant(finding, edits=[Edit(FILE_OF[table], f'"{old}"', f'"{old}!"')])
        one.claims = {f"{table}/table/comment"}
        made.append(one)
    return made


@kind("models.enum.add-member", "models")
def _(state):
    rows = [
        ("PaymentMethod", "payment_method", "payments", "method", '    cash = "cash"\n', "gift_voucher"),
        ("AddressKind", "address_kind", "addresses", "kind", '    shipping = "shipping"\n', "pickup_point"),
    ]
    made = []
    for class_name, enum, table, name, last, member in rows:
        if state.dialect == "sqlite":  # the column grows with its longest label
            finding = in_models("column", table, name, "modified", "type", (FILE_OF[table], line_of(table, f"{name}:"), table))
        else:
            finding = in_models("enum", None, enum, "modified", "labels")
        new = f'{last}    {member} = "{member}"\n'
        made.append(plant(finding, edits=[Edit(ENUMS, last, new)], claims={f"enum:{enum}", f"{table}/column/{name}"}))
    return made


@kind("models.mixin.column-add", "models")
def _(state):
    line = "    archived_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))\n"
    text = "    archived_until: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))"
    findings = [in_models("column", table, "archived_until", "added", "", (MIXINS, text, None)) for table in ("customers", "products")]
    return [plant(findings, edits=[Edit(MIXINS, line, f"{line}{text}\n")])]


@kind("models.sequence.options", "models", POSTGRESQL)
def _(state):
    old = 'Sequence("invoice_numbers", start=1000, '
    new = 'Sequence("invoice_numbers", start=1000, increment=5, '
    line = f"invoice_numbers = {new}metadata=Base.metadata)"
    return [plant(in_models("sequence", None, "invoice_numbers", "modified", "options", (ORDERS, line, None)), edits=[Edit(ORDERS, old, new)])]


def by_hand(state, planted, live, severity="error"):
    """The same change on the database: there it is drift, of the class as-in-models."""
    twins = [dataclasses.replace(one, leg="stamp-live", cls="as-in-models", mark=None, severity=severity) for one in planted.findings]
    planted.findings.extend(twins)
    planted.live = live if isinstance(live, list) else [live]
    return planted


@kind("as-in-models.column.add", "as-in-models")
def _(state):
    one = new_column("suppliers", "contact_email:", "phone", "Mapped[str | None] = mapped_column(String(32))")
    two = new_column("tags", "colour:", "icon", "Mapped[str | None] = mapped_column(String(30))")
    return [
        by_hand(state, one, lambda live: live.add_column("suppliers", "phone", "VARCHAR(32)")),
        by_hand(state, two, lambda live: live.add_column("tags", "icon", "VARCHAR(30)")),
    ]


@kind("as-in-models.column.length", "as-in-models")
def _(state):
    one = column("warehouses", "name", "type", "String(80)", "String(100)")
    light = type_severity(state, "VARCHAR(80)", "VARCHAR(100)")
    return [by_hand(state, one, lambda live: live.alter_column("warehouses", "name", type="VARCHAR(100)"), light)]


@kind("as-in-models.column.nullable", "as-in-models")
def _(state):
    one = column("addresses", "postcode", "nullable", "Mapped[str]", "Mapped[str | None]")
    return [by_hand(state, one, lambda live: live.alter_column("addresses", "postcode", nullable=True))]


@kind("as-in-models.column.default", "as-in-models")
def _(state):
    one = column("suppliers", "lead_days", "default", 'server_default="7"', 'server_default="21"')
    return [by_hand(state, one, lambda live: live.alter_column("suppliers", "lead_days", default="'21'"))]


@kind("as-in-models.index.add", "as-in-models")
def _(state):
    one = model("index", "payments", "ix_payments_received_at", "added", "", "received_at:", "server_default", "index=True, server_default")
    return [by_hand(state, one, lambda live: live.run("CREATE INDEX ix_payments_received_at ON payments (received_at)"))]


@kind("as-in-models.unique.add", "as-in-models")
def _(state):
    name = "uq_suppliers_contact_email"
    one = model("unique", "suppliers", name, "added", "", "contact_email:", "String(255)", "String(255), unique=True")
    return [by_hand(state, one, lambda live: live.add_constraint("suppliers", name, "UNIQUE (contact_email)"))]


@kind("as-in-models.foreign-key.on-delete", "as-in-models")
def _(state):
    name = "fk_payments_order_id_orders"
    one = model("foreignKey", "payments", name, "modified", "onDelete", "order_id:", 'ondelete="CASCADE"', 'ondelete="RESTRICT"')
    steps = [
        lambda live: live.drop_constraint("payments", name),
        lambda live: live.add_constraint("payments", name, "FOREIGN KEY(order_id) REFERENCES orders (id) ON DELETE RESTRICT"),
    ]
    return [by_hand(state, one, steps)]


@kind("as-in-models.check.expression", "as-in-models")
def _(state):
    name = "ck_discounts_percent_range"
    one = model("check", "discounts", name, "modified", "expression", "__table_args__", "percent <= 90", "percent <= 60")
    steps = [
        lambda live: live.drop_constraint("discounts", name),
        lambda live: live.add_constraint("discounts", name, "CHECK (percent > 0 AND percent <= 60)"),
    ]
    return [by_hand(state, one, steps)]


@kind("as-in-models.table.add", "as-in-models")
def _(state):
    finding, edit, tail = new_class(*CARRIER)
    key = "id INTEGER NOT NULL" if state.dialect == "sqlite" else "id SERIAL NOT NULL"
    body = f"{key}, name VARCHAR(60) NOT NULL, phone VARCHAR(32), CONSTRAINT pk_carriers PRIMARY KEY (id), CONSTRAINT uq_carriers_name UNIQUE (name)"
    one = plant(finding, edits=[edit], claims={tail, f"{INVENTORY}:stock_levels:args"})
    return [by_hand(state, one, lambda live: live.run(f"CREATE TABLE carriers ({body})"))]


@kind("as-in-models.enum.label", "as-in-models", POSTGRESQL)
def _(state):
    last = '    cash = "cash"\n'
    finding = in_models("enum", None, "payment_method", "modified", "labels")
    one = plant(finding, edits=[Edit(ENUMS, last, f'{last}    voucher = "voucher"\n')], claims={"payments/column/method"})
    return [by_hand(state, one, lambda live: live.run("ALTER TYPE payment_method ADD VALUE 'voucher'"))]
