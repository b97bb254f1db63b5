#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The laboratory's own tests: that a wrong answer is seen for what it is, and an empty cell too. Needs no database."""
import unittest

import rows  # first: it knows the way to tests/kinds and tests/oracle
import matrix
import selves
from judging import judge, judge_alembic, judge_diff

WANTED = rows.Expected("stamp-live", "column", "public.t", ("c",), "default", "modified")
ENTRY = {"leg": "stamp-live", "kind": "column", "path": "public.t", "object": "c", "action": "modified", "facets": ["default"],
         "before": {"default": {"raw": "1"}}, "after": {"default": {"raw": "2"}}, "certainty": "certain", "severity": "error"}


def answer(*findings, pending=(), unclear=0):
    return {"roots": [{"findings": list(findings), "legs": {"stamp-head": list(pending)}, "positions": {}}],
            "summary": {"notComparable": unclear}}


class Judging(unittest.TestCase):
    def counts(self, verdict, **wanted):
        got = {name: getattr(verdict, name) for name in ("found", "missed", "false", "wrong_leg", "unknown")}
        self.assertEqual({name: number for name, number in got.items() if number}, wanted)

    def test_right(self):
        verdict = judge([WANTED], answer(ENTRY))
        self.counts(verdict, found=1)
        self.assertTrue(verdict.right)

    def test_wrong(self):
        for entry, wanted in ((None, {"missed": 1}),
                              ({**ENTRY, "object": "d"}, {"missed": 1, "false": 1}),
                              ({**ENTRY, "facets": ["default", "type"]}, {"missed": 1, "false": 1}),
                              ({**ENTRY, "before": {}}, {"missed": 1, "false": 1}),  # added, not modified
                              ({**ENTRY, "leg": "models-head"}, {"wrong_leg": 1}),
                              ({**ENTRY, "certainty": "uncertain"}, {"unknown": 1})):
            with self.subTest(entry=entry):
                verdict = judge([WANTED], answer(*[entry] if entry else []))
                self.counts(verdict, **wanted)
                self.assertFalse(verdict.right)

    def test_more_than_planted(self):
        verdict = judge([WANTED], answer(ENTRY, {**ENTRY, "object": "d"}))
        self.counts(verdict, found=1, false=1)
        self.assertFalse(verdict.right)
        self.assertFalse(judge([], answer(unclear=1)).right)
        self.assertTrue(judge([], answer(unclear=1), usual=1).right)
        self.assertFalse(judge([], answer(pending=[{key: value for key, value in ENTRY.items() if key != "leg"}])).right)

    def test_a_rename_is_a_guess(self):
        renamed = rows.Expected("stamp-live", "column", "public.t", ("c", "d"), "", "renamed")
        entry = {**ENTRY, "action": "renamed", "facets": ["name"]}
        self.assertFalse(judge([renamed], answer(entry)).right)
        self.assertTrue(judge([renamed], answer({**entry, "certainty": "uncertain", "object": "d"})).right)

    def test_trips(self):
        change, unclear = {**ENTRY}, {"kind": "table", "path": "public", "object": "t", "facet": "options"}
        self.assertTrue(judge_diff({"changes": [], "notComparable": []}, lambda entry: False).right)
        self.counts(judge_diff({"changes": [change], "notComparable": [unclear]}, lambda entry: False), false=1, unknown=1)
        allowed = judge_diff({"changes": [change], "notComparable": [unclear]}, lambda entry: True)
        self.counts(allowed, unknown=1)
        self.assertTrue(allowed.right)

    def test_alembic(self):
        self.counts(judge_alembic([WANTED], ["usual", "new"], ["usual"]), found=1)
        self.counts(judge_alembic([WANTED], ["usual"], ["usual"]), missed=1)
        self.counts(judge_alembic([WANTED], None, []), unknown=1)
        self.counts(judge_alembic([], ["anything"], []), false=1)


