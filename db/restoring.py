"""Puts a backup in the place of a store, and keeps the old store aside."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

from db import clock, damage, media, places, schema
from db.copying import integrity_faults
from db.driver import DatabaseError, connect
from db.errors import NotABackup, NotAStore, StoreInUse
from db.failures import is_damage, is_locked, translated
from db.files import open_atomically, sync_and_rename
from editor.article.errors import FileUnreadable, FileUnwritable

DATABASE_NAME = "store.sqlite"
MANIFEST_NAME = "backup.json"

_MEDIA_NAME = re.compile(r"media/([0-9a-f]{2})/(\1[0-9a-f]{62})")


@dataclass(frozen=True, slots=True)
class Restored:
    """The store that is there now, and where the old one lies; None where there was none."""

    path: Path
    old_store: Path | None


def media_name(media_id: str) -> str:
    """Return the name of a picture inside of a backup."""
    return f"media/{media_id[:2]}/{media_id}"


def restore(backup: Path, store_path: Path) -> Restored:
    """Make ``backup`` the store at ``store_path``; nobody may have that store open.

    ``backup`` is a file of ``backup.backup`` or a copy of a database, such as the daily ones. It
    is checked as a whole first: where it is not sound, nothing is changed. The old store, sound or
    damaged, is kept beside as ``<store>.before-restore-…``; pictures of both stay in one folder.

    Raises ``NotABackup``, ``StoreNewer``, ``StoreInUse``, ``FileUnreadable``, ``FileUnwritable``.
    """
    try:
        store_path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".restore-", dir=store_path.parent) as folder:
            database = Path(folder) / DATABASE_NAME
            pictures = _unpack(backup, database, Path(folder))
            _refuse_unsound(database, backup)
            old_store = _put_aside(store_path)
            for picture in pictures:
                _keep_picture(picture, store_path)
            sync_and_rename(database, store_path)
    except OSError as error:
        raise FileUnwritable(path=store_path, reason=error.strerror) from error
    return Restored(store_path, old_store)


def _unpack(backup: Path, database: Path, folder: Path) -> list[Path]:
    """Lay the database at ``database`` and return the pictures' files, each of its right bytes."""
    try:
        with backup.open("rb") as file:
            if damage.has_header(backup):
                with database.open("wb") as target:
                    shutil.copyfileobj(file, target)
                return []
            with zipfile.ZipFile(file) as archive:
                return _unpack_archive(archive, backup, database, folder)
    except (FileNotFoundError, IsADirectoryError, PermissionError) as error:
        raise FileUnreadable(path=backup, reason=error.strerror) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError) as error:
        # RuntimeError: encrypted, or packed in a way nobody here knows.
        raise NotABackup(path=backup, reason=error) from error


def _unpack_archive(
    archive: zipfile.ZipFile, backup: Path, database: Path, folder: Path
) -> list[Path]:
    if DATABASE_NAME not in archive.namelist():
        raise NotABackup(path=backup, reason=f"there is no {DATABASE_NAME} in it")
    with archive.open(DATABASE_NAME) as packed, database.open("wb") as target:
        shutil.copyfileobj(packed, target)
    pictures = []
    for name in archive.namelist():
        # Other names are passed over: none of them becomes a path on this machine.
        if not (match := _MEDIA_NAME.fullmatch(name)):
            continue
        picture = folder / match[2]
        with archive.open(name) as packed, picture.open("wb") as target:
            shutil.copyfileobj(packed, target)
        if not media.is_sound(picture, match[2]):
            raise NotABackup(path=backup, reason=f"the picture {match[2]} is damaged")
        pictures.append(picture)
    return pictures


def _refuse_unsound(database: Path, backup: Path) -> None:
    try:
        connection = connect(database, "ro", immutable=True)
        try:
            schema.refuse_foreign(connection, backup)
            faults = integrity_faults(connection)
            if not schema.applied(connection):
                faults.append("it is empty")
        finally:
            connection.close()
    except NotAStore as error:
        raise NotABackup(path=backup, reason="a database of another program") from error
    except DatabaseError as error:
        if not is_damage(error):
            raise
        raise NotABackup(path=backup, reason=error) from error
    if faults:
        raise NotABackup(path=backup, reason=faults[0])


def _put_aside(store_path: Path) -> Path | None:
    """Rename the old store, log and all; it stays openable, with links to the same pictures."""
    if not store_path.exists():
        return None
    _fold_log(store_path)
    moment = clock.now()
    aside = store_path.with_name(f"{store_path.name}.before-restore-{moment:%Y%m%dT%H%M%S.%fZ}")
    wal, shared_memory = places.side_files(store_path)
    if wal.exists():
        wal.rename(places.side_files(aside)[0])
    shared_memory.unlink(missing_ok=True)
    store_path.rename(aside)
    pictures = places.media_folder(store_path)
    if pictures.exists():
        shutil.copytree(pictures, places.media_folder(aside), copy_function=_link_or_copy)
    return aside


def _fold_log(store_path: Path) -> None:
    """Fold the log into the old store, which also tells whether somebody has it open.

    Leaving the write-ahead mode takes an exclusive lock. A damaged store keeps its log as it is.
    """
    if not damage.has_header(store_path):
        return
    try:
        connection = connect(store_path, busy_seconds=0)
        try:
            connection.execute("pragma journal_mode = delete").fetchone()
        finally:
            connection.close()
    except DatabaseError as error:
        if is_locked(error):
            raise StoreInUse(path=store_path) from error
        if not is_damage(error):
            with translated(store_path):
                raise


def _link_or_copy(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        # No links on this kind of disk.
        shutil.copy2(source, target)


def _keep_picture(picture: Path, store_path: Path) -> None:
    target = media.file_of(store_path, picture.name)
    if media.is_sound(target, picture.name):
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    with picture.open("rb") as source, open_atomically(target) as file:
        shutil.copyfileobj(source, file)
