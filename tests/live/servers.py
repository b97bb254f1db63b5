# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Throwaway PostgreSQL servers of the majors that packaging/postgresql-servers has fetched, on a socket in a temporary folder."""
import contextlib
import os
import pathlib
import pwd
import shutil
import subprocess
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
MAJORS = range(12, 19)


def folder():
    """Where the fetched servers are."""
    script = HERE.parents[1] / "packaging" / "postgresql-servers"
    return pathlib.Path(subprocess.run([script, "--print"], check=True, capture_output=True, text=True).stdout.strip())


def available():
    """The folders of the programs by major; the system's own server where its major was not fetched."""
    found = {}
    for major in MAJORS:
        for candidate in (folder() / str(major) / "bin", pathlib.Path(f"/usr/lib/postgresql/{major}/bin")):
            if (candidate / "initdb").exists() and (candidate / "postgres").exists():
                found[major] = candidate
                break
    return found


def unprivileged():
    """The server refuses to run as root."""
    return ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []


class Server:
    """One running server. Nothing else on the machine is touched."""

    def __init__(self, programs, settings=()):
        self.programs = pathlib.Path(programs)
        self.settings = ["listen_addresses=", "fsync=off", "full_page_writes=off", "synchronous_commit=off",
                         "shared_buffers=64MB", "max_connections=40", *settings]
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="reckoner-pg-"))
        os.chmod(self.folder, 0o755)
        if os.geteuid() == 0:
            os.chown(self.folder, pwd.getpwnam("postgres").pw_uid, -1)
        self.data = self.folder / "data"
        self.run("initdb", "-D", self.data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        self.start()

    def run(self, program, *arguments):
        with open(self.folder / "programs.log", "ab") as log:
            done = subprocess.run([*unprivileged(), self.programs / program, *arguments], cwd="/", stdin=subprocess.DEVNULL,
                                  stdout=log, stderr=log, check=False)
        if done.returncode:
            server = self.folder / "server.log"
            raise RuntimeError((self.folder / "programs.log").read_text() + (server.read_text() if server.exists() else ""))

    def start(self):
        options = " ".join(f"-c {setting}" for setting in (*self.settings, f"unix_socket_directories={self.folder}"))
        self.run("pg_ctl", "-D", self.data, "-w", "-s", "-l", self.folder / "server.log", "-o", options, "start")

    def pid(self):
        return int((self.data / "postmaster.pid").read_text().split()[0])

    def stop(self, mode="fast"):
        self.run("pg_ctl", "-D", self.data, "-w", "-s", "-m", mode, "stop")

    def url(self, database="postgres", host=None):
        return f"postgresql:///{database}?host={host or self.folder}&user=postgres"

    def psql(self, sql, database="postgres", check=True, host=None, port=None):
        """Runs statements; what they print, without headers."""
        command = ["psql", "-XqAt", "-v", "ON_ERROR_STOP=1", "-h", str(host or self.folder), "-U", "postgres", "-d", database, "-f", "-"]
        if port:
            command += ["-p", str(port)]
        done = subprocess.run(command, input=sql, capture_output=True, text=True, check=False,
                              env={**os.environ, "PGOPTIONS": "", "PGCLIENTENCODING": "UTF8"})
        if check and done.returncode:
            raise RuntimeError(done.stderr)
        return done.stdout

    def remove(self):
        with contextlib.suppress(RuntimeError):
            self.stop("immediate")
        shutil.rmtree(self.folder, ignore_errors=True)


@contextlib.contextmanager
def server(programs, settings=()):
    running = Server(programs, settings)
    try:
        yield running
    finally:
        running.remove()


def until(condition, seconds=10, what="nothing came of it"):
    """Waits for a condition, not for a time."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError(what)
        time.sleep(0.01)
