"""What is left over is deleted on the window's thread, whoever made it."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from editor.workstation.collector import Collector


class Left(QObject):
    """A cycle, so that only the collector can end it; says on which thread it ended."""

    def __init__(self, ended: list[int]) -> None:
        super().__init__()
        self.ended, self.itself = ended, self

    def __del__(self) -> None:
        self.ended.append(threading.get_ident())


def test_a_thread_of_the_pool_deletes_nothing(qtbot: QtBot, qapp: object) -> None:
    collector = Collector()
    ended: list[int] = []
    try:
        Left(ended)
        # Far more than Python's threshold: elsewhere this thread would collect.
        work = threading.Thread(target=lambda: [[] for _ in range(200_000)])
        work.start()
        work.join()
        assert not ended
        for _ in range(12):
            made = [[] for _ in range(2_000)]
            collector.collect()
            del made
        qtbot.waitUntil(lambda: bool(ended))
        assert ended == [threading.get_ident()]
    finally:
        collector.close()
