# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plants every change kind of the demo by itself, at some stop of the history that admits it.

    check_kinds.py [--url postgresql://...empty database...] [NAME ...]

For each offer of each kind the demo compares what it says with what SQLAlchemy's inspector sees; a disagreement is
printed and counted. At the end it prints how many kinds each dialect can use.
"""
import argparse
import pathlib
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "resources" / "demo"))

import choose  # noqa: E402
import facts  # noqa: E402
import make_demo  # noqa: E402
import project  # noqa: E402
from plants import KINDS  # noqa: E402

RESET = ("DROP SCHEMA public CASCADE", "CREATE SCHEMA public")


class Bases:
    """Databases at the stops: SQLite's are built once and copied; PostgreSQL's is changed in a transaction without end."""

    def __init__(self, folder, url):
        self.folder, self.url = folder, url
        self.stamp, self.stamped = None, None

    def build(self, stamp):
        target = self.url or f"sqlite:///{self.folder}/base.db"
        if stamp != self.stamp:
            if self.url:
                make_demo.execute(self.url, *RESET)
            else:
                (self.folder / "base.db").unlink(missing_ok=True)
            project.upgrade(project.SHOP, target, stamp)
            self.stamp, self.stamped = stamp, make_demo.facts_of(target)

    def planted(self, stamp, plant):
        """The facts once `plant` was made on a database at `stamp`."""
        self.build(stamp)
        if self.url:
            if plant.upgrade or plant.downgrade:
                self.stamp = None  # Alembic's operations may end the transaction
            with project.engine(self.url).connect() as connection:
                make_demo.plant_live(connection, [plant])
                return facts.read(connection, "public")
        shutil.copy(self.folder / "base.db", self.folder / "live.db")
        engine = project.engine(f"sqlite:///{self.folder}/live.db").execution_options(isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            make_demo.plant_live(connection, [plant])
            return facts.read(connection, None)


def offers(kind, history, dialect):
    """[(state, plant)]: each offer of a kind at the first stop that admits it."""
    found = {}
    for stop in choose.stops(history[0]):
        state = choose.State(dialect, *history)
        state.stamp = stop
        touched = choose.touched_by_pending(state)
        for number, plant in enumerate(kind.offers(state)):
            if number not in found and choose.admissible(state, plant, [], touched) and choose.stamp_is_nearest(state, [plant]):
                found[number] = (state, plant)
    return [found[number] for number in sorted(found)]


def check(state, plant, bases, schema, url):
    folder = bases.folder / "shop"
    project.copy(folder)
    make_demo.plant_models(folder, [plant])
    for one in plant.findings:
        make_demo.as_json(folder, schema, one)
    planted = bases.planted(state.stamp, plant)
    make_demo.agree("stamp-live", schema, [plant], bases.stamped, planted)
    if plant.edits:
        models = make_demo.facts_of_models(folder, url)
        make_demo.agree("models-head", schema, [plant], state.after[choose.HEAD], models)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--url")
    parser.add_argument("names", nargs="*")
    arguments = parser.parse_args()
    url = arguments.url and project.driver_url(arguments.url)
    dialect, schema = ("postgresql", "public") if url else ("sqlite", "main")
    if url:
        make_demo.must_be_empty(url)
    history = make_demo.facts_of_history(url)
    usable = wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        bases = Bases(pathlib.Path(folder), url)
        todo = []
        for kind in KINDS:
            if dialect not in kind.dialects or arguments.names and kind.name not in arguments.names:
                continue
            found = offers(kind, history, dialect)
            usable += bool(found)
            if not found:
                print(f"{kind.name}: no stop admits it")
            todo += [(kind.name, state, plant) for state, plant in found]
        for name, state, plant in sorted(todo, key=lambda row: row[1].stamp):
            try:
                check(state, plant, bases, schema, url)
            except Exception as error:  # one bad kind must not hide the others
                wrong += 1
                print(f"{name}: {type(error).__name__}: {error}")
    print(f"{dialect}: {usable} of {len(KINDS)} kinds usable, {wrong} offers wrong")
    return 1 if wrong or usable < 45 else 0


if __name__ == "__main__":
    sys.exit(main())
