"""The whole window while one types: toolbar, outline, status bar, journal and autosave at work."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from PySide6.QtWidgets import QApplication

from db import settings as store_settings
from db.store import Store
from editor.article.language import Language
from editor.language.stems import SearchAnalyzer
from editor.workstation.app import Start, make_application
from editor.workstation.program import Program
from editor.workstation.proofing.live import PAUSE_MS
from editor.workstation.settings import Settings
from editor.workstation.window import Window
from tests.bench.bench_page import news_item
from tests.bench.figure import Figure
from tests.bench.typing import PLACES, bare_editor, lay_out, typed, until_idle, until_painted

SIZES = (1_300, 100_000)
_LONGEST_S = 60
_WRITTEN = 9
"""Words written to see each marked."""


def measure() -> list[Figure]:
    """Type into the window of a program with a store of its own, and into a bare QTextEdit."""
    make_application()
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory(prefix="warraq-bench-") as folder:
        program, window = _window(Path(folder))
        for words in SIZES:
            figures += _typed(window, words)
            if words == SIZES[0]:
                figures.append(_marked(window, words))
        window.session.leave(window.close_now)
        _wait(lambda: not window.isVisible())
        program.jobs.wait(_LONGEST_S * 1000)
        program.close()
        window.deleteLater()
    return figures


def _window(folder: Path) -> tuple[Program, Window]:
    settings = Settings(folder / "settings.ini")
    settings.chosen_language = Language.AR
    store = folder / "store.sqlite"
    with Store.open(store, SearchAnalyzer()) as opened:
        store_settings.put(opened, "first-start", "done")
    program = Program(settings)
    window = Window(program)
    window.resize(1440, 900)
    start = Start(window, store, None)
    window.show()
    start.open_store()
    _wait(lambda: program.archive.ready)
    return program, window


def _typed(window: Window, words: int) -> list[Figure]:
    article = news_item(words)
    window.session.adopt(article)
    _wait(lambda: window.session.article_id == article.id)
    canvas = window.canvas
    height = canvas.viewport().height()
    bare = bare_editor("\n".join(article.texts()), canvas.column().width(), height)
    bare.show()
    lay_out(canvas)
    lay_out(bare)
    figures = []
    for name, place in PLACES.items():
        label = f"window, {words:,} words: key to painted, {name}"
        figures += typed(label, {"window": canvas, "floor": bare}, place, hide=False)
    bare.close()
    bare.deleteLater()
    return figures


def _marked(window: Window, words: int) -> Figure:
    """Write a word no dictionary has, and wait for the answer that marks it; the floor: the pause.

    Of the article that ``_typed`` opened.
    """
    live, canvas = window.proofing.live, window.canvas
    answers: list[object] = []
    live.checked.connect(answers.append)
    _wait(lambda: live.settled)
    taken = []
    for _ in range(_WRITTEN):
        for letter in "كلننمة ":
            until_painted(canvas, letter)
        answers.clear()
        start = time.perf_counter()
        _wait(lambda: bool(answers))
        until_idle()
        taken.append((time.perf_counter() - start) * 1000)
    live.checked.disconnect(answers.append)
    name = f"window, {words:,} words: last key to marks"
    return Figure(name, median(taken), "ms", len(taken), floor=PAUSE_MS)


def _wait(ready: Callable[[], bool]) -> None:
    end = time.monotonic() + _LONGEST_S
    while not ready():
        if time.monotonic() > end:
            raise TimeoutError("the window is not ready")
        QApplication.processEvents()
        time.sleep(0.002)
