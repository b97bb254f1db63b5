# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a generated history has built so far: enough to write operations that the databases take."""

import dataclasses

from .types import Type


@dataclasses.dataclass
class Column:
    name: str
    type: Type
    nullable: bool = True
    primary: bool = False
    default: str = ""
    generated: bool = False
    used: bool = False       # by a constraint, an index, a generated column: not to be dropped or changed lightly
    expr: str = ""           # the type as Python, "" for what only SQL said

    @property
    def attr(self):
        return self.name


@dataclasses.dataclass
class Item:
    """An index or a constraint with a name that is known."""

    kind: str                # index, unique, check, foreign
    name: str
    columns: tuple = ()


@dataclasses.dataclass
class Table:
    name: str
    schema: str = ""
    columns: list = dataclasses.field(default_factory=list)
    items: list = dataclasses.field(default_factory=list)
    lane: int = 0
    on: frozenset = frozenset()     # the databases that have it
    referred: bool = False          # by keys of other tables

    def column(self, name):
        return next(c for c in self.columns if c.name == name)

    def primary(self):
        return [c for c in self.columns if c.primary]

    def movable(self):
        """Whether batch mode can copy it: SQLite takes no INSERT of generated columns, which Alembic writes."""
        return "sqlite" not in self.on or not any(c.generated for c in self.columns)

    def free(self):
        """Columns that nothing stands on."""
        return [c for c in self.columns if not c.used and not c.primary and not c.generated]


@dataclasses.dataclass
class Enum:
    """A type of PostgreSQL made by the history."""

    name: str
    labels: list
    users: list = dataclasses.field(default_factory=list)     # (table, column)
    lane: int = 0
