"""The button that says who sits here: initials, and a menu of the others."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from editor.article.language import Language
from editor.article.person import Person
from editor.workstation.languages import language_title
from editor.workstation.newsroom.roles import comma, role_title
from editor.workstation.newsroom.seat import Seat, initials_of
from editor.workstation.theme import ui_font
from editor.workstation.tooltips import tooltip_of


class SeatButton(QToolButton):
    """Stands at the end of the toolbar; the menu switches the person at once."""

    people_wanted = Signal()

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("seat")
        self.setFont(ui_font(9, strong=True))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._seat = seat
        menu = QMenu(self)
        self.setMenu(menu)
        self._group = QActionGroup(menu)
        self._group.triggered.connect(self._choose)
        menu.aboutToShow.connect(self._fill)
        seat.changed.connect(self.retranslate)
        self.retranslate()

    @Slot()
    def retranslate(self) -> None:
        """Say who it is in the interface's language."""
        person = self._seat.person
        self.setText(shown_initials(person) if person else "?")
        said = self.tr("At this desk: %1").replace("%1", described(person)) if person else ""
        said = said or self.tr("Nobody is chosen")
        self.setToolTip(tooltip_of(said))
        self.setAccessibleName(said)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @Slot()
    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        for person in self._seat.colleagues:
            action = menu.addAction(described(person).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(person == self._seat.person)
            action.setData(person.id)
            self._group.addAction(action)
        menu.addSeparator()
        menu.addAction(self.tr("People of the desk…")).triggered.connect(self.people_wanted)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self._seat.sit_down(action.data())


def shown_initials(person: Person) -> str:
    """Return at most three letters."""
    return (person.initials or initials_of(person.name))[:3]


def described(person: Person) -> str:
    """Return the name with the roles: "Mona (editor, proofreader)"; isolated, for any window."""
    roles = [role_title(role) for role in person.roles]
    languages = [language_title(each) for each in Language if each in person.languages]
    inside = comma().join([*roles, *languages])
    name = f"\u2068{person.name}\u2069"
    return f"{name} ({inside})" if inside else name
