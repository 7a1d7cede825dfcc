"""Compiles the Qt Linguist sources (``*.ts``) beside it into what Qt loads (``*.qm``).

Hatchling runs it before a wheel or an editable install is made; ``make setup`` runs it as a
program whenever a source is newer than its product. The products are never committed.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FOLDER = Path(__file__).resolve().parent


class CustomBuildHook(BuildHookInterface):
    """Hatchling's way in: the name is the one it looks for."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile every stale translation before files are collected."""
        compile_stale(FOLDER)


def compile_stale(folder: Path) -> list[Path]:
    """Compile each ``.ts`` of ``folder`` that is newer than its ``.qm`` and return what was made.

    Raises ``RuntimeError`` when PySide6's ``lrelease`` is missing or refuses a file.
    """
    stale = [source for source in sorted(folder.glob("*.ts")) if _is_stale(source)]
    if not stale:
        return []
    lrelease = _find_lrelease()
    return [_compile(lrelease, source) for source in stale]


def _is_stale(source: Path) -> bool:
    product = source.with_suffix(".qm")
    return not product.exists() or product.stat().st_mtime < source.stat().st_mtime


def _compile(lrelease: Path, source: Path) -> Path:
    # Made beside the product and renamed: a window that starts meanwhile never loads half a file,
    # and two programs that compile at once do not take each other's.
    product = source.with_suffix(".qm")
    unfinished = source.with_suffix(f".{os.getpid()}.part")
    run = subprocess.run(
        [str(lrelease), "-silent", str(source), "-qm", str(unfinished)],
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode != 0:
        unfinished.unlink(missing_ok=True)
        raise RuntimeError(f"lrelease refused {source.name}: {run.stderr or run.stdout}")
    unfinished.replace(product)
    return product


def _find_lrelease() -> Path:
    """Find the compiler inside the PySide6 package without loading Qt."""
    spec = importlib.util.find_spec("PySide6")
    places = [Path(place) for place in (spec.submodule_search_locations or [])] if spec else []
    for place in places:
        for name in ("lrelease", "lrelease.exe"):
            if (place / name).is_file():
                return place / name
    raise RuntimeError("PySide6-Essentials has no lrelease here; install it, then build again.")


if __name__ == "__main__":
    for made in compile_stale(FOLDER):
        sys.stdout.write(f"compiled {made.name}\n")
