#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every format of `check` and `diff` on projects small, large, hostile and broken: each document is held against its published
schema and against what those who read it ask for.

    check_documents.py --reckoner build/dev/bin/reckoner [--keep FOLDER]

Needs tests/report/requirements.txt in the interpreter that RECKONER_TEST_PYTHON names, and the schemas that packaging/test
fetches. Prints one line for each that is wrong, and a closing count; exit code 1 if one is, 77 if something is missing.
"""
import argparse
import os
import pathlib
import stat
import subprocess
import sys
import tempfile
import threading

import documents
import samples
import schemas

SKIPPED = 77
REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
FORMATS = ["text", "json", "markdown", "html", "sarif", "junit", "github"]


def with_libraries():
    """Goes on in the interpreter that has them."""
    try:
        import cmarkgfm, jsonschema, lxml  # noqa: E401, F401
        return
    except ImportError as error:
        python = os.environ.get("RECKONER_TEST_PYTHON")
        if python and not os.environ.get("RECKONER_REPORT_AGAIN"):
            os.environ["RECKONER_REPORT_AGAIN"] = "1"
            os.execv(python, [python, "-B", *sys.argv])
        print(f"skipped: {error}")
        sys.exit(SKIPPED)


def run(reckoner, command, folder):
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    environment.pop("GITHUB_STEP_SUMMARY", None)
    return subprocess.run([reckoner, *command], cwd=folder, capture_output=True, timeout=120, env=environment)


class Checker:
    def __init__(self, reckoner):
        self.reckoner = reckoner
        self.sarif, self.junit = schemas.sarif(), schemas.junit()
        self.checked, self.wrong = 0, 0

    def told(self, what, problems):
        self.checked += 1
        problems = list(problems)
        self.wrong += bool(problems)
        for problem in problems[:5]:
            print(f"wrong: {what}: {problem}")
        if len(problems) > 5:
            print(f"wrong: {what}: and {len(problems) - 5} more")

    def problems(self, format, data, sample):
        top = sample.folder
        project = next((sample.folder / word for word in sample.command[1:] if (sample.folder / word).is_dir()), sample.folder)
        for word in sample.command:  # of a diff
            if word.startswith("models:"):
                project = sample.folder / word.removeprefix("models:")
        if not (top / ".git").exists():
            top = project
        return {
            "text": lambda: documents.plain_text(data, sample),
            "json": lambda: documents.json_document(data, sample),
            "markdown": lambda: documents.markdown(data, sample),
            "html": lambda: documents.html_page(data, sample),
            "sarif": lambda: documents.sarif(data, sample, self.sarif, top),
            "junit": lambda: documents.junit(data, sample, self.junit),
            "github": lambda: documents.github(data, sample, top),
        }[format]()

    def check(self, sample, out):
        """All formats from one run, over files of an earlier one; then each alone, to the standard output."""
        out.mkdir(parents=True)
        outputs = []
        for format in FORMATS:
            (out / f"report.{format}").write_text("of an earlier run\n")
            outputs += ["--output", f"{format}:{out / ('report.' + format)}"]
        done = run(self.reckoner, [*sample.command, "--quiet", "--format", "json", *outputs], sample.folder)
        problems = []
        if done.returncode != sample.code:
            problems.append(f"exit code {done.returncode}, not {sample.code}: {done.stderr.decode()[:300]}")
        if bool(done.stderr) != sample.fails:
            problems.append(f"on the standard error: {done.stderr.decode()[:300]!r}")
        if b"of an earlier run" in b"".join((out / f"report.{format}").read_bytes() for format in FORMATS):
            problems.append("a file of an earlier run was left")
        if done.stdout != (out / "report.json").read_bytes():
            problems.append("JSON differs between the standard output and a file")
        self.told(f"{sample.name}: the run", problems)
        if problems:
            return
        for format in FORMATS:
            data = (out / f"report.{format}").read_bytes()
            try:
                problems = list(self.problems(format, data, sample))
            except (ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
                problems = [f"{type(error).__name__}: {error}"]
            alone = run(self.reckoner, [*sample.command, "--quiet", "--format", format], sample.folder)
            silent = format == "text" and sample.fails  # a person has read it on the standard error
            if alone.stdout != (b"" if silent else data):
                problems.append("the standard output differs from the file")
            if alone.returncode != sample.code:
                problems.append(f"exit code {alone.returncode} alone")
            self.told(f"{sample.name}: {format}", problems)

    def check_others(self, folder):
        """The JSON of the other commands."""
        for command in (["history", "shop"], ["history", "shop", "--database", "sqlite:shop.db"], ["locate", "shop", "--database", "sqlite:shop.db"],
                        ["snapshot", "sqlite:shop.db"], ["inspect", "models:shop"], ["inspect", "sqlite:nowhere.db"], ["locate", "nowhere", "--database", "sqlite:shop.db"],
                        ["history"], ["snapshot"]):
            done = run(self.reckoner, [*command, "--format", "json"], folder / "demo")
            sample = samples.Sample(" ".join(command), command, done.returncode, folder / "demo", fails=done.returncode != 0)
            wanted = {"inspect": "snapshot"}.get(command[0], command[0]) if done.returncode == 0 else "error"
            try:
                problems = list(documents.json_document(done.stdout, sample))
                if not done.stdout.startswith(b'{\n  "reckoner": "%s",\n' % wanted.encode()):
                    problems.append(f"begins with {done.stdout[:40]}")
            except ValueError as error:
                problems = [str(error)]
            self.told(" ".join(command), problems)

    def check_devices(self, folder):
        """What is no file is written to, not replaced."""
        pipe = folder / "pipe"
        os.mkfifo(pipe)
        read = []
        reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()), daemon=True)
        reader.start()
        done = run(self.reckoner, ["diff", "models:p", "models:p", "--dialect", "sqlite", "--output", f"sarif:{pipe}"], folder / "states/good")
        reader.join(30)
        problems = [] if done.returncode == 0 else [f"exit code {done.returncode}: {done.stderr.decode()}"]
        if not stat.S_ISFIFO(pipe.stat().st_mode):
            problems.append("the pipe was replaced by a file")
        elif not read or not read[0].startswith(b"{"):
            problems.append(f"read {read}")
        self.told("a pipe as output", problems)

    def check_refusals(self, folder):
        """One that cannot be written does not keep the others back; what was saved stays where nothing new can be."""
        good = folder / "states/good"
        done = run(self.reckoner, ["check", "p", "--output", "sarif:missing/x.sarif", "--output", "junit:x.xml"], good)
        self.told("a file that cannot be written", [] if done.returncode == 70 and (good / "x.xml").is_file() and
                  b"missing/x.sarif cannot be written" in done.stderr else [f"{done.returncode} {done.stderr}"])
        (good / "saved.json").write_text("of an earlier run\n")
        done = run(self.reckoner, ["snapshot", "sqlite:torn.db", "-o", "saved.json"], good)
        self.told("a snapshot that fails", [] if done.returncode == 2 and (good / "saved.json").read_text() == "of an earlier run\n"
                  else [f"{done.returncode} {done.stderr}"])
        done = run(self.reckoner, ["inspect", "sqlite:torn.db", "--format", "sql", "-o", "saved.sql"], good)
        text = (good / "saved.sql").read_text()
        self.told("SQL that fails", [] if done.returncode == 2 and text.startswith("-- reckoner: ") and text.count("\n") == 1 else [text])

    def check_summary(self, folder):
        """GitHub's summary of a step is the Markdown, behind what other steps wrote."""
        good = folder / "states/good"
        (good / "summary.md").write_text("before\n")
        environment = {**os.environ, "LC_ALL": "C.UTF-8", "GITHUB_STEP_SUMMARY": str(good / "summary.md")}
        command = [self.reckoner, "check", "p", "--database", "sqlite:s.db", "--quiet"]
        subprocess.run([*command, "--format", "github"], cwd=good, env=environment, capture_output=True, timeout=60)
        markdown = subprocess.run([*command, "--format", "markdown"], cwd=good, env=environment, capture_output=True, timeout=60).stdout
        self.told("the summary of a step", [] if (good / "summary.md").read_bytes() == b"before\n" + markdown else ["differs"])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reckoner", required=True)
    parser.add_argument("--keep", help="a folder that is left with projects and documents")
    arguments = parser.parse_args()
    with_libraries()
    if missing := schemas.missing():
        print(f"skipped: {missing}")
        return SKIPPED
    python = os.environ.get("RECKONER_TEST_PYTHON", sys.executable)
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(arguments.keep or temporary).resolve()
        checker = Checker(str(pathlib.Path(arguments.reckoner).resolve()))
        for number, sample in enumerate(samples.all_samples(folder, python, REPOSITORY)):
            checker.check(sample, folder / "documents" / f"{number:02} {sample.name}")
        checker.check_others(folder)
        checker.check_devices(folder)
        checker.check_refusals(folder)
        checker.check_summary(folder)
    print(f"{checker.checked - checker.wrong} passed, {checker.wrong} failed")
    return 1 if checker.wrong or not checker.checked else 0


if __name__ == "__main__":
    sys.exit(main())
