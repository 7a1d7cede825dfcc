"""Looks through a built site as a stranger would: links, hashes, editions, feeds and maps.

It reads the folder and knows nothing of what built it. Each file is read once, those of a large
site by several processes (``inspecting``).
"""

from __future__ import annotations

import multiprocessing
import os
import re
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from editor.publishing.site.errors import NoSite
from editor.publishing.site.inspecting import Fault, Findings, Inspector, ids_of
from editor.publishing.site.processes import processes, ready, telling_of_the_killed

__all__ = ["SUMS", "Checked", "Fault", "check_site"]

SUMS = "SHA256SUMS"
"""A list of all files with their digests, as ``sha256sum -c`` reads it; it is not published."""

_ROBOTS = re.compile(r"^Sitemap: (\S+)/sitemap\.xml$", re.MULTILINE)
_BATCH = 200
# From how many files on other processes are worth their start.
_FEWEST = 3000


@dataclass(frozen=True, slots=True)
class Checked:
    """What was looked at, and what is wrong with it."""

    files: int
    pages: int
    links: int
    faults: tuple[Fault, ...]


def check_site(folder: Path) -> Checked:
    """Return what is wrong with the site in ``folder``; raises ``NoSite``."""
    found = _ROBOTS.search(_read(folder / "robots.txt") or "")
    if found is None:
        raise NoSite(path=folder)
    return _Check(folder, found.group(1)).whole()


def _read(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return None


class _Check:
    """One look through one folder."""

    def __init__(self, folder: Path, base: str) -> None:
        self._folder = folder
        self._base = base
        # A delivered site is put together of folders that others share: links are followed.
        self._files = frozenset(
            (Path(root) / name).relative_to(folder).as_posix()
            for root, _, names in os.walk(folder, followlinks=True)
            for name in names
        ) - {SUMS}
        self._faults: list[Fault] = []
        self._sums: dict[str, str] = {}
        self._alternates: dict[str, dict[str, str]] = {}

    def whole(self) -> Checked:
        """Look at everything."""
        links = 0
        wanted: list[tuple[str, str, str]] = []
        for found in self._looks():
            links += found.links
            wanted += found.wanted
            self._faults += found.faults
            self._sums |= found.sums
            self._alternates |= found.alternates
        self._compare_sums()
        ids = cache(lambda target: ids_of(self._folder / target))
        for path, target, fragment in wanted:
            if fragment not in ids(target):
                self._fault(path, "fragment", f"{target}#{fragment}")
        self._editions()
        pages = sum(path.endswith(".html") for path in self._files)
        return Checked(len(self._files), pages, links, tuple(self._faults))

    def _looks(self) -> Iterator[Findings]:
        """Yield what is found in some files at a time, in the order of their paths."""
        paths = sorted(self._files)
        batches = [paths[start : start + _BATCH] for start in range(0, len(paths), _BATCH)]
        count = processes()
        if count < 2 or len(paths) < _FEWEST:
            yield from map(Inspector(self._folder, self._base, self._files).look, batches)
            return
        with (
            telling_of_the_killed(),
            ProcessPoolExecutor(
                count,
                mp_context=multiprocessing.get_context("spawn"),
                initializer=_set_up,
                initargs=(self._folder, self._base, self._files),
            ) as pool,
        ):
            yield from pool.map(_look, batches)

    def _fault(self, path: str, kind: str, told: str) -> None:
        self._faults.append(Fault(path, kind, told))

    def _compare_sums(self) -> None:
        """Compare every file with the list made by the build, where there is one."""
        listed = _read(self._folder / SUMS)
        if listed is None:
            return
        lines = (line.partition("  ") for line in listed.splitlines())
        sums = {path: digest for digest, _, path in lines}
        for path in sorted(self._files - sums.keys()):
            self._fault(path, "unlisted", "the build did not make this file")
        for path, digest in sums.items():
            if path not in self._files:
                self._fault(path, "missing", "the build made this file and it is gone")
            elif digest != self._sums[path]:
                self._fault(path, "changed", "the file is not as the build made it")

    def _editions(self) -> None:
        """Editions must name themselves and each other (Google, "Localized versions")."""
        for here, named in self._alternates.items():
            if here not in named.values():
                self._fault(here, "hreflang", "does not name itself")
            for language, address in named.items():
                if address != here and self._alternates.get(address, {}) != named:
                    self._fault(here, "hreflang", f"{language} {address} does not answer alike")


_here: Inspector | None = None


def _set_up(folder: Path, base: str, files: frozenset[str]) -> None:
    """Make this process one that looks at files of the site."""
    ready()
    global _here  # noqa: PLW0603 - a pool's process has no other place between two jobs
    _here = Inspector(folder, base, files)


def _look(paths: list[str]) -> Findings:
    if _here is None:
        raise RuntimeError("This process was not set up to look at files.")
    return _here.look(paths)
