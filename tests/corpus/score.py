#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A scoreboard of reading: what Reckoner reads of a project, beside what the project's own libraries build.

    score.py --reckoner build/release/bin/reckoner --pg-url 'postgresql:///postgres?host=/tmp/sock&user=postgres' \\
             --project shop --folder ../shop --python ../shop/.venv/bin/python [--run-in SUBFOLDER] [--ini FILE]
             [--metadata MODULE:ATTRIBUTE] [--env NAME=VALUE] [--before SQL] [--dialect postgresql|sqlite]

or with `--projects FILE.toml`, a table for each of them with the same keys. For each project:

- models: the metadata is created in a scratch database (truth.py, in the project's interpreter) and read live; then
  `reckoner diff models:FOLDER` with it;
- history: Alembic upgrades another scratch database to its heads; then `reckoner diff history:FOLDER` with it, and
  `reckoner history` for what could not be understood.

An object of the truth is *exact* if nothing differs, *unknown* if reading says so with a file and a line, else *wrong*; an
object that reading made up is wrong too ("more"). Prints a table, and with --verbose each object that is not exact. Running a
project's code is for people who trust it: nothing else of Reckoner ever does.
"""

import argparse
import collections
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import tomllib
import urllib.parse

HERE = pathlib.Path(__file__).resolve().parent
KINDS = ("table", "column", "primaryKey", "foreignKey", "unique", "check", "index", "default", "enum")
IN_TABLE = {"primaryKey": "primaryKey", "foreignKeys": "foreignKey", "uniques": "unique", "checks": "check",
            "indexes": "index"}


class Scratch:
    """A database that is dropped again: its URL for the libraries and for Reckoner."""

    serial = 0

    def __init__(self, dialect, admin, folder):
        Scratch.serial += 1
        name = f"reckoner_corpus_{os.getpid()}_{Scratch.serial}"
        self.admin = None
        if dialect == "sqlite":
            path = pathlib.Path(folder) / f"{name}.db"
            path.touch()
            self.url, self.spec = f"sqlite:///{path}", f"sqlite:{path}"
            return
        self.admin, self.name = admin, name
        self.psql(f'CREATE DATABASE "{name}"')
        parts = urllib.parse.urlsplit(admin)
        self.spec = f"{parts.scheme}://{parts.netloc}/{name}" + (f"?{parts.query}" if parts.query else "")
        self.url = self.spec

    def psql(self, sql, url=None):
        subprocess.run(["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", url or self.admin, "-c", sql], check=True,
                       stdout=subprocess.DEVNULL)

    def prepare(self, statements):
        for sql in statements:
            if self.admin:
                self.psql(sql, self.spec)

    def drop(self):
        if self.admin:
            self.psql(f'DROP DATABASE IF EXISTS "{self.name}" WITH (FORCE)')


def reckoner(program, *arguments):
    """The JSON of a run, with its seconds and its peak of memory in MiB."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        begun = time.monotonic()
        process = subprocess.Popen([program, *arguments, "--format", "json", "--quiet"], stdout=out, stderr=err)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        text = out.read()
        if process.returncode not in (0, 1, 2) or not text:
            raise RuntimeError(f"reckoner {' '.join(arguments)} ended with {process.returncode}: {err.read().decode()[:500]}")
    document = json.loads(text)
    if document["reckoner"] == "error":
        raise RuntimeError(f"{document['code']}: {document['message']}")
    return document, seconds, usage.ru_maxrss / 1024


def objects(snapshot):
    """(kind, path, object) of everything that is counted in a snapshot."""
    found = set()
    schema = snapshot["schema"]
    for path, table in named(schema.get("tables", {})):
        space, name = split(path)
        found.add(("table", space, name))
        for column in table.get("columns", []):
            found.add(("column", path, column["name"]))
            if column.get("default") is not None:
                found.add(("default", path, column["name"]))
        for key, kind in IN_TABLE.items():
            several = table.get(key) or []
            for each in several if isinstance(several, list) else [several]:
                found.add((kind, path, each.get("name", "")))
    for path, _ in named(schema.get("enums", {})):
        found.add(("enum", *split(path)))
    return found


def named(several):
    return several.items() if isinstance(several, dict) else [(path_of(each), each) for each in several]


def path_of(each):
    return ".".join(quoted(each[key]) for key in ("schema", "name") if each.get(key))


def quoted(name):
    plain = name and name[0] in "abcdefghijklmnopqrstuvwxyz_" and all(c.islower() or c.isdigit() or c == "_" for c in name)
    return name if plain else '"' + name.replace('"', '""') + '"'


def split(path):
    at, inside, last = 0, False, -1
    for at, c in enumerate(path):
        if c == '"':
            inside = not inside
        elif c == "." and not inside:
            last = at
    name = path[last + 1:]
    return path[:max(last, 0)], name[1:-1].replace('""', '"') if name.startswith('"') else name


class Score:
    """Of one side of one project."""

    def __init__(self, truth, refused=()):
        self.truth = truth
        self.refused = {("foreignKey" if kind == "foreign_key_constraint" else kind, table.rpartition(".")[2],
                         name if kind == "index" else "") for kind, table, name in refused}
        self.state = {}
        self.more = collections.Counter()
        self.said = []

    def mark(self, kind, path, name, state, why):
        key = (kind, path, name)
        if key not in self.truth:
            table = split(path)[1]
            if ("table", name if kind == "table" else table, "") in self.refused or (kind, table, "") in self.refused or (
                    kind, table, name) in self.refused:
                return  # the server would not have it
            if state == "wrong" and kind in KINDS:
                self.more[kind] += 1
                self.said.append(f"more {kind} {path}.{name}: {why}")
            return
        if self.state.get(key) != "wrong":
            self.state[key] = state
        self.said.append(f"{state} {kind} {path}.{name}: {why}")

    def change(self, change):
        """Of diff(read, live): added is only in the truth."""
        state = "wrong" if change["certainty"] == "certain" else "unknown"
        kind, path, name = change["kind"], change["path"], change["object"]
        why = f"{change['action']} {','.join(change['facets'])} {change.get('uncertainBecause', '')}".strip()
        if change["action"] == "modified" and all(f in ("comment", "columnOrder", "options", "name") for f in change["facets"]):
            return
        self.mark(kind, path, name, state, why)
        if kind == "column" and (change["action"] in ("added", "removed") or "default" in change["facets"]):
            self.mark("default", path, name, state, why)
        if kind == "table" and change["action"] == "added":
            whole = f"{path}.{quoted(name)}"
            for key in self.truth:
                if key[1] == whole:
                    self.mark(*key, state, "its table is not there")
        for each in change.get("consequences", []):
            self.mark(each["kind"], each["path"], each["object"], state, "goes along")

    def not_comparable(self, entry):
        self.mark(entry["kind"], entry["path"], entry["object"], "unknown", entry["reason"])
        if entry["facet"] == "default":
            self.mark("default", entry["path"], entry["object"], "unknown", entry["reason"])

    def row(self):
        cells = {}
        for kind in KINDS:
            every = [key for key in self.truth if key[0] == kind]
            states = collections.Counter(self.state.get(key, "exact") for key in every)
            cells[kind] = (states["exact"], states["wrong"] + self.more[kind], states["unknown"], len(every))
        return cells


def compare(options, read, live, refused, more):
    truth, _, _ = reckoner(options.reckoner, "inspect", live)
    difference, seconds, memory = reckoner(options.reckoner, "diff", read, live, "--no-renames", *more)
    score = Score(objects(truth), refused)
    for change in difference["changes"]:
        score.change(change)
    for entry in difference["notComparable"]:
        score.not_comparable(entry)
    return score, seconds, memory


def libraries(project):
    """--source-root, where the interpreter of the project has its libraries."""
    ask = "import sysconfig; print(sysconfig.get_paths()['purelib'])"
    done = subprocess.run([project.get("python", sys.executable), "-c", ask], capture_output=True, text=True)
    return ["--source-root", done.stdout.strip()] if done.returncode == 0 else []


def run_truth(what, project, url):
    folder = pathlib.Path(project.get("truth_folder", project["folder"])) / project.get("run_in", "")
    command = [project.get("python", sys.executable), str(HERE / "truth.py"), what, "--url", url]
    for key in ("ini", "section", "app", "to", "script-location"):
        if project.get(key):
            command += [f"--{key}", project[key]]
    for key in ("import", "stub", "no-stub", "path", "version-location", "x"):
        for each in project.get(key, []):
            command += [f"--{key}", each]
    command += [f"--{key}" for key in ("plain", "postponed") if project.get(key)]
    for each in project.get("metadata", []) if what == "models" else []:
        command += ["--metadata", each]
    environment = dict(os.environ, PYTHONDONTWRITEBYTECODE="1")
    environment.update({key: str(value).replace("{url}", url) for key, value in project.get("env", {}).items()})
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=900)
    lines = done.stdout.strip().splitlines()
    answer = json.loads(lines[-1]) if lines else {"ok": False, "error": done.stderr[-500:], "traceback": done.stderr}
    return answer


