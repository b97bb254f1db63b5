#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every rule that calls two spellings equal, proved on the database (`pairs.py`, `pairs_*.py`).

Each pair's base and equated form must be called equal, by the pair's rule, and its near form different, for certain: as
files of DDL and as the server itself spells them. Then the server is asked: the equated form must behave like the base
form, and the near form otherwise. And the rules are complete: each that `reckoner --help equivalences` lists has a pair,
and no other is named by anything that the program says. `pairs_*_own.py` has forms alone, which must be equal to what the
server says of them.

    run_pairs.py --reckoner build/dev/bin/reckoner --pg-url 'postgresql:///postgres?host=/tmp/sock&user=postgres' \\
                 --python .venv/bin/python

PostgreSQL is asked with psycopg2, which --python may have. With --open, the pairs that are known not to be judged rightly
yet. Exit code 1 if anything is not as it must be, 77 if all is well but a dialect cannot be tested here.
"""
import argparse
import importlib
import importlib.util
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "kinds")]

import pairs_open  # noqa: E402
import pairs_postgresql_own  # noqa: E402
import pairs_sessions  # noqa: E402

DIALECTS = ("postgresql", "sqlite")
SIDES = ("base", "equated", "near")
OWN = {"postgresql": pairs_postgresql_own.PAIRS, "sqlite": []}
SKIPPED = 77
NAME = re.compile(r"\br\d{3,}")


class Failures:
    def __init__(self, dialect):
        self.dialect, self.count, self.wrong, self.unclear = dialect, 0, set(), set()

    def say(self, pair, problem, unclear=False):
        self.count += 1
        (self.unclear if unclear else self.wrong).add(pair)
        print(f"FAIL {self.dialect} {pair}: {problem}"[:900], flush=True)


# What the program says.
def diff(options, dialect, one, other):
    done = subprocess.run([options.reckoner, "diff", one, other, "--explain", "--dialect", dialect, "--format", "json"],
                          capture_output=True, text=True, timeout=120)
    if done.returncode not in (0, 1, 2) or not done.stdout:
        raise RuntimeError(f"reckoner diff {one} {other} ends with {done.returncode}: {done.stderr or done.stdout}"[:900])
    document = json.loads(done.stdout)
    if document.get("reckoner") == "error":
        raise RuntimeError(f"reckoner diff {one} {other}: {document.get('message')}")
    return document


def by_name(document, key):
    """The entries of each pair, by the name that their path or object has; "" those of none."""
    found = {}
    for entry in document[key]:
        for name in set(NAME.findall(f"{entry.get('path', '')} {entry.get('object', '')}")) or {""}:
            found.setdefault(name, []).append(entry)
    return found


def listed(reckoner, dialect):
    """The rules that it knows for the dialect."""
    text = subprocess.run([reckoner, "--help", "equivalences"], capture_output=True, text=True, check=True).stdout
    found, of = set(), ""
    for line in text.splitlines()[1:]:
        if line.startswith("  "):
            if of == dialect:
                found.add(line.split()[0])
        else:
            of = line
    return found


def rules_in(value):
    """Every rule that a document names."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from inner if key == "rules" and isinstance(inner, list) else rules_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from rules_in(inner)


# The sides: a file of DDL and a database each.
class Side:
    def __init__(self, dialect, module, pairs, side, scratch):
        self.name, self.problems = side, {}
        self.database = dialect.Database(scratch)
        self.live = self.database.spec
        script = [module.PRELUDE]
        self.session = pairs_sessions.SESSIONS[dialect.name](self.database)
        self.session.build(module.PRELUDE)
        for name, pair in pairs.items():
            if getattr(pair, side) is None:
                continue
            text = pair.form(name, side)
            try:
                self.session.build(text)
                script.append(text + "\n;")
            except pairs_sessions.BuildError as problem:
                self.problems[name] = str(problem)
        file = scratch / f"{side}.sql"
        file.write_text("\n".join(script) + "\n")
        self.ddl = f"ddl:{file}"

    def end(self):
        self.session.end()
        self.database.drop()


def told(entry):
    return " ".join([entry.get("action", "not comparable"), *entry.get("facets", [entry.get("facet", "")]),
                     str(entry.get("reason") or ""), str(entry.get("before") or ""), str(entry.get("after") or "")])


