"""The people of the desk: names, initials, roles and languages; somebody new, somebody gone."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.article.errors import WarraqError
from editor.article.language import Language
from editor.article.person import Person, Role
from editor.workstation.dialogs.frame import Frame
from editor.workstation.languages import language_title
from editor.workstation.named import named
from editor.workstation.newsroom.roles import role_title
from editor.workstation.newsroom.seat import Seat, fresh_person, initials_of
from editor.workstation.newsroom.seat_button import described
from editor.workstation.prose import Prose
from editor.workstation.theme import Theme
from editor.workstation.tick import Tick
from editor.workstation.tooltips import tooltip_of

_ID = Qt.ItemDataRole.UserRole
_FIELD_WIDTH = 260


class PeopleDialog(Frame):
    """A list, and the fields of whom it chose; every change is kept by the button alone."""

    def __init__(
        self, seat: Seat, theme: Theme, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._seat, self._language = seat, language
        self._shown: Person | None = None
        self._awaited = ""
        self.list = QListWidget()
        self.name, self.login, self.initials = QLineEdit(), QLineEdit(), QLineEdit()
        self._labels = [QLabel() for _ in range(5)]
        self.roles = {role: Tick(theme) for role in Role}
        self.languages = {language: Tick(theme) for language in Language}
        self.active = Tick(theme)
        self.add, self.keep = QPushButton(), QPushButton()
        self._note = named(Prose(), "muted")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._build()
        self.list.currentItemChanged.connect(self._choose)
        self.add.clicked.connect(self._begin)
        self.keep.clicked.connect(self._keep)
        self.name.textChanged.connect(self._judge)
        self.login.textChanged.connect(self._judge)
        self.buttons.rejected.connect(self.reject)
        seat.changed.connect(self._list_people)
        seat.failed.connect(self._refused)
        self.retranslate()
        self._list_people()

    def _build(self) -> None:
        self.list.setFixedWidth(210)
        self._note.setWordWrap(True)
        # A refusal names people, and a person may be called <b>.
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self.login.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        grid = QGridLayout()
        grid.setVerticalSpacing(9)
        grid.setHorizontalSpacing(14)
        for row, field in enumerate((self.name, self.initials, self.login)):
            field.setMinimumWidth(_FIELD_WIDTH)
            grid.addWidget(self._labels[row], row, 0)
            grid.addWidget(field, row, 1)
            self._labels[row].setBuddy(field)
        for row, ticks in ((3, self.roles.values()), (4, self.languages.values())):
            line = QHBoxLayout()
            line.setSpacing(16)
            for tick in ticks:
                line.addWidget(tick)
            line.addStretch(1)
            grid.addWidget(self._labels[row], row, 0)
            grid.addLayout(line, row, 1)
        grid.addWidget(self.active, 5, 1)
        grid.addWidget(self._note, 6, 0, 1, 2)
        grid.setRowStretch(7, 1)
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        left.addWidget(self.add)
        middle = QHBoxLayout()
        middle.setSpacing(18)
        middle.addLayout(left)
        middle.addLayout(grid, 1)
        last = QHBoxLayout()
        last.addStretch(1)
        last.addWidget(self.keep)
        last.addWidget(self.buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addLayout(middle, 1)
        column.addLayout(last)
        self.keep.setDefault(True)

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setWindowTitle(self.tr("People of the desk"))
        self.list.setAccessibleName(self.tr("People of the desk"))
        titles = (
            self.tr("Name"),
            self.tr("Initials"),
            self.tr("Login"),
            self.tr("Roles"),
            self.tr("Languages"),
        )
        for label, title in zip(self._labels, titles, strict=True):
            label.setText(title)
        self.login.setToolTip(self.tr("One word, for the command line and the settings"))
        for role, tick in self.roles.items():
            tick.setText(role_title(role))
        for language, tick in self.languages.items():
            tick.setText(language_title(language))
        self.active.setText(self.tr("Works at the desk"))
        self.add.setText(self.tr("Somebody new"))
        self.keep.setText(self.tr("Keep"))
        self._note.setText(
            self.tr(
                "No language means all of them. Roles are a convention among the people of this "
                "store: nobody asks for a password."
            )
        )

    @Slot()
    def _list_people(self) -> None:
        wanted = self._awaited or (self._shown.id if self._shown else "")
        wanted = wanted or (self._seat.person.id if self._seat.person else "")
        self._awaited = ""
        self.list.clear()
        for person in self._seat.people:
            item = QListWidgetItem(person.name)
            item.setData(_ID, person.id)
            item.setToolTip(tooltip_of(described(person)))
            if not person.active:
                item.setForeground(self.palette().placeholderText())
            self.list.addItem(item)
            if person.id == wanted:
                self.list.setCurrentItem(item)

    @Slot(QListWidgetItem)
    def _choose(self, item: QListWidgetItem | None) -> None:
        chosen = item.data(_ID) if item else ""
        person = next((each for each in self._seat.people if each.id == chosen), None)
        if person is not None:
            self._show(person)

    def _show(self, person: Person) -> None:
        self._shown = person
        self.name.setText(person.name)
        self.login.setText(person.login)
        self.initials.setText(person.initials)
        for role, tick in self.roles.items():
            tick.setChecked(role in person.roles)
        for language, tick in self.languages.items():
            tick.setChecked(language in person.languages)
        self.active.setChecked(person.active)
        self._judge()

    @Slot()
    def _begin(self) -> None:
        self.list.setCurrentRow(-1)
        taken = frozenset(each.login for each in self._seat.people)
        fresh = fresh_person("user", "", taken)
        self._show(replace(fresh, name="", initials="", roles=(Role.EDITOR,)))
        self.name.setFocus()

    @Slot()
    def _judge(self) -> None:
        login = self.login.text()
        sound = login.isprintable() and not any(letter.isspace() for letter in login)
        self.keep.setEnabled(bool(self.name.text().strip() and login and sound))

    @Slot()
    def _keep(self) -> None:
        if self._shown is None:
            return
        name = " ".join(self.name.text().split())
        kept = replace(
            self._shown,
            name=name,
            login=self.login.text(),
            initials=self.initials.text().strip() or initials_of(name),
            roles=tuple(role for role, tick in self.roles.items() if tick.isChecked()),
            languages=tuple(each for each, tick in self.languages.items() if tick.isChecked()),
            active=self.active.isChecked(),
        )
        self._awaited, self._shown = kept.id, kept
        self._seat.keep(kept)

    @Slot(object)
    def _refused(self, error: Exception) -> None:
        said = error.say(self._language) if isinstance(error, WarraqError) else str(error)
        self._note.setText(said)
