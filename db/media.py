"""Pictures: files named by their content beside the store, and a row for each.

A file is written before its row and never changed, so that a row always has its file; one without
a row, left by a crash in between, is taken up when the same picture is added again.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from db import clock, places
from db.changes import Changed
from db.driver import Connection
from db.errors import MediaDamaged, StoreReadOnly
from db.files import write_atomically
from db.store import Store
from editor.article.errors import FileUnwritable
from editor.article.media import MediaFile


def add(store: Store, media: MediaFile) -> MediaFile:
    """Keep the picture and return it as it is kept; the same bytes are kept once.

    A missing or damaged file of the same picture is put right.
    Raises ``FileUnwritable``, ``StoreReadOnly``, ``StoreLocked``, ``StoreFull``.
    """
    if store.read_only:
        raise StoreReadOnly(path=store.path)
    media_id = media.id
    path = file_of(store.path, media_id)
    if not is_sound(path, media_id):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FileUnwritable(path=path.parent, reason=error.strerror) from error
        write_atomically(path, media.content)

    def change(connection: Connection) -> Changed:
        connection.execute(
            "insert or ignore into media (id, media_type, size, width, height, created_at)"
            " values (?, ?, ?, ?, ?, ?)",
            [
                media_id,
                media.media_type,
                len(media.content),
                media.width,
                media.height,
                clock.written(clock.now()),
            ],
        )
        return Changed(media=frozenset({media_id}))

    store.write(change)
    return media


def load(store: Store, media_id: str) -> MediaFile | None:
    """Return the picture with this id, None where the store was never given it.

    Raises ``MediaDamaged`` when its file is missing or holds other bytes than were added.
    """
    with store.reading() as connection:
        row = connection.execute(
            "select media_type, width, height from media where id = ?", [media_id]
        ).fetchone()
    if row is None:
        return None
    path = file_of(store.path, media_id)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise MediaDamaged(path=path) from error
    if hashlib.sha256(content).hexdigest() != media_id:
        raise MediaDamaged(path=path)
    return MediaFile(content, row["media_type"], row["width"], row["height"])


def file_of(store_path: Path, media_id: str) -> Path:
    """Return where the store at ``store_path`` keeps this picture."""
    return places.media_folder(store_path) / media_id[:2] / media_id


def is_sound(path: Path, media_id: str) -> bool:
    """Tell whether the file is there and holds the bytes it is named after."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == media_id
    except OSError:
        return False
