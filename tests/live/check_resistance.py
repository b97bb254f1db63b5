#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PostgreSQL that resists: locks, limits, poolers, silence, restarts, cancelling at any moment.

Each case ends in time, with the exit code and the sentence that fit, and leaves no query behind on the server. The cases run on the
newest server that is there and, those about locks, also on the system's own. Exit code 77 without a server.

    check_resistance.py --reckoner build/dev/bin/reckoner [--cancels 200] [CASE ...]
"""
import argparse
import contextlib
import json
import os
import pathlib
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

import servers

SKIPPED = 77
SLACK = 8  # seconds for starting and for a slow machine, on top of what is promised

SCHEMA = """
CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TABLE account (id serial PRIMARY KEY, mood mood DEFAULT 'sad', amount int CHECK (amount > 0));
CREATE VIEW happy AS SELECT id FROM account WHERE mood = 'happy';
CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY);
INSERT INTO alembic_version VALUES ('abc');
"""


class Skip(Exception):
    pass


class Answer:
    def __init__(self, code, out, err, seconds):
        self.code, self.out, self.err, self.seconds = code, out, err, seconds

    def __str__(self):
        return f"exit code {self.code} after {self.seconds:.1f} s\n{self.out[:1500]}{self.err[:1500]}"

    def error(self):
        """The code of the error document."""
        try:
            return json.loads(self.out).get("code", "")
        except ValueError:
            return ""


class Resistance:
    def __init__(self, reckoner, server, cancels):
        self.reckoner, self.server, self.cancels = reckoner, server, cancels
        server.psql("DROP DATABASE IF EXISTS shop")
        server.psql("CREATE DATABASE shop")
        server.psql(SCHEMA, "shop")

    def start(self, url, *options):
        return subprocess.Popen([self.reckoner, "inspect", url, "--format", "json", *options], stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True)

    @staticmethod
    def finish(process, began, limit):
        try:
            out, err = process.communicate(timeout=limit)
        except subprocess.TimeoutExpired:
            process.kill()
            out, err = process.communicate()
            raise AssertionError(f"still running after {limit} s\n{out}{err}") from None
        return Answer(process.returncode, out, err, time.monotonic() - began)

    def inspect(self, *options, url=None, limit=60):
        began = time.monotonic()
        return self.finish(self.start(url or self.server.url("shop"), *options), began, limit)

    @contextlib.contextmanager
    def locking(self, statement):
        """Another session that has run a statement and does not end its transaction."""
        command = ["psql", "-XqAt", "-h", str(self.server.folder), "-U", "postgres", "-d", "shop"]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as session:
            session.stdin.write(f"BEGIN; {statement}; SELECT 'locked';\n")
            session.stdin.flush()
            while session.stdout.readline().strip() != "locked":
                pass
            try:
                yield session
            finally:
                with contextlib.suppress(BrokenPipeError):
                    session.stdin.close()

    def waits(self):
        return self.server.psql("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'reckoner' AND wait_event_type = 'Lock'").strip() != "0"

    def left_behind(self):
        return self.server.psql("SELECT pid, state, query FROM pg_stat_activity WHERE application_name = 'reckoner' AND state <> 'idle'").strip()

    def expect(self, answer, code, error="", within=None):
        assert answer.code == code, f"expected exit code {code}: {answer}"
        assert answer.error() == error or not error, f"expected {error}: {answer}"
        assert within is None or answer.seconds < within + SLACK, f"expected within {within} s: {answer}"

    def case_a_lock_on_a_table_is_waited_out_or_named(self):
        with self.locking("LOCK TABLE account IN ACCESS EXCLUSIVE MODE"):
            answer = self.inspect("--timeout", "20")
        if answer.code:  # from 17 on deparsing takes a lock itself
            self.expect(answer, 2, "postgres.locked", within=6)
            assert "public.account" in answer.out and "psql" in answer.out, answer
        else:
            assert "account" in answer.out, answer

    def case_a_lock_on_the_version_table_is_named(self):
        with self.locking("LOCK TABLE alembic_version IN ACCESS EXCLUSIVE MODE"):
            answer = self.inspect("--timeout", "20")
        self.expect(answer, 2, "postgres.locked", within=6)
        assert "public.alembic_version" in answer.out and "psql" in answer.out, answer

    def case_the_timeout_is_shorter_than_the_wait_for_a_lock(self):
        with self.locking("LOCK TABLE alembic_version IN ACCESS EXCLUSIVE MODE"):
            answer = self.inspect("--timeout", "1")
        assert answer.error() in ("postgres.locked", "postgres.timeout"), answer
        self.expect(answer, 2, within=1)

    def case_a_lock_that_goes_away_is_waited_for(self):
        with self.locking("LOCK TABLE alembic_version IN ACCESS EXCLUSIVE MODE") as session:
            began = time.monotonic()
            process = self.start(self.server.url("shop"))
            servers.until(self.waits)
            session.stdin.write("COMMIT;\n")
            session.stdin.flush()
            answer = self.finish(process, began, 30)
        self.expect(answer, 0)
        assert '"abc"' in answer.out, answer

    def case_a_migration_that_is_not_committed_is_not_seen(self):
        with self.locking("CREATE TABLE half_done (a int); ALTER TABLE account ADD half int"):
            answer = self.inspect("--timeout", "20")
        if answer.code:
            self.expect(answer, 2, "postgres.locked", within=6)
        else:
            assert "half" not in answer.out, answer

    def case_a_server_that_restarts_is_read_again(self):
        with self.locking("LOCK TABLE alembic_version IN ACCESS EXCLUSIVE MODE"):
            began = time.monotonic()
            process = self.start(self.server.url("shop"))
            servers.until(self.waits)
            self.server.stop("immediate")
            self.server.start()
            answer = self.finish(process, began, 60)
        self.expect(answer, 0)
        assert '"abc"' in answer.out, answer

    def case_a_server_that_does_not_come_back_is_gone(self):
        with self.locking("LOCK TABLE alembic_version IN ACCESS EXCLUSIVE MODE"):
            began = time.monotonic()
            process = self.start(self.server.url("shop"))
            servers.until(self.waits)
            self.server.stop("immediate")
            try:
                answer = self.finish(process, began, 60)
            finally:
                self.server.start()
        self.expect(answer, 2, "postgres.gone", within=12)

    def case_a_session_that_is_ended_by_hand_is_read_again(self):
        with self.locking("LOCK TABLE alembic_version IN ACCESS EXCLUSIVE MODE") as session:
            began = time.monotonic()
            process = self.start(self.server.url("shop"))
            servers.until(self.waits)
            self.server.psql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'reckoner'")
            session.stdin.write("COMMIT;\n")
            session.stdin.flush()
            answer = self.finish(process, began, 30)
        self.expect(answer, 0)

    def case_a_server_that_falls_silent_is_given_up(self):
        with self.locking("LOCK TABLE alembic_version IN ACCESS EXCLUSIVE MODE"):
            began = time.monotonic()
            process = self.start(self.server.url("shop"), "--timeout", "3")
            servers.until(self.waits)
            stopped = [int(pid) for pid in self.server.psql("SELECT pid FROM pg_stat_activity WHERE application_name = 'reckoner'").split()]
            stopped.append(self.server.pid())
            for pid in stopped:
                os.kill(pid, signal.SIGSTOP)
            try:
                answer = self.finish(process, began, 60)
            finally:
                for pid in stopped:
                    os.kill(pid, signal.SIGCONT)
        self.expect(answer, 2, "postgres.timeout", within=5)
        servers.until(lambda: not self.left_behind(), 20, "a query was left behind")

    def case_a_server_that_accepts_and_says_nothing_is_given_up(self):
        with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as silent:
            silent.bind(f"{folder}/.s.PGSQL.5432")
            silent.listen()
            self.expect(self.inspect(url=f"postgresql:///shop?host={folder}&user=postgres"), 2, "postgres.connect", within=6)
            self.expect(self.inspect("--timeout", "1", url=f"postgresql:///shop?host={folder}&user=postgres"), 2, "postgres.connect", within=2)
            began = time.monotonic()
            process = self.start(f"postgresql:///shop?host={folder}&user=postgres")
            time.sleep(0.5)
            process.send_signal(signal.SIGINT)
            self.expect(self.finish(process, began, 30), 130, within=3)

    def case_cancelling_while_a_lock_is_waited_for(self):
        with self.locking("LOCK TABLE alembic_version IN ACCESS EXCLUSIVE MODE"):
            process = self.start(self.server.url("shop"))
            servers.until(self.waits)
            began = time.monotonic()
            process.send_signal(signal.SIGINT)
            self.expect(self.finish(process, began, 30), 130, within=1)
            servers.until(lambda: not self.left_behind(), 5, "a query was left behind")

    def case_cancelling_at_any_moment(self):
        self.server.psql("CREATE DATABASE many")
        self.server.psql("\\o /dev/null\nSELECT format('CREATE TABLE t%s (id serial PRIMARY KEY, a int DEFAULT %s CHECK (a > 0), b text)', n, n) "
                         "FROM generate_series(1, 400) n \\gexec", "many")
        began = time.monotonic()
        whole = self.finish(self.start(self.server.url("many")), began, 60)
        self.expect(whole, 0)
        chance = random.Random(7)
        codes = {}
        for _ in range(self.cancels):
            process = self.start(self.server.url("many"))
            time.sleep(chance.random() * whole.seconds * 1.2)
            began = time.monotonic()
            process.send_signal(signal.SIGINT)
            answer = self.finish(process, began, 30)
            # -2: the signal came before the program could take it.
            assert answer.code in (0, 130, -signal.SIGINT), answer
            assert answer.seconds < 2 + SLACK, answer
            codes[answer.code] = codes.get(answer.code, 0) + 1
        servers.until(lambda: not self.left_behind(), 5, "a query was left behind")
        print(f"     {self.cancels} times: {codes}")

    def case_killing_leaves_no_query_behind_for_longer_than_the_limit(self):
        with self.locking("LOCK TABLE alembic_version IN ACCESS EXCLUSIVE MODE"):
            process = self.start(self.server.url("shop"), "--timeout", "4")
            servers.until(self.waits)
            process.kill()
            process.communicate()
            servers.until(lambda: not self.left_behind(), 4 + SLACK, "a query was left behind")

    def case_the_servers_own_limits_do_not_count(self):
        self.server.psql("ALTER DATABASE shop SET statement_timeout = 1; ALTER DATABASE shop SET default_transaction_isolation = 'serializable'; "
                         "ALTER DATABASE shop SET search_path = 'nowhere'; ALTER DATABASE shop SET quote_all_identifiers = on; "
                         "ALTER DATABASE shop SET DateStyle = 'German'; ALTER DATABASE shop SET standard_conforming_strings = off")
        try:
            odd = self.inspect()
        finally:
            self.server.psql("ALTER DATABASE shop RESET ALL")
        self.expect(odd, 0)
        plain = self.inspect()
        assert odd.out == plain.out, f"{odd}{plain}"

    def pooler(self, mode):
        program = shutil.which("pgbouncer") or "/usr/sbin/pgbouncer"
        if not pathlib.Path(program).exists():
            raise Skip("PgBouncer is not installed")
        return Pooler(program, self.server, mode)

    def case_behind_a_pooler_in_transaction_mode(self):
        with self.pooler("transaction") as pooler:
            url = f"postgresql:///shop?host={pooler.folder}&port=6432&user=postgres"
            expected = json.loads(self.inspect().out)
            for _ in range(3):
                answer = self.inspect(url=url)
                self.expect(answer, 0)
                found = json.loads(answer.out)
                assert {**found, "source": 0} == {**expected, "source": 0}, answer
            # The connection to the server is another program's next.
            for setting in ("bytea_output", "search_path", "statement_timeout", "lock_timeout", "transaction_read_only"):
                assert pooler.ask(f"SHOW {setting}") == self.server.psql(f"SHOW {setting}", "shop").strip(), setting
            with self.locking("LOCK TABLE alembic_version IN ACCESS EXCLUSIVE MODE"):
                began = time.monotonic()
                process = self.start(url)
                time.sleep(1)
                process.send_signal(signal.SIGINT)
                self.expect(self.finish(process, began, 30), 130, within=4)
                servers.until(lambda: self.server.psql("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'").strip() == "0", 8,
                              "a query was left behind the pooler")

    def case_behind_a_pooler_in_session_mode(self):
        with self.pooler("session") as pooler:
            self.expect(self.inspect(url=f"postgresql:///shop?host={pooler.folder}&port=6432&user=postgres"), 0)

    def case_behind_a_pooler_in_statement_mode(self):
        with self.pooler("statement") as pooler:
            answer = self.inspect(url=f"postgresql:///shop?host={pooler.folder}&port=6432&user=postgres")
        self.expect(answer, 2, within=10)
        assert "transaction" in answer.out, answer


class Pooler:
    """PgBouncer on a socket in front of a server."""

    def __init__(self, program, server, mode):
        self.program, self.server, self.mode = program, server, mode

    def __enter__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="reckoner-pool-"))
        config = self.folder / "pgbouncer.ini"
        config.write_text(f"[databases]\n* = host={self.server.folder} port=5432\n[pgbouncer]\nlisten_addr =\nunix_socket_dir = {self.folder}\n"
                          f"listen_port = 6432\nauth_type = any\npool_mode = {self.mode}\ndefault_pool_size = 1\nlogfile = {self.folder}/log\n"
                          "ignore_startup_parameters = \nadmin_users = postgres\n")
        for path in (self.folder, config):
            if os.geteuid() == 0:
                shutil.chown(path, "postgres")
        # auth_type any has one user for all; the name of each database's user stands in its line.
        config.write_text(config.read_text().replace("port=5432", "port=5432 user=postgres"))
        os.chmod(self.folder, 0o755)
        self.process = subprocess.Popen([*servers.unprivileged(), self.program, "-q", str(config)], stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL, cwd="/")
        servers.until((self.folder / ".s.PGSQL.6432").exists, 10, "PgBouncer did not start")
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def ask(self, sql):
        return self.server.psql(sql, "shop", host=self.folder, port=6432).strip()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reckoner", required=True)
    parser.add_argument("--cancels", type=int, default=25)
    parser.add_argument("--majors", nargs="*", type=int)
    parser.add_argument("cases", nargs="*")
    options = parser.parse_args()
    found = servers.available()
    majors = [major for major in options.majors or {max(found), 15} if major in found] if found else []
    if not majors:
        print("skipped: there is no PostgreSQL server")
        return SKIPPED
    passed = failed = skipped = 0
    for major in sorted(majors, reverse=True):
        with servers.server(found[major]) as server:
            resistance = Resistance(options.reckoner, server, options.cancels)
            for name in [name for name in dir(resistance) if name.startswith("case_")]:
                title = name.removeprefix("case_").replace("_", " ")
                if options.cases and not any(word in title for word in options.cases):
                    continue
                # Only deparsing under a lock differs between majors.
                if major != max(majors) and "lock" not in title and not options.cases:
                    continue
                began = time.monotonic()
                try:
                    getattr(resistance, name)()
                except Skip as reason:
                    skipped += 1
                    print(f"skip PostgreSQL {major}: {title}: {reason}", flush=True)
                except (AssertionError, RuntimeError, TimeoutError) as problem:
                    failed += 1
                    print(f"FAIL PostgreSQL {major}: {title}\n{problem}", flush=True)
                else:
                    passed += 1
                    print(f"ok   PostgreSQL {major}: {title} ({time.monotonic() - began:.1f} s)", flush=True)
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
