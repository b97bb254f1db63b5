# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The shop project on disk and in databases: copying, running its Alembic, creating its tables from the models."""
import functools
import pathlib
import shutil
import subprocess
import sys

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

HERE = pathlib.Path(__file__).resolve().parent
SHOP = HERE / "shop"


def copy(target):
    """A fresh copy of the project, without what Python leaves behind."""
    if target.exists():
        shutil.rmtree(target)
    shutil.copytree(SHOP, target, ignore=shutil.ignore_patterns("__pycache__", "*.db"))


def driver_url(url):
    """SQLAlchemy 2.1 takes psycopg 3 by itself; the demo is happy with psycopg2."""
    return url.replace("postgresql://", "postgresql+psycopg2://", 1)


@functools.cache
def script():
    config = Config()
    config.set_main_option("script_location", str(SHOP / "migrations"))
    return ScriptDirectory.from_config(config)


def revisions():
    """Ids from the first to the head, parents before children."""
    return [one.revision for one in reversed(list(script().walk_revisions()))]


@functools.cache
def parents_of():
    return {one.revision: one._versioned_down_revisions for one in script().walk_revisions()}


def ancestors(ids):
    """The given revisions and everything before them."""
    parents = parents_of()
    seen, todo = set(), list(ids)
    while todo:
        one = todo.pop()
        if one not in seen:
            seen.add(one)
            todo.extend(parents[one])
    return seen


def upgrade(folder, url, targets):
    """Runs the project's own history. In this process: the package `shop` is imported from `folder`."""
    forget()
    config = Config(str(folder / "alembic.ini"))
    config.cmd_opts = type("Options", (), {"x": [f"url={url}"]})()
    config.attributes["configure_logger"] = False
    written = sys.dont_write_bytecode
    sys.dont_write_bytecode = True
    try:
        for target in targets:
            command.upgrade(config, target)
    finally:
        sys.dont_write_bytecode = written
        forget()


def forget():
    """Two copies of the project are read by one run; neither may stay imported."""
    for name in [name for name in sys.modules if name == "shop" or name.startswith("shop.")]:
        del sys.modules[name]
    sys.path[:] = [entry for entry in sys.path if not (pathlib.Path(entry) / "shop" / "base.py").exists()]


def create_all(folder, url):
    """The tables of the models in `folder`, made by SQLAlchemy in a process of its own."""
    code = (
        "import sys, sqlalchemy; sys.path.insert(0, sys.argv[1]); from shop import Base;"
        "Base.metadata.create_all(sqlalchemy.create_engine(sys.argv[2]))"
    )
    subprocess.run([sys.executable, "-B", "-c", code, str(folder), url], check=True)


def engine(url):
    return sa.create_engine(url, poolclass=sa.pool.NullPool)
