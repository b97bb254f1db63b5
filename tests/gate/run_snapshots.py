#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`reckoner check` and `reckoner diff` say the same of a database by its URL and by a snapshot of it.

For each subject they run on the database and on what `snapshot` saved of it: the documents are the same, findings and fingerprints,
byte by byte but for where the live side was read and how old it is; so are the exit codes, by default and with every word of --fail-on.

  bases         those of the drift laboratory (tests/drift): the gallery of every kind of object, scripts, projects with models
  combinations  five to twenty drifts planted together in a copy of a base
  demo          seeds of the generated demo
  roots         two histories in one database, with version tables of other names and, on PostgreSQL, in another schema;
                one asked for, one without its table, one that may not be read
  role          on PostgreSQL a role that may connect, use the schemas and read the version table: its snapshot of the gallery,
                and of copies with drifts; what it may not know is said, and never called missing
  rows          a database full of rows and statistics: none of the values is in the snapshot

    run_snapshots.py --reckoner build/dev/bin/reckoner [--dialect sqlite] [--only WORD] [--combinations 200]

Exit code 1 if anything differs, 77 if a dialect cannot be tested here.
"""
import argparse
import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "drift")]

import rows  # noqa: E402 - first: it knows the way to tests/kinds and tests/oracle
import combinations  # noqa: E402
import laboratory  # noqa: E402
import twosides  # noqa: E402
import values  # noqa: E402

SKIPPED = 77
MAKE_DEMO = HERE.parents[1] / "resources" / "demo" / "make_demo.py"
DEMO_SEEDS = (3, 21)


class Subjects:
    """What there is to compare on one dialect: (name, what compares it and returns problems)."""

    def __init__(self, lab, options):
        self.lab, self.options = lab, options
        self.sides = twosides.Sides(options.reckoner, lab.scratch)

    def all(self):
        every = rows.rows(self.lab.name)
        for name in sorted({row.base for row in every}):
            yield f"base {name}", lambda name=name: self.base(name)
        for number in range(1, self.options.combinations + 1):
            yield f"combination {number}", lambda number=number: self.combination(every, number)
        for seed in DEMO_SEEDS:
            yield f"demo {seed}", lambda seed=seed: self.demo(seed)
        roots = twosides.Roots(self.lab, self.sides)
        for name in roots.names():
            yield f"roots {name}", lambda name=name: roots.examine(name)
        if self.lab.name == "postgresql":
            role = twosides.Role(self.lab, self.sides)
            yield "role of the gallery", role.gallery
            for number in range(1, 4):
                yield f"role with drifts {number}", lambda number=number: role.drifted(every, number)
            yield "role that may not read the version table", role.without_stamp
        yield "rows", lambda: values.examine(self.lab, self.sides)

    def base(self, name):
        base = self.lab.base(name)
        return self.sides.differences(base.folder, base.database.spec, twosides.POLICIES)

    def combination(self, every, number):
        base, chosen = combinations.draw(self.lab, every, 1, number)
        database = self.lab.dialect.Database(self.lab.scratch, base.database)
        try:
            for row in sorted(chosen, key=combinations.turn):
                self.lab.change(database, row)
            problems = self.sides.differences(base.folder, database.spec)
            return [f"{problem} ({base.name}: {', '.join(row.name for row in chosen)})" for problem in problems]
        finally:
            database.drop()

    def demo(self, seed):
        database, out = self.lab.dialect.Database(self.lab.scratch), self.lab.scratch / f"demo-{seed}"
        url = ["--url", database.spec] if self.lab.name == "postgresql" else []
        try:
            subprocess.run([self.lab.python, "-B", MAKE_DEMO, "--seed", str(seed), "--out", out, *url], check=True,
                           capture_output=True, text=True)
            spec = database.spec if url else f"sqlite:{out}/shop.db"
            return self.sides.differences(out / "shop", spec, twosides.POLICIES)
        finally:
            database.drop()


def attempt(name, compare):
    start = time.monotonic()
    try:
        problems = compare()
    except Exception as problem:  # noqa: BLE001 - told as this subject's failure
        problems = [f"{type(problem).__name__}: {problem}"[:1500]]
    return name, problems, time.monotonic() - start


def examine(options, dialect):
    failed = compared = 0
    with tempfile.TemporaryDirectory(prefix="reckoner-snapshots-") as folder:
        lab = laboratory.Laboratory(options, dialect, pathlib.Path(folder))
        try:
            subjects = Subjects(lab, options)
            chosen = [each for each in subjects.all() if options.only in each[0]]
            with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
                for name, problems, seconds in pool.map(lambda each: attempt(*each), chosen):
                    compared += 1
                    failed += bool(problems)
                    if problems or options.verbose:
                        print(f"{'FAIL' if problems else 'ok  '} {dialect} {name} ({seconds:.1f} s)", flush=True)
                    for problem in problems:
                        print(f"       {problem}")
            fault = subjects.sides.blind()
            if fault:
                failed += 1
                print(f"FAIL {dialect} {fault}")
        finally:
            lab.end()
    print(f"{dialect}: {compared} subjects, {failed} not the same", flush=True)
    return failed


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--reckoner", required=True, help="the program under test")
    parser.add_argument("--python", default=os.environ.get("RECKONER_TEST_PYTHON"),
                        help="interpreter of the virtual environment of tests/oracle/requirements.txt")
    parser.add_argument("--pg-url", default=os.environ.get("RECKONER_TEST_PG"),
                        help="a server where databases and roles may be made, as a superuser")
    parser.add_argument("--dialect", choices=rows.DIALECTS, help="only this one")
    parser.add_argument("--only", default="", metavar="WORD", help="the subjects whose name has this text")
    parser.add_argument("--combinations", type=int, default=12, metavar="N", help="how many of them")
    parser.add_argument("--jobs", type=int, default=2)
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
    start = time.monotonic()
    failed = sum(examine(options, dialect) for dialect in wanted if not missing[dialect])
    print(f"({time.monotonic() - start:.0f} s)", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
