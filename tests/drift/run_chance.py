#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Expressions and constants by chance: what is called equal must have the same values on the database.

Expressions (`chance.py`): two that differ by one small edit, a cast or another spelling, are each made a view (PostgreSQL) or
a generated column (SQLite) and compared as files of DDL. Where they are called equal, the server works both out for rows of
data: a value or an error that differs is WRONG. And each is compared with what the server says of it, which must be equal: else
it is DRIFT, or UNKNOWN where it could not tell.

Constants (`chance_literals.py`): of all defaults of a column those with one normal form must give one value, else it is WRONG;
and those that give one value must have one normal form, else it is DRIFT.

    run_chance.py --reckoner build/dev/bin/reckoner --pg-url URL --python .venv/bin/python --seed 7 --couples 2000

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
import chance_literals
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


class Report:
    def __init__(self, dialect, verbose):
        self.dialect, self.verbose, self.counts = dialect, verbose, dict.fromkeys(("WRONG", "DRIFT", "UNKNOWN"), 0)

    def __call__(self, word, text):
        self.counts[word] += 1
        if word == "WRONG" or self.verbose:
            print(f"{word} {self.dialect} {text}"[:600], flush=True)


def examine(options, dialect, scratch, say):
    lab = Laboratory(dialect, scratch)
    try:
        couples = {}
        for one, other in itertools.islice(chance.couples(dialect, options.seed), TRIES * options.couples):
            name = f"r{len(couples):03}"
            if len(couples) < options.couples and lab.build(name, one, other):
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
        return len(couples), called
    finally:
        lab.end()


def examine_constants(options, dialect, scratch, say):
    """Normal forms are what is told of a default that the other side does not have."""
    lab = Laboratory(dialect, scratch)
    shown = "c::text" if dialect == "postgresql" else "quote(c)"
    try:
        table = "CREATE TABLE {} (id integer, c {} DEFAULT {})"
        values = {}
        for kind, text in chance_literals.constants(dialect, random.Random(options.seed), max(options.couples // 10, 1)):
            done = lab.session.answers([table.format("it", kind, text), "INSERT INTO it (id) VALUES (1)",
                                        f"SELECT {shown} FROM it"])
            if not any(isinstance(each, str) and each.startswith("error") for each in done):
                values[f"r{len(values):03}"] = (kind, text, done[2][-1])

        def file(word, default):
            path = scratch / f"{word}.sql"
            path.write_text("".join(table.format(name, kind, default or text) + ";\n"
                                    for name, (kind, text, _) in values.items()))
            return f"ddl:{path}"

        def diff(default):
            return run_pairs.diff(options, dialect, file("own", None), file("other", default))

        unclear = run_pairs.by_name(diff("(random())"), "notComparable")
        normals = {name: entries[0]["before"]["default"]["normal"]
                   for name, entries in run_pairs.by_name(diff("NULL"), "changes").items()}
        clear = [name for name in values if name in normals and name not in unclear]
        for name in unclear:
            say("UNKNOWN", " ".join(values[name][:2]))
        for word, key, other in (("WRONG", normals.get, lambda name: values[name][2]),
                                 ("DRIFT", lambda name: values[name][2], normals.get)):
            groups = {}
            for name in clear:
                groups.setdefault((values[name][0], key(name)), {})[other(name)] = values[name][1]
            for (kind, one), found in groups.items():
                shapes = sorted(found) if word == "DRIFT" else distinct(found)
                if len(shapes) > 1:
                    say(word, f"default of {kind}: {one} of " + ", ".join(f"{found[each]} ({each})" for each in shapes[:4]))
        return len(values), len(clear)
    finally:
        lab.end()


def distinct(values):
    kept = []
    for value in sorted(values):
        if not any(same(value, each) for each in kept):
            kept.append(value)
    return kept


def told(say):
    return f"{say.counts['WRONG']} wrong, {say.counts['DRIFT']} called different, {say.counts['UNKNOWN']} unknown"


def bad(say, options):
    return say.counts["WRONG"] > 0 or options.strict and any(say.counts.values())


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    run_pairs.add_options(parser)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--couples", type=int, default=500, help="of expressions, and constants of each type times ten")
    parser.add_argument("--strict", action="store_true", help="exit code 1 for DRIFT and UNKNOWN too")
    parser.add_argument("--verbose", action="store_true", help="print DRIFT and UNKNOWN too")
    options, wanted = run_pairs.parsed(parser)
    failed = False
    for dialect in wanted:
        start = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="reckoner-chance-") as folder:
            say = Report(dialect, options.verbose)
            couples, called = examine(options, dialect, pathlib.Path(folder), say)
            print(f"{dialect}: seed {options.seed}, {couples} couples of expressions, {called} called equal: {told(say)}")
            failed = failed or bad(say, options)
            say = Report(dialect, options.verbose)
            constants, clear = examine_constants(options, dialect, pathlib.Path(folder), say)
            print(f"{dialect}: seed {options.seed}, {constants} constants, {clear} with a normal form: {told(say)}")
            failed = failed or bad(say, options)
        print(f"{dialect}: {time.monotonic() - start:.1f} s", flush=True)
    return 1 if failed else 0 if wanted else run_pairs.SKIPPED


if __name__ == "__main__":
    sys.exit(main())
