"""After a kill: the text, the caret and the page come back; both texts are kept."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db import articles, clock, media, places, revisions
from db.driver import connect
from db.journal.entry import Entry, Whereabouts
from db.journal.errors import JournalUnwritable
from db.journal.remains import left_behind
from db.journal.writing import Journal
from db.store import Store
from editor.article.article import Article
from editor.article.block import Paragraph, new_block
from editor.article.delta import delta_between
from editor.article.language import Language
from editor.language.stems import SearchAnalyzer
from editor.workstation.app import Start
from editor.workstation.journal_mark import JournalMark
from editor.workstation.notices import NoticeKind
from editor.workstation.session import SaveKind
from editor.workstation.window import Window
from tests.db.desk import PICTURE
from tests.workstation.conftest import MakeWindow, begin, begin_without_samples, settle

THERE = Whereabouts(anchor_line=30, anchor_offset=2, caret_line=30, caret_offset=5, top=28, above=7)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "store.sqlite"
    begin_without_samples(path)
    return path


def long_article() -> Article:
    blocks = [new_block(Paragraph, Language.AR, text=f"فقرة {n} " * 40) for n in range(60)]
    return replace(Article.new(Language.AR, "كما حُفظ"), blocks=tuple(blocks))


def stored(path: Path, article: Article) -> str:
    with Store.open(path, SearchAnalyzer()) as store:
        return articles.create(store, article).revision.id


def died_writing(path: Path, before: Article, after: Article, revision: str | None) -> None:
    """Leave the journal of a session that was killed after it had written ``after``."""
    journal = Journal.open(path)
    journal.begin(Entry.base(clock.now(), before, revision, None))
    journal.add([Entry.changed(clock.now(), delta_between(before, after), THERE)])
    journal.close(keep=True)


def journals(path: Path) -> list[str]:
    return sorted(each.name for each in places.journal_folder(path).glob("*"))


def opened(make_window: MakeWindow, qtbot: QtBot, path: Path) -> Window:
    window = make_window(samples=True, path=path)
    qtbot.waitUntil(lambda: window.session.article_id is not None, timeout=60_000)
    settled(qtbot, window)
    return window


def settled(qtbot: QtBot, window: Window) -> None:
    settle(qtbot, window)
    qtbot.waitUntil(lambda: not window.journaling.jobs.busy, timeout=60_000)


def left_text(path: Path) -> Article | None:
    """Read what the journal of a dead session holds; None where there is none, or not one."""
    texts = []
    for remains in left_behind(path):
        texts.append(remains.text and remains.text.article)
        remains.release()
    return texts[0] if len(texts) == 1 else None


def until_journalled(qtbot: QtBot, window: Window, tmp_path: Path, sound: Callable) -> None:
    """Wait until a copy of the journal's files, as a kill leaves them, holds what is wanted."""
    store_path = window.archive.path
    assert store_path is not None
    copies = iter(range(1000))

    def journalled() -> bool:
        copy = tmp_path / f"killed-{next(copies)}" / store_path.name
        shutil.copytree(places.journal_folder(store_path), places.journal_folder(copy))
        text = left_text(copy)
        return text is not None and sound(text)

    qtbot.waitUntil(journalled, timeout=60_000)


def test_the_text_the_caret_and_the_page_come_back(
    make_window: MakeWindow, qtbot: QtBot, path: Path
) -> None:
    before = long_article()
    after = replace(before, headline="كما كُتب")
    died_writing(path, before, after, stored(path, before))
    window = opened(make_window, qtbot, path)
    assert window.canvas.article() == after
    assert window.canvas.selection().caret.line == 30
    assert window.canvas.selection().anchor.offset == 2
    from editor.workstation.whereabouts import whereabouts

    qtbot.waitUntil(lambda: whereabouts(window.canvas) == THERE)
    notice = window.notices.notice
    assert notice is not None
    assert notice.text.startswith("Recovered what was typed until ")
    [(title, show_as_saved)] = notice.actions
    assert title == "Show as it was saved"
    with Store.open(path, SearchAnalyzer()) as store:
        newest, oldest = revisions.history(store, before.id)
        assert newest.name == "Recovered after Warraq ended unexpectedly"
        assert revisions.load_revision(store, newest.id) == after
        assert revisions.load_revision(store, oldest.id) == before

    show_as_saved()
    assert window.canvas.article() == before
    window.canvas.undo()
    assert window.canvas.article() == after
    # The old journal is gone, ours is the only one.
    assert len([name for name in journals(path) if name.endswith(".sqlite")]) == 1


def test_nothing_was_lost_and_the_place_comes_back(
    make_window: MakeWindow, qtbot: QtBot, path: Path
) -> None:
    article = long_article()
    revision = stored(path, article)
    died_writing(path, article, article, revision)
    window = opened(make_window, qtbot, path)
    assert window.canvas.selection().caret.offset == 5
    notice = window.notices.notice
    assert notice is not None
    assert (notice.kind, notice.actions) == (NoticeKind.NEWS, ())
    assert window.session.revision == revision


