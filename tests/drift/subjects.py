# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The subjects of `run_selves.py`: databases, and what else says the same as they do.

  demo      the shop at its head, where models, history and database agree; and as it drifted, by itself
  bases     the gallery of tests/kinds and the scripts of `bases`: the history of op.execute and its database
  projects  those of tests/oracle and `projects`: the database that Alembic's upgrade builds, and the history; the models too
            where they agree with the head, else beside the database that create_all() builds
  thousand  the benchmark's tables with their views and triggers, as a history of op.execute; and the benchmark's models, with
            what create_all() says as their history
"""
import importlib
import json
import pathlib
import shutil
import sys

import laboratory
import rows
import run_kinds
import selves
import trips

ROOT = pathlib.Path(__file__).resolve().parents[2]
DEMO = ROOT / "resources" / "demo"
SHOP = {"metadata": "shop:Base.metadata", "ini": "alembic.ini"}
BENCH = {"metadata": "shop:Base.metadata", "ini": "alembic.ini"}
STAMP = ("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)", "INSERT INTO alembic_version VALUES ('every')")
BEGUN_AND_ENDED = ("BEGIN", "COMMIT", "PRAGMA", "ANALYZE")  # no DDL, and not for a revision

sys.path.append(str(ROOT / "tests" / "bench"))
import generate_project  # noqa: E402
import generate_schema  # noqa: E402


class Maker:
    """Makes subjects of one dialect in a laboratory."""

    def __init__(self, lab, tables):
        self.lab, self.tables = lab, tables

    def database(self, subject):
        database = self.lab.dialect.Database(self.lab.scratch)
        subject.ends.append(database.drop)
        return database

    def ask(self, do, database, **more):
        return self.lab.worker().ask(do, url=self.lab.library_url(database), **more)

    # The demo.
    def demo(self):
        folder = self.lab.scratch / "shop"
        shutil.copytree(DEMO / "shop", folder, ignore=shutil.ignore_patterns("__pycache__", "*.db"))
        return self.upgraded("the demo at its head", folder, SHOP, agree=True)

    def drifted(self):
        """The README's, which lies beside the shop as text: each source says the same as itself, and no two of them."""
        subject = selves.Subject("the demo as it drifted", [])
        folder = self.lab.scratch / "drifted"
        shutil.copytree(DEMO / "shop", folder, ignore=shutil.ignore_patterns("__pycache__", "*.db"))
        shutil.copytree(DEMO / "drifted", folder, dirs_exist_ok=True)
        database = self.database(subject)
        database.script((DEMO / "drifted.sql").read_text())
        subject.groups = [selves.of_database(self.lab, subject, database), {"models": f"models:{folder}"},
                          {"history": f"history:{folder}"}]
        return subject

    # Bases of DDL.
    def base(self, name):
        base = self.lab.base(name)  # the laboratory drops its database
        subject = selves.Subject(f"{name}", [])
        subject.groups = [selves.of_database(self.lab, subject, base.database) | {"history": f"history:{base.folder}"}]
        return subject

    # Projects.
    def load(self, folder, project):
        """In a process of its own: some libraries keep what a project declares."""
        self.lab.renew().ask("project", folder=str(folder), project=project)

    def upgraded(self, name, folder, project, agree):
        subject = selves.Subject(name, [], not_comparable=project.get("not_comparable", 0))
        database = self.database(subject)
        self.load(folder, project)
        self.ask("upgrade", database, to="heads")
        self.lab.worker().ask("close")
        group = selves.of_database(self.lab, subject, database)
        if agree:
            group["models"] = f"models:{folder}"
        subject.groups = [group | {"history": f"history:{folder}"}]
        return subject

    def created(self, name, folder, project):
        subject = selves.Subject(name, [])
        database = self.database(subject)
        self.load(folder, project)
        self.ask("create_all", database)
        self.lab.worker().ask("close")
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
        self.load(folder, BENCH)
        statements = self.lab.worker().ask("statements", dialect=self.lab.name)
        return self.of_statements(f"{self.tables} tables of models", folder, statements, ["models", "history"])

    def of_statements(self, name, folder, statements, positions):
        """The database that the statements build, stamped, and one revision that executes them."""
        body = "\n".join(f"    op.execute({json.dumps(each)})" for each in statements)
        (folder / "migrations" / "versions" / "every.py").write_text(
            run_kinds.REVISION.format(title=name, revision="every", down=None, body=body))
        subject = selves.Subject(name, [])
        database = self.database(subject)
        database.script("BEGIN;\n" + ";\n".join([*statements, *STAMP]) + ";\nCOMMIT;\n")
        subject.groups = [selves.of_database(self.lab, subject, database) | {at: f"{at}:{folder}" for at in positions}]
        if subject.tables != self.tables:
            subject.problems.append(f"{subject.tables} tables, wanted {self.tables}")
        return subject

    def all(self):
        """(name, what makes it); the largest first, so that the others run beside them."""
        yield f"{self.tables} tables of models", self.modelled
        yield f"{self.tables} tables", self.thousand
        yield "the demo at its head", self.demo
        if self.lab.name == "sqlite":
            yield "the demo as it drifted", self.drifted
        for name in sorted({row.base for row in rows.rows(self.lab.name)}):
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
