"""Bugs: logged whole with their traceback, shown once, the text kept."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

_log = logging.getLogger("warraq")


class Faults(QObject):
    """Takes over ``sys.excepthook`` and ``threading.excepthook`` while it is installed.

    ``told`` is emitted once for each place a bug comes from, from whatever thread it was on.
    """

    told = Signal(str)

    def __init__(self, log_file: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.log_file = log_file or default_log_file()
        self._seen: set[str] = set()
        self._before = (sys.excepthook, threading.excepthook)
        self._handler: logging.Handler | None = None

    def install(self) -> None:
        """Start to catch."""
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._before
        if self._handler is not None:
            _log.removeHandler(self._handler)
            self._handler.close()

    def report(self, error: BaseException) -> None:
        """Log ``error`` and tell of it if its place is new."""
        self._write(error)
        frames = traceback.extract_tb(error.__traceback__)
        place = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else ""
        key = f"{type(error).__name__} {place}"
        if key not in self._seen:
            self._seen.add(key)
            self.told.emit(f"{type(error).__name__}: {error}")

    def _write(self, error: BaseException) -> None:
        if self._handler is None:
            self.log_file.parent.mkdir(parents=True, exist_ok=True)
            self._handler = logging.FileHandler(self.log_file, encoding="utf-8", delay=True)
            self._handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
            _log.addHandler(self._handler)
        _log.error("a bug", exc_info=error)

    def _caught(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error, trace)
            return
        self.report(error)

    def _caught_in_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self.report(arguments.exc_value)


def default_log_file() -> Path:
    """Return where the log goes: the platform's folder for logs."""
    # Late: it is needed for the path only, after the first paint.
    import platformdirs

    return Path(platformdirs.user_log_dir("warraq", appauthor=False)) / "workstation.log"
