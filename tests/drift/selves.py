# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One schema said in several ways: which sources of a subject say the same, and what `diff` makes of each pair of them.

  live      the database itself
  snapshot  what `reckoner snapshot` saved of it
  ddl       what `reckoner inspect --format sql` wrote of it
  models    the project's models
  history   its revisions, replayed to the head

Every ordered pair is compared, each source with itself too, and nothing may differ. What a source cannot speak of is told
as not comparable: of the five only the models are silent, and of what is in SILENT alone.
"""
import collections
import itertools
import json
import pathlib
import subprocess
import tempfile
from dataclasses import dataclass, field

from judging import Verdict, judge_diff

# What SQLAlchemy's models have no word for, or none that they usually say, so that its absence means nothing; "*" is the
# whole kind. Nothing else may be not comparable, and none of it where no side of the pair is the models.
SILENT = {
    "postgresql": {
        "schema": "*", "domain": "*", "composite": "*", "range": "*", "collation": "*", "extension": "*",
        "view": "*", "materializedView": "*", "rule": "*", "routine": "*", "trigger": "*", "eventTrigger": "*",
        "policy": "*", "statistics": "*", "publication": "*", "foreignServer": "*",
        "table": "options partitionKey partitionOf inherits server module",
        "column": "options",
        "primaryKey": "options comment", "unique": "options comment", "exclusion": "options comment",
        "check": "comment", "foreignKey": "comment", "index": "comment",
    },
    "sqlite": {"view": "*", "trigger": "*", "table": "module", "primaryKey": "options", "unique": "options"},
}
VIRTUAL = "virtual tables"  # of which no facet is named: the whole table is beyond the models
PARTITIONS = "diff.partitions"  # and partitions are counted


class Broken(Exception):
    """A source could not be made, or a diff gave no answer."""


@dataclass
class Subject:
    """`groups` are its sources, {name: spec}, in groups that say the same; of two groups nothing is compared."""
    name: str
    groups: list
    tables: int = 0
    not_comparable: int = 0  # of each pair of the models with something else
    problems: list = field(default_factory=list)  # of making the sources
    ends: list = field(default_factory=list)  # what is to be called at the end

    def end(self):
        for each in self.ends:
            each()

    def pairs(self):
        for group in self.groups:
            yield from itertools.product(group.items(), repeat=2)

    def sources(self):
        return " | ".join(" ".join(group) for group in self.groups)


@dataclass
class Answer:
    """What the diffs of a subject say, all pairs together. `silent` is what is not comparable by nature."""
    name: str
    tables: int = 0
    sources: str = ""
    pairs: int = 0
    changes: int = 0
    unknown: int = 0
    silent: int = 0
    unspoken: int = 0  # objects of whole kinds that the models have no word for, partitions too
    problems: list = field(default_factory=list)


# Sources.
def run(lab, *arguments):
    done = subprocess.run([lab.reckoner, *map(str, arguments), "--dialect", lab.name, "--quiet"], capture_output=True, text=True,
                          timeout=120)
    return done.returncode, done.stdout, done.stderr


def of_database(lab, subject, database):
    """The three sources that each database has; counts its tables, so that an empty one is seen."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="self-", dir=lab.scratch))
    saved, script = folder / "snapshot.json", folder / "script.sql"
    for arguments in (("snapshot", database.spec, "--output", saved),
                      ("inspect", database.spec, "--format", "sql", "--output", script)):
        code, out, err = run(lab, *arguments)
        if code:
            raise Broken(f"reckoner {arguments[0]} ends with {code}: {err or out}"[:900])
    subject.problems += [f"ddl: {line}" for line in script.read_text().splitlines() if line.startswith("-- not written")]
    subject.tables = len(json.loads(saved.read_text())["schema"]["tables"])
    if not subject.tables:
        subject.problems.append("no tables: nothing is said by saying nothing of them")
    return {"live": database.spec, "snapshot": f"snapshot:{saved}", "ddl": f"ddl:{script}"}


# Pairs.
def silent(dialect, entry):
    words = SILENT[dialect].get(entry["kind"], "")
    if words == "*" or entry["facet"] in words.split():
        return True
    return dialect == "sqlite" and entry["kind"] == "table" and not entry["facet"] and VIRTUAL in entry["reason"]


def judge_pair(dialect, names, document, code, not_comparable=0):
    """(the verdict, what is not comparable by nature, what of whole kinds is not spoken of) of the diff of two sources."""
    with_models = "models" in names and set(names) != {"models"}
    natural = []

    def by_nature(entry):
        if "action" in entry or not with_models or not silent(dialect, entry):
            return False
        natural.append(entry)
        return True

    verdict = judge_diff(document, by_nature)
    verdict.unknown -= len(natural)
    if len(natural) != (not_comparable if with_models else 0):
        verdict.problems.append(f"{len(natural)} not comparable by nature, wanted {not_comparable if with_models else 0}: "
                                f"{sorted({(each['kind'], each['facet']) for each in natural})}")
    for side in ("from", "to"):
        for opaque in document[side]["opaque"]:
            verdict.doubt("", f"{side}: not understood: {opaque}"[:600])
    unspoken = 0
    for note in document["notes"]:
        kind, count = unspoken_in(note)
        if note.get("code") == "models.other-metadata":
            continue  # what no migration is about is in none of the databases
        if with_models and (kind == PARTITIONS or SILENT[dialect].get(kind) == "*"):
            unspoken += count
        else:
            verdict.problems.append(f"note: {note.get('severity')} {note.get('code')} {note.get('message')}")
    if code and not verdict.problems:
        verdict.problems.append(f"exit {code}, and nothing is said to differ")
    return verdict, len(natural), unspoken


def unspoken_in(note):
    """(kind, how many) of "One side does not speak of this kind: view (3)." and "... are not compared: 3." """
    said = note["message"].rpartition(": ")[2].rstrip(".")
    if note["code"] == PARTITIONS:
        return PARTITIONS, int(said)
    if note["code"] != "diff.unspoken":
        return "", 0
    kind, _, count = said.partition(" (")
    return kind, int(count.rstrip(")"))


def diff(lab, one, other):
    code, out, err = run(lab, "diff", one, other, "--format", "json")
    try:
        document = json.loads(out)
    except json.JSONDecodeError:
        raise Broken(f"diff ends with {code}: {(err or out)[-600:]}") from None
    if document.get("reckoner") != "diff":
        raise Broken(f"diff ends with {code}: {document.get('code')} {document.get('message')} {document.get('place')}"[:600])
    return code, document


def examine(lab, subject):
    """All the pairs; what several of them say alike is told once, with the pairs."""
    answer = Answer(subject.name, subject.tables, subject.sources(), problems=list(subject.problems))
    said = collections.defaultdict(list)
    for (name, one), (other_name, other) in subject.pairs():
        answer.pairs += 1
        try:
            code, document = diff(lab, one, other)
            verdict, natural, unspoken = judge_pair(lab.name, (name, other_name), document, code, subject.not_comparable)
        except Exception as problem:  # noqa: BLE001 - told as this pair's failure
            verdict, natural, unspoken = Verdict(problems=[f"{type(problem).__name__}: {problem}"]), 0, 0
        answer.changes += verdict.false
        answer.unknown += verdict.unknown
        answer.silent += natural
        answer.unspoken += unspoken
        for problem in dict.fromkeys(verdict.problems):
            said[problem].append(f"{name} {other_name}")
    answer.problems += [f"{', '.join(pairs)}: {problem}" for problem, pairs in said.items()]
    return answer
