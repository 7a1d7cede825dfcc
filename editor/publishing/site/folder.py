"""A site written into a folder of this machine, for looking at it or for carrying it elsewhere.

What a build wrote is listed in ``SHA256SUMS``; the next build takes away what it listed and does
not make any more, and never touches another file.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from db.files import write_atomically
from editor.article.errors import FileUnwritable
from editor.publishing.site.checking import SUMS
from editor.publishing.site.errors import FolderInUse, PathUnfit
from editor.publishing.site.files import Placed, SiteFile, checked_path


@dataclass(frozen=True, slots=True)
class Written:
    """What became of the folder: how many files, how many of them new or changed, how many gone."""

    files: int
    changed: int
    removed: int
    size: int


class SiteFolder:
    """A folder of this machine that takes a whole site, file by file: none is ever seen half.

    A copy of it in another process writes there too; ``write`` has to be told of those files.
    """

    def __init__(self, folder: Path) -> None:
        """Look what an earlier build left; raises ``FolderInUse`` where other things are there."""
        before = _listed(folder)
        if before is None and folder.exists() and any(folder.iterdir()):
            raise FolderInUse(path=folder)
        self._folder = folder
        self._before = before or {}
        self._listed_at = _changed_at(folder / SUMS)
        self._made: set[str] = set()

    def put(self, file: SiteFile) -> SiteFile:
        """Write one file where it has changed; raises ``FileUnwritable``."""
        path = f"{self._folder}/{file.path}"
        stands = self._before.get(file.path) == file.sha256
        if stands and _stands(path, file.size, self._listed_at):
            return SiteFile(file.path, Placed(path, file.size, changed=False), file.sha256)
        parent = path.rpartition("/")[0]
        if parent not in self._made:
            _make_folder(parent)
            self._made.add(parent)
        # The list at the end is durable, and tells of a file that a power cut took.
        write_atomically(path, file.content, durable=False)
        return SiteFile(file.path, Placed(path, file.size, changed=True), file.sha256)

    def write(self, files: Iterable[SiteFile]) -> Written:
        """Write the whole site; what a process beside this one has put here is only counted.

        Raises ``FileUnwritable``, and what making the files raises.
        """
        if not self._before:
            # From now on the folder is ours, should the build be stopped before its end.
            _make_folder(self._folder)
            write_atomically(self._folder / SUMS, b"")
        sums: dict[str, str] = {}
        changed = size = 0
        for file in files:
            placed = file if isinstance(file.held, Placed) else self.put(file)
            sums[file.path] = file.sha256
            size += file.size
            changed += isinstance(placed.held, Placed) and placed.held.changed
        gone = self._before.keys() - sums.keys()
        for name in gone:
            _take_away(self._folder, name)
        lines = "".join(f"{digest}  {path}\n" for path, digest in sorted(sums.items()))
        write_atomically(self._folder / SUMS, lines.encode())
        return Written(len(sums), changed, len(gone), size)


def _listed(folder: Path) -> dict[str, str] | None:
    try:
        text = (folder / SUMS).read_text(encoding="utf-8")
    except OSError:
        return None
    lines = (line.partition("  ") for line in text.splitlines())
    return {path: digest for digest, _, path in lines}


def _stands(path: str, size: int, listed_at: int) -> bool:
    """Tell whether a file is as the last build left it: nobody wrote it after the list."""
    try:
        found = os.lstat(path)
    except OSError:
        return False
    return stat.S_ISREG(found.st_mode) and found.st_size == size and found.st_mtime_ns <= listed_at


def _changed_at(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def _make_folder(folder: str | Path) -> None:
    try:
        # Not by way of Path: a site has tens of thousands, and most have their parent.
        try:
            os.mkdir(folder)  # noqa: PTH102
        except FileNotFoundError:
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103
    except FileExistsError:
        # What is no folder is told of by the first file in it.
        return
    except OSError as error:
        raise FileUnwritable(path=folder, reason=error.strerror or error) from error


def _take_away(folder: Path, name: str) -> None:
    try:
        path = folder / checked_path(name)
    except PathUnfit:
        # Somebody wrote into the list what no build did.
        return
    try:
        path.unlink(missing_ok=True)
        for parent in path.relative_to(folder).parents:
            if parent != Path() and not any((folder / parent).iterdir()):
                (folder / parent).rmdir()
    except OSError as error:
        raise FileUnwritable(path=path, reason=error.strerror or error) from error
