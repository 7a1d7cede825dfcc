"""One measured run of ours: ``python -m tests.bench.site_builds FOLDER PART``; prints JSON.

The parts are ``whole``, then ``updates`` and ``check`` of what it built.
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import sys
import time
from dataclasses import replace
from pathlib import Path

from editor.exporting.site import DEFAULT_SITE
from editor.publishing.site.builder import SiteBuilder
from editor.publishing.site.cache import FolderCache
from editor.publishing.site.checking import check_site
from editor.publishing.site.folder import SiteFolder
from editor.publishing.site.presses import FEWEST
from editor.publishing.site.processes import processes
from editor.publishing.site.settings import SiteSettings
from tests.bench.site_corpus import CorpusSource

SETTINGS = SiteSettings(facts=replace(DEFAULT_SITE, base_url="https://example.org"))
UPDATES = 10


class FolderState:
    """A state in one SQLite file, as the store keeps it: what is asked for is read, no more."""

    def __init__(self, path: Path) -> None:
        # The bench keeps what the store would; the program's own SQL stays in db.
        import sqlite3

        self._base = sqlite3.connect(path)
        self._base.execute("create table if not exists state (key text primary key, value text)")

    def get(self, key: str) -> str | None:
        row = self._base.execute("select value from state where key = ?", [key]).fetchone()
        return row[0] if row else None

    def apply(self, changes: dict[str, str | None]) -> None:
        with self._base:
            self._base.executemany(
                "insert or replace into state values (?, ?)",
                [(key, text) for key, text in changes.items() if text is not None],
            )


def memory_mb(helpers: int = 0) -> float:
    """Return the most memory of this process, and of ``helpers`` as large as the largest child."""
    own, theirs = (
        resource.getrusage(who).ru_maxrss
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return (own + helpers * theirs) / 1024


def cpu_s() -> float:
    """Return the time of the processor, of this process and of those that it ended."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def whole(folder: Path) -> dict[str, float]:
    """Build the site into ``folder/site``, all but the newest articles."""
    cache = FolderCache(folder / "cache")
    # Fonts and pictures are made once and kept; Pelican's theme comes with its own.
    for _ in SiteBuilder(CorpusSource(folder, only=21), SETTINGS, cache).files():
        pass
    source = CorpusSource(folder, without=UPDATES)
    start, start_cpu = time.perf_counter(), cpu_s()
    site = SiteFolder(folder / "site")
    files = SiteBuilder(source, SETTINGS, cache).files(depot=site)
    written = site.write(files)
    seconds, cpu = time.perf_counter() - start, cpu_s() - start_cpu
    FolderState(folder / "state.sqlite").apply(files.state())
    helpers = processes() if len(source.listed) >= FEWEST else 0
    return {
        "whole_s": seconds,
        "whole_cpu": cpu,
        "whole_mb": memory_mb(helpers),
        "files": written.files,
        "size_mb": written.size / 1e6,
    }


def updates(folder: Path) -> dict[str, float]:
    """Publish the newest articles one by one, each from the state the last one left."""
    source = CorpusSource(folder, without=UPDATES)
    state = FolderState(folder / "state.sqlite")
    taken = []
    files = 0
    cpu = []
    for article_id in reversed(source.newest):
        source.add(article_id)
        builder = SiteBuilder(source, SETTINGS, FolderCache(folder / "cache"))
        start, start_cpu = time.perf_counter(), cpu_s()
        change = builder.update([article_id], state)
        taken.append(1000 * (time.perf_counter() - start))
        cpu.append(1000 * (cpu_s() - start_cpu))
        state.apply(dict(change.state))
        files = len(change.written)
    return {
        "first_update_ms": taken[0],
        "update_ms": statistics.median(taken[1:]),
        "update_cpu": statistics.median(cpu[1:]),
        "update_files": files,
        "update_mb": memory_mb(),
    }


def check(folder: Path) -> dict[str, float]:
    """Look through the site that was built."""
    start = time.perf_counter()
    checked = check_site(folder / "site")
    seconds = time.perf_counter() - start
    return {"check_s": seconds, "links": checked.links, "faults": len(checked.faults)}


def main(folder: Path, part: str) -> None:
    """Print the figures of one part; each is a program of its own, with its own memory."""
    print(json.dumps({"whole": whole, "updates": updates, "check": check}[part](folder)))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
