"""The people of the desk. Revisions and, later, comments and approvals name them by id."""

from __future__ import annotations

import json
from dataclasses import dataclass

from db.changes import Changed
from db.driver import Connection, Row
from db.errors import LoginTaken
from db.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who works at the desk: ``login`` is the name on the command line (``--as mona``)."""

    id: str
    login: str
    name: str
    roles: tuple[str, ...] = ()


def everybody(store: Store) -> tuple[Person, ...]:
    """Return the people by name."""
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


def put(store: Store, person: Person) -> Changed:
    """Add the person, or change the one with this id; raises ``LoginTaken``."""

    def change(connection: Connection) -> Changed:
        other = connection.execute(
            "select name from people where login = ? and id <> ?", [person.login, person.id]
        ).fetchone()
        if other is not None:
            raise LoginTaken(login=person.login, name=other["name"])
        connection.execute(
            "insert into people (id, login, name, roles) values (?, ?, ?, ?)"
            " on conflict (id) do update set"
            " login = excluded.login, name = excluded.name, roles = excluded.roles",
            [person.id, person.login, person.name, json.dumps(person.roles, ensure_ascii=False)],
        )
        return Changed(people=frozenset({person.id}))

    return store.write(change)


def _person(row: Row) -> Person:
    return Person(
        id=row["id"],
        login=row["login"],
        name=row["name"],
        roles=tuple(json.loads(row["roles"])),
    )
