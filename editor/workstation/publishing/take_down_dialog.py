"""Taking down what readers see: unpublishing, which can be taken back, and killing, which not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from editor.article.language import Language
from editor.article.link import leads_readers
from editor.review.act import TITLES, Act, Request
from editor.workstation.dialogs.frame import Frame
from editor.workstation.named import named
from editor.workstation.publishing.edition_box import EditionBox
from editor.workstation.publishing.scroll import Scroll, fit_height
from editor.workstation.publishing.send_dialog import Dispatch
from editor.workstation.theme import Theme
from editor.workstation.tick import Tick
from editor.workstation.words_label import WordsLabel

if TYPE_CHECKING:
    from editor.article.errors import WarraqError
    from editor.publishing.planning import Going

_WIDTH = 560


class TakeDownDialog(Frame):
    """Lists the editions that readers can see; a kill ticks all of them and asks for the slug."""

    chosen = Signal(object)

    def __init__(
        self,
        act: Act,
        goings: Sequence[Going],
        language: Language,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._act, self._language = act, language
        self._kills = act is Act.KILL
        asked = goings[0].article.id
        self.boxes = [
            EditionBox(
                each,
                language,
                theme,
                chosen=self._kills or each.article.id == asked,
                parent=self,
            )
            for each in goings
            if each.stops
        ]
        self._what = named(QLabel(), "sectionTitle")
        self._editions = Scroll(self)
        self._warning = WordsLabel()
        self.doubts = named(WordsLabel(), "failed")
        self.doubts.hide()
        self.reason, self.notice = QLineEdit(), QLineEdit()
        self.gone, self.redirect = Tick(theme, self), QLineEdit()
        self.redirect.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.slug = QLineEdit()
        self.slug.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._labels = [QLabel() for _ in range(4)]
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.take_down = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._build()
        self.retranslate()
        self._judge()

    def _build(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(9)
        there = (True, self._kills, not self._kills, self._kills)
        fields = (self.reason, self.notice, self.redirect, self.slug)
        for label, field, wanted in zip(self._labels, fields, there, strict=True):
            label.setBuddy(field)
            label.setVisible(wanted)
            field.setVisible(wanted)
            field.textChanged.connect(self._judge)
            if field is self.redirect:
                self.gone.setChecked(True)
                self.gone.setVisible(wanted)
            if field is self.redirect and wanted:
                form.addRow(QLabel(), self.gone)
            if wanted:
                form.addRow(label, field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(self._what)
        layout.addWidget(self._editions, 1)
        for box in self.boxes:
            self._editions.add(box)
            box.changed.connect(self._judge)
        layout.addWidget(self._warning)
        layout.addLayout(form)
        layout.addWidget(self.doubts)
        layout.addWidget(self.buttons)
        self.resize(_WIDTH, 0)
        self.gone.toggled.connect(self._judge)
        self.take_down.clicked.connect(self._accept)
        self.buttons.rejected.connect(self.reject)

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        title = TITLES[self._act].say(self._language)
        self.setWindowTitle(title)
        self.take_down.setText(title.replace("&", "&&"))
        self._what.setText(self.tr("What readers will not find any more"))
        self._warning.say(
            self.tr("A killed article stays readable for nobody, and cannot be published again.")
            if self._kills
            else self.tr("The article leaves the site, its feeds and lists. It can come back.")
        )
        words = (
            self.tr("Reason"),
            self.tr("Notice in its place"),
            self.tr("Its address leads to"),
            self.tr("The slug, to be sure"),
        )
        for label, text in zip(self._labels, words, strict=True):
            label.setText(text)
        self.gone.setText(self.tr("Say that it is gone (410)"))
        self.slug.setPlaceholderText(self._slug)
        self.redirect.setPlaceholderText("https://example.org/")
        for box in self.boxes:
            box.retranslate()

    def show_doubts(self, doubts: Sequence[WarraqError]) -> None:
        """Say which places cannot keep what is said of the address."""
        self.doubts.say("\n".join(each.say(self._language) for each in doubts))
        self.doubts.setVisible(bool(doubts))
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the editions are, as far as the window reaches."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        fit_height(self, self._editions)

    @property
    def _slug(self) -> str:
        """The slug to be typed: that of the first edition that goes."""
        going = next((box for box in self.boxes if box.chosen), None)
        return going.going.article.slug if going else ""

    @property
    def sound(self) -> bool:
        """Whether all is said that taking down asks for."""
        going = [box for box in self.boxes if box.chosen]
        if not going or not self.reason.text().strip():
            return False
        if self._kills:
            return bool(self.notice.text().strip()) and self.slug.text().strip() == self._slug
        return self.gone.isChecked() or leads_readers(self.redirect.text())

    @Slot()
    def _judge(self) -> None:
        self.redirect.setEnabled(not self.gone.isChecked())
        typed = self.redirect.text().strip()
        wrong = bool(typed) and not self.gone.isChecked() and not leads_readers(typed)
        if self.redirect.property("wrong") != wrong:
            self.redirect.setProperty("wrong", wrong)
            self.redirect.style().polish(self.redirect)
        self.slug.setPlaceholderText(self._slug)
        self.take_down.setEnabled(self.sound)

    @Slot()
    def _accept(self) -> None:
        if not self.sound:
            return
        gone = self._kills or self.gone.isChecked()
        requests = tuple(
            (
                box.going.article.id,
                Request(
                    act=self._act,
                    reason=self.reason.text().strip(),
                    note=self.notice.text().strip(),
                    gone=gone and not self._kills,
                    redirect="" if gone else self.redirect.text().strip(),
                    # Each edition has a slug of its own; one of them was typed, by a person.
                    confirmed=box.going.article.slug if self._kills else "",
                    acknowledged=box.acknowledged,
                ),
            )
            for box in self.boxes
            if box.chosen
        )
        self.chosen.emit(Dispatch(requests, ()))
        self.accept()
