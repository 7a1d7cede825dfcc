"""Who sits at this window: a person of the desk, whose name goes with every save and act."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from editor.article.identity import new_id
from editor.article.person import Person, Role
from editor.workstation.archive import Archive
from editor.workstation.settings import Settings

if TYPE_CHECKING:
    from db.store import Store

NOBODY_KNOWN = "editor"
"""The login of somebody whose system does not tell a name."""


@dataclass(frozen=True, slots=True)
class Seated:
    """The people of a desk, and which of them sits here."""

    people: tuple[Person, ...]
    person: Person | None
    guessed: bool = False
    """Neither this machine nor its system knows: the first of the desk was taken."""


class Seat(QObject):
    """Knows the people of the desk and which of them sits here; nothing asks for a password."""

    changed = Signal()
    """Another person sits here, or the same has other roles."""
    failed = Signal(object)
    named = Signal()
    """Somebody said who sits here, be it who was taken for it."""
    guessed = Signal()
    """Somebody was put here whom nobody named: he is to be asked, once."""

    def __init__(self, archive: Archive, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._archive, self._settings = archive, settings
        self.person: Person | None = None
        self.people: tuple[Person, ...] = ()
        self._asked = False
        self.session = new_id()
        """This window's name for locks."""
        archive.opened.connect(self.refresh)
        if archive.ready:
            self.refresh()

    @property
    def colleagues(self) -> tuple[Person, ...]:
        """Those who work here now."""
        return tuple(each for each in self.people if each.active)

    def name_of(self, person_id: str | None) -> str:
        """Return a person's name; empty for nobody or somebody of another desk."""
        return next((each.name for each in self.people if each.id == person_id), "")

    @Slot()
    def refresh(self) -> None:
        """Read the people again; an empty desk gets one, named as the system names the user."""
        wanted = self._settings.person
        self._archive.run(lambda store: seated(store, wanted), self._take, self._failed)

    def sit_down(self, person_id: str) -> None:
        """Let another person of the desk sit here from now on."""
        found = next((each for each in self.colleagues if each.id == person_id), None)
        if found is None:
            return
        self._settings.person = found.id
        if found != self.person:
            self.person = found
            self.changed.emit()
        self.named.emit()

    def keep(self, person: Person) -> None:
        """Add a person, or change one; ``failed`` carries why that is not possible."""
        wanted = self._settings.person

        def work(store: Store) -> Seated:
            from db import people

            people.put(store, person)
            return seated(store, wanted)

        self._archive.run(work, self._take, self._failed)

    def _failed(self, error: Exception) -> None:
        self.failed.emit(error)

    def _take(self, seated: Seated) -> None:
        if (seated.people, seated.person) == (self.people, self.person):
            return
        self.people, self.person = seated.people, seated.person
        if self.person is not None and not seated.guessed:
            self._settings.person = self.person.id
        self.changed.emit()
        if seated.guessed and not self._asked:
            self._asked = True
            self.guessed.emit()


def initials_of(name: str) -> str:
    """Return what stands beside a change when nobody chose initials: of the first two words."""
    return "".join(word[0] for word in name.split()[:2]).upper()


def fresh_person(login: str, name: str, taken: frozenset[str] = frozenset()) -> Person:
    """Return a new person with every role, under a login that is not ``taken``."""
    base = "".join(letter for letter in login if letter.isprintable() and not letter.isspace())
    base = base or NOBODY_KNOWN
    free = base
    number = 2
    while free in taken:
        free, number = f"{base}{number}", number + 1
    name = " ".join(name.split()) or free
    return Person(id=new_id(), login=free, name=name, initials=initials_of(name), roles=tuple(Role))


def seated(store: Store, wanted: str) -> Seated:
    """Return the people and who sits here: the one wanted, the system's, or the first.

    An empty desk gets its first person.
    """
    from db import people

    known = people.everybody(store)
    here = [each for each in known if each.active]
    login = _system_login()
    if not here and not store.read_only:
        first = fresh_person(login, login, frozenset(each.login for each in known))
        people.put(store, replace(first, name=_system_name(login)))
        known = people.everybody(store)
        here = [each for each in known if each.active]
    by_wish = {each.id: each for each in here}, {each.login: each for each in here}
    named = by_wish[0].get(wanted) or by_wish[1].get(login)
    return Seated(known, named or next(iter(here), None), guessed=named is None and bool(here))


def _system_login() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return NOBODY_KNOWN


def _system_name(login: str) -> str:
    """Return the name that the system keeps with a login, else the login."""
    try:
        import pwd
    except ImportError:
        return login
    try:
        told = pwd.getpwnam(login).pw_gecos.split(",")[0].strip()
    except KeyError:
        return login
    return told or login
