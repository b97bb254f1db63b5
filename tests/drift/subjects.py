# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The subjects of `run_selves.py`: databases, and what else says the same as they do.

  demo      the shop at its head; what create_all() builds of its models, which list their columns in another order than
            the revisions added them; and as it drifted, each source by itself
  bases     the gallery of tests/kinds and the scripts of `bases`: the history of op.execute and its database; "twists" has
            what this comparison has found, and no rows
  projects  those of tests/oracle and `projects`: the database that Alembic's upgrade builds, and the history; the models too
            where they agree with the head, else beside the database that create_all() builds
  thousand  the benchmark's tables with their views and triggers, as a history of op.execute; and the benchmark's models, with
            what create_all() says as their history
"""
import contextlib
import json
import pathlib
import shutil
import subprocess
import sys

import laboratory
import rows
import run_kinds
import selves
import trips

ROOT = pathlib.Path(__file__).resolve().parents[2]
DEMO = ROOT / "resources" / "demo"
SHOP = {"metadata": "shop:Base.metadata", "ini": "alembic.ini"}  # the demo's and the benchmark's
STAMP = ("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)",
         "INSERT INTO alembic_version VALUES ('every')")
SEED = "7"
A_TRANSACTION = 1000  # statements: a server keeps a lock of each table until the end
BEGUN_AND_ENDED = ("BEGIN", "COMMIT", "PRAGMA", "ANALYZE")  # no DDL, and not for a revision

sys.path.append(str(ROOT / "tests" / "bench"))
import generate_project  # noqa: E402
import generate_schema  # noqa: E402


class Maker:
    """Makes subjects of one dialect in a laboratory."""

    def __init__(self, lab, tables):
        self.lab, self.tables = lab, tables
        self.databases = set()

    def database(self, subject):
        database = self.lab.dialect.Database(self.lab.scratch)
        self.databases.add(database)
        subject.ends.append(lambda: self.drop(database))
        return database

    def drop(self, database):
        self.databases.discard(database)
        database.drop()

    def end(self):
        """What was begun and did not become a subject."""
        for database in list(self.databases):
            self.drop(database)

    # The demo.
    def demo(self):
        return self.upgraded("the demo at its head", self.shop("upgraded"), SHOP, agree=False)

    def demo_of_models(self):
        return self.created("the demo, created", self.shop("created"), SHOP)

    def shop(self, name, *more):
        folder = self.lab.scratch / name
        for layer in ("shop", *more):
            shutil.copytree(DEMO / layer, folder, ignore=shutil.ignore_patterns("__pycache__", "*.db"), dirs_exist_ok=True)
        return folder

    def drifted(self):
        """SQLite has the README's, which lies beside the shop as text. Models, history and database do not say the same."""
        subject = selves.Subject("the demo as it drifted", [])
        database = self.database(subject)
        if self.lab.name == "sqlite":
            folder = self.shop("drifted", "drifted")
            database.script((DEMO / "drifted.sql").read_text())
        else:
            out = self.lab.scratch / "drifted"
            folder = out / "shop"
            subprocess.run([self.lab.python, "-B", DEMO / "make_demo.py", "--seed", SEED, "--out", out, "--url", database.spec],
                           check=True, capture_output=True, text=True)
        subject.groups = [selves.of_database(self.lab, subject, database), {"models": f"models:{folder}"},
                          {"history": f"history:{folder}"}]
        return subject

    # Bases of DDL.
    def base(self, name):
        base = self.lab.base(name)  # the laboratory drops its database
        subject = selves.Subject(name, [])
        subject.groups = [selves.of_database(self.lab, subject, base.database) | {"history": f"history:{base.folder}"}]
        return subject

    # Projects.
    @contextlib.contextmanager
    def loaded(self, folder, project):
        """The libraries with the project; in a process of its own where its metadata is the library's, which would keep it."""
        keeps = "SQLModel.metadata" in project.get("metadata", "")
        worker = self.lab.renew() if keeps else self.lab.worker()
        worker.ask("project", folder=str(folder), project=project)
        try:
            yield worker
        finally:
            worker.ask("close")
            if keeps:
                self.lab.renew()

    def upgraded(self, name, folder, project, agree):
        subject = selves.Subject(name, [], not_comparable=project.get("not_comparable", 0))
        database = self.database(subject)
        with self.loaded(folder, project) as worker:
            worker.ask("upgrade", url=self.lab.library_url(database), to="heads")
        group = selves.of_database(self.lab, subject, database)
        if agree:
            group["models"] = f"models:{folder}"
        subject.groups = [group | {"history": f"history:{folder}"}]
        return subject

    def created(self, name, folder, project):
        subject = selves.Subject(name, [])
        database = self.database(subject)
        with self.loaded(folder, project) as worker:
            worker.ask("create_all", url=self.lab.library_url(database))
        subject.groups = [selves.of_database(self.lab, subject, database) | {"models": f"models:{folder}"}]
        return subject

    # A thousand tables.
    def thousand(self):
        written = []
        getattr(generate_schema, self.lab.name)(self.tables, written.append)
        statements = [each for chunk in written for each in self.lab.dialect.statements(chunk)
                      if not each.startswith(BEGUN_AND_ENDED)]
        folder = self.lab.scratch / "thousand"
        (folder / "migrations" / "versions").mkdir(parents=True)
        (folder / "alembic.ini").write_text("[alembic]\nscript_location = migrations\n")
        (folder / "migrations" / "env.py").write_text(run_kinds.ENV)
        return self.of_statements(f"{self.tables} tables", folder, statements, ["history"])

    def modelled(self):
        folder = self.lab.scratch / "modelled"
        generate_project.generate(folder, self.tables, 0)
        with self.loaded(folder, SHOP) as worker:
            statements = worker.ask("statements", dialect=self.lab.name)
        return self.of_statements(f"{self.tables} tables of models", folder, statements, ["models", "history"])

    def of_statements(self, name, folder, statements, positions):
        """The database that the statements build, stamped, and one revision that executes them."""
        body = "\n".join(f"    op.execute({json.dumps(each)})" for each in statements)
        (folder / "migrations" / "versions" / "every.py").write_text(
            run_kinds.REVISION.format(title=name, revision="every", down=None, body=body))
        subject = selves.Subject(name, [])
        database = self.database(subject)
        every = [*statements, *STAMP]
        for first in range(0, len(every), A_TRANSACTION):
            database.script(";\n".join(["BEGIN", *every[first:first + A_TRANSACTION], "COMMIT;"]))
        subject.groups = [selves.of_database(self.lab, subject, database) | {at: f"{at}:{folder}" for at in positions}]
        if subject.tables != self.tables:
            subject.problems.append(f"{subject.tables} tables, wanted {self.tables}")
        return subject

    def all(self):
        """(name, what makes it); the largest first, so that the others run beside them."""
        yield f"{self.tables} tables of models", self.modelled
        yield f"{self.tables} tables", self.thousand
        yield "the demo at its head", self.demo
        yield "the demo, created", self.demo_of_models
        yield "the demo as it drifted", self.drifted
        for name in sorted({row.base for row in rows.rows(self.lab.name)} | {f"twists_{self.lab.name}"}):
            if name == "gallery" or (laboratory.HERE / "bases" / f"{name}.sql").exists():
                yield name, lambda name=name: self.base(name)
        for folder, project in trips.projects(self.lab.name):
            models, history = project.get("models", True), project.get("history", True)
            # Those of `projects` are bases, of which `check` says nothing: run_drift.py sees to that.
            agree = models and (self.lab.name in project.get("agrees", []) or folder.parent.parent == laboratory.HERE)
            if history:
                yield folder.name, lambda folder=folder, project=project, agree=agree: self.upgraded(
                    folder.name, folder, project, agree)
            if models and not (history and agree):
                yield f"{folder.name}, created", lambda folder=folder, project=project: self.created(
                    f"{folder.name}, created", folder, project)
