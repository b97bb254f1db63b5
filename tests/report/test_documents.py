#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""That documents.py objects: real documents, each spoilt in one way.

    test_documents.py --reckoner build/dev/bin/reckoner
"""
import argparse
import pathlib
import sys
import tempfile

import check_documents
import samples
import schemas

# (format, what is replaced, by what): the first occurrence, which has to be there.
SPOILT = [
    ("json", '"version": 1', '"version": 2'),
    ("json", '"reckoner": "check"', '"reckoner": "chuck"'),
    ("json", '"summary": {', '"sums": {'),
    ("json", '"exitCode": 1', '"exitCode": 0'),
    ("sarif", '"version": "2.1.0"', '"version": "2.2.0"'),
    ("sarif", '"level": "error"', '"level": "fatal"'),
    ("sarif", '"uri": "services/both/second/migrations/versions/b.py"', '"uri": "b.py"'),
    ("sarif", '"uri": "services/both/reckoner.toml"', '"uri": "/services/both/reckoner.toml"'),
    ("sarif", '"startLine": 10', '"startLine": 10000'),
    ("sarif", '"ruleIndex": 0', '"ruleIndex": 1'),
    ("sarif", '"executionSuccessful": true', '"executionSuccessful": false'),
    ("sarif", '"status": "accepted"', '"status": "refused"'),
    ("sarif", '"name": "Live', '"name": "live '),
    ("junit", 'tests="', 'tests="1'),
    ("junit", ' errors="0"', ' errors="1"'),
    ("junit", "<testcase name=", '<testcase file="a.py" name='),
    ("junit", "<failure ", "<broken "),
    ("junit", "</testcase>", "<failure/></testcase>"),
    ("html", "<!DOCTYPE html>\n", ""),
    ("html", "<main", "<script>1</script><main"),
    ("html", "<h1>", "<h1><b>"),
    ("html", 'href="#part-1"', 'href="#nowhere"'),
    ("html", 'href="#part-1"', 'href="https://example.invalid"'),
    ("html", 'id="part-2"', 'id="part-1"'),
    ("html", "--dim:#57606a", "--dim:#a7b0ba"),
    ("html", ' lang="en"', ""),
    ("html", "*{box-sizing", "@import 'x';*{box-sizing"),
    ("markdown", "| **error**", "| | **error**"),
    ("markdown", "</details>", "<img src=x></details>"),
    ("markdown", "## both", "## @both"),
    ("markdown", "## both", "## see www.example.invalid"),
    ("markdown", "<summary>", ""),
    ("github", "::error ", ":error "),
    ("github", "file=services", "file=elsewhere"),
    ("github", "::error ", "::error x=1,"),
    ("text", "error ", "\x1b[31merror "),
    ("text", "  error ", "::error "),
]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reckoner", required=True)
    arguments = parser.parse_args()
    check_documents.with_libraries()
    if missing := schemas.missing():
        print(f"skipped: {missing}")
        return check_documents.SKIPPED
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        sample = samples.two_roots(pathlib.Path(folder).resolve())[0]
        checker = check_documents.Checker(str(pathlib.Path(arguments.reckoner).resolve()))
        for format in check_documents.FORMATS:
            data = check_documents.run(checker.reckoner, [*sample.command, "--quiet", "--format", format], sample.folder).stdout.decode()
            cases = [("", "", data)] + [(old, new, data.replace(old, new, 1)) for name, old, new in SPOILT if name == format]
            for old, new, text in cases:
                try:
                    problems = list(checker.problems(format, text.encode(), sample))
                except Exception as error:  # an objection as well
                    problems = [repr(error)]
                if old and text == data:
                    problems = []
                if bool(problems) != bool(old):
                    failed += 1
                    print(f"wrong: {format} with {new!r} for {old!r}: {problems[:3]}")
    print(f"{len(SPOILT) + len(check_documents.FORMATS) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
