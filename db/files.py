"""The one way this program writes a file: whole or not at all."""

from __future__ import annotations

import os
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from editor.article.errors import FileUnwritable


def write_atomically(path: Path | str, content: bytes, *, durable: bool = True) -> None:
    """Write ``content`` to ``path`` so that a reader sees the old file or the new one, never half.

    A temporary file in the same folder is flushed, synced and renamed over ``path``; then the
    folder is synced where the system allows it (POSIX rename; Windows has no folder sync).
    Not ``durable``: without the syncs, and a new file is written in its place, for thousands of
    files that can be made again and that something written durably afterwards vouches for.

    Raises ``FileUnwritable`` when the folder is missing, read-only or full; the old file stays.
    """
    if not durable:
        _replace(path, content)
        return
    with open_atomically(Path(path)) as file:
        file.write(content)


def _replace(path: Path | str, content: bytes) -> None:
    """Write and rename with the fewest calls of the system: a site has a hundred thousand files."""
    try:
        if _write_new(path, content):
            return
        own = f"{os.getpid()}-{threading.get_ident()}"
        path = Path(path)
        temporary = path.with_name(f".{path.name}.{own}.part")
        try:
            _fill(temporary, content, os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0), 0o600)
            temporary.chmod(_mode_for(path))
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise FileUnwritable(path=path, reason=error.strerror or error) from error


def _write_new(path: Path | str, content: bytes) -> bool:
    """Write a file where none is, in its place at once; tell whether none was."""
    try:
        _fill(path, content, os.O_EXCL, 0o644)
    except FileExistsError:
        return False
    except BaseException:
        Path(path).unlink(missing_ok=True)
        raise
    return True


def _fill(path: Path | str, content: bytes, flags: int, mode: int) -> None:
    flags |= os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags, mode)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(handle, rest) :]
    finally:
        os.close(handle)


@contextmanager
def open_atomically(path: Path) -> Iterator[BinaryIO]:
    """Give a file to write to that becomes ``path`` when the block ends without an error.

    For what is too large to hold in memory; the same promise as ``write_atomically``. An OSError
    inside the block is taken for one of this file.
    """
    temporary: Path | None = None
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            yield file
        sync_and_rename(temporary, path)
    except OSError as error:
        raise FileUnwritable(path=path, reason=error.strerror or error) from error
    finally:
        if temporary is not None:
            # It is gone by now, unless something went wrong.
            temporary.unlink(missing_ok=True)


def sync_and_rename(temporary: Path, path: Path) -> None:
    """Make a finished file on the same disk appear as ``path``; raises OSError."""
    temporary.chmod(_mode_for(path))
    handle = os.open(temporary, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
    temporary.replace(path)
    sync_folder(path.parent)


def _mode_for(path: Path) -> int:
    """Keep the mode of the file that is replaced; mkstemp's 0600 is not what a new file gets."""
    try:
        return path.stat().st_mode & 0o777
    except FileNotFoundError:
        return 0o644


def sync_folder(folder: Path) -> None:
    """Make certain that what was made or deleted in ``folder`` stays so; raises OSError.

    Where the system cannot (Windows), nothing is done.
    """
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
