"""Articles that pass the checks, and how a window and the store see them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import pytest
from pytestqt.qtbot import QtBot

from db.store import Store
from editor.article.article import Article
from editor.article.attribution import Source
from editor.article.language import Language
from editor.article.span import Text
from editor.workstation.window import Window
from tests.workstation.conftest import settle
from tests.workstation.page.sheets import article, paragraph

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
_T = TypeVar("_T")


def news() -> Article:
    """An article in which no required check finds anything."""
    plain = article(
        paragraph("The museum opened a new hall on Friday.", Language.EN),
        language=Language.EN,
        headline="The museum opens a new hall",
        lead=Text.of(
            "A hall of old books opened in the museum of the town on Friday, its keepers said, and "
            "readers may come from Monday on to see what the restorers did with the leaves."
        ),
    )
    return replace(
        plain,
        rubric="culture",
        slug="museum-hall",
        signature="Mona Saleh",
        sources=(Source("TASS"),),
    )


def show(qtbot: QtBot, window: Window, shown: Article) -> None:
    """Put an article into the store, show it, and wait until it stands somewhere."""
    with qtbot.waitSignal(window.proofing.shown, timeout=60_000):
        window.session.adopt(shown)
    calm(qtbot, window)


def calm(qtbot: QtBot, window: Window) -> None:
    """Wait until all is saved, looked up and shown."""
    settle(qtbot, window)
    workflow = window.newsroom.workflow
    qtbot.waitUntil(
        lambda: (
            not workflow._soon.isActive()
            and not window.program.jobs.busy
            and window.proofing.live.settled
        ),
        timeout=60_000,
    )


def ask(qtbot: QtBot, window: Window, question: Callable[[Store], _T]) -> _T:
    """Ask the window's own store something."""
    answers: list[_T] = []
    window.archive.run(question, answers.append)
    settle(qtbot, window)
    return answers[0]
