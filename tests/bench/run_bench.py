#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times the whole `reckoner` process beside the bare queries and beside its peers, all in one run.

    run_bench.py --reckoner build/release/bin/reckoner --postgresql URL [--sizes 100,1000,10000]

What is compared takes turns within each round, so that a busy machine is busy for all; quote the ratios of one run,
never times across runs. Prints, for each, the median and the least of the rounds, the processor time and memory of
the process itself (without the server's), and the ratio of the medians and of the leasts to the floor.

The floor is the least anybody can do: on PostgreSQL the queries of floor_postgresql.sql in one psql, on SQLite
the PRAGMAs of every table and sqlite_schema in one sqlite3. Output is thrown away everywhere.
"""
import argparse
import json
import os
import pathlib
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse

import generate_project
import generate_schema

HERE = pathlib.Path(__file__).resolve().parent
SKIPPED = 77  # what ctest takes for "not run"
REFLECT = ("import sys, sqlalchemy; engine = sqlalchemy.create_engine(sys.argv[1]); "
           "sqlalchemy.MetaData().reflect(engine, views=True)")
# The models that Alembic compares with: the database's own tables, so that it finds nothing. Made before the timing;
# pickling tables that point at each other goes deep.
PICKLE = ("import pickle, sys, threading, sqlalchemy; metadata = sqlalchemy.MetaData(); "
          "metadata.reflect(sqlalchemy.create_engine(sys.argv[1])); "
          "sys.setrecursionlimit(10**9); threading.stack_size(2**30); "
          "dump = threading.Thread(target=lambda: pickle.dump(metadata, open(sys.argv[2], 'wb'))); "
          "dump.start(); dump.join()")
COMPARE = ("import pickle, sys, sqlalchemy; from alembic.autogenerate import compare_metadata; "
           "from alembic.migration import MigrationContext; metadata = pickle.load(open(sys.argv[2], 'rb')); "
           "connection = sqlalchemy.create_engine(sys.argv[1]).connect(); "
           "compare_metadata(MigrationContext.configure(connection), metadata)")


# What is done to every hundredth table before it is compared with what was.
DRIFT = """DO $$ DECLARE name text; number integer := 0; BEGIN
FOR name IN SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname LOOP
  number := number + 1;
  CASE number % 100
    WHEN 0 THEN EXECUTE format('ALTER TABLE %I ADD COLUMN added_later integer', name);
    WHEN 20 THEN EXECUTE format('ALTER TABLE %I ADD CHECK (id > 0)', name);
    WHEN 40 THEN EXECUTE format('ALTER TABLE %I DROP COLUMN amount CASCADE', name);
    WHEN 60 THEN EXECUTE format('DROP TABLE %I CASCADE', name);
    WHEN 80 THEN EXECUTE format('ALTER TABLE %I RENAME TO %I', name, left(name, 50) || '_now');
    ELSE NULL;
  END CASE;
END LOOP; END $$"""


class Failed(Exception):
    """A command that was to be timed did not succeed; its output says why."""


def timed(command):
    """Runs a command with its output thrown away: (seconds, processor seconds of the process, MiB at most)."""
    with tempfile.TemporaryFile() as errors:
        begin = time.perf_counter()
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors)
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - begin
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            errors.seek(0)
            raise Failed(f"{' '.join(map(str, command))} ended with {child.returncode}: "
                         f"{errors.read().decode(errors='replace').strip()[-500:]}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def measure(title, subjects, rounds):
    """Times (name, command, at most so many rounds) in turns and prints the table; the first subject is the floor."""
    taken = {name: [] for name, _, _ in subjects}
    timed(subjects[0][1])  # the server's and the disk's caches are warm for all, or for none
    for number in range(rounds):
        for name, command, most in subjects:
            if number < most:
                taken[name].append(timed(command))
    print(f"\n{title}", flush=True)
    print(f"  {'':44} {'median':>9} {'least':>9} {'cpu':>8} {'MiB':>6} {'ratio':>7} {'of least':>8}  rounds")
    floor = None
    for name, runs in taken.items():
        seconds = [run[0] for run in runs]
        middle, least = statistics.median(seconds), min(seconds)
        floor = floor or (middle, least)
        print(f"  {name:44} {middle * 1000:7.1f}ms {least * 1000:7.1f}ms {statistics.median(r[1] for r in runs) * 1000:6.0f}ms "
              f"{max(run[2] for run in runs):6.0f} {middle / floor[0]:7.2f} {least / floor[1]:8.2f}  {len(runs)}", flush=True)


def said(command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def version(command, field):
    return said([command, "--version"]).split()[field]


def python_peers(options, count, url, folder):
    """SQLAlchemy's reflection and Alembic's comparison, where there is a Python that has them."""
    if not options.python or count > options.peers_up_to:
        return
    versions = said([options.python, "-c", "import alembic, sqlalchemy; print(sqlalchemy.__version__, alembic.__version__)"]).split()
    yield f"SQLAlchemy {versions[0]} reflection", [options.python, "-c", REFLECT, url], peer_rounds(options, count)
    pickled = pathlib.Path(folder) / f"metadata_{count}.pickle"
    said([options.python, "-c", PICKLE, url, pickled])
    yield f"Alembic {versions[1]} compare_metadata", [options.python, "-c", COMPARE, url, pickled], peer_rounds(options, count)


class Server:
    """Databases of synthetic tables on the server given, dropped at the end."""

    def __init__(self, url):
        self.url = urllib.parse.urlsplit(url)
        self.made = []

    def database(self, name):
        query = f"?{self.url.query}" if self.url.query else ""
        return f"postgresql://{self.url.netloc}/{name}{query}"

    def ask(self, sql):
        return said(["psql", "-X", "-q", "-At", "-d", self.database(self.url.path.strip("/")), "-c", sql])

    def build(self, count):
        name = f"reckoner_bench_{os.getpid()}_{count}"
        self.ask(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'")
        self.made.append(name)
        with tempfile.NamedTemporaryFile("w", suffix=".sql") as file:
            generate_schema.postgresql(count, file.write)
            file.flush()
            said(["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-o", os.devnull, "-d", self.database(name), "-f", file.name])
        return self.database(name)

    def close(self):
        for name in self.made:
            self.ask(f"DROP DATABASE {name} WITH (FORCE)")


def inspect(options, source):
    for form in ("json", "text"):
        yield f"reckoner inspect --format {form}", [options.reckoner, "inspect", source, "--format", form], options.rounds


def peer_rounds(options, count):
    """One round where a peer takes minutes."""
    return min(options.rounds, 3 if count < 10000 else 1)


def bench_postgresql(options, server, folder):
    dump = version("pg_dump", 2)
    for count in options.sizes:
        url = server.build(count)
        floor = ["psql", "-X", "-q", "-At", "-o", os.devnull, "-v", "ON_ERROR_STOP=1", "-d", url, "-f",
                 HERE / "floor_postgresql.sql"]
        subjects = [("floor: catalog queries in one psql", floor, options.rounds), *inspect(options, url)]
        if count <= options.peers_up_to:
            subjects.append((f"pg_dump {dump} --schema-only", ["pg_dump", "--schema-only", "-d", url], peer_rounds(options, count)))
        subjects += python_peers(options, count, url.replace("postgresql://", "postgresql+psycopg2://", 1), folder)
        measure(f"PostgreSQL {server.ask('SHOW server_version').split()[0]}, {count} tables", subjects, options.rounds)
        bench_diff(options, url, count, folder)


def in_process(options, only, environment):
    """What bench_readers measures: (name, milliseconds, counters)."""
    out = subprocess.run([options.readers, "--benchmark_format=json", f"--benchmark_repetitions={options.rounds}",
                          f"--benchmark_filter={only}"], env=os.environ | environment, check=True, capture_output=True, text=True)
    runs = json.loads(out.stdout)["benchmarks"]
    if wrong := [run for run in runs if run.get("error_occurred")]:
        raise Failed(f"bench_readers: {wrong[0]['name']}: {wrong[0]['error_message']}")
    names = ("classes", "revisions", "tables", "opaques", "changes")
    return [(run["run_name"], run["real_time"], ", ".join(f"{run[key]:.0f} {key}" for key in names if key in run))
            for run in runs if run.get("aggregate_name") == "median" or options.rounds == 1]


def bench_diff(options, url, count, folder):
    """Two snapshots of the tables, one of them after some drift; the peers' comparison of the same tables stands above."""
    before, after = (pathlib.Path(folder) / f"{name}_{count}.json" for name in ("before", "after"))
    said([options.reckoner, "snapshot", url, "-q", "-o", before])
    said(["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-o", os.devnull, "-d", url, "-c", "SET client_min_messages = warning",
          "-c", DRIFT])
    said([options.reckoner, "snapshot", url, "-q", "-o", after])
    print("\nComparing snapshots", flush=True)
    for name, side in (("with itself", before), ("with what drifted", after)):
        pair = [options.reckoner, "diff", f"snapshot:{before}", f"snapshot:{side}", "--format", "json"]
        seconds = []
        for _ in range(options.rounds):
            begin = time.perf_counter()
            code = subprocess.run(pair, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE).returncode
            seconds.append(time.perf_counter() - begin)
            if code not in (0, 1):
                raise Failed(f"{' '.join(map(str, pair))} ended with {code}")
        print(f"  {f'reckoner diff, {name}, whole process':44} {statistics.median(seconds) * 1000:7.1f}ms", flush=True)
        if options.readers:
            sides = {"RECKONER_BENCH_FROM": f"snapshot:{before}", "RECKONER_BENCH_TO": f"snapshot:{side}"}
            for _, median, counts in in_process(options, "schemas", sides):
                print(f"  {f'{name}, in process':44} {median:7.1f}ms  {counts}", flush=True)


def sqlite_floor(path, script):
    """Writes what sqlite3 has to be told: the PRAGMAs of every table, in one transaction."""
    with sqlite3.connect(path) as file:
        tables = [name for name, in file.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        lines = ["BEGIN;", "SELECT sql FROM sqlite_schema;"]
        for table in tables:
            lines += [f'PRAGMA {pragma}("{table}");' for pragma in ("table_xinfo", "foreign_key_list", "index_list")]
            lines += [f'PRAGMA index_xinfo("{row[1]}");' for row in file.execute(f'PRAGMA index_list("{table}")')]
    script.write_text("\n".join(lines + ["COMMIT;"]))


def bench_sqlite(options, folder):
    for count in options.sizes:
        path, script = folder / f"bench_{count}.db", folder / f"floor_{count}.sql"
        with sqlite3.connect(path, isolation_level=None) as file:
            text = []
            generate_schema.sqlite(count, text.append)
            file.executescript("".join(text))
        sqlite_floor(path, script)
        floor = ["sqlite3", "-batch", "-bail", "-readonly", "-cmd", f".read {script}", path, ""]
        subjects = [("floor: PRAGMAs and sqlite_schema in one sqlite3", floor, options.rounds),
                    *inspect(options, f"sqlite:{path}")]
        subjects += python_peers(options, count, f"sqlite:///{path}", folder)
        measure(f"SQLite {version('sqlite3', 0)}, {count} tables", subjects, options.rounds)


def bench_files(options, folder):
    project = folder / "project"
    generate_project.generate(project, options.classes, options.revisions)
    both = []
    for spec, what in (("models", f"{options.classes} model classes"), ("history", f"{options.revisions} revisions")):
        command = [options.reckoner, "inspect", f"{spec}:{project}", "--dialect", "postgresql", "--format", "json"]
        both.append((f"reckoner inspect {spec}: ({what})", command, options.rounds))
    measure("Reading files, whole processes (ratio: to the first)", both, options.rounds)
    if not options.readers:
        return
    print("\nReading files, in process (median)")
    total = 0
    for name, median, counts in in_process(options, "models|history", {"RECKONER_BENCH_PROJECT": str(project)}):
        total += median
        print(f"  {name:44} {median:7.1f}ms  {counts}")
    print(f"  {'together':44} {total:7.1f}ms")


ENV = """from alembic import context
import sqlalchemy as sa

with sa.create_engine("sqlite:///{}").connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
"""


def bench_quick(options, folder):
    """What a service asks at its start; the peer is the one that people take for it."""
    for count in (20, options.revisions):
        project, path = folder / f"quick_{count}", folder / f"quick_{count}.db"
        generate_project.generate(project, 1, count)
        (project / "migrations" / "env.py").write_text(ENV.format(path))
        with sqlite3.connect(path) as file:
            file.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
            file.execute("INSERT INTO alembic_version VALUES (?)", (generate_project.revision_id(count - 1),))
        subjects = [("floor: the stamp by sqlite3", ["sqlite3", "-readonly", path, "SELECT * FROM alembic_version"], options.rounds),
                    ("reckoner --version", [options.reckoner, "--version"], options.rounds),
                    ("reckoner check --quick", [options.reckoner, "check", project, "--quick", "--database", f"sqlite:{path}"],
                     options.rounds)]
        if options.python:
            subjects.append(("alembic current --check-heads", [options.python, "-m", "alembic", "-c", project / "alembic.ini",
                             "current", "--check-heads"], options.rounds))
        measure(f"At start-up, {count} revisions", subjects, options.rounds)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--reckoner", required=True, help="the program to time (a release build)")
    parser.add_argument("--readers", help="bench_readers, built with -DRECKONER_BENCH=ON; left out: not run")
    parser.add_argument("--postgresql", default=os.environ.get("RECKONER_TEST_PG"), help="URL of a server where databases may be made")
    parser.add_argument("--python", default=os.environ.get("RECKONER_TEST_PYTHON"), help="an interpreter that has SQLAlchemy 2")
    parser.add_argument("--sizes", default="100,1000,10000", help="numbers of tables")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--peers-up-to", type=int, default=1000, help="tables; the peers take minutes on 10,000")
    parser.add_argument("--classes", type=int, default=1000)
    parser.add_argument("--revisions", type=int, default=1000)
    parser.add_argument("--only", choices=["postgresql", "sqlite", "files", "quick"])
    options = parser.parse_args()
    options.sizes = [int(size) for size in options.sizes.split(",")]
    wanted = [options.only] if options.only else ["postgresql", "sqlite", "files", "quick"]
    if "postgresql" in wanted and not (options.postgresql and shutil.which("psql")):
        print("No PostgreSQL to measure on: give --postgresql or RECKONER_TEST_PG.", file=sys.stderr)
        return SKIPPED
    print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}; {options.rounds} rounds", flush=True)
    try:
        with tempfile.TemporaryDirectory(prefix="reckoner-bench-") as folder:
            if "postgresql" in wanted:
                server = Server(options.postgresql)
                try:
                    bench_postgresql(options, server, folder)
                finally:
                    server.close()
            if "sqlite" in wanted:
                bench_sqlite(options, pathlib.Path(folder))
            if "files" in wanted:
                bench_files(options, pathlib.Path(folder))
            if "quick" in wanted:
                bench_quick(options, pathlib.Path(folder))
    except Failed as failure:
        print(failure, file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as failure:
        print(f"{failure}\n{failure.stderr or ''}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
