# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One planted change: what it does to the database and to the models, and what Reckoner must then find.

A change *kind* is a name and a function that offers several plants of that kind; the seed takes one. `claims` name the
objects a plant touches ("orders/column/note"); two plants of one demo never share a claim. "orders/*" claims a whole
table, and "orders/+column" the adding or dropping of columns, so that no pair of changes looks like a rename.
"""
from dataclasses import dataclass, field

UNKNOWN, FOREIGN = "unknown", "foreign"
BOTH, SQLITE, POSTGRESQL = ("sqlite", "postgresql"), ("sqlite",), ("postgresql",)
INSIDE_SCHEMA = ("table", "enum", "sequence")

# The revisions that hand-made changes name, in words.
CUSTOMERS, CATALOGUE, ORDERS, PAYMENTS, INVENTORY = "4b1c0a7de201", "8d2f5e61c302", "c73ae90b4403", "1e9d84f2a504", "a60c3b7f5605"
PHONE_AND_WEIGHT, DISCOUNTS, RATINGS, RESERVE = "57f8d1e3b706", "e2b94c06d807", "d58e03b9cb0a", "2a9cf764ec0b"
STATUS_INDEX, TRACKING, SLUGS, REFUNDS = "b91e57d3a00f", "48e7b0c5d313", "3d84a1f65f0e", "ac6d39f17212"


@dataclass(frozen=True)
class Finding:
    leg: str
    kind: str
    table: str | None
    object: str
    action: str
    facets: tuple = ()
    cls: str | None = None
    revision: str | None = None
    severity: str = "error"
    mark: tuple | None = None  # (file, text of the line, table or None) where the edited models declare it


@dataclass(frozen=True)
class Edit:
    """Replaces a text that stands once in a file of the project, or once in the class of a table."""

    file: str
    old: str
    new: str
    needs: tuple = ()  # names from sqlalchemy that the new text uses
    table: str | None = None


@dataclass
class Plant:
    claims: set
    findings: list
    live: list = field(default_factory=list)  # functions of a live database
    edits: list = field(default_factory=list)
    upgrade: str | None = None  # a revision run without its stamp
    downgrade: str | None = None  # a revision undone without its stamp
    past: set = field(default_factory=set)  # revisions that must have been run
    pending: set = field(default_factory=set)  # revisions that must be pending
    ahead: bool = False


@dataclass(frozen=True)
class Kind:
    name: str
    family: str
    dialects: tuple
    offers: object  # function(state) -> [Plant]


KINDS = []


def kind(name, family, dialects=BOTH):
    def register(offers):
        KINDS.append(Kind(name, family, dialects, offers))
        return offers

    return register


def claim(finding):
    """The claims of a finding: the object, and for what comes or goes its kind on that table."""
    if finding.table is None:
        return {f"{finding.object}/*"} if finding.kind == "table" else {f"{finding.kind}:{finding.object}"}
    claims = {f"{finding.table}/{finding.kind}/{finding.object}"}
    if finding.action != "modified":
        claims.add(f"{finding.table}/+{finding.kind}")
    return claims


def conflict(left, right):
    for one in left:
        for other in right:
            if one == other:
                return True
            if one.endswith("/*") and other.startswith(one[:-1]) or other.endswith("/*") and one.startswith(other[:-1]):
                return True
    return False


def on_live(kind, table, name, action, facets="", cls=UNKNOWN, revision=None, severity="error"):
    return Finding("stamp-live", kind, table, name, action, tuple(sorted(facets.split())), cls, revision, severity)


def in_models(kind, table, name, action, facets="", mark=None):
    return Finding("models-head", kind, table, name, action, tuple(sorted(facets.split())), None, None, "error", mark)


def affinity(declared):
    """SQLite's rules of column affinity, in their order."""
    upper = declared.upper()
    for affinity_name, words in (("integer", ["INT"]), ("text", ["CHAR", "CLOB", "TEXT"]), ("blob", ["BLOB"]), ("real", ["REAL", "FLOA", "DOUB"])):
        if any(word in upper for word in words):
            return affinity_name
    return "numeric"


def type_severity(state, old, new):
    """On SQLite another declared type of the same affinity is a warning."""
    return "warning" if state.dialect == "sqlite" and affinity(old) == affinity(new) else "error"


def plant(findings, live=(), edits=(), claims=(), **more):
    findings = findings if isinstance(findings, list) else [findings]
    live = live if isinstance(live, (list, tuple)) else [live]
    held = set(claims).union(*(claim(one) for one in findings))
    return Plant(held, findings, list(live), list(edits), **more)
