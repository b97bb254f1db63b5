# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a shop whose database went astray, and writes down what Reckoner must find.

    make_demo.py --seed 7 --out /tmp/demo                       SQLite: /tmp/demo/shop and /tmp/demo/shop.db
    make_demo.py --seed 7 --out /tmp/demo --url postgresql://…  the same in an empty PostgreSQL database
    make_demo.py --story --out /tmp/demo --dump                 the demo of the README, and its text form in this folder

Needs SQLAlchemy 2 and Alembic, and psycopg2 for PostgreSQL. expected.json has the findings in the words of
`reckoner check --format json`.
"""
import argparse
import contextlib
import importlib.util
import json
import pathlib
import shutil
import sqlite3
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from alembic.migration import MigrationContext  # noqa: E402
from alembic.operations import Operations  # noqa: E402

import choose  # noqa: E402
import facts  # noqa: E402
import project  # noqa: E402
from live import PostgresLive, SqliteLive, split_items  # noqa: E402
from plants import KINDS  # noqa: E402

SCRATCH = "reckoner_demo_scratch"
HERE = pathlib.Path(__file__).resolve().parent
# What happened to the shop in the README: four revisions behind, and a few hands too many.
STORY = [
    "stamped-not-run.order-date-index",
    "applied-ahead.refunds",
    "live.column.default-change",
    "live.index.drop",
    "as-in-models.column.length",
    "models.column.add",
    "live.table.foreign",
]
STORY_STEPS, STORY_SEED = "4", 43


@contextlib.contextmanager
def scratch(url):
    """(URL, schema) of an empty place of the same kind: a SQLite file, or a schema of its own in the given database."""
    if not url:
        with tempfile.TemporaryDirectory() as folder:
            yield f"sqlite:///{folder}/scratch.db", None
        return
    execute(url, f"DROP SCHEMA IF EXISTS {SCRATCH} CASCADE", f"CREATE SCHEMA {SCRATCH}")
    try:
        yield f"{url}{'&' if '?' in url else '?'}options=-csearch_path%3D{SCRATCH}", SCRATCH
    finally:
        execute(url, f"DROP SCHEMA {SCRATCH} CASCADE")


def facts_of(url, schema="public"):
    with project.engine(url).connect() as connection:
        return facts.read(connection, schema)


def facts_of_history(url):
    """(order, before, after): what each revision finds and leaves, learnt from running them all once."""
    order, before, after = project.revisions(), {}, {}
    known = {}
    with scratch(url) as (place, schema):
        for revision in order:
            before[revision] = known
            project.upgrade(project.SHOP, place, [revision])
            known = after[revision] = facts_of(place, schema)
    return order, before, after


def facts_of_models(folder, url):
    with scratch(url) as (place, schema):
        project.create_all(folder, place)
        return facts_of(place, schema)


def agree(leg, schema, plants, before, after):
    """Stops if what was planted on a leg is not what the two inspected states differ in."""
    said = sorted(
        (one.kind, schema if one.table is None else f"{schema}.{one.table}", one.object, one.action, one.facets)
        for plant in plants for one in plant.findings if one.leg == leg
    )
    seen = facts.difference(before, after)
    if said != sorted(seen):
        extra, missing = [one for one in seen if one not in said], [one for one in said if one not in seen]
        raise RuntimeError(f"{leg}: planted but not seen {missing}, seen but not planted {extra}")


def execute(url, *statements):
    with project.engine(url).execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)


def must_be_empty(url):
    held = facts_of(url)
    with project.engine(url).connect() as connection:
        stamped = connection.exec_driver_sql("SELECT to_regclass('public.alembic_version')").scalar()
    if held or stamped:
        sys.exit("make_demo: the database is not empty; give one that is")


def run_revision(connection, revision, direction):
    """One revision's upgrade() or downgrade() without a word in alembic_version."""
    path = project.script().get_revision(revision).path
    spec = importlib.util.spec_from_file_location(f"revision_{revision}", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    with Operations.context(MigrationContext.configure(connection)):
        getattr(module, direction)()


def plant_live(connection, plants):
    live = (SqliteLive if connection.dialect.name == "sqlite" else PostgresLive)(connection)
    # Batch mode makes a table anew from what it can reflect, so the revisions come before the hands.
    for one in plants:
        if one.downgrade:
            run_revision(connection, one.downgrade, "downgrade")
        if one.upgrade:
            run_revision(connection, one.upgrade, "upgrade")
    for one in plants:
        for step in one.live:
            step(live)


def section(text, table):
    """(start, end) of a table's class in a file, from its __tablename__ on."""
    if table is None:
        return 0, len(text)
    start = text.index(f'__tablename__ = "{table}"')
    end = text.find("\nclass ", start)
    return start, len(text) if end < 0 else end


def plant_models(folder, plants):
    for edit in [edit for one in plants for edit in one.edits]:
        path = folder / edit.file
        text = path.read_text()
        start, end = section(text, edit.table)
        if text.count(edit.old, start, end) != 1:
            raise RuntimeError(f"{edit.old!r} stands {text.count(edit.old, start, end)} times in {edit.file}")
        text = text[:start] + text[start:end].replace(edit.old, edit.new) + text[end:]
        for name in edit.needs:
            if f"import {name}\n" not in text:
                first = text.index("from sqlalchemy.orm import")
                text = f"{text[:first]}from sqlalchemy import {name}\n{text[first:]}"
        path.write_text(text)


def origin(folder, mark):
    if mark is None:
        return None
    file, line, table = mark
    text = (folder / file).read_text()
    start, end = section(text, table)
    at = text.index(line, start, end)
    return {"file": file, "line": text.count("\n", 0, at) + 1}


def as_json(folder, schema, one):
    return {
        "leg": one.leg,
        "kind": one.kind,
        "path": schema if one.table is None else f"{schema}.{one.table}",
        "object": one.object,
        "action": one.action,
        "facets": list(one.facets),
        "class": one.cls,
        "revision": one.revision,
        "origin": origin(folder, one.mark),
        "severity": one.severity,
    }


def make(seed, out, url=None, steps_behind="auto", only=None):
    """Builds the demo in `out` and returns what was written to expected.json."""
    dialect = "postgresql" if url else "sqlite"
    out.mkdir(parents=True, exist_ok=True)
    folder, database = out / "shop", out / "shop.db"
    database.unlink(missing_ok=True)
    if url:
        url = project.driver_url(url)
        must_be_empty(url)
    state, taken = choose.choose(seed, dialect, *facts_of_history(url), steps_behind, only)
    plants = [one for _, one in taken]
    project.copy(folder)
    target = url or f"sqlite:///{database}"
    project.upgrade(project.SHOP, target, state.stamp)
    plant_models(folder, plants)
    stamped = facts_of(target)
    with project.engine(target).execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        plant_live(connection, plants)
    schema = "public" if url else "main"
    agree("stamp-live", schema, plants, stamped, facts_of(target))
    agree("models-head", schema, plants, state.after[choose.HEAD], facts_of_models(folder, url))
    findings = [as_json(folder, schema, one) for plant in plants for one in plant.findings]
    expected = {
        "seed": seed,
        "dialect": dialect,
        "planted": [name for name, _ in taken],
        "stamp": sorted(state.stamp),
        "head": [choose.HEAD],
        "pending": state.pending,
        "fix": {"revisions": sorted(state.stamp)},
        "locate": choose.nearest_alone(state, plants),
        "findings": sorted(findings, key=lambda f: (f["leg"], f["path"], f["kind"], f["object"], f["action"])),
    }
    (out / "expected.json").write_text(json.dumps(expected, indent=2) + "\n")
    return expected


def in_order(statements):
    """Alembic's batch mode writes constraints and indexes in the order of a set; a text in git wants them sorted."""
    tables, indexes, rest = [], [], []
    for statement in statements:
        if statement.startswith("CREATE TABLE"):
            items = split_items(statement)
            columns = [item for item in items if not item.startswith("CONSTRAINT")]
            ordered = columns + sorted(item for item in items if item.startswith("CONSTRAINT"))
            tables.append(statement[: statement.index("(")] + "(\n\t" + ",\n\t".join(ordered) + "\n);")
        elif statement.startswith(("CREATE INDEX", "CREATE UNIQUE INDEX")):
            indexes.append(statement)
        elif statement not in ("BEGIN TRANSACTION;", "COMMIT;"):
            rest.append(statement)
    return ["BEGIN TRANSACTION;", *sorted(tables), *sorted(rest), *sorted(indexes), "COMMIT;"]


def dump(out):
    """The demo as text for those without Python: the database as SQL, the edited models, the expected findings."""
    with contextlib.closing(sqlite3.connect(out / "shop.db")) as connection:
        (HERE / "drifted.sql").write_text("\n".join(in_order(connection.iterdump())) + "\n")
    shutil.rmtree(HERE / "drifted", ignore_errors=True)
    for path in sorted((out / "shop" / "shop").glob("*.py")):
        if path.read_text() != (project.SHOP / "shop" / path.name).read_text():
            (HERE / "drifted" / "shop").mkdir(parents=True, exist_ok=True)
            shutil.copy(path, HERE / "drifted" / "shop" / path.name)
    shutil.copy(out / "expected.json", HERE / "drifted.json")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=pathlib.Path, help="the folder to fill")
    parser.add_argument("--url", help="an empty PostgreSQL database; without it the demo is a SQLite file")
    parser.add_argument("--steps-behind", default="auto", choices=["auto", "branch", *"01234"])
    parser.add_argument("--kinds", help="names of change kinds, comma between, in place of the seed's choice")
    parser.add_argument("--story", action="store_true", help="the demo of the README in place of a seed's")
    parser.add_argument("--dump", action="store_true", help="write the SQLite demo as text into this script's folder")
    parser.add_argument("--list-kinds", action="store_true")
    arguments = parser.parse_args()
    if arguments.list_kinds:
        for one in KINDS:
            print(f"{one.name:45} {', '.join(one.dialects)}")
        return
    if not arguments.out:
        parser.error("--out is missing")
    if arguments.dump and arguments.url:
        parser.error("--dump is for SQLite")
    if arguments.story:
        expected = make(STORY_SEED, arguments.out, arguments.url, STORY_STEPS, STORY)
    else:
        only = arguments.kinds.split(",") if arguments.kinds else None
        expected = make(arguments.seed, arguments.out, arguments.url, arguments.steps_behind, only)
    if arguments.dump:
        dump(arguments.out)
    print(f"{arguments.out}: stamp {', '.join(expected['stamp'])}, {len(expected['pending'])} pending, {len(expected['findings'])} findings expected")


if __name__ == "__main__":
    main()
