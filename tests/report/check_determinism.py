#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same input gives the same bytes: twice, under other locales, time zones, terminals, homes and folders, for every command and
format; on PostgreSQL also under other settings of the session and of the database.

    check_determinism.py --reckoner build/dev/bin/reckoner --dialect sqlite|postgresql

The demo needs SQLAlchemy in the interpreter that RECKONER_TEST_PYTHON names; RECKONER_TEST_PG names a PostgreSQL on which databases can be
made. Prints one line for each difference, and a closing count; exit code 1 if there is one, 77 if something is missing.
"""
import argparse
import difflib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "kinds"))
import postgresql_database  # noqa: E402

SKIPPED = 77
REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
REPORTS = ["text", "json", "markdown", "html", "sarif", "junit", "github"]
BASE = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": "/", "TERM": "dumb"}
# What differs from the one to the other, beside the locale: not what is read.
ELSEWHERE = {
    "again": {},
    "in Germany": {"LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8", "LANGUAGE": "de", "TZ": "Europe/Berlin"},
    "in Turkey": {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Europe/Istanbul"},
    "in Nepal": {"LC_ALL": "ne_NP.UTF-8", "TZ": "Asia/Kathmandu"},
    "in Newfoundland": {"TZ": "America/St_Johns"},
    "in Arabic": {"LC_ALL": "ar_EG.UTF-8", "LC_NUMERIC": "ar_EG.UTF-8"},
    "without a locale": {"LC_ALL": "C"},
    "with POSIX": {"LC_ALL": "POSIX", "LANG": "POSIX"},
    "on a wide terminal": {"TERM": "xterm-256color", "COLUMNS": "200", "LINES": "9", "COLORTERM": "truecolor", "CLICOLOR_FORCE": "1"},
    "at another home": {"HOME": "/nonexistent", "XDG_CONFIG_HOME": "/nonexistent", "TMPDIR": "/tmp", "USER": "somebody"},
    "on a build server": {"CI": "true", "GITHUB_ACTIONS": "true", "GITLAB_CI": "true", "NO_COLOR": "1"},
}
SESSIONS = {
    "in another session": {"PGTZ": "Asia/Kathmandu", "PGDATESTYLE": "German", "PGGEQO": "off",
                           "PGOPTIONS": "-c intervalstyle=iso_8601 -c extra_float_digits=-3 -c bytea_output=escape -c quote_all_identifiers=on "
                                        "-c search_path=pg_catalog -c lc_messages=C -c array_nulls=off -c xmlbinary=hex"},
    "as another program": {"PGAPPNAME": "somebody else", "PGCLIENTENCODING": "LATIN1"},
}


def locales(folder):
    """German and Turkish for the C library as well, where the machine has their sources but not them."""
    made = []
    for name in ("de_DE", "tr_TR"):
        if shutil.which("localedef") and subprocess.run(
                ["localedef", "-i", name, "-f", "UTF-8", str(folder / f"{name}.UTF-8")], capture_output=True).returncode in (0, 1) and (
                folder / f"{name}.UTF-8").is_dir():
            made.append(name)
    return made


class Comparer:
    def __init__(self, reckoner):
        self.reckoner = reckoner
        self.compared, self.wrong = 0, 0

    def run(self, command, folder, environment):
        done = subprocess.run([self.reckoner, *command], cwd=folder, env={**BASE, **environment}, capture_output=True, timeout=120)
        return done.returncode, done.stdout, done.stderr

    def same(self, what, one, other):
        self.compared += 1
        if one == other:
            return
        self.wrong += 1
        print(f"differs: {what}: exit codes {one[0]} and {other[0]}")
        for a, b in zip(one[1:], other[1:]):
            lines = difflib.unified_diff(a.decode(errors="replace").split("\n"), b.decode(errors="replace").split("\n"), lineterm="", n=0)
            for line in list(lines)[:8]:
                print(f"    {line[:200]}")

    def compare(self, commands, folder, variants):
        for command in commands:
            base = self.run(command, folder, {})
            if base[0] not in (0, 1, 2) or not base[1] and command[-2] != "github":
                self.wrong += 1
                print(f"wrong: {' '.join(command)}: exit code {base[0]}, {base[2].decode()[:200]}")
            for name, environment in variants.items():
                self.same(f"{' '.join(command)} {name}", base, self.run(command, folder, environment))

    def compare_folders(self, commands, folder):
        """What names neither the folder nor the file's path is the same from elsewhere."""
        for relative, absolute in commands:
            self.same(f"{' '.join(relative)} by absolute paths", self.run(relative, folder, {}), self.run(absolute, "/", {}))


