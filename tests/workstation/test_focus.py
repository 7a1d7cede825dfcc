"""Where Tab goes in the main window, what it is called there, and that it is seen to be there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTabBar, QWidget
from pytestqt.exceptions import TimeoutError as QtBotTimeoutError
from pytestqt.qtbot import QtBot

from editor.article.language import Direction, Language
from editor.workstation.theme import ThemeMode
from editor.workstation.window import Window
from tests.workstation.conftest import MakeWindow, settle
from tests.workstation.test_theme import contrast

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

LEAST_PIXELS = 30
"""A line under a short word."""


@pytest.fixture
def filled(make_window: MakeWindow, qtbot: QtBot) -> Window:
    window = make_window(samples=True)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.waitUntil(lambda: bool(window.proofing.tab.cards), timeout=20_000)
    settle(qtbot, window)
    return window


def stops(pane: QWidget) -> Iterator[QWidget]:
    """Yield what Tab comes to in a pane, in the order in which it does."""
    widget = pane.nextInFocusChain()
    while widget is not pane:
        is_stop = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if is_stop and widget.isVisible() and widget.isEnabled() and pane.isAncestorOf(widget):
            yield widget
        widget = widget.nextInFocusChain()


def place(widget: QWidget, pane: QWidget) -> QRect:
    return QRect(widget.mapTo(pane, QPoint()), widget.size())


def test_tab_goes_as_one_reads_and_all_it_comes_to_has_a_name(filled: Window, qtbot: QtBot) -> None:
    tabs = filled.inspector.tabs
    astray, nameless = set(), set()
    for language in (Language.EN, Language.AR):
        filled.program.choose_language(language)
        for index in range(tabs.count()):
            tabs.setCurrentIndex(index)
            settle(qtbot, filled)
            for pane in (filled.desk, filled.inspector, filled.toolbar, filled.statusbar):
                astray.update(lasting_strays(qtbot, pane, language.direction is Direction.RTL))
            nameless.update(tell(one) for one in stops(filled) if not called(one))
    assert (astray, nameless) == (set(), set())


def lasting_strays(qtbot: QtBot, pane: QWidget, right: bool) -> set[tuple[str, str]]:
    """Return the strays that stay when all that another language turned over is laid out."""
    with suppress(QtBotTimeoutError):
        qtbot.waitUntil(lambda: not any(strays(pane, right)), timeout=20_000)
    return set(strays(pane, right))


def strays(pane: QWidget, right: bool) -> Iterator[tuple[str, str]]:
    """Yield the pairs of stops of which the second stands before the first."""
    # What is scrolled out of sight stands elsewhere than it is seen.
    found = [(one, place(one, pane)) for one in stops(pane) if is_whole(one)]
    assert found
    for (one, before), (other, after) in pairwise(found):
        same_row = after.top() < before.bottom() and before.top() < after.bottom()
        onward = after.right() <= before.left() if right else after.left() >= before.right()
        if not one.isAncestorOf(other) and not (onward if same_row else after.top() > before.top()):
            yield tell(one), tell(other)


def is_whole(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()


def called(widget: QWidget) -> str:
    """Return what a screen reader says of a control."""
    is_list = isinstance(widget, QAbstractItemView | QTabBar)
    said = widget.accessibleName() or ("" if is_list else getattr(widget, "text", str)())
    return str(said).strip()


def tell(widget: QWidget) -> str:
    name = widget.accessibleName() or widget.objectName()
    return f"{type(widget).__name__} {name!r} {getattr(widget, 'text', str)()!r}"


def test_the_focus_is_seen(filled: Window, qtbot: QtBot) -> None:
    """Of each kind of control: enough pixels change, and by 3:1 (WCAG 2.2, 2.4.7 and 2.4.13)."""
    tabs = filled.inspector.tabs
    faint = set()
    for mode in (ThemeMode.LIGHT, ThemeMode.DARK, ThemeMode.CONTRAST):
        filled.theme.set_mode(mode)
        settle(qtbot, filled)
        seen = set()
        for index in range(tabs.count()):
            tabs.setCurrentIndex(index)
            settle(qtbot, filled)
            for one in stops(filled):
                kind = f"{type(one).__name__}#{one.objectName()}"
                if (
                    kind not in seen
                    and one is not filled.canvas
                    and not one.visibleRegion().isEmpty()
                ):
                    seen.add(kind)
                    if (count := seen_of(one, filled.canvas)) < LEAST_PIXELS:
                        faint.add((mode.value, kind, called(one), count))
    assert faint == set()


def seen_of(one: QWidget, other: QWidget) -> int:
    """Count the pixels by which a control tells that it has the focus and ``other`` has not."""
    other.setFocus()
    before = picture(one)
    one.setFocus(Qt.FocusReason.TabFocusReason)
    return changed(before, picture(one))


def picture(widget: QWidget) -> QImage:
    """Return it as it is seen: on the window's ground where it has none itself."""
    drawn = widget.grab().toImage()
    whole = QImage(drawn.size(), QImage.Format.Format_RGB32)
    whole.fill(QApplication.palette().window().color())
    painter = QPainter(whole)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return whole


def changed(before: QImage, after: QImage) -> int:
    """Count the pixels that differ by 3:1 at least."""
    count = 0
    for y in range(min(before.height(), after.height())):
        for x in range(min(before.width(), after.width())):
            one, other = before.pixelColor(x, y), after.pixelColor(x, y)
            if one != other and contrast(one.name(), other.name()) >= 3:
                count += 1
    return count