def test_an_article_that_moved_on_is_a_fork_and_is_said(
    make_window: MakeWindow, qtbot: QtBot, path: Path
) -> None:
    before = long_article()
    revision = stored(path, before)
    died_writing(path, before, replace(before, headline="كما كُتب"), revision)
    theirs = replace(before, headline="كما كتب غيره")
    with Store.open(path, SearchAnalyzer()) as store:
        articles.save(store, theirs, parent=revision)
    window = opened(make_window, qtbot, path)
    notice = window.notices.notice
    assert notice is not None
    assert "both versions are kept" in notice.text
    assert window.canvas.article().headline == "كما كُتب"
    notice.actions[0][1]()
    assert window.canvas.article() == theirs


def test_an_article_that_was_never_saved(make_window: MakeWindow, qtbot: QtBot, path: Path) -> None:
    article = long_article()
    died_writing(path, Article.new(Language.AR), article, None)
    journal = Journal.open(path)
    journal.begin(Entry.base(clock.now(), article, None, THERE))
    journal.close(keep=True)
    window = opened(make_window, qtbot, path)
    assert window.canvas.article() == article
    with Store.open(path, SearchAnalyzer()) as store:
        assert articles.load(store, article.id).article == article


def test_several_windows_died(make_window: MakeWindow, qtbot: QtBot, path: Path) -> None:
    made = [long_article() for _ in range(3)]
    for article in made:
        died_writing(path, article, replace(article, headline="كما كُتب"), stored(path, article))
    window = opened(make_window, qtbot, path)
    assert window.session.article_id == made[-1].id
    notice = window.notices.notice
    assert notice is not None
    assert "2 other articles" in notice.text
    with Store.open(path, SearchAnalyzer()) as store:
        for article in made:
            assert articles.load(store, article.id).article.headline == "كما كُتب"


def test_a_damaged_journal_is_kept_and_said(
    make_window: MakeWindow, qtbot: QtBot, path: Path
) -> None:
    before = long_article()
    died_writing(path, before, replace(before, headline="كما كُتب"), stored(path, before))
    [file] = places.journal_folder(path).glob("*.sqlite")
    with connect(file) as raw:
        raw.execute("update entries set body = 'x' where number = 2")
    raw.close()
    window = opened(make_window, qtbot, path)
    assert window.canvas.article() == before
    notice = window.notices.notice
    assert notice is not None
    assert "is damaged" in notice.text
    assert any(".damaged-" in name for name in journals(path))


