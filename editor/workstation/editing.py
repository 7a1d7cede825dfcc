"""The commands of writing: they reach the canvas, and show what is true at the caret."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QImageReader
from PySide6.QtWidgets import QFileDialog

from editor.article.block import ListStyle
from editor.article.errors import FileUnreadable
from editor.article.language import Direction
from editor.article.media import MediaFile
from editor.workstation.dialogs.link import LinkDialog
from editor.workstation.jobs import Job
from editor.workstation.page.line import Selection, Spot
from editor.workstation.page.place import BlockStyle, Place

if TYPE_CHECKING:
    from editor.workstation.window import Window

LARGEST_PICTURE = 30 * 1024 * 1024
"""Bytes; a larger file is no picture for a news page."""
PICTURE_TYPES = ("image/png", "image/jpeg", "image/webp", "image/gif")


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
            "indent": canvas.indent,
            "outdent": canvas.outdent,
            "separator": canvas.insert_separator,
            "link": self.edit_link,
            "picture": self.choose_picture,
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
        canvas.picture_dropped.connect(self.insert_pictures)

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

    @Slot()
    def choose_picture(self) -> None:
        """Ask for a picture's file."""
        dialog = QFileDialog(self._window, self.tr("Choose a picture"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setMimeTypeFilters(list(PICTURE_TYPES))
        dialog.filesSelected.connect(self._read_pictures)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(list)
    def insert_pictures(self, files: list[MediaFile]) -> None:
        """Put pictures at the caret; their files go to the store."""
        self._window.session.add_media(tuple(files))
        for file in files:
            self._canvas.insert_figure(file)

    @Slot(list)
    def _read_pictures(self, paths: list[str]) -> None:
        def read(_job: Job) -> list[MediaFile]:
            return [read_picture(Path(path)) for path in paths]

        self._window.jobs.run(read, self.insert_pictures)

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
        self._window.actions_by_id["undo"].setEnabled(can_undo)
        self._window.actions_by_id["redo"].setEnabled(can_redo)

    @Slot(object)
    def _show_marks(self, place: Place) -> None:
        actions = self._window.actions_by_id
        actions["bold"].setChecked(place.strong)
        actions["italic"].setChecked(place.emphasis)
        actions["list-bulleted"].setChecked(place.list_style is ListStyle.BULLETED)
        actions["list-numbered"].setChecked(place.list_style is ListStyle.NUMBERED)
        self._window.desk.outline.mark_section(place.section)


def read_picture(path: Path) -> MediaFile:
    """Read a picture's file.

    Raises ``FileUnreadable`` when it is missing, too large, or no picture a page can show.
    """
    try:
        if path.stat().st_size > LARGEST_PICTURE:
            raise FileUnreadable(path=path, reason=f"> {LARGEST_PICTURE // 2**20} MB")
        content = path.read_bytes()
    except OSError as error:
        raise FileUnreadable(path=path, reason=error.strerror) from error
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    media_type = f"image/{bytes(reader.format().data()).decode()}"
    if not reader.canRead() or media_type not in PICTURE_TYPES:
        raise FileUnreadable(path=path, reason="PNG, JPEG, WebP, GIF")
    size = reader.size()
    return MediaFile(content, media_type, size.width(), size.height())
