"""One window a store: who is first, how a second start reaches it, and what is left behind."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from editor.workstation.app import Start
from editor.workstation.calls import LONGEST_MESSAGE, file_in
from editor.workstation.first_window import FirstWindow
from editor.workstation.window import Window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

PROGRAM = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from editor.workstation.first_window import FirstWindow
application = QCoreApplication([])
folder = Path(sys.argv[1])
"""


def test_second_start_hands_its_file_over(qtbot: QtBot, tmp_path: Path):
    first = FirstWindow(tmp_path / "store", tmp_path)
    assert first.take()
    file = tmp_path / "خبر.txt"
    second = (
        "place = FirstWindow(folder / 'store', folder)\n"
        "assert not place.take()\n"
        "sys.exit(7 if place.hand_over(Path(sys.argv[2]), 20_000) else 8)\n"
    )
    with subprocess.Popen([sys.executable, "-c", PROGRAM + second, tmp_path, file]) as process:
        # It asks for a while: the first window is still on its way up.
        with qtbot.waitSignal(first.called, timeout=60_000) as called:
            first.listen()
        assert called.args == [str(file)]
        assert process.wait(30) == 7
    first.close()


def test_other_store_has_a_window_of_its_own(tmp_path: Path):
    one, other = FirstWindow(tmp_path / "a", tmp_path), FirstWindow(tmp_path / "b", tmp_path)
    assert one.take()
    assert other.take()
    one.close()
    other.close()


def test_first_window_that_does_not_answer_keeps_nobody_out(qtbot: QtBot, tmp_path: Path):
    first, second = (FirstWindow(tmp_path / "store", tmp_path) for _ in range(2))
    assert first.take()
    assert not second.take()
    assert not second.hand_over(None, milliseconds=150)
    first.close()


def test_what_a_killed_window_left_is_taken_over(qtbot: QtBot, tmp_path: Path):
    left = FirstWindow(tmp_path / "store", tmp_path)
    killed = (
        "first = FirstWindow(folder / 'store', folder)\n"
        "assert first.take()\n"
        "first.listen()\n"
        "os._exit(9)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM + killed, tmp_path], timeout=60, check=False
    )
    assert run.returncode == 9
    socket = Path(left._socket_name)
    assert socket.exists()
    assert left.take()
    left.listen()
    caller = QLocalSocket()
    caller.connectToServer(left._socket_name)
    qtbot.waitUntil(lambda: caller.state() is QLocalSocket.LocalSocketState.ConnectedState)
    with qtbot.waitSignal(left.called):
        caller.write(b'{"open": ""}\n')
    left.close()


@pytest.mark.parametrize(
    "message",
    [b"", b"nonsense\n", b"[]\n", b'{"open": 3}\n', b'{"open": "relative.txt"}\n', b"\xff\xfe\n"],
)
def test_what_is_no_message_is_no_message(message: bytes):
    assert file_in(message) is None


def test_endless_message_is_cut_off(qtbot: QtBot, tmp_path: Path):
    first = FirstWindow(tmp_path / "store", tmp_path)
    assert first.take()
    first.listen()
    heard: list[str] = []
    first.called.connect(heard.append)
    caller = QLocalSocket()
    caller.connectToServer(first._socket_name)
    qtbot.waitUntil(lambda: caller.state() is QLocalSocket.LocalSocketState.ConnectedState)
    caller.write(b"x" * (LONGEST_MESSAGE + 2))
    gone = QLocalSocket.LocalSocketState.UnconnectedState
    qtbot.waitUntil(lambda: caller.state() is gone, timeout=60_000)
    assert heard == []
    first.close()


def test_lock_is_held_for_as_long_as_the_window_is_open(tmp_path: Path):
    first = FirstWindow(tmp_path / "store", tmp_path)
    assert first.take()
    [lock] = tmp_path.glob("*.lock")
    assert not QLockFile(str(lock)).tryLock(0)
    first.close()
    assert not lock.exists()


def test_called_window_shows_the_file(window: Window, qtbot: QtBot, tmp_path: Path):
    item = tmp_path / "item.txt"
    item.write_text("A headline\n\nThe first words of a news item, and some more of them.\n")
    start = Start(window, window.archive.path, None)
    with qtbot.waitSignal(window.session.opened, timeout=60_000):
        start.come_forward(str(item))
    assert window.canvas.article().headline == "A headline"
    start.come_forward("")
    assert window.isVisible()
