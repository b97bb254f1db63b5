# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Round trips: what says the same in two ways, so that the answer must be empty.

  models     what SQLAlchemy's create_all() builds of the models (the projects of tests/oracle and here, random projects)
  revisions  what Alembic's upgrade builds of a history, at each of its revisions
  spellings  DDL spelt in many ways (`spellings_*.py`) against what the server says of it: as a file of DDL, as the first
             spelling of its class, as a history of op.execute, and as `inspect --format sql` writes it
And the traps of the spellings, which must each be told."""
import importlib
import pathlib
import re
import shutil
import tempfile
import tomllib

import run_kinds
import run_oracle
from generator import project as generator
from judging import Verdict, judge_alembic, judge_diff, told
from laboratory import HERE, Laboratory

SEEDS = range(1, 61)
ALLOWED = tomllib.loads((run_oracle.HERE / "generator" / "allowed.toml").read_text())["allowed_facets"]
NAME = re.compile(r"\bx\d{3}")


def sum_of(verdicts):
    total = Verdict(cases=0)
    for verdict in verdicts:
        for field in ("cases", "planted", "found", "missed", "false", "wrong_leg", "unknown"):
            setattr(total, field, getattr(total, field) + getattr(verdict, field))
        total.problems += verdict.problems
        for kind, number in verdict.of_kind.items():
            total.of_kind[kind] = total.of_kind.get(kind, 0) + number
    return total


def one(verdict, of):
    """A trip is one false answer, however many lines it has."""
    verdict.false = min(verdict.false, 1)
    verdict.problems = [f"{of}: {problem}" for problem in verdict.problems]
    return verdict


# Models and revisions.
def of_project(lab, folder, project, load=lambda lab: lab.worker()):
    """Reckoner's verdict of all its trips, and Alembic's of its models."""
    verdicts, alembic = [], []

    def compare(position, source, database, of):
        verdicts.append(one(judge_diff(lab.run("diff", source, database.spec),
                                       lambda entry: run_oracle.allowed(project, lab.name, position, entry)), of))

    def ask(do, database, **more):
        return lab.worker().ask(do, url=lab.library_url(database), **more)

    def loaded():
        worker = load(lab)
        worker.ask("project", folder=str(folder), project=project)
        return worker

    if project.get("models", True):
        worker = loaded()
        database = lab.dialect.Database(lab.scratch)
        try:
            ask("create_all", database)
            compare("models", f"models:{folder}", database, "models")
            alembic.append(judge_alembic([], lab.alembic(None, project, database), []))
        finally:
            worker.ask("close")
            database.drop()
    if project.get("history", True):
        worker = loaded()
        database = lab.dialect.Database(lab.scratch)
        try:
            stops = project.get("stops")
            for stop in [*stops, "heads"] if stops is not None else [each["id"] for each in worker.ask("revisions")]:
                at = ",".join(ask("upgrade", database, to=stop))
                compare("history", f"history:{folder}@{at}", database, f"history at {at}")
            if lab.name in project.get("agrees", []):
                alembic.append(judge_alembic([], lab.alembic(None, project, database), []))
        finally:
            worker.ask("close")
            database.drop()
    return sum_of(verdicts), sum_of(alembic) if alembic else None


def of_seed(lab, seed):
    folder = pathlib.Path(tempfile.mkdtemp(prefix=f"seed-{seed}-", dir=lab.scratch))
    try:
        project = generator.write(seed, folder)
        project["allowed_facets"] = ALLOWED
        versions = lab.worker().ask("versions")
        (folder / "requirements.txt").write_text(f"sqlalchemy=={versions['sqlalchemy']}\nalembic=={versions['alembic']}\n")
        if lab.name not in project["dialects"]:
            return Verdict(cases=0), None
        return of_project(lab, folder, project)
    finally:
        shutil.rmtree(folder)


def projects(dialect):
    for file in sorted([*run_oracle.PROJECTS.glob("*/project.toml"), *(HERE / "projects").glob("*/project.toml")]):
        project = tomllib.loads(file.read_text())
        if dialect in project["dialects"]:
            project.setdefault("allowed_facets", [])
            yield file.parent, project


# Spellings.
class Spelt:
    """The spellings of a group: each has a name of its own, and stands beside the first of its class."""

    def __init__(self, group):
        statement, classes = group
        self.own, self.first, self.of = [], [], {}
        for number, each in enumerate(classes):
            kind, spellings = each if isinstance(each, tuple) else ("", each)
            for place, spelling in enumerate(spellings):
                name = f"x{number:02}{place}"
                self.of[name] = (spellings[0], spelling)
                self.own.append(written(statement, name, kind, spelling))
                self.first.append(written(statement, name, kind, spellings[0]))

    def others(self):
        return {name for name, (first, own) in self.of.items() if first != own}


def written(statement, name, kind, spelling):
    return statement.replace("{type}", kind).replace("{x}", spelling).replace("{t}", name)


def names_in(entry):
    return set(NAME.findall(f"{entry.get('path', '')} {entry.get('object', '')}"))


def judge_spelt(document, spelt, names, way):
    """Each spelling that a change or what is not comparable names is one false or unknown answer."""
    verdict = Verdict(cases=len(names))
    for key, wrong in (("changes", "false"), ("notComparable", "unknown")):
        for entry in document[key]:
            kind = "unknown" if entry.get("certainty") == "uncertain" else wrong
            for name in names_in(entry) & names if names_in(entry) else {""}:
                first, own = spelt.of.get(name, ("", ""))
                shown = f"{own!r}" if way != "first" else f"{own!r} for {first!r}"
                what = f"{way}: {shown}: {told(entry)} {entry.get('before') or ''} {entry.get('after') or ''}"[:700]
                if kind == "unknown":
                    verdict.doubt(entry.get("kind", ""), what)
                else:
                    verdict.false += 1
                    verdict.problems.append(f"false: {what}")
    return verdict


def of_spellings(lab, name):
    module = importlib.import_module(f"spellings_{lab.name}")
    spelt = Spelt(module.GROUPS[name])
    folder = pathlib.Path(tempfile.mkdtemp(prefix=f"spelt-{name}-", dir=lab.scratch))
    live, copy = lab.dialect.Database(lab.scratch), lab.dialect.Database(lab.scratch)
    try:
        own = module.PRELUDE + ";\n".join(spelt.own) + ";\n"
        live.script(own)
        (folder / "own.sql").write_text(own)
        (folder / "first.sql").write_text(module.PRELUDE + ";\n".join(spelt.first) + ";\n")
        history = folder / "history"
        (folder / "gallery.sql").write_text("-- revision: all\n" + own)
        run_kinds.write_project(history, lab.dialect, folder / "gallery.sql")
        every = set(spelt.of)
        verdicts = [judge_spelt(lab.run("diff", f"ddl:{folder / 'own.sql'}", live.spec), spelt, every, "file"),
                    judge_spelt(lab.run("diff", f"ddl:{folder / 'first.sql'}", live.spec), spelt, spelt.others(), "first"),
                    judge_spelt(lab.run("diff", f"history:{history}", live.spec), spelt, every, "history")]
        copy.script(lab.script(live))
        verdicts.append(judge_spelt(lab.run("diff", live.spec, copy.spec), spelt, every, "built"))
        return sum_of(verdicts), None
    finally:
        live.drop()
        copy.drop()
        shutil.rmtree(folder)


def of_traps(lab):
    module = importlib.import_module(f"spellings_{lab.name}")
    traps = {f"x{number:03}": trap for number, trap in enumerate(module.TRAPS)}
    sides = [module.PRELUDE + ";\n".join(written(trap[0], name, "", trap[side]) for name,
                                         trap in traps.items()) + ";\n" for side in (1, 2)]
    folder = pathlib.Path(tempfile.mkdtemp(prefix="traps-", dir=lab.scratch))
    live = lab.dialect.Database(lab.scratch)
    try:
        live.script(sides[1])
        (folder / "one.sql").write_text(sides[0])
        document = lab.run("diff", f"ddl:{folder / 'one.sql'}", live.spec)
    finally:
        live.drop()
        shutil.rmtree(folder)
    verdict = Verdict(cases=len(traps), planted=len(traps))
    told_of = {name: [entry for entry in document["changes"] if name in names_in(entry)] for name in traps}
    for name, (statement, a, b) in traps.items():
        # A rename is a guess by its nature; that the two are not the same is none.
        if any(entry["certainty"] == "certain" or entry["action"] == "renamed" for entry in told_of[name]):
            verdict.found += 1
        elif told_of[name] or any(name in names_in(entry) for entry in document["notComparable"]):
            verdict.doubt("", f"{a!r} and {b!r} in {statement}")
        else:
            verdict.missed += 1
            verdict.problems.append(f"missed: {a!r} is not {b!r} in {statement}")
    return verdict, None


def cases(lab):
    """(part, name, what to call)."""
    for folder, project in projects(lab.name):
        yield "round trips", f"project {folder.name}", lambda folder=folder, project=project: of_project(
            lab, folder, project, Laboratory.renew)
    for seed in SEEDS:
        yield "round trips", f"random project {seed}", lambda seed=seed: of_seed(lab, seed)
    for name in importlib.import_module(f"spellings_{lab.name}").GROUPS:
        yield "spellings", f"spellings of {name}", lambda name=name: of_spellings(lab, name)
    yield "traps", "traps", lambda: of_traps(lab)
