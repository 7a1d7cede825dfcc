"""A folder somewhere, on this machine or on a server: what releases are built on.

Paths are below the folder, with ``/``. What goes wrong comes as an OSError with its ``errno``:
ENOSPC for a full disk, EROFS or EACCES for no right to write, ConnectionError and TimeoutError for
a connection. Whether a call that failed so was done is not known.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from editor.publishing.site.files import SiteFile

INCOMING = "incoming"
"""Where a ground may keep what arrived and is not in its place yet."""

MOST_BYTES = 64 * 2**20
"""So much of a file is read back: no file of a site is larger, and what is was not put by us."""


class Ground(Protocol):
    """The folder."""

    def read(self, paths: Sequence[str]) -> Mapping[str, bytes]:
        """Return the content of those of ``paths`` that are files."""
        ...

    def names(self, path: str) -> tuple[str, ...]:
        """Return what is in a folder, sorted; nothing where there is no such folder."""
        ...

    def link(self, path: str) -> str | None:
        """Return where a symbolic link points; None where there is none."""
        ...

    def copy(self, old: str, new: str, without: frozenset[str]) -> int:
        """Make the folder ``new`` with hard links to what is in ``old``; return how many.

        Links in ``old`` become links again; ``without`` are names that are left out. An empty
        ``old`` makes an empty folder.
        """
        ...

    def rename(self, old: str, new: str) -> None:
        """Give a folder another name, which nothing has."""
        ...

    def put(self, files: Sequence[tuple[str, SiteFile]], told: Callable[[int, int], None]) -> None:
        """Write files at new paths, in folders that are there; ``told`` hears done and all.

        What was written before a cut and is asked for again need not be sent again.
        """
        ...

    def write(self, path: str, content: bytes) -> None:
        """Write a small file, whole or not at all, over what was there."""
        ...

    def make(self, path: str) -> None:
        """Make a folder with those above it, unless it is there."""
        ...

    def point(self, links: Mapping[str, str]) -> None:
        """Make symbolic links that are not there yet: where each points, by its path."""
        ...

    def swap(self, path: str, to: str) -> None:
        """Let the symbolic link ``path`` point to ``to`` from one moment to the next."""
        ...

    def put_over(self, link: str, path: str) -> None:
        """Give a link the name ``path`` from one moment to the next, whatever has it.

        FileNotFoundError where the link is not there any more.
        """
        ...

    def remove(self, path: str) -> None:
        """Remove a file or a folder with what is in it; nothing happens where there is none."""
        ...

    def settle(self) -> None:
        """Return when what was written would outlive a power cut, as far as the place can tell."""
        ...

    def close(self) -> None:
        """Give back what is open."""
        ...
