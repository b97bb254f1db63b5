#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The drift laboratory: what `reckoner check` finds of what was planted, and `alembic check` beside it.

  singles       each row of the data (`rows.py`) planted alone: the answer is its one finding, on its leg, and nothing else
  bases         nothing planted: the answer is empty
  round trips   models and what create_all() builds, revisions and what upgrade builds: the answer is empty (`trips.py`)
  spellings     DDL spelt in many ways and what the server says of it: the answer is empty (`spellings_*.py`)
  traps         what looks the same and is not: each is told
  combinations  five to twenty rows that do not touch each other, planted together: the union of their findings

    run_drift.py --reckoner build/dev/bin/reckoner --python .venv/bin/python \\
                 --pg-url 'postgresql:///postgres?host=/tmp/sock&user=postgres' --full

Without --full a sample, by --seed. Before anything runs, the rows must fill the matrix of kinds, facets and actions
(`matrix.py`). Exit code 1 if an answer of reckoner or the matrix is not right, 77 if a dialect cannot be tested here.
"""
import argparse
import concurrent.futures
import os
import pathlib
import random
import sys
import tempfile
import time

import rows  # first: it knows the way to tests/kinds and tests/oracle
import combinations
import laboratory
import matrix
import report
import singles
import trips

HERE = pathlib.Path(__file__).resolve().parent
SKIPPED = 77
SAMPLE = {"singles": 60, "round trips": 12, "combinations": 8}
ALL_COMBINATIONS = 200


class Case:
    """One thing to examine: `judge` gives reckoner's verdict and Alembic's (or None)."""

    def __init__(self, part, name, judge):
        self.part, self.name, self.judge = part, name, judge

    def __call__(self):
        try:
            return self.judge()
        except Exception as problem:  # noqa: BLE001 - told as this case's failure
            return singles.broken(self.part == "singles", problem), None


def cases(lab, every, options):
    own = {folder.name for folder, _ in trips.projects(lab.name) if folder.parent.parent == HERE}
    bases = sorted({row.base for row in every} | own)
    found = [Case("singles", row.title, lambda row=row: singles.examine(lab, row)) for row in every]
    found += [Case("bases", f"nothing planted in {name}", lambda name=name: singles.examine_base(lab, name)) for name in bases]
    found += [Case(*case) for case in trips.cases(lab)]
    found += [Case("combinations", f"combination {number}",
                   lambda number=number: combinations.examine(lab, every, options.seed, number))
              for number in range(1, ALL_COMBINATIONS + 1)]
    return found


def sample(found, options):
    """The cases to run: those that --only names, else all of them or as many of each part as SAMPLE says."""
    found = [case for case in found if options.only in case.name]
    if options.full or options.only:
        return found
    draw = random.Random(options.seed)
    chosen = []
    for part in dict.fromkeys(case.part for case in found):
        of_part = [case for case in found if case.part == part]
        chosen += draw.sample(of_part, min(len(of_part), SAMPLE.get(part, len(of_part))))
    return chosen


def examine(options, dialect, table):
    every = rows.rows(dialect)
    failed, alone = 0, set()
    for fault in [*rows.faults(every), *matrix.faults(options.reckoner, dialect, every)]:
        failed += 1
        print(f"FAIL {dialect} {fault}")
    if options.matrix or options.full and not options.only:
        print(matrix.printed(options.reckoner, dialect, every))
    with tempfile.TemporaryDirectory(prefix="reckoner-drift-") as folder:
        lab = laboratory.Laboratory(options, dialect, pathlib.Path(folder))
        try:
            chosen = sample(cases(lab, every, options), options)
            table.versions = lab.worker().ask("versions")
            with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
                for case, (verdict, alembic) in zip(chosen, pool.map(lambda case: case(), chosen)):
                    table.add(dialect, case.part, verdict, alembic)
                    failed += not verdict.right
                    if options.verbose or not verdict.right:
                        print(f"{'ok  ' if verdict.right else 'FAIL'} {dialect} {case.part}: {case.name}", flush=True)
                    if case.part == "singles" and not verdict.right:
                        alone.add(case.name)
                    known = sorted(alone.intersection(verdict.rows))
                    if known:
                        print(f"       some of its rows fail alone too: {', '.join(known)}")
                    for problem in verdict.problems if options.verbose or not known else []:
                        print(f"       {problem}", flush=True)
        finally:
            lab.end()
    return failed


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--reckoner", required=True, help="the program under test")
    parser.add_argument("--python", default=os.environ.get("RECKONER_TEST_PYTHON"),
                        help="interpreter of the virtual environment of tests/oracle/requirements.txt")
    parser.add_argument("--pg-url", default=os.environ.get("RECKONER_TEST_PG"),
                        help="a server where databases may be made, as a superuser")
    parser.add_argument("--dialect", choices=rows.DIALECTS, help="only this one")
    parser.add_argument("--full", action="store_true", help="every row, not a sample")
    parser.add_argument("--only", default="", metavar="WORD", help="the cases whose name has this text")
    parser.add_argument("--seed", type=int, default=1, help="of the sample and of the combinations")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--matrix", action="store_true", help="print kind x facet x action, counts and reasons (--full does)")
    parser.add_argument("--markdown", action="store_true", help="the table as markdown")
    parser.add_argument("--verbose", action="store_true", help="what is right too")
    options = parser.parse_args()
    options.reckoner = os.path.abspath(options.reckoner)
    if options.python:
        options.python = os.path.abspath(options.python)
    if options.pg_url:
        os.environ["RECKONER_TEST_PG"] = options.pg_url
    wanted = [options.dialect] if options.dialect else rows.DIALECTS
    missing = {dialect: laboratory.available(options, dialect) for dialect in wanted}
    for dialect in filter(missing.get, wanted):
        print(f"skipped: {dialect}: {missing[dialect]}")
    if all(missing.values()):
        return SKIPPED
    failed, table, start = 0, report.Table(), time.monotonic()
    for dialect in wanted:
        if not missing[dialect]:
            failed += examine(options, dialect, table)
    print(table.markdown() if options.markdown else table.text())
    print(f"{failed} not right")
    print(f"({time.monotonic() - start:.0f} s)", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
