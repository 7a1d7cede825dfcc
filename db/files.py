"""The one way this program writes a file: whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from editor.article.errors import FileUnwritable


def write_atomically(path: Path, content: bytes) -> None:
    """Write ``content`` to ``path`` so that a reader sees the old file or the new one, never half.

    A temporary file in the same folder is flushed, synced and renamed over ``path``; then the
    folder is synced where the system allows it (POSIX rename; Windows has no folder sync).

    Raises ``FileUnwritable`` when the folder is missing, read-only or full; the old file stays.
    """
    folder = path.parent
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=folder)
    except OSError as error:
        raise FileUnwritable(path=path, reason=error.strerror) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, _mode_for(path))  # noqa: PTH101 - mkstemp gives a str
        Path(temporary).replace(path)
        _sync_folder(folder)
    except OSError as error:
        Path(temporary).unlink(missing_ok=True)
        raise FileUnwritable(path=path, reason=error.strerror) from error


def _mode_for(path: Path) -> int:
    """Keep the mode of the file that is replaced; mkstemp's 0600 is not what a new file gets."""
    try:
        return path.stat().st_mode & 0o777
    except FileNotFoundError:
        return 0o644


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
