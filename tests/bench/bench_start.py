"""How long a command takes before it does anything: the imports of the command line."""

from __future__ import annotations

import subprocess
import sys
from functools import partial

from tests.bench.figure import Figure, side_by_side

ROUNDS = 15


def measure() -> list[Figure]:
    """Start Python with the command line and Python with nothing."""
    command_line = partial(_run, "import editor.cli.main")
    return [side_by_side("command line: start", command_line, partial(_run, "pass"), ROUNDS)]


def _run(program: str) -> None:
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)
