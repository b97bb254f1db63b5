#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every kind of object and every facet, as a database has them: nothing differs, and each planted change is found alone.

For each dialect a gallery (`DIALECT_gallery.sql`) is made into an Alembic history by op.execute and into a live database
stamped at its head. Then
  - `check` says that nothing differs, and so it does after what is no change (`unseen`);
  - after each plant of `DIALECT_plants.py`, on a copy, `check` gives exactly one finding, on stamp-live, with the wanted
    kind, path, object, action and facet, and nothing uncertain (but for renames, which are always a guess);
  - `inspect --format sql` of the gallery, of the history, of each planted database and of a thousand tables, run into an empty one, gives an
    empty `diff` and the same schema in the server's own words.

    run_kinds.py --reckoner build/dev/bin/reckoner [--dialect sqlite] [--only WORD] [--triples]

Prints the distinct (kind, facet, action) triples and how many of them the hand changes of tests/oracle do not have.
Exit code 1 if a check failed, 77 if a dialect cannot be tested here.
"""
import argparse
import concurrent.futures
import importlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "oracle")]

import hand_changes  # noqa: E402
from recipes import facet_action  # noqa: E402

MORE_THAN_BEFORE = 60
SKIPPED = 77
ENV = '''from alembic import context
from sqlalchemy import create_engine, pool

with create_engine(context.config.get_main_option("sqlalchemy.url"), poolclass=pool.NullPool).connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
'''
REVISION = '''"""{title}"""
from alembic import op

revision = "{revision}"
down_revision = {down!r}


def upgrade():
{body}
'''


def revisions(dialect, gallery=None):
    """(title, [statement...]) of each revision of a gallery, else of the dialect's own."""
    text = (gallery or HERE / f"{dialect.name}_gallery.sql").read_text()
    for part in text.split("-- revision: ")[1:]:
        title, _, script = part.partition("\n")
        yield title, list(dialect.statements(script))


def write_project(folder, dialect, gallery=None):
    versions = folder / "migrations" / "versions"
    versions.mkdir(parents=True)
    (folder / "alembic.ini").write_text("[alembic]\nscript_location = migrations\n")
    (folder / "migrations" / "env.py").write_text(ENV)
    down = None
    for number, (title, statements) in enumerate(revisions(dialect, gallery), 1):
        revision = f"k{number:03}"
        body = "\n".join(f"    op.execute({json.dumps(each)})" for each in statements)
        (versions / f"{revision}.py").write_text(REVISION.format(title=title, revision=revision, down=down, body=body))
        down = revision
    return down


def build(project, dialect, scratch, gallery=None):
    """Writes the project of a gallery; its database, stamped at the head."""
    head = write_project(project, dialect, gallery)
    database = dialect.Database(scratch)
    database.script(";\n".join(each for _, statements in revisions(dialect, gallery) for each in statements))
    database.script("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY);"
                    f"INSERT INTO alembic_version VALUES ('{head}');")
    return database


class Laboratory:
    def __init__(self, reckoner, dialect, folder):
        self.reckoner, self.dialect, self.folder = reckoner, dialect, folder
        self.project = folder / "project"
        self.gallery = build(self.project, dialect, folder)

    def call(self, *arguments):
        done = subprocess.run([self.reckoner, *arguments, "--dialect", self.dialect.name], capture_output=True, text=True,
                              timeout=120)
        return done.returncode, done.stdout, done.stderr

    def findings(self, database):
        code, out, err = self.call("check", str(self.project), "--database", database.spec, "--format", "json",
                                   "--ignore", "RK307")
        if code not in (0, 1, 2):
            raise AssertionError(f"check ends with {code}: {err or out}")
        return code, json.loads(out)

    def quiet(self, database):
        """What check says though nothing differs."""
        code, document = self.findings(database)
        root = document["roots"][0]
        found = [told(finding) for finding in root["findings"]]
        found += [f"{name} notes {note['message']}" for name, position in root["positions"].items() if position
                  for note in position.get("notes", []) if note.get("severity") != "info"]
        found += [f"{name}: not understood: {opaque}" for name, position in root["positions"].items() if position
                  for opaque in position.get("opaque", [])]
        if document["summary"]["notComparable"]:
            found.append(f"{document['summary']['notComparable']} not comparable")
        if code != 0:
            found.append(f"exit {code}")
        return found

    def plant(self, plant):
        database = self.dialect.Database(self.folder, self.gallery)
        try:
            database.execute(plant.make)
            rebuilt = self.rebuilt(database.spec, database) if plant.built else []
            return wrong(plant, *self.findings(database)) + rebuilt
        finally:
            database.drop()

    def unchanged(self, make):
        database = self.dialect.Database(self.folder, self.gallery)
        try:
            database.execute(make)
            return self.quiet(database)
        finally:
            database.drop()

    def thousand(self):
        """The benchmark's schema of a thousand tables, written and built."""
        database = self.dialect.Database(self.folder)
        try:
            database.script(subprocess.run([sys.executable, HERE.parent / "bench" / "generate_schema.py", "1000", self.dialect.name],
                                           capture_output=True, text=True, check=True).stdout)
            return self.rebuilt(database.spec, database)
        finally:
            database.drop()

    def rebuilt(self, spec, original):
        """What differs after `inspect --format sql` of `spec` was run into an empty database."""
        code, out, err = self.call("inspect", spec, "--format", "sql")
        if code != 0:
            return [f"inspect ends with {code}: {err}"]
        found = [line for line in out.splitlines() if line.startswith("-- not written")]
        copy = self.dialect.Database(self.folder)
        try:
            copy.script(out)
            code, said, err = self.call("diff", spec, copy.spec, "--format", "json")
            if code != 0:
                found.append(f"diff with what was built ends with {code}: {said}{err}")
            else:
                document = json.loads(said)
                found += [f"built otherwise: {told(change)}" for change in document["changes"] + document["notComparable"]]
            if original:
                was, now = original.schema(), copy.schema()
                found += [f"only in the original: {line}" for line in sorted(set(was) - set(now))]
                found += [f"only in the copy: {line}" for line in sorted(set(now) - set(was))]
        except Exception as problem:  # noqa: BLE001 - what the server says of our DDL is the check's failure
            found.append(f"what was written does not run: {problem}")
        finally:
            copy.drop()
        return found


