# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The table: for each dialect and part what was planted, found, missed, false, on the wrong leg, unknown."""
import collections

COLUMNS = ("cases", "planted", "found", "missed", "false", "wrong leg", "unknown")
TITLES = {"postgresql": "PostgreSQL", "sqlite": "SQLite"}
HAS_LEGS = "reckoner check"
PEER = "alembic check"


class Table:
    def __init__(self):
        self.rows = {}  # (program, dialect, part): {column: number}
        self.of_kind = collections.Counter()
        self.versions = {}

    def add(self, dialect, part, verdict, alembic):
        self.count(HAS_LEGS, dialect, part, verdict)
        if alembic:
            self.count(PEER, dialect, part, alembic)
        for kind, number in verdict.of_kind.items():
            self.of_kind[dialect, part, kind or "not of one object"] += number

    def count(self, program, dialect, part, verdict):
        row = self.rows.setdefault((program, dialect, part), dict.fromkeys(COLUMNS, 0))
        row["cases"] += verdict.cases
        for column in COLUMNS[1:]:
            row[column] += getattr(verdict, column.replace(" ", "_"))

    def lines(self):
        for program in (HAS_LEGS, PEER):
            for (of, dialect, part), row in self.rows.items():
                if of == program:
                    cells = [str(row[column]) for column in COLUMNS]
                    if program == PEER:
                        cells[COLUMNS.index("wrong leg")] = "-"  # it has none
                    yield [program, TITLES[dialect], part, *cells]

    def grid(self):
        return [["", "", "", *COLUMNS], *self.lines()]

    def unknown(self):
        if not self.of_kind:
            return []
        said = ", ".join(f"{TITLES[dialect]} {part} {kind} {number}" for (dialect, part, kind),
                         number in sorted(self.of_kind.items()))
        return [f"Unknown by kind: {said}"]

    def notes(self):
        """Where Alembic could be asked, and with what."""
        of = {key: row["cases"] for key, row in self.rows.items()}
        said = [f"{number} of {of[HAS_LEGS, dialect, part]} {TITLES[dialect]} {part}"
                for (program, dialect, part), number in of.items() if program == PEER]
        if not said:
            return []
        version = f"{PEER} (Alembic {self.versions.get('alembic')}, SQLAlchemy {self.versions.get('sqlalchemy')})"
        return [f"{version} applies where the base has models: {', '.join(said)}. Whatever it reports counts as found; "
                "where it ends with an error, as unknown."]

    def text(self):
        grid = self.grid()
        widths = [max(len(line[column]) for line in grid) for column in range(len(grid[0]))]
        lines = ["  ".join(cell.ljust(width) if column < 3 else cell.rjust(width)
                           for column, (cell, width) in enumerate(zip(line, widths))).rstrip() for line in grid]
        return "\n".join([*lines, *self.unknown(), *self.notes()])

    def markdown(self):
        head, *grid = self.grid()
        lines = ["| " + " | ".join(line) + " |" for line in [head, ["---"] * 3 + ["--:"] * len(COLUMNS), *grid]]
        return "\n".join([*lines, "", *self.unknown(), *self.notes()])
