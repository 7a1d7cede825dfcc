"""A review whose store is locked or full: it is kept later, and keeps no other from being shown."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from db import settings
from db.errors import StoreLocked
from editor.article.article import Article
from editor.article.language import Language
from editor.workstation.review import keeping
from editor.workstation.review.standing import KEY, WHOSE_KEY, Standing
from editor.workstation.window import Window
from tests.workstation.conftest import settle
from tests.workstation.review.conftest import compared, put, suggest

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def lock(monkeypatch: pytest.MonkeyPatch) -> list[Exception]:
    """Let the store take no setting, as while another program writes, until the list is empty."""
    failing: list[Exception] = [StoreLocked(path="store.sqlite", seconds=5)]
    sound = settings.swap

    def refused(*arguments: object, **named: object) -> object:
        if failing:
            raise failing[0]
        return sound(*arguments, **named)

    monkeypatch.setattr(settings, "swap", refused)
    return failing


def stands(window: Window, qtbot: QtBot, article_id: str) -> object:
    found: list[object] = []
    window.archive.run(lambda store: settings.get(store, KEY.format(article_id)), found.append)
    settle(qtbot, window)
    return found[0]


def test_what_stands_is_kept_once_the_store_takes_it(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    failing = lock(monkeypatch)
    told: list[object] = []
    window.review.keeping.failed.connect(told.append)
    article = suggest(qtbot, window)
    put(window, "جمهرية", "جمهورية")
    compared(qtbot, window)
    assert told == failing
    assert stands(window, qtbot, article.id) is None
    failing.clear()
    window.review.keeping._retry.start(0)
    qtbot.waitUntil(lambda: not window.review.keeping._unsaved, timeout=60_000)
    settle(qtbot, window)
    kept = stands(window, qtbot, article.id)
    assert isinstance(kept, dict)
    assert kept["suggesting"]
    assert keeping.RETRY_MS > 0


def test_another_article_is_reviewed_while_that_waits(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    failing = lock(monkeypatch)
    loaded: list[str] = []
    window.review.keeping.loaded.connect(lambda kept: loaded.append(kept.article_id))
    # One after the other, as when the first is still under way: the rest is one batch.
    window.review.keeping.put_whose("a", {})
    window.review.keeping.put_whose("b", {})
    other = Article.new(Language.AR, "آخر")
    with qtbot.waitSignal(window.session.opened, timeout=60_000):
        window.session.adopt(other)
    window.review.keeping.put_whose("c", {})
    compared(qtbot, window)
    assert other.id in loaded
    failing.clear()


def test_of_two_windows_the_one_that_did_not_know_gives_way(window: Window, qtbot: QtBot):
    article = suggest(qtbot, window)
    put(window, "جمهرية", "جمهورية")
    compared(qtbot, window)
    other = keeping.Keeping(window.archive, window)
    heard: list[keeping.Kept] = []
    other.loaded.connect(heard.append)
    # It has never seen what the window keeps, and says that nothing is reviewed.
    other.put_standing(article.id, Standing())
    settle(qtbot, window)
    kept = stands(window, qtbot, article.id)
    assert isinstance(kept, dict)
    assert kept["suggesting"]
    [known] = heard
    assert known.standing.suggesting
    assert known.standing.whose
    # Now it knows, and may.
    other.put_standing(article.id, Standing())
    settle(qtbot, window)
    kept = stands(window, qtbot, article.id)
    assert isinstance(kept, dict)
    assert not kept["suggesting"]
    # The window says its word upon another's that it did not know: it takes that one instead.
    window.review.suggest(False)
    window.review.suggest(True)
    compared(qtbot, window)
    assert window.review.standing.stands is None or not window.review.standing.suggesting


def test_who_made_what_is_known_by_both(window: Window, qtbot: QtBot):
    article = suggest(qtbot, window)
    one, other = keeping.Keeping(window.archive, window), keeping.Keeping(window.archive, window)
    one.put_whose(article.id, {"a": ("mona", None)})
    settle(qtbot, window)
    other.put_whose(article.id, {"b": ("salma", None)})
    settle(qtbot, window)
    heard: list[object] = []
    window.archive.run(
        lambda store: settings.get(store, WHOSE_KEY.format(article.id)), heard.append
    )
    settle(qtbot, window)
    assert heard == [{"a": ["mona", None], "b": ["salma", None]}]


def test_a_window_that_only_reads_keeps_nothing_until_it_may(window: Window, qtbot: QtBot):
    article = window.canvas.article()
    window.review.keeping.load(article.id)
    window.canvas.setReadOnly(True)
    window.review.keeping.put_standing(article.id, Standing(article, suggesting=True))
    settle(qtbot, window)
    assert stands(window, qtbot, article.id) is None
    window.canvas.setReadOnly(False)
    window.review.keeping.release()
    settle(qtbot, window)
    assert stands(window, qtbot, article.id) is not None