def told(finding):
    return " ".join(str(finding[key]) for key in ("leg", "rule", "severity", "certainty", "kind", "path", "object", "action",
                                                  "facets", "message", "reason") if finding.get(key))


def wrong(plant, code, document):
    root = document["roots"][0]
    found = [told(finding) for finding in root["findings"]]
    problems = []
    if len(found) != 1:
        problems = [f"{len(found)} findings, wanted 1"] + found
    legs = {leg: changes for leg, changes in root["legs"].items() if changes}
    if list(legs) != ["stamp-live"]:
        return problems + [f"changes on the legs {list(legs)}"]
    for finding in root["findings"][:1]:
        if (finding["leg"], finding["kind"], finding["path"]) != ("stamp-live", plant.kind, plant.path):
            problems.append(f"not {plant.kind} in {plant.path}: {found[0]}")
        if finding["object"] not in plant.objects:
            problems.append(f"not {plant.objects}: {found[0]}")
        if plant.certain != (finding["certainty"] == "certain"):
            problems.append(f"certainty: {found[0]}")
    changes = [each for each in legs["stamp-live"] if (each["kind"], each["path"]) == (plant.kind, plant.path)]
    for change in changes[:1]:
        facets = change["facets"] if change["action"] == "modified" else []
        if facets != ([plant.facet] if plant.facet else []):
            problems.append(f"facets {facets}, wanted {plant.facet or 'none'}")
        action = facet_action(change, plant.facet) if plant.facet else change["action"]
        if action != plant.action:
            problems.append(f"{action}, wanted {plant.action}: {change}")
    if document["summary"]["notComparable"]:
        problems.append(f"{document['summary']['notComparable']} not comparable")
    return problems


def known_triples(dialect):
    return {(row["kind"], facet, row["did"]) for row in hand_changes.changes(dialect.name) for facet in row["facets"] or [""]}


def examine(options, dialect):
    failed = 0
    triples = set()
    with tempfile.TemporaryDirectory(prefix="reckoner-kinds-") as folder:
        laboratory = Laboratory(options.reckoner, dialect, pathlib.Path(folder))
        history = f"history:{laboratory.project}"
        checks = [("the gallery: nothing differs", lambda: laboratory.quiet(laboratory.gallery)),
                  ("the gallery, written and built", lambda: laboratory.rebuilt(laboratory.gallery.spec, laboratory.gallery)),
                  ("the history, written and built", lambda: laboratory.rebuilt(history, None)),
                  ("a thousand tables, written and built", laboratory.thousand)]
        checks += [(name, lambda make=make: laboratory.unchanged(make)) for name, make in dialect.unseen()]
        plants = list(dialect.plants())
        checks += [(plant.name, lambda plant=plant: laboratory.plant(plant)) for plant in plants]
        triples = {plant.triple for plant in plants}
        checks = [(name, each) for name, each in checks if options.only in name]
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            for (name, _), problems in zip(checks, pool.map(lambda check: attempt(check[1]), checks)):
                failed += bool(problems)
                print(f"{'FAIL' if problems else 'ok  '} {dialect.name} {name}", flush=True)
                for problem in problems:
                    print(f"       {problem}")
        laboratory.gallery.drop()
    fresh = sorted(triples - known_triples(dialect))
    for kind, facet, action in sorted(triples) if options.triples else []:
        print(f"     {kind:12} {facet or '-':12} {action}{'' if (kind, facet, action) in fresh else '  (known)'}")
    print(f"{dialect.name}: {len(checks)} checks, {failed} failed; {len(triples)} distinct triples, {len(fresh)} of them more"
          f" than the {len(known_triples(dialect))} of the hand changes")
    if not options.only and len(fresh) < MORE_THAN_BEFORE:
        print(f"FAIL fewer than {MORE_THAN_BEFORE} more")
        failed += 1
    return failed


def attempt(check):
    try:
        return check()
    except Exception as problem:  # noqa: BLE001 - told as this check's failure
        return [f"{type(problem).__name__}: {problem}"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--reckoner", required=True)
    parser.add_argument("--dialect", default="sqlite")
    parser.add_argument("--only", default="", help="checks whose name has this text")
    parser.add_argument("--triples", action="store_true", help="list the triples")
    options = parser.parse_args()
    dialect = importlib.import_module(f"{options.dialect}_database")
    missing = dialect.available()
    if missing:
        print(f"skipped: {missing}")
        return SKIPPED
    return 1 if examine(options, dialect) else 0


if __name__ == "__main__":
    sys.exit(main())
