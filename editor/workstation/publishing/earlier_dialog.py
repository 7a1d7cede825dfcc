"""Earlier states of a site made of files: what readers would see of each, and going back to one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.workstation.dialogs.frame import Frame
from editor.workstation.languages import interface_language, led
from editor.workstation.named import named
from editor.workstation.publishing.deeds import deed_title, moment_shown
from editor.workstation.publishing.empty import EmptyWords
from editor.workstation.publishing.outbox_dialog import ROW_HEIGHT
from editor.workstation.publishing.scroll import Scroll
from editor.workstation.theme import Theme
from editor.workstation.tick import Tick
from editor.workstation.words_label import WordsLabel

if TYPE_CHECKING:
    from editor.publishing.rolling_back import Release

_ID = Qt.ItemDataRole.UserRole
_SIZE = (720, 500)


class EarlierDialog(Frame):
    """A list, and of the chosen state every article that readers would see otherwise."""

    back_wanted = Signal(str, str)
    """A target's name, and the release that its readers are to see."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self._kept: tuple[Release, ...] | None = None
        self._problem = ""
        self._busy = False
        self.list = named(QTreeWidget(), "deliveries")
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAllColumnsShowFocus(True)
        self.empty = EmptyWords(self.list)
        self.effect = WordsLabel()
        self._told = Scroll(self)
        self._told.add(self.effect)
        self.problem = named(WordsLabel(), "failed")
        self.sure = Tick(theme, self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.back = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(self.list, 1)
        column.addWidget(self._told, 1)
        for widget in (self.problem, self.sure, self.buttons):
            column.addWidget(widget)
        self.resize(*_SIZE)
        self.list.currentItemChanged.connect(self._choose)
        self.sure.toggled.connect(self._judge)
        self.back.clicked.connect(self._back)
        self.buttons.rejected.connect(self.reject)
        self.retranslate()

    def show_releases(self, kept: Sequence[Release]) -> None:
        """Show the states that are kept, the last delivered first, that of now chosen."""
        self._kept, self._busy, self._problem = tuple(kept), False, ""
        self._fill()

    def show_problem(self, words: str) -> None:
        """Say why nothing could be read, or was not gone back to."""
        self._busy, self._problem = False, words
        self._kept = self._kept or ()
        self._judge()

    def _fill(self) -> None:
        self.list.clear()
        for each in self._kept or ():
            line = QTreeWidgetItem(list(self._cells(each)))
            line.setData(0, _ID, each.id)
            line.setSizeHint(0, QSize(0, ROW_HEIGHT))
            if each.shown:
                heavy = line.font(3)
                heavy.setBold(True)
                line.setFont(3, heavy)
            self.list.addTopLevelItem(line)
            if each.shown:
                self.list.setCurrentItem(line)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, self.list.columnCount()):
            self.list.resizeColumnToContents(column)
        self._judge()

    def _cells(self, release: Release) -> tuple[str, ...]:
        shown = self.tr("readers see it") if release.shown else ""
        item = release.item
        if item is None:
            return self.tr("The whole site"), "", "", shown
        title = release.headline or self.tr("without a headline")
        read = item.receipt.read_at if item.receipt else item.queued_at
        return f"\u2068{title}\u2069", deed_title(item.deed), moment_shown(read), shown

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setWindowTitle(self.tr("Earlier states of %1").replace("%1", self.name))
        self.list.setAccessibleName(self.tr("States of the site, after each delivery"))
        self.list.setHeaderLabels(
            [self.tr("After"), self.tr("What"), self.tr("When"), self.tr("Now")]
        )
        self.sure.setText(self.tr("Readers are to see that"))
        self.back.setText(self.tr("Go back to it"))
        self._fill()

    @property
    def _chosen(self) -> Release | None:
        line = self.list.currentItem()
        wanted = line.data(0, _ID) if line is not None else None
        return next((each for each in self._kept or () if each.id == wanted), None)

    @property
    def _effect(self) -> str:
        """What readers would see otherwise than after the last delivery."""
        # Late: what publishes is read when it is wanted.
        from editor.publishing.rolling_back import undone

        chosen = self._chosen
        if chosen is None:
            return ""
        if chosen.newest:
            return (
                self.tr("Readers see this: the last that was delivered.")
                if chosen.shown
                else self.tr("Readers see all that was delivered again, and deliveries can go on.")
            )
        found = undone(self._kept or (), chosen.id)
        said = [
            self.tr(
                "Readers see the whole site as it was then. Nothing else is delivered to %1"
                " until you come back to the last state."
            ).replace("%1", f"\u2068{self.name}\u2069")
        ]
        for words, headlines in (
            (self.tr("They do not find:"), found.missing),
            (self.tr("They see the text from before the change:"), found.older),
            (self.tr("They find again, although taken down:"), found.found),
        ):
            if headlines:
                # A line each: headlines of three languages in one would be read by nobody.
                said += [words, *(f"– \u2068{each}\u2069" for each in headlines)]
        if found.unknown:
            words = self.tr("Deliveries besides that this desk cannot tell of: %1")
            said.append(words.replace("%1", str(found.unknown)))
        return led("\n".join(said), interface_language())

    @Slot()
    def _choose(self) -> None:
        # What was confirmed of one state is said of no other.
        self.sure.setChecked(False)
        self._judge()

    @Slot()
    def _judge(self) -> None:
        chosen = self._chosen
        self.empty.say(
            self.tr("Looking…") if self._kept is None else self.tr("Nothing was delivered there.")
        )
        self.empty.judge()
        self.effect.say(self._effect)
        self.problem.say(self._problem)
        self.problem.setVisible(bool(self._problem))
        other = chosen is not None and not chosen.shown and not self._busy
        self.sure.setEnabled(other)
        self.back.setEnabled(other and self.sure.isChecked())

    @Slot()
    def _back(self) -> None:
        chosen = self._chosen
        if chosen is not None and self.back.isEnabled():
            self._busy, self._problem = True, ""
            self.sure.setChecked(False)
            self._judge()
            self.back_wanted.emit(self.name, chosen.id)
