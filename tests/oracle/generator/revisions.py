# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The graph of a generated history: who follows whom, in which folder, and what each one may touch."""

import dataclasses


@dataclasses.dataclass
class Revision:
    id: str
    down: list
    lane: int
    folder: str = "versions"
    labels: list = dataclasses.field(default_factory=list)
    depends: list = dataclasses.field(default_factory=list)
    merge: bool = False


def identifier(draw):
    if draw.chance(0.3):
        return f"{draw.number(1, 9999):04d}_{draw.pick(['init', 'add', 'change', 'fix'])}{draw.number(10, 99)}"
    return "".join(draw.pick("0123456789abcdef") for _ in range(12))


def graph(draw):
    """Revisions in an order in which each stands behind what it follows. A lane is what one branch alone touches:
    lane 0 is the trunk, which may touch everything that it has merged."""
    revisions = []
    used = set()

    def add(down, lane, **members):
        name = identifier(draw)
        while name in used:
            name = identifier(draw)
        used.add(name)
        revisions.append(Revision(name, down, lane, **members))
        return name

    shape = draw.weighted([(50, "line"), (18, "diamond"), (12, "heads"), (10, "roots"), (6, "roots merged"), (4, "folders")])
    second = "more" if shape == "folders" or draw.chance(0.1) else "versions"
    length = draw.number(2, 7)
    last = None
    if shape in ("line", "folders"):
        for i in range(length):
            last = add([last] if last else [], 0, folder=second if i % 2 else "versions")
    elif shape in ("diamond", "heads"):
        for _ in range(draw.number(1, 3)):
            last = add([last] if last else [], 0)
        ends = []
        for lane in (1, 2) if draw.chance(0.8) else (1, 2, 3):
            at = last
            for i in range(draw.number(1, 2)):
                labels = [f"lane{lane}"] if i == 0 and draw.chance(0.4) else []
                at = add([at], lane, labels=labels, folder=second)
            ends.append(at)
        if shape == "diamond":
            last = add(ends, 0, merge=True)
            for _ in range(draw.number(0, 2)):
                last = add([last], 0)
    else:
        ends = []
        for lane in (1, 2):
            at = None
            for i in range(draw.number(1, 3)):
                depends = [draw.pick(ends)] if ends and i > 0 and draw.chance(0.5) else []
                labels = [f"root{lane}"] if i == 0 and draw.chance(0.5) else []
                at = add([at] if at else [], lane, depends=depends, labels=labels,
                         folder=second if lane == 2 else "versions")
            ends.append(at)
        if shape == "roots merged":
            last = add(ends, 0, merge=True)
            for _ in range(draw.number(0, 2)):
                last = add([last], 0)
    return revisions
