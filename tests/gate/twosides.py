# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A database by its URL and by a snapshot of it: what `check` and `diff` say of both, and what of it may differ."""
import copy
import itertools
import json
import os
import pathlib
import re
import subprocess
import urllib.parse

import combinations
import rows

# The exit code and what reaches the gate, beside the default.
POLICIES = (("--fail-on", "warning,drift,models"), ("--fail-on", "foreign,run,pending,uncertain"), ("--allow", "uncertain,opaque"))
SERIAL = itertools.count(1)
TAKEN_AT = "2027-03-01T08:00:00Z"


def without_source(document):
    """What is said but for where the live side was read, when, and how old that is."""
    document = copy.deepcopy(document)
    if document.get("reckoner") == "diff":
        for key in ("spec", "label", "takenAt"):
            document["to"].pop(key, None)
    for sarif_run in document.get("runs", []):
        # the command, and texts that name the sides
        for key in ("invocations", "automationDetails", "properties"):
            sarif_run.pop(key, None)
        # An object of a database is in no file: the file that a side was read from stands in for one, or reckoner.toml.
        for each in itertools.chain.from_iterable(result["locations"] for result in sarif_run["results"]):
            each.pop("physicalLocation", None)
    for root in document.get("roots", []):
        live = root["positions"]["live"]
        for key in ("spec", "label", "takenAt"):
            live.pop(key, None)
        root["answers"].pop("snapshot", None)
        root["notes"] = [note for note in root["notes"] if not note["code"].startswith("snapshot.")]
    return document


def compare(by_url, by_snapshot):
    """What differs between two (exit code, document)."""
    problems = []
    if by_url[0] != by_snapshot[0]:
        problems.append(f"exit code {by_url[0]} by URL, {by_snapshot[0]} by snapshot")
    one, other = without_source(by_url[1]), without_source(by_snapshot[1])
    texts = [json.dumps(each, ensure_ascii=False, indent=1).splitlines() for each in (one, other)]
    if texts[0] != texts[1]:
        at = next((number for number, pair in enumerate(zip(*texts)) if pair[0] != pair[1]), min(map(len, texts)))
        near = [" ".join(line.strip() for line in text[max(0, at - 3):at + 4]) for text in texts]
        problems.append(f"by URL      …{near[0]}…"[:700])
        problems.append(f"by snapshot …{near[1]}…"[:700])
    return problems


class Sides:
    def __init__(self, reckoner, scratch):
        self.reckoner, self.scratch = reckoner, scratch
        self.seen = None  # one document with a finding, for blind()
        self.fingerprints = 0  # of what diff compared

    def call(self, *arguments, codes=(0, 1, 2)):
        done = subprocess.run([self.reckoner, *map(str, arguments)], capture_output=True, text=True, timeout=120, check=False)
        if done.returncode not in codes:
            raise AssertionError(f"reckoner {' '.join(map(str, arguments))} ends with {done.returncode}: {done.stderr or done.stdout}"[:1200])
        return done.returncode, done.stdout

    def check(self, folder, spec, *more):
        code, out = self.call("check", folder, "--database", spec, "--format", "json", *more)
        document = json.loads(out)
        if document["reckoner"] != "check":
            raise AssertionError(f"{document}"[:900])
        if code != document["exitCode"]:
            raise AssertionError(f"exit code {code}, and {document['exitCode']} in the document")
        if any(root["findings"] for root in document["roots"]):
            self.seen = code, document
        return code, document

    def snapshot(self, spec):
        path = pathlib.Path(self.scratch) / f"snapshot-{next(SERIAL)}.json"
        self.call("snapshot", spec, "-o", path, f"--taken-at={TAKEN_AT}", codes=(0,))
        return path

    def differences(self, folder, spec, policies=(), more=(), one_root=True):
        saved, problems = self.snapshot(spec), []
        for policy in ((), *policies):
            arguments = (*policy, *more)
            found = compare(self.check(folder, spec, *arguments), self.check(folder, f"snapshot:{saved}", *arguments))
            problems += [f"{' '.join(policy)}: {problem}" if policy else problem for problem in found]
        return problems if not one_root else problems + self.diffs(folder, spec, saved)

    def diffs(self, folder, spec, saved):
        """`diff` with the history's head as the other side: its changes, and the fingerprints that SARIF has of them; and the two with each other."""
        problems = []
        for shape in ("json", "sarif"):
            both = [self.call("diff", f"history:{folder}", side, "--format", shape) for side in (spec, f"snapshot:{saved}")]
            documents = [(code, json.loads(out)) for code, out in both]
            problems += [f"diff --format {shape}: {problem}" for problem in compare(*documents)]
            self.fingerprints += sum(len(each["results"]) for each in documents[0][1].get("runs", []) if all("partialFingerprints" in one for one in each["results"]))
        code, out = self.call("diff", spec, f"snapshot:{saved}", "--format", "json")
        if code != 0 or json.loads(out)["changes"]:
            problems.append(f"diff of both: exit code {code}: {out}"[:900])
        return problems

    def blind(self):
        """Whether the comparison sees what it must see; "" if so."""
        if not self.seen:
            return "no subject had a finding: nothing was compared that matters"
        if not self.fingerprints:
            return "no diff had a fingerprint: nothing was compared that matters"
        code, document = self.seen

        def changed(change):
            other = copy.deepcopy(document)
            change(other)
            return other

        root = next(number for number, each in enumerate(document["roots"]) if each["findings"])
        faults = {
            "a fingerprint": lambda d: d["roots"][root]["findings"][0].update(fingerprint="0" * 32),
            "a finding": lambda d: d["roots"][root]["findings"].pop(),
            "the fix": lambda d: d["roots"][root]["fix"].update(distance=99),
            "what is pending": lambda d: d["roots"][root]["pending"].append("x"),
            "an answer": lambda d: d["roots"][root]["answers"]["drift"].update(answer="maybe"),
            "a note": lambda d: d["roots"][root]["notes"].append({"severity": "info", "code": "x", "message": "x", "place": None}),
            "the order of members": lambda d: d.update(version=d.pop("version")),
        }
        unseen = [name for name, fault in faults.items() if not compare((code, document), (code, changed(fault)))]
        if not compare((code, document), (code + 1, document)):
            unseen.append("the exit code")
        if compare((code, document), (code, document)):
            unseen.append("that nothing differs")
        return f"the comparison does not see {', '.join(unseen)}" if unseen else ""


