# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Five to twenty rows of one base planted together: the answer must be the union of their findings.

Only rows that are independent are put together. A row keeps some names for itself and uses others along with whoever else
does; two rows are independent if neither uses what the other keeps for itself, and no two of them could be a rename:

  PostgreSQL  It keeps what it is about, and every name of the base that its SQL says (columns, constraints, types, ...). The
              tables, views and schemas it says it uses along with others, unless it is about the whole of one, or about
              a column that is more than described: what hangs on a column may change with it.
  SQLite      It keeps the table or view that its object lives in, because that is often made anew, and uses those that its
              statements say. If it renames or drops one or a column of one, it also keeps whatever has a text that says its name.
"""
import random
import re

from judging import judge, judge_alembic

SIZES = (5, 20)
ATTEMPTS = 60
IN_A_TABLE = ("column", "primaryKey", "unique", "check", "foreignKey", "exclusion", "index", "trigger", "policy", "rule")
CONTAINERS = ("table", "view", "materializedView", "schema")
DESCRIBED = ("default", "comment", "options", "identity", "nullable")
NAMES = """
WITH own AS (SELECT oid FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema')
SELECT CASE WHEN relkind IN ('r', 'p', 'v', 'm', 'f') THEN 'outer' ELSE 'inner' END, relname FROM pg_class
  WHERE relnamespace IN (TABLE own)
UNION SELECT 'outer', nspname FROM pg_namespace WHERE oid IN (TABLE own)
UNION SELECT 'inner', attname FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
  WHERE attnum > 0 AND relnamespace IN (TABLE own)
UNION SELECT 'inner', conname FROM pg_constraint WHERE connamespace IN (TABLE own)
UNION SELECT 'inner', typname FROM pg_type WHERE typnamespace IN (TABLE own) AND typtype IN ('e', 'd', 'r')
UNION SELECT 'inner', proname FROM pg_proc WHERE pronamespace IN (TABLE own)
UNION SELECT 'inner', collname FROM pg_collation WHERE collnamespace IN (TABLE own)
UNION SELECT 'inner', stxname FROM pg_statistic_ext
UNION SELECT 'inner', tgname FROM pg_trigger
UNION SELECT 'inner', polname FROM pg_policy
UNION SELECT 'inner', rulename FROM pg_rewrite WHERE rulename <> '_RETURN'
UNION SELECT 'inner', srvname FROM pg_foreign_server
UNION SELECT 'inner', pubname FROM pg_publication
UNION SELECT 'inner', evtname FROM pg_event_trigger
UNION SELECT 'inner', extname FROM pg_extension
"""


def plain(name):
    """The name of an object without a routine's arguments."""
    return name.partition("(")[0] or name


def holder(expected):
    if expected.kind in IN_A_TABLE:
        return expected.path.rpartition(".")[2].strip('"')
    return plain(expected.objects[0])


class Independence:
    def __init__(self, laboratory, base):
        self.sqlite, self.laboratory, self.base = laboratory.name == "sqlite", laboratory, base
        if self.sqlite:
            self.texts = base.database.texts()
        else:
            said = [line.split("\t") for line in base.database.ask(NAMES)]
            self.outer = {name for kind, name in said if kind == "outer"}
            self.inner = {name for kind, name in said if kind == "inner"} - self.outer

    def touches(self, row):
        """(what it keeps for itself, what it uses along with others)."""
        expected = row.expected
        keeps = {plain(name).lower() for name in expected.objects}
        if self.sqlite:
            held = holder(expected).lower()
            keeps = {held} | {f"{held}.{name}" for name in keeps}
            gone = expected.facet == "" and expected.action in ("renamed", "removed")
            if gone and expected.kind in ("table", "view", "column"):
                keeps |= {owner for owner, text in self.texts if re.search(rf"\b{re.escape(held)}\b", text)}
            said = set(re.findall(r"\w+", self.statements(row)))
            return keeps, said & {owner for owner, _ in self.texts} - keeps
        change = row.change if isinstance(row.change, str) else " ".join(row.change)
        words = set(re.findall(r"[a-z_][a-z0-9_]*", change.lower()))
        uses = words & self.outer | {holder(expected).lower()}
        keeps |= words & self.inner
        if expected.kind in CONTAINERS or expected.kind == "column" and expected.facet not in DESCRIBED:
            keeps.add(holder(expected).lower())
        return keeps, uses - keeps

    def statements(self, row):
        """What the row runs, of whatever make it is, on a copy."""
        database, said = self.laboratory.dialect.Database(self.laboratory.scratch, self.base.database), []

        def run(connection):
            connection.set_trace_callback(said.append)
            if callable(row.change):
                row.change(connection)
            else:
                connection.executescript(row.change if isinstance(row.change, str) else ";\n".join(row.change))

        try:
            database.execute(run)
        finally:
            database.drop()
        return "\n".join(said).lower()

    def of(self, rows):
        self.known = {row.title: self.touches(row) for row in rows}
        return self

    def __call__(self, one, other):
        a, b = one.expected, other.expected
        both_whole = not a.facet and not b.facet and (a.kind, a.path) == (b.kind, b.path)
        if both_whole and (a.action != b.action or a.action == "renamed"):
            return False  # one comes and one goes: that could be a rename
        (keeps, uses), (also_keeps, also_uses) = self.known[one.title], self.known[other.title]
        return not (keeps & (also_keeps | also_uses) or also_keeps & uses)


def turn(row):
    """SQLite renames no table and drops no column while a view or a trigger is broken, so that these come first."""
    expected = row.expected
    if expected.facet:
        return 3
    return 0 if expected.action == "renamed" else 1 if expected.kind == "column" else 2


def fitting(rows):
    """The rows that are nothing but a change of the database."""
    return [row for row in rows if row.expected.leg == "stamp-live" and row.change and not row.edits and not row.revision]


def draw(laboratory, every, seed, number):
    """(base, rows): the combination of that number. The draw depends on nothing but the rows, the seed and the number."""
    dice = random.Random(f"{seed}-{number}")
    names = sorted({row.base for row in fitting(every)})
    for _ in range(ATTEMPTS):
        name = dice.choice(names)
        rows = [row for row in fitting(every) if row.base == name]
        base = laboratory.base(name)
        with laboratory.lock:
            if not base.independent:
                base.independent = Independence(laboratory, base).of(rows)
        wanted, chosen = dice.randint(*SIZES), []
        for row in dice.sample(rows, len(rows)):
            if len(chosen) < wanted and all(base.independent(row, other) for other in chosen):
                chosen.append(row)
        if len(chosen) >= SIZES[0]:
            return base, chosen
    raise ValueError("no base has five rows that are independent")


def examine(laboratory, every, seed, number):
    base, chosen = draw(laboratory, every, seed, number)
    database = laboratory.dialect.Database(laboratory.scratch, base.database)
    try:
        for row in sorted(chosen, key=turn):
            laboratory.change(database, row)
        wanted = [row.expected for row in chosen]
        verdict = judge(wanted, laboratory.check(base.folder, database), base.not_comparable)
        verdict.problems = [f"{problem}  (in {base.name}: {', '.join(row.name for row in chosen)})" if not place else problem
                            for place, problem in enumerate(verdict.problems)]
        verdict.rows = [row.title for row in chosen]
        alembic = judge_alembic(wanted, laboratory.alembic(base.folder, base.models, database),
                                base.usual) if base.models else None
        return verdict, alembic
    finally:
        database.drop()
