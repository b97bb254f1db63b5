#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Oracle tests: what Reckoner reads must be what SQLAlchemy and Alembic build.

For each sample project below `projects/` and each dialect it names, the libraries build scratch databases, and
`reckoner diff` of `models:` and of `history:` (after each revision) with that database must be empty: no changes,
nothing not comparable, exit code 0, but for the facets the project's `project.toml` allows with a reason. Then the
hand changes of `hand_changes.py`, one at a time, must each be exactly one finding.

    run_oracle.py --reckoner build/dev/bin/reckoner --python .venv/bin/python \\
                  --pg-url 'postgresql:///postgres?host=/tmp/sock&user=postgres'

Only the standard library is needed here; the libraries live in the interpreter given by --python (`worker.py`).
RECKONER_TEST_PYTHON and RECKONER_TEST_PG stand in for --python and --pg-url.
Prints one line per check and a closing count; exit code 1 if a check failed, 77 if there are no libraries.
"""

import argparse
import concurrent.futures
import itertools
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
import urllib.parse

import hand_changes

HERE = pathlib.Path(__file__).resolve().parent
PROJECTS = HERE / "projects"
SERIAL = itertools.count(1)
# The sample projects have no way back, on purpose; and they were edited, as files of this repository are.
HABITS = ("--ignore", "RK307", "--ignore", "RK309")
SKIPPED = 77  # what ctest is told to take as "skipped"


class LibraryError(Exception):
    """The library itself failed: the sample project is wrong, not Reckoner. In short, and with the whole traceback."""

    def __init__(self, said, traceback=""):
        super().__init__(said)
        self.traceback = traceback or said


class Worker:
    """One worker.py process for one project."""

    def __init__(self, python, folder, project):
        environment = dict(os.environ, PYTHONDONTWRITEBYTECODE="1")
        environment.pop("DATABASE_URL", None)
        self.log = tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen(
            [python, str(HERE / "worker.py"), json.dumps(project)],
            cwd=folder, env=environment, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.log,
        )

    def ask(self, do, **arguments):
        self.process.stdin.write(json.dumps({"do": do, **arguments}) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            self.log.seek(0)
            raise LibraryError("the worker ended: " + self.log.read()[-2000:])
        answer = json.loads(line)
        if not answer["ok"]:
            raise LibraryError(answer["error"], answer["traceback"])
        return answer["result"]

    def end(self):
        self.process.stdin.close()
        self.process.wait()
        self.log.close()


class Database:
    """A scratch database: an own PostgreSQL database, dropped afterwards, or a SQLite file."""

    def __init__(self, run, worker, dialect, template=None):
        self.run, self.worker, self.dialect = run, worker, dialect
        if dialect == "postgresql":
            self.name = f"oracle_{os.getpid()}_{next(SERIAL)}"
            worker.ask("create_database", admin=run.pg_library_url, name=self.name,
                       template=template.name if template else "template0")
            self.url = run.pg_url_of(self.name, "postgresql+psycopg2")
            self.spec = run.pg_url_of(self.name, "postgresql")
        else:
            path = run.scratch / f"{next(SERIAL)}.sqlite"
            self.name = str(path)
            if template:
                shutil.copyfile(template.name, path)
            else:
                path.touch()
            self.url = f"sqlite:///{path}"
            self.spec = f"sqlite:{path}"

    def drop(self):
        if self.dialect == "postgresql":
            self.worker.ask("drop_database", admin=self.run.pg_library_url, name=self.name)
        else:
            os.unlink(self.name)


class Run:
    def __init__(self, options, scratch):
        self.reckoner = options.reckoner
        self.python = options.python
        self.pg = urllib.parse.urlsplit(options.pg_url) if options.pg_url else None
        self.scratch = scratch
        self.keep = options.keep
        self.hand_only = options.hand_only
        self.hand = not options.no_hand
        self.pg_library_url = self.pg_url_of(self.pg.path.lstrip("/"), "postgresql+psycopg2") if self.pg else None

    def pg_url_of(self, name, scheme):
        # Joined by hand: urlunsplit drops the empty authority of postgresql:///db.
        query = f"?{self.pg.query}" if self.pg.query else ""
        return f"{scheme}://{self.pg.netloc}/{name}{query}"

    def call(self, *arguments):
        """Runs reckoner; (document, exit code, trouble): trouble is a sentence when there is no document."""
        command = [self.reckoner, *arguments, "--format", "json"]
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=60)
        except subprocess.TimeoutExpired:
            return None, None, f"no answer in 60 s: {' '.join(command)}"
        try:
            document = json.loads(done.stdout)
        except json.JSONDecodeError:
            return None, done.returncode, (
                f"exit {done.returncode}, no JSON: {' '.join(command)}\n{done.stdout[-800:]}{done.stderr[-800:]}"
            )
        if document.get("reckoner") == "error":
            return None, done.returncode, f"{document.get('code')}: {document.get('message')} {document.get('place')}"
        return document, done.returncode, None


class Report:
    """The lines of one project, printed together so that parallel projects do not mix."""

    def __init__(self, project):
        self.project = project
        self.lines, self.passed, self.failed = [], 0, 0

    def add(self, dialect, what, problems):
        good = not problems
        self.passed += good
        self.failed += not good
        self.lines.append(f"{'ok  ' if good else 'FAIL'} {self.project} {dialect} {what}")
        for problem in problems:
            self.lines += ["       " + line for line in problem.splitlines()]


def where_they_part(one, other):
    """Of two long texts, what follows the last word that both have."""
    if not isinstance(one, str) or not isinstance(other, str) or max(len(one), len(other)) < 200:
        return ""
    at = max(len(os.path.commonprefix([one, other])) - 40, 0)
    return f"\n  they part at ...{one[at:at + 160]!r}\n           and ...{other[at:at + 160]!r}"


def brief(change):
    facets = ",".join(change.get("facets") or [])
    values = ""
    before, after = change.get("before"), change.get("after")
    if before is not None or after is not None:
        values = f"  {json.dumps(before)[:300]} -> {json.dumps(after)[:300]}"
    for facet in (before or {}).keys() & (after or {}).keys():
        values += where_they_part(*(value[facet].get("normal") if isinstance(value[facet], dict) else None for value in (before, after)))
    certainty = "" if change.get("certainty") == "certain" else f" ({change.get('certainty')})"
    return (f"{change.get('action')} {change.get('kind')} {change.get('path')}.{change.get('object')}"
            f" [{facets}]{certainty}{values}")


def allowed(project, dialect, what, entry):
    """Whether project.toml allows this facet; it names them one by one, with the reason."""
    facets = entry.get("facets") or [entry.get("facet")]
    def covers(rule, facet):
        return (rule["facet"] == facet
                and rule.get("only") in (None, "changes" if "action" in entry else "not comparable")
                and rule.get("kind", entry.get("kind")) == entry.get("kind")
                and rule.get("dialect", dialect) == dialect
                and rule.get("position", what) == what)
    return all(any(covers(rule, facet) for rule in project["allowed_facets"]) for facet in facets)


def problems_of_diff(run, project, dialect, position, left, right):
    document, code, trouble = run.call("diff", left, right)
    if trouble:
        return [trouble]
    if document.get("reckoner") != "diff":
        return [f"not a diff document: {document.get('reckoner')}"]
    problems = [brief(c) for c in document["changes"] if not allowed(project, dialect, position, c)]
    problems += [f"not comparable: {n.get('path')} {n.get('facet')}: {n.get('reason')}"
                 for n in document["notComparable"] if not allowed(project, dialect, position, n)]
    if code != 0 and not problems and not document["changes"]:
        problems.append(f"exit {code} with an empty diff; notes: {json.dumps(document.get('notes'))[:600]}")
    if problems and run.keep:
        problems.insert(0, f"$ reckoner diff '{left}' '{right}'")
    return problems


def problems_of_check(run, folder, database):
    document, code, trouble = run.call("check", str(folder), "--database", database.spec, *HABITS)
    if trouble:
        return [trouble]
    problems = [f"{f.get('leg')} {f.get('rule')} {f.get('severity')} {f.get('kind')} {f.get('path')}.{f.get('object')}:"
                f" {f.get('message')}" for root in document["roots"] for f in root["findings"]]
    # No finding says something only if all four positions were read.
    problems += [f"root {root.get('name')}: no position {position}" for root in document["roots"]
                 for position in ("models", "head", "stamp", "live") if not root.get("positions", {}).get(position)]
    if not document["roots"]:
        problems.append("no roots")
    if code != 0:
        problems.append(f"exit {code}, wanted 0")
    return problems


def problems_of_script(run, project, dialect, position, source, worker):
    """What `inspect --format sql` writes of the source, run by the database's own shell, must build the same."""
    scratch = Database(run, worker, dialect)
    shell = (["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-o", os.devnull, "-d", scratch.spec]
             if dialect == "postgresql" else ["sqlite3", "-bail", "-batch", scratch.name])
    try:
        written = subprocess.run([run.reckoner, "inspect", source, "--dialect", dialect, "--format", "sql"],
                                 capture_output=True, text=True, timeout=60)
        if written.returncode != 0:
            return [f"inspect --format sql: exit {written.returncode}: {written.stderr.strip()[-400:]}"]
        built = subprocess.run(shell, input=written.stdout, capture_output=True, text=True, timeout=60)
        if built.returncode != 0:
            return [f"{shell[0]} refuses what was written: {built.stderr.strip()[-600:]}"]
        return problems_of_diff(run, project, dialect, position, source, scratch.spec)
    finally:
        scratch.drop()


