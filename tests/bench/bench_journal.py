"""The journal: what it costs the window's thread and the disk, and what storms cost the writer.

A sample of what ``tests/storm`` does in its short form is in the tests; this is the full one.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from db import clock
from db.journal.entry import Entry
from db.journal.writing import Journal
from editor.article.article import Article
from editor.article.json_form import to_json
from editor.workstation.page.canvas import Canvas
from editor.workstation.page.changes import Changes
from editor.workstation.page.pictures import no_media
from editor.workstation.whereabouts import whereabouts
from tests.bench.bench_page import news_item
from tests.bench.figure import Figure, milliseconds, percentile, side_by_side
from tests.storm.cuts import cut_the_journal, cut_the_store
from tests.storm.kills import Losses, storm

_KILLS = 200
_CUTS = 150
_KEYS = 100
_LIMIT_SECONDS = 1.0
"""What the writer was promised."""


def measure() -> list[Figure]:
    """Measure on the offscreen platform or a real screen, whichever Qt is started on."""
    application = QApplication.instance() or QApplication([])
    figures = []
    for words in (1_300, 10_000, 100_000):
        figures += _taken(words)
    del application
    figures += [*_written(), *_power_cuts(), *_kills(storm(_KILLS, seed=2))]
    return figures


def _taken(words: int) -> list[Figure]:
    """Take a letter typed in the middle; the floor is what the whole article would cost."""
    canvas = Canvas()
    article = news_item(words)
    canvas.load(article, no_media)
    canvas.resize(1000, 900)
    canvas.show()
    cursor = QTextCursor(canvas.document().findBlockByNumber(len(canvas.lines) // 2))
    cursor.setPosition(cursor.position() + 40)
    canvas.setTextCursor(cursor)
    canvas.ensureCursorVisible()
    QApplication.processEvents()
    changes = Changes(canvas.lines, canvas.details)
    canvas.lines_changed.connect(changes.note)
    none = Qt.KeyboardModifier.NoModifier
    taken: list[float] = []
    for number in range(_KEYS):
        key = QKeyEvent(QEvent.Type.KeyPress, 0, none, "كلمة "[number % 5])
        QApplication.sendEvent(canvas, key)
        QApplication.processEvents()
        taken += milliseconds(
            lambda: (changes.take(canvas.lines, canvas.details), whereabouts(canvas)), 1
        )
    whole = milliseconds(lambda: to_json(canvas.article()), 10)
    canvas.close()
    label = f"journal, {words:,} words: a change taken on the window's thread"
    floor = percentile(whole, 50)
    return [
        Figure(
            f"{label} p{percent}, against the whole article",
            percentile(taken, percent),
            "ms",
            _KEYS,
            floor=floor,
        )
        for percent in (50, 95)
    ]


def _written() -> list[Figure]:
    """Write a changed paragraph; the floor is an fsync of as many bytes in a plain file."""
    article = news_item(1_300)
    with tempfile.TemporaryDirectory(prefix="warraq-bench-") as name:
        journal = Journal.open(Path(name) / "store.sqlite")
        journal.begin(Entry.base(clock.now(), article, None, None))
        entry = _changed(article)
        descriptor = os.open(Path(name) / "plain", os.O_CREAT | os.O_WRONLY | os.O_APPEND)
        body = entry.body.encode()

        def floor() -> None:
            os.write(descriptor, body)
            os.fsync(descriptor)

        figure = side_by_side(
            "journal: a change written and synced, against a plain fsync",
            lambda: journal.add([entry]),
            floor,
            200,
        )
        os.close(descriptor)
        journal.close()
    return [figure]


def _changed(article: Article) -> Entry:
    from dataclasses import replace

    from editor.article.delta import delta_between

    block = article.blocks[3]
    changed = article.with_block(replace(block, text=block.text.of("كلمة " * 36)))  # type: ignore[union-attr,call-arg]
    return Entry.changed(clock.now(), delta_between(article, changed), None)


def _power_cuts() -> list[Figure]:
    figures = []
    for what, cut in (("journal", cut_the_journal), ("store", cut_the_store)):
        damage = cut(_CUTS, seed=8)
        label = f"power cut while the {what} is written"
        figures += [
            Figure(f"{label}: acknowledged work", damage.acknowledged, "entries", _CUTS),
            Figure(f"{label}: acknowledged work lost", damage.lost, "entries", _CUTS),
            Figure(f"{label}: files broken", damage.broken, "files", _CUTS),
        ]
    return figures


def _kills(losses: Losses) -> list[Figure]:
    seconds, kills = losses.lost_seconds, losses.kills
    return [
        Figure("kill -9: acts done", losses.acts, "acts", kills),
        Figure("kill -9: saves acknowledged", losses.saves, "saves", kills),
        Figure("kill -9: acknowledged saves lost", losses.lost_saves, "saves", kills),
        Figure("kill -9: texts that never stood on the page", losses.foreign_texts, "texts", kills),
        Figure("kill -9: carets elsewhere", losses.wrong_carets, "carets", losses.carets),
        Figure("kill -9: damage found in the store", len(losses.problems), "problems", kills),
        *(
            Figure(
                f"kill -9: typing lost p{percent}, against the promised second",
                percentile(seconds, percent),
                "s",
                len(seconds),
                floor=_LIMIT_SECONDS,
            )
            for percent in (50, 95)
        ),
        Figure(
            "kill -9: typing lost at most, against the promised second",
            max(seconds),
            "s",
            len(seconds),
            floor=_LIMIT_SECONDS,
        ),
    ]
