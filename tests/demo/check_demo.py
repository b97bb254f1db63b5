# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes demos from seeds and compares what `reckoner check` finds with what was planted.

    check_demo.py --reckoner build/dev/app/cli/reckoner --python .venv/bin/python --seeds 1-10 [--url postgresql://...]
    check_demo.py --reckoner build/dev/app/cli/reckoner --story

Without --url the databases are SQLite files. With it each seed gets a database of its own beside the given one. Then the
stamp is taken away and `reckoner locate` must name the fix. --story takes the demo that lies as text beside the shop, and
needs no SQLAlchemy. Exit code 1 if anything differs.
"""
import argparse
import collections
import json
import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile

MAKE = pathlib.Path(__file__).resolve().parents[2] / "resources" / "demo" / "make_demo.py"
# Only these classes say that a revision explains the difference; for others the tool may name whose object it is.
EXPLAINED = ("applied-ahead", "stamped-not-run", "reverted")
LEGS = ("models-head", "stamp-live")


def numbers(text):
    found = []
    for part in text.split(","):
        first, _, last = part.partition("-")
        found.extend(range(int(first), int(last or first) + 1))
    return found


def run_json(command):
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    if done.returncode not in (0, 1, 2):
        raise RuntimeError(f"exit code {done.returncode} of {' '.join(map(str, command))}: {done.stderr.strip()} {done.stdout[:400]}")
    try:
        return json.loads(done.stdout)
    except json.JSONDecodeError as error:
        raise RuntimeError(f"{error} in the output of {' '.join(map(str, command))}: {done.stdout[:400]} {done.stderr[:400]}") from error


def place(finding):
    """Where the models declare it; a file is told by its path in the project."""
    there = (finding.get("origins") or {}).get("to") or {}
    return there.get("file", ""), there.get("line")


def key(finding, with_revision=True):
    cls = finding.get("class") if finding["leg"] == "stamp-live" else None
    revision = (finding.get("revision") or None) if with_revision and cls in EXPLAINED else None
    return (
        finding["leg"], finding["kind"], finding["path"], finding["object"], finding["action"],
        tuple(sorted(finding.get("facets") or [])), cls or None, revision,
    )


def written(entry):
    leg, kind, path, name, action, facets, cls, revision = entry
    more = [", ".join(facets), cls or "", revision or ""]
    return f"{leg}: {kind} {path} {name} {action} " + " · ".join(part for part in more if part)


def compare_findings(expected, root):
    problems = []
    said = [finding for finding in root["findings"] if finding.get("leg") in LEGS]
    wanted = collections.Counter(key(finding) for finding in expected["findings"])
    found = collections.Counter(key(finding) for finding in said)
    problems += [f"  missing  {written(entry)}" for entry in sorted((wanted - found).elements(), key=str)]
    problems += [f"  not due  {written(entry)}" for entry in sorted((found - wanted).elements(), key=str)]
    by_key = {key(finding): finding for finding in said}
    for finding in expected["findings"]:
        there = by_key.get(key(finding))
        if not there:
            continue
        if finding["origin"]:
            file, line = place(there)
            if not file.endswith(finding["origin"]["file"]) or line != finding["origin"]["line"]:
                problems.append(f"  place    {written(key(finding))}: {file}:{line}, not {finding['origin']['file']}:{finding['origin']['line']}")
        if there["severity"] != finding["severity"]:
            problems.append(f"  severity {written(key(finding))}: {there['severity']}, not {finding['severity']}")
        if there["certainty"] != "certain":
            problems.append(f"  unsure   {written(key(finding))}")
    return problems


def ids(entries):
    return [entry["id"] if isinstance(entry, dict) else entry for entry in entries or []]


def check(arguments, folder, spec, expected):
    document = run_json([arguments.reckoner, "check", folder / "shop", "--database", spec, "--format", "json"])
    if document.get("reckoner") != "check" or len(document["roots"]) != 1:
        return [f"  not one root: {json.dumps(document)[:400]}"]
    root = document["roots"][0]
    problems = compare_findings(expected, root)
    if sorted(ids(root["pending"])) != sorted(expected["pending"]):
        problems.append(f"  pending  {ids(root['pending'])}, not {expected['pending']}")
    fix = root.get("fix") or {}
    if sorted(fix.get("revisions", [])) != expected["fix"]["revisions"] or fix.get("assumed"):
        problems.append(f"  fix      {fix}, not {expected['fix']['revisions']}")
    return problems


def locate(arguments, folder, spec, expected):
    document = run_json([arguments.reckoner, "locate", folder / "shop", "--database", spec, "--format", "json"])
    fix = document.get("fix") or (document.get("roots") or [{}])[0].get("fix") or {}
    if sorted(fix.get("revisions", [])) in [sorted(one) for one in expected["locate"]]:
        return []
    return [f"  locate   {fix}, not one of {expected['locate']}"]


class Story:
    """The demo of the README, from its text form."""

    def make(self, arguments, seed, folder):
        here = MAKE.parent
        shutil.copytree(here / "shop", folder / "shop", ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copytree(here / "drifted", folder / "shop", dirs_exist_ok=True)
        with sqlite3.connect(folder / "shop.db") as connection:
            connection.executescript((here / "drifted.sql").read_text())
        connection.close()
        shutil.copy(here / "drifted.json", folder / "expected.json")

    def spec(self, folder):
        return f"sqlite:{folder}/shop.db"

    def without_stamp(self, folder):
        return Sqlite().without_stamp(folder)

    def close(self):
        pass


class Sqlite:
    def make(self, arguments, seed, folder):
        return subprocess.run([arguments.python, MAKE, "--seed", str(seed), "--out", folder], check=True, stdout=subprocess.DEVNULL)

    def spec(self, folder):
        return f"sqlite:{folder}/shop.db"

    def without_stamp(self, folder):
        copy = folder / "unstamped.db"
        shutil.copy(folder / "shop.db", copy)
        with sqlite3.connect(copy) as connection:
            connection.execute("DROP TABLE alembic_version")
        connection.close()
        return f"sqlite:{copy}"

    def close(self):
        pass


class Postgres:
    """A database of its own for each seed, made and dropped through psql."""

    def __init__(self, url):
        self.url, self.name = url, None

    def psql(self, database, statement):
        subprocess.run(["psql", "-qX", "-v", "ON_ERROR_STOP=1", "-d", database, "-c", statement], check=True)

    def beside(self, name):
        head, mark, options = self.url.partition("?")
        return f"{head.rsplit('/', 1)[0]}/{name}{mark}{options}"

    def make(self, arguments, seed, folder):
        self.close()
        self.name = f"reckoner_demo_{seed}"
        self.psql(self.url, f"DROP DATABASE IF EXISTS {self.name}")
        self.psql(self.url, f"CREATE DATABASE {self.name}")
        command = [arguments.python, MAKE, "--seed", str(seed), "--out", folder, "--url", self.beside(self.name)]
        return subprocess.run(command, check=True, stdout=subprocess.DEVNULL)

    def spec(self, folder):
        return self.beside(self.name)

    def without_stamp(self, folder):
        self.psql(self.beside(self.name), "DROP TABLE alembic_version")
        return self.beside(self.name)

    def close(self):
        if self.name:
            self.psql(self.url, f"DROP DATABASE IF EXISTS {self.name}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--reckoner", required=True, type=pathlib.Path)
    parser.add_argument("--python", default=os.environ.get("RECKONER_TEST_PYTHON", sys.executable),
                        help="one that has SQLAlchemy and Alembic; by default RECKONER_TEST_PYTHON")
    parser.add_argument("--url", help="a PostgreSQL database on a server where databases may be made")
    parser.add_argument("--seeds", default="1-10", help="such as 1-10 or 3,8,21")
    parser.add_argument("--keep", type=pathlib.Path, help="a folder for the demos; by default they are thrown away")
    parser.add_argument("--story", action="store_true", help="check the bundled demo in place of seeds")
    parser.add_argument("--suite", choices=["sqlite", "postgresql"],
                        help="run as part of the suite: skipped (77) where the environment does not name what it needs")
    arguments = parser.parse_args()
    if arguments.suite:
        needed = ["RECKONER_TEST_PYTHON"] + (["RECKONER_TEST_PG"] if arguments.suite == "postgresql" else [])
        missing = [name for name in needed if name not in os.environ]
        if missing:
            print(f"skipped: {' and '.join(missing)} not set; packaging/test sets them")
            return 77
        if arguments.suite == "postgresql":
            arguments.url = os.environ["RECKONER_TEST_PG"]
    backend = Story() if arguments.story else Postgres(arguments.url) if arguments.url else Sqlite()
    wrong = 0
    with tempfile.TemporaryDirectory() as scratch:
        for seed in numbers("0" if arguments.story else arguments.seeds):
            folder = (arguments.keep or pathlib.Path(scratch)) / f"seed-{seed}"
            backend.make(arguments, seed, folder)
            expected = json.loads((folder / "expected.json").read_text())
            try:
                problems = check(arguments, folder, backend.spec(folder), expected)
                problems += locate(arguments, folder, backend.without_stamp(folder), expected)
            except (RuntimeError, KeyError, subprocess.TimeoutExpired) as error:
                problems = [f"  broken   {type(error).__name__}: {error}"]
            wrong += bool(problems)
            name = "story" if arguments.story else f"seed {seed}"
            print(f"{name} ({expected['dialect']}, {len(expected['findings'])} findings): {'differs' if problems else 'as planted'}")
            print("\n".join(problems), end="\n" if problems else "")
    backend.close()
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