class Roots:
    """Two histories on one database."""

    MODELS = ("from sqlalchemy import Column, Integer, String\nfrom sqlalchemy.orm import declarative_base\n\nBase = declarative_base()\n\n\n"
              "class {cls}(Base):\n    __tablename__ = \"{table}\"\n    id = Column(Integer, primary_key=True)\n    name = Column(String(50))\n")
    ENV = ("from alembic import context\nfrom {root}.models import Base\n\ntarget_metadata = Base.metadata\n"
           "context.configure(target_metadata=target_metadata{version})\n")
    REVISION = ('"""create {table}"""\nfrom alembic import op\nimport sqlalchemy as sa\n\nrevision = "{revision}"\ndown_revision = None\n\n\n'
                "def upgrade():\n    op.create_table(\"{table}\", sa.Column(\"id\", sa.Integer(), primary_key=True),"
                " sa.Column(\"name\", sa.String(50)))\n\n\ndef downgrade():\n    op.drop_table(\"{table}\")\n")
    SQLITE = "CREATE TABLE {table} (id INTEGER NOT NULL, name VARCHAR(50), PRIMARY KEY (id));"
    POSTGRESQL = "CREATE TABLE {table} (id SERIAL NOT NULL, name VARCHAR(50), PRIMARY KEY (id));"
    VERSION = "CREATE TABLE {0} (version_num VARCHAR(32) NOT NULL PRIMARY KEY);INSERT INTO {0} VALUES ('{1}');"

    def __init__(self, lab, sides):
        self.lab, self.sides = lab, sides
        self.here = lab.name == "postgresql"
        self.billing = "ops.billing_version" if self.here else "billing_version"
        self.folder = pathlib.Path(lab.scratch) / "two-roots"
        self.root("shop", "User", "users", "a001", "")
        version = ', version_table="billing_version"' + (', version_table_schema="ops"' if self.here else "")
        self.root("billing", "Invoice", "invoices", "b001", version)

    def root(self, name, cls, table, revision, version):
        versions = self.folder / name / "migrations" / "versions"
        versions.mkdir(parents=True)
        (self.folder / name / "models.py").write_text(self.MODELS.format(cls=cls, table=table))
        (self.folder / name / "alembic.ini").write_text("[alembic]\nscript_location = migrations\nprepend_sys_path = ..\n")
        (versions.parent / "env.py").write_text(self.ENV.format(root=name, version=version))
        (versions / f"{revision}.py").write_text(self.REVISION.format(table=table, revision=revision))

    def names(self):
        return ["in line", "drifted", "one asked for", "one without its table", "one unknown"] + (
            ["one that may not be read"] if self.here else [])

    def examine(self, name):
        table = self.POSTGRESQL if self.here else self.SQLITE
        script = ["CREATE SCHEMA ops;" if self.here else "", table.format(table="users"), table.format(table="invoices"),
                  self.VERSION.format("alembic_version", "a001"), self.VERSION.format(self.billing, "b001")]
        if name == "drifted":
            script.append("ALTER TABLE invoices ADD COLUMN note TEXT;")
        if name == "one without its table":
            script.append("DROP SCHEMA ops CASCADE;" if self.here else f"DROP TABLE {self.billing};")
        if name == "one unknown":
            script.append(f"UPDATE {self.billing} SET version_num = 'gone';")
        database = self.lab.dialect.Database(self.lab.scratch)
        role = Scratch(self.lab, database) if name == "one that may not be read" else None
        try:
            database.script("\n".join(script))
            spec = database.spec
            if role:
                role.make(["public", "ops"], ["alembic_version"])
                spec = role.spec
            more = ("--root", "billing") if name == "one asked for" else ()
            problems = self.sides.differences(self.folder, spec, POLICIES, more, one_root=False)
            return problems + self.wrong(name, spec, more)
        finally:
            if role:
                role.drop()
            database.drop()

    def wrong(self, name, spec, more):
        """That the subject is what its name says."""
        code, document = self.sides.check(self.folder, spec, *more)
        roots = {root["name"]: root for root in document["roots"]}
        known = {root: each["answers"]["revisionKnown"]["answer"] for root, each in roots.items()}
        wanted = {"in line": (0, {"billing": "yes", "shop": "yes"}), "drifted": (1, {"billing": "yes", "shop": "yes"}),
                  "one asked for": (0, {"billing": "yes"}), "one without its table": (0, {"billing": "none", "shop": "yes"}),
                  "one unknown": (1, {"billing": "no", "shop": "yes"}),
                  "one that may not be read": (2, {"billing": "unknown", "shop": "yes"})}[name]
        problems = [] if (code, known) == wanted else [f"{code} {known}, wanted {wanted}"]
        foreign = [finding["message"] for root in roots.values() for finding in root["findings"] if finding["class"] == "foreign"]
        return problems + foreign


