"""A sheet on which nothing stands yet."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from editor.article.article import Article
from editor.article.language import Language
from editor.workstation.page.line import Selection
from tests.workstation.conftest import MakeWindow
from tests.workstation.proofing.test_proofing_window import checked, show, write

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_a_blank_sheet_lacks_nothing_until_something_is_written(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window()
    show(qtbot, window, Article.new(Language.AR))
    checked(qtbot, window)
    assert not window.proofing.board.entries
    window.canvas.select(Selection.at(2))
    write(window.canvas, "زار الوفد المتحف.")
    checked(qtbot, window)
    assert "headline-missing" in {e.finding.rule for e in window.proofing.board.entries}
