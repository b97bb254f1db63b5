# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a pair of the equivalence rules is.

A base form and an equated form that behave alike and are called equal by `rule`; and a near form that is called different,
because it behaves otherwise. In `statement` {x} is the form and {t} a name of the pair's own; `probe` are statements whose
answers show the behaviour. In an open pair, one that the product does not judge rightly yet, a form may be missing.
"""
from dataclasses import dataclass


@dataclass(frozen=True)
class Pair:
    rule: str
    what: str
    statement: str
    base: str
    equated: str | None
    near: str | None
    probe: tuple
    models: str = ""  # the base as a project's models.py; the statement with the base form is what it builds
    silent: bool = False  # the rule works while a source is read: nothing is left of which an equality could be told
    why: str = ""  # of an open pair: what is wrong

    def form(self, name, side):
        return self.written(name, self.statement.replace("{x}", getattr(self, side)))

    def written(self, name, text):
        return text.replace("{t}", name)

    def probes(self, name):
        return [self.written(name, each) for each in self.probe]

    def __str__(self):
        return f"{self.rule} in a {self.what}: {self.base!r}"


def maker(statement, what, probe=()):
    """A function that makes pairs of one kind: (rule, base, equated, near, *probe)."""
    def make(rule, base, equated, near, *own, **more):
        return Pair(rule, what, statement, base, equated, near, own or probe, **more)
    return make
