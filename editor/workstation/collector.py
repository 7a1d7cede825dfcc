"""Python's garbage collector, kept on the window's thread.

By itself it runs on whatever thread an allocation tips the scale, and there deletes what is left
over: a widget or a timer deleted by a thread of the pool takes the program down with it.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

INTERVAL_MS = 1000


class Collector(QObject):
    """Collects on a timer of the thread that made it, by Python's own thresholds.

    The oldest generation comes round after a hundred collections at the earliest, so a key hardly
    ever waits for it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=INTERVAL_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    @Slot()
    def collect(self) -> None:
        """Collect as many generations as are due."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        due = [count > threshold for count, threshold in zip(counts, thresholds, strict=True)]
        if due[0]:
            gc.collect(2 if all(due) else int(due[1]))

    def close(self) -> None:
        """Let Python collect where it likes again: nothing of Qt is left."""
        self._timer.stop()
        gc.enable()