class Scratch:
    """A role of a database on PostgreSQL that may connect, and what it is given."""

    def __init__(self, lab, database):
        self.lab, self.database = lab, database
        self.name = f"reckoner_reads_{os.getpid()}_{next(SERIAL)}"
        split = urllib.parse.urlsplit(database.spec)
        query = [pair for pair in urllib.parse.parse_qsl(split.query) if pair[0] != "user"]
        # geturl() would leave out the // before an empty host
        self.spec = database.spec.partition("?")[0] + "?" + urllib.parse.urlencode([*query, ("user", self.name)])

    def make(self, schemas, tables):
        self.database.script(
            f"CREATE ROLE {self.name} LOGIN; REVOKE ALL ON DATABASE {self.database.name} FROM PUBLIC;"
            f"GRANT CONNECT ON DATABASE {self.database.name} TO {self.name};"
            + "".join(f"GRANT USAGE ON SCHEMA {schema} TO {self.name};" for schema in schemas)
            + "".join(f"GRANT SELECT ON {table} TO {self.name};" for table in tables))

    def drop(self):
        self.database.script(f"DROP OWNED BY {self.name}; DROP ROLE {self.name};")


class Role:
    """What a role sees that may read the version table and nothing else."""

    SCHEMAS = "SELECT quote_ident(nspname) FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'"

    def __init__(self, lab, sides):
        self.lab, self.sides = lab, sides

    def gallery(self):
        return self.of(self.lab.base("gallery"), [])

    def drifted(self, every, number):
        base, chosen = combinations.draw(self.lab, every, 2, number)
        return self.of(base, sorted(chosen, key=combinations.turn))

    def without_stamp(self):
        base = self.lab.base("gallery")
        return self.of(base, [], stamp=False)

    def of(self, base, chosen, stamp=True):
        database = self.lab.dialect.Database(self.lab.scratch, base.database)
        role = Scratch(self.lab, database)
        try:
            for row in chosen:
                self.lab.change(database, row)
            role.make(database.ask(self.SCHEMAS), ["alembic_version"] if stamp else [])
            try:
                problems = self.sides.differences(base.folder, role.spec, POLICIES)
                return problems + self.beside_the_owner(base.folder, database.spec, role.spec, stamp)
            finally:
                role.drop()
        finally:
            database.drop()

    def beside_the_owner(self, folder, owner, role, stamp):
        """The role finds what the superuser finds; what it does not find it says it cannot compare."""
        full, (code, own) = self.sides.check(folder, owner)[1], self.sides.check(folder, role)
        full, own = full["roots"][0], own["roots"][0]
        wanted = {finding["fingerprint"]: finding for finding in full["findings"]}
        found = {finding["fingerprint"]: finding for finding in own["findings"]}
        problems = [f"only the role finds: {found[each]['message']}" for each in found.keys() - wanted.keys()]
        said = {(each["path"], each.get("kind")) for each in own["notComparable"]} | {
            (each["path"].rpartition(".")[0], each.get("kind")) for each in own["notComparable"]}
        notes = " ".join(note["message"] for note in own["positions"]["live"]["notes"] + own["notes"])
        for each in wanted.keys() - found.keys():
            finding = wanted[each]
            words = re.findall(r"[A-Z]?[a-z]+", finding["kind"])
            if (finding["path"], finding["kind"]) not in said and " ".join(words).lower() not in notes.lower():
                problems.append(f"the role neither finds nor says that it cannot compare: {finding['message']}")
        if stamp:
            problems += [f"exit code {code}, though nothing was planted"] if not wanted and code == 1 else []
            problems += [] if own["answers"]["revisionKnown"]["answer"] == "yes" else ["the stamp is not known"]
        else:
            problems += [] if code == 2 else [f"exit code {code} without a stamp"]
            problems += [] if own["answers"]["revisionKnown"]["answer"] == "unknown" else ["the stamp is said to be known"]
            problems += [] if own["answers"]["pending"]["answer"] == "unknown" else ["it is said whether anything is pending"]
        return problems
