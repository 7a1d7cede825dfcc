"""Small copies of pictures, kept beside the store: made once, and anew whenever they are lost.

They are files of their own folder, in no table and in no backup: what can be made again needs no
transaction. How one is made is not the store's business; the caller brings that.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

from db import media, places
from db.files import write_atomically
from db.store import Store
from editor.article.errors import FileUnwritable
from editor.article.media import MediaFile

Maker = Callable[[MediaFile, int], MediaFile]
"""Makes a picture at most so many pixels wide; JPEG or PNG."""

_TYPES = (
    (b"\xff\xd8\xff", b"\xff\xd9", "image/jpeg"),
    (b"\x89PNG", b"IEND\xaeB`\x82", "image/png"),
)


def thumbnail(store: Store, media_id: str, width: int, make: Maker) -> MediaFile | None:
    """Return the picture at most ``width`` px wide; None where the store was never given it.

    One that is kept costs a small read; one that is not costs what ``make`` costs, so call it on a
    pool's thread. A folder that cannot be written, as on a full disk or beside a store that is
    read only, costs the keeping and nothing else.
    Raises ``MediaDamaged``, and what ``make`` raises.
    """
    path = file_of(store.path, media_id, width)
    if (kept := _kept(path)) is not None:
        return kept
    original = media.load(store, media_id)
    if original is None:
        return None
    small = make(original, width)
    if not store.read_only:
        # Without it the picture is shown all the same, and made again the next time.
        with contextlib.suppress(FileUnwritable):
            _keep(path, small)
    return small


def forget(store: Store) -> None:
    """Throw all small copies away; each is made anew when it is wanted.

    Raises ``FileUnwritable``.
    """
    folder = places.thumbnail_folder(store.path)
    for path in folder.glob("*/*"):
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise FileUnwritable(path=path, reason=error.strerror or error) from error


def file_of(store_path: Path, media_id: str, width: int) -> Path:
    """Return where the small copy of this width is kept."""
    return places.thumbnail_folder(store_path) / media_id[:2] / f"{media_id}-{width}"


def _kept(path: Path) -> MediaFile | None:
    """Return what is kept, None where that is nothing or not the whole of a picture."""
    try:
        content = path.read_bytes()
    except OSError:
        return None
    for beginning, end, media_type in _TYPES:
        if content.startswith(beginning) and content.endswith(end):
            return MediaFile(content, media_type)
    return None


def _keep(path: Path, small: MediaFile) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileUnwritable(path=path.parent, reason=error.strerror or error) from error
    write_atomically(path, small.content)
