# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each row planted alone: the whole answer must be its one finding. And each base as it is, of which nothing is said."""
import shutil

from judging import Verdict, judge, judge_alembic


def examine(laboratory, row):
    """(what reckoner's answer is worth, what Alembic's is, or None where the base has no models)."""
    base = laboratory.base(row.base)
    database, folder = laboratory.planted(base, row)
    try:
        verdict = judge([row.expected], laboratory.check(folder, database), base.not_comparable, row.also)
        alembic = None
        if base.models:
            alembic = judge_alembic([row.expected], laboratory.alembic(folder, base.models, database), base.usual)
        return verdict, alembic
    finally:
        database.drop()
        if folder != base.folder:
            shutil.rmtree(folder.parent)


def examine_base(laboratory, name):
    base = laboratory.base(name)
    verdict = judge([], laboratory.check(base.folder, base.database), base.not_comparable)
    return verdict, judge_alembic([], base.usual, []) if base.models else None


def broken(row, problem):
    """The verdict where the laboratory itself failed: nothing was measured, so the row is not right."""
    return Verdict(planted=1 if row else 0, missed=1 if row else 0,
                   problems=[f"the laboratory: {type(problem).__name__}: {problem}"[:900]])