def print_score(title, score, seconds, memory, verbose):
    print(f"{title}: {seconds:.2f} s, {memory:.0f} MiB")
    print(f"  {'':12}{'exact':>8}{'wrong':>8}{'unknown':>9}{'of':>8}")
    for kind, (exact, wrong, unknown, every) in score.row().items():
        if every or wrong:
            share = 100 * exact / every if every else 0
            print(f"  {kind:12}{exact:8}{wrong:8}{unknown:9}{every:8}   {share:6.2f} %")
    if verbose:
        for line in sorted(set(score.said)):
            print(f"    {line}")


def revisions(options, project, spec, dialect):
    document, seconds, memory = reckoner(options.reckoner, "history", spec, "--dialect", dialect, *libraries(project))
    for root in document["roots"]:
        opaque = [each for each in root["revisions"]
                  if each["problems"] or any(one["bound"] != "data" for one in each["opaque"])]
        total = len(root["revisions"])
        share = 100 * (total - len(opaque)) / total if total else 0
        print(f"  {root['name']}: {total - len(opaque)} of {total} revisions replayed ({share:.1f} %), "
              f"{seconds:.2f} s, {memory:.0f} MiB")
        if options.verbose:
            for each in opaque:
                for one in [*each["problems"], *each["opaque"]]:
                    if one.get("bound") != "data":
                        place = one.get("place") or {}
                        why = one.get("reason") or one.get("message", "")
                        print(f"    {each['id']} {one.get('bound', 'problem')}: {why} {place.get('file')}:{place.get('line')}")


