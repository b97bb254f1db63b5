#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Expressions by chance (`chance.py`): what is called equal must have the same values on the database.

Two expressions that differ by one small edit, a cast or another spelling, are each made a view (PostgreSQL) or a generated
column (SQLite) and compared as files of DDL. Where they are called equal, the server works both out for rows of data: a value
or an error that differs is WRONG. And each is compared with what the server says of it, which must be equal: else it is DRIFT,
or UNKNOWN where it could not tell.

    run_chance.py --reckoner build/dev/bin/reckoner --pg-url URL --python .venv/bin/python --seed 7 --couples 900

Numbers are the same if their values are. Exit code 1 if anything is WRONG, with --strict also for the others.
"""
import argparse
import importlib
import itertools
import os
import pathlib
import random
import sys
import tempfile
import time

import chance
import pairs_sessions
import run_pairs

ROWS, TRIES = 40, 12
PROBE = """CREATE FUNCTION probe(expression text, rows integer) RETURNS text[] LANGUAGE plpgsql AS $$
DECLARE value text; found text[] := '{}'; BEGIN
FOR row_number IN 1..rows LOOP BEGIN
    EXECUTE format('SELECT (%s)::text FROM data WHERE id = %s', expression, row_number) INTO value;
    found := found || coalesce(value, 'NULL');
EXCEPTION WHEN OTHERS THEN found := found || ('error ' || SQLSTATE); END; END LOOP;
RETURN found; END $$"""


class Laboratory:
    """A database with the table `data`, and a file of DDL for each side."""

    def __init__(self, dialect, scratch):
        self.name, self.scratch = dialect, scratch
        grammar = chance.GRAMMARS[dialect]
        self.columns = ", ".join(f"{name} {kind}" for name, (kind, _) in grammar.columns.items())
        self.database = importlib.import_module(f"{dialect}_database").Database(scratch)
        self.session = pairs_sessions.SESSIONS[dialect](self.database)
        self.prelude = f"CREATE TABLE data (id integer, {self.columns})"
        self.session.build(self.prelude)
        draw = random.Random(5)
        for number in range(1, ROWS + 1):
            self.session.build(f"INSERT INTO data VALUES ({number}, {grammar.row(draw)})")

    def statement(self, name, expression):
        if self.name == "postgresql":
            return f"CREATE VIEW {name} AS SELECT {expression} AS x FROM data"
        return f"CREATE TABLE {name} ({self.columns}, x AS ({expression}))"

    def build(self, name, one, other):
        """Whether both can be; the first one stays."""
        try:
            self.session.build(self.statement(f"{name}_other", other))
            self.session.build(f"DROP {'VIEW' if self.name == 'postgresql' else 'TABLE'} {name}_other")
            self.session.build(self.statement(name, one))
        except pairs_sessions.BuildError:
            return False
        return True

    def file(self, word, expressions):
        path = self.scratch / f"{word}.sql"
        path.write_text("".join(f"{each};\n" for each in [self.prelude, *itertools.starmap(self.statement, expressions)]))
        return f"ddl:{path}"

    def values(self, expression):
        if self.name == "postgresql":
            return self.session.answers(["SELECT unnest(probe($e$" + expression + f"$e$, {ROWS}))"])[0]
        return [answer if isinstance(answer, str) else answer[1] for answer in
                self.session.answers([f"SELECT {expression} FROM data WHERE id = {number}" for number in range(1, ROWS + 1)])]

    def end(self):
        self.session.end()
        self.database.drop()


def same(one, other):
    """Numbers by value: zeros at the end are none of an expression's meaning."""
    def number(text):
        try:
            return float(text.strip("(),'"))
        except ValueError:
            return text
    return number(one) == number(other) or one == other


def examine(options, dialect, scratch):
    lab = Laboratory(dialect, scratch)
    counts = dict.fromkeys(("WRONG", "DRIFT", "UNKNOWN"), 0)

    def say(word, text):
        counts[word] += 1
        if word == "WRONG" or options.verbose:
            print(f"{word} {dialect} {text}"[:600], flush=True)

    try:
        couples = {}
        for one, other in itertools.islice(chance.couples(dialect, options.seed), TRIES * options.couples):
            name = f"r{len(couples):03}"
            if len(couples) < min(options.couples, 1000) and lab.build(name, one, other):
                couples[name] = (one, other)
        first = lab.file("one", [(name, one) for name, (one, _) in couples.items()])
        second = lab.file("other", [(name, other) for name, (_, other) in couples.items()])
        document = run_pairs.diff(options, dialect, first, second)
        own = run_pairs.diff(options, dialect, first, lab.database.spec)
        if dialect == "postgresql":
            lab.session.build(PROBE)
        differ = {**run_pairs.by_name(document, "changes"), **run_pairs.by_name(document, "notComparable")}
        equal = run_pairs.by_name(document, "equalities")
        for name, (one, other) in couples.items():
            if name in differ:
                continue
            rules = sorted({rule for entry in equal.get(name, []) for rule in entry["rules"]})
            for here, there in zip(lab.values(one), lab.values(other), strict=True):
                if not same(here, there):
                    say("WRONG", f"{one}  is not  {other}: {here} and {there}, {rules}")
                    break
        for word, key in (("DRIFT", "changes"), ("UNKNOWN", "notComparable")):
            for name, entries in run_pairs.by_name(own, key).items():
                say(word, f"{couples.get(name, ('the table',))[0]}: {run_pairs.told(entries[0])}")
        called = sum(name not in differ for name in couples)
        return counts, len(couples), called
    finally:
        lab.end()


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    run_pairs.add_options(parser)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--couples", type=int, default=500, help="at most 1000")
    parser.add_argument("--strict", action="store_true", help="exit code 1 for DRIFT and UNKNOWN too")
    parser.add_argument("--verbose", action="store_true", help="print DRIFT and UNKNOWN too")
    options, wanted = run_pairs.parsed(parser)
    failed = False
    for dialect in wanted:
        start = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="reckoner-chance-") as folder:
            counts, couples, called = examine(options, dialect, pathlib.Path(folder))
        failed = failed or counts["WRONG"] > 0 or options.strict and any(counts.values())
        print(f"{dialect}: seed {options.seed}, {couples} couples, {called} called equal: {counts['WRONG']} wrong; of what the "
              f"server says {counts['DRIFT']} called different, {counts['UNKNOWN']} unknown; {time.monotonic() - start:.1f} s",
              flush=True)
    return 1 if failed else 0 if wanted else run_pairs.SKIPPED


if __name__ == "__main__":
    sys.exit(main())
