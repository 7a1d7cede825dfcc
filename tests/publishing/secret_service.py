"""A keyring of one's own: gnome-keyring over a D-Bus of its own, as a Linux desktop has it."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROGRAMS = {"dbus-daemon": "dbus-daemon", "gnome-keyring-daemon": "gnome-keyring"}
LOGIN = b"the password of the login"


def missing() -> str:
    """Return why there can be no keyring here; empty where there can."""
    lacking = [package for program, package in PROGRAMS.items() if not shutil.which(program)]
    return f"no keyring: {', '.join(lacking)} not installed" if lacking else ""


def environment(folder: Path) -> dict[str, str]:
    """Return the environment of a program whose home is ``folder``, without any keyring."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS")
    }
    data = folder / ".local" / "share"
    return kept | {"HOME": str(folder), "XDG_RUNTIME_DIR": str(folder), "XDG_DATA_HOME": str(data)}


@contextmanager
def running(folder: Path, *, unlocked: bool = True) -> Iterator[dict[str, str]]:
    """Start one with its files in ``folder``; yield the environment of a program that uses it.

    Not ``unlocked``, it is as after a login without a password: what it has is closed.
    """
    folder.mkdir(mode=0o700, exist_ok=True)
    (folder / "bus").unlink(missing_ok=True)
    inside = environment(folder)
    bus = subprocess.Popen(
        [
            "dbus-daemon",
            "--session",
            "--nofork",
            "--print-address=1",
            f"--address=unix:path={folder}/bus",
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=inside,
    )
    assert bus.stdout
    inside["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
    keyring = subprocess.Popen(
        [
            "gnome-keyring-daemon",
            "--unlock" if unlocked else "--start",
            "--components=secrets",
            "--foreground",
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=inside,
    )
    try:
        assert keyring.stdin
        if unlocked:
            keyring.stdin.write(LOGIN)
        keyring.stdin.close()
        yield inside
    finally:
        for process in (keyring, bus):
            process.terminate()
            process.wait(10)
        bus.stdout.close()
