"""The panes of the window: hidden, shown, moved between, and remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from editor.workstation.window import Window

PANES = ("desk", "inspector")
DESK_WIDTH, INSPECTOR_WIDTH = 296, 312


class Panes(QObject):
    """Answers the commands of the View menu that concern panes."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._restored = False
        self._before = window.windowState()
        actions = window.actions_by_id
        for name in PANES:
            actions[name].setChecked(True)
        actions["desk"].toggled.connect(window.desk.setVisible)
        actions["inspector"].toggled.connect(window.inspector_pane.setVisible)
        actions["full-screen"].toggled.connect(self._full_screen)
        actions["next-pane"].triggered.connect(self.next_pane)
        actions["search"].triggered.connect(self._search)
        window.splitter.setSizes([DESK_WIDTH, 832, INSPECTOR_WIDTH])

    def fit_the_screen(self) -> None:
        """Make the window no larger than there is room for: not every screen is a large one."""
        room = self._window.screen().availableSize()
        self._window.resize(self._window.size().boundedTo(room))

    def remember(self) -> None:
        """Keep where everything is."""
        settings, window = self._window.program.settings, self._window
        settings.hidden_panes = frozenset(
            name for name in PANES if not window.actions_by_id[name].isChecked()
        )
        settings.remember("geometry", window.saveGeometry())
        settings.remember("splitter", window.splitter.saveState())
        settings.remember("desk", window.desk.splitter.saveState())

    def restore(self) -> None:
        """Put everything where it was; once, when the window is first shown."""
        if self._restored:
            return
        self._restored = True
        settings, window = self._window.program.settings, self._window
        if geometry := settings.remembered("geometry"):
            window.restoreGeometry(geometry)
        if state := settings.remembered("splitter"):
            window.splitter.restoreState(state)
            window.splitter.setHandleWidth(1)
        for name in PANES:
            window.actions_by_id[name].setChecked(name not in settings.hidden_panes)
        if state := settings.remembered("desk"):
            window.desk.splitter.restoreState(state)

    @Slot()
    def next_pane(self) -> None:
        """Move the focus on: desk, page, inspector."""
        panes: list[tuple[QWidget, QWidget]] = [(self._window.desk, self._window.desk.search)]
        if self._window.furnished:
            panes.append((self._window.page, self._window.canvas))
            panes.append((self._window.inspector, self._window.inspector.tabs.tabBar()))
        shown = [pane for pane in panes if pane[0].isVisible() and pane[0].isEnabled()]
        focus = QApplication.focusWidget()
        inside = [i for i, (pane, _) in enumerate(shown) if focus and pane.isAncestorOf(focus)]
        if shown:
            target = shown[(inside[0] + 1) % len(shown) if inside else 0][1]
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(bool)
    def _full_screen(self, wanted: bool) -> None:
        """Show nothing but the page and the bar below it; then everything as it was."""
        window = self._window
        for name in PANES:
            # The commands stay as they are: what is shown again is what was shown before.
            self._pane(name).setVisible(not wanted and window.actions_by_id[name].isChecked())
        window.toolbar.setVisible(not wanted)
        if wanted:
            self._before = window.windowState()
            window.showFullScreen()
        else:
            window.setWindowState(self._before & ~Qt.WindowState.WindowFullScreen)
        if window.furnished:
            window.canvas.setFocus()

    def leave_full_screen(self) -> bool:
        """Come back from nothing but the page; False where it was not so."""
        action = self._window.actions_by_id["full-screen"]
        was = action.isChecked()
        action.setChecked(False)
        return was

    def _pane(self, name: str) -> QWidget:
        return self._window.desk if name == "desk" else self._window.inspector_pane

    @Slot()
    def _search(self) -> None:
        self._window.actions_by_id["desk"].setChecked(True)
        self._window.desk.focus_search()
