# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a project's own SQLAlchemy and Alembic build, in a scratch database. Runs in the project's interpreter.

    truth.py models  --url URL [--metadata MODULE:ATTRIBUTE ...] [--ini FILE] [--section NAME] [--import MODULE ...]
    truth.py history --url URL --ini FILE [--section NAME] [--to REVISION] [--import MODULE ...]

`--import` names what is imported first (MODULE, or MODULE:FUNCTION() to call it too). `--stub` names modules that are
not installed and stand empty instead (`'*'`: whichever the project asks for and is not there): a project need not be
installed whole to say what its tables are. What stands empty is in the answer, since a type that came from there is not
the project's. `--app MODULE:CALL` makes a Flask application and pushes its context. `--plain` upgrades without the project's env.py, for one
that wants what only its own program gives it.

The project is code of somebody: run this only on what you trust, in a scratch environment. `models` creates all tables of
the metadata that is named, or of env.py's target_metadata, which is caught where env.py hands it to context.configure().
`history` upgrades; whatever env.py wants to connect to, it gets the scratch database: engines are made for URL alone.
Prints one line of JSON: {"ok": true} or {"ok": false, "error", "traceback"}; "partly" and "refused": what of the metadata could not be
created, statement by statement, and "stubbed": what stood empty.
"""

import __future__
import argparse
import importlib
import importlib.abc
import importlib.machinery
import json
import os
import re
import sys
import traceback
import types

import sqlalchemy as sa


class Caught(BaseException):
    """Ends env.py once it has said what is wanted; no `except Exception` of a project holds it."""

    def __init__(self, options):
        super().__init__()
        self.options = options


class Anything(type):
    """Of what a module that is not installed holds: it may be called, asked, inherited from, used as a decorator."""

    def __getattr__(cls, name):
        if name.startswith("__"):
            raise AttributeError(name)
        made = Anything(name, (Nothing,), {})
        setattr(cls, name, made)
        return made

    def __getitem__(cls, _key):
        return cls

    def __setitem__(cls, _key, _value):
        pass

    def __iter__(cls):
        return iter(())

    def __or__(cls, _other):
        return cls

    __ror__ = __or__


class Nothing(metaclass=Anything):
    def __init__(self, *_args, **_options):
        pass

    def __call__(self, *args, **_options):
        return args[0] if len(args) == 1 and (isinstance(args[0], type) or callable(args[0])) else self

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Nothing()

    def __getitem__(self, _key):
        return Nothing()

    def __setitem__(self, _key, _value):
        pass

    def __iter__(self):
        return iter(())

    def __enter__(self):
        return self

    def __exit__(self, *_args):
        return False

    def __bool__(self):
        return False

    @classmethod
    def __get_pydantic_core_schema__(cls, _source, _handler):
        from pydantic_core import core_schema

        return core_schema.any_schema()


class Stubs(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """The last to be asked for a module: makes an empty one of those that are named."""

    # A project asks for these inside `try`, or their being away is an answer: nothing is pretended.
    NEVER = {"sqlalchemy", "alembic", "sqlmodel", "psycopg2", "psycopg", "asyncpg", "usercustomize", "sitecustomize"}

    def __init__(self, names, optional):
        self.names, self.optional, self.made = set(names), set(optional), []

    def find_spec(self, name, path=None, target=None):
        top = name.partition(".")[0]
        if not self.asked_by_project() or top in self.NEVER or name in self.optional or top in self.optional or top in sys.stdlib_module_names:
            return None
        parent = sys.modules.get(name.rpartition(".")[0])
        if parent is not None and getattr(parent, "__stub__", False) or top in self.names or (
                "*" in self.names and parent is None and not os.path.isdir(top)):
            return importlib.machinery.ModuleSpec(name, self, is_package=True)
        return None

    @staticmethod
    def asked_by_project():
        """Libraries ask for much that need not be there."""
        frame = sys._getframe(2)
        while frame and ("importlib" in frame.f_code.co_filename or "PyInit" in frame.f_code.co_name):
            frame = frame.f_back
        return frame is not None and "site-packages" not in frame.f_code.co_filename and "/lib/python" not in frame.f_code.co_filename

    def create_module(self, spec):
        module = types.ModuleType(spec.name)
        module.__stub__ = True
        module.__path__ = []
        module.__getattr__ = lambda name: getattr(Nothing, name)
        module.__version__ = "0"
        self.made.append(spec.name)
        return module

    def exec_module(self, module):
        pass


def only(url):
    """Whatever asks for an engine gets one for the scratch database."""
    import sqlalchemy.engine

    try:  # before anything is replaced: it keeps its own name for create_engine
        import sqlalchemy.ext.asyncio as aio
    except ImportError:
        aio = None

    plain = sa.create_engine

    def create_engine(_url=None, *_args, **options):
        kept = {key: options[key] for key in ("isolation_level", "future") if key in options}
        return plain(url, poolclass=sa.pool.NullPool, **kept)

    def engine_from_config(*_args, **_options):
        return create_engine()

    for module in (sa, sqlalchemy.engine, sys.modules.get("sqlalchemy.engine.create")):
        if hasattr(module, "create_engine"):
            module.create_engine = create_engine
    for module in (sa, sqlalchemy.engine):
        module.engine_from_config = engine_from_config
    if aio is None:
        return plain
    made = aio.create_async_engine
    driven = url.replace("postgresql+psycopg2://", "postgresql+asyncpg://").replace("sqlite://", "sqlite+aiosqlite://")

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

    config = Config(arguments.ini if os.path.exists(arguments.ini) else None, ini_section=arguments.section)
    if arguments.script_location:
        config.set_main_option("script_location", arguments.script_location)
    if arguments.version_location:
        config.set_main_option("version_path_separator", "os")
        config.set_main_option("version_locations", os.pathsep.join(arguments.version_location))
    config.attributes["configure_logger"] = False
    config.cmd_opts = argparse.Namespace(x=arguments.x, autogenerate=False)
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


def loaded(path):
    """MODULE, MODULE:ATTRIBUTE or MODULE:FUNCTION()."""
    module, _, attribute = path.partition(":")
    value = importlib.import_module(module)
    for name in filter(None, attribute.removesuffix("()").split(".")):
        value = getattr(value, name)
    return value() if attribute.endswith("()") else value


def named(path):
    value = loaded(path)
    return getattr(value, "metadata", value) if not isinstance(value, sa.MetaData) else value


def statement_by_statement(engine, metadata, refused):
    """What the server refuses is left out and said: [kind, table, name] of each goes to refused."""
    from sqlalchemy.engine import Connection

    said = []
    execute = Connection._execute_ddl

    def attempt(self, ddl, *args, **options):
        try:
            return execute(self, ddl, *args, **options)
        except Exception as error:
            element = ddl.element
            table = getattr(element, "table", element)
            refused.append([element.__visit_name__, str(getattr(table, "fullname", table)),
                            str(getattr(element, "name", ""))])
            statement = str(ddl.compile(dialect=self.dialect)).strip()[:80]
            said.append(f"{statement}: {str(getattr(error, 'orig', error)).splitlines()[0]}".replace("\n", " "))

    Connection._execute_ddl = attempt
    try:
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            metadata.create_all(connection)
    finally:
        Connection._execute_ddl = execute
    return said


def postpone_annotations():
    """For sources of Python 3.14, in an older one: their annotations are not evaluated where they stand."""
    loader = importlib.machinery.SourceFileLoader

    def source_to_code(self, data, path, *, _optimize=-1):
        ours = "site-packages" not in path and "/lib/python" not in path
        if ours:  # `except A, B:` is of 3.14 too
            data = re.sub(rb"(?m)^(\s*except) ([\w.]+(?:, [\w.]+)+):", rb"\1 (\2):", bytes(data))
        return compile(data, path, "exec", __future__.annotations.compiler_flag if ours else 0, dont_inherit=True, optimize=_optimize)

    loader.source_to_code = source_to_code
    loader.get_code = lambda self, name: self.source_to_code(self.get_data(self.path), self.path)


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
    partly, refused = [], []
    for metadata in every:
        with engine.begin() as connection:
            if connection.dialect.name == "postgresql":
                for schema in sorted({table.schema for table in metadata.tables.values() if table.schema}):
                    connection.execute(sa.text(f'CREATE SCHEMA IF NOT EXISTS "{schema}"'))
        try:
            with engine.begin() as connection:
                metadata.create_all(connection)
        except Exception:  # one type or index that cannot be must not cost all
            partly += statement_by_statement(engine, metadata, refused)
    return {"tables": sum(len(metadata.tables) for metadata in every), "partly": partly, "refused": refused}


def history(arguments, create_engine):
    _, script, _ = environment(arguments)
    config, script, context = environment(
        arguments, fn=lambda revision, migration: script._upgrade_revs(arguments.to, revision),
        as_sql=False, destination_rev=arguments.to)
    del config
    with context:
        if arguments.plain:
            with create_engine(arguments.url, poolclass=sa.pool.NullPool).connect() as connection:
                context.configure(connection=connection, transaction_per_migration=True)
                with context.begin_transaction():
                    context.run_migrations()
        else:
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
    parser.add_argument("--import", dest="imports", action="append", default=[])
    parser.add_argument("--script-location")
    parser.add_argument("--version-location", action="append", default=[])
    parser.add_argument("--plain", action="store_true", help="upgrade without env.py")
    parser.add_argument("--x", action="append", default=[], help="as alembic -x")
    parser.add_argument("--stub", action="append", default=[])
    parser.add_argument("--no-stub", action="append", default=[], help="modules whose absence the project knows of")
    parser.add_argument("--app")
    parser.add_argument("--postponed", action="store_true", help="for sources of Python 3.14 in an older one")
    parser.add_argument("--path", action="append", default=[], help="folders put before sys.path")
    arguments = parser.parse_args()
    arguments.url = arguments.url.replace("postgresql://", "postgresql+psycopg2://")  # whatever the version's own choice is
    out = os.dup(1)
    os.dup2(2, 1)  # what the project prints goes to stderr
    sys.path[:0] = [*arguments.path, os.getcwd()]
    if arguments.postponed:
        postpone_annotations()
    stubs = Stubs(arguments.stub, arguments.no_stub)
    sys.meta_path.append(stubs)
    answer = {"ok": True}
    try:
        create_engine = only(arguments.url)
        for path in arguments.imports:
            loaded(path)
        if arguments.app:
            loaded(arguments.app).app_context().push()
        answer |= models(arguments, create_engine) if arguments.what == "models" else history(arguments, create_engine)
    except BaseException as error:  # a project may exit()
        answer = {"ok": False, "error": f"{type(error).__name__}: {error}", "traceback": traceback.format_exc()}
    answer["stubbed"] = sorted({name.partition(".")[0] for name in stubs.made})
    os.write(out, (json.dumps(answer) + "\n").encode())
    os._exit(0)  # projects start threads


if __name__ == "__main__":
    main()
