# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a row of the drift laboratory is: a base, one change of it, and the one finding that it must be.

A change is SQL (on SQLite also a function of a connection) that somebody runs on the database behind the history's back,
or `edits` of the models, or a `revision` that nobody has run yet. What `recipes.py` says of (kind, facet, action) holds here.
The plants of tests/kinds and the hand changes of tests/oracle are rows too.
"""
import collections
import importlib
import pathlib
import sys
from dataclasses import dataclass

TESTS = pathlib.Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS / "kinds"), str(TESTS / "oracle")]

import hand_changes  # noqa: E402
from recipes import names  # noqa: E402

MOST_OF_A_TRIPLE = 5
DIALECTS = ("postgresql", "sqlite")
# The files of rows, by dialect.
GROUPS = {dialect: sorted(path.stem for path in pathlib.Path(__file__).parent.glob(f"rows_{dialect}_*.py"))
          for dialect in DIALECTS}


@dataclass(frozen=True)
class Expected:
    """One finding. Of a rename either half may name it, and it is a guess: uncertain."""
    leg: str
    kind: str
    path: str
    objects: tuple
    facet: str
    action: str
    along: tuple = ()  # facets that cannot but change with this one

    @property
    def certain(self):
        return self.action != "renamed"

    @property
    def triple(self):
        return (self.kind, self.facet, self.action)

    def __str__(self):
        return " ".join(filter(None, (self.leg, self.kind, self.path, " or ".join(self.objects), self.facet, self.action)))


@dataclass(frozen=True)
class Row:
    name: str
    dialect: str
    base: str
    change: object
    expected: Expected
    edits: tuple = ()  # (file, old, new) in the models
    revision: str = ""  # the body of upgrade() of a revision after the head, which is not run
    also: tuple = ()  # what a pending revision does, on stamp-head: no finding
    misses: str = ""  # the item of the list of what Alembic misses that this row is

    @property
    def title(self):
        return f"{self.base}: {self.name}"


def maker(dialect, base, leg="stamp-live"):
    """row() for one base: name, what the finding is, and the change."""
    def row(name, kind, path, objects, facet, action, change=None, leg=leg, along=(), **more):
        return Row(name, dialect, base, change, Expected(leg, kind, path, names(objects), facet, action, along), **more)
    return row


def of_kinds(dialect):
    row = maker(dialect, "gallery")
    for plant in importlib.import_module(f"{dialect}_plants").plants():
        yield row(plant.name, plant.kind, plant.path, plant.objects, plant.facet, plant.action, plant.make)


def of_oracle(dialect):
    row = maker(dialect, hand_changes.PROJECT)
    for change in hand_changes.changes(dialect):
        make = change["statements"]
        if change["rebuild"]:
            make = importlib.import_module("sqlite_plants").anew(change["rebuild"]["table"], *change["rebuild"]["edits"])
        elif dialect == "postgresql":
            make = "; ".join(make)
        facet, = change["facets"] or [""]
        yield row(change["name"], change["kind"], change["path"], change["objects"], facet, change["did"], make)


def rows(dialect):
    """The rows of the data first; then plants and hand changes, as long as there are not too many of one triple."""
    found = [row for group in GROUPS[dialect] for row in importlib.import_module(group).rows()]
    counts = collections.Counter(row.expected.triple for row in found)
    for row in (*of_kinds(dialect), *of_oracle(dialect)):
        if counts[row.expected.triple] < MOST_OF_A_TRIPLE:
            counts[row.expected.triple] += 1
            found.append(row)
    return found


def faults(every):
    """What is wrong with the rows themselves."""
    counts, said = {}, {}
    for row in every:
        counts.setdefault(row.expected.triple, []).append(row.name)
        said.setdefault(row.title, []).append(row)
    for triple, several in counts.items():
        if len(several) > MOST_OF_A_TRIPLE:
            yield f"{len(several)} rows of {triple}: {several}"
    for name, several in said.items():
        if len(several) > 1:
            yield f"{len(several)} rows are called {name!r}"
