"""A site written into a folder of this machine, for looking at it or for carrying it elsewhere.

What a build wrote is listed in ``SHA256SUMS``; the next build takes away what it listed and does
not make any more, and never touches another file.
"""

from __future__ import annotations

import stat
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from db.files import write_atomically
from editor.article.errors import FileUnwritable
from editor.publishing.site.checking import SUMS
from editor.publishing.site.errors import FolderInUse, PathUnfit
from editor.publishing.site.files import SiteFile, checked_path


@dataclass(frozen=True, slots=True)
class Written:
    """What became of the folder: how many files, how many of them new or changed, how many gone."""

    files: int
    changed: int
    removed: int
    size: int


def write_site(files: Iterable[SiteFile], folder: Path) -> Written:
    """Write a whole site into ``folder``, file by file: none that stood there is ever seen half.

    Raises ``FolderInUse`` where other things are in it, ``FileUnwritable``, and what making the
    files raises.
    """
    before = _listed(folder)
    if before is None and folder.exists() and any(folder.iterdir()):
        raise FolderInUse(path=folder)
    before, listed_at = before or {}, _changed_at(folder / SUMS)
    sums: dict[str, str] = {}
    made: set[str] = set()
    changed = size = 0
    for file in files:
        sums[file.path] = file.sha256
        size += file.size
        path = folder / file.path
        if before.get(file.path) == file.sha256 and _stands(path, file.size, listed_at):
            continue
        parent = file.path.rpartition("/")[0]
        if parent not in made:
            _make_folder(folder / parent)
            made.add(parent)
        # The list at the end is durable, and tells of a file that a power cut took.
        write_atomically(path, file.content, durable=False)
        changed += 1
    gone = before.keys() - sums.keys()
    for name in gone:
        _take_away(folder, name)
    lines = "".join(f"{digest}  {path}\n" for path, digest in sorted(sums.items()))
    write_atomically(folder / SUMS, lines.encode())
    return Written(len(sums), changed, len(gone), size)


def _listed(folder: Path) -> dict[str, str] | None:
    try:
        text = (folder / SUMS).read_text(encoding="utf-8")
    except OSError:
        return None
    lines = (line.partition("  ") for line in text.splitlines())
    return {path: digest for digest, _, path in lines}


def _stands(path: Path, size: int, listed_at: int) -> bool:
    """Tell whether a file is as the last build left it: nobody wrote it after the list."""
    try:
        found = path.lstat()
    except OSError:
        return False
    return stat.S_ISREG(found.st_mode) and found.st_size == size and found.st_mtime_ns <= listed_at


def _changed_at(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
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
