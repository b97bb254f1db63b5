#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PostgreSQL 12 to 18: every query runs on every major, and the same schema gives the same facts.

Starts each server that packaging/postgresql-servers has fetched (or the system has), builds common.sql, and compares
its snapshot with the one from PostgreSQL 15: equal byte for byte but for the server's version. Then what only newer
majors know is built on those that do, and has to be read as it is. Majors without a server are named; without any,
exit code 77.

    check_majors.py --reckoner build/dev/bin/reckoner [MAJOR ...]
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import servers

HERE = pathlib.Path(__file__).resolve().parent
SKIPPED = 77

# What a major brought: its first major, a name, DDL, and the lines of `inspect` that have to tell it.
FEATURES = [
    (14, "multiranges and their functions",
     "CREATE TABLE t (a int4multirange, b nummultirange DEFAULT '{}')",
     ["  column a int4multirange", "  column b nummultirange default '{}'::nummultirange"]),
    (14, "compression of a column",
     "CREATE TABLE t (a text COMPRESSION pglz)", ["  column a text"]),
    (14, "a body that is parsed when it is made",
     "CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT a + 1; END", []),
    (14, "an expression in SQL's own words",
     "CREATE TABLE t (a date, b int GENERATED ALWAYS AS (EXTRACT(year FROM a)::int) STORED)",
     ["  column b integer generated ((EXTRACT(year FROM a))::integer) stored"]),
    (15, "NULLS NOT DISTINCT",
     "CREATE TABLE t (a int UNIQUE NULLS NOT DISTINCT, b int); CREATE UNIQUE INDEX i ON t (b) NULLS NOT DISTINCT",
     ["  unique t_a_key (a) nulls not distinct", "  unique index i (b) nulls not distinct"]),
    (15, "a foreign key that sets one of its columns NULL",
     "CREATE TABLE p (a int, b int, PRIMARY KEY (a, b)); "
     "CREATE TABLE t (a int, b int, FOREIGN KEY (a, b) REFERENCES p ON DELETE SET NULL (b))",
     ["  foreign key t_a_b_fkey (a, b) -> public.p (a, b) on delete set null"]),
    (16, "an expression that the parser of 15 does not know",
     "CREATE TABLE t (a text CHECK (a IS JSON OBJECT))", ["  check t_a_check ((a IS JSON OBJECT))"]),
    (17, "an expression that the parser of 16 does not know",
     "CREATE TABLE t (a jsonb CHECK (JSON_EXISTS(a, '$.b')))", ["  check t_a_check (JSON_EXISTS(a, '$.\"b\"'))"]),
    (18, "a virtual generated column",
     "CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2) VIRTUAL)", ["  column b integer generated ((a * 2)) virtual"]),
    (18, "NOT NULL with a name and without validation",
     "CREATE TABLE t (a int CONSTRAINT filled NOT NULL, b int); ALTER TABLE t ADD CONSTRAINT later NOT NULL b NOT VALID",
     ["  column a integer not null"]),
    (18, "constraints that nobody enforces",
     "CREATE TABLE t (a int CONSTRAINT wished CHECK (a > 0) NOT ENFORCED)", ["  check wished ((a > 0)) not valid"]),
    (18, "a temporal key",
     "CREATE TABLE t (a int4range, b daterange, PRIMARY KEY (a, b WITHOUT OVERLAPS))", ["  primary key t_pkey (a, b)"]),
]
# What is counted and not compared has to be said of these.
COUNTED = {
    "NOT NULL with a name and without validation": "NOT NULL that is not valid",
}


