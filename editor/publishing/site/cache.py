"""What is slow to make is made once: pictures in their sizes, fonts cut to our letters."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar, Protocol


class Cache(Protocol):
    """Keeps finished things by name; a name stands for the same bytes for ever.

    ``shared``: another process that is given the cache finds there what this one keeps.
    """

    shared: ClassVar[bool]

    def read(self, name: str) -> bytes | None:
        """Return what was kept, None where nothing was."""
        ...

    def keep(self, name: str, content: bytes) -> None:
        """Keep something under a name of letters, digits, dots and hyphens."""
        ...


class MemoryCache:
    """Keeps finished things as long as the program runs."""

    shared = False

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def read(self, name: str) -> bytes | None:
        """Return what was kept, None where nothing was."""
        return self._kept.get(name)

    def keep(self, name: str, content: bytes) -> None:
        """Keep it."""
        self._kept[name] = content


class FolderCache:
    """Keeps finished things in a folder, which may be emptied at any time."""

    shared = True

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, name: str) -> bytes | None:
        """Return what was kept, None where nothing was."""
        try:
            return (self._folder / name).read_bytes()
        except OSError:
            return None

    def keep(self, name: str, content: bytes) -> None:
        """Keep it; raises ``FileUnwritable``."""
        # Late: a site that is built in memory writes nothing.
        from db.files import write_atomically

        self._folder.mkdir(parents=True, exist_ok=True)
        write_atomically(self._folder / name, content)