def judge_equal(failures, pairs, document, way, rules, whole=False):
    """Nothing may differ; with `rules` an equality must name the pair's rule. If all of a schema is judged nothing else may
    differ either."""
    changes, unclear, equal = (by_name(document, key) for key in ("changes", "notComparable", "equalities"))
    for name, pair in pairs.items():
        if changes.get(name):
            failures.say(pair, f"{way}: {pair.equated!r} is called different: {'; '.join(map(told, changes[name]))}")
        elif unclear.get(name):
            failures.say(pair, f"{way}: of {pair.equated!r} it cannot tell: {'; '.join(map(told, unclear[name]))}", True)
        elif rules and pair.rule and not pair.silent:
            named = [rule for entry in equal.get(name, []) for rule in entry["rules"]]
            if pair.rule not in named:
                failures.say(pair, f"{way}: {pair.equated!r} is called equal by {named}")
    for entry in [*changes.get("", []), *unclear.get("", [])] if whole else []:
        failures.say("the prelude", f"{way}: {told(entry)}")


def judge_near(failures, pairs, document, way):
    changes, unclear = by_name(document, "changes"), by_name(document, "notComparable")
    for name, pair in pairs.items():
        entries = changes.get(name, [])
        if unclear.get(name):
            failures.say(pair, f"{way}: of {pair.near!r} it cannot tell: {'; '.join(map(told, unclear[name]))}", True)
        elif not entries:
            failures.say(pair, f"{way}: {pair.near!r} is called equal")
        elif any(entry["certainty"] != "certain" for entry in entries):
            failures.say(pair, f"{way}: {pair.near!r} is called different, but not for certain")


def judge_probe(failures, name, pair, sides):
    if pair.equated in (None, pair.base) and pair.near is None:
        return
    statements = pair.probes(name)
    base = sides["base"].session.answers(statements)
    if pair.equated not in (None, pair.base):
        answers = sides["equated"].session.answers(statements)
        if answers != base:
            failures.say(pair, f"{pair.equated!r} behaves otherwise: {answers} for {base}")
    if pair.near is not None:
        answers = sides["near"].session.answers(statements)
        if answers == base:
            failures.say(pair, f"{pair.near!r} behaves alike: {base}")


def holding(pairs, side):
    return {name: pair for name, pair in pairs.items() if getattr(pair, side) is not None}


def examine(options, dialect, pairs, failures):
    """Judges the pairs; returns the rules that were named."""
    module = importlib.import_module(f"pairs_{dialect}")
    seen, sides = set(), {}
    with tempfile.TemporaryDirectory(prefix="reckoner-pairs-") as folder:
        scratch = pathlib.Path(folder)

        def compare(one, other):
            document = diff(options, dialect, one, other)
            seen.update(rules_in(document))
            return document

        try:
            for side in SIDES:
                sides[side] = Side(importlib.import_module(f"{dialect}_database"), module, pairs, side, scratch)
            base, equated, near = (sides[side] for side in SIDES)
            for name in {name for side in sides.values() for name in side.problems}:
                failures.say(pairs[name], "; ".join(f"the {side.name} form: {side.problems[name]}"
                                                    for side in sides.values() if name in side.problems))
            built = {name: pair for name, pair in pairs.items() if not any(name in side.problems for side in sides.values())}
            spelt = {name: pair for name, pair in built.items() if not pair.models}
            judge_equal(failures, holding(spelt, "equated"), compare(base.ddl, equated.ddl), "files", True, not options.open)
            judge_near(failures, holding(spelt, "near"), compare(base.ddl, near.ddl), "files")
            judge_equal(failures, holding(spelt, "equated"), compare(base.live, equated.ddl), "the server's and a file's", False)
            judge_equal(failures, holding(spelt, "equated"), compare(equated.live, base.ddl), "the server's and the base", False)
            judge_near(failures, holding(spelt, "near"), compare(base.live, near.live), "the server's")
            judge_near(failures, holding(spelt, "near"), compare(base.live, near.ddl), "the server's and a file's")
            for name, pair in built.items():
                if pair.models:
                    examine_models(failures, name, pair, compare, scratch)
                judge_probe(failures, name, pair, sides)
        finally:
            for side in sides.values():
                side.end()
    return seen


