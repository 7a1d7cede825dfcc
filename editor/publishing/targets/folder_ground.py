"""A folder on this machine."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import stat
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from db.files import sync_folder, write_atomically
from editor.article.errors import FileUnwritable
from editor.publishing.site.files import SiteFile
from editor.publishing.targets.ground import MOST_BYTES

_MANY = 200
"""From so many new files and folders on, one sync of the disk is quicker than one of each."""


_PORTION = 100
"""After so many files it is told how far it is, and asked whether it shall go on."""
_AT_ONCE = 8
"""How many syncs are under way at a time."""


class FolderGround:
    """The folder ``root``; it is made with the first release where the one above it is there."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._unsettled: list[Path] = []

    def read(self, paths: Sequence[str]) -> Mapping[str, bytes]:
        """Return the content of those of ``paths`` that are files."""
        found = {}
        for path in paths:
            with contextlib.suppress(FileNotFoundError, NotADirectoryError, IsADirectoryError):
                found[path] = _content(self._root / path)
        return found

    def names(self, path: str) -> tuple[str, ...]:
        """Return what is in a folder, sorted; nothing where there is no such folder."""
        try:
            return tuple(sorted(os.listdir(self._root / path)))  # noqa: PTH208 - names only
        except FileNotFoundError:
            return ()

    def link(self, path: str) -> str | None:
        """Return where a symbolic link points; None where there is none."""
        try:
            return os.readlink(self._root / path)  # noqa: PTH115 - as it is written
        except OSError as error:
            if (
                isinstance(error, FileNotFoundError | NotADirectoryError)
                or error.errno == errno.EINVAL
            ):
                return None
            raise

    def copy(self, old: str, new: str, without: frozenset[str]) -> int:
        """Make the folder ``new`` with hard links to what is in ``old``; return how many."""
        target = self._root / new
        target.mkdir()
        self._unsettled.append(target)
        if not old:
            return 0
        # By descriptors of the two folders: the kernel need not walk the paths again each time.
        with _opened(self._root / old) as here, _opened(target) as there:
            names = os.listdir(here)  # noqa: PTH208 - of an open folder
            kept = [name for name in names if name not in without]
            for name in kept:
                os.link(name, name, src_dir_fd=here, dst_dir_fd=there, follow_symlinks=False)
        return len(kept)

    def rename(self, old: str, new: str) -> None:
        """Give a folder another name, which nothing has."""
        (self._root / old).rename(self._root / new)
        self._unsettled = [path for path in self._unsettled if path != self._root / old]
        self._unsettled.append(self._root / new)

    def put(self, files: Sequence[tuple[str, SiteFile]], told: Callable[[int, int], None]) -> None:
        """Write files at new paths, in folders that are there; ``told`` hears done and all."""
        for done, (path, file) in enumerate(files, 1):
            with (self._root / path).open("xb") as stream:
                stream.write(file.read())
            self._unsettled.append(self._root / path)
            if done % _PORTION == 0 or done == len(files):
                told(done, len(files))

    def write(self, path: str, content: bytes) -> None:
        """Write a small file, whole or not at all, over what was there."""
        try:
            write_atomically(self._root / path, content)
        except FileUnwritable as error:
            raise error.__cause__ or error from None

    def make(self, path: str) -> None:
        """Make a folder with those above it, unless it is there."""
        if not self._root.exists():
            self._root.mkdir()
        (self._root / path).mkdir(parents=True, exist_ok=True)

    def point(self, links: Mapping[str, str]) -> None:
        """Make symbolic links that are not there yet: where each points, by its path."""
        for path, to in links.items():
            (self._root / path).symlink_to(to, target_is_directory=True)

    def swap(self, path: str, to: str) -> None:
        """Let the symbolic link ``path`` point to ``to`` from one moment to the next."""
        fresh = self._root / f"{path}.next"
        fresh.unlink(missing_ok=True)
        fresh.symlink_to(to, target_is_directory=True)
        self.put_over(f"{path}.next", path)

    def put_over(self, link: str, path: str) -> None:
        """Give a link the name ``path`` from one moment to the next, whatever has it."""
        (self._root / link).replace(self._root / path)
        try:
            sync_folder(self._root)
        except OSError as error:
            # Over a network a full disk may be told of as late as this: it was done by then.
            raise OSError(errno.EIO, error.strerror, path) from error

    def remove(self, path: str) -> None:
        """Remove a file or a folder with what is in it; nothing happens where there is none."""
        place = self._root / path
        self._unsettled = [each for each in self._unsettled if not each.is_relative_to(place)]
        if place.is_dir() and not place.is_symlink():
            shutil.rmtree(place)
        else:
            place.unlink(missing_ok=True)

    def settle(self) -> None:
        """Return when what was written would outlive a power cut, as far as the place can tell."""
        unsettled, self._unsettled = self._unsettled, []
        if len(unsettled) > _MANY and hasattr(os, "sync"):
            os.sync()
            return
        # Together: the disk's journal takes many waiting syncs in one go.
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            list(pool.map(_sync, unsettled))

    def close(self) -> None:
        """Do nothing: nothing stays open."""


def _sync(path: Path) -> None:
    if path.is_dir():
        sync_folder(path)
        return
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextlib.contextmanager
def _opened(folder: Path) -> Iterator[int]:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield handle
    finally:
        os.close(handle)


def _content(path: Path) -> bytes:
    """Return a file's content, cut where it is larger than any of ours.

    Nothing of what is no file: a pipe that somebody put there would be waited for for ever.
    """
    with open(path, "rb", opener=_without_waiting) as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            return b""
        return file.read(MOST_BYTES + 1)


def _without_waiting(name: str, flags: int) -> int:
    return os.open(name, flags | getattr(os, "O_NONBLOCK", 0))
