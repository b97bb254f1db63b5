# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The databases of `run_secrets.py`, and servers that are none: one says nothing, one repeats the password that it is told."""
import os
import pathlib
import socket
import sqlite3
import subprocess
import threading
import urllib.parse

import values

USERS = "CREATE TABLE users (id {key}, name VARCHAR(60) NOT NULL, note TEXT{end});"
STAMP = "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY); INSERT INTO alembic_version VALUES ('aaaa');"
FILLED = f"INSERT INTO users (id, name, note) VALUES (1, '{values.MARKER}name', '{values.MARKER}note');"
# packaging/throwaway-postgresql asks this role for its password.
ROLE = "reckoner_password"


class Sqlite:
    title = "SQLite"

    def __init__(self, watch):
        path = watch.work / "app.db"
        with sqlite3.connect(path) as connection:
            connection.executescript(values.SQLITE + USERS.format(key="INTEGER NOT NULL", end=", PRIMARY KEY (id)") + STAMP + FILLED)
        connection.close()
        self.spec = "sqlite:app.db"

    def drop(self):
        pass


class Postgresql:
    title = "PostgreSQL"

    def __init__(self, watch, url, password):
        self.watch, self.url = watch, url
        self.name = f"reckoner_secrets_{os.getpid()}"
        self.subscription = f"secrets_{os.getpid()}"
        # What has to be escaped in a URL, a service file, a connection string or a document.
        self.password = password + "@:/?#&%'\"<é> x"
        split = urllib.parse.urlsplit(url)
        self.server = dict(urllib.parse.parse_qsl(split.query))
        if split.hostname:
            self.server["host"] = split.hostname
        if split.port:
            self.server["port"] = str(split.port)
        self.spec = split._replace(path=f"/{self.name}").geturl() if split.netloc else f"postgresql:///{self.name}?{split.query}"
        quoted = self.password.replace("'", "''")
        self.psql(url, f"DROP DATABASE IF EXISTS {self.name};", f"CREATE DATABASE {self.name} TEMPLATE template0 ENCODING 'UTF8';",
                  f"DROP ROLE IF EXISTS {ROLE};", f"CREATE ROLE {ROLE} LOGIN PASSWORD '{quoted}';", "DROP ROLE IF EXISTS reckoner_locked;",
                  "CREATE ROLE reckoner_locked NOLOGIN;")
        self.psql(self.spec, values.POSTGRESQL.format(subscription=self.subscription)
                  + USERS.format(key="SERIAL PRIMARY KEY", end="") + STAMP + FILLED + f"GRANT SELECT ON alembic_version TO {ROLE};")
        self.spec_with_password = self.with_password(self.password)

    def psql(self, url, *statements):
        for statement in statements:
            done = subprocess.run(["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-o", os.devnull, "-d", url, "-f", "-"], input=statement, text=True,
                                  capture_output=True, env={**os.environ, "PGOPTIONS": "-c client_min_messages=warning"})
            if done.returncode:
                raise RuntimeError(done.stderr)

    def query(self, **more):
        kept = {key: value for key, value in self.server.items() if key in ("host", "port")}
        return urllib.parse.urlencode({**kept, **more}, quote_via=urllib.parse.quote)

    def with_password(self, password, user=ROLE, scheme="postgresql", database=None):
        return f"{scheme}://{user}:{urllib.parse.quote(password, safe='')}@/{database or self.name}?{self.query()}"

    def without_password(self, user=ROLE):
        return f"postgresql:///{self.name}?{self.query(user=user)}"

    def passfile(self, name, password):
        path = self.watch.folder / name
        escaped = password.replace("\\", "\\\\").replace(":", "\\:")
        self.watch.write(path, f"*:*:*:{ROLE}:{escaped}\n", 0o600)
        return str(path)

    def service(self, password):
        path = self.watch.folder / "services.conf"
        server = "".join(f"{key}={value}\n" for key, value in self.server.items() if key in ("host", "port"))
        self.watch.write(path, f"[shop]\n{server}dbname={self.name}\nuser={ROLE}\npassword={password}\n", 0o600)
        return str(path)

    def places(self, password):
        """(what it is, spec, environment): the places where a password may stand."""
        yield "in the URL", self.with_password(password), {}
        yield "as a parameter", f"postgresql:///{self.name}?{self.query(user=ROLE, password=password)}", {}
        yield "in SQLAlchemy's URL", self.with_password(password, scheme="postgresql+psycopg2"), {}
        yield "PGPASSWORD", self.without_password(), {"PGPASSWORD": password}
        yield "PGPASSFILE", self.without_password(), {"PGPASSFILE": self.passfile("other.pgpass", password)}
        yield "a service file", "postgresql:service=shop", {"PGSERVICEFILE": self.service(password)}
        yield "env:", "env:SHOP_URL", {"SHOP_URL": self.with_password(password)}

    def spellings(self):
        yield from self.places(self.password)
        self.passfile("home/.pgpass", self.password)
        yield "~/.pgpass", self.without_password(), {}
        (self.watch.home / ".pgpass").unlink()

    def refusals(self):
        for what, spec, environment in self.places(self.password + "wrong"):
            yield f"wrong password {what}", spec, environment
        yield "a role that may not log in", self.with_password(self.password, user="reckoner_locked"), {}
        yield "a role that there is not", self.with_password(self.password, user="reckoner_nobody"), {}
        yield "a database that there is not", self.with_password(self.password, database="reckoner_none"), {}

    def drop(self):
        self.psql(self.spec, f"ALTER SUBSCRIPTION {self.subscription} DISABLE; DROP SUBSCRIPTION {self.subscription};",
                  f"DROP OWNED BY {ROLE};")
        self.psql(self.url, f"DROP DATABASE IF EXISTS {self.name} WITH (FORCE);", f"DROP ROLE IF EXISTS {ROLE};", "DROP ROLE IF EXISTS reckoner_locked;")


