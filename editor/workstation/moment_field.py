"""A field for a day and a time, read from left to right in every language."""

from __future__ import annotations

import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QDateTime, QLocale, QPointF, Qt, QTime, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QDateTimeEdit, QHBoxLayout, QLabel, QWidget

from editor.article.language import Language
from editor.workstation.languages import interface_language
from editor.workstation.named import named
from editor.workstation.theme import Theme

_WIDTH = 220
_AHEAD_S = 3600
_ORDER = {
    Language.AR: "dd/MM/yyyy  HH:mm",
    Language.RU: "dd.MM.yyyy  HH:mm",
    Language.EN: "dd MMM yyyy  HH:mm",
}
"""Day before month, as all three write it; the hours to 24, which need no word beside them."""


class MomentField(QDateTimeEdit):
    """An hour from now until somebody says otherwise; the calendar follows the interface."""

    def __init__(
        self, theme: Theme, at: datetime.datetime | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        now = QDateTime.currentDateTime()
        self.setDateTime(
            QDateTime.fromSecsSinceEpoch(int(at.timestamp())) if at else now.addSecs(_AHEAD_S)
        )
        self.setCalendarPopup(True)
        self.setMaximumWidth(_WIDTH)
        # A right-to-left field would write 7:52 as 52:7, and the year before the day.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.retranslate()

    @property
    def moment(self) -> datetime.datetime:
        """The moment, with this computer's zone."""
        seconds = self.dateTime().toSecsSinceEpoch()
        return datetime.datetime.fromtimestamp(seconds, datetime.UTC).astimezone()

    def retranslate(self) -> None:
        """Write the date in the order of the interface's language."""
        language = interface_language()
        self.setLocale(QLocale())
        self.setDisplayFormat(_ORDER[language])
        is_arabic = language is Language.AR
        calendar = self.calendarWidget()
        calendar.setLocale(QLocale())
        calendar.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if is_arabic else Qt.LayoutDirection.LeftToRight
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, then a chevron in the theme's colours: the style sheet takes Fusion's."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(self._theme.tokens.muted), 1.6)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        x, y = self.width() - 14.0, self.height() / 2 - 1.5
        painter.drawPolyline(QPolygonF([QPointF(x - 4, y), QPointF(x, y + 4), QPointF(x + 4, y)]))
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the wheel scroll what is around it: a time that changes by itself is a trap."""
        event.ignore()


class MomentLine(QWidget):
    """The field, and beside it the day of the week, and the site's hour where it is another."""

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        at: datetime.datetime | None = None,
        zone: ZoneInfo | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._zone = zone
        self.field = MomentField(theme, at, self)
        self.words = named(QLabel(), "muted")
        self.words.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.field)
        row.addWidget(self.words, 1)
        self.setFocusProxy(self.field)
        self.field.dateTimeChanged.connect(self._tell)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.field.retranslate()
        self.field.setAccessibleName(self.tr("Time"))
        self._say()

    @Slot()
    def _tell(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        here = self.field.moment
        words = QLocale().toString(self.field.dateTime(), "dddd d MMMM")
        there = here.astimezone(self._zone) if self._zone else here
        if there.utcoffset() != here.utcoffset():
            site = self.tr("%1 by the site's clock")
            shape = "HH:mm" if there.date() == here.date() else "d MMMM HH:mm"
            day = QDate(there.year, there.month, there.day)
            wall = QDateTime(day, QTime(there.hour, there.minute))
            words += " · " + site.replace("%1", QLocale().toString(wall, shape))
        self.words.setText(words)
