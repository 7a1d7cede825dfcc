"""The commands of writing: they reach the canvas, and show what is true at the caret."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from editor.article.block import ListStyle
from editor.article.language import Direction
from editor.article.link import safe_link
from editor.article.sentence import Sentence
from editor.workstation.dialogs.link import LinkDialog
from editor.workstation.notices import Notice, NoticeKind
from editor.workstation.page.line import Selection, Spot
from editor.workstation.page.place import BlockStyle, Place

if TYPE_CHECKING:
    from editor.workstation.window import Window


class Editing(QObject):
    """Joins the text commands with the canvas."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window, self._canvas = window, window.canvas
        canvas, actions = window.canvas, window.actions_by_id
        for command_id, method in {
            "undo": canvas.undo,
            "redo": canvas.redo,
            "cut": canvas.cut,
            "copy": canvas.copy,
            "paste-plain": canvas.plain_paste,
            "select-all": canvas.selectAll,
            "bold": canvas.toggle_strong,
            "italic": canvas.toggle_emphasis,
            "quote-marks": canvas.insert_quote_marks,
            "complete": canvas.complete_at_caret,
            "isolate": canvas.toggle_isolation,
            "indent": canvas.indent,
            "outdent": canvas.outdent,
            "separator": canvas.insert_separator,
            "link": self.edit_link,
            "style-heading": self._heading,
            "style-subheading": self._subheading,
            "style-paragraph": self._paragraph,
            "style-quote": self._quote,
            "list-bulleted": self._bulleted,
            "list-numbered": self._numbered,
            "direction-rtl": self._right_to_left,
            "direction-ltr": self._left_to_right,
        }.items():
            actions[command_id].triggered.connect(method)
        window.toolbar.style_chosen.connect(self._set_style)
        canvas.history_changed.connect(self._show_history)
        canvas.place_changed.connect(self._show_marks)
        canvas.link_activated.connect(self._follow)
        canvas.message.connect(self._tell)

    def follow_history(self) -> None:
        """Show whether there is anything to undo."""
        stack = self._canvas.undo_stack
        self._show_history(stack.canUndo(), stack.canRedo())

    def go_to_line(self, number: int, offset: int = 0) -> None:
        """Put the caret into a line of the sheet; ``offset`` counts code points."""
        spot = Spot(number, max(offset, 0))
        self._canvas.select(Selection(spot, spot))
        self._canvas.ensureCursorVisible()
        self._canvas.setFocus()

    @Slot()
    def edit_link(self) -> None:
        """Ask for the address of the selected words' link."""
        place = self._canvas.place()
        dialog = LinkDialog(place.link, self._window)
        dialog.chosen.connect(self._canvas.set_link)
        dialog.open()

    @Slot(str)
    def _follow(self, address: str) -> None:
        # A link came through ``safe_link``; it is judged again, as what opens it is not ours.
        if (safe := safe_link(address)) is not None:
            QDesktopServices.openUrl(QUrl(safe))

    @Slot(object, dict)
    def _tell(self, sentence: Sentence, facts: dict[str, object]) -> None:
        text = sentence.say(self._window.program.language, **facts)
        self._window.notices.say(Notice(text, NoticeKind.WARNING, key="page"))

    @Slot(str)
    def _set_style(self, style: str) -> None:
        self._canvas.set_style(BlockStyle(style))
        self._canvas.setFocus()

    @Slot()
    def _heading(self) -> None:
        self._canvas.set_style(BlockStyle.HEADING_2)

    @Slot()
    def _subheading(self) -> None:
        self._canvas.set_style(BlockStyle.HEADING_3)

    @Slot()
    def _paragraph(self) -> None:
        self._canvas.set_style(BlockStyle.PARAGRAPH)

    @Slot()
    def _quote(self) -> None:
        self._canvas.set_style(BlockStyle.QUOTE)

    @Slot()
    def _bulleted(self) -> None:
        self._canvas.toggle_list(ListStyle.BULLETED)

    @Slot()
    def _numbered(self) -> None:
        self._canvas.toggle_list(ListStyle.NUMBERED)

    @Slot()
    def _right_to_left(self) -> None:
        self._canvas.set_direction(Direction.RTL)

    @Slot()
    def _left_to_right(self) -> None:
        self._canvas.set_direction(Direction.LTR)

    @Slot(bool, bool)
    def _show_history(self, can_undo: bool, can_redo: bool) -> None:
        writable = not self._canvas.isReadOnly()
        self._window.actions_by_id["undo"].setEnabled(can_undo and writable)
        self._window.actions_by_id["redo"].setEnabled(can_redo and writable)

    @Slot(object)
    def _show_marks(self, place: Place) -> None:
        actions = self._window.actions_by_id
        actions["bold"].setChecked(place.strong)
        actions["italic"].setChecked(place.emphasis)
        actions["list-bulleted"].setChecked(place.list_style is ListStyle.BULLETED)
        actions["list-numbered"].setChecked(place.list_style is ListStyle.NUMBERED)
        self._window.desk.outline.mark_section(place.section)