class Silent:
    """Takes connections on PostgreSQL's socket in a folder, and answers nothing."""

    def __init__(self, folder):
        self.path = pathlib.Path(folder) / ".s.PGSQL.5432"

    def __enter__(self):
        self.socket, self.clients = socket.socket(socket.AF_UNIX), []
        self.socket.bind(str(self.path))
        self.socket.listen()
        self.socket.setblocking(False)
        return self

    def asked(self):
        """How many have connected so far."""
        try:
            while True:
                self.clients.append(self.socket.accept()[0])
        except BlockingIOError:
            return len(self.clients)

    def __exit__(self, *_):
        for each in (*self.clients, self.socket):
            each.close()
        self.path.unlink()


class Telltale(Silent):
    """Asks for the password in clear text, and refuses it with a message that repeats it."""

    def __enter__(self):
        super().__enter__()
        self.socket.setblocking(True)
        threading.Thread(target=self.serve, daemon=True).start()
        return self

    def serve(self):
        while True:
            try:
                client = self.socket.accept()[0]
            except OSError:
                return
            threading.Thread(target=self.talk, args=(client,), daemon=True).start()

    def read(self, client, size):
        content = b""
        while len(content) < size:
            part = client.recv(size - len(content))
            if not part:
                raise ConnectionError
            content += part
        return content

    def talk(self, client):
        try:
            with client:
                while True:
                    size = int.from_bytes(self.read(client, 4), "big")
                    code = int.from_bytes(self.read(client, size - 4)[:4], "big")
                    if code == 196608:
                        break
                    client.sendall(b"N")  # neither TLS nor GSS
                client.sendall(b"R" + (8).to_bytes(4, "big") + (3).to_bytes(4, "big"))
                self.read(client, 1)
                password = self.read(client, int.from_bytes(self.read(client, 4), "big") - 4).rstrip(b"\0")
                fields = [b"SFATAL", b"VFATAL", b"C28P01", b"Mpassword \"" + password + b"\" is wrong", b"Dit was " + password]
                message = b"\0".join(fields) + b"\0\0"
                client.sendall(b"E" + (len(message) + 4).to_bytes(4, "big") + message)
        except (ConnectionError, OSError):
            return

    def __exit__(self, *_):
        self.socket.shutdown(socket.SHUT_RDWR)
        super().__exit__()
