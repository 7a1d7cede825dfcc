"""Files of a site and what changes of them: paths are judged here, once."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

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


@dataclass(frozen=True, slots=True)
class SiteFile:
    """A file of the site: its path below the root, with ``/``, its bytes and their SHA-256."""

    path: str
    content: bytes
    sha256: str

    @classmethod
    def of(cls, path: str, content: bytes | str) -> SiteFile:
        """Return the file; a text is UTF-8. Raises ``PathUnfit``."""
        if isinstance(content, str):
            content = content.encode()
        return cls(checked_path(path), content, hashlib.sha256(content).hexdigest())

    def read(self) -> bytes:
        """Return the bytes."""
        return self.content


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
