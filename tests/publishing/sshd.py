"""A real OpenSSH server on loopback, with keys and configuration of its own.

As root it lets root in, else the one who runs the tests; only with the key it made.
"""

from __future__ import annotations

import getpass
import os
import shutil
import signal
import socket
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from editor.publishing.target import Settings
from editor.publishing.targets.pages import PagesTarget
from editor.publishing.targets.sftp import sftp_target

SSHD = shutil.which("sshd", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
MISSING = None if SSHD and shutil.which("ssh-keygen") else "needs openssh-server"


@dataclass
class Sshd:
    """The server: ``folder`` has its keys, ``process`` is the listener."""

    folder: Path
    port: int
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        assert SSHD
        config = self.folder / "sshd_config"
        config.write_text(
            f"ListenAddress 127.0.0.1\nPort {self.port}\nHostKey {self.folder}/host\n"
            f"PidFile none\nAuthorizedKeysFile {self.folder}/client.pub\nStrictModes no\n"
            "UsePAM no\nPasswordAuthentication no\nKbdInteractiveAuthentication no\n"
            "PermitRootLogin prohibit-password\nSubsystem sftp internal-sftp\nMaxStartups 100\n"
        )
        if os.geteuid() == 0:
            # sshd as root does not start without it.
            Path("/run/sshd").mkdir(parents=True, exist_ok=True)
        log = (self.folder / "log").open("ab")
        # -D: it stays ours, to be ended by its id with all it started.
        self.process = subprocess.Popen(
            [SSHD, "-D", "-e", "-f", str(config)], stderr=log, start_new_session=True
        )
        log.close()
        for _ in range(100):
            with socket.socket() as attempt:
                if attempt.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        raise AssertionError((self.folder / "log").read_text())

    def stop(self) -> None:
        if self.process is not None:
            self.cut()
            self.process.terminate()
            self.process.wait(timeout=10)
            self.process = None

    def sessions(self) -> list[int]:
        """The processes that serve connections: the listener's children and theirs."""
        assert self.process is not None
        found, todo = [], [self.process.pid]
        while todo:
            tasks = Path(f"/proc/{todo.pop()}/task")
            for children in tasks.glob("*/children"):
                ids = [int(each) for each in children.read_text().split()]
                found += ids
                todo += ids
        return found

    def cut(self) -> None:
        """Cut every connection there is."""
        self.signal(signal.SIGKILL)

    def signal(self, number: int) -> None:
        for pid in self.sessions():
            try:
                os.kill(pid, number)
            except ProcessLookupError:
                continue

    @property
    def fingerprint(self) -> str:
        told = subprocess.run(
            ["ssh-keygen", "-l", "-E", "sha256", "-f", str(self.folder / "host.pub")],
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        return told.split()[1]

    def new_host_key(self) -> None:
        for name in ("host", "host.pub"):
            (self.folder / name).unlink()
        make_key(self.folder / "host")

    def settings(self, path: Path, **options: Any) -> Settings:
        return Settings(
            "site",
            "sftp",
            f"sftp://{getpass.getuser()}@127.0.0.1:{self.port}{path}",
            "https://news.example",
            {
                "host_key": self.fingerprint,
                "key": str(self.folder / "client"),
                "secret": False,
                "timeout": 10,
                **options,
            },
        )

    def target(self, path: Path, **options: Any) -> PagesTarget:
        return sftp_target(self.settings(path, **options), None)


def make_key(path: Path) -> None:
    subprocess.run(
        ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(path)],
        check=True,
        stdin=subprocess.DEVNULL,
    )


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def start(folder: Path) -> Sshd:
    folder.mkdir()
    folder.chmod(0o700)
    make_key(folder / "host")
    make_key(folder / "client")
    server = Sshd(folder, free_port())
    server.start()
    return server
