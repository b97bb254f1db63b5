#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The oracle's own tests: that it sees a wrong answer for what it is. Needs no library, no database, no reckoner."""

import ast
import contextlib
import copy
import inspect
import pathlib
import re
import sys
import tempfile
import tomllib
import unittest

import hand_changes
import run_oracle


def right_answer(change):
    """The document `check` should give for a hand change."""
    entry = {"kind": change["kind"], "path": change["path"], "object": change["objects"][0]}
    certain = "uncertain" if change["severity"] == "uncertain" else "certain"
    severity = "error" if change["severity"] == "uncertain" else change["severity"]
    return {
        "reckoner": "check",
        "roots": [
            {
                "findings": [{**entry, "leg": "stamp-live", "severity": severity, "certainty": certain}],
                "legs": {
                    "models-head": [],
                    "stamp-head": [],
                    "stamp-live": [{**entry, "action": change["action"], "facets": change["facets"]}],
                },
            }
        ],
    }


class HandChanges(unittest.TestCase):
    code = {"error": 1, "info": 0, "uncertain": 2}

    def test_thirty_distinct_ones_per_dialect(self):
        for dialect in ("postgresql", "sqlite"):
            self.assertGreaterEqual(len(hand_changes.changes(dialect)), 30)

    def test_the_right_answer_passes(self):
        for dialect in ("postgresql", "sqlite"):
            for change in hand_changes.changes(dialect):
                with self.subTest(dialect=dialect, change=change["name"]):
                    code = self.code[change["severity"]]
                    self.assertEqual(hand_changes.problems(change, right_answer(change), code), [])

    def test_wrong_answers_fail(self):
        change = next(c for c in hand_changes.changes("postgresql") if c["facets"] == ["type"])
        right = right_answer(change)

        def wrong(name, edit, code=1):
            document = copy.deepcopy(right)
            edit(document["roots"][0])
            with self.subTest(name):
                self.assertNotEqual(hand_changes.problems(change, document, code), [])

        wrong("no finding", lambda root: root["findings"].clear())
        wrong("a second finding", lambda root: root["findings"].append(root["findings"][0]))
        wrong("another leg", lambda root: root["findings"][0].update(leg="models-head"))
        wrong("another object", lambda root: root["findings"][0].update(object="other"))
        wrong("a lesser severity", lambda root: root["findings"][0].update(severity="info"))
        wrong("not certain", lambda root: root["findings"][0].update(certainty="uncertain"))
        wrong("another facet", lambda root: root["legs"]["stamp-live"][0].update(facets=["default"]))
        wrong("another action", lambda root: root["legs"]["stamp-live"][0].update(action="added"))
        wrong("a leg that is not empty", lambda root: root["legs"]["models-head"].append({}))
        wrong("the gate stays open", lambda root: None, code=0)


class AllowedFacets(unittest.TestCase):
    project = {"allowed_facets": [{"dialect": "sqlite", "position": "models", "kind": "unique", "facet": "name"}]}

    def allowed(self, dialect, position, **entry):
        return run_oracle.allowed(self.project, dialect, position, entry)

    def test_only_what_is_named(self):
        self.assertTrue(self.allowed("sqlite", "models", kind="unique", facets=["name"]))
        self.assertTrue(self.allowed("sqlite", "models", kind="unique", facet="name"))
        self.assertFalse(self.allowed("postgresql", "models", kind="unique", facets=["name"]))
        self.assertFalse(self.allowed("sqlite", "history", kind="unique", facets=["name"]))
        self.assertFalse(self.allowed("sqlite", "models", kind="check", facets=["name"]))
        self.assertFalse(self.allowed("sqlite", "models", kind="unique", facets=["name", "columns"]))

    def test_an_added_object_is_never_allowed_by_a_facet(self):
        self.assertFalse(self.allowed("sqlite", "models", kind="unique", facets=[]))


class Projects(unittest.TestCase):
    def test_every_project_is_complete(self):
        for path in sorted(pathlib.Path(run_oracle.PROJECTS).glob("*/")):
            with self.subTest(path.name):
                project = tomllib.loads((path / "project.toml").read_text())
                self.assertTrue(project["models"] or project["history"])
                self.assertEqual(project["models"], "metadata" in project)
                self.assertEqual(project["history"], bool({"ini", "toml", "script_location"} & project.keys()))
                self.assertLessEqual(set(project["agrees"]), set(project["dialects"]))
                for rule in project["allowed_facets"]:
                    self.assertIn("reason", rule)


