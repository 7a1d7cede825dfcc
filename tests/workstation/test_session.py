"""Saving: by itself, truthfully, and never at the price of a text."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db import articles, revisions
from db.store import Store
from editor.article.errors import FileUnwritable
from editor.article.language import Language
from editor.workstation.notices import NoticeKind
from editor.workstation.session import SaveKind
from editor.workstation.window import Window
from tests.workstation.conftest import MakeWindow, begin, settle


def read(window: Window, article_id: str) -> str:
    """Read the headline that a second program would find on the disk."""
    from editor.language.stems import SearchAnalyzer

    path = window.archive.path
    assert path is not None
    with Store.open(path, SearchAnalyzer()) as store:
        return articles.load(store, article_id).article.headline


def break_disk(window: Window, monkeypatch) -> list[Exception]:
    """Let every save fail as a full disk does, until the list is emptied."""
    failing: list[Exception] = [FileUnwritable(path="store.sqlite", reason="No space left")]
    sound = articles.save

    def save(*arguments: object, **named: object) -> object:
        if failing:
            raise failing[0]
        return sound(*arguments, **named)

    monkeypatch.setattr(articles, "save", save)
    return failing


def test_typing_is_saved_after_a_pause(window: Window, qtbot: QtBot):
    begin(qtbot, window)
    window.canvas.focus_part(window.canvas.lines[0].part)
    QTest.keyClicks(window.canvas, "Kazan")
    assert window.session.state.kind is SaveKind.EDITED
    assert window.statusbar.saved.text() == "Not saved yet"
    article_id = window.session.article_id
    qtbot.waitUntil(lambda: window.session.state.kind is SaveKind.SAVED, timeout=60_000)
    assert article_id is not None
    assert read(window, article_id) == "Kazan"
    assert window.statusbar.saved.text() == "Saved just now"


def test_nobody_types_so_long_that_nothing_is_saved(window: Window, qtbot: QtBot):
    begin(qtbot, window)
    begun = window.session.state.at

    def type_on() -> bool:
        QTest.keyClicks(window.canvas, "a")
        return window.session.state.at != begun

    qtbot.waitUntil(type_on, timeout=60_000)


def test_opening_another_article_saves_the_first(window: Window, qtbot: QtBot):
    begin(qtbot, window)
    first = window.session.article_id
    assert first is not None
    window.canvas.focus_part(window.canvas.lines[0].part)
    QTest.keyClicks(window.canvas, "First")
    begin(qtbot, window, Language.EN)
    assert window.session.article_id != first
    assert read(window, first) == "First"


def test_full_disk_is_said_and_the_article_stays(window: Window, qtbot: QtBot, monkeypatch):
    begin(qtbot, window)
    failing = break_disk(window, monkeypatch)
    window.canvas.focus_part(window.canvas.lines[0].part)
    QTest.keyClicks(window.canvas, "Kazan")
    article_id = window.session.article_id
    window.session.save()
    qtbot.waitUntil(lambda: window.session.state.kind is SaveKind.FAILED)
    assert window.statusbar.saved.text() == "Not saved"
    assert window.notices.notice is not None
    assert window.notices.notice.kind is NoticeKind.FAILED
    assert "No space left" in window.notices.notice.text

    with qtbot.waitSignal(window.session.stayed):
        window.desk_acts.begin(Language.RU)
    assert window.session.article_id == article_id
    assert window.canvas.article().headline == "Kazan"

    failing.clear()
    window.session.save()
    qtbot.waitUntil(lambda: window.session.state.kind is SaveKind.SAVED)
    assert window.notices.notice is None
    assert article_id is not None
    assert read(window, article_id) == "Kazan"


def test_closing_waits_for_the_save(window: Window, qtbot: QtBot):
    begin(qtbot, window)
    article_id = window.session.article_id
    assert article_id is not None
    window.canvas.focus_part(window.canvas.lines[0].part)
    QTest.keyClicks(window.canvas, "Kazan")
    assert not window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=60_000)
    assert read(window, article_id) == "Kazan"


def test_window_does_not_close_over_a_text_it_cannot_save(
    window: Window, qtbot: QtBot, monkeypatch
):
    begin(qtbot, window)
    break_disk(window, monkeypatch)
    window.canvas.focus_part(window.canvas.lines[0].part)
    QTest.keyClicks(window.canvas, "Kazan")
    event = QCloseEvent()
    with qtbot.waitSignal(window.session.stayed):
        window.closeEvent(event)
    assert not event.isAccepted()
    assert window.isVisible()
    notice = window.notices.notice
    assert notice is not None
    assert [title for title, _ in notice.actions] == [
        "Try again",
        "Save a copy…",
        "Close without saving",
    ]


def test_copy_of_an_article_that_cannot_be_saved(window: Window, qtbot: QtBot, tmp_path: Path):
    from editor.importing.read import read_file

    begin(qtbot, window)
    window.canvas.focus_part(window.canvas.lines[0].part)
    QTest.keyClicks(window.canvas, "Kazan")
    window.save_notices._write_copy(str(tmp_path / "copy.json"))
    settle(qtbot, window)
    assert read_file(tmp_path / "copy.json").article == window.canvas.article()


def test_two_windows_on_one_article_keep_both_texts(
    make_window: MakeWindow, qtbot: QtBot, tmp_path: Path
):
    from editor.language.stems import SearchAnalyzer

    window = make_window()
    begin(qtbot, window)
    article_id = window.session.article_id
    assert article_id is not None
    forks = []
    window.session.forked.connect(lambda: forks.append(True))
    with Store.open(tmp_path / "store.sqlite", SearchAnalyzer()) as other:
        stored = articles.load(other, article_id)
        changed = stored.article.__class__.new(Language.AR)
        from dataclasses import replace

        theirs = replace(changed, id=article_id, story_id=stored.article.story_id, headline="B")
        articles.save(other, theirs, parent=stored.revision.id)
        window.canvas.focus_part(window.canvas.lines[0].part)
        QTest.keyClicks(window.canvas, "A")
        window.session.save()
        settle(qtbot, window)
        QTest.keyClicks(window.canvas, "A")
        window.session.save()
        settle(qtbot, window)
        texts = {
            revisions.load_revision(other, revision.id).headline
            for revision in revisions.history(other, article_id)
        }
    assert {"A", "B"} <= texts
    assert forks == [True]


def test_answer_for_an_article_no_longer_wanted_is_dropped(make_window: MakeWindow, qtbot: QtBot):
    window = make_window(samples=True)
    ids = [window.desk.model.index(row).data(window.desk.model.CARD).card.id for row in range(3)]
    shown = []
    window.session.opened.connect(lambda article: shown.append(article.id))
    others = [one for one in ids if one != window.session.article_id]
    for article_id in others:
        window.session.open(article_id)
    settle(qtbot, window)
    assert shown == [others[-1]]
