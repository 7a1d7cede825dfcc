"""What stands at the target now beside what is to be sent: nothing is written over unseen."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from editor.article.delivery import OutboxItem
from editor.article.language import Language
from editor.review.hunks import hunks
from editor.workstation.dialogs.frame import Frame
from editor.workstation.named import named
from editor.workstation.theme import Theme

_SIZE = (720, 520)
_HAIR = "\u200a"
_AROUND = 160
"""Letters that are shown on either side of a change."""


class CompareDialog(Frame):
    """Shows what somebody changed at the target; writing over it takes a reason."""

    overwrite_wanted = Signal(object, str)

    def __init__(self, item: OutboxItem, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item, self._theme = item, theme
        self._why = QLabel()
        self._why.setWordWrap(True)
        self.text = named(QTextBrowser(), "compared")
        self.text.document().setDocumentMargin(12)
        self.text.setOpenLinks(False)
        self._label = named(QLabel(), "muted")
        self.reason = QLineEdit()
        self._label.setBuddy(self.reason)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.overwrite = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(self._why)
        layout.addWidget(self.text, 1)
        layout.addWidget(self._label)
        layout.addWidget(self.reason)
        layout.addWidget(self.buttons)
        self.resize(*_SIZE)
        if item.publication.language is Language.AR:
            self.text.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        theme.changed.connect(self._colour)
        self._colour()
        self.reason.textChanged.connect(self._judge)
        self.overwrite.clicked.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        self.retranslate()
        self._judge()

    @Slot()
    def _colour(self) -> None:
        """Show the texts; a change has a stroke first, and a colour besides."""
        colours, problem = self._theme.tokens, self._item.problem
        self.text.document().setDefaultStyleSheet(
            f"s {{ color: {colours.danger}; }} u {{ color: {colours.accent_text}; }}"
        )
        self.text.setHtml(compared(problem.ours, problem.theirs) if problem else "")

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setWindowTitle(self.tr("Changed at the target"))
        self._why.setText(
            self.tr(
                "Somebody edited this article at %1. Struck words would go, underlined ones come."
            ).replace("%1", self._item.target)
        )
        self._label.setText(self.tr("Reason to write over it"))
        self.overwrite.setText(self.tr("Write over"))

    @Slot()
    def _judge(self) -> None:
        self.overwrite.setEnabled(bool(self.reason.text().strip()))

    @Slot()
    def _accept(self) -> None:
        self.overwrite_wanted.emit(self._item, self.reason.text().strip())
        self.accept()


def compared(ours: str, theirs: str) -> str:
    """Return both texts as one, with marks, of what is alike a little; no letter is markup."""
    made, at = [], 0
    found = hunks([theirs], [ours])
    for number, hunk in enumerate(found):
        made.append(escape(_alike(theirs[at : hunk.old_start], first=number == 0)))
        changed = (
            ("s", theirs[hunk.old_start : hunk.old_end]),
            ("u", ours[hunk.new_start : hunk.new_end]),
        )
        # A hair's breadth between what goes and what comes.
        made.append(_HAIR.join(f"<{tag}>{escape(text)}</{tag}>" for tag, text in changed if text))
        at = hunk.old_end
    made.append(escape(_alike(theirs[at:], first=not found, last=True)))
    return "<p style='white-space: pre-wrap'>" + "".join(made) + "</p>"


def _alike(text: str, *, first: bool, last: bool = False) -> str:
    """Return the ends of a text that did not change, as far as they touch what did."""
    if len(text) <= 2 * _AROUND or (first and last):
        return text
    before = "" if first else text[:_AROUND].rpartition(" ")[0]
    after = "" if last else text[-_AROUND:].partition(" ")[2]
    return f"{before} […]\n\n{after}" if before else f"[…] {after}"
