"""The command line as a user has it: a store of its own, what it printed, the exit status."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import pty
import signal
import struct
import subprocess
import sys
import termios
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from editor.article.json_form import to_json
from editor.cli.main import run as run_here
from editor.importing import samples

ENTRY_POINT = (sys.executable, "-m", "editor.cli")


@dataclass(frozen=True)
class Answer:
    """What a finished command left behind."""

    status: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        return self.out.decode("utf-8")

    @property
    def lines(self) -> list[str]:
        return self.text.splitlines()

    @property
    def records(self) -> list[dict[str, Any]]:
        """Each line of standard output as a JSON object."""
        return [json.loads(line) for line in self.text.split("\n")[:-1]]


Run = Callable[..., Answer]


def run_warraq(
    *arguments: str | Path, environment: Mapping[str, str | None] | None = None, **options: Any
) -> Answer:
    """Run ``warraq`` to its end; an ``environment`` value of None takes the variable away."""
    surroundings = {**os.environ, **(environment or {})}
    done = subprocess.run(
        [*ENTRY_POINT, *map(str, arguments)],
        env={name: value for name, value in surroundings.items() if value is not None},
        capture_output=True,
        timeout=300,
        check=False,
        **options,
    )
    return Answer(done.returncode, done.stdout, done.stderr.decode("utf-8", "replace"))


@dataclass(frozen=True)
class Screen:
    """What a person saw of a finished command."""

    status: int
    shown: str


def on_a_terminal(
    *arguments: str | Path, columns: int = 80, interrupt_at: bytes | None = None
) -> Screen:
    """Run ``warraq`` with all its streams on a terminal of so many columns.

    Ctrl-C is pressed when the letters ``interrupt_at`` are shown.
    """
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    surroundings = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
    process = subprocess.Popen(
        [*ENTRY_POINT, *map(str, arguments)],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=surroundings,
        start_new_session=True,
    )
    os.close(theirs)
    shown = b""
    # Linux tells the end of a terminal by an error.
    with os.fdopen(ours, "rb", buffering=0) as terminal, contextlib.suppress(OSError):
        while piece := terminal.read(65536):
            shown += piece
            if interrupt_at is not None and interrupt_at in shown:
                # What a terminal does: everyone in the foreground gets the signal.
                os.killpg(process.pid, signal.SIGINT)
                interrupt_at = None
    return Screen(process.wait(timeout=60), shown.decode("utf-8").replace("\r\n", "\n"))


@pytest.fixture
def warraq(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Run ``warraq`` on a store of this test: in this process, which is at its work at once.

    With options (standard input, surroundings) in a child process, as ``run_warraq``.
    """
    store = tmp_path / "desk.sqlite"

    def run(*arguments: str | Path, **options: Any) -> Answer:
        if options:
            return run_warraq("--store", store, *arguments, **options)
        capfdbinary.readouterr()
        status = run_here(["--store", str(store), *map(str, arguments)])
        out, err = capfdbinary.readouterr()
        return Answer(status, out, err.decode("utf-8", "replace"))

    return run


@pytest.fixture(scope="session")
def sample_files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The shipped samples as files: ``raw`` and the editions by language."""
    folder = tmp_path_factory.mktemp("samples")
    raw = folder / samples.RAW_ITEM_NAME
    raw.write_bytes(samples.raw_item())
    found = {"raw": raw}
    for edition in samples.story().editions:
        path = folder / f"{edition.language}.json"
        path.write_text(to_json(edition), "utf-8")
        found[edition.language.value] = path
    return found
