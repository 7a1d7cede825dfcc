"""Delivering to a folder: one article of a large site, and the whole, beside plain writing.

The files are about those of 30,000 articles, all of a language in one rubric: the worst case, for
each release makes the folders on its way anew.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from editor.publishing.site.files import SiteChange, SiteFile
from editor.publishing.target import Settings
from editor.publishing.targets.folder import folder_target
from editor.publishing.targets.pages import PagesTarget
from tests.bench.figure import Figure

ARTICLES = 10_000
"""In each of three languages."""
_ROUNDS = 7
_LANGUAGES = ("ar", "ru", "en")


def measure() -> list[Figure]:
    """Measure on the disk of the temporary folder."""
    with tempfile.TemporaryDirectory() as folder:
        return _measured(Path(folder))


def _measured(folder: Path) -> list[Figure]:
    files = tuple(_site())
    settings = Settings("site", "folder", str(folder / "site"), "https://news.example")
    target = folder_target(settings)
    begun = time.perf_counter()
    _deliver(target, "whole", SiteChange(written=files, whole=True), {})
    whole = time.perf_counter() - begun
    begun = time.perf_counter()
    _write_plainly(folder / "plain", files)
    plain = time.perf_counter() - begun
    target.tidy()
    known = {file.path: file.sha256 for file in files}
    one, floor, tidy = [], [], []
    for number in range(_ROUNDS):
        changed = tuple(_one_article(number))
        todo = {file.path: known[file.path] for file in changed if file.path in known}
        begun = time.perf_counter()
        _deliver(target, f"one-{number}", SiteChange(written=changed), todo)
        one.append(time.perf_counter() - begun)
        begun = time.perf_counter()
        _write_plainly(folder / f"floor-{number}", changed)
        floor.append(time.perf_counter() - begun)
        begun = time.perf_counter()
        target.tidy()
        tidy.append(time.perf_counter() - begun)
        known |= {file.path: file.sha256 for file in changed}
    title = f"deliver: {len(files):,} files"
    return [
        Figure(f"{title}, the whole site", whole, "s", 1, plain),
        _figure(f"{title}, one article", one, floor),
        _figure(f"{title}, putting away afterwards", tidy, None),
    ]


def _figure(name: str, values: list[float], floor: list[float] | None) -> Figure:
    least = 1000 * statistics.median(floor) if floor else None
    return Figure(name, 1000 * statistics.median(values), "ms", len(values), least)


def _deliver(target: PagesTarget, key: str, change: SiteChange, known: Mapping[str, str]) -> None:
    target.deliver_files(key, change, known, lambda _step, _done, _all: None, lambda: False)


def _write_plainly(folder: Path, files: tuple[SiteFile, ...]) -> None:
    """Write the files and sync them, with no release, no link and nothing to go back to."""
    for file in files:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as stream:
            stream.write(file.content)
            if len(files) < 1000:
                stream.flush()
                os.fsync(stream.fileno())
    if len(files) >= 1000:
        os.sync()


def _site() -> list[SiteFile]:
    found = []
    for language in _LANGUAGES:
        for number in range(ARTICLES):
            page = f"{language}/novosti/story-{number}"
            found.append(SiteFile.of(f"{page}/index.html", f"<p>{language} {number}</p>" * 100))
            found.append(SiteFile.of(f"{page}/ninjs.json", f'{{"n": {number}}}' * 50))
    return found


def _one_article(number: int) -> list[SiteFile]:
    """The pages that one article changes: its own, its siblings', lists, feeds, maps, search."""
    lists = ("index.html", "atom.xml", "novosti/index.html", "sitemap.xml", "search/a.json")
    tags = ("tags/qazan/index.html", "tags/forum/index.html", "2026/05/index.html")
    return [
        SiteFile.of(f"{language}/{path}", f"{path} {number} " * 400)
        for language in _LANGUAGES
        for path in (f"novosti/story-{number}/index.html", *lists, *tags)
    ]
