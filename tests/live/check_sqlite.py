#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""SQLite files that another process changes all the time, or was killed in the middle of changing.

Each answer is a state that existed, or the reader says that it could not read; and reading leaves nothing behind and disturbs
no writer. The writer is a process of its own: locks of one process do not keep each other out.

    check_sqlite.py --reckoner build/dev/bin/reckoner [--runs 200]
"""
import argparse
import json
import os
import pathlib
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

# One cycle; afterwards the schema is as before.
START = """
CREATE TABLE account (id INTEGER PRIMARY KEY, amount INTEGER CHECK (amount > 0), mood TEXT DEFAULT 'sad');
CREATE INDEX account_amount ON account (amount) WHERE mood = 'sad';
CREATE TABLE entry (id INTEGER REFERENCES account (id), note TEXT);
CREATE VIEW happy AS SELECT id, amount FROM account WHERE mood = 'happy';
"""
CYCLE = [
    "ALTER TABLE account RENAME COLUMN amount TO total",
    "CREATE TABLE fresh (id INTEGER PRIMARY KEY AUTOINCREMENT, account_id INT REFERENCES account (id))",
    "ALTER TABLE account RENAME TO ledger",
    "CREATE UNIQUE INDEX ledger_two ON ledger (total DESC, mood)",
    "ALTER TABLE ledger ADD COLUMN note TEXT DEFAULT 'x'",
    "DROP VIEW happy",
    "BEGIN; CREATE TABLE entry_new (id INTEGER NOT NULL REFERENCES ledger (id), note TEXT UNIQUE); "
    "INSERT INTO entry_new SELECT * FROM entry WHERE id IS NOT NULL; DROP TABLE entry; ALTER TABLE entry_new RENAME TO entry; COMMIT",
    "DROP INDEX ledger_two",
    "ALTER TABLE ledger DROP COLUMN note",
    "BEGIN; DROP TABLE entry; CREATE TABLE entry (id INTEGER REFERENCES ledger (id), note TEXT); DROP TABLE fresh; COMMIT",
    "ALTER TABLE ledger RENAME TO account",
    "BEGIN; ALTER TABLE account RENAME COLUMN total TO amount; "
    "CREATE VIEW happy AS SELECT id, amount FROM account WHERE mood = 'happy'; COMMIT",
]
# (name, journal mode, whether each step opens and closes the file, pause between steps)
WRITERS = [
    ("a rollback journal", "delete", False, 0),
    ("a rollback journal, opened for each change", "delete", True, 0.002),
    ("a truncated journal", "truncate", False, 0.001),
    ("a persistent journal", "persist", False, 0.001),
    ("a WAL", "wal", False, 0),
    ("a WAL, opened for each change", "wal", True, 0.002),
    ("a WAL, opened for each change, with pauses", "wal", True, 0.05),
    ("a WAL, with checkpoints all the time", "wal-checkpoint", False, 0),
]
REFUSALS = ("sqlite.changing", "sqlite.locked")


def connect(path, mode):
    connection = sqlite3.connect(path, isolation_level=None, timeout=30)
    connection.execute("PRAGMA journal_mode=" + mode.partition("-")[0])
    connection.execute("PRAGMA synchronous=OFF")
    return connection


def write(path, mode, reopen, pause):
    """The writer's process: cycles until it is told to stop, then ends the cycle."""
    stopping = []
    signal.signal(signal.SIGTERM, lambda *_: stopping.append(True))
    connection = connect(path, mode)
    steps = 0
    print("ready", flush=True)
    while not stopping or steps % len(CYCLE):
        if reopen:
            connection.close()
            connection = connect(path, mode)
        for statement in CYCLE[steps % len(CYCLE)].split("; "):
            connection.execute(statement)
        if mode == "wal-checkpoint":
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        steps += 1
        if not stopping:
            time.sleep(pause)
    connection.close()
    print(steps, flush=True)