def commands_of(database):
    """Each command in each of its formats; the formats with names of their own last."""
    commands = []
    for command, formats in (
            (["check", "shop", "--database", database], REPORTS), (["check", "shop", "--database", database, "--explain", "--verbose"], ["text", "json"]),
            (["check", "shop", "--dialect", "sqlite" if database.startswith("sqlite") else "postgresql"], REPORTS),
            (["diff", "models:shop", database], REPORTS), (["diff", "history:shop", "models:shop", "--dialect", "sqlite"], ["json", "sarif"]),
            (["inspect", database], ["text", "json", "sql"]), (["inspect", "models:shop", "--dialect", "sqlite"], ["text", "json", "sql"]),
            (["history", "shop", "--database", database], ["text", "json"]), (["locate", "shop", "--database", database], ["text", "json"]),
            (["snapshot", database], ["json"]), (["check", "nowhere"], REPORTS[1:])):
        commands += [[*command, "--format", format, "--quiet"] for format in formats]
    return commands


def make_demo(python, folder, *more):
    done = subprocess.run([python, str(REPOSITORY / "resources/demo/make_demo.py"), "--seed", "7", "--out", str(folder), *more],
                          capture_output=True, text=True)
    if done.returncode:
        print(f"skipped: the demo could not be made: {done.stderr.strip()[-300:]}")
        sys.exit(SKIPPED)


def check_sqlite(comparer, folder, python):
    demo = folder / "demo"
    make_demo(python, demo)
    comparer.compare(commands_of("sqlite:shop.db"), demo, ELSEWHERE)
    formats = [format for format in REPORTS if format != "json"]  # that has the specs as they were given
    comparer.compare_folders([(["check", "shop", "--database", "sqlite:shop.db", "--format", format],
                               ["check", str(demo / "shop"), "--database", f"sqlite:{demo / 'shop.db'}", "--format", format]) for format in formats],
                             demo)
    # A folder whose name is not ASCII, where the locale has no letters for it.
    (folder / "dükkân 商店").mkdir()
    shutil.copytree(demo / "shop", folder / "dükkân 商店/shop")
    shutil.copy(demo / "shop.db", folder / "dükkân 商店/shöp.db")
    comparer.compare([["check", "../dükkân 商店/shop", "--database", "sqlite:shöp.db", "--format", format, "--quiet"] for format in REPORTS],
                     folder / "dükkân 商店", ELSEWHERE)


def check_postgresql(comparer, folder, python):
    demo = folder / "demo"
    database = postgresql_database.Database(folder)
    try:
        make_demo(python, demo, "--url", database.spec)
        commands = commands_of(database.spec)
        comparer.compare(commands, demo, {**ELSEWHERE, **SESSIONS})
        before = [comparer.run(command, demo, {}) for command in commands]
        # What every session of this database begins with.
        for setting in ("timezone = 'America/St_Johns'", "datestyle = 'SQL, DMY'", "intervalstyle = 'sql_standard'", "bytea_output = 'escape'",
                        "extra_float_digits = 0", "lc_monetary = 'C'", "standard_conforming_strings = off", "quote_all_identifiers = on"):
            postgresql_database.psql("postgres", f"ALTER DATABASE {database.name} SET {setting}")
        for command, result in zip(commands, before):
            # Not the standard error: without standard_conforming_strings libpq warns there of what Qt's driver asks first.
            comparer.same(f"{' '.join(command)} with other settings of the database", result[:2], comparer.run(command, demo, {})[:2])
    finally:
        postgresql_database.psql("postgres", f"DROP DATABASE IF EXISTS {database.name} WITH (FORCE)")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reckoner", required=True)
    parser.add_argument("--dialect", required=True, choices=["sqlite", "postgresql"])
    arguments = parser.parse_args()
    python = os.environ.get("RECKONER_TEST_PYTHON", sys.executable)
    if arguments.dialect == "postgresql" and (why := postgresql_database.available()):
        print(f"skipped: {why}")
        return SKIPPED
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary).resolve()
        (folder / "locales").mkdir()
        BASE["LOCPATH"] = str(folder / "locales") if (made := locales(folder / "locales")) else ""
        comparer = Comparer(str(pathlib.Path(arguments.reckoner).resolve()))
        {"sqlite": check_sqlite, "postgresql": check_postgresql}[arguments.dialect](comparer, folder, python)
    print(f"locales of the C library: {', '.join(made) or 'none made'}")
    print(f"{comparer.compared - comparer.wrong} passed, {comparer.wrong} failed")
    return 1 if comparer.wrong or not comparer.compared else 0


if __name__ == "__main__":
    sys.exit(main())
