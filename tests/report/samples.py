# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Small projects whose reports are looked at: each a folder and the command lines that are run in it."""
import dataclasses
import sqlite3
import subprocess
import sys

# What somebody could call a table, a column, a reason or a file to spoil a document that repeats it.
LONG = "long_" + "x" * 9_990 + "_tail"
HOSTILE = [
    'a "quoted" name',
    "it's",
    "<script>alert(1)</script>",
    "</style></title><img src=x onerror=alert(1)>",
    "a & b &amp; c &#x3c;",
    "]]>",
    "<![CDATA[",
    "two\nlines",
    "return\rhere",
    "tab\there",
    "::error file=x::injected",
    "\n::stop-commands::x",
    "100%0A::warning::x",
    "a,b:c",
    "smile \U0001f600 \U0001f468‍\U0001f4bb",
    "طلبات مبلغ",
    "turned ‮ round",
    "isolate ⁦ left open",
    "back\\slash \\| bar",
    "pipe | pipe",
    "tick ` `` ``` tick",
    "**bold** _it_ ~~no~~ # x",
    "[link](https://example.invalid) ![i](x)",
    "@somebody #12 !34 GH-5 www.example.invalid https://example.invalid/x",
    "$x^2$ {0} {{1}} %s %1 %2",
    "bell \x07 escape \x1b[31m",
    "delete \x7f next line \x85",
    "﻿not a character ￾ ￿",
    "<details><summary>x</summary>",
    "--> <!-- comment",
    LONG,
]


@dataclasses.dataclass
class Sample:
    name: str
    command: list  # of reckoner, without formats
    code: int
    folder: object  # where it is run
    fails: bool = False  # there is no answer, only why


def write(folder, files):
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")


def sqlite(path, statements):
    with sqlite3.connect(path) as connection:
        for statement in statements:
            connection.execute(statement)
    connection.close()


def quoted(name):
    return '"' + name.replace('"', '""') + '"'


def revision(identifier, down, message, body):
    return (f'"""{message}"""\nfrom alembic import op\nimport sqlalchemy as sa\n\nrevision = {identifier!r}\n'
            f"down_revision = {down!r}\n\n\ndef upgrade():\n{body}\n\n\ndef downgrade():\n    pass\n")


STAMP = ["CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"]
MODELS = "from sqlalchemy import Column, Integer, MetaData, String, Table\n\nmetadata = MetaData()\n"
USERS = 'op.create_table("users", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("name", sa.String(50)))'


def demo(folder, python, repository):
    """The generated bookshop: drift, model changes and pending migrations."""
    made = subprocess.run([python, str(repository / "resources/demo/make_demo.py"), "--seed", "7", "--out", str(folder)],
                          capture_output=True, text=True)
    if made.returncode != 0:
        sys.exit(f"the demo could not be made: {made.stderr}")
    return [
        Sample("demo", ["check", "shop", "--database", "sqlite:shop.db"], 1, folder),
        Sample("demo without a database", ["check", "shop"], 1, folder),
        Sample("demo, pending fails", ["check", "shop", "--database", "sqlite:shop.db", "--fail-on", "pending"], 1, folder),
        Sample("demo, compared", ["diff", "models:shop", "sqlite:shop.db"], 1, folder),
        Sample("demo, with itself", ["diff", "sqlite:shop.db", "sqlite:shop.db"], 0, folder),
    ]


def two_roots(folder):
    """One project with two histories, a folder of a repository; one is in line, the other drifted, with a waiver."""
    (folder / ".git").mkdir(parents=True)
    for root in ("first", "second"):
        table = f'"{root}"'
        write(folder / "services/both" / root, {
            "alembic.ini": f"[alembic]\nscript_location = migrations\nversion_table = {root}_version\n",
            "models.py": MODELS + f'Table({table}, metadata, Column("id", Integer, primary_key=True), Column("name", String(50)), '
                                  'Column("more", String(9)))\n',
            "migrations/versions/a.py": revision(f"{root}_a", None, "create", "    " + USERS.replace('"users"', table)),
            "migrations/versions/b.py": revision(f"{root}_b", f"{root}_a", "more",
                                                 f'    op.add_column({table}, sa.Column("more", sa.String(9)))'),
        })
    write(folder / "services/both", {
        "reckoner.toml": '[[waiver]]\nobject = "main.second.name"\nreason = "it is | so & <so>"\nowner = "data"\n'})
    sqlite(folder / "both.db", [STAMP[0].replace("alembic", root) for root in ("first", "second")] + [
        "CREATE TABLE first (id INTEGER NOT NULL, name VARCHAR(50), more VARCHAR(9), PRIMARY KEY (id))",
        "CREATE TABLE second (id INTEGER NOT NULL, name VARCHAR(51), more INTEGER, PRIMARY KEY (id))",
        "INSERT INTO first_version VALUES ('first_b')", "INSERT INTO second_version VALUES ('second_b')"])
    write(folder / "services/torn", {"alembic.ini": "[alembic]\nscript_location = migrations\n", "reckoner.toml": "[[waiver]\n",
                                     "models.py": MODELS})
    return [Sample("two roots", ["check", "services/both", "--database", "sqlite:both.db"], 1, folder),
            Sample("a broken policy", ["check", "services/torn"], 2, folder, fails=True)]


