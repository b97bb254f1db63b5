# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The bases of the rows, scratch copies of them, and what `reckoner` and Alembic say of a copy.

A base is a project and a database at its head, stamped. It is a gallery of DDL (tests/kinds has one, `bases` the others),
of which the project is a history of op.execute; or a project with models: one of tests/oracle/projects or of `projects`.
"""
import importlib
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import threading
import tomllib

import run_kinds
import run_oracle

HERE = pathlib.Path(__file__).resolve().parent
PENDING = run_kinds.REVISION.replace("from alembic import op\n", "import sqlalchemy as sa\nfrom alembic import op\n")


class Base:
    """`models` is the project.toml of a project with models, else None; `usual` what Alembic says of it as it is."""

    def __init__(self, name, folder, database, models):
        self.name, self.folder, self.database, self.models = name, folder, database, models
        self.usual = None
        self.independent = None  # which of its rows are, once it is asked for
        self.not_comparable = (models or {}).get("not_comparable", 0)


class Laboratory:
    def __init__(self, options, dialect_name, scratch):
        self.reckoner, self.python, self.scratch = options.reckoner, options.python, scratch
        self.dialect = importlib.import_module(f"{dialect_name}_database")
        self.name = dialect_name
        self.bases, self.lock = {}, threading.RLock()
        self.mine, self.workers = threading.local(), []

    # The libraries, a process for each thread.
    def worker(self):
        if not getattr(self.mine, "worker", None):
            self.mine.worker = run_oracle.Worker(self.python, self.scratch, {})
            with self.lock:
                self.workers.append(self.mine.worker)
        return self.mine.worker

    def renew(self):
        """A process that has not imported anything: some libraries keep what a project declares."""
        worker = getattr(self.mine, "worker", None)
        if worker:
            with self.lock:
                self.workers.remove(worker)
            worker.end()
            self.mine.worker = None
        return self.worker()

    def library_url(self, database):
        if self.name == "sqlite":
            return f"sqlite:///{database.path}"
        return database.spec.replace("postgresql://", "postgresql+psycopg2://", 1)

    def end(self):
        for worker in self.workers:
            worker.end()
        for base in self.bases.values():
            base.database.drop()

    # Bases.
    def base(self, name):
        with self.lock:
            if name not in self.bases:
                models = next((folder / name for folder in (HERE / "projects", run_oracle.PROJECTS) if (folder / name).exists()),
                              None)
                self.bases[name] = self.of_models(name, models) if models else self.of_ddl(name)
            return self.bases[name]

    def of_ddl(self, name):
        script = None if name == "gallery" else HERE / "bases" / f"{name}.sql"
        folder = self.scratch / name
        return Base(name, folder, run_kinds.build(folder, self.dialect, self.scratch, script), None)

    def of_models(self, name, source):
        models = tomllib.loads((source / "project.toml").read_text())
        database = self.dialect.Database(self.scratch)
        base = Base(name, source, database, models)
        worker = self.worker()
        worker.ask("project", folder=str(source), project=models)
        worker.ask("upgrade", url=self.library_url(database), to="heads")
        worker.ask("close")
        base.usual = self.alembic(source, models, database)
        return base

    # One change.
    def planted(self, base, row):
        """(a copy of the base's database with the row's change, the project's folder with its edits)."""
        database = self.dialect.Database(self.scratch, base.database)
        try:
            self.change(database, row)
            return database, self.edited(base, row, database)
        except BaseException:
            database.drop()
            raise

    def change(self, database, row):
        if callable(row.change):
            database.execute(row.change)
        elif row.change:
            database.script(row.change if isinstance(row.change, str) else ";\n".join(row.change))

    def edited(self, base, row, database):
        if not row.edits and not row.revision:
            return base.folder
        folder = pathlib.Path(tempfile.mkdtemp(prefix="edited-", dir=self.scratch)) / "project"
        shutil.copytree(base.folder, folder, ignore=shutil.ignore_patterns("__pycache__"))
        for file, old, new in row.edits:
            text = (folder / file).read_text()
            if text.count(old) != 1:
                raise ValueError(f"{old!r} is {text.count(old)} times in {file}")
            (folder / file).write_text(text.replace(old, new))
        if row.revision:
            versions = next(folder.glob("*/versions"))
            down = head_of(versions)
            body = "\n".join("    " + line for line in row.revision.splitlines())
            (versions / "next_one.py").write_text(PENDING.format(title="next", revision="next_one", down=down, body=body))
        return folder

    # What they say.
    def run(self, *arguments):
        done = subprocess.run([self.reckoner, *map(str, arguments), "--dialect", self.name, "--format", "json"],
                              capture_output=True, text=True, timeout=120)
        if done.returncode not in (0, 1, 2) or not done.stdout:
            raise AssertionError(f"reckoner {arguments[0]} ends with {done.returncode}: {done.stderr or done.stdout}"[:900])
        document = json.loads(done.stdout)
        if document.get("reckoner") == "error":
            raise AssertionError(f"reckoner {arguments[0]}: {document.get('message')}")
        return document

    def script(self, database):
        """The SQL that builds what the database has."""
        done = subprocess.run([self.reckoner, "inspect", database.spec, "--dialect", self.name, "--format", "sql"],
                              capture_output=True,
                              text=True, timeout=120)
        if done.returncode:
            raise AssertionError(f"reckoner inspect ends with {done.returncode}: {done.stderr}"[:900])
        return done.stdout

    def check(self, folder, database):
        return self.run("check", folder, "--database", database.spec, "--ignore", "RK307")

    def alembic(self, folder, models, database):
        """The lines of its report, or None where it ends with an error. Without a folder the project is loaded already."""
        worker = self.worker()
        if folder:
            worker.ask("project", folder=str(folder), project=models)
        try:
            return worker.ask("compare", url=self.library_url(database))
        except run_oracle.LibraryError:
            return None
        finally:
            worker.ask("close")


def head_of(versions):
    """The one revision that no other comes after, by the assignments in the files."""
    revisions, downs = set(), set()
    for file in versions.glob("*.py"):
        for line in file.read_text().splitlines():
            name, _, value = line.partition("=")
            word = name.partition(":")[0].strip()
            if word in ("revision", "down_revision"):
                (revisions if word == "revision" else downs).add(value.strip().strip("'\""))
    head, = revisions - downs
    return head


def available(options, dialect):
    """Why the dialect cannot be tested here."""
    if not options.python:
        return "neither --python nor RECKONER_TEST_PYTHON names an interpreter with SQLAlchemy and Alembic"
    if dialect == "postgresql" and not os.environ.get("RECKONER_TEST_PG"):
        return "neither --pg-url nor RECKONER_TEST_PG names a server"
    return None