def score_project(options, name, project, scratch):
    dialect = project.get("dialect", "postgresql")
    read = str(pathlib.Path(project["folder"]) / project.get("read", project.get("run_in", "")))
    print(f"== {name} ({dialect})")
    for what, spec in (("models", f"models:{read}"), ("history", f"history:{read}@{project.get('revision', 'head')}")):
        if options.only and what != options.only:
            continue
        more = libraries(project) + (["--root", project["root"]] if project.get("root") else [])
        database = Scratch(dialect, options.pg_url, scratch)
        try:
            database.prepare(project.get(f"before_{what}", project.get("before", [])))
            answer = run_truth(what, project, database.url)
            if not answer["ok"]:
                print(f"{what}: the project itself cannot build it: {answer['error']}"[:400])
                if options.verbose:
                    print("\n".join(answer["traceback"].splitlines()[-12:]))
            else:
                if answer.get("stubbed"):
                    print(f"  {what}: not installed, stood empty: {', '.join(answer['stubbed'])}")
                for line in answer.get("partly", []):
                    print(f"  not created by the project: {line}")
                score, seconds, memory = compare(options, spec, database.spec,
                                                 answer.get("refused", []), more)
                print_score(what, score, seconds, memory, options.verbose)
        except (RuntimeError, subprocess.SubprocessError) as error:
            print(f"{what}: {error}"[:600])
        finally:
            database.drop()
        if what == "history":
            try:
                revisions(options, project, read, dialect)
            except RuntimeError as error:
                print(f"  {error}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reckoner", required=True)
    parser.add_argument("--pg-url", default=os.environ.get("RECKONER_TEST_PG"))
    parser.add_argument("--projects", help="a TOML file of projects")
    parser.add_argument("--project", action="append", default=[], help="only these of the file, or the name of the one given")
    parser.add_argument("--folder")
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--run-in", default="")
    parser.add_argument("--ini")
    parser.add_argument("--metadata", action="append", default=[])
    parser.add_argument("--env", action="append", default=[], help="NAME=VALUE; {url} is the scratch database")
    parser.add_argument("--before", action="append", default=[], help="SQL for the scratch database")
    parser.add_argument("--dialect", default="postgresql")
    parser.add_argument("--only", choices=["models", "history"])
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    if options.projects:
        with open(options.projects, "rb") as file:
            projects = tomllib.load(file)
        if options.project:
            projects = {name: projects[name] for name in options.project}
    elif options.folder:
        name = options.project[0] if options.project else pathlib.Path(options.folder).resolve().name
        projects = {name: {"folder": options.folder, "python": options.python, "run_in": options.run_in, "ini": options.ini,
                           "metadata": options.metadata, "before": options.before, "dialect": options.dialect,
                           "env": dict(each.split("=", 1) for each in options.env)}}
    else:
        parser.error("--folder or --projects")
    with tempfile.TemporaryDirectory() as scratch:
        for name, project in projects.items():
            score_project(options, name, project, scratch)


if __name__ == "__main__":
    main()