class Selves(unittest.TestCase):
    WITH_MODELS, WITHOUT = ("live", "models"), ("live", "snapshot")
    SILENT = {"kind": "table", "path": "main", "object": "t", "facet": "module",
              "reason": "the other side cannot speak of this facet"}

    def judge(self, names=WITHOUT, code=0, usual=0, **more):
        document = {"from": {"opaque": []}, "to": {"opaque": []}, "changes": [], "notComparable": [], "notes": [], **more}
        return selves.judge_pair("sqlite", names, document, code, usual)

    def test_nothing_differs(self):
        verdict, natural, unspoken = self.judge()
        self.assertTrue(verdict.right)
        self.assertEqual((natural, unspoken), (0, 0))

    def test_what_is_wrong(self):
        note = {"severity": "info", "code": "other", "message": "said"}
        for more in ({"changes": [ENTRY]}, {"changes": [{**ENTRY, "certainty": "uncertain"}]}, {"code": 2}, {"notes": [note]},
                     {"notComparable": [{**self.SILENT, "facet": "options"}]}, {"to": {"opaque": [{"reason": "unread"}]}}):
            for names in (self.WITH_MODELS, self.WITHOUT):
                with self.subTest(more=more, names=names):
                    self.assertFalse(self.judge(names, **more)[0].right)

    def test_models_are_silent_of_some(self):
        virtual = {**self.SILENT, "facet": "", "reason": "the other side cannot speak of virtual tables"}
        note = {"severity": "info", "code": "diff.unspoken", "message": "One side does not speak of this kind: view (3)."}
        for entry in (self.SILENT, virtual):
            verdict, natural, unspoken = self.judge(self.WITH_MODELS, usual=1, notComparable=[entry], notes=[note])
            self.assertEqual((verdict.problems, verdict.unknown, natural, unspoken), ([], 0, 1, 3))
            self.assertFalse(self.judge(self.WITH_MODELS, usual=0, notComparable=[entry])[0].right)
            self.assertFalse(self.judge(self.WITHOUT, usual=1, notComparable=[entry])[0].right)
            self.assertFalse(self.judge(("models", "models"), usual=1, notComparable=[entry])[0].right)
        self.assertFalse(self.judge(self.WITHOUT, notes=[note])[0].right)
        tables = {**note, "message": "One side does not speak of this kind: table (3)."}
        self.assertFalse(self.judge(self.WITH_MODELS, notes=[tables])[0].right)
        self.assertFalse(self.judge(self.WITH_MODELS, usual=1)[0].right)  # what is to be told, and is not

    def test_pairs(self):
        subject = selves.Subject("it", [{"live": "a", "ddl": "b"}, {"models": "c"}])
        self.assertEqual([(one, other) for (one, _), (other, _) in subject.pairs()],
                         [("live", "live"), ("live", "ddl"), ("ddl", "live"), ("ddl", "ddl"), ("models", "models")])


class Rows(unittest.TestCase):
    def test_the_rows(self):
        for dialect, least in (("postgresql", 300), ("sqlite", 200)):
            every = rows.rows(dialect)
            self.assertGreaterEqual(len(every), least)
            self.assertEqual(list(rows.faults(every)), [])
            self.assertIn(f"2 rows are called {every[0].title!r}", list(rows.faults([*every, every[0]])))
            self.assertIn("6 rows of", "".join(rows.faults([every[0]] * 6)))

    def test_the_matrix(self):
        known = [("column", "default", "modified"), ("column", "type", "added")]
        cells, matrix.cells = matrix.cells, lambda reckoner: known
        reasons, matrix.reasons.REASONS = matrix.reasons.REASONS, {"sqlite": [("column", "type", "*", "why")]}
        row = rows.maker("sqlite", "base")("row", "column", "main.t", "c", "default", "modified", "SQL")
        typed = rows.maker("sqlite", "base")("typed", "column", "main.t", "c", "type", "added", "SQL")
        odd = rows.maker("sqlite", "base")("odd", "column", "main.t", "c", "colour", "added", "SQL")
        try:
            self.assertEqual(list(matrix.faults("", "sqlite", [row])), [])
            self.assertIn("has no row and no reason", "".join(matrix.faults("", "sqlite", [])))
            self.assertIn("a reason to have none", "".join(matrix.faults("", "sqlite", [row, typed])))
            self.assertIn("which is no cell", "".join(matrix.faults("", "sqlite", [row, odd])))
        finally:
            matrix.cells, matrix.reasons.REASONS = cells, reasons


if __name__ == "__main__":
    unittest.main()
