# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a program and searches for markers in every byte that it writes: its output, every file that is new or another afterwards, its command
line where the markers were not given there, and the command lines and environments of the programs that it starts."""
import base64
import contextlib
import hashlib
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time


def spellings(marker):
    """How a marker may stand in what is written: as it is, in any case, in hexadecimal, in the three alignments of base64."""
    raw = marker.encode()
    found = {raw.lower(), raw.hex().encode(), "".join(reversed(marker)).lower().encode()}
    for shift in range(3):
        whole = base64.b64encode(b"\0" * shift + raw)
        found.add(whole[(shift * 8 + 5) // 6:len(raw) * 8 // 6 - 1].lower())
    # as UTF-16, as QSettings and some documents would
    found.add(raw.decode().lower().encode("utf-16-le"))
    return found


class Watch:
    """A folder for a home and one to work in; what is put there before a run is no output."""

    def __init__(self, markers):
        self.wanted = set().union(*(spellings(marker) for marker in markers))
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="reckoner-secrets-"))
        self.home, self.work = self.folder / "home", self.folder / "work"
        for each in (self.home / "tmp", self.home / "runtime", self.work):
            each.mkdir(parents=True)
        os.chmod(self.home / "runtime", 0o700)
        self.known, self.searched, self.runs = {}, 0, 0
        self.environment = {key: value for key, value in os.environ.items() if not key.startswith(("PG", "GITHUB_", "XDG_", "RECKONER_"))}
        self.environment |= {"HOME": str(self.home), "TMPDIR": str(self.home / "tmp"), "XDG_RUNTIME_DIR": str(self.home / "runtime"),
                             "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8", "PGCONNECT_TIMEOUT": "5"}

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def write(self, path, content, mode=0o644):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        os.chmod(path, mode)

    def files(self):
        found = {}
        for each in self.folder.rglob("*"):
            if each.is_file() and not each.is_symlink():
                with contextlib.suppress(FileNotFoundError):
                    found[each] = hashlib.sha256(each.read_bytes()).digest()
        return found

    def search(self, what, content):
        """Problems: the markers in it, with what stands around the first."""
        self.searched += len(content)
        low = content.lower()
        for each in self.wanted:
            at = low.find(each)
            if at >= 0:
                near = content[max(0, at - 60):at + 60]
                return [f"{what} has {each!r}: …{near!r}…"]
        return []

    def run(self, command, environment=None, interrupt=None, timeout=60, kept=()):
        """(exit code, stdout, problems). `interrupt` is asked for whether to send SIGINT by now; files of `kept` had markers before."""
        self.runs += 1
        before = self.files()
        problems, started = [], set()
        given = bool(self.search("", " ".join(map(str, command)).encode()))
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            process = subprocess.Popen([str(each) for each in command], cwd=self.work, stdin=subprocess.DEVNULL, stdout=out, stderr=err,
                                       env=self.environment | (environment or {}))
            end = time.monotonic() + timeout
            try:
                while process.poll() is None:
                    problems += self.children(process.pid, started)
                    problems += [] if given else self.listed("its command line", process.pid, "cmdline", started)
                    if interrupt and interrupt():
                        process.send_signal(signal.SIGINT)
                        interrupt = None
                    if time.monotonic() > end:
                        raise TimeoutError(f"{timeout} s")
                    time.sleep(0.003)
            finally:
                if process.poll() is None:
                    process.kill()
                    process.wait()
            texts = []
            for name, stream in (("stdout", out), ("stderr", err)):
                stream.seek(0)
                texts.append(stream.read())
                problems += self.search(name, texts[-1])
        after = self.files()
        for path, digest in after.items():
            if before.get(path) != digest and path not in kept:
                problems += self.search(str(path.relative_to(self.folder)), path.read_bytes())
                problems += self.search(f"the name of {path.relative_to(self.folder)}", str(path.relative_to(self.folder)).encode())
        return process.returncode, texts[0].decode(errors="replace"), problems

    def listed(self, what, pid, part, seen):
        try:
            content = pathlib.Path(f"/proc/{pid}/{part}").read_bytes()
        except OSError:
            return []
        if not content or (pid, part, content) in seen:
            return []
        seen.add((pid, part, content))
        return self.search(what, content)

    def children(self, pid, seen):
        problems = []
        try:
            children = pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        except OSError:
            return []
        for child in children:
            for part in ("cmdline", "environ"):
                problems += self.listed(f"{part} of a child", child, part, seen)
            problems += self.children(child, seen)
        return problems


LEAKS = {
    "stdout": "print('x{0}y')",
    "stderr": "sys.stderr.write('x{0}y')",
    "a file beside the project": "pathlib.Path('left.txt').write_text('x{0}y')",
    "a file that was there": "pathlib.Path('there.txt').write_text('x{0}y')",
    "the settings": "pathlib.Path(os.environ['HOME'], '.config').mkdir(); pathlib.Path(os.environ['HOME'], '.config', 'x').write_text('{0}')",
    "a temporary file": "tempfile.NamedTemporaryFile(delete=False).write(b'{0}')",
    "the name of a file": "pathlib.Path('{0}.txt').write_text('')",
    "other letters": "print('{0}'.upper())",
    "hexadecimal": "print('{0}'.encode().hex())",
    "base64": "print(base64.b64encode(b'u:{0}').decode(), end='')",
    "base64, shifted": "print(base64.b64encode(b'us:{0}!').decode(), end='')",
    "UTF-16": "pathlib.Path('left.bin').write_bytes('{0}'.encode('utf-16-le'))",
    "its own command line": "os.execv(sys.executable, [sys.executable, '-c', 'import time; time.sleep(0.3)', '{0}'])",
    "a child's command line": "subprocess.run([sys.executable, '-c', 'import time; time.sleep(0.3)', '{0}'])",
    "a child's environment": "subprocess.run([sys.executable, '-c', 'import time; time.sleep(0.3)'], env=dict(os.environ, X='{0}'))",
}


def blind(markers, python):
    """The leaks that a watch does not see."""
    unseen = []
    for marker in markers:
        for name, leak in LEAKS.items():
            watch = Watch(markers)
            try:
                watch.write(watch.work / "there.txt", "nothing")
                script = "import base64, os, pathlib, subprocess, sys, tempfile\n" + leak.format(marker)
                # What leaks must not stand on the command line alone.
                watch.write(watch.folder / "leak.py", script)
                if not watch.run([python, "-B", watch.folder / "leak.py"])[2]:
                    unseen.append(f"{name} ({marker})")
            finally:
                watch.close()
    watch = Watch(markers)
    try:
        watch.write(watch.work / "there.txt", markers[0])
        if watch.run([python, "-c", "print('nothing')"])[2]:
            unseen.append("that nothing leaks")
    finally:
        watch.close()
    return unseen