def check_models(run, report, project, folder, worker, dialect):
    database = Database(run, worker, dialect)
    try:
        worker.ask("create_all", url=database.url)
        report.add(dialect, "models",
                   problems_of_diff(run, project, dialect, "models", f"models:{folder}", database.spec))
        report.add(dialect, "script of the database",
                   problems_of_script(run, project, dialect, "models", database.spec, worker))
        report.add(dialect, "script of the models",
                   problems_of_script(run, project, dialect, "models", f"models:{folder}", worker))
    finally:
        if not run.keep:
            database.drop()


def check_history(run, report, project, folder, worker, dialect):
    database = Database(run, worker, dialect)
    try:
        for revision in worker.ask("revisions"):
            stamp = worker.ask("upgrade", url=database.url, to=revision["id"])
            at = ",".join(stamp)
            report.add(dialect, f"history@{at}",
                       problems_of_diff(run, project, dialect, "history", f"history:{folder}@{at}", database.spec))
        report.add(dialect, "history head",
                   problems_of_diff(run, project, dialect, "history", f"history:{folder}", database.spec))
        if dialect in project["agrees"]:
            report.add(dialect, "check", problems_of_check(run, folder, database))
    finally:
        if not run.keep:
            database.drop()


def check_hand_changes(run, report, folder, worker, dialect):
    template = Database(run, worker, dialect)
    try:
        worker.ask("upgrade", url=template.url, to="heads")
        for change in hand_changes.changes(dialect):
            database = Database(run, worker, dialect, template)
            try:
                if change["statements"]:
                    worker.ask("sql", url=database.url, statements=change["statements"])
                if change["rebuild"]:
                    worker.ask("rebuild", url=database.url, **change["rebuild"])
                document, code, trouble = run.call("check", str(folder), "--database", database.spec, *HABITS)
                problems = [trouble] if trouble else hand_changes.problems(change, document, code)
            except LibraryError as error:
                problems = [f"the sample itself fails: {error}"]
            finally:
                database.drop()
            report.add(dialect, f"hand change: {change['name']}", problems)
    finally:
        template.drop()


