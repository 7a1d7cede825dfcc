"""Backups: a store with its pictures in one file, and a copy of the database every day."""

from __future__ import annotations

import datetime
import json
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

from db import clock, media, places
from db.checking import CheckReport, Problem, check
from db.copying import copy_database
from db.driver import connect
from db.failures import translated
from db.files import open_atomically
from db.information import StoreInfo, info
from db.restoring import DATABASE_NAME, MANIFEST_NAME, Restored, media_name, restore
from db.store import Store
from editor.article.errors import FileUnwritable

# What `warraq store …` does is found here, whichever module does it.
__all__ = [
    "Backup",
    "CheckReport",
    "Problem",
    "Restored",
    "StoreInfo",
    "backup",
    "check",
    "daily_backup",
    "info",
    "restore",
]

_FAST = 1
"""Deflate's quickest level: text shrinks to a third, and a store of 400 MB takes seconds."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was made: its file, how much is in it, and the ids of pictures that were lost.

    ``size`` is in bytes.
    """

    path: Path
    size: int
    articles: int
    pictures: int
    lost_pictures: tuple[str, ...]


def backup(store: Store, destination: Path) -> Backup:
    """Write the whole store as one file, a ZIP, while others may go on saving.

    In a folder the file is named after the store and the moment. The database is checked before the
    file appears; a picture whose file is missing or damaged is left out and told.

    Raises ``StoreDamaged``, ``FileUnwritable``.
    """
    if destination.is_dir():
        moment = clock.now()
        destination /= f"{store.path.stem}-{moment:%Y-%m-%d-%H%M%S}.zip"
    try:
        # On the destination's disk: that is where room for it has to be.
        folder = tempfile.TemporaryDirectory(prefix=".warraq-", dir=destination.parent)
    except OSError as error:
        raise FileUnwritable(path=destination, reason=error.strerror) from error
    with folder as name:
        database = Path(name) / DATABASE_NAME
        with store.reading() as connection:
            # The copy takes its own moment: a transaction of ours would not be in its way.
            copy_database(connection, database)
        articles, media_ids = _contents(database)
        lost = tuple(each for each in media_ids if not _is_sound(store, each))
        pictures = [each for each in media_ids if each not in lost]
        with open_atomically(destination) as file, zipfile.ZipFile(file, "w") as archive:
            archive.writestr(MANIFEST_NAME, _manifest(articles, len(pictures)))
            archive.write(database, DATABASE_NAME, zipfile.ZIP_DEFLATED, _FAST)
            for media_id in pictures:
                # Pictures are compressed as they are.
                archive.write(media.file_of(store.path, media_id), media_name(media_id))
    return Backup(destination, destination.stat().st_size, articles, len(pictures), lost)


def daily_backup(store: Store, *, keep: int = 7) -> Path | None:
    """Copy the database into the store's backup folder, once a day; return the copy if it is new.

    Pictures are not copied: their files are never changed. The ``keep`` newest are kept. It takes
    about a second for 100,000 articles, so a program calls it in the background.

    Raises as ``backup`` does.
    """
    folder = places.backup_folder(store.path)
    copy = folder / f"{clock.now():%Y-%m-%d}.sqlite"
    if store.read_only or copy.exists():
        return None
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise FileUnwritable(path=folder, reason=error.strerror) from error
    with store.reading() as connection:
        copy_database(connection, copy)
    for old in sorted(filter(_is_daily, folder.glob("*.sqlite")))[:-keep]:
        old.unlink(missing_ok=True)
    return copy


def _is_daily(path: Path) -> bool:
    try:
        datetime.date.fromisoformat(path.stem)
    except ValueError:
        return False
    return True


def _contents(database: Path) -> tuple[int, list[str]]:
    with translated(database):
        connection = connect(database, "ro", immutable=True)
        try:
            articles: int = connection.execute("select count(*) from articles").fetchone()[0]
            rows = connection.execute("select id from media order by id").fetchall()
        finally:
            connection.close()
    return articles, [row["id"] for row in rows]


def _is_sound(store: Store, media_id: str) -> bool:
    return media.is_sound(media.file_of(store.path, media_id), media_id)


def _manifest(articles: int, pictures: int) -> str:
    told = {
        "format": "warraq-backup/1",
        "made_at": clock.written(clock.now()),
        "articles": articles,
        "pictures": pictures,
    }
    return json.dumps(told, indent=2)