def hostile(folder):
    """Names that were chosen to break documents: of tables, columns, constraints, files, revisions, reasons."""
    tables = "".join(
        f'Table({name!r}, metadata, Column("id", Integer, primary_key=True), Column({name!r}, String(20), server_default={name!r}))\n'
        for name in HOSTILE)
    body = "\n".join(f'    op.create_table({name!r}, sa.Column("id", sa.Integer(), primary_key=True), sa.Column({name!r}, sa.String(30)))'
                     for name in HOSTILE[::2])
    message = "message <b> | & `x` ::error:: @somebody"
    write(folder, {
        "p/alembic.ini": "[alembic]\nscript_location = migrations\n",
        "p/models.py": MODELS + tables,
        "p/migrations/versions/ü #1 100% [a]:b.py": revision("aaaa", None, message, body),
        "p/reckoner.toml": '[[waiver]]\nrule = "RK206"\nobject = "main.*bold*"\nreason = "<i>why</i> | `so` ]]> ::error:: @x\\u0007"\nowner = "a & b"\n',
    })
    sqlite(folder / "h.db", STAMP + ["INSERT INTO alembic_version VALUES ('aaaa')"] + [
        f'CREATE TABLE {quoted(name)} (id INTEGER NOT NULL, {quoted(name)} VARCHAR(10), PRIMARY KEY (id))' for name in HOSTILE[::3]] + [
        f'CREATE TABLE {quoted("foreign " + name)} (id INTEGER)' for name in HOSTILE])
    return [Sample("hostile names", ["check", "p", "--database", "sqlite:h.db"], 1, folder),
            Sample("hostile names, compared", ["diff", "models:p", "sqlite:h.db"], 1, folder)]


def many(folder, count=700):
    """Several hundred findings."""
    write(folder, {
        "p/alembic.ini": "[alembic]\nscript_location = migrations\n",
        "p/models.py": MODELS + "".join(
            f'Table("t{i:04}", metadata, Column("id", Integer, primary_key=True), Column("name", String(50)))\n' for i in range(count)),
        "p/migrations/versions/a.py": revision("aaaa", None, "create", "\n".join(
            f'    op.create_table("t{i:04}", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("name", sa.String({40 + i % 20})))'
            for i in range(count))),
    })
    sqlite(folder / "m.db", STAMP + ["INSERT INTO alembic_version VALUES ('aaaa')"] + [
        f"CREATE TABLE t{i:04} (id INTEGER NOT NULL, name VARCHAR({40 + i % 20 + i % 3}), PRIMARY KEY (id))" for i in range(count)] + [
        f"CREATE TABLE foreign_{i} (id INTEGER)" for i in range(60)])
    return [Sample("hundreds of findings", ["check", "p", "--database", "sqlite:m.db"], 1, folder)]


def states(folder):
    """In line, could not tell, and what cannot be read at all."""
    good = {
        "p/alembic.ini": "[alembic]\nscript_location = migrations\n",
        "p/models.py": MODELS + 'Table("users", metadata, Column("id", Integer, primary_key=True), Column("name", String(50)))\n',
        "p/migrations/versions/a.py": revision("aaaa", None, "create", "    " + USERS),
    }
    blind = dict(good)
    blind["p/migrations/versions/a.py"] = revision(
        "aaaa", None, "create", "    " + USERS + '\n    import somewhere\n    op.execute(somewhere.secret_sql())')
    broken = dict(good)
    broken["p/migrations/versions/a.py"] = "revision = 'aaaa'\ndown_revision = None\n\n\ndef upgrade(:\n"
    users = "CREATE TABLE users (id INTEGER NOT NULL, name VARCHAR(50), PRIMARY KEY (id))"
    for name, files in (("good", good), ("blind", blind), ("broken", broken)):
        write(folder / name, files)
        sqlite(folder / name / "s.db", STAMP + [users, "INSERT INTO alembic_version VALUES ('aaaa')"])
        sqlite(folder / name / "unstamped.db", [users.replace("50", "60")])
    (folder / "good/torn.db").write_text("This is text, long enough to be more than a header of SQLite. " * 4)
    return [
        Sample("in line", ["check", "p", "--database", "sqlite:s.db"], 0, folder / "good"),
        Sample("no stamp", ["check", "p", "--database", "sqlite:unstamped.db"], 2, folder / "good"),
        Sample("not understood", ["check", "p", "--database", "sqlite:s.db"], 2, folder / "blind"),
        Sample("a broken revision", ["check", "p", "--database", "sqlite:s.db"], 2, folder / "broken"),
        Sample("no database there", ["check", "p", "--database", "sqlite:missing\n::error::x<b>.db"], 2, folder / "good", fails=True),
        Sample("not a database", ["check", "p", "--database", "sqlite:torn.db"], 2, folder / "good", fails=True),
        Sample("not a database, compared", ["diff", "models:p", "sqlite:torn.db"], 2, folder / "good", fails=True),
        Sample("no folder", ["check", "nowhere"], 2, folder / "good", fails=True),
        Sample("an unknown option", ["check", "p", "--frobnicate"], 64, folder / "good", fails=True),
        Sample("an unknown word of the gate", ["check", "p", "--fail-on", "everything"], 64, folder / "good", fails=True),
        Sample("a source is missing", ["diff", "models:p"], 64, folder / "good", fails=True),
    ]


def all_samples(folder, python, repository):
    return [*demo(folder / "demo", python, repository), *two_roots(folder / "two"), *hostile(folder / "hostile"),
            *many(folder / "many"), *states(folder / "states")]
