# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a project's own SQLAlchemy and Alembic build, in a scratch database. Runs in the project's interpreter.

    truth.py models  --url URL [--metadata MODULE:ATTRIBUTE ...] [--ini FILE] [--section NAME]
    truth.py history --url URL --ini FILE [--section NAME] [--to REVISION]

The project is code of somebody: run this only on what you trust, in a scratch environment. `models` creates all tables of
the metadata that is named, or of env.py's target_metadata, which is caught where env.py hands it to context.configure().
`history` upgrades; whatever env.py wants to connect to, it gets the scratch database: engines are made for URL alone.
Prints one line of JSON: {"ok": true} or {"ok": false, "error", "traceback"}; "partly": what of the metadata could not be
created, statement by statement.
"""

import argparse
import importlib
import json
import os
import sys
import traceback

import sqlalchemy as sa


class Caught(BaseException):
    """Ends env.py once it has said what is wanted; no `except Exception` of a project holds it."""

    def __init__(self, options):
        super().__init__()
        self.options = options



def only(url):
    """Whatever asks for an engine gets one for the scratch database."""
    import sqlalchemy.engine
    import sqlalchemy.engine.create as create

    plain = sa.create_engine

    def create_engine(_url=None, *_args, **options):
        kept = {key: options[key] for key in ("isolation_level", "future") if key in options}
        return plain(url, poolclass=sa.pool.NullPool, **kept)

    def engine_from_config(*_args, **_options):
        return create_engine()

    for module in (sa, sqlalchemy.engine, create):
        if hasattr(module, "create_engine"):
            module.create_engine = create_engine
    for module in (sa, sqlalchemy.engine):
        module.engine_from_config = engine_from_config
    try:
        import sqlalchemy.ext.asyncio as aio
    except ImportError:
        return plain
    made = aio.create_async_engine
    driven = url.replace("postgresql://", "postgresql+asyncpg://").replace("sqlite://", "sqlite+aiosqlite://")

    def create_async_engine(_url=None, *_args, **_options):
        return made(driven, poolclass=sa.pool.NullPool)

    aio.create_async_engine = create_async_engine
    aio.async_engine_from_config = create_async_engine
    if hasattr(aio.engine, "create_async_engine"):
        aio.engine.create_async_engine = create_async_engine
        aio.engine.async_engine_from_config = create_async_engine
    return plain


def environment(arguments, **options):
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory

    config = Config(arguments.ini, ini_section=arguments.section)
    config.attributes["configure_logger"] = False
    if not config.get_main_option("sqlalchemy.url") or "driver://" in config.get_main_option("sqlalchemy.url"):
        config.set_main_option("sqlalchemy.url", arguments.url.replace("%", "%%"))
    script = ScriptDirectory.from_config(config)
    return config, script, EnvironmentContext(config, script, **options)


def target_metadata(arguments):
    from alembic.runtime.environment import EnvironmentContext

    def configure(self, *_args, **options):
        raise Caught(options)

    EnvironmentContext.configure = configure
    _, script, context = environment(arguments, fn=lambda revision, migration: [], as_sql=True)
    try:
        with context:
            script.run_env()
    except Caught as caught:
        found = caught.options.get("target_metadata")
        if found is None:
            raise LookupError("env.py has no target_metadata: name it with --metadata") from None
        return found if isinstance(found, (list, tuple)) else [found]
    raise LookupError("env.py never calls context.configure()")


def named(path):
    module, _, attribute = path.partition(":")
    value = importlib.import_module(module)
    for name in filter(None, attribute.split(".")):
        value = getattr(value, name)
    return getattr(value, "metadata", value) if not isinstance(value, sa.MetaData) else value


def models(arguments, create_engine):
    if arguments.metadata:
        every = []
        for path in arguments.metadata:
            metadata = named(path)
            if isinstance(metadata, sa.MetaData) and metadata not in every:
                every.append(metadata)
    else:
        every = target_metadata(arguments)
    engine = create_engine(arguments.url, poolclass=sa.pool.NullPool)
    partly = []
    for metadata in every:
        with engine.begin() as connection:
            if connection.dialect.name == "postgresql":
                for schema in sorted({table.schema for table in metadata.tables.values() if table.schema}):
                    connection.execute(sa.text(f'CREATE SCHEMA IF NOT EXISTS "{schema}"'))
        try:
            with engine.begin() as connection:
                metadata.create_all(connection)
        except Exception as error:  # what is left is built table by table, so that one type does not cost all
            partly.append(str(error).splitlines()[0][:300])
            for table in metadata.sorted_tables:
                try:
                    with engine.begin() as connection:
                        table.create(connection, checkfirst=True)
                except Exception as inner:
                    partly.append(f"{table}: {str(inner).splitlines()[0][:300]}")
    return {"tables": sum(len(metadata.tables) for metadata in every), "partly": partly}


def history(arguments):
    _, script, _ = environment(arguments)
    config, script, context = environment(
        arguments, fn=lambda revision, migration: script._upgrade_revs(arguments.to, revision),
        as_sql=False, destination_rev=arguments.to)
    del config
    with context:
        script.run_env()
    return {"revisions": sum(1 for _ in script.walk_revisions())}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["models", "history"])
    parser.add_argument("--url", required=True)
    parser.add_argument("--metadata", action="append", default=[])
    parser.add_argument("--ini", default="alembic.ini")
    parser.add_argument("--section", default="alembic")
    parser.add_argument("--to", default="heads")
    arguments = parser.parse_args()
    out = os.dup(1)
    os.dup2(2, 1)  # what the project prints goes to stderr
    sys.path.insert(0, os.getcwd())
    answer = {"ok": True}
    try:
        create_engine = only(arguments.url)
        answer |= models(arguments, create_engine) if arguments.what == "models" else history(arguments)
    except BaseException as error:  # a project may exit()
        answer = {"ok": False, "error": f"{type(error).__name__}: {error}", "traceback": traceback.format_exc()}
    os.write(out, (json.dumps(answer) + "\n").encode())
    os._exit(0)  # projects start threads


if __name__ == "__main__":
    main()