class Generator(unittest.TestCase):
    # What a reader of this file looks for -> how it looks in a generated project.
    constructs = {
        "classic columns": r"^    \w+ = sa\.Column\(", "Mapped": r": Mapped\[\w+\] = mapped_column", "bare Mapped": r": Mapped\[str\]$",
        "declared_attr columns": r"@declared_attr\n    def \w+\(cls\)", "declared_attr names": r"def __tablename__\(cls\)",
        "declared_attr arguments": r"def __table_args__\(cls\)", "mixins": r"\(mixins\.Mixin0", "abstract bases": r"__abstract__ = True",
        "Annotated": r"Mapped\[(Optional\[)?str30", "type aliases": r"Mapped\[MaybeText", "Literal": r"Mapped\[(Optional\[)?Literal",
        "Computed": r"Computed\(", "Identity": r"Identity\(", "Sequence": r"Sequence\(", "with_variant": r"with_variant\(",
        "Core tables": r"= sa\.Table\(", "partial": r"helpers\.(Required|cascade)\(", "joined inheritance": r"'joined0'",
        "single inheritance": r"'single\d'", "__table__": r"__table__ = ", "imperative": r"map_imperatively", "loops": r"^for name in \[",
        "native enums": r"Enum\(enums\.\w+", "labels by value": r"values_callable", "booleans with CHECK": r"Boolean\(create_constraint",
        "arrays": r"ARRAY\(", "JSONB": r"JSONB", "intervals": r"Interval", "custom types": r"kinds\.\w+", "comments": r"comment=",
        "partial indexes by text": r"_where=sa\.text", "partial indexes by expression": r"_where=[A-Z(]\w*", "expression indexes": r"sa\.func\.lower",
        "operator classes": r"postgresql_ops", "INCLUDE": r"postgresql_include", "index methods": r"postgresql_using",
        "checks by expression": r"CheckConstraint\(sa\.(and|or)_", "composite keys": r"ForeignKeyConstraint\(", "use_alter": r"use_alter",
        "keys to attributes": r"ForeignKey\(m\d\.\w+\.\w+", "deferrable keys": r"initially=", "naming conventions": r"naming_convention",
        "schemas": r"schema=", "deferred": r"deferred\(", "column_property": r"column_property\(", "unpacked lists": r"\*\[sa\.Column",
        "append_column": r"append_column\(", "columns set later": r"^\w+\.\w+ = (sa\.Column|mapped_column)", "future annotations": r"from __future__",
        "batch": r"batch_alter_table\(", "recreate": r"recreate='always'", "op.f": r"op\.f\(", "dialect of the bind": r"get_bind\(\)\.dialect\.name",
        "dialect of the context": r"get_context\(\)\.dialect", "inspector's columns": r"inspector\.get_columns", "has_table": r"has_table\(",
        "inspector's indexes": r"inspector\.get_indexes", "inspector's constraints": r"inspector\.get_unique_constraints",
        "try": r"^    try:", "savepoints": r"begin_nested", "autocommit_block": r"autocommit_block\(\)", "if_not_exists": r"if_not_exists=True",
        "if_exists": r"if_exists=True", "ADD VALUE": r"ADD VALUE", "RENAME VALUE": r"RENAME VALUE", "type dance": r"RENAME TO .*_old",
        "CREATE TABLE in SQL": r"CREATE TABLE ", "ALTER TABLE in SQL": r"ALTER TABLE ", "CREATE INDEX in SQL": r"INDEX .* ON ",
        "DO blocks": r"DO \$\$", "sequences in SQL": r"CREATE SEQUENCE", "data": r"bulk_insert|UPDATE ", "several heads": r"branch_labels = \(?'lane2",
        "merges": r"down_revision.* = \(", "depends_on": r"depends_on = ['(]", "version_locations": r"version_locations = ",
        "create_all in a script": r"metadata\.create_all", "helpers": r"^def (make|add|step)_\d", "renames": r"rename_table\(", "concurrently": r"concurrently",
        "views": r"CREATE (OR REPLACE )?VIEW ", "materialized views": r"CREATE MATERIALIZED VIEW", "functions": r"CREATE (OR REPLACE )?FUNCTION",
        "procedures": r"CREATE (OR REPLACE )?PROCEDURE", "aggregates": r"CREATE (OR REPLACE )?AGGREGATE", "triggers": r"CREATE (OR REPLACE )?TRIGGER",
        "rules": r"CREATE (OR REPLACE )?RULE", "policies": r"CREATE POLICY", "domains": r"CREATE DOMAIN", "exclusions": r"EXCLUDE ",
        "exclusions of models": r"ExcludeConstraint", "partitions": r"PARTITION OF", "heirs": r"INHERITS", "statistics": r"CREATE STATISTICS",
        "publications": r"CREATE PUBLICATION", "STRICT": r"\bSTRICT\b|sqlite_strict", "WITHOUT ROWID": r"WITHOUT ROWID|sqlite_with_rowid",
        "ON CONFLICT": r"ON CONFLICT (REPLACE|IGNORE|FAIL|ABORT|ROLLBACK)", "CASCADE": r"DROP .* CASCADE",
        "ranges": r" AS RANGE \(", "collations": r"CREATE COLLATION", "composite types": r"CREATE TYPE \S+ AS \(", "attributes": r"RENAME ATTRIBUTE",
        "event triggers": r"CREATE EVENT TRIGGER", "INSTEAD OF of PostgreSQL": r"INSTEAD OF .* FOR EACH ROW EXECUTE", "constraint triggers": r"CONSTRAINT TRIGGER",
        "INSTEAD OF of SQLite": r"INSTEAD OF .* BEGIN", "transition tables": r"REFERENCING NEW TABLE", "conditions of triggers": r" WHEN \(",
        "disabled triggers": r"(DISABLE|ENABLE ALWAYS|ENABLE REPLICA) TRIGGER", "atomic bodies": r"BEGIN ATOMIC", "RETURN bodies": r"RETURN \(SELECT",
        "tables in other schemas": r"ALTER TABLE .* SET SCHEMA", "views in other schemas": r"ALTER VIEW .* SET SCHEMA",
        "routines in other schemas": r"ALTER (FUNCTION|PROCEDURE|ROUTINE) .* SET SCHEMA", "full text": r"USING (fts5|FTS5|fts4|fts3)\(", "R*Trees": r"USING rtree\(",
        "attached partitions": r"ATTACH PARTITION", "detached partitions": r"DETACH PARTITION", "no heirs any more": r"NO INHERIT",
        "replica identities": r"REPLICA IDENTITY FULL", "storage": r"SET STORAGE", "statistics targets": r"SET STATISTICS", "UNLOGGED in SQL": r"UNLOGGED TABLE",
        "renamed constraints": r"RENAME CONSTRAINT", "altered constraints": r"ALTER CONSTRAINT", "validated constraints": r"VALIDATE CONSTRAINT",
        "NOT VALID": r"\) NOT VALID", "create_exclude_constraint": r"create_exclude_constraint\(", "owned sequences": r"OWNED BY", "grants": r"GRANT .* TO PUBLIC",
        "comments on programs": r"COMMENT ON (VIEW|FUNCTION|TRIGGER|POLICY|TYPE|DOMAIN)", "publications of columns": r"FOR TABLE [^(]*\([^)]*\)",
        "publications of schemas": r"FOR TABLES IN SCHEMA", "conversions": r"postgresql_using='.*::", "keys from schemas": r"source_schema=",
        "keys to schemas": r"referent_schema=", "GiST indexes": r"postgresql_using='gist'", "GIN indexes": r"postgresql_using='gin'",
        "generated columns of SQLite": r"AS \(.*\) (VIRTUAL|STORED)", "WITH queries": r"WITH picked AS", "set operations": r"\b(UNION|EXCEPT|INTERSECT)\b",
        "windows": r"OVER \(", "FILTER": r"FILTER \(WHERE", "renamed columns of views": r"ALTER VIEW .* RENAME COLUMN", "refreshed views": r"REFRESH MATERIALIZED",
        "json operators": r" ->> ", "checked policies": r"WITH CHECK", "functions of sets": r"RETURNS (SETOF|TABLE)", "attributes of routines": r"PARALLEL",
    }

    def test_a_seed_is_one_project(self):
        from generator import project
        with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
            self.assertEqual(project.write(7, one), project.write(7, other))
            texts = [{str(p.relative_to(folder)): p.read_text() for p in sorted(pathlib.Path(folder).rglob("*.py"))}
                     for folder in (one, other)]
            self.assertEqual(*texts)

    def test_all_constructs_occur_in_the_suite(self):
        from generator import project
        missing, operations = dict(self.constructs), self.operations()
        for seed in range(1, 101):
            with tempfile.TemporaryDirectory() as folder:
                with returning(operations.discard):
                    project.write(seed, folder)
                for path in pathlib.Path(folder).rglob("*"):
                    if path.is_file():
                        text = path.read_text()
                        if path.suffix == ".py":
                            ast.parse(text)
                        for name in [n for n, pattern in missing.items() if re.search(pattern, text, re.M)]:
                            del missing[name]
        self.assertEqual(list(missing), [])
        self.assertEqual([f"{code.co_filename}:{code.co_firstlineno} {code.co_name}" for code in operations], [])

    @staticmethod
    def operations():
        """The code of whatever writes a part of a history."""
        from generator import alterations, creations, hanging, objects, programs, programs_sqlite, rawsql, standing
        modules = (alterations, creations, hanging, objects, programs, programs_sqlite, rawsql, standing)
        return {f.__code__ for module in modules for f in vars(module).values()
                if inspect.isfunction(f) and f.__code__.co_varnames[:1] == ("history",)}


@contextlib.contextmanager
def returning(note):
    """Gives the code of every function that returns something."""
    sys.setprofile(lambda frame, event, value: note(frame.f_code) if event == "return" and value is not None else None)
    try:
        yield
    finally:
        sys.setprofile(None)


if __name__ == "__main__":
    unittest.main()
