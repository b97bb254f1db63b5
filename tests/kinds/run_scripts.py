#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `inspect --format sql` writes of whole schemas, run into an empty database, builds the same schema: an empty
`diff`, and the same statements from pg_dump or sqlite_schema, whatever their order.

    run_scripts.py --reckoner build/dev/bin/reckoner --dialect postgresql [--tables 1000]

The schemas are the demo's (made by resources/demo/make_demo.py, on SQLite also the bundled one) and the benchmark's of
that many tables. Exit code 1 if one differs, 77 if the dialect cannot be tested here.
"""
import argparse
import importlib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE))
import run_kinds  # noqa: E402

SKIPPED = 77


class Whole(run_kinds.Laboratory):
    """The laboratory's own way of writing and building, without its gallery."""

    def __init__(self, reckoner, dialect, folder):
        self.reckoner, self.dialect, self.folder = reckoner, dialect, folder


def schemas(dialect, folder, tables):
    """(name, a database that holds it)."""
    python = os.environ.get("RECKONER_TEST_PYTHON")
    if dialect.name == "sqlite":
        bundled = dialect.Database(folder)
        bundled.script((ROOT / "resources/demo/drifted.sql").read_text())
        yield "the bundled demo", bundled
    if python:
        made = dialect.Database(folder)
        command = [python, ROOT / "resources/demo/make_demo.py", "--seed", "7", "--out", folder / "demo"]
        if dialect.name == "postgresql":
            command += ["--url", made.spec]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        if dialect.name == "sqlite":
            shutil.copy(folder / "demo/shop.db", made.path)
        yield "the demo of seed 7", made
    else:
        print(f"skip {dialect.name} the demo: RECKONER_TEST_PYTHON names no interpreter with SQLAlchemy")
    written = subprocess.run([sys.executable, ROOT / "tests/bench/generate_schema.py", str(tables), dialect.name], check=True,
                             capture_output=True, text=True).stdout
    large = dialect.Database(folder)
    large.script(written)
    yield f"{tables} tables", large


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--reckoner", required=True)
    parser.add_argument("--dialect", required=True)
    parser.add_argument("--tables", type=int, default=1000)
    options = parser.parse_args()
    dialect = importlib.import_module(f"{options.dialect}_database")
    missing = dialect.available()
    if missing:
        print(f"skipped: {missing}")
        return SKIPPED
    failed = 0
    with tempfile.TemporaryDirectory(prefix="reckoner-scripts-") as name:
        folder = pathlib.Path(name)
        laboratory = Whole(options.reckoner, dialect, folder)
        for what, database in schemas(dialect, folder, options.tables):
            start = time.monotonic()
            problems = run_kinds.attempt(lambda: laboratory.rebuilt(database.spec, database))
            database.drop()
            failed += bool(problems)
            print(f"{'FAIL' if problems else 'ok  '} {dialect.name} {what}, written and built ({time.monotonic() - start:.1f} s)", flush=True)
            for problem in problems[:20]:
                print(f"       {problem}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
