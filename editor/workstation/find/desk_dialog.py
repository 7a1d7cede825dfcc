"""The window that finds in all articles: it shows every replacement before it is made."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.workstation.dialogs.frame import Frame
from editor.workstation.find.desk_list import DeskList
from editor.workstation.find.desk_work import Findings, Pace
from editor.workstation.find.toggles import Toggles
from editor.workstation.find.wish import Wish, sound_replacement
from editor.workstation.named import named
from editor.workstation.prose import Prose
from editor.workstation.theme import Theme, primary_button

PAUSE_MS = 350
"""After the last letter of a query the desk is searched by itself."""
_POLL_MS = 80


class DeskFindDialog(Frame):
    """Asks and shows; it neither reads the store nor writes to it."""

    look_wanted = Signal()
    replace_wanted = Signal()
    undo_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.query, self.replacement = QLineEdit(), QLineEdit()
        self._query_label, self._replacement_label = QLabel(), QLabel()
        self.toggles = Toggles()
        self.list = DeskList(theme)
        self.guide = named(Prose(), "muted")
        self.news = Prose()
        self.news.setWordWrap(True)
        self.news.setTextFormat(Qt.TextFormat.PlainText)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.cancel, self.undo, self.close_button = (QPushButton() for _ in range(3))
        self.replace = primary_button()
        self._findings: Findings | None = None
        self._pace: Pace | None = None
        self._pause, self._poll = QTimer(self), QTimer(self)
        self._build()
        self._connect()
        self.undo.hide()
        self.retranslate()
        self.show_idle()
        self.resize(860, 640)

    def _build(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.addRow(self._query_label, self.query)
        form.addRow(self._replacement_label, self.replacement)
        self._query_label.setBuddy(self.query)
        self._replacement_label.setBuddy(self.replacement)
        busy = QHBoxLayout()
        busy.addWidget(self.news, 1)
        busy.addWidget(self.progress)
        busy.addWidget(self.cancel)
        self.progress.setFixedWidth(160)
        last = QHBoxLayout()
        last.addWidget(self.undo)
        last.addStretch(1)
        last.addWidget(self.close_button)
        last.addWidget(self.replace)
        named(self.list, "deskHits")
        self.guide.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside = QVBoxLayout(self.list.viewport())
        inside.setContentsMargins(60, 0, 60, 0)
        inside.addWidget(self.guide)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(9)
        column.addLayout(form)
        column.addWidget(self.toggles)
        column.addLayout(busy)
        column.addWidget(self.list, 1)
        column.addLayout(last)
        for button in (self.cancel, self.undo, self.close_button, self.replace):
            # Enter looks again; nothing on the whole desk is to happen by a stray key.
            button.setAutoDefault(False)
        for chip in self.toggles.chips():
            chip.setAutoDefault(False)

    def _connect(self) -> None:
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.look_wanted)
        self._poll.setInterval(_POLL_MS)
        self._poll.timeout.connect(self._show_pace)
        self.query.textChanged.connect(self._wish_changed)
        self.toggles.changed.connect(self._wish_changed)
        for field in (self.query, self.replacement):
            field.returnPressed.connect(self._look_at_once)
        self.replacement.textChanged.connect(self._preview)
        self.list.chosen_changed.connect(self._count_chosen)
        self.cancel.clicked.connect(self.cancel_wanted)
        self.undo.clicked.connect(self.undo_wanted)
        self.replace.clicked.connect(self.replace_wanted)
        self.close_button.clicked.connect(self.close)

    # What is asked

    def wish(self) -> Wish:
        """Return what is looked for."""
        return Wish(self.query.text(), self.toggles.options(), self.toggles.whole_word.isChecked())

    def new_text(self) -> str:
        """Return what shall stand in the places."""
        return sound_replacement(self.replacement.text())

    # What is told

    def show_busy(self, sentence: str, pace: Pace) -> None:
        """Show that something is under way; ``pace`` is asked how far it is."""
        self._pace = pace
        self.news.setText(sentence)
        self.progress.setVisible(True)
        self.cancel.setVisible(True)
        self._enable(False)
        self._show_pace()
        self._poll.start()

    def show_idle(self) -> None:
        """Show that nothing is under way."""
        self._pace = None
        self._poll.stop()
        self.progress.hide()
        self.cancel.hide()
        self._enable(True)

    def show_findings(self, findings: Findings) -> None:
        """Show what was found."""
        self._findings = findings
        self.show_idle()
        self.list.show_findings(findings)
        self._tell_findings()
        self._guide()

    def say(self, sentence: str, *, can_undo: bool) -> None:
        """Say how an operation ended."""
        self._findings = None
        self.list.show_findings(Findings())
        self.show_idle()
        self.news.setText(sentence)
        self.undo.setVisible(can_undo)
        self._guide()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setWindowTitle(self.tr("Find in all articles"))
        self._query_label.setText(self.tr("Find"))
        self._replacement_label.setText(self.tr("Replace with"))
        self.query.setAccessibleName(self.tr("Find in all articles"))
        self.replacement.setAccessibleName(self.tr("Replace with"))
        self.list.setAccessibleName(self.tr("Places found, by article"))
        self.progress.setAccessibleName(self.tr("Progress"))
        self.cancel.setText(self.tr("Cancel"))
        self.undo.setText(self.tr("Take the replacement back"))
        self.close_button.setText(self.tr("Close"))
        self.guide.setText(
            self.tr(
                "Write above what to look for. Every place in every article is shown here"
                " before anything is replaced."
            )
        )
        self._guide()
        self._tell_findings()
        self._count_chosen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Stop by Esc what is under way before the next Esc closes the window."""
        if event.key() == Qt.Key.Key_Escape and self._pace is not None:
            self.cancel_wanted.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's direction too: the list is laid out anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.list.viewport().update()

    def _tell_findings(self) -> None:
        found = self._findings
        if found is None:
            return
        if not found.count:
            self.news.setText(self.tr("Not found in any article") if self.query.text() else "")
            return
        places = self.tr("%n place(s)", "", found.count)
        where = self.tr("in %n article(s)", "", len(found.articles))
        sentences = [f"{places} {where}"]
        if found.stopped:
            sentences.append(self.tr("there are more: narrow the query to see the rest"))
        if found.damaged:
            sentences.append(self.tr("%n article(s) cannot be read", "", found.damaged))
        self.news.setText(" · ".join(sentences))

    def _guide(self) -> None:
        """Say in the empty list what to do, as long as nothing is looked for."""
        is_begun = bool(self.query.text()) or self.list.topLevelItemCount() > 0
        self.guide.setVisible(not is_begun)

    def _enable(self, idle: bool) -> None:
        self.list.setEnabled(idle)
        self.undo.setEnabled(idle)
        self._count_chosen()

    @Slot()
    def _look_at_once(self) -> None:
        self._pause.stop()
        self.look_wanted.emit()

    @Slot()
    def _wish_changed(self) -> None:
        self._guide()
        self._pause.start()

    @Slot()
    def _preview(self) -> None:
        self.list.preview(self.new_text())
        self._count_chosen()

    @Slot()
    def _count_chosen(self) -> None:
        count = sum(map(len, self.list.chosen().values()))
        self.replace.setEnabled(count > 0 and self._pace is None)
        if not count:
            self.replace.setText(self.tr("Replace"))
        elif self.new_text():
            self.replace.setText(self.tr("Replace %n place(s)", "", count))
        else:
            self.replace.setText(self.tr("Remove %n place(s)", "", count))

    @Slot()
    def _show_pace(self) -> None:
        if self._pace is not None:
            self.progress.setRange(0, self._pace.total)
            self.progress.setValue(self._pace.done)
