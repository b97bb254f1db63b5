# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an answer says beside what it had to say: found, missed, false, on the wrong leg, unknown."""
from dataclasses import dataclass, field

from recipes import facet_action


@dataclass
class Verdict:
    cases: int = 1
    planted: int = 0
    found: int = 0
    missed: int = 0
    false: int = 0  # said and not planted
    wrong_leg: int = 0
    unknown: int = 0  # uncertain, or not comparable
    problems: list = field(default_factory=list)
    of_kind: dict = field(default_factory=dict)  # unknown, by kind
    rows: list = field(default_factory=list)  # of a combination

    @property
    def right(self):
        return not self.problems

    def doubt(self, kind, what):
        self.unknown += 1
        self.of_kind[kind] = self.of_kind.get(kind, 0) + 1
        self.problems.append(f"unknown: {what}")


def told(entry):
    return " ".join(str(entry[key]) for key in ("leg", "rule", "severity", "certainty", "kind", "path", "object", "action",
                                                "facets",
                                                "message", "reason") if entry.get(key))


def said_by(document):
    """What `check` says: its findings, and what a pending revision changes, which is no finding."""
    for root in document["roots"]:
        yield from root["findings"]
        for change in root["legs"].get("stamp-head") or []:
            yield {**change, "leg": "stamp-head"}


def same_place(entry, expected):
    return (entry["kind"], entry["path"]) == (expected.kind, expected.path) and entry["object"] in expected.objects


def same_change(entry, expected):
    if not same_place(entry, expected):
        return False
    if not expected.facet:
        return entry["action"] == expected.action
    return (entry["action"] == "modified" and sorted(entry["facets"]) == sorted([expected.facet, *expected.along])
            and facet_action(entry, expected.facet) == expected.action)


def judge(wanted, document, usual=0, also=()):
    """The verdict of `check` when exactly `wanted` was planted; `usual` things are not comparable without it, and `also` is
    what a pending revision does."""
    verdict = Verdict(planted=len(wanted))
    left = list(said_by(document))

    def take(test):
        entry = next((each for each in left if test(each)), None)
        if entry:
            left.remove(entry)
        return entry

    for expected in also:
        if not take(lambda each: same_change(each, expected) and each["leg"] == expected.leg):
            verdict.problems.append(f"not said: {expected}")
    missing = []
    for expected in wanted:
        entry = take(lambda each: same_change(each, expected) and each["leg"] == expected.leg)
        if not entry:
            missing.append(expected)
        elif expected.certain and entry["certainty"] != "certain":
            verdict.doubt(expected.kind, told(entry))
        else:
            verdict.found += 1
            if not expected.certain and entry["certainty"] == "certain":
                verdict.problems.append(f"a guess that is called certain: {told(entry)}")
    unclear = document["summary"]["notComparable"] - usual
    for expected in missing:
        entry = take(lambda each: same_change(each, expected))
        if entry:
            verdict.wrong_leg += 1
            verdict.problems.append(f"wrong leg: {told(entry)}, wanted {expected}")
        elif unclear:
            unclear -= 1
            verdict.doubt(expected.kind, f"not comparable, wanted {expected}")
        else:
            verdict.missed += 1
            verdict.problems.append(f"missed: {expected}")
    for entry in left:
        verdict.false += 1
        more = "" if entry["action"] != "modified" else f" {entry.get('before')} -> {entry.get('after')}"
        verdict.problems.append(f"false: {told(entry)}{more}"[:600])
    for _ in range(unclear):
        verdict.doubt("", "not comparable")
    for root in document["roots"]:
        for name, position in root["positions"].items():
            for opaque in (position or {}).get("opaque", []):
                verdict.doubt("", f"{name}: not understood: {opaque}")
    return verdict


def judge_diff(document, allowed):
    """The verdict of a `diff` that must be empty. What is allowed, with its reason, is counted and no problem."""
    verdict = Verdict()
    for entry in document["changes"] + document["notComparable"]:
        if "action" in entry and entry["certainty"] == "certain":
            if not allowed(entry):
                verdict.false += 1
                verdict.problems.append(f"false: {told(entry)} {entry.get('before')} -> {entry.get('after')}"[:900])
            continue
        verdict.doubt(entry["kind"], f"{told(entry)} {entry.get('facet', '')}")
        if allowed(entry):
            verdict.problems.pop()
    return verdict


def judge_alembic(wanted, report, usual):
    """`report` and `usual`: the lines of `alembic check` with the plant and without, or None where it ends with an error.

    It names no facet and no leg, so that any line that is not usual counts as found."""
    verdict = Verdict(planted=len(wanted))
    if report is None:
        verdict.unknown += max(1, len(wanted))
    elif len(wanted) == 1:
        verdict.found += sorted(report) != sorted(usual or [])
        verdict.missed = 1 - verdict.found
    elif wanted:
        new = [line for line in report if line not in (usual or [])]
        verdict.found = sum(any(name in line for name in expected.objects for line in new) for expected in wanted)
        verdict.missed = len(wanted) - verdict.found
    else:
        verdict.false = bool(report)
        verdict.problems = list(report)
    return verdict
