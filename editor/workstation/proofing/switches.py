"""The rules of the proofreader, turned on and off, each with what it is for."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.article.language import Language
from editor.proofing.choices import Choices
from editor.proofing.rules import TOPICS, Rule, rules
from editor.workstation.dialogs.frame import Frame
from editor.workstation.named import named
from editor.workstation.proofing.look import tier_sign, tier_title, topic_title
from editor.workstation.prose import Prose
from editor.workstation.theme import Theme

_FIELD = re.compile(r"\{[^}]*\}")
_RULE = Qt.ItemDataRole.UserRole


class SwitchesDialog(Frame):
    """A tree of topics and rules; below it the explanation of the one that is chosen."""

    switched = Signal(dict, bool)
    """Rule ids turned against their default, and whether suggestions are shown."""

    def __init__(
        self, choices: Choices, language: Language, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._language, self._theme = language, theme
        self.query = QLineEdit()
        self.query.setClearButtonEnabled(True)
        self.query.textChanged.connect(self._sift)
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.suggestions = QCheckBox()
        self.suggestions.setChecked(choices.suggestions)
        self._explanation, self._example = Prose(), named(Prose(), "muted")
        for label in (self._explanation, self._example):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setMinimumHeight(40)
        self._rows: dict[str, QTreeWidgetItem] = {}
        self._fill(choices.switched)
        self.tree.currentItemChanged.connect(self._explain)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for widget in (self.query, self.tree, self._explanation, self._example):
            column.addWidget(widget, widget is self.tree)
        column.addWidget(self.suggestions)
        column.addWidget(self.buttons)
        self.resize(620, 640)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setWindowTitle(self.tr("Rules of the proofreader"))
        self.query.setPlaceholderText(self.tr("Find a rule"))
        self.query.setAccessibleName(self.tr("Find a rule"))
        self.tree.setAccessibleName(self.tr("Rules"))
        self.suggestions.setText(self.tr("Show suggestions of style too"))

    def row(self, rule_id: str) -> QTreeWidgetItem:
        """Return the row of a rule; ``KeyError`` if there is none."""
        return self._rows[rule_id]

    def _fill(self, switched: Mapping[str, bool]) -> None:
        for topic in TOPICS:
            head = QTreeWidgetItem([topic_title(topic)])
            self.tree.addTopLevelItem(head)
            for rule in (each for each in rules() if each.topic == topic):
                row = QTreeWidgetItem([explanation(rule, self._language)])
                row.setData(0, _RULE, rule)
                row.setIcon(0, tier_sign(rule.tier, self._theme.tokens))
                on = switched.get(rule.id, rule.on)
                row.setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
                head.addChild(row)
                self._rows[rule.id] = row
        self.tree.expandAll()

    @Slot()
    def _explain(self) -> None:
        row = self.tree.currentItem()
        rule = row.data(0, _RULE) if row is not None else None
        if not isinstance(rule, Rule):
            self._explanation.clear()
            self._example.clear()
            return
        self._explanation.setText(f"{tier_title(rule.tier)}. {explanation(rule, self._language)}")
        wrong, right = rule.wrong[0].strip(), rule.right[0].strip()
        self._example.setText(f"✗ {wrong}\n✓ {right}" if "\n" not in wrong + right else "")

    @Slot(str)
    def _sift(self, query: str) -> None:
        wanted = query.casefold()
        for number in range(self.tree.topLevelItemCount()):
            head = self.tree.topLevelItem(number)
            assert head is not None
            rows = [row for row in self._rows.values() if row.parent() is head]
            of_topic = wanted in head.text(0).casefold()
            for row in rows:
                row.setHidden(not of_topic and wanted not in row.text(0).casefold())
            head.setHidden(all(row.isHidden() for row in rows))

    @Slot()
    def _accept(self) -> None:
        suggestions = self.suggestions.isChecked()
        switched = {}
        for rule in rules():
            on = self._rows[rule.id].checkState(0) is Qt.CheckState.Checked
            if on != rule.on:
                switched[rule.id] = on
        self.switched.emit(switched, suggestions)
        self.accept()


def explanation(rule: Rule, language: Language) -> str:
    """Return what a rule says, with … for the words that it would name."""
    template: str = getattr(rule.explanation, language.value)
    return _FIELD.sub("…", template)
