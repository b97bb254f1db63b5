# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the plants of every dialect are made of.

A plant is what somebody does to a database behind the history's back, and the one finding that it must be. Its triple
is (kind, facet, action). Of a facet the action is "added" (it was unset), "removed" (it became unset) or "modified";
of a whole object, facet "", it is "added", "removed" or "renamed".
"""
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Plant:
    name: str
    kind: str
    path: str
    objects: tuple  # its name; for a rename both, either may name the finding
    facet: str
    action: str
    make: object  # a function of a connection
    certain: bool = True
    built: bool = True  # False: what it does, DDL cannot say (an index that is not valid)
    before: str | None = field(default=None)  # for facets that are spelt where they are unset ("null")

    @property
    def triple(self):
        return (self.kind, self.facet, self.action)


def names(one):
    return (one,) if isinstance(one, str) else tuple(one)


def facet_action(change, facet):
    """added, removed or modified, from the texts before and after in a CHANGE."""
    unset = {"nullable": "null"}.get(facet, "")

    def text(side):
        value = (change.get(side) or {}).get(facet)
        value = value.get("raw", "") if isinstance(value, dict) else value or ""
        return "" if value == unset else value

    before, after = text("before"), text("after")
    return "added" if not before else "removed" if not after else "modified"
