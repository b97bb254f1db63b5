#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The oracle's own tests: that it sees a wrong answer for what it is. Needs no library, no database, no reckoner."""

import copy
import pathlib
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


if __name__ == "__main__":
    unittest.main()
