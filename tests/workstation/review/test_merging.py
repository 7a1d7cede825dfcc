"""Two heads of an article joined through the window, in a real store."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db import articles, revisions
from db.store import Store
from editor.article.article import Article
from editor.article.block import TextBlock
from editor.article.span import Text
from editor.workstation.review.merge_dialog import MergeDialog
from editor.workstation.window import Window
from tests.workstation.conftest import settle
from tests.workstation.review.conftest import BODY, compared, put

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def fork(qtbot: QtBot, window: Window, old: str, new: str) -> None:
    """Let somebody else save a version in which ``old`` is ``new``, upon what is open here."""
    parent, article = window.session.revision, window.canvas.article()
    theirs = replace(article, blocks=tuple(_changed(each, old, new) for each in article.blocks))

    def write(store: Store) -> None:
        articles.save(store, theirs, parent=parent)

    window.archive.run(write)
    settle(qtbot, window)


def _changed(block: object, old: str, new: str) -> TextBlock:
    assert isinstance(block, TextBlock)
    return replace(block, text=Text.of(block.text.plain.replace(old, new)))


def heads(qtbot: QtBot, window: Window, article: Article) -> list[tuple[str, ...]]:
    """Return the parents of each head."""
    found: list[tuple[str, ...]] = []

    def read(store: Store) -> None:
        history = revisions.history(store, article.id)
        parents = {parent for each in history for parent in each.parents}
        found.extend(each.parents for each in history if each.id not in parents)

    window.archive.run(read)
    settle(qtbot, window)
    return found


def saved(qtbot: QtBot, window: Window) -> None:
    window.session.save()
    qtbot.waitUntil(lambda: not window.session.dirty, timeout=60_000)
    compared(qtbot, window)


def test_what_does_not_touch_is_joined_in_one_step(window: Window, qtbot: QtBot):
    fork(qtbot, window, "جمهرية", "جمهورية")
    put(window, "خمسة", "ستة")
    saved(qtbot, window)
    notice = window.notices.notice
    assert notice is not None
    assert [title for title, _ in notice.actions] == ["Merge…"]
    assert len(heads(qtbot, window, window.canvas.article())) == 2
    before, steps = window.canvas.article(), window.canvas.undo_stack.count()
    notice.actions[0][1]()
    settle(qtbot, window)
    saved(qtbot, window)
    assert "جمهورية" in window.canvas.lines[BODY + 1].text.plain
    assert "ستة" in window.canvas.lines[BODY + 2].text.plain
    assert window.canvas.undo_stack.count() == steps + 1
    [parents] = heads(qtbot, window, before)
    assert len(parents) == 2
    window.canvas.undo()
    assert window.canvas.article() == before


def test_nothing_is_joined_while_the_page_is_only_read(window: Window, qtbot: QtBot):
    fork(qtbot, window, "جمهرية", "جمهورية")
    put(window, "خمسة", "ستة")
    saved(qtbot, window)
    notice = window.notices.notice
    assert notice is not None
    page = window.canvas.article()
    window.canvas.setReadOnly(True)
    notice.actions[0][1]()
    saved(qtbot, window)
    # Their word is on no page, so their version is still one to be joined.
    assert len(heads(qtbot, window, page)) == 2
    notice = window.notices.notice
    assert notice is not None
    assert "only be read" in notice.text
    window.canvas.setReadOnly(False)
    notice.actions[0][1]()
    settle(qtbot, window)
    saved(qtbot, window)
    assert "جمهورية" in window.canvas.lines[BODY + 1].text.plain
    assert len(heads(qtbot, window, page)) == 1


def open_dialog(qtbot: QtBot, window: Window) -> MergeDialog:
    fork(qtbot, window, "خمسة", "سبعة")
    put(window, "خمسة", "ستة")
    saved(qtbot, window)
    window.review.merging.begin()
    settle(qtbot, window)
    [dialog] = [
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, MergeDialog) and each.isVisible()
    ]
    return dialog


@pytest.mark.parametrize(("number", "word"), [(0, "ستة"), (1, "سبعة"), (2, "خمسة")])
def test_a_conflict_is_asked(window: Window, qtbot: QtBot, number: int, word: str):
    dialog = open_dialog(qtbot, window)
    assert "سبعة" in dialog.versions[1].text()
    assert not dialog.forward.isEnabled()
    dialog.choices[number].click()
    dialog.forward.click()
    settle(qtbot, window)
    saved(qtbot, window)
    assert f"المعرض {word} أيام" in window.canvas.lines[BODY + 2].text.plain
    assert len(heads(qtbot, window, window.canvas.article())) == 1


def test_a_conflict_is_decided_by_a_text_made_of_them(window: Window, qtbot: QtBot):
    dialog = open_dialog(qtbot, window)
    dialog.combined.setPlainText("ستة أو سبعة")
    dialog.forward.click()
    settle(qtbot, window)
    assert "المعرض ستة أو سبعة أيام" in window.canvas.lines[BODY + 2].text.plain


def test_cancelling_leaves_both(window: Window, qtbot: QtBot):
    dialog = open_dialog(qtbot, window)
    before = window.canvas.article()
    dialog.reject()
    settle(qtbot, window)
    assert window.canvas.article() == before
    assert len(heads(qtbot, window, before)) == 2
