"""A hand that writes: it types, pastes, undoes and saves in a real window until it is killed.

``python -m tests.storm.hand FOLDER ARTICLE SEED [BYTES]`` opens the window on the store in FOLDER.
It prints one line of JSON for what it found on opening, for every act once it is done, and for
every save that the store acknowledged. With BYTES no file may grow beyond that: a full disk.
"""

from __future__ import annotations

import faulthandler
import json
import os
import random
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.article.json_form import content_hash
from editor.article.language import Language
from editor.workstation.app import Start, make_application
from editor.workstation.program import Program
from editor.workstation.settings import Settings
from editor.workstation.window import Window

WORDS = ("خبر", "كلمة", "مدينة", "نهر", "Kazan", "слово", "«قال»", "2026", "قلمًا")
HTML = "<h2>عنوان</h2><p>فقرة <b>أولى</b></p><ul><li>بند</li><li>بند ثان</li></ul><p>فقرة</p>"


class Hand:
    """Writes on a window's page; says what it did."""

    def __init__(self, window: Window, luck: random.Random) -> None:
        self.window, self.luck = window, luck
        self.canvas = window.canvas
        self.number = 0
        window.session.save_done.connect(lambda _edit, revision: say("saved", revision=revision))
        self.acts: list[tuple[int, Callable[[], None]]] = [
            (30, self.type_word),
            (4, self.canvas.press_enter),
            (4, self.erase),
            (3, self.paste),
            (5, self.canvas.undo),
            (2, self.canvas.redo),
            (3, self.window.session.save),
            (3, self.go_elsewhere),
            (1, self.canvas.insert_separator),
            (1, self.change_kicker),
        ]

    def act(self) -> None:
        weights = [weight for weight, _ in self.acts]
        [(_, act)] = self.luck.choices(self.acts, weights)
        act()
        self.number += 1
        self.tell("act", number=self.number)

    def tell(self, what: str, **facts: object) -> None:
        caret = self.canvas.selection().caret
        say(
            what,
            hash=content_hash(self.canvas.article()),
            caret=[caret.line, caret.offset],
            at=time.monotonic(),
            **facts,
        )

    def type_word(self) -> None:
        for letter in " " + self.luck.choice(WORDS):
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                none = Qt.KeyboardModifier.NoModifier
                QApplication.sendEvent(self.canvas, QKeyEvent(kind, 0, none, letter))

    def erase(self) -> None:
        for _ in range(self.luck.randrange(1, 12)):
            self.canvas.erase_backward()

    def paste(self) -> None:
        data = QMimeData()
        data.setHtml(HTML)
        self.canvas.insertFromMimeData(data)

    def go_elsewhere(self) -> None:
        self.canvas.select(self.canvas.selection())
        end = self.canvas.document().characterCount() - 1
        spot = self.canvas.spot(self.luck.randrange(max(1, end)))
        self.window.editing.go_to_line(spot.line, spot.offset)

    def change_kicker(self) -> None:
        self.canvas.change_details(kicker=self.luck.choice(WORDS))


def say(what: str, **facts: object) -> None:
    """Print a line that is out of this process when it comes back: a kill cannot take it."""
    os.write(1, (json.dumps({"what": what, **facts}) + "\n").encode())


def main(folder: Path, article_id: str, seed: int, most_bytes: int | None) -> None:
    faulthandler.enable()
    make_application()
    settings = Settings(folder / "settings.ini")
    settings.chosen_language = Language.EN
    settings.last_article = article_id
    window = Window(Program(settings))
    window.resize(1000, 800)
    start = Start(window, folder / "store.sqlite", None)
    window.show()
    start.open_store()
    while window.session.article_id is None or window.jobs.busy:
        QTest.qWait(5)
    # The page is scrolled to where it was in the next round of the event loop.
    QTest.qWait(20)
    hand = Hand(window, random.Random(seed))
    hand.tell("opened", id=window.session.article_id)
    if most_bytes is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, resource.RLIM_INFINITY))
    while True:
        hand.act()
        QTest.qWait(hand.luck.choice((0, 1, 5, 20, 60)))


if __name__ == "__main__":
    _, place, article, number, *limit = sys.argv
    main(Path(place), article, int(number), int(limit[0]) if limit else None)
