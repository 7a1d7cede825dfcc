"""How long the command line takes to answer, against a Python that does nothing."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bench.figure import Figure, side_by_side

_TIMES = 15


def measure() -> list[Figure]:
    """Measure ``--version`` and ``list`` on a store of four articles."""
    script = str(Path(sys.executable).with_name("warraq"))
    with _small_store() as store:
        return [
            side_by_side("warraq --version", _started(script, "--version"), _nothing(), _TIMES),
            side_by_side(
                "warraq list, small store",
                _started(script, "--store", str(store), "list"),
                _nothing(),
                _TIMES,
            ),
        ]


def _started(*command: str) -> Callable[[], object]:
    # No time-out: with one, subprocess looks at the child at growing intervals, up to 50 ms.
    return lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def _nothing() -> Callable[[], object]:
    return _started(sys.executable, "-c", "pass")


@contextmanager
def _small_store() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="warraq-bench-") as folder:
        store = Path(folder) / "desk.sqlite"
        samples = Path(__file__).parents[2] / "resources" / "samples"
        files = [*samples.glob("*.json"), samples / "raw-news-item.ar.txt"]
        subprocess.run(
            [sys.executable, "-m", "editor.cli", "--store", store, "import", *files],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
            timeout=120,
        )
        yield store
