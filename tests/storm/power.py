"""A disk that loses its power: only what was synced survives, and of the rest what luck leaves.

The journal and the store run on ``apsw``, the one binding of SQLite whose file system can be
replaced: every write, sync, truncation and deletion is written down, and acknowledged work is
marked among them. A cut plays them up to some moment; of writes that were not synced, sectors of
512 bytes survive one by one, or do not. SQLite syncs the folder with the first sync of a log or
journal that it made (``os_unix.c``, UNIXFILE_DIRSYNC): only that makes a deletion certain.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import apsw

SECTOR = 512


@dataclass(frozen=True, slots=True)
class Step:
    """What happened to a file: ``write``, ``sync``, ``cut``, ``delete``; or ``done``: a mark."""

    what: str
    file: str = ""
    at: int = 0
    content: bytes = b""


@dataclass(slots=True)
class Disk:
    """The folder and everything that was ever done in it."""

    folder: Path
    steps: list[Step] = field(default_factory=list)
    first: dict[str, bytes] = field(default_factory=dict)

    def begin(self) -> None:
        """Take what is there now as lying safe on the disk."""
        self.steps.clear()
        self.first = {
            self.name(path): path.read_bytes()
            for path in self.folder.rglob("*")
            if path.is_file() and not path.name.endswith("-shm")
        }

    def name(self, path: Path) -> str:
        return str(path.relative_to(self.folder))

    def done(self, number: int) -> None:
        """Mark that piece of work ``number`` was acknowledged."""
        self.steps.append(Step("done", at=number))

    def cut(self, at: int, luck: random.Random, folder: Path) -> int:
        """Write into ``folder`` what is left when the power goes after ``at`` steps.

        Returns the last work that had been acknowledged, -1 for none.
        """
        files = {name: bytearray(content) for name, content in self.first.items()}
        known = set(files)
        unsynced: dict[str, list[Step]] = {}
        acknowledged = -1
        for step in self.steps[:at]:
            if step.what == "done":
                acknowledged = step.at
            elif step.what == "sync":
                for one in unsynced.pop(step.file, []):
                    _apply(files, one)
                if step.file not in known:
                    known.add(step.file)
                    _sync_folder(files, unsynced)
            else:
                unsynced.setdefault(step.file, []).append(step)
        for steps in unsynced.values():
            for one in steps:
                _apply(files, one, luck)
        for name, content in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return acknowledged


def _sync_folder(files: dict[str, bytearray], unsynced: dict[str, list[Step]]) -> None:
    for name, steps in list(unsynced.items()):
        if any(one.what == "delete" for one in steps):
            files.pop(name, None)
            del unsynced[name]


def _apply(files: dict[str, bytearray], step: Step, luck: random.Random | None = None) -> None:
    content = files.setdefault(step.file, bytearray())
    if step.what == "delete":
        if luck is None or luck.random() < 0.5:
            files.pop(step.file, None)
    elif step.what == "cut":
        if luck is None or luck.random() < 0.5:
            del content[step.at :]
    else:
        for start in range(0, len(step.content), SECTOR):
            if luck is None or luck.random() < 0.5:
                sector = step.content[start : start + SECTOR]
                place = step.at + start
                if len(content) < place:
                    content.extend(bytes(place - len(content)))
                content[place : place + len(sector)] = sector


class _File(apsw.VFSFile):
    def __init__(self, disk: Disk, filename: Any, flags: list[int]) -> None:
        self._disk = disk
        self._file = disk.name(Path(filename if isinstance(filename, str) else filename.filename()))
        super().__init__("", filename, flags)

    def xWrite(self, data: bytes, offset: int) -> None:
        self._disk.steps.append(Step("write", self._file, offset, bytes(data)))
        super().xWrite(data, offset)

    def xSync(self, flags: int) -> None:
        super().xSync(flags)
        self._disk.steps.append(Step("sync", self._file))

    def xTruncate(self, size: int) -> None:
        self._disk.steps.append(Step("cut", self._file, size))
        super().xTruncate(size)


class RecordingFileSystem(apsw.VFS):
    """SQLite's own file system, with a record of what is done to it."""

    def __init__(self, disk: Disk) -> None:
        self.name = f"recording-{id(disk)}"
        self._disk = disk
        super().__init__(self.name, "")

    def xOpen(self, name: Any, flags: list[int]) -> _File:
        return _File(self._disk, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        self._disk.steps.append(Step("delete", self._disk.name(Path(filename))))
        super().xDelete(filename, syncdir)


class Row(tuple[Any, ...]):
    """A row whose values are found by number and by name, as the store reads them."""

    names: tuple[str, ...]

    def __getitem__(self, key: Any) -> Any:
        return tuple.__getitem__(self, self.names.index(key) if isinstance(key, str) else key)


class Rows:
    """The rows of one statement."""

    def __init__(self, rows: list[Row]) -> None:
        self._rows = rows

    def fetchone(self) -> Row | None:
        return self._rows.pop(0) if self._rows else None

    def fetchall(self) -> list[Row]:
        rows, self._rows = self._rows, []
        return rows

    def __iter__(self) -> Iterator[Row]:
        return iter(self.fetchall())


class Connection:
    """An apsw connection that answers as the driver's does."""

    row_factory: Any = None
    text_factory: Any = None

    def __init__(self, path: Path, system: RecordingFileSystem) -> None:
        self._connection = apsw.Connection(str(path.absolute()), vfs=system.name)
        self._connection.set_busy_timeout(5000)

    @property
    def in_transaction(self) -> bool:
        return self._connection.in_transaction

    def execute(self, sql: str, values: Any = ()) -> Rows:
        cursor = self._connection.cursor()
        found = []
        names: tuple[str, ...] = ()
        for one in cursor.execute(sql, tuple(values)):
            names = names or tuple(column[0] for column in cursor.get_description())
            row = Row(one)
            row.names = names
            found.append(row)
        return Rows(found)

    def executemany(self, sql: str, values: Any) -> None:
        self._connection.cursor().executemany(sql, [tuple(each) for each in values])

    def close(self) -> None:
        self._connection.close()