class Check:
    def __init__(self, reckoner):
        self.reckoner = reckoner
        self.failed = 0

    def inspect(self, path):
        done = subprocess.run([self.reckoner, "inspect", f"sqlite:{path}", "--format", "json"], capture_output=True, text=True, check=False)
        document = json.loads(done.stdout)
        if done.returncode:
            return None, document.get("code", "") + " " + document.get("message", "")
        return json.dumps({key: document[key] for key in ("schema", "notes")}, sort_keys=True), ""

    def states(self, folder):
        path = folder / "states.db"
        connection = connect(path, "delete")
        connection.executescript(START)
        states = set()
        # Twice: what ALTER makes of a text is not always what it was.
        for step in ["", *CYCLE, *CYCLE]:
            for statement in step.split("; "):
                connection.execute(statement)
            state, problem = self.inspect(path)
            assert state, problem
            states.add(state)
        connection.close()
        path.unlink()
        assert len(states) >= len(CYCLE), "states that cannot be told apart"
        return states

    def moving(self, folder, states, writer, runs):
        name, mode, reopen, pause = writer
        path = folder / "moving.db"
        connection = connect(path, "delete")
        connection.executescript(START)
        connection.close()
        process = subprocess.Popen([sys.executable, "-B", __file__, "--write", str(path), mode, str(int(reopen)), str(pause)],
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        problems, refused = [], 0
        try:
            process.stdout.readline()
            for _ in range(runs):
                state, refusal = self.inspect(path)
                if state is None:
                    refused += 1
                    if not refusal.startswith(REFUSALS):
                        problems.append(refusal)
                elif state not in states:
                    problems.append("a state that never was: " + state)
        finally:
            process.terminate()
            out, err = process.communicate(timeout=60)
        if process.returncode:
            problems.append("the writer was disturbed: " + err[-500:])
        if refused == runs and pause >= 0.05:
            problems.append("a reader that always refuses is of no use")
        left = sorted(each.name for each in folder.iterdir() if each.name.startswith("moving.db"))
        if left != ["moving.db"] and not (mode in ("persist", "truncate") and left == ["moving.db", "moving.db-journal"]):
            problems.append(f"left behind: {left}")
        for each in folder.iterdir():
            each.unlink()
        self.say(f"{name}: {runs - refused} answered, {refused} refused beside {out.strip()} steps", problems)

    def killed(self, folder, states, mode):
        """The writer is killed at some moment, again and again; what it leaves is read as it would be recovered."""
        problems = []
        for delay in range(0, 60, 4):
            path = folder / "killed.db"
            connection = connect(path, "delete")
            connection.executescript(START)
            connection.close()
            with subprocess.Popen([sys.executable, "-B", __file__, "--write", str(path), mode, "0", "0"], stdout=subprocess.PIPE, text=True) as process:
                process.stdout.readline()
                time.sleep(delay / 1000)
                process.kill()
            before = self.listing(folder)
            state, refusal = self.inspect(path)
            after = self.listing(folder)
            if before != after:
                problems.append(f"reading changed {before} to {after}")
            elif state not in states:
                problems.append(refusal or "a state that never was: " + state)
            for each in folder.iterdir():
                each.unlink()
        self.say(f"a writer that was killed, journal mode {mode}", problems)

    @staticmethod
    def listing(folder):
        return {each.name: (each.stat().st_size, each.stat().st_mtime_ns) for each in folder.iterdir()}

    def unwritable(self, folder):
        """Folders and files in which nothing can be written, as any other user meets them."""
        problems = []
        for mode in ("delete", "wal"):
            path = folder / "kept.db"
            connection = connect(path, mode)
            connection.executescript(START)
            connection.close()
            os.chmod(path, 0o444)
            os.chmod(folder, 0o555)
            before = self.listing(folder)
            state, refusal = self.inspect(path)
            os.chmod(folder, 0o755)
            if not state:
                problems.append(f"{mode}: {refusal}")
            if self.listing(folder) != before:
                problems.append(f"{mode}: something appeared or changed")
            path.unlink()
        self.say("a file and a folder without the right to write", problems)

    def say(self, title, problems):
        self.failed += bool(problems)
        print(("FAIL " if problems else "ok   ") + title, *problems[:3], sep="\n", flush=True)


def main():
    if sys.argv[1:2] == ["--write"]:
        path, mode, reopen, pause = sys.argv[2:]
        return write(path, mode, reopen == "1", float(pause))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reckoner", required=True)
    parser.add_argument("--runs", type=int, default=40)
    options = parser.parse_args()
    check = Check(options.reckoner)
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        states = check.states(folder)
        for writer in WRITERS:
            check.moving(folder, states, writer, options.runs)
        for mode in ("delete", "wal"):
            check.killed(folder, states, mode)
        check.unwritable(folder)
    total = len(WRITERS) + 3
    print(f"{total - check.failed} passed, {check.failed} failed")
    return 1 if check.failed else 0


if __name__ == "__main__":
    sys.exit(main())
