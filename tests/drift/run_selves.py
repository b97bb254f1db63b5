#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`reckoner diff` of a database with itself, through every pair of what says the same of it, is empty.

The subjects (`subjects.py`) are the demo, the laboratory's bases and projects, and a thousand tables; the sources
(`selves.py`) live, snapshot, ddl, models and history, as far as a subject has them.

    run_selves.py --reckoner build/dev/bin/reckoner --python .venv/bin/python \\
                  --pg-url 'postgresql:///postgres?host=/tmp/sock&user=postgres'

Exit code 1 if a pair differs, 77 if a dialect cannot be tested here.
"""
import argparse
import concurrent.futures
import os
import pathlib
import sys
import tempfile
import time

import rows  # first: it knows the way to tests/kinds and tests/oracle
import laboratory
import report
import selves
import subjects

SKIPPED = 77
COLUMNS = ("tables", "sources", "pairs", "changes", "unknown", "not comparable", "not spoken of")


def attempt(lab, name, make):
    start = time.monotonic()
    try:
        subject = make()
    except Exception as problem:  # noqa: BLE001 - told as this subject's failure
        answer = selves.Answer(name, problems=[f"{type(problem).__name__}: {problem}"[:900]])
    else:
        try:
            answer = selves.examine(lab, subject)
        finally:
            subject.end()
    return answer, time.monotonic() - start


def examine(options, dialect, table):
    failed = 0
    with tempfile.TemporaryDirectory(prefix="reckoner-selves-") as folder:
        lab = laboratory.Laboratory(options, dialect, pathlib.Path(folder))
        maker = subjects.Maker(lab, options.tables)
        try:
            chosen = [each for each in maker.all() if options.only in each[0]]
            with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
                for answer, seconds in pool.map(lambda each: attempt(lab, *each), chosen):
                    table.append((dialect, answer))
                    failed += bool(answer.problems)
                    if options.verbose or answer.problems:
                        print(f"{'FAIL' if answer.problems else 'ok  '} {dialect} {answer.name}: {answer.pairs} pairs"
                              f" ({seconds:.1f} s)", flush=True)
                    for problem in answer.problems:
                        print(f"       {problem}", flush=True)
        finally:
            maker.end()
            lab.end()
    return failed


def cells(answer):
    return [answer.tables, answer.sources, answer.pairs, answer.changes, answer.unknown, answer.silent, answer.unspoken]


def grid(table):
    """The subjects of each dialect, and their sum."""
    yield ["", "", *COLUMNS]
    for dialect in dict.fromkeys(dialect for dialect, _ in table):
        of = [cells(answer) for each, answer in table if each == dialect]
        yield from ([report.TITLES[dialect], answer.name, *map(str, cells(answer))] for each, answer in table if each == dialect)
        yield [report.TITLES[dialect], "all", *(str(sum(column)) if position != 1 else f"{len(of)} subjects"
                                                for position, column in enumerate(zip(*of)))]


def text(table):
    lines = list(grid(table))
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    words = (0, 1, 3)
    return "\n".join("  ".join(cell.ljust(width) if column in words else cell.rjust(width)
                               for column, (cell, width) in enumerate(zip(line, widths))).rstrip() for line in lines)


def markdown(table):
    head, *rest = grid(table)
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |"
                     for line in [head, ["---", "---", "--:", "---", *["--:"] * 5], *rest])


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--reckoner", required=True, help="the program under test")
    parser.add_argument("--python", default=os.environ.get("RECKONER_TEST_PYTHON"),
                        help="interpreter of the virtual environment of tests/oracle/requirements.txt")
    parser.add_argument("--pg-url", default=os.environ.get("RECKONER_TEST_PG"),
                        help="a server where databases may be made, as a superuser")
    parser.add_argument("--dialect", choices=rows.DIALECTS, help="only this one")
    parser.add_argument("--only", default="", metavar="WORD", help="the subjects whose name has this text")
    parser.add_argument("--tables", type=int, default=1000, help="of the large subjects")
    parser.add_argument("--jobs", type=int, default=2)
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
    failed, table, start = 0, [], time.monotonic()
    for dialect in wanted:
        if not missing[dialect]:
            failed += examine(options, dialect, table)
    if not table:
        parser.error(f"no subject has {options.only!r} in its name")
    print(markdown(table) if options.markdown else text(table))
    print(f"{failed} not right")
    print(f"({time.monotonic() - start:.0f} s)", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
