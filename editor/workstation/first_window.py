"""One window a store: a second start hands its file to the first window, which comes forward.

Whoever holds the lock is the first. The lock names its process, so that one left by a program
that was killed is free again; only its holder listens, so that a socket left behind can be
taken away without asking. Both lie in the user's own folder, and nothing goes over a network.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QDir, QLockFile, QObject, QStandardPaths, Signal

if TYPE_CHECKING:
    from editor.workstation.calls import Calls

ANSWER_MS = 3000
"""The first window may still be on its way up: so long a second start asks for it."""
_LONGEST_SOCKET = 100
"""Letters of a socket's path that every system takes (sockaddr_un has 104 on macOS)."""


class FirstWindow(QObject):
    """The place of the first window at a store: taken, or found taken.

    ``folder`` is where lock and socket lie, the user's cache unless a test brings its own.
    """

    called = Signal(str)
    """A second start wants this window; the path of a file it was given, or empty."""

    def __init__(
        self, store_path: Path, folder: Path | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        folder = folder or _own_folder()
        place = os.path.normcase(store_path.expanduser().resolve())
        # Qt's own hash: reading the library's for this takes longer than all the rest here.
        method = QCryptographicHash.Algorithm.Sha256
        digest = bytes(QCryptographicHash.hash(os.fsencode(place), method).toHex().data())
        name = f"warraq-{digest[:16].decode()}"
        self._lock = QLockFile(str(folder / f"{name}.lock"))
        # It goes stale with its process alone, however long that runs.
        self._lock.setStaleLockTime(0)
        self._socket_name = _socket_name(folder, name)
        self._calls: Calls | None = None

    def take(self) -> bool:
        """Become the first window; False where another one is.

        Where no lock can be written every window is a first one: the store itself bears several.
        """
        taken = QLockFile.LockError.LockFailedError
        return self._lock.tryLock(0) or self._lock.error() is not taken

    def listen(self) -> None:
        """Begin to hear second starts; for the first window only."""
        # Late: sockets take a tenth of the start, and nobody calls before the window is there.
        from editor.workstation.calls import Calls

        self._calls = Calls(self._socket_name, self)
        self._calls.called.connect(self.called)

    def hand_over(self, file: Path | None, milliseconds: int = ANSWER_MS) -> bool:
        """Ask the first window to come forward with ``file``; False where it does not answer."""
        from editor.workstation.calls import call

        return call(self._socket_name, file, milliseconds)

    def close(self) -> None:
        """Give the place up."""
        if self._calls is not None:
            self._calls.close()
            self._calls = None
        self._lock.unlock()


def _own_folder() -> Path:
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericCacheLocation)
    folder = Path(place or QDir.tempPath()) / "warraq"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _socket_name(folder: Path, name: str) -> str:
    """Return where the first window listens: a pipe's name on Windows, else a file."""
    if sys.platform == "win32":
        return name
    path = str(folder / name)
    return path if len(path) <= _LONGEST_SOCKET else name
