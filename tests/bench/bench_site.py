"""What the site costs: a whole build, and publishing one article, with the memory of each.

The floor of the whole build is Pelican on the same articles in the same run, where
``build/pelican`` holds one (``python -m venv build/pelican``, then its pip: ``install pelican``).
``WARRAQ_BENCH_STORIES`` is how many stories there are, in three languages each; 10000 is the
figure we quote. Each build runs in a process of its own, which reports its memory.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench import site_corpus
from tests.bench.figure import Figure

STORIES = int(os.environ.get("WARRAQ_BENCH_STORIES", "100"))
PELICAN = Path(__file__).resolve().parents[2] / "build" / "pelican" / "bin" / "python"
_ROOT = Path(__file__).resolve().parents[2]


def measure() -> list[Figure]:
    """Measure both builders on the same articles, ours first."""
    folder = Path(tempfile.mkdtemp(prefix="warraq-bench-"))
    try:
        site_corpus.write(folder, STORIES)
        return list(_figures(folder))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _figures(folder: Path) -> list[Figure]:
    count = f"{STORIES} stories × 3"
    ours: dict[str, float] = {}
    for part in ("whole", "updates", "check"):
        ours |= _run([sys.executable, "-m", "tests.bench.site_builds", str(folder), part])
    theirs = _run([str(PELICAN), str(folder / "run_pelican.py")]) if PELICAN.exists() else {}
    return [
        Figure(f"site: whole build, {count}, against Pelican", ours["whole_s"], "s", 1,
               floor=theirs.get("whole_s")),
        Figure("site: the same, time of the processor", ours["whole_cpu"], "s", 1,
               floor=theirs.get("whole_cpu")),
        Figure("site: most memory of the whole build, against Pelican", ours["whole_mb"], "MB", 1,
               floor=theirs.get("whole_mb")),
        Figure("site: files of the whole build, against Pelican", ours["files"], "", 1,
               floor=theirs.get("files")),
        Figure("site: one article published, warm (median)", ours["update_ms"], "ms", 9),
        Figure("site: one article published, first in a program", ours["first_update_ms"], "ms", 1),
        Figure("site: files that one article changes", ours["update_files"], "", 1),
        Figure("site: most memory of a program that publishes one", ours["update_mb"], "MB", 1),
        Figure("site: check of links and hashes", ours["check_s"], "s", 1),
    ]  # fmt: skip


def _run(command: list[str]) -> dict[str, float]:
    done = subprocess.run(command, cwd=_ROOT, check=True, capture_output=True, text=True)
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures
