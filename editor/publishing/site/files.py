"""Files of a site and what changes of them: paths are judged here, once."""

from __future__ import annotations

import hashlib
import re
import tempfile
import threading
import weakref
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, Protocol

from editor.article.errors import FileUnwritable
from editor.publishing.site.errors import PathUnfit

_SEGMENT = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*")
# The common case at one go: small letters, no name of a device, a suffix at the end alone.
_PLAIN = re.compile(
    r"(?:(?!(?:con|prn|aux|nul|com\d|lpt\d)/)[a-z0-9][a-z0-9-]{0,119}/)*+"
    r"(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))[a-z0-9][a-z0-9-]{0,90}(?:\.[a-z0-9]{1,12}){0,2}"
)
_HIDDEN = frozenset({".htaccess"})
_LONGEST_SEGMENT = 120
_LONGEST_PATH = 400
# Windows keeps these names for devices, with any suffix (a site may be built there).
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)


def checked_path(path: str) -> str:
    """Return ``path`` where it is a sound place below a site's root; raises ``PathUnfit``.

    Relative, POSIX, ASCII: each segment begins with a letter, a digit or ``_``, so that there is
    no ``..``, no hidden file (``.htaccess`` of the root aside) and nothing to escape in a URL.
    """
    if len(path) <= _LONGEST_PATH and _PLAIN.fullmatch(path):
        return path
    segments = path.split("/")
    sound = len(path) <= _LONGEST_PATH and all(
        len(segment) <= _LONGEST_SEGMENT
        and _SEGMENT.fullmatch(segment)
        and not segment.endswith(".")
        and not _DEVICES.fullmatch(segment)
        for segment in segments
    )
    if not sound and path not in _HIDDEN:
        raise PathUnfit(path=path)
    return path


class Shelf:
    """Puts bytes aside in one temporary file, which goes with the last of those that use it."""

    def __init__(self, folder: Path | None) -> None:
        """Begin it in ``folder``, or where the system has such files; raises ``FileUnwritable``."""
        # The system's own place is not asked for: where there is none, that fails too.
        self._place = folder or "TMPDIR"
        try:
            self._file = tempfile.TemporaryFile(dir=folder, buffering=0)  # noqa: SIM115
        except OSError as error:
            raise FileUnwritable(path=self._place, reason=error.strerror or error) from error
        # Not closed by hand: the files of a change are read until nobody has the change.
        weakref.finalize(self, self._file.close)
        self._end = 0
        self._lock = threading.Lock()

    def put(self, content: bytes) -> Shelved:
        """Put bytes aside; raises ``FileUnwritable``."""
        with self._lock:
            try:
                self._file.seek(self._end)
                rest = memoryview(content)
                while rest:
                    rest = rest[self._file.write(rest) :]
            except OSError as error:
                raise FileUnwritable(path=self._place, reason=error.strerror or error) from error
            start, self._end = self._end, self._end + len(content)
        return Shelved(self, start, len(content))

    def take(self, start: int, size: int) -> bytes:
        """Return bytes that were put aside."""
        with self._lock:
            self._file.seek(start)
            return self._file.read(size)


@dataclass(frozen=True, slots=True)
class Shelved:
    """Bytes that were put aside."""

    shelf: Shelf
    start: int
    size: int

    def read(self) -> bytes:
        """Return them."""
        return self.shelf.take(self.start, self.size)


class Placed(NamedTuple):
    """Bytes that stand at their place on the disk; ``changed``: others stood there before."""

    path: str
    size: int
    changed: bool


class SiteFile(NamedTuple):
    """A file of the site: its path below the root, with ``/``, its bytes and their SHA-256."""

    path: str
    held: bytes | Shelved | Placed
    sha256: str

    @classmethod
    def of(cls, path: str, content: bytes | str) -> SiteFile:
        """Return the file; a text is UTF-8. Raises ``PathUnfit``."""
        if isinstance(content, str):
            content = content.encode()
        return cls(checked_path(path), content, hashlib.sha256(content).hexdigest())

    @property
    def size(self) -> int:
        """How many bytes it has."""
        return len(self.held) if isinstance(self.held, bytes) else self.held.size

    @property
    def content(self) -> bytes:
        """The bytes, read again each time where they were put aside."""
        held = self.held
        if isinstance(held, Shelved):
            return held.read()
        return Path(held.path).read_bytes() if isinstance(held, Placed) else held

    def read(self) -> bytes:
        """Return the bytes."""
        return self.content

    def aside(self, shelf: Shelf) -> SiteFile:
        """Return the same file with its bytes on a shelf."""
        return SiteFile(self.path, shelf.put(self.content), self.sha256)


class Depot(Protocol):
    """Where finished files are carried at once; it can be sent to another process."""

    def put(self, file: SiteFile) -> SiteFile:
        """Put the bytes in their place; the file comes back ``Placed``."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteChange:
    """What a build or an update makes of the site.

    ``whole``: ``written`` is the whole site, and whatever else stands there goes. ``pages`` are
    the paths of the changed articles' own pages, by article id: what is read back. ``state`` is
    what the next update needs, texts by key, None for a key that goes; it is to be kept in the
    transaction that records the delivery, and ``update`` after a failed one begins from the state
    before it.
    """

    written: tuple[SiteFile, ...] = ()
    removed: tuple[str, ...] = ()
    pages: Mapping[str, str] = field(default_factory=dict)
    whole: bool = False
    state: Mapping[str, str | None] = field(default_factory=dict)
