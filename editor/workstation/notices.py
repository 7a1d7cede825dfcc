"""The quiet strip above the page: what happened, and the one or two things to do about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from editor.workstation.icons import icon
from editor.workstation.named import named
from editor.workstation.prose import Prose
from editor.workstation.theme import Theme

SHOWN_MS = 12000
"""Plain news goes by itself after this; warnings and failures stay until they are closed."""


class NoticeKind(StrEnum):
    """How much a notice matters."""

    NEWS = "news"
    WARNING = "warning"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence and its buttons; ``key`` lets a later notice of the same matter replace it."""

    text: str
    kind: NoticeKind = NoticeKind.NEWS
    actions: tuple[tuple[str, Callable[[], None]], ...] = ()
    key: str = ""


class NoticeBar(QWidget):
    """Shows one notice at a time; a failure is not pushed away by mere news."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._text = Prose()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._buttons = [QPushButton(), QPushButton(), QPushButton()]
        self._close = named(QToolButton(), "flat")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.dismiss)
        self.notice: Notice | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 7, 10, 7)
        layout.addWidget(self._text, 1)
        for button in self._buttons:
            button.clicked.connect(self._act)
            layout.addWidget(button)
        layout.addWidget(self._close)
        self._close.clicked.connect(self.dismiss)
        theme.changed.connect(self._recolour)
        self._recolour()
        self._retranslate()
        self.hide()

    def say(self, notice: Notice) -> None:
        """Show ``notice``, unless something graver of another matter is being shown."""
        shown = self.notice
        graver = shown is not None and shown.kind is NoticeKind.FAILED
        if graver and notice.kind is NoticeKind.NEWS and shown and shown.key != notice.key:
            return
        self.notice = notice
        self._text.setText(notice.text)
        self.setProperty("kind", notice.kind.value)
        self.style().unpolish(self)
        self.style().polish(self)
        for label in (self._text,):
            label.style().unpolish(label)
            label.style().polish(label)
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(notice.actions))
            if number < len(notice.actions):
                button.setText(notice.actions[number][0])
        self.show()
        self._timer.stop()
        if notice.kind is NoticeKind.NEWS:
            self._timer.start()

    def withdraw(self, key: str) -> None:
        """Take away the notice of this matter, if it is the one shown."""
        if self.notice is not None and self.notice.key == key:
            self.dismiss()

    @Slot()
    def dismiss(self) -> None:
        """Take away whatever is shown."""
        self.notice = None
        self._timer.stop()
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language; an old sentence in another language goes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if self.notice is not None and self.notice.kind is NoticeKind.NEWS:
                self.dismiss()
        super().changeEvent(event)

    @Slot()
    def _act(self) -> None:
        notice, number = self.notice, self._buttons.index(self.sender())  # type: ignore[arg-type]
        self.dismiss()
        if notice is not None:
            notice.actions[number][1]()

    @Slot()
    def _recolour(self) -> None:
        self._close.setIcon(icon("close", self._theme.tokens))

    def _retranslate(self) -> None:
        self._close.setToolTip(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close this notice"))