def examine_models(failures, name, pair, compare, scratch):
    project = scratch / name
    project.mkdir()
    (project / "models.py").write_text(pair.written(name, pair.models))
    for side, judge in (("equated", lambda *given: judge_equal(*given, True)), ("near", judge_near)):
        file = scratch / f"{name}-{side}.sql"
        file.write_text(pair.form(name, side) + ";\n")
        judge(failures, {name: pair}, compare(f"models:{project}", f"ddl:{file}"), "models and a file")


def complete(options, dialect, pairs, seen, failures):
    known, proved = listed(options.reckoner, dialect), {pair.rule for pair in pairs if pair.rule}
    for rule in sorted(known - proved):
        failures.say(rule, "has no pair")
    for rule in sorted((proved | seen) - known):
        failures.say(rule, "is no rule that `reckoner --help equivalences` lists")
    return known


def run(options, dialect):
    module = importlib.import_module(f"pairs_{dialect}")
    failures, start = Failures(dialect), time.monotonic()
    every = pairs_open.OPEN[dialect] if options.open else module.PAIRS + OWN[dialect]
    pairs = {f"r{number:03}": pair for number, pair in enumerate(every) if options.only in str(pair)}
    seen = examine(options, dialect, pairs, failures)
    rules = {pair.rule for pair in pairs.values()}
    for pair in pairs.values() if options.open else ():
        if pair not in failures.wrong:
            print(f"{'cannot tell' if pair in failures.unclear else 'holds'} {dialect} {pair}")
    if not options.only and not options.open:
        rules = complete(options, dialect, every, seen, failures)
    print(f"{dialect}: {len(rules)} rules, {len(pairs)} pairs, {failures.count} failures, {time.monotonic() - start:.1f} s",
          flush=True)
    return failures.count


def missing(options, dialect):
    """Why it cannot be tested here. Starts --python instead of this one if that has psycopg2."""
    if dialect == "sqlite":
        return None
    if not os.environ.get("RECKONER_TEST_PG"):
        return "neither --pg-url nor RECKONER_TEST_PG names a server"
    if importlib.util.find_spec("psycopg2"):
        return None
    if options.python and "RECKONER_PAIRS_AGAIN" not in os.environ:
        os.environ["RECKONER_PAIRS_AGAIN"] = "1"
        os.execv(options.python, [options.python, "-B", *sys.argv])
    return "neither this interpreter nor that of --python or RECKONER_TEST_PYTHON has psycopg2"


def add_options(parser):
    parser.add_argument("--reckoner", required=True, help="the program under test")
    parser.add_argument("--python", default=os.environ.get("RECKONER_TEST_PYTHON"), help="an interpreter that has psycopg2")
    parser.add_argument("--pg-url", default=os.environ.get("RECKONER_TEST_PG"),
                        help="a server where databases may be made, as a superuser")
    parser.add_argument("--dialect", choices=DIALECTS, help="only this one")


def parsed(parser):
    """The options, and the dialects that can be tested here of those that are wanted."""
    options = parser.parse_args()
    options.reckoner = os.path.abspath(options.reckoner)
    if options.pg_url:
        os.environ["RECKONER_TEST_PG"] = options.pg_url
    os.environ["TZ"] = pairs_sessions.ZONE
    time.tzset()
    wanted = [options.dialect] if options.dialect else DIALECTS
    skipped = {dialect: missing(options, dialect) for dialect in wanted}
    for dialect in filter(skipped.get, wanted):
        print(f"skipped: {dialect}: {skipped[dialect]}", flush=True)
    return options, [dialect for dialect in wanted if not skipped[dialect]]


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    add_options(parser)
    parser.add_argument("--only", default="", metavar="WORD", help="the pairs whose rule, kind or base form has this text")
    parser.add_argument("--open", action="store_true", help="the pairs that are known not to be judged rightly yet")
    options, wanted = parsed(parser)
    failed = sum(run(options, dialect) for dialect in wanted)
    return 1 if failed else 0 if len(wanted) == (1 if options.dialect else len(DIALECTS)) else SKIPPED


if __name__ == "__main__":
    sys.exit(main())
