"""What was to be left alone, and the desk's own words: listed, and taken back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.proofing.choices import Choices
from editor.proofing.rules import rules_by_id
from editor.proofing.settings import Ignored
from editor.workstation.dialogs.frame import Frame
from editor.workstation.named import named
from editor.workstation.proofing.look import topic_title
from editor.workstation.prose import Prose

_WHAT = Qt.ItemDataRole.UserRole


class LeftAloneDialog(Frame):
    """Three groups; Delete or the button takes the chosen row back, at once."""

    watched_again = Signal(object)
    word_forgotten = Signal(str)

    def __init__(self, choices: Callable[[], Choices], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = choices
        self._note = named(Prose(), "muted")
        self._note.setWordWrap(True)
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.take_back = QPushButton()
        self.take_back.setShortcut(Qt.Key.Key_Delete)
        self.take_back.clicked.connect(self._take_back)
        self.tree.currentItemChanged.connect(self._judge)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.addButton(self.take_back, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(self._note)
        column.addWidget(self.tree, 1)
        column.addWidget(self.buttons)
        self.resize(520, 480)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setWindowTitle(self.tr("Left alone"))
        self.tree.setAccessibleName(self.tr("Left alone"))
        self.take_back.setText(self.tr("Take back"))
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what there is now."""
        choices = self._choices()
        self.tree.clear()
        self._add(self.tr("In this article"), choices.here)
        self._add(self.tr("Always, on the whole desk"), choices.ignored)
        if choices.words:
            head = self._head(self.tr("The desk's words"))
            for word in sorted(choices.words):
                self._row(head, word, word)
        self.tree.expandAll()
        self._note.setText(
            self.tr("What you take back is looked at again.")
            if self.tree.topLevelItemCount()
            else self.tr(
                "Nothing is left alone yet. What you ignore in the list of findings, and the words"
                " you add there, will be here."
            )
        )
        self._judge()

    def _add(self, title: str, ignored: frozenset[Ignored]) -> None:
        if not ignored:
            return
        head = self._head(title)
        for each in sorted(ignored, key=lambda one: (one.rule, one.quote)):
            rule = rules_by_id().get(each.rule)
            topic = topic_title(rule.topic) if rule else each.rule
            once = "" if each.place is None else " · " + self.tr("once")
            quote = each.quote if each.quote.strip() else "␣" * len(each.quote)
            self._row(head, f"{topic}: \u2068{quote}\u2069{once}" if quote else topic, each)

    def _head(self, title: str) -> QTreeWidgetItem:
        head = QTreeWidgetItem([title])
        self.tree.addTopLevelItem(head)
        return head

    def _row(self, head: QTreeWidgetItem, text: str, what: object) -> None:
        row = QTreeWidgetItem([text])
        row.setData(0, _WHAT, what)
        head.addChild(row)

    @Slot()
    def _judge(self) -> None:
        row = self.tree.currentItem()
        self.take_back.setEnabled(row is not None and row.data(0, _WHAT) is not None)

    @Slot()
    def _take_back(self) -> None:
        row = self.tree.currentItem()
        what = row.data(0, _WHAT) if row is not None else None
        if isinstance(what, Ignored):
            self.watched_again.emit(what)
        elif isinstance(what, str):
            self.word_forgotten.emit(what)
        self.refresh()