class Majors:
    def __init__(self, reckoner):
        self.reckoner = reckoner
        self.passed = self.failed = 0

    def check(self, name, problem):
        if problem:
            self.failed += 1
            print(f"FAIL {name}\n{problem}", flush=True)
        else:
            self.passed += 1
            print(f"ok   {name}", flush=True)

    def run(self, *arguments):
        return subprocess.run([self.reckoner, *arguments], capture_output=True, text=True, check=False)

    def facts(self, server):
        """The document of inspect, without what names the server."""
        done = self.run("inspect", server.url("common"), "--format", "json")
        if done.returncode:
            raise RuntimeError(done.stdout + done.stderr)
        document = json.loads(done.stdout)
        version = document.pop("server")["version"]
        document.pop("source")
        # What the majors themselves do otherwise: names of multiranges come with 14, the owner of public and the rights
        # on it changed in 15, and 16 no longer says the table where there is only one. `diff` looks past the last.
        for each in document["schema"].get("ranges", []):
            each.pop("multirange", None)
        for each in document["schema"].get("views", []):
            each.pop("definition")
        document["rights"]["objects"] = [each for each in document["rights"]["objects"]
                                         if (each["kind"], each["object"]) != ("schema", "public")]
        return document, version

    def features(self, major, server):
        for since, name, ddl, lines in FEATURES:
            if major < since:
                continue
            server.psql("DROP DATABASE IF EXISTS feature")
            server.psql("CREATE DATABASE feature")
            server.psql(ddl, "feature")
            done = self.run("inspect", server.url("feature"), "--format", "text")
            missing = [line for line in lines if line not in done.stdout.splitlines()]
            problem = done.stdout + done.stderr if done.returncode or missing else ""
            if problem:
                problem += f"\nexit code {done.returncode}; missing: {missing}"
            counted = COUNTED.get(name)
            if not problem and counted:
                document = json.loads(self.run("inspect", server.url("feature"), "--format", "json").stdout)
                if counted not in json.dumps(document):
                    problem = f"{counted} is not counted: {json.dumps(document)}"
            self.check(f"PostgreSQL {major}: {name}", problem)


def unequal(one, other, path=""):
    """The first few paths at which two documents differ."""
    if type(one) is not type(other):
        return [f"{path}: {one!r} / {other!r}"]
    if isinstance(one, dict):
        return [line for key in {**one, **other} for line in unequal(one.get(key), other.get(key), f"{path}.{key}")]
    if isinstance(one, list) and len(one) == len(other):
        return [line for i, pair in enumerate(zip(one, other)) for line in unequal(*pair, f"{path}[{i}]")]
    return [] if one == other else [f"{path}: {one!r} / {other!r}"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reckoner", required=True)
    parser.add_argument("--run", action="append", default=[], help="a Qt test to run on the oldest and the newest too")
    parser.add_argument("majors", nargs="*", type=int)
    options = parser.parse_args()
    found = servers.available()
    wanted = options.majors or list(servers.MAJORS)
    missing = [major for major in wanted if major not in found]
    if missing:
        print("skipped, no server (see packaging/postgresql-servers): PostgreSQL " + ", ".join(map(str, missing)))
    present = [major for major in wanted if major in found]
    if 15 not in found or not present:
        print("skipped: there is no PostgreSQL 15 to compare with")
        return SKIPPED
    majors = Majors(options.reckoner)
    common = (HERE / "common.sql").read_text()
    reference = None
    with tempfile.TemporaryDirectory() as folder:
        for major in [15, *(each for each in present if each != 15)]:
            with servers.server(found[major]) as server:
                server.psql("CREATE DATABASE common")
                server.psql(common, "common")
                facts, version = majors.facts(server)
                saved = pathlib.Path(folder) / f"{major}.json"
                majors.run("snapshot", server.url("common"), "-o", str(saved))
                if reference is None:
                    reference = facts
                majors.check(f"PostgreSQL {version}: the facts of 15", "\n".join(unequal(reference, facts)[:20]))
                done = majors.run("diff", f"snapshot:{folder}/15.json", server.url("common"))
                majors.check(f"PostgreSQL {version}: diff with 15 is empty", done.returncode and done.stdout + done.stderr)
                if major in present:
                    majors.features(major, server)
                    # These build a database for each row: the oldest and the newest catalogs tell enough.
                    for program in options.run if major in (min(present), max(present)) else []:
                        done = subprocess.run([program], capture_output=True, text=True, check=False,
                                              env={**os.environ, "RECKONER_TEST_PG": server.url()})
                        majors.check(f"PostgreSQL {version}: {pathlib.Path(program).name}", done.returncode and done.stdout + done.stderr)
    print(f"{majors.passed} passed, {majors.failed} failed, {len(missing)} skipped")
    return 1 if majors.failed else 0


if __name__ == "__main__":
    sys.exit(main())
