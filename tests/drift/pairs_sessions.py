# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A session in a scratch database that builds the pairs' objects and answers their probes."""
import sqlite3

ZONE = "Asia/Tokyo"  # of every session: no zone that a server has by itself


class BuildError(Exception):
    pass


class Postgresql:
    def __init__(self, database):
        import psycopg2
        self.psycopg2 = psycopg2
        self.connection = psycopg2.connect(database.spec, options="-c search_path=public,ext -c client_min_messages=error "
                                                                  f"-c TimeZone={ZONE}")
        self.connection.autocommit = True
        self.cursor = self.connection.cursor()

    def build(self, text):
        """All of it or nothing."""
        try:
            self.cursor.execute(text)
        except self.psycopg2.Error as problem:
            raise BuildError(str(problem).partition("\n")[0]) from problem

    def answers(self, statements):
        """Of each statement the rows, or the code of the error. Nothing of it stays, but what sequences gave."""
        found = []
        self.cursor.execute("BEGIN")
        try:
            for statement in statements:
                self.cursor.execute("SAVEPOINT each")
                try:
                    self.cursor.execute(statement)
                    found.append([repr(row) for row in self.cursor.fetchall()] if self.cursor.description else "done")
                except self.psycopg2.Error as problem:
                    self.cursor.execute("ROLLBACK TO each")
                    found.append(f"error {problem.pgcode}")
        finally:
            self.cursor.execute("ROLLBACK")
        return found

    def end(self):
        self.connection.close()


class Sqlite:
    def __init__(self, database):
        self.connection = sqlite3.connect(database.path, isolation_level=None)
        self.connection.execute("PRAGMA synchronous = OFF")
        self.connection.execute("PRAGMA journal_mode = MEMORY")
        self.connection.execute("PRAGMA foreign_keys = ON")

    def build(self, text):
        try:
            self.connection.executescript(f"BEGIN; {text}\n; COMMIT")
        except sqlite3.Error as problem:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            raise BuildError(str(problem)) from problem

    def answers(self, statements):
        """Of each statement the names of its columns and the rows, or the kind of the error. Nothing of it stays."""
        found = []
        self.connection.execute("BEGIN")
        try:
            for statement in statements:
                try:
                    cursor = self.connection.execute(statement)
                    names = [column[0] for column in cursor.description or ()]
                    found.append([names, *map(repr, cursor.fetchall())] if names else "done")
                except sqlite3.Error as problem:
                    found.append(f"error {str(problem).partition(':')[0]}")
        finally:
            self.connection.execute("ROLLBACK")
        return found

    def end(self):
        self.connection.close()


SESSIONS = {"postgresql": Postgresql, "sqlite": Sqlite}
