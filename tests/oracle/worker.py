# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The library side of the oracle tests: one process per sample project.

Runs under the virtual environment that holds SQLAlchemy and Alembic, in the project's folder. Reads one JSON
request a line from stdin and answers with one JSON line each, so that importing the libraries and the models is
paid once per project. What the libraries or the project print goes to stderr. A request that fails is answered with
what the exception says ("error") and with all of its traceback ("traceback").

    {"do": "create_all", "url": URL}            builds the project's metadata
    {"do": "statements", "dialect": NAME}       what create_all() would say, one by one
    {"do": "revisions"}                         [{"id", "down", "depends"}] in the order Alembic upgrades
    {"do": "upgrade", "url": URL, "to": REV}    answers with the rows of the version table
    {"do": "compare", "url": URL}               what `alembic check` would say: a line for each difference from the metadata
    {"do": "create_database", "admin": URL, "name": NAME, "template": NAME}
    {"do": "drop_database", "admin": URL, "name": NAME}
    {"do": "sql", "url": URL, "statements": [SQL...]}
    {"do": "rebuild", "url": URL, "table": NAME, "edits": [[OLD, NEW]...]}
    {"do": "project", "folder": DIR, "project": {...}}      another project from now on, none of the last one's modules
    {"do": "versions"}                          {"sqlalchemy", "alembic"}
    {"do": "close"}                             lets go of every connection
