# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The matrix of kinds, facets and actions: each cell has rows or a reason (`reasons.py`) why it has none."""
import collections
import subprocess

import reasons

WHOLE = ("added", "removed", "renamed")
OF_A_FACET = ("added", "removed", "modified")


def facets(reckoner):
    """The closed list, as the program says it."""
    said = subprocess.run([reckoner, "--help", "facets"], capture_output=True, text=True, check=True).stdout
    found = {}
    for line in said.splitlines()[1:]:
        kind, _, names = line.strip().partition(" ")
        found[kind] = [name.strip() for name in names.split(",")]
    return found


def cells(reckoner):
    for kind, names in facets(reckoner).items():
        yield from ((kind, "", action) for action in WHOLE)
        yield from ((kind, facet, action) for facet in names for action in OF_A_FACET)


def reason(dialect, cell):
    """The first of the dialect's reasons that covers the cell; "*" covers any."""
    for kind, facet, action, why in reasons.REASONS[dialect]:
        if all(part in ("*", value) for part, value in zip((kind, facet, action), cell)):
            return why
    return None


def faults(reckoner, dialect, rows):
    counts = collections.Counter(row.expected.triple for row in rows)
    known = set(cells(reckoner))
    for cell in sorted(set(counts) - known):
        yield f"a row of {cell}, which is no cell"
    for cell in known:
        why = reason(dialect, cell)
        if why and counts[cell]:
            yield f"{cell} has {counts[cell]} rows and a reason to have none: {why}"
        if not why and not counts[cell]:
            yield f"{cell} has no row and no reason"
    for kind, facet, action, why in reasons.REASONS[dialect]:
        if not any(all(part in ("*", value) for part, value in zip((kind, facet, action), cell)) for cell in known):
            yield f"a reason for no cell: {kind} {facet} {action}: {why}"


def printed(reckoner, dialect, rows):
    counts = collections.Counter(row.expected.triple for row in rows)
    misses = sum(bool(row.misses) for row in rows)
    size = len(list(cells(reckoner)))
    lines = [f"{dialect}: {len(rows)} rows in {len(counts)} of {size} cells; {misses} are what Alembic was measured to miss"]
    why = {}
    for kind, facet, actions in dict.fromkeys((kind, facet, WHOLE if not facet else OF_A_FACET) for kind, facet,
                                              _ in cells(reckoner)):
        shown = []
        for action in actions:
            cell = (kind, facet, action)
            if counts[cell]:
                shown.append(f"{action} {counts[cell]}")
            else:
                said = reason(dialect, cell) or "NO REASON"
                shown.append(f"{action} ({why.setdefault(said, len(why) + 1)})")
        lines.append(f"  {kind:16} {facet or '-':16} " + "".join(f"{each:16}" for each in shown).rstrip())
    lines += [f"  ({number}) {said}" for said, number in why.items()]
    return "\n".join(lines)
