"""What is slow to make is made once: pictures in their sizes, fonts cut to our letters."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from editor.article.errors import FileUnwritable


class Cache(Protocol):
    """Keeps finished things by name; a name stands for the same bytes for ever.

    ``folder`` is where they are: another process that is given the cache finds them there, and a
    build puts aside there what is too much for memory. None for a cache in memory.
    """

    @property
    def folder(self) -> Path | None:
        """Where things are kept."""
        ...

    def read(self, name: str) -> bytes | None:
        """Return what was kept, None where nothing was."""
        ...

    def has(self, name: str) -> bool:
        """Tell whether something is kept there, without reading it."""
        ...

    def keep(self, name: str, content: bytes) -> None:
        """Keep something under a name of letters, digits, dots and hyphens."""
        ...


class MemoryCache:
    """Keeps finished things as long as the program runs."""

    folder = None

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def read(self, name: str) -> bytes | None:
        """Return what was kept, None where nothing was."""
        return self._kept.get(name)

    def has(self, name: str) -> bool:
        """Tell whether something is kept there."""
        return name in self._kept

    def keep(self, name: str, content: bytes) -> None:
        """Keep it."""
        self._kept[name] = content


class FolderCache:
    """Keeps finished things in a folder, which may be emptied at any time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def read(self, name: str) -> bytes | None:
        """Return what was kept, None where nothing was."""
        try:
            return (self.folder / name).read_bytes()
        except OSError:
            return None

    def has(self, name: str) -> bool:
        """Tell whether something is kept there."""
        return (self.folder / name).is_file()

    def keep(self, name: str, content: bytes) -> None:
        """Keep it; raises ``FileUnwritable``."""
        # Late: a site that is built in memory writes nothing.
        from db.files import write_atomically

        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FileUnwritable(path=self.folder, reason=error.strerror or error) from error
        write_atomically(self.folder / name, content)
