"""What two people changed otherwise: three versions to read, one to choose, or one made of them."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialogButtonBox,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from editor.article.language import Direction, Language
from editor.article.span import Text
from editor.language.bidi import paragraph_direction
from editor.review.conflict import Choice, Conflict, Decision
from editor.workstation.dialogs.frame import Frame
from editor.workstation.named import named
from editor.workstation.prose import Prose
from editor.workstation.review.writer import set_side
from editor.workstation.theme import title_label

if TYPE_CHECKING:
    from collections.abc import Sequence

_CHOICES = (Choice.OURS, Choice.THEIRS, Choice.BASE)
_COMBINED = len(_CHOICES)
_AROUND = 36
"""Letters of context, fewer than a conflict has: the last word may be cut there."""


class MergeDialog(Frame):
    """One conflict after the other; nothing is decided for anybody."""

    decided = Signal(object)
    """A decision for every conflict, by its id."""

    def __init__(
        self,
        conflicts: Sequence[Conflict],
        language: Language,
        parent: QWidget | None = None,
        *,
        sender: str | None = None,
    ) -> None:
        """``sender``: the other version is a file by these people, who may be unknown ("")."""
        super().__init__(parent)
        self._conflicts, self._language, self._sender = conflicts, language, sender
        self._at = 0
        self._decisions: dict[str, Decision] = {}
        self._title, self._note = title_label(), named(Prose(), "muted")
        self._note.setWordWrap(True)
        self._group = QButtonGroup(self)
        self.choices = [QRadioButton() for _ in range(_COMBINED + 1)]
        self.versions = [Prose() for _ in _CHOICES]
        self.combined = QPlainTextEdit()
        self.combined.setTabChangesFocus(True)
        self.combined.setFixedHeight(self.fontMetrics().lineSpacing() * 4 + 18)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.back = QPushButton()
        self.forward = QPushButton()
        self.buttons.addButton(self.back, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.addButton(self.forward, QDialogButtonBox.ButtonRole.ActionRole)
        self._build()
        self.forward.setDefault(True)
        self.back.clicked.connect(self._go_back)
        self.forward.clicked.connect(self._go_forward)
        self.buttons.rejected.connect(self.reject)
        self._group.idClicked.connect(self._choose)
        self.combined.textChanged.connect(self._combine)
        self.retranslate()
        self._show()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._note)
        for number, choice in enumerate(self.choices):
            self._group.addButton(choice, number)
            column.addSpacing(8)
            column.addWidget(choice)
            if number < _COMBINED:
                version = self.versions[number]
                version.setWordWrap(True)
                version.setTextFormat(Qt.TextFormat.RichText)
                # On both sides, so that it mirrors.
                version.setContentsMargins(24, 0, 24, 0)
                column.addWidget(version)
        column.addWidget(self.combined)
        column.addStretch(1)
        column.addSpacing(12)
        column.addWidget(self.buttons)
        self.setMinimumWidth(560)

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setWindowTitle(self.tr("Merge"))
        self._note.setText(self.tr("Both versions changed this place. Which one is to stand?"))
        names = (*self._sides(), self.tr("As it was before both"), self.tr("Combined:"))
        for choice, name in zip(self.choices, names, strict=True):
            choice.setText(name)
        self.combined.setAccessibleName(self.tr("Combined text"))
        self.back.setText(self.tr("Back"))
        self._say_step()

    def _sides(self) -> tuple[str, str]:
        """Return what our version and the other one are called."""
        if self._sender is None:
            return self.tr("Yours"), self.tr("The other one")
        if not self._sender:
            return self.tr("On the page"), self.tr("In the file")
        return self.tr("On the page"), self.tr("In the file (%1)").replace("%1", self._sender)

    def _say_step(self) -> None:
        # Late: the names of parts are of the review's floor.
        from editor.review.describing import part_name

        step = self.tr("Place %1 of %2").replace("%1", str(self._at + 1))
        part = part_name(self._conflicts[self._at].place.part, self._language)
        self._title.setText(f"{step.replace('%2', str(len(self._conflicts)))} · {part}")
        is_last = self._at + 1 == len(self._conflicts)
        self.forward.setText(self.tr("Merge") if is_last else self.tr("Next"))

    def _show(self) -> None:
        conflict = self._conflicts[self._at]
        texts = (conflict.ours, conflict.theirs, conflict.base)
        for choice, version, text in zip(self.choices, self.versions, texts, strict=False):
            version.setText(_html(conflict, text.plain, self.tr("(nothing)")))
            choice.setAccessibleDescription(text.plain or self.tr("(nothing)"))
        for widget in (self.choices[_COMBINED], self.combined):
            widget.setVisible(conflict.is_text)
        decision = self._decisions.get(conflict.id)
        made = decision.plain if isinstance(decision, Text) else conflict.ours.plain
        self.combined.blockSignals(True)
        self.combined.setPlainText(made)
        set_side(self.combined, Direction.RTL if _is_rtl(conflict) else Direction.LTR)
        self.combined.blockSignals(False)
        self._group.setExclusive(False)
        for number, choice in enumerate(self.choices):
            is_it = number < _COMBINED and decision is _CHOICES[number]
            choice.setChecked(is_it or (number == _COMBINED and isinstance(decision, Text)))
        self._group.setExclusive(True)
        self.back.setEnabled(self._at > 0)
        self.forward.setEnabled(decision is not None)
        self._say_step()

    @Slot(int)
    def _choose(self, number: int) -> None:
        conflict = self._conflicts[self._at]
        made: Decision = (
            Text.of(self.combined.toPlainText()) if number == _COMBINED else _CHOICES[number]
        )
        self._decisions[conflict.id] = made
        self.forward.setEnabled(True)

    @Slot()
    def _combine(self) -> None:
        self.choices[_COMBINED].setChecked(True)
        self._choose(_COMBINED)

    @Slot()
    def _go_back(self) -> None:
        self._at -= 1
        self._show()

    @Slot()
    def _go_forward(self) -> None:
        if self._at + 1 < len(self._conflicts):
            self._at += 1
            self._show()
            return
        self.decided.emit(dict(self._decisions))
        self.accept()


def _is_rtl(conflict: Conflict) -> bool:
    whole = conflict.before + conflict.ours.plain + conflict.after
    return paragraph_direction(whole, Direction.RTL) is Direction.RTL


def _html(conflict: Conflict, text: str, nothing: str) -> str:
    """Return a version in what stands around it, in the direction of its words."""
    before, after = conflict.before, conflict.after
    # Whole words only: half of an Arabic one would be joined otherwise than it is.
    if len(before) > _AROUND:
        before = "…" + before[-_AROUND:].partition(" ")[2]
    if len(after) > _AROUND:
        after = after[:_AROUND].rpartition(" ")[0] + "…"
    side = 'dir="rtl" align="right"' if _is_rtl(conflict) else 'dir="ltr" align="left"'
    said = escape(text).replace("\n", "<br>") if text else f" <i>{escape(nothing)}</i> "
    return f"<div {side}>{escape(before)}<b>{said}</b>{escape(after)}</div>"
