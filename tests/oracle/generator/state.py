# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a generated history has built so far: enough to write operations that the databases take."""

import dataclasses

from .types import Type


@dataclasses.dataclass(eq=False)
class Column:
    name: str
    type: Type
    nullable: bool = True
    primary: bool = False
    default: str = ""
    generated: bool = False
    used: bool = False       # by a constraint, an index, a generated column: not to be dropped or changed lightly
    expr: str = ""           # the type as Python, "" for what only SQL said
    pointing: bool = False   # has a foreign key of its own
    bound: bool = False      # GENERATED ALWAYS AS IDENTITY or owner of a sequence: it cannot be copied by batch mode

    @property
    def attr(self):
        return self.name


@dataclasses.dataclass(eq=False)
class Item:
    """An index or a constraint with a name that is known."""

    kind: str                # index, unique, check, foreign
    name: str
    columns: tuple = ()
    target: object = None    # of a foreign key


@dataclasses.dataclass(eq=False)
class Table:
    name: str
    schema: str = ""
    columns: list = dataclasses.field(default_factory=list)
    items: list = dataclasses.field(default_factory=list)
    lane: int = 0
    on: frozenset = frozenset()     # the databases that have it
    referred: bool = False          # by keys of other tables
    unnamed: bool = False           # has a CHECK without a name, which some conventions refuse in batch mode
    held: set = dataclasses.field(default_factory=set)   # the databases in which a view, a rule, ... stands on it

    def column(self, name):
        return next(c for c in self.columns if c.name == name)

    def primary(self):
        return [c for c in self.columns if c.primary]

    def movable(self):
        """Whether batch mode can copy it: SQLite takes no INSERT of generated columns, which Alembic writes, and no
        rename while a view misses its table."""
        return "sqlite" not in self.on or not self.held & {"sqlite"} and not any(c.generated for c in self.columns)

    def free(self):
        """Columns that nothing stands on."""
        return [c for c in self.columns if not c.used and not c.primary and not c.generated]


@dataclasses.dataclass(eq=False)
class Enum:
    """A type of PostgreSQL made by the history."""

    name: str
    labels: list
    users: list = dataclasses.field(default_factory=list)     # (table, column)
    lane: int = 0


@dataclasses.dataclass(eq=False)
class Program:
    """A view, a routine, a trigger, a type: what a history makes beside its tables."""

    kind: str
    name: str
    on: frozenset
    lane: int = 0
    schema: str = ""
    tables: list = dataclasses.field(default_factory=list)      # that it stands on
    columns: list = dataclasses.field(default_factory=list)     # that it names
    needs: list = dataclasses.field(default_factory=list)       # programs that it stands on
    holder: object = None           # the table or view that a trigger, a rule or a policy hangs on
    query: object = None            # of views
    outputs: list = dataclasses.field(default_factory=list)     # their columns
    signature: str = ""             # of routines: "(integer, text)"
    facts: dict = dataclasses.field(default_factory=dict)
