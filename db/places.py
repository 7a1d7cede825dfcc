"""Where a store and what belongs to it lie on the disk."""

from __future__ import annotations

import os
from pathlib import Path


def default_store_path() -> Path:
    """Return ``WARRAQ_STORE`` where it is set, else a file in the user's data folder."""
    if chosen := os.environ.get("WARRAQ_STORE"):
        return Path(chosen)
    # Imported late: a program that is told its store need not ask.
    import platformdirs

    return platformdirs.user_data_path("warraq", appauthor=False) / "warraq.sqlite"


def media_folder(store: Path) -> Path:
    """Return the folder of the store's pictures: ``ab/abcdef…`` by the SHA-256 of each."""
    return store.with_name(store.name + ".media")


def thumbnail_folder(store: Path) -> Path:
    """Return the folder of the small copies of the store's pictures."""
    return store.with_name(store.name + ".thumbnails")


def rendition_folder(store: Path) -> Path:
    """Return the folder of what a site is slow to make: pictures in their sizes, cut fonts."""
    return store.with_name(store.name + ".renditions")


def backup_folder(store: Path) -> Path:
    """Return the folder of the backups the program makes by itself."""
    return store.with_name(store.name + ".backups")


def journal_folder(store: Path) -> Path:
    """Return the folder of the journals: a file for every session that is, or was not, closed."""
    return store.with_name(store.name + ".journals")


def side_files(store: Path) -> tuple[Path, Path]:
    """Return SQLite's write-ahead log, which holds saves, and its shared memory, which does not."""
    return store.with_name(store.name + "-wal"), store.with_name(store.name + "-shm")


def last_backup(store: Path) -> Path | None:
    """Return the newest of the backups the program made by itself."""
    made = backup_folder(store).glob("*.sqlite")
    return max(made, key=lambda path: path.stat().st_mtime_ns, default=None)
