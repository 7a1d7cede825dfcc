"""One measured run of our builder: ``python -m tests.bench.site_builds FOLDER``; prints JSON."""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

from editor.exporting.site import DEFAULT_SITE
from editor.publishing.site.builder import SiteBuilder
from editor.publishing.site.cache import FolderCache
from editor.publishing.site.checking import check_site
from editor.publishing.site.folder import write_site
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


def memory_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def whole(folder: Path) -> dict[str, float]:
    """Build the site into ``folder/site``, all but the newest articles."""
    cache = FolderCache(folder / "cache")
    # Fonts and pictures are made once and kept; Pelican's theme comes with its own.
    for _ in SiteBuilder(CorpusSource(folder, only=21), SETTINGS, cache).files():
        pass
    source = CorpusSource(folder, without=UPDATES)
    start, start_cpu = time.perf_counter(), time.process_time()
    files = SiteBuilder(source, SETTINGS, cache).files()
    written = write_site(files, folder / "site")
    seconds, cpu = time.perf_counter() - start, time.process_time() - start_cpu
    FolderState(folder / "state.sqlite").apply(files.state())
    return {"whole_s": seconds, "whole_cpu": cpu, "whole_mb": memory_mb(), "files": written.files}


def updates(folder: Path) -> dict[str, float]:
    """Publish the newest articles one by one, each from the state the last one left."""
    source = CorpusSource(folder, without=UPDATES)
    state = FolderState(folder / "state.sqlite")
    taken = []
    files = 0
    for article_id in reversed(source.newest):
        source.add(article_id)
        builder = SiteBuilder(source, SETTINGS, FolderCache(folder / "cache"))
        start = time.perf_counter()
        change = builder.update([article_id], state)
        taken.append(1000 * (time.perf_counter() - start))
        state.apply(dict(change.state))
        files = len(change.written)
    return {
        "first_update_ms": taken[0],
        "update_ms": statistics.median(taken[1:]),
        "update_files": files,
        "update_mb": memory_mb(),
    }


def main(folder: Path, part: str) -> None:
    if part == "updates":
        print(json.dumps(updates(folder)))
        return
    figures = whole(folder)
    # A program of its own: its memory is not that of the build.
    command = [sys.executable, "-m", "tests.bench.site_builds", str(folder), "updates"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    figures |= json.loads(done.stdout.splitlines()[-1])
    start = time.perf_counter()
    checked = check_site(folder / "site")
    figures["check_s"] = time.perf_counter() - start
    figures["faults"] = len(checked.faults)
    print(json.dumps(figures))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "whole")
