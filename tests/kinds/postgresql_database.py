# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scratch databases on PostgreSQL, and what pg_dump says of their schema. RECKONER_TEST_PG names a server on which
databases can be made, as a superuser (event triggers)."""
import itertools
import os
import re
import subprocess
import threading
import urllib.parse

import postgresql_plants

name = "postgresql"
plants = postgresql_plants.plants
unseen = postgresql_plants.unseen
SERIAL = itertools.count(1)
PROGRAMS = {}


def program(word):
    """psql and pg_dump that are as new as the server, if they are in the usual place."""
    if word not in PROGRAMS:
        found = sorted((path for path in os.popen(f"ls -d /usr/lib/postgresql/*/bin/{word} 2>/dev/null").read().split()),
                       key=lambda path: int(path.split("/")[4]))
        PROGRAMS[word] = found[-1] if found else word
    return PROGRAMS[word]


def url(database):
    given = urllib.parse.urlsplit(os.environ["RECKONER_TEST_PG"])
    return f"postgresql://{given.netloc}/{database}" + (f"?{given.query}" if given.query else "")


def psql(database, text):
    done = subprocess.run([program("psql"), "-X", "-q", "-v", "ON_ERROR_STOP=1", "-o", os.devnull, "-d", url(database)],
                          input=text, capture_output=True, text=True, timeout=120,
                          env={**os.environ, "PGOPTIONS": "-c client_min_messages=warning"})
    if done.returncode:
        raise RuntimeError(done.stderr.strip()[:1500])


def available():
    if not os.environ.get("RECKONER_TEST_PG"):
        return "RECKONER_TEST_PG names no server"
    return None


def statements(script):
    """Split at semicolons outside quotes, dollar quotes and ATOMIC bodies."""
    pending, depth = "", 0
    for piece in re.findall(r"\$\$.*?\$\$|'(?:[^']|'')*'|--[^\n]*|\bBEGIN ATOMIC\b|\bEND\b|;|[^;'$BE-]+|.", script, re.S):
        if piece.startswith("--"):
            continue
        depth += piece == "BEGIN ATOMIC"
        if piece == "END" and depth:
            depth -= 1
        if piece == ";" and not depth:
            if pending.strip():
                yield pending.strip()
            pending = ""
            continue
        pending += piece
    if pending.strip():
        yield pending.strip()


class Database:
    copying = threading.Lock()  # a template may have no other session

    def __init__(self, folder, template=None):
        self.name = f"kinds_{os.getpid()}_{next(SERIAL)}"
        self.spec = url(self.name)
        with Database.copying:
            psql("postgres", f"CREATE DATABASE {self.name} TEMPLATE {template.name if template else 'template0'}")

    def execute(self, make):
        self.script(make)

    def script(self, text):
        psql(self.name, text)

    def ask(self, query):
        """Its rows, tabs between the values."""
        done = subprocess.run([program("psql"), "-X", "-A", "-t", "-F", "\t", "-d", self.spec, "-c", query], capture_output=True,
                              text=True,
                              timeout=120, check=True)
        return done.stdout.splitlines()

    def drop(self):
        psql("postgres", f"DROP DATABASE IF EXISTS {self.name} WITH (FORCE)")

    def schema(self):
        """The statements of pg_dump, without its order and its session settings."""
        done = subprocess.run([program("pg_dump"), "--schema-only", "--no-owner", "--no-acl", "-d", self.spec],
                              capture_output=True, text=True, timeout=120, check=True)
        lines = [line for line in done.stdout.splitlines()
                 if line and not line.startswith(("--", "SET ", "\\restrict", "\\unrestrict"))
                 and "set_config('search_path'" not in line]
        text = "\n".join(lines) + "\n"
        found = [" ".join(each.split()) for each in statements(text)]
        return sorted(each for each in found if "alembic_version" not in each)