"""

import argparse
import contextlib
import importlib
import itertools
import json
import os
import re
import sys
import traceback

import sqlalchemy as sa

PROJECT = {}
ENGINES = {}


def engine(url):
    if url not in ENGINES:
        ENGINES[url] = sa.create_engine(url, poolclass=sa.pool.NullPool)
    return ENGINES[url]


def project_metadata():
    module, _, attribute = PROJECT["metadata"].partition(":")
    metadata = importlib.import_module(module)
    for name in attribute.split("."):
        metadata = getattr(metadata, name)
    return metadata


def create_all(request):
    metadata = project_metadata()
    with engine(request["url"]).begin() as connection:
        if connection.dialect.name == "postgresql":
            for schema in PROJECT.get("schemas", []):
                connection.execute(sa.text(f'CREATE SCHEMA "{schema}"'))
        metadata.create_all(connection)


def statements(request):
    said = []

    def hear(each, *_):
        said.append(str(each.compile(dialect=mock.dialect)).strip())

    mock = sa.create_mock_engine(f"{request['dialect']}://", hear)
    project_metadata().create_all(mock, checkfirst=False)
    return said


def compare(request):
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    options = {"compare_type": True, "compare_server_default": True, "include_schemas": bool(PROJECT.get("schemas"))}
    metadata = project_metadata()
    with engine(request["url"]).connect() as connection:
        found = compare_metadata(MigrationContext.configure(connection, opts=options), metadata)
    flat = itertools.chain.from_iterable(each if isinstance(each, list) else [each] for each in found)
    return [re.sub(r" at 0x[0-9a-f]+", "", " ".join(map(str, each))) for each in flat]


def config(url=None):
    from alembic.config import Config

    options = argparse.Namespace(x=[f"url={url}"] if url else [])
    if "ini" in PROJECT:
        result = Config(PROJECT["ini"], cmd_opts=options, ini_section=PROJECT.get("ini_section", "alembic"))
    elif "toml" in PROJECT:
        result = Config(toml_file=PROJECT["toml"], cmd_opts=options)
    else:
        result = Config(cmd_opts=options)
        result.set_main_option("script_location", PROJECT["script_location"])
        result.set_main_option("prepend_sys_path", ".")
        result.set_main_option("path_separator", "os")
    if url:
        os.environ["DATABASE_URL"] = url
        result.set_main_option("sqlalchemy.url", url.replace("%", "%%"))
    return result


def revisions(request):
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory.from_config(config())
    steps = [step.revision for step in scripts._upgrade_revs("heads", "base")]
    return [
        {"id": r.revision, "down": list(r._versioned_down_revisions), "depends": list(r._resolved_dependencies)}
        for r in steps
    ]


def upgrade(request):
    from alembic import command

    command.upgrade(config(request["url"]), request["to"])
    with engine(request["url"]).connect() as connection:
        return sorted(connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalars())


def outside_transaction(url, statement):
    with engine(url).connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(sa.text(statement))


def create_database(request):
    strategy = "WAL_LOG" if request["template"] == "template0" else "FILE_COPY"
    outside_transaction(
        request["admin"],
        f'CREATE DATABASE "{request["name"]}" TEMPLATE "{request["template"]}" STRATEGY {strategy}',
    )


def drop_database(request):
    outside_transaction(request["admin"], f'DROP DATABASE IF EXISTS "{request["name"]}" WITH (FORCE)')


def sql(request):
    # exec_driver_sql takes the text as it is: no bind parameters, and a lone % stays what it was.
    with engine(request["url"]).begin() as connection:
        for statement in request["statements"]:
            connection.exec_driver_sql(statement.replace("%", "%%") if "postgresql" in request["url"] else statement)


def rebuild(request):
    """SQLite: the table made anew from its own text with the edits, and its indexes again. Its rows are not kept."""
    with engine(request["url"]).begin() as connection:
        name = request["table"]
        text, = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE name = ?", (name,)).one()
        indexes = connection.exec_driver_sql(
            "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL", (name,)
        ).scalars().all()
        # One blank for every run of white space, so that the edits need not know how it was laid out.
        text = " ".join(text.split())
        for old, new in request["edits"]:
            if text.count(old) != 1:
                raise ValueError(f"{old!r} is not once in {text}")
            text = text.replace(old, new)
        for statement in [f'DROP TABLE "{name}"', text, *indexes]:
            connection.exec_driver_sql(statement)


def project(request):
    """What the last project imported is forgotten, so that one process serves many."""
    last = PROJECT.get("folder", os.curdir)
    for name, module in list(sys.modules.items()):
        if (getattr(module, "__file__", None) or "").startswith(last + os.sep):
            del sys.modules[name]
    sys.path[:] = [entry for entry in sys.path if not entry.startswith(last)]
    os.chdir(request["folder"])
    sys.path.insert(0, request["folder"])
    importlib.invalidate_caches()
    PROJECT.clear()
    PROJECT.update(request["project"], folder=request["folder"])
    sys.path[:0] = map(os.path.abspath, PROJECT.get("path", []))


def versions(request):
    from importlib.metadata import version

    return {name: version(name) for name in ("sqlalchemy", "alembic")}


def close(request):
    for each in ENGINES.values():
        each.dispose()
    ENGINES.clear()


def what_it_says(error):
    return "".join(traceback.format_exception_only(error)).strip().partition("\n(Background on this error")[0].strip()


def in_short(error):
    """What it says, what came before it, and the innermost line of the project that led to it."""
    said = what_it_says(error)
    first = error
    while first.__context__:
        first = first.__context__
    if str(first).strip() not in said:
        said += "\nafter " + what_it_says(first)
    folder = PROJECT.get("folder", os.getcwd()) + os.sep
    lines = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith(folder)]
    if lines:
        said += f"\nat {lines[-1].filename.removeprefix(folder)}:{lines[-1].lineno}: {lines[-1].line}"
    return said


ACTIONS = {f.__name__: f for f in (create_all, statements, compare, revisions, upgrade, create_database, drop_database, sql,
                                   rebuild, project, versions, close)}


def main():
    PROJECT.update(json.loads(sys.argv[1]))
    sys.path[:0] = [os.getcwd(), *map(os.path.abspath, PROJECT.get("path", []))]
    sys.dont_write_bytecode = True
    answers = sys.stdout
    for line in sys.stdin:
        request = json.loads(line)
        try:
            with contextlib.redirect_stdout(sys.stderr):
                answer = {"ok": True, "result": ACTIONS[request["do"]](request)}
        except Exception as error:  # noqa: BLE001 - whatever the library says is this check's failure, told by the runner
            answer = {"ok": False, "error": in_short(error), "traceback": traceback.format_exc()}
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
