"""One form of a term: how it is written, what the desk thinks of it and why."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from editor.article.language import Direction
from editor.article.term import Standing, TermForm
from editor.workstation.combo import Combo
from editor.workstation.icons import icon
from editor.workstation.languages import language_title
from editor.workstation.named import named
from editor.workstation.terms.titles import standing_title
from editor.workstation.theme import Theme


class FormRow(QWidget):
    """Fields for a form; ``decides`` says whether every standing may be chosen."""

    edited = Signal()
    removed = Signal(object)
    preferred = Signal(object)
    """This form was made the preferred one of its language."""

    def __init__(self, form: TermForm, theme: Theme, *, decides: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self.language = theme, form.language
        self.standing = Combo(theme, self)
        self.text, self.reason = QLineEdit(self), QLineEdit(self)
        self.remove = named(QToolButton(self), "flat")
        for standing in Standing:
            self.standing.addItem("", standing)
        self.standing.setMinimumContentsLength(9)
        for field in (self.text, self.reason):
            field.setMinimumWidth(70)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self.text, 3)
        line.addWidget(self.standing)
        line.addWidget(self.reason, 2)
        line.addWidget(self.remove)
        self._show(form)
        # What is decided is not an editor's to touch; what is proposed stays so.
        open_to_all = decides or form.standing is Standing.PROPOSED
        self.remove.setEnabled(open_to_all)
        for line_edit in (self.text, self.reason):
            line_edit.setReadOnly(not open_to_all)
        self.standing.setEnabled(decides)
        self.standing.currentIndexChanged.connect(self._stand)
        self.text.textEdited.connect(self.edited)
        self.reason.textEdited.connect(self.edited)
        self.remove.clicked.connect(self._remove)
        theme.changed.connect(self.recolour)
        self.recolour()
        self.retranslate()

    def form(self) -> TermForm:
        """Return the form as the fields have it; its text may be empty."""
        return TermForm(
            self.language,
            " ".join(self.text.text().split()),
            Standing(self.standing.currentData()),
            " ".join(self.reason.text().split()),
        )

    def demote(self) -> None:
        """Make a preferred form an accepted one, as another was preferred."""
        with QSignalBlocker(self.standing):
            self.standing.setCurrentIndex(self.standing.findData(Standing.ACCEPTED))

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        for number, standing in enumerate(Standing):
            self.standing.setItemText(number, standing_title(standing))
        self.text.setAccessibleName(f"{self.tr('Form')} · {language_title(self.language)}")
        self.text.setPlaceholderText(self.tr("Form"))
        self.standing.setAccessibleName(self.tr("Standing of the form"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setPlaceholderText(self.tr("Reason"))
        self.remove.setAccessibleName(self.tr("Remove the form"))
        self.remove.setToolTip(self.tr("Remove the form"))

    @Slot()
    def recolour(self) -> None:
        """Follow the theme."""
        self.remove.setIcon(icon("close", self._theme.tokens, rtl=self.isRightToLeft()))

    def _show(self, form: TermForm) -> None:
        self.standing.setCurrentIndex(list(Standing).index(form.standing))
        self.text.setText(form.text)
        self.reason.setText(form.reason)
        for field in (self.text, self.reason):
            field.setCursorPosition(0)
        # The field's own side, whatever the interface's: Arabic begins at the right.
        rtl = self.language.direction is Direction.RTL
        self.text.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )

    @Slot()
    def _stand(self) -> None:
        if self.form().standing is Standing.PREFERRED:
            self.preferred.emit(self)
        self.edited.emit()

    @Slot()
    def _remove(self) -> None:
        self.removed.emit(self)
