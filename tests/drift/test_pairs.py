#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""That the pairs are judged rightly: what run_pairs.py says of answers made up for it."""
import contextlib
import io
import itertools
import types
import unittest

import chance
import pairs_open
import pairs_postgresql
import pairs_postgresql_own
import pairs_sqlite
import run_chance
import run_pairs
from pairs import Pair

PAIR = Pair("pg.in.single", "check", "CREATE TABLE {t} (a integer, CHECK ({x}))", "a IN (1)", "a = 1", "a IN (1, NULL)",
            ("INSERT INTO {t} VALUES (2)",))
PAIRS = {"r007": PAIR}
ENTRY = {"path": "public.r007", "object": "r007_k", "action": "modified", "facets": ["expression"], "certainty": "certain"}
EQUAL = {"path": "public.r007", "object": "r007_k", "rules": ["pg.literal.number", "pg.in.single"]}


def document(changes=(), unclear=(), equalities=()):
    return {"changes": list(changes), "notComparable": list(unclear), "equalities": list(equalities)}


class Judging(unittest.TestCase):
    def failures(self, judge, *arguments):
        failures = run_pairs.Failures("postgresql")
        with contextlib.redirect_stdout(io.StringIO()):
            judge(failures, *arguments)
        return failures.count

    def test_what_is_equal(self):
        for wanted, given in ((0, document(equalities=[EQUAL])), (1, document()),
                              (1, document(equalities=[{**EQUAL, "rules": ["pg.literal.number"]}])),
                              (1, document(equalities=[{**EQUAL, "object": "r008_k", "path": "public.r008"}])),
                              (1, document(changes=[ENTRY])), (1, document(unclear=[ENTRY]))):
            with self.subTest(given=given):
                self.assertEqual(self.failures(run_pairs.judge_equal, PAIRS, given, "files", True), wanted)
        self.assertEqual(self.failures(run_pairs.judge_equal, PAIRS, document(), "server", False), 0)
        other = document(changes=[{**ENTRY, "path": "public", "object": "mood"}])
        self.assertEqual(self.failures(run_pairs.judge_equal, PAIRS, other, "server", False, True), 1)

    def test_what_is_near(self):
        for wanted, given in ((0, document(changes=[ENTRY])), (1, document(equalities=[EQUAL])),
                              (1, document(changes=[{**ENTRY, "certainty": "uncertain"}])),
                              (1, document(changes=[ENTRY], unclear=[ENTRY]))):
            with self.subTest(given=given):
                self.assertEqual(self.failures(run_pairs.judge_near, PAIRS, given, "files"), wanted)

    def test_what_it_cannot_tell(self):
        for judge in (lambda *given: run_pairs.judge_equal(*given, True), run_pairs.judge_near):
            for given, wrong, unclear in ((document(unclear=[ENTRY]), set(), {PAIR}), (document(), {PAIR}, set())):
                failures = run_pairs.Failures("postgresql")
                with contextlib.redirect_stdout(io.StringIO()):
                    judge(failures, PAIRS, given, "files")
                self.assertEqual((failures.wrong, failures.unclear), (wrong, unclear))

    def test_how_they_behave(self):
        def sides(**answers):
            return {side: types.SimpleNamespace(session=types.SimpleNamespace(answers=lambda given, side=side: answers[side]))
                    for side in run_pairs.SIDES}
        for wanted, near, equated in ((0, ["error 23514"], ["done"]), (1, ["done"], ["done"]),
                                      (1, ["error 23514"], ["error 23514"]), (2, ["done"], ["error 23514"])):
            given = sides(base=["done"], near=near, equated=equated)
            self.assertEqual(self.failures(run_pairs.judge_probe, "r007", PAIR, given), wanted)

    def test_what_is_complete(self):
        listed, run_pairs.listed = run_pairs.listed, lambda reckoner, dialect: {"pg.in.single", "pg.now"}
        options = types.SimpleNamespace(reckoner="")
        try:
            def complete(failures, pairs, seen):
                run_pairs.complete(options, "postgresql", pairs, seen, failures)
            now = Pair("pg.now", "default", "", "", "", "", ())
            self.assertEqual(self.failures(complete, [PAIR, now], {"pg.now"}), 0)
            self.assertEqual(self.failures(complete, [PAIR], set()), 1)
            self.assertEqual(self.failures(complete, [PAIR, now], {"pg.other"}), 1)
        finally:
            run_pairs.listed = listed


class Data(unittest.TestCase):
    def test_the_pairs(self):
        for module in (pairs_postgresql, pairs_sqlite):
            for pair in module.PAIRS:
                with self.subTest(pair=str(pair)):
                    self.assertTrue(pair.rule and pair.probe and not pair.why)
                    self.assertEqual(len({pair.base, pair.equated, pair.near, None}), 4)
                    self.assertIn("{x}", pair.statement)
            self.assertEqual(len(module.PAIRS), len(set(module.PAIRS)))

    def test_the_forms_alone(self):
        pairs = pairs_postgresql_own.PAIRS
        self.assertEqual(len(pairs), len(set(pairs)))
        self.assertTrue(all((pair.rule, pair.base, pair.near) == ("", pair.equated, None) for pair in pairs))

    def test_the_open_pairs(self):
        for pairs in pairs_open.OPEN.values():
            for pair in pairs:
                with self.subTest(pair=str(pair)):
                    self.assertTrue(pair.why)
                    self.assertTrue(pair.near is None or pair.probe)
                    self.assertNotEqual((pair.equated, pair.near), (None, None))


class Chance(unittest.TestCase):
    def test_the_couples(self):
        for dialect in chance.GRAMMARS:
            first, again, other = (list(itertools.islice(chance.couples(dialect, seed), 200)) for seed in (1, 1, 2))
            self.assertEqual(first, again)
            self.assertNotEqual(first, other)
            self.assertTrue(all(one != edited for one, edited in first))

    def test_what_is_the_same(self):
        self.assertTrue(run_chance.same("(1.50,)", "(1.5,)"))
        self.assertTrue(run_chance.same("error 22003", "error 22003"))
        self.assertFalse(run_chance.same("('a',)", "('a ',)"))
        self.assertFalse(run_chance.same("error 22003", "(1,)"))
        self.assertEqual(run_chance.distinct(["(1,)", "(1.0,)", "(2,)"]), ["(1,)", "(2,)"])


if __name__ == "__main__":
    unittest.main()