def test_a_store_that_takes_nothing_does_not_keep_the_text_away(
    make_window: MakeWindow, qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = long_article()
    died_writing(path, before, replace(before, headline="كما كُتب"), stored(path, before))
    monkeypatch.setattr("db.driver.BUSY_SECONDS", 0.2)
    lock = connect(path)
    lock.execute("begin immediate")
    monkeypatch.setattr("db.opening.connect", impatient)
    window = opened(make_window, qtbot, path)
    assert window.canvas.article().headline == "كما كُتب"
    assert window.session.dirty
    qtbot.waitUntil(lambda: window.session.state.kind is SaveKind.FAILED, timeout=60_000)
    lock.execute("rollback")
    lock.close()
    window.session.save()
    qtbot.waitUntil(lambda: window.session.state.kind is SaveKind.SAVED, timeout=60_000)
    with Store.open(path, SearchAnalyzer()) as store:
        newest = articles.load(store, before.id)
        assert newest.article.headline == "كما كُتب"
        assert newest.revision.name == "Recovered after Warraq ended unexpectedly"


def impatient(*arguments: object, **named: object) -> object:
    """Wait less long for a lock than a user would."""
    return connect(*arguments, **{**named, "busy_seconds": 0.2})  # type: ignore[arg-type]


def test_typing_is_journalled_while_no_save_is_possible(
    make_window: MakeWindow, qtbot: QtBot, path: Path, tmp_path: Path
) -> None:
    window = make_window(samples=True, path=path)
    begin(qtbot, window)
    lock = connect(path)
    lock.execute("begin immediate")
    window.canvas.focus_part(window.canvas.lines[0].part)
    QTest.keyClicks(window.canvas, "Kazan")
    window.session.save()
    QTest.keyClicks(window.canvas, " forum")
    until_journalled(qtbot, window, tmp_path, lambda text: text.headline == "Kazan forum")
    lock.close()
    qtbot.waitUntil(lambda: not window.session.dirty, timeout=60_000)


def test_typing_without_a_pause_is_journalled(
    make_window: MakeWindow, qtbot: QtBot, path: Path, tmp_path: Path
) -> None:
    window = make_window(samples=True, path=path)
    begin(qtbot, window)
    window.canvas.focus_part(window.canvas.lines[0].part)

    def sound(text: Article) -> bool:
        QTest.keyClicks(window.canvas, "a")
        return len(text.headline) >= 3

    until_journalled(qtbot, window, tmp_path, sound)


def test_a_journal_that_takes_nothing_is_said_and_tried_again(
    make_window: MakeWindow, qtbot: QtBot, path: Path, tmp_path: Path
) -> None:
    places.journal_folder(path).write_bytes(b"a file stands where the folder would")
    window = make_window(samples=True, path=path)
    [mark] = window.findChildren(JournalMark)
    troubles: list[object] = []
    window.journaling.trouble.connect(troubles.append)
    begin(qtbot, window)
    window.canvas.focus_part(window.canvas.lines[0].part)
    QTest.keyClicks(window.canvas, "Kazan")
    qtbot.waitUntil(lambda: mark.isVisible(), timeout=60_000)
    assert mark.text() == "Typing is not on the disk"
    assert "cannot be written" in mark.toolTip()
    assert isinstance(troubles[0], JournalUnwritable)
    # Saving goes on as ever.
    window.session.save()
    qtbot.waitUntil(lambda: window.session.state.kind is SaveKind.SAVED, timeout=60_000)
    places.journal_folder(path).unlink()
    qtbot.waitUntil(lambda: not mark.isVisible(), timeout=60_000)
    until_journalled(qtbot, window, tmp_path, lambda text: text.headline == "Kazan")


def test_a_window_that_is_closed_leaves_no_journal(
    make_window: MakeWindow, qtbot: QtBot, path: Path
) -> None:
    window = make_window(samples=True, path=path)
    begin(qtbot, window)
    settled(qtbot, window)
    assert journals(path)
    assert window.close()
    assert journals(path) == []


def test_closing_without_saving_leaves_the_text_in_the_journal(
    make_window: MakeWindow, qtbot: QtBot, path: Path
) -> None:
    window = make_window(samples=True, path=path)
    begin(qtbot, window)
    settled(qtbot, window)
    window.canvas.focus_part(window.canvas.lines[0].part)
    QTest.keyClicks(window.canvas, "Kazan")
    window.close_now()
    text = left_text(path)
    assert text is not None
    assert text.headline == "Kazan"


def test_a_second_window_leaves_the_first_ones_journal_alone(
    make_window: MakeWindow, qtbot: QtBot, path: Path
) -> None:
    first = make_window(samples=True, path=path)
    begin(qtbot, first)
    settled(qtbot, first)
    QTest.keyClicks(first.canvas, "Kazan")
    kept = journals(path)
    second = Window(first.program)
    Start(second, path, None)
    second.furnish()
    second.journaling.use(path)
    with qtbot.waitSignal(second.recovery.finished, timeout=60_000) as signal:
        second.recovery.begin()
    assert signal.args == [False]
    assert set(kept) <= set(journals(path))
    second.close_now()
    second.deleteLater()


def test_a_disk_that_does_not_answer_is_said(
    make_window: MakeWindow, qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("editor.workstation.journaling.LATE_MS", 50)
    window = make_window(samples=True, path=path)
    begin(qtbot, window)
    settled(qtbot, window)
    [mark] = window.findChildren(JournalMark)
    # As many writes as the pool takes, and none of them comes back.
    answer = Event()
    for _ in range(4):
        window.journaling.jobs.run(lambda _job: answer.wait(60))
    QTest.keyClicks(window.canvas, "Kazan")
    qtbot.waitUntil(lambda: mark.isVisible(), timeout=60_000)
    assert "has not answered" in mark.toolTip()
    window.program.choose_language(Language.RU)
    qtbot.waitUntil(lambda: mark.text() == "Набранное ещё не на диске")
    answer.set()
    qtbot.waitUntil(lambda: not mark.isVisible(), timeout=60_000)


def test_a_picture_that_the_store_did_not_take(
    make_window: MakeWindow, qtbot: QtBot, path: Path, tmp_path: Path
) -> None:
    window = make_window(samples=True, path=path)
    begin(qtbot, window)
    places.media_folder(path).write_bytes(b"a file stands where the folder would")
    window.session.add_media((PICTURE,))
    window.canvas.insert_figure(PICTURE)
    until_journalled(qtbot, window, tmp_path, lambda text: bool(text.figures))
    killed = tmp_path / "killed" / path.name
    shutil.copytree(places.journal_folder(path), places.journal_folder(killed))
    [remains] = left_behind(killed)
    assert remains.media == (PICTURE,)
    remains.release()
    # The next save brings it, and the journal lets go of it.
    places.media_folder(path).unlink()
    window.session.save()
    qtbot.waitUntil(lambda: not window.session.dirty, timeout=60_000)
    settled(qtbot, window)
    with Store.open(path, SearchAnalyzer()) as store:
        assert media.load(store, PICTURE.id) == PICTURE


def test_a_file_is_opened_and_the_text_recovered_behind_it(
    make_window: MakeWindow, qtbot: QtBot, path: Path
) -> None:
    window = make_window(samples=True, path=path)
    before = long_article()
    died_writing(path, before, replace(before, headline="كما كُتب"), stored(path, before))
    with qtbot.waitSignal(window.recovery.finished, timeout=60_000) as signal:
        window.recovery.begin(show=False)
    assert signal.args == [False]
    settled(qtbot, window)
    with Store.open(path, SearchAnalyzer()) as store:
        assert articles.load(store, before.id).article.headline == "كما كُتب"
    assert journals(path) == []
    notice = window.notices.notice
    assert notice is not None
    assert "1 other article " in notice.text
