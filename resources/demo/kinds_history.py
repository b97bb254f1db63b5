# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Revisions that are stamped but were not run, taken back in part, or done by hand before their time."""
from plants import (
    DISCOUNTS, PHONE_AND_WEIGHT, POSTGRESQL, RATINGS, REFUNDS, RESERVE, SLUGS, STATUS_INDEX, TRACKING,
    Finding, Plant, claim, kind, on_live, plant, type_severity,
)

SINGLE = {
    "phone-and-weight": PHONE_AND_WEIGHT,
    "discounts": DISCOUNTS,
    "order-date-index": "93a7f5d18908",
    "reviews": "6c41be27fa09",
    "ratings": RATINGS,
    "reserve-stock": RESERVE,
    "default-currency": "f0715d8a3d0c",
    "slugs": SLUGS,
    "status-index": STATUS_INDEX,
    "active-products-index": "05c2f8e4b110",
    "loyalty-tiers": "74ad0c93be11",
    "refunds": REFUNDS,
    "tracking-codes": TRACKING,
}
SAME_AFFINITY = {(PHONE_AND_WEIGHT, "phone"), (TRACKING, "tracking_code")}


def whole(state, revision, cls):
    """Everything a revision does, or everything it did undone: the second opinion of facts.py lists the findings."""
    effects = state.undone(revision) if cls == "stamped-not-run" else state.done(revision)
    findings, claims = [], {f"revision:{revision}"}
    for object_kind, path, name, action, facets in effects:
        table = None if "." not in path else path.split(".", 1)[1]
        light = state.dialect == "sqlite" and (revision, name) in SAME_AFFINITY
        one = Finding("stamp-live", object_kind, table, name, action, facets, cls, revision, "warning" if light else "error")
        findings.append(one)
        claims |= claim(one)
    return findings, claims


def not_run(name, revision):
    # PostgreSQL cannot take a label out of an enum again.
    @kind(f"stamped-not-run.{name}", "stamped-not-run", ("sqlite",) if revision == REFUNDS else ("sqlite", "postgresql"))
    def _(state):
        findings, claims = whole(state, revision, "stamped-not-run")
        return [Plant(claims, findings, downgrade=revision, past={revision})]


def ahead(name, revision):
    @kind(f"applied-ahead.{name}", "applied-ahead")
    def _(state):
        findings, claims = whole(state, revision, "applied-ahead")
        return [Plant(claims, findings, upgrade=revision, pending={revision}, ahead=True)]


# Left out are those that are never pending, or next to every stop: then the revision would be the nearer fix.
NEVER_AHEAD = {"phone-and-weight", "discounts", "order-date-index", "reviews", "ratings", "reserve-stock", "default-currency"}
NEVER_MISSING = {"tracking-codes"}

for _name, _revision in SINGLE.items():
    if _name not in NEVER_MISSING:
        not_run(_name, _revision)
    if _name not in NEVER_AHEAD:
        ahead(_name, _revision)


def half_undone(revision, finding, step):
    return plant(finding, step, claims={f"revision:{revision}"}, past={revision})


@kind("reverted.length", "reverted")
def _(state):
    rows = [(PHONE_AND_WEIGHT, "customers", "phone", "VARCHAR(20)"), (TRACKING, "shipments", "tracking_code", "VARCHAR(40)")]
    return [
        half_undone(
            r,
            on_live("column", t, c, "modified", "type", "reverted", r, type_severity(state, d, d)),
            lambda live, t=t, c=c, d=d: live.alter_column(t, c, type=d),
        )
        for r, t, c, d in rows
    ]


@kind("reverted.column", "reverted")
def _(state):
    rows = [(PHONE_AND_WEIGHT, "products", "weight"), (RATINGS, "products", "rating_average"), (RESERVE, "stock_levels", "reserved")]
    return [
        half_undone(r, on_live("column", t, c, "removed", "", "reverted", r), lambda live, t=t, c=c: live.drop_column(t, c))
        for r, t, c in rows
    ]


@kind("reverted.check", "reverted")
def _(state):
    rows = [(RESERVE, "stock_levels", "ck_stock_levels_quantity_not_negative"), (TRACKING, "shipments", "ck_shipments_parcels_positive")]
    return [
        half_undone(r, on_live("check", t, c, "removed", "", "reverted", r), lambda live, t=t, c=c: live.drop_constraint(t, c))
        for r, t, c in rows
    ]


@kind("reverted.unique", "reverted")
def _(state):
    name = "uq_products_slug"
    finding = on_live("unique", "products", name, "removed", "", "reverted", SLUGS)
    return [half_undone(SLUGS, finding, lambda live: live.drop_constraint("products", name))]


@kind("reverted.foreign-key", "reverted")
def _(state):
    name = "fk_orders_discount_id_discounts"
    finding = on_live("foreignKey", "orders", name, "removed", "", "reverted", DISCOUNTS)
    return [half_undone(DISCOUNTS, finding, lambda live: live.drop_constraint("orders", name))]


def half_ahead(revision, finding, step):
    return plant(finding, step, claims={f"revision:{revision}"}, pending={revision}, ahead=True)


@kind("applied-ahead-partly.length", "applied-ahead")
def _(state):
    severity = type_severity(state, "VARCHAR(40)", "VARCHAR(64)")
    finding = on_live("column", "shipments", "tracking_code", "modified", "type", "applied-ahead", TRACKING, severity)
    return [half_ahead(TRACKING, finding, lambda live: live.alter_column("shipments", "tracking_code", type="VARCHAR(64)"))]


@kind("applied-ahead-partly.check", "applied-ahead")
def _(state):
    name = "ck_shipments_parcels_positive"
    finding = on_live("check", "shipments", name, "added", "", "applied-ahead", TRACKING)
    return [half_ahead(TRACKING, finding, lambda live: live.add_constraint("shipments", name, "CHECK (parcels > 0)"))]


@kind("applied-ahead-partly.index", "applied-ahead")
def _(state):
    name = "ix_orders_status_placed_at"
    finding = on_live("index", "orders", name, "added", "", "applied-ahead", STATUS_INDEX)
    return [half_ahead(STATUS_INDEX, finding, lambda live: live.run(f"CREATE INDEX {name} ON orders (status, placed_at)"))]


@kind("applied-ahead-partly.enum", "applied-ahead", POSTGRESQL)
def _(state):
    finding = on_live("enum", None, "order_status", "modified", "labels", "applied-ahead", REFUNDS)
    return [half_ahead(REFUNDS, finding, lambda live: live.run("ALTER TYPE order_status ADD VALUE 'refunded'"))]
