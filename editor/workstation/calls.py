"""How a second start reaches the first window: one line of JSON over a local socket."""

from __future__ import annotations

import json
import time
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

LONGEST_MESSAGE = 65_536
"""Bytes; a path is much shorter."""
_THANKS = b"ok\n"
_LOOK_MS = 100


class Calls(QObject):
    """Listens for second starts; only this user's programs can reach it."""

    called = Signal(str)
    """A second start wants this window; the path of a file it was given, or empty."""

    def __init__(self, socket_name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._meet)
        # Whoever listens holds the lock: what lies there was left by a window that was killed.
        QLocalServer.removeServer(socket_name)
        self._server.listen(socket_name)

    def close(self) -> None:
        """Hear no more."""
        self._server.close()

    @Slot()
    def _meet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(self._hear)
            self._read(socket)

    @Slot()
    def _hear(self) -> None:
        socket = self.sender()
        assert isinstance(socket, QLocalSocket)
        self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > LONGEST_MESSAGE:
                socket.abort()
            return
        path = file_in(bytes(socket.readLine(LONGEST_MESSAGE).data()))
        if path is None:
            socket.abort()
            return
        socket.write(_THANKS)
        socket.flush()
        self.called.emit(path)


def call(socket_name: str, file: Path | None, milliseconds: int) -> bool:
    """Ask the first window to come forward with ``file``; False where none answers in time."""
    until = time.monotonic() + milliseconds / 1000
    socket = QLocalSocket()
    socket.connectToServer(socket_name)
    while not socket.waitForConnected(_LOOK_MS):
        if time.monotonic() > until:
            return False
        # It holds the lock and does not listen yet: it is on its way up.
        time.sleep(_LOOK_MS / 1000)
        socket.connectToServer(socket_name)
    wanted = str(file.resolve()) if file is not None else ""
    socket.write(json.dumps({"open": wanted}).encode() + b"\n")
    answered = socket.waitForReadyRead(milliseconds) and bytes(socket.readAll().data()) == _THANKS
    socket.abort()
    return answered


def file_in(message: bytes) -> str | None:
    """Return the path that a second start sent, empty for none; None for what is no message."""
    try:
        told = json.loads(message)
    except ValueError:
        return None
    path = told.get("open") if isinstance(told, dict) else None
    if not isinstance(path, str) or (path and not Path(path).is_absolute()):
        return None
    return path
