#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random projects: what Reckoner reads of them must be what SQLAlchemy and Alembic build.

Each seed is a project (`generator/`): models and a history that draw from every construct that is read. For each of
its databases `reckoner diff` of `models:` with what create_all() built, and of `history:` with what Alembic built at
head and at a revision on the way, must be empty, but for the facets named in `generator/allowed.toml`.

    run_generated.py --reckoner build/dev/bin/reckoner --python .venv/bin/python \\
                     --pg-url 'postgresql:///postgres?host=/tmp/sock&user=postgres' --seeds 1-2000

A seed that fails is shown with what differs; `--keep DIR` leaves its project there to be looked at. The same seed
makes the same project, always. Exit code 1 if a check failed, 77 if there are no libraries.
"""

import argparse
import json
import os
import pathlib
import shutil
import sys
import tempfile
import threading
import time
import tomllib

import run_oracle
from generator import project as generator
from run_oracle import Database, LibraryError, Report, Worker, problems_of_diff

ALLOWED = run_oracle.HERE / "generator" / "allowed.toml"


def check_models(run, report, project, folder, worker, dialect):
    database = Database(run, worker, dialect)
    try:
        worker.ask("create_all", url=database.url)
        report.add(dialect, "models",
                   problems_of_diff(run, project, dialect, "models", f"models:{folder}", database.spec))
    finally:
        worker.ask("close")
        if not run.keep:
            database.drop()


def check_history(run, report, project, folder, worker, dialect):
    """At the revision the project names, then at the heads."""
    database = Database(run, worker, dialect)
    try:
        for target in [*project["stops"], "heads"]:
            at = ",".join(worker.ask("upgrade", url=database.url, to=target))
            source = f"history:{folder}" if target == "heads" else f"history:{folder}@{at}"
            report.add(dialect, f"history@{at}",
                       problems_of_diff(run, project, dialect, "history", source, database.spec))
    finally:
        worker.ask("close")
        if not run.keep:
            database.drop()


def run_seed(run, seed, worker, only, part):
    report = Report(f"seed {seed}")
    folder = run.scratch / f"seed-{seed}"
    project = generator.write(seed, folder)
    # Some things differ by SQLAlchemy's version, which Reckoner takes from what the project pins.
    (folder / "requirements.txt").write_text(f"sqlalchemy=={run.versions['sqlalchemy']}\nalembic=={run.versions['alembic']}\n")
    project["allowed_facets"] = tomllib.loads(ALLOWED.read_text())["allowed_facets"]
    for dialect in project["dialects"]:
        if dialect == "postgresql" and not run.pg or only and dialect != only:
            continue
        for step in (check_models, check_history):
            if part and step.__name__ != f"check_{part}":
                continue
            try:
                worker.ask("project", folder=str(folder), project=project)
                step(run, report, project, folder, worker, dialect)
            except LibraryError as error:
                report.add(dialect, "the project itself", [error.traceback if run.verbose else str(error)[-2500:]])
    if run.keep:
        (folder / "project.json").write_text(json.dumps(project))
    else:
        shutil.rmtree(folder)
    return report


class Numbers:
    """The seeds yet to do, handed to whoever asks next."""

    def __init__(self, seeds):
        self.seeds, self.lock = iter(seeds), threading.Lock()

    def next(self):
        with self.lock:
            return next(self.seeds, None)


def work(run, numbers, reports, options):
    """One thread with one process of the libraries, for as long as there are seeds."""
    worker = Worker(run.python, run.scratch, {})
    try:
        run.versions = worker.ask("versions")
        while (seed := numbers.next()) is not None:
            report = run_seed(run, seed, worker, options.dialect, options.part)
            lines = [line for line in report.lines if options.verbose or not line.startswith("ok")]
            if lines:
                print("\n".join(lines), flush=True)
            reports.append(report)
    finally:
        worker.end()


def seeds_of(text):
    seeds = []
    for part in text.split(","):
        first, _, last = part.partition("-")
        seeds += range(int(first), int(last or first) + 1)
    return seeds


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--reckoner", required=True, help="the program under test")
    parser.add_argument("--python", default=os.environ.get("RECKONER_TEST_PYTHON"),
                        help="interpreter of the virtual environment of requirements.txt")
    parser.add_argument("--pg-url", default=os.environ.get("RECKONER_TEST_PG"),
                        help="a PostgreSQL where databases may be created; without it that half is skipped")
    parser.add_argument("--seeds", default="1-100", help="such as 1-2000 or 7,9,12-20")
    parser.add_argument("--dialect", help="only this one")
    parser.add_argument("--part", choices=["models", "history"], help="only this half")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--verbose", action="store_true", help="the checks that hold too, and whole tracebacks")
    parser.add_argument("--keep", metavar="DIR", help="leave projects and databases, and print how to compare them")
    options = parser.parse_args()
    if not options.python:
        print("skip  everything: neither --python nor RECKONER_TEST_PYTHON names an interpreter with the libraries")
        return run_oracle.SKIPPED
    if not options.pg_url:
        print("skip  postgresql: no --pg-url given")
    options.reckoner = os.path.abspath(options.reckoner)
    options.python = os.path.abspath(options.python)
    options.hand_only = options.no_hand = False

    start = time.monotonic()
    scratch = pathlib.Path(options.keep or tempfile.mkdtemp(prefix="reckoner-generated-")).absolute()
    if options.keep and scratch.exists() and any(scratch.iterdir()):
        parser.error(f"{scratch} is not empty")
    scratch.mkdir(parents=True, exist_ok=True)
    reports = []
    try:
        run = run_oracle.Run(options, scratch)
        run.verbose = options.verbose
        numbers = Numbers(seeds_of(options.seeds))
        threads = [threading.Thread(target=work, args=(run, numbers, reports, options))
                   for _ in range(options.jobs)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        if not options.keep:
            shutil.rmtree(scratch)
    passed, failed = sum(r.passed for r in reports), sum(r.failed for r in reports)
    bad = sorted(int(r.project.split()[1]) for r in reports if r.failed)
    if bad:
        print("seeds that failed: " + ",".join(map(str, bad)))
    print(f"({time.monotonic() - start:.0f} s)", file=sys.stderr)
    print(f"{len(reports)} seeds: {passed} passed, {failed} failed")
    return 1 if failed or not passed or len(reports) != len(seeds_of(options.seeds)) else 0


if __name__ == "__main__":
    sys.exit(main())
