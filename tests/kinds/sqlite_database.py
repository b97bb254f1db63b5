# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scratch databases on SQLite, and what SQLite itself says of their schema."""
import itertools
import pathlib
import re
import shutil
import sqlite3
import threading

import sqlite_plants

name = "sqlite"
plants = sqlite_plants.plants
unseen = sqlite_plants.unseen
SERIAL = itertools.count(1)


def available():
    return None


def statements(script):
    """Split as sqlite3_complete() does, which keeps the bodies of triggers whole."""
    pending = ""
    for piece in re.split(r"(;)", script):
        pending += piece
        if piece == ";" and sqlite3.complete_statement(pending):
            yield pending.strip().rstrip(";").strip()
            pending = ""


class Database:
    def __init__(self, folder, template=None):
        self.path = pathlib.Path(folder) / f"{next(SERIAL)}-{threading.get_ident()}.sqlite"
        if template:
            shutil.copyfile(template.path, self.path)
        self.spec = f"sqlite:{self.path}"

    def execute(self, make):
        connection = sqlite3.connect(self.path, isolation_level=None)
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA journal_mode = MEMORY")
        try:
            make(connection)
        finally:
            connection.close()

    def script(self, text):
        self.execute(lambda connection: connection.executescript(text))

    def texts(self):
        """(the table or view it belongs to, its text) of everything, in lower case."""
        connection = sqlite3.connect(self.path)
        try:
            rows = connection.execute("SELECT tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
        finally:
            connection.close()
        return [(owner.lower(), text.lower()) for owner, text in rows]

    def drop(self):
        self.path.unlink(missing_ok=True)

    def schema(self):
        """What `.schema` prints, without layout, quotes that are not needed, and order."""
        connection = sqlite3.connect(self.path)
        try:
            shadows = {row[1] for row in connection.execute("PRAGMA table_list") if row[2] == "shadow"}
            rows = connection.execute(
                "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
                " AND name <> 'alembic_version'").fetchall()
        finally:
            connection.close()
        return sorted(normal(sql) for name, sql in rows if name not in shadows)


TOKEN = re.compile(r"--[^\n]*|/\*.*?\*/|\s+|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`[^`]*`|\[[^\]]*\]|\w+|.", re.S)


def normal(sql):
    tokens = []
    for token in TOKEN.findall(sql):
        if token[:2] in ("--", "/*") or token.isspace():
            continue
        if token[0] in "\"`[":
            token = token[1:-1]
        tokens.append(token if token[0] == "'" else token.lower())
    return " ".join(tokens)
