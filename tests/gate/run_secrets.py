#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""No password, token or row value in anything that Reckoner writes.

Markers stand as passwords in every place a password may come from, as tokens in a project's ini, env, TOML and Python files, and as values in
every row of databases. Every command runs in every format, where it succeeds and where it fails, and `watch.py` searches all that was written:
output, files, settings, its own line in the list of processes, what a child process was told. Then `watch.blind` plants a leak of each kind in
another program, which must be found. What the window shows and exports: tests/views/tst_secrets.cpp.

    run_secrets.py --reckoner build/dev/bin/reckoner [--gui build/dev/bin/reckoner-gui] [--only WORD] [--verbose]

Without RECKONER_TEST_PG, the URL of a server where databases and roles may be made, its half is left out and said. Exit code 1 if anything
was found, or if the search does not find what is planted on purpose.
"""
import argparse
import os
import pathlib
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "drift"), str(HERE.parent / "kinds")]

import servers_for_secrets as servers  # noqa: E402
import values  # noqa: E402
import watch  # noqa: E402

SECRET = "Zq9Secret"
FORMATS = ("json", "markdown", "html", "sarif", "junit", "github")
MODELS = '''from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.orm import declarative_base

engine = create_engine("postgresql://app:{0}models@db.internal/shop")
Base = declarative_base()


class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    name = Column(String(50), nullable=False)
'''
REVISION = '''"""create"""
from alembic import op
import sqlalchemy as sa

revision = "aaaa"
down_revision = None


def upgrade():
    op.create_table("users", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("name", sa.String(50), nullable=False))
    op.execute("INSERT INTO users (id, name) VALUES (1, '{1}seed')")


def downgrade():
    op.drop_table("users")
'''
ENV = '''from alembic import context
from models import Base

URL = "postgresql://app:{0}env@db.internal/shop"
context.config.set_main_option("sqlalchemy.url", URL)
context.configure(url=URL, target_metadata=Base.metadata)
'''


class Check:
    def __init__(self, options):
        self.options = options
        self.markers = (SECRET, values.MARKER)
        self.watch = watch.Watch(self.markers)
        self.failed = 0
        self.has_quick = b"--quick" in subprocess.run([options.reckoner, "check", "--help"], capture_output=True, check=True).stdout
        self.project(self.watch.work / "p")

    def project(self, folder):
        write = self.watch.write
        write(folder / "alembic.ini", f"[alembic]\nscript_location = migrations\nsqlalchemy.url = postgresql+psycopg2://app:{SECRET}ini@db.internal/shop\n"
                                      f"token = {SECRET}token\n")
        write(folder / ".env", f"DATABASE_URL=postgresql://app:{SECRET}dotenv@db.internal/shop\nAPI_TOKEN={SECRET}token\n")
        write(folder / "docker-compose.yml", f"services:\n  db:\n    environment:\n      POSTGRES_PASSWORD: {SECRET}compose\n")
        write(folder / "models.py", MODELS.format(SECRET))
        write(folder / "settings.py", f"PASSWORD = '{SECRET}settings'\nDATABASE_URL = f'postgresql://app:{{PASSWORD}}@db/shop'\n")
        write(folder / "migrations" / "env.py", ENV.format(SECRET))
        write(folder / "migrations" / "versions" / "a.py", REVISION.format(SECRET, values.MARKER))

    def run(self, title, *arguments, environment=None, codes=None, **more):
        """Runs reckoner; tells what was found, and an exit code that is none of `codes`."""
        name = f"{title}: {' '.join(map(str, arguments))}"
        if self.options.only not in name:
            return 0, ""
        code, out, problems = self.watch.run([self.options.reckoner, *arguments], environment, **more)
        if codes is not None and code not in codes:
            problems.append(f"exit code {code}, not one of {codes}: {out[:300]}")
        self.tell(name, problems, code)
        return code, out

    def tell(self, name, problems, code=0):
        if problems or self.options.verbose:
            hidden = name.replace(SECRET, "…")
            print(f"{'FAIL' if problems else 'ok  '} {hidden} ({code})", flush=True)
        for problem in problems:
            print(f"       {problem}")
        self.failed += bool(problems)

    def every_command(self, title, spec, environment=None, success=True):
        """Every command that takes a database, in every format, verbose."""
        codes = (0, 1, 2) if success else (2, 64)
        summary = {"GITHUB_STEP_SUMMARY": str(self.watch.work / "summary.md")}
        environment = (environment or {}) | summary
        files = [part for shape in FORMATS for part in ("--output", f"{shape}:out.{shape}")]
        run = lambda *arguments: self.run(title, *arguments, environment=environment, codes=codes)  # noqa: E731
        run("check", "p", "--database", spec, "--verbose", "--explain", *files)
        run("check", "p", "--database", spec, "--write-baseline", "known.json", "--format", "json", "--verbose")
        run("inspect", spec, "--verbose")
        run("diff", "models:p", spec, "--verbose", *files)
        run("history", "p", "--database", spec, "--verbose")
        run("snapshot", spec, "-o", "saved.json", "--taken-at=2027-03-01")
        if not success:
            for shape in FORMATS:
                run("check", "p", "--database", spec, "--verbose", "--format", shape, "--output", "out.txt")
                run("diff", spec, "models:p", "--verbose", "--format", shape)
            run("check", "p", "--database", spec, "--quick", "--format", "json") if self.has_quick else None
        for shape in ("json", "sql"):
            run("inspect", spec, "--format", shape, "--verbose")
        run("history", "p", "--database", spec, "--format", "json")
        run("locate", "p", "--database", spec, "--format", "json", "--verbose")
        run("locate", "p", "--database", spec)
        run("waive", "p", "--rule", "RK205", "--reason", "x", "--database", spec, "--dry-run", "--verbose")
        if success:
            run("check", "p", "--database", "snapshot:saved.json", "--verbose", *files)
            run("inspect", "snapshot:saved.json", "--format", "json")

    # What stands in the project's own files.
    def files(self):
        for dialect in ("sqlite", "postgresql"):
            for shape in ("text", *FORMATS):
                self.run("project", "check", "p", "--dialect", dialect, "--format", shape, "--verbose", codes=(0, 1, 2))
            for source in ("models:p", "history:p", "history:p@aaaa"):
                for shape in ("text", "json", "sql"):
                    self.run("project", "inspect", source, "--dialect", dialect, "--format", shape, "--verbose", codes=(0, 2))
        for shape in ("text", "json"):
            self.run("project", "history", "p", "--format", shape, "--verbose", codes=(0, 2))
        # What is read of a dump, and what is not.
        row = values.MARKER
        for dump in (f"CREATE TABLE t (a text); INSERT INTO t VALUES ('{row}a'), ('{row}b'); ALTER ROLE app PASSWORD '{SECRET}role';\n"
                     f"CREATE SUBSCRIPTION s CONNECTION 'host=h password={SECRET}sub' PUBLICATION p;\n",
                     f"CREATE TABLE t (a text); INSERT INTO t VALUES ('{row}a', '{row}b;\n", f"INSERT INTO t VALUES (1, :x, '{row}a');\nINSERT INTO t VALUES (2 '{row}c');\n",
                     f"COPY t (a) FROM stdin;\n{row}line\n\\.\n", f"DO $$ BEGIN EXECUTE 'INSERT INTO t VALUES (''{row}do'')' || x(); END $$;\n"):
            self.watch.write(self.watch.work / "dump.sql", dump)
            for dialect in ("postgresql",) if "COPY" in dump else ("sqlite", "postgresql"):
                for shape in ("text", "json", "sql"):
                    self.run("a dump", "inspect", "ddl:dump.sql", "--dialect", dialect, "--format", shape, "--verbose", codes=(0, 2))
                self.run("a dump", "diff", "ddl:dump.sql", "models:p", "--dialect", dialect, "--format", "html", codes=(0, 1, 2))
        self.broken("alembic.ini", f"[alembic\nscript_location = migrations\nsqlalchemy.url = postgresql://app:{SECRET}x@db/shop\n")
        self.broken("alembic.ini", f"sqlalchemy.url = postgresql://app:{SECRET}x@db/shop\n[alembic]\nscript_location = migrations\n")
        self.broken("migrations/env.py", ENV.format(SECRET).replace('"\n', '\n', 1))
        self.broken("models.py", MODELS.format(SECRET).replace('shop")', 'shop"'))
        self.broken("migrations/versions/a.py", REVISION.format(SECRET, values.MARKER).replace("seed')\")", "seed')"))
        self.broken("migrations/versions/a.py", REVISION.format(SECRET, values.MARKER).replace("('INSERT", "(f'INSERT").replace(
            "op.execute(", f"op.execute(f\"ALTER ROLE app PASSWORD '{SECRET}role' VALID UNTIL '{{when()}}'\")\n    op.execute("))
        self.broken("migrations/versions/a.py", REVISION.format(SECRET, values.MARKER).replace(
            "op.execute(", f"op.bulk_insert(sa.table('users'), [{{'id': 2, 'name': '{values.MARKER}bulk'}}, {{'id': 3, 'name': later()}}])\n    op.execute("))

    def broken(self, name, content):
        path = self.watch.work / "p" / name
        whole = path.read_bytes()
        self.watch.write(path, content)
        for dialect in ("sqlite", "postgresql"):
            for shape in ("text", "json", "sarif", "html"):
                self.run(f"broken {name}", "check", "p", "--dialect", dialect, "--verbose", "--format", shape, codes=(0, 1, 2))
            self.run(f"broken {name}", "inspect", "history:p", "--dialect", dialect, "--verbose", "--format", "json", codes=(0, 2))
        self.run(f"broken {name}", "history", "p", "--verbose", "--format", "json", codes=(0, 2))
        self.watch.write(path, whole)

    # reckoner.toml.
    def policy(self):
        path = self.watch.work / "p" / "reckoner.toml"
        for line in (f'staging = "postgresql://app:{SECRET}toml@db/shop"', f'staging = "postgresql://app@db/shop?password={SECRET}toml"',
                     f'staging = "postgresql+asyncpg://app:{SECRET}toml@db/shop"', f'staging = postgresql://app:{SECRET}toml@db/shop',
                     f'staging = "postgresql://app:{SECRET}toml@db/shop', f'staging = ["postgresql://app:{SECRET}toml@db/shop"]',
                     f'staging = "mysql://app:{SECRET}toml@db/shop"', f'staging = "postgresql:/app:{SECRET}toml@db/shop"'):
            self.watch.write(path, f"[databases]\n{line}\n")
            for arguments in (("check", "p", "--database", "staging"), ("check", "p", "--dialect", "sqlite"),
                              ("history", "p", "--database", "staging"), ("waive", "p", "--rule", "RK205", "--reason", "x", "--dry-run")):
                self.run("reckoner.toml", *arguments, "--format", "json", "--verbose", codes=(0, 2, 64) if arguments[0] == "waive" else (2, 64))
        # What a person keeps in comments is read, kept, and not repeated.
        noted = f"# token {SECRET}comment\n[gate] # {SECRET}comment\nfail_on = ['error'] # {SECRET}comment\n"
        for text in (noted, noted + f"[[waiver]] # {SECRET}comment\nrule = 'RK205' # {SECRET}comment\nreason = 'x'\nexpires = 2020-01-01\n",
                     noted + f"[[gate # {SECRET}comment\n", noted + f"fail_on = 1 # {SECRET}comment\n", noted + f"unknown = 1 # {SECRET}comment\n"):
            self.watch.write(path, text)
            for shape in ("text", *FORMATS):
                self.run("comments of reckoner.toml", "check", "p", "--dialect", "sqlite", "--format", shape, "--verbose", codes=(0, 1, 2))
            for more in (("--dry-run",), ("--format", "json"), ("--dry-run", "--remove")):
                self.run("comments of reckoner.toml", "waive", "p", "--finding", "0" * 32, "--reason", "x", *more, "--verbose", kept=(path,), codes=(0, 2))
        path.unlink()

    # URLs that lead nowhere.
    def nowhere(self):
        pw = f"{SECRET}url"
        specs = [f"postgresql://u:{pw}@/shop?host=/nonexistent", f"postgresql://u:{pw}@127.0.0.1:1/shop", f"postgresql:///shop?host=/nonexistent&password={pw}",
                 f"postgres://u:{pw}@/shop?host=/nonexistent", f"postgresql+asyncpg://u:{pw}@/shop?host=/nonexistent", f"postgresql://u:{pw}@host.invalid/shop",
                 f"postgresql://u:{pw}@[::1/shop", f"postgresql://u:{pw}@h:port/shop", f"postgresql://u:a@{pw}/b@h.invalid/shop", f"postgresql://u:{pw}/x@h.invalid/shop",
                 f"postgresql://u:{pw}%zz@127.0.0.1:1/shop", f"postgresql:/u:{pw}@h/shop", f"postgresql:u:{pw}@h/shop", f"postgresq://u:{pw}@h/shop",
                 f"postgresql:password={pw} host=/nonexistent", f"postgresql:service=none&password={pw}", f"postgresql:///shop?host=/nonexistent&sslpassword={pw}",
                 f"postgresql:///shop?host=/nonexistent&PASSWORD={pw}", f"postgresql:///shop?hots=/nonexistent&password={pw}", f"mysql://u:{pw}@h/shop", f"mariadb+pymysql://u:{pw}@h/shop",
                 f"sqlite+pysqlcipher://:{pw}@/shop.db", f"sqlite://u:{pw}@h/shop.db", f"u:{pw}@h/shop", f"https://u:{pw}@h/shop", f"host=/nonexistent password={pw}",
                 f"snapshot:https://u:{pw}@h/s.json"]
        for number, spec in enumerate(specs):
            if number < 2:
                self.every_command("nowhere", spec, success=False)
            self.run("nowhere", "inspect", spec, "--verbose", "--format", "json", codes=(2, 64))
            self.run("nowhere", "check", "p", "--database", spec, "--verbose", codes=(2, 64))
            self.run("nowhere", "diff", spec, spec, "--verbose", "--format", "sarif", codes=(2, 64))
            self.run("nowhere", "check", "p", "--database", "env:SHOP_URL", "--verbose", "--format", "json", environment={"SHOP_URL": spec}, codes=(2, 64))
        for spec in (f"ddl:https://u:{pw}@h/s.sql", f"models:https://u:{pw}@h/p", f"history:https://u:{pw}@h/p@head", f"git:https://u:{pw}@h:models:p"):
            self.run("nowhere", "inspect", spec, "--dialect", "sqlite", "--verbose", "--format", "json", codes=(2, 64))
        with servers.Silent(self.watch.work) as silent:
            spec = f"postgresql://u:{pw}@/shop?host={self.watch.work}"
            for shape in ("text", "json", "html"):
                self.run("silent", "check", "p", "--database", spec, "--timeout", "1", "--verbose", "--format", shape, codes=(2,))
                asked = silent.asked()
                self.run("interrupted", "check", "p", "--database", spec, "--verbose", "--format", shape, codes=(130,), interrupt=lambda: silent.asked() > asked)
        with servers.Telltale(self.watch.work):
            for spec in (f"postgresql://u:{pw}@/shop?host={self.watch.work}", f"postgresql://u:{pw}%40%2f@/shop?host={self.watch.work}"):
                self.run("a server that repeats the password", "check", "p", "--database", spec, "--verbose", "--format", "json", codes=(2,))
                self.run("a server that repeats the password", "inspect", spec, "--verbose", codes=(2,))
            self.run("a server that repeats the password", "inspect", f"postgresql://u@/shop?host={self.watch.work}", "--verbose",
                     environment={"PGPASSWORD": pw}, codes=(2,))

    # Usage that repeats what was written.
    def usage(self):
        url = f"postgresql://u:{SECRET}usage@h.invalid/shop"
        for arguments in (("check", "p", "--databse", url), ("check", "p", url), ("inspect", url, url), ("diff", url), (url,), ("check", url),
                          ("history", url), ("inspect", "--dialect", url, "models:p"), ("check", "p", "--dialect", "sqlite", "--config", url),
                          ("check", "p", "--dialect", "sqlite", "--baseline", url), ("check", "p", "--root", url, "--dialect", "sqlite"),
                          ("snapshot", url, "-o", "x.json", "--taken-at", url), ("check", "p", "--dialect", "sqlite", "--today", url),
                          ("check", "p", f"--database={url}", "--nothing"), ("locate", "p", f"--databas={url}")):
            for shape in ((), ("--format", "json")):
                self.run("usage", *arguments, *shape, codes=(2, 64))
        self.run("usage", "--help", url, codes=(64,))

    # Databases full of rows.
    def rows(self, database):
        self.every_command(f"rows on {database.title}", database.spec)

    def window(self):
        pw, gui = f"{SECRET}gui", self.options.gui
        specs = [f"postgresql://u:{pw}@/shop?host=/nonexistent", f"postgresql:///shop?host=/nonexistent&password={pw}", f"mysql://u:{pw}@h/shop"]
        specs += [each.spec_with_password for each in self.databases if each.title == "PostgreSQL"]
        specs += [each.spec for each in self.databases if each.title == "SQLite"]
        for spec in specs:
            code, out, problems = self.watch.run([gui, "p", "--database", spec, "--grab", "window.png"])
            self.tell(f"window: {spec}", problems, code)
        seen = [path for path in self.watch.home.rglob("*") if path.is_file()]
        if not seen:
            self.tell("window", ["it wrote no settings: nothing was searched"])

    def go(self):
        self.databases = [servers.Sqlite(self.watch)]
        url = os.environ.get("RECKONER_TEST_PG")
        try:
            self.files()
            self.policy()
            self.nowhere()
            self.usage()
            if url:
                self.databases.append(servers.Postgresql(self.watch, url, f"{SECRET}pw"))
                for title, spec, environment in self.databases[-1].spellings():
                    self.every_command(title, spec, environment)
                for title, spec, environment in self.databases[-1].refusals():
                    self.every_command(title, spec, environment, success=False)
            else:
                print("left out: PostgreSQL: RECKONER_TEST_PG names no server")
            for database in self.databases:
                self.rows(database)
            if self.options.gui:
                self.window()
        finally:
            for database in self.databases:
                database.drop()
            self.watch.close()
        unseen = watch.blind(self.markers, sys.executable)
        if unseen:
            self.tell("the search", [f"does not see {each}" for each in unseen])
        print(f"{self.watch.runs} runs, {self.watch.searched} bytes searched, {self.failed} not right")
        return 1 if self.failed or not self.watch.searched else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--reckoner", required=True, type=os.path.abspath, help="the program under test")
    parser.add_argument("--gui", type=os.path.abspath, help="the window's program")
    parser.add_argument("--only", default="", metavar="WORD", help="the runs whose title or command has this text")
    parser.add_argument("--verbose", action="store_true", help="what is right too")
    start = time.monotonic()
    code = Check(parser.parse_args()).go()
    print(f"({time.monotonic() - start:.0f} s)", file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
