"""The program with its window: started, run, ended."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QEvent,
    QEventLoop,
    QIODevice,
    QObject,
    QSize,
    Qt,
    QTimer,
    Slot,
)
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from editor.article.language import Language
from editor.workstation.collector import Collector
from editor.workstation.first_window import FirstWindow
from editor.workstation.layouts import KeyPositions
from editor.workstation.page.fonts import register_fonts
from editor.workstation.program import Program
from editor.workstation.settings import Settings
from editor.workstation.theme import ThemeMode, ui_font
from editor.workstation.window import Window

LOOK_MS = 40
STILL_LOOKS = 14
"""Longer than the pauses after which words are counted and pictures shown."""
LONGEST_WAIT_MS = 30_000
LONGEST_UNSEEN_MS = 1500


def run(store_path: Path, open_file: Path | None = None) -> int:
    """Open the window on a store and stay until it is closed; return the exit status.

    ``open_file`` is imported and shown. Where a window is open on this store it comes forward,
    shows the file, and this program ends. Nothing heavy happens before the window is painted.
    """
    application = make_application()
    place = FirstWindow(store_path)
    is_first = place.take()
    if not is_first and place.hand_over(open_file):
        return 0
    collector = Collector(application)
    program = Program(Settings())
    program.faults.install()
    window = Window(program)
    start = Start(window, store_path, open_file)
    place.called.connect(start.come_forward)
    window.panes.fit_the_screen()
    window.show()
    window.painted.connect(start.begin)
    if is_first:
        window.painted.connect(place.listen)
    # A window that starts minimized is not painted.
    QTimer.singleShot(LONGEST_UNSEEN_MS, start.begin)
    status = 1
    try:
        status = application.exec()
    finally:
        place.close()
        ended = program.close()
        collector.close()
        if not ended:
            # What is to be kept is written. Python's own end would take the ground from under the
            # thread that works on, and call that a crash.
            os._exit(status)
    return status


def make_application() -> QApplication:
    """Return the application with our style and fonts; the one there is, if there is one."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        application = existing
    else:
        application = QApplication(sys.argv[:1])
        application.setApplicationName("Warraq")
        application.setApplicationDisplayName("")
        application.setDesktopFileName("warraq")
    application.setStyle("Fusion")
    register_fonts()
    application.setFont(ui_font())
    return application


class Start(QObject):
    """The first minute: the store opens, then the last article, the file, or the sample."""

    def __init__(self, window: Window, store_path: Path | None, open_file: Path | None) -> None:
        super().__init__(window)
        self._window, self._path, self._file = window, store_path, open_file
        self._sample = ""
        self._begun = False
        window.archive.opened.connect(self._opened)
        window.archive.failed.connect(self._failed)
        window.blank.retry_wanted.connect(self.open_store)

    @Slot()
    def begin(self) -> None:
        """Open the store, unless that has begun."""
        if not self._begun:
            self.open_store()

    @Slot()
    def open_store(self) -> None:
        """Open the store off the window's thread."""
        self._begun = True
        self._window.archive.open(self._path, self._window.program.language)
        # Meanwhile, on this thread, the rest of the window is made.
        if not self._window.furnished:
            self._window.furnish()
            KeyPositions(self._window).watch()

    @Slot(str)
    def come_forward(self, path: str) -> None:
        """Show the window above others, with a file that a second start was given."""
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()
        if path and window.archive.ready:
            window.arrivals.import_files([path])
        elif path:
            self._file = Path(path)

    @Slot(str)
    def _opened(self, sample: str) -> None:
        window = self._window
        window.blank.show_ready()
        window.desk.refresh()
        self._sample = sample
        if window.archive.path is not None:
            window.journaling.use(window.archive.path)
        window.recovery.finished.connect(self._open_first)
        # Before anything is opened: what was typed and not saved last time comes first.
        window.recovery.begin(show=self._file is None)

    @Slot(bool)
    def _open_first(self, recovered: bool) -> None:
        window = self._window
        if self._file is not None:
            window.arrivals.import_files([str(self._file)])
        elif recovered:
            return
        elif article_id := self._sample or window.program.settings.last_article:
            window.session.open_if_there(article_id)

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        from editor.article.errors import WarraqError

        said = isinstance(error, WarraqError)
        text = error.say(self._window.program.language) if said else str(error)  # type: ignore[attr-defined]
        self._window.blank.show_failure(text)


def window_png(
    store_path: Path,
    article_id: str,
    language: Language,
    theme: ThemeMode | str = ThemeMode.LIGHT,
    size: tuple[int, int] = (1440, 900),
    tab: str = "",
) -> bytes:
    """Return a PNG of the window with an article open, for the demo and the documents.

    ``tab``: ``review`` or ``history`` shows that tab of the inspector, empty the proofreader's.

    It needs no display: the caller sets ``QT_QPA_PLATFORM=offscreen``. ``size`` is in pixels.
    """
    make_application()
    with _settings(language, ThemeMode(theme)) as settings:
        program = Program(settings)
        window = Window(program)
        window.resize(QSize(*size))
        start = Start(window, store_path, None)
        settings.last_article = article_id
        window.show()
        start.open_store()
        _Stillness(window).wait()
        if tab:
            shown = {"review": window.review.show_tab, "history": window.newsroom.history.show_tab}
            shown[tab]()
            _Stillness(window).wait()
        image = window.grab().toImage()
        window.close_now()
        program.close()
        window.deleteLater()
        # No event loop comes back to it, and the next window's style sheet would be its own too.
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)
        # The application goes on, and what speaks in it next may speak another language.
        program.translations.close()
    return png(image)


def png(image: QImage) -> bytes:
    """Return ``image`` as the bytes of a PNG."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # The stubs ask for bytes, the binding takes text.
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(content.data())


@contextmanager
def _settings(language: Language, theme: ThemeMode) -> Iterator[Settings]:
    # Late: only a picture for the documents needs a place of its own.
    import tempfile

    with tempfile.TemporaryDirectory(prefix="warraq-") as folder:
        settings = Settings(Path(folder) / "settings.ini")
        settings.chosen_language = language
        settings.theme = theme
        yield settings


class _Stillness(QObject):
    """Runs the event loop until the article is there and no work is left."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._loop = QEventLoop(self)
        self._left = LONGEST_WAIT_MS // LOOK_MS
        self._still = 0

    def wait(self) -> None:
        """Come back when all is still, or after the longest wait."""
        timer = QTimer(self)
        timer.timeout.connect(self._look)
        timer.start(LOOK_MS)
        self._loop.exec()
        timer.stop()

    @Slot()
    def _look(self) -> None:
        there = self._window.session.article_id is not None and not self._window.jobs.busy
        self._still = self._still + 1 if there else 0
        self._left -= 1
        if self._still >= STILL_LOOKS or self._left <= 0:
            self._loop.quit()
