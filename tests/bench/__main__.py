"""Runs the measurements: ``python -m tests.bench [NAME…]``, a name being that of ``bench_NAME``.

Prints a table and writes ``build/bench.json``.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

# Before a measurement imports Qt: the figures are the same with and without a screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import tests.bench
from db.files import write_atomically
from tests.bench.figure import Figure
from tests.bench.table import as_json, as_table

REPORT = Path(__file__).resolve().parent.parent.parent / "build" / "bench.json"


def names() -> list[str]:
    """List the measurements there are, by the names of their modules."""
    modules = (module.name for module in pkgutil.iter_modules(tests.bench.__path__))
    return sorted(name.removeprefix("bench_") for name in modules if name.startswith("bench_"))


def measure(wanted: Sequence[str]) -> Iterator[Figure]:
    """Run each measurement and yield its figures; say on stderr which one is running."""
    for name in wanted:
        print(f"measuring {name} …", file=sys.stderr, flush=True)
        yield from importlib.import_module(f"tests.bench.bench_{name}").measure()


def main(arguments: Sequence[str]) -> int:
    """Measure what was asked for, or everything; return the exit status."""
    unknown = set(arguments) - set(names())
    if unknown:
        print(f"no such measurement: {', '.join(sorted(unknown))}", file=sys.stderr)
        print(f"there are: {', '.join(names())}", file=sys.stderr)
        return 2
    figures = list(measure(arguments or names()))
    print(as_table(figures))
    REPORT.parent.mkdir(exist_ok=True)
    write_atomically(REPORT, as_json(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
