"""The people of the desk. Revisions, comments and the audit name them by id."""

from __future__ import annotations

import json

from db.changes import Changed
from db.driver import Connection, Row
from db.errors import LoginTaken, NoSuchPerson
from db.store import Store
from editor.article.language import Language
from editor.article.person import Person, Role
from editor.article.printable import printable

_ROLES, _LANGUAGES = frozenset(Role), frozenset(Language)


def everybody(store: Store) -> tuple[Person, ...]:
    """Return the people by name, those who left too."""
    with store.reading() as connection:
        rows = connection.execute("select * from people order by name, id").fetchall()
    return tuple(map(_person, rows))


def find(store: Store, login_or_id: str) -> Person | None:
    """Return the person with this login or id, None where there is nobody."""
    with store.reading() as connection:
        row = connection.execute(
            "select * from people where id = ?1 or login = ?1 order by id limit 1", [login_or_id]
        ).fetchone()
    return None if row is None else _person(row)


def named(store: Store, login_or_id: str) -> Person:
    """Return the person with this login or id; raises ``NoSuchPerson``."""
    person = find(store, login_or_id)
    if person is None:
        logins = [each.login for each in everybody(store) if each.active]
        raise NoSuchPerson(login=login_or_id, logins=", ".join(logins) or "—")
    return person


def put(store: Store, person: Person) -> Changed:
    """Add the person, or change the one with this id; raises ``LoginTaken``."""

    def change(connection: Connection) -> Changed:
        other = connection.execute(
            "select name from people where login = ? and id <> ?", [person.login, person.id]
        ).fetchone()
        if other is not None:
            raise LoginTaken(login=person.login, name=other["name"])
        connection.execute(
            "insert into people (id, login, name, initials, roles, languages, active)"
            " values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do update set"
            " login = excluded.login, name = excluded.name, initials = excluded.initials,"
            " roles = excluded.roles, languages = excluded.languages, active = excluded.active",
            [
                person.id,
                person.login,
                printable(person.name),
                printable(person.initials),
                json.dumps(person.roles),
                json.dumps(person.languages),
                int(person.active),
            ],
        )
        return Changed(people=frozenset({person.id}))

    return store.write(change)


def _person(row: Row) -> Person:
    # A role or language that this program does not know is a newer one's: passed over.
    return Person(
        id=row["id"],
        login=row["login"],
        name=row["name"],
        initials=row["initials"],
        roles=tuple(Role(each) for each in json.loads(row["roles"]) if each in _ROLES),
        languages=tuple(
            Language(each) for each in json.loads(row["languages"]) if each in _LANGUAGES
        ),
        active=bool(row["active"]),
    )
