"""The pictures of the article, each with what must be said of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from editor.article.block import Figure
from editor.workstation.inspector.fields import Labelled, LineField, NoteField, write_in
from editor.workstation.inspector.thumbnails import HEIGHT, WIDTH, Thumbnails
from editor.workstation.named import named
from editor.workstation.page.canvas import Canvas
from editor.workstation.page.line import Edited, Part

_WHOLE = Qt.AspectRatioMode.KeepAspectRatio


class Pictures(QWidget):
    """A card for each figure; a card stays while its figure does, so the caret is not lost."""

    def __init__(
        self, canvas: Canvas, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._canvas, self._thumbnails = canvas, thumbnails
        self._cards: dict[str, PictureCard] = {}
        self._title = named(QLabel(), "muted")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._layout.addWidget(self._title)
        self.retranslate()

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show these figures, in order."""
        kept = {figure.id for figure in figures}
        for block_id in [block_id for block_id in self._cards if block_id not in kept]:
            card = self._cards.pop(block_id)
            self._layout.removeWidget(card)
            card.deleteLater()
        for place, figure in enumerate(figures):
            if figure.id not in self._cards:
                self._cards[figure.id] = PictureCard(self._canvas, figure, self._thumbnails)
            card = self._cards[figure.id]
            card.show_figure(figure)
            if self._layout.indexOf(card) != place + 1:
                self._layout.insertWidget(place + 1, card)
        self.setVisible(bool(figures))

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self._title.setText(self.tr("Pictures"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class PictureCard(QFrame):
    """One picture: a small view of it and its five lines."""

    def __init__(self, canvas: Canvas, figure: Figure, thumbnails: Thumbnails) -> None:
        super().__init__()
        self.setObjectName("card")
        self._canvas, self._id = canvas, figure.id
        self._thumbnails, self._media_id, self._missing = thumbnails, "", False
        self._thumbnail = QLabel()
        self._thumbnail.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._thumbnail.setWordWrap(True)
        # Its room is kept: nothing below moves when the picture comes.
        self._thumbnail.setFixedHeight(HEIGHT)
        self._caption = Labelled(NoteField(3))
        self._alt = Labelled(NoteField(3))
        self._credit = Labelled(LineField())
        self._creator = Labelled(LineField())
        self._rights = Labelled(LineField())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.setSpacing(7)
        layout.addWidget(self._thumbnail)
        for field in (self._caption, self._alt, self._credit, self._creator, self._rights):
            layout.addWidget(field)
        self._note(self._caption).entered.connect(self._enter_caption)
        self._note(self._alt).entered.connect(self._enter_alt)
        self._line(self._credit).entered.connect(self._enter_credit)
        self._line(self._creator).entered.connect(self._enter_creator)
        self._line(self._rights).entered.connect(self._enter_rights)
        thumbnails.arrived.connect(self._show_thumbnail)
        self.retranslate()

    def show_figure(self, figure: Figure) -> None:
        """Show what the article says of the picture."""
        if figure.media_id != self._media_id:
            self._media_id = figure.media_id
            self._thumbnails.ask(figure.media_id)
        for field in (self._caption, self._alt, self._credit, self._creator, self._rights):
            write_in(field.field, figure.direction)
        self._caption_text = figure.caption
        self._note(self._caption).show_value(figure.caption.plain)
        self._note(self._alt).show_value(figure.alt_text)
        self._line(self._credit).show_value(figure.credit_line)
        self._line(self._creator).show_value(figure.creator)
        self._line(self._rights).show_value(figure.rights)

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self._caption.set_title(self.tr("Caption"))
        self._alt.set_title(
            self.tr("Description for those who do not see it"), self.tr("What the picture shows")
        )
        self._credit.set_title(self.tr("Credit line"), self.tr("As it is printed"))
        self._creator.set_title(self.tr("Made by"))
        self._rights.set_title(self.tr("Rights"))
        if self._missing:
            self._thumbnail.setText(self.tr("The file of this picture is not on this desk"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @Slot(str, QImage)
    def _show_thumbnail(self, media_id: str, image: QImage) -> None:
        if media_id != self._media_id:
            return
        self._missing = image.isNull()
        if self._missing:
            self._thumbnail.clear()
            self.retranslate()
            return
        room = QSize(WIDTH, HEIGHT) * image.devicePixelRatio()
        size = image.size().boundedTo(image.size().scaled(room, _WHOLE))
        small = image.scaled(size, _WHOLE, Qt.TransformationMode.SmoothTransformation)
        self._thumbnail.setPixmap(QPixmap.fromImage(small))

    @Slot(str)
    def _enter_caption(self, value: str) -> None:
        # The field is plain: a caption with links or bold keeps them unless its words change.
        if value != self._caption_text.plain:
            set_member(self._canvas, self._id, Part.CAPTION, value)

    @Slot(str)
    def _enter_alt(self, value: str) -> None:
        self._canvas.edit_figure(self._id, alt_text=value)

    @Slot(str)
    def _enter_credit(self, value: str) -> None:
        set_member(self._canvas, self._id, Part.CREDIT_LINE, value)

    @Slot(str)
    def _enter_creator(self, value: str) -> None:
        self._canvas.edit_figure(self._id, creator=value)

    @Slot(str)
    def _enter_rights(self, value: str) -> None:
        self._canvas.edit_figure(self._id, rights=value)

    @staticmethod
    def _line(labelled: Labelled) -> LineField:
        assert isinstance(labelled.field, LineField)
        return labelled.field

    @staticmethod
    def _note(labelled: Labelled) -> NoteField:
        assert isinstance(labelled.field, NoteField)
        return labelled.field


def set_member(canvas: Canvas, block_id: str, part: Part, value: str) -> None:
    """Write the caption or the credit line of a picture, as one step of the history."""
    lines = list(canvas.lines)
    number = next(i for i, line in enumerate(lines) if line.facts.block_id == block_id)
    while lines[number].part is not part:
        number += 1
    lines[number] = lines[number].with_text(value)
    canvas.perform(Edited(tuple(lines), canvas.selection()))