def run_project(run, name):
    folder = PROJECTS / name
    project = tomllib.loads((folder / "project.toml").read_text())
    report = Report(name)
    for dialect in project["dialects"]:
        if dialect == "postgresql" and not run.pg:
            continue
        # A process of its own: create_all() marks keys it made with ALTER, and a later one on SQLite leaves them out.
        worker = Worker(run.python, folder, project)
        try:
            steps = []
            if not run.hand_only:
                if project["models"]:
                    steps.append(lambda: check_models(run, report, project, folder, worker, dialect))
                if project["history"]:
                    steps.append(lambda: check_history(run, report, project, folder, worker, dialect))
            if run.hand and name == hand_changes.PROJECT:
                steps.append(lambda: check_hand_changes(run, report, folder, worker, dialect))
            for step in steps:
                try:
                    step()
                except LibraryError as error:
                    report.add(dialect, "the sample itself", [str(error)])
                worker.ask("close")
        finally:
            worker.end()
    return report


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--reckoner", help="the program under test")
    parser.add_argument("--python", default=os.environ.get("RECKONER_TEST_PYTHON"),
                        help="interpreter of the virtual environment of requirements.txt")
    parser.add_argument("--pg-url", default=os.environ.get("RECKONER_TEST_PG"),
                        help="a PostgreSQL where databases may be created; without it that half is skipped")
    parser.add_argument("--only", action="append", default=[], metavar="PROJECT")
    parser.add_argument("--list", action="store_true", help="name the projects and stop")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--no-hand", action="store_true", help="leave out the hand changes")
    parser.add_argument("--hand-only", action="store_true", help="only the hand changes")
    parser.add_argument("--keep", action="store_true", help="leave the scratch databases behind, and print how to compare with them")
    options = parser.parse_args()

    names = sorted(p.parent.name for p in PROJECTS.glob("*/project.toml"))
    if options.list:
        for name in names:
            project = tomllib.loads((PROJECTS / name / "project.toml").read_text())
            print(f"{name:16} {','.join(project['dialects']):18} {project['summary']}")
        return 0
    unknown = set(options.only) - set(names)
    if unknown:
        parser.error(f"no such project: {', '.join(sorted(unknown))}")
    if not options.python:
        print("skip  everything: neither --python nor RECKONER_TEST_PYTHON names an interpreter with the libraries")
        return SKIPPED
    if not options.reckoner:
        parser.error("--reckoner is needed")
    options.reckoner = os.path.abspath(options.reckoner)
    if options.hand_only:
        options.only = [hand_changes.PROJECT]
    if not options.pg_url:
        print("skip  postgresql: no --pg-url given")

    start = time.monotonic()
    scratch = tempfile.mkdtemp(prefix="reckoner-oracle-")
    passed = failed = 0
    try:
        run = Run(options, pathlib.Path(scratch))
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            for report in pool.map(lambda name: run_project(run, name), options.only or names):
                print("\n".join(report.lines), flush=True)
                passed += report.passed
                failed += report.failed
    finally:
        if not options.keep:
            shutil.rmtree(scratch)
    print(f"({time.monotonic() - start:.0f} s)", file=sys.stderr)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
