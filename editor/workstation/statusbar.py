"""The bar below: words, sections, what the caret stands in, work under way, and the save state."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from editor.article.errors import WarraqError
from editor.article.language import Direction, Language
from editor.workstation.desk.ages import Ages
from editor.workstation.icons import icon
from editor.workstation.jobs import Job, Jobs
from editor.workstation.languages import direction_title, language_title
from editor.workstation.named import named
from editor.workstation.session import SaveKind, SaveState
from editor.workstation.theme import Theme
from editor.workstation.tooltips import tooltip_of

if TYPE_CHECKING:
    from editor.workstation.page.place import Place


TICK_MS = 1000


class StatusBar(QWidget):
    """Says only what is true: "saved" appears when the store has said so."""

    retry_wanted = Signal()

    def __init__(self, jobs: Jobs, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._jobs, self._theme = jobs, theme
        self._figures: tuple[int, int, int] | None = None
        self._place: Place | None = None
        self._state = SaveState(SaveKind.NOTHING)
        self._ages = Ages(self)
        self.language = Language.EN
        self._count, self._where = QLabel(), QLabel()
        self._work, self._bar = QLabel(), QProgressBar()
        self._cancel = named(QToolButton(), "flat")
        self._mark, self.saved = QLabel(), QLabel()
        self._retry = named(QToolButton(), "flat")
        # A job is called after its file, and a file may be called <b>.
        self._work.setTextFormat(Qt.TextFormat.PlainText)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(110)
        self._cancel.clicked.connect(self._cancel_work)
        self._retry.clicked.connect(self.retry_wanted)
        # One height, whatever comes and goes in it: nothing above may jump.
        self.setFixedHeight(self.fontMetrics().height() + 14)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 0, 14, 0)
        layout.setSpacing(8)
        layout.addWidget(self._count)
        layout.addStretch(1)
        for widget in (self._work, self._bar, self._cancel):
            layout.addWidget(widget)
        layout.addSpacing(16)
        layout.addWidget(self._where)
        layout.addSpacing(16)
        for widget in (self._mark, self.saved, self._retry):
            layout.addWidget(widget)
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._say_saved)
        jobs.changed.connect(self._say_work)
        jobs.progressed.connect(self._say_work)
        theme.changed.connect(self._recolour)
        self._recolour()
        self.retranslate()

    def show_figures(self, words: int, minutes: int, sections: int) -> None:
        """Show the size of the article."""
        self._figures = (words, minutes, sections)
        self._say_figures()

    def show_place(self, place: Place | None) -> None:
        """Show what the caret stands in."""
        before, self._place = self._place, place
        # The caret moves with every key; what is said of it seldom changes.
        if before is None or place is None or _said(before) != _said(place):
            self._say_place()

    def show_save(self, state: SaveState) -> None:
        """Show where the text is."""
        before, self._state = self._state, state
        if state.kind is SaveKind.SAVED:
            self._tick.start()
        else:
            self._tick.stop()
        if SaveKind.FAILED in (before.kind, state.kind):
            self._recolour()
        self._say_saved()

    def clear(self) -> None:
        """Show that no article is open."""
        self._figures = self._place = None
        self._say_figures()
        self._say_place()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self._cancel.setToolTip(self.tr("Cancel"))
        self._cancel.setAccessibleName(self.tr("Cancel the work under way"))
        self._retry.setText(self.tr("Try again"))
        self._say_figures()
        self._say_place()
        self._say_saved()
        self._say_work()

    def _say_figures(self) -> None:
        if self._figures is None:
            self._count.clear()
            return
        words, minutes, sections = self._figures
        # %L1 groups the digits, which %n alone does not.
        parts = [
            self.tr("%n word(s)", "", words),
            self.tr("%n min to read", "", minutes),
            self.tr("%n section(s)", "", sections),
        ]
        grouped = QLocale().toString(words)
        parts[0] = parts[0].replace(str(words), grouped, 1) if words > 999 else parts[0]
        self._count.setText(" · ".join(parts if sections else parts[:2]))

    def _say_place(self) -> None:
        if self._place is None:
            self._where.clear()
            return
        language, direction = self._place.language, self._place.direction
        self._where.setText(f"{language_title(language)} · {direction_title(direction)}")

    @Slot()
    def _say_saved(self) -> None:
        kind, at, error = self._state.kind, self._state.at, self._state.error
        words = {
            SaveKind.NOTHING: "",
            SaveKind.EDITED: self.tr("Not saved yet"),
            SaveKind.SAVING: self.tr("Saving…"),
        }.get(kind)
        if kind is SaveKind.SAVED and at is not None:
            words = self.tr("Saved %1").replace(
                "%1", self._ages.ago(at, datetime.datetime.now(datetime.UTC))
            )
        elif kind is SaveKind.FAILED:
            words = self.tr("Not saved")
            self.saved.setToolTip(
                tooltip_of(
                    error.say(self.language) if isinstance(error, WarraqError) else str(error)
                )
            )
        if kind is not SaveKind.FAILED:
            self.saved.setToolTip("")
        self.saved.setText(words or "")
        self._retry.setVisible(kind is SaveKind.FAILED)
        self._mark.setVisible(kind in (SaveKind.SAVED, SaveKind.FAILED))

    @Slot()
    def _say_work(self) -> None:
        shown = self._jobs.shown
        for widget in (self._work, self._bar, self._cancel):
            widget.setVisible(bool(shown))
        if shown:
            job = shown[-1]
            self._work.setText(f"{job.title} · {job.stage}" if job.stage else job.title)
            if job.progress is None:
                self._bar.setRange(0, 0)
            else:
                self._bar.setRange(0, 100)
                self._bar.setValue(round(job.progress * 100))

    @Slot()
    def _cancel_work(self) -> None:
        work: tuple[Job, ...] = self._jobs.shown
        if work:
            work[-1].cancel()

    @Slot()
    def _recolour(self) -> None:
        tokens = self._theme.tokens
        failed = self._state.kind is SaveKind.FAILED
        colour = tokens.danger if failed else tokens.accent
        self._mark.setPixmap(
            icon("alert" if failed else "check", tokens, colour=colour).pixmap(16, 16)
        )
        self.saved.setObjectName("failed" if failed else "")
        self.saved.style().unpolish(self.saved)
        self.saved.style().polish(self.saved)
        self._cancel.setIcon(icon("close", tokens))


def _said(place: Place) -> tuple[Language, Direction]:
    return place.language, place.direction
