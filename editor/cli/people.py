"""``warraq people``: who works at the desk."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from editor.article.identity import new_id
from editor.article.language import Language
from editor.article.person import Person, Role
from editor.cli.desk import Desk
from editor.cli.options import LANGUAGE, as_json
from editor.cli.output import isolated, say, say_json

if TYPE_CHECKING:
    from db.store import Store

_ROLE = click.Choice([role.value for role in Role], case_sensitive=False)
_roles = click.option("--role", "roles", multiple=True, type=_ROLE, help="A role; may be repeated.")
_languages = click.option(
    "--lang", "languages", multiple=True, type=LANGUAGE, help="A language; none means all."
)
_initials = click.option("--initials", help="What stands beside a change.")


@click.group("people")
def people_command() -> None:
    """List, add and change the people of the desk.

    Roles are a convention of honest people: whoever can open the store can act as anybody.
    """


@people_command.command("list")
@as_json
@click.pass_obj
def list_people(desk: Desk, as_json: bool) -> None:
    """Print the people of the desk."""
    # Late: SQLite is not needed to print this command's help.
    from db import people

    with desk.open_existing() as store:
        listed = people.everybody(store)
    for person in listed:
        if as_json:
            say_json(person_record(person))
            continue
        roles = ", ".join(person.roles) or "—"
        languages = " ".join(person.languages) or "*"
        gone = "" if person.active else "  (left)"
        say(f"{person.login}  {isolated(person.name)}  {roles}  [{languages}]{gone}")


@people_command.command("add")
@click.argument("login")
@click.argument("name")
@_roles
@_languages
@_initials
@click.pass_obj
def add_person(
    desk: Desk,
    login: str,
    name: str,
    roles: tuple[str, ...],
    languages: tuple[Language, ...],
    initials: str | None,
) -> None:
    """Add somebody with the login LOGIN, who is called NAME, and print the id."""
    # Late: SQLite is not needed to print this command's help.
    from db import people

    person = Person(
        id=new_id(),
        login=_word(login),
        name=" ".join(name.split()),
        initials=initials or _initials_of(name),
        roles=tuple(map(Role, roles)),
        languages=languages,
    )
    with desk.open() as store:
        people.put(store, person)
    say(person.id)


@people_command.command("change")
@click.argument("login")
@click.option("--name", help="Another name.")
@_roles
@_languages
@_initials
@click.option("--left/--back", "left", default=None, help="Works here no more, or again.")
@click.pass_obj
def change_person(
    desk: Desk,
    login: str,
    name: str | None,
    roles: tuple[str, ...],
    languages: tuple[Language, ...],
    initials: str | None,
    left: bool | None,
) -> None:
    """Change what is given of the person with the login LOGIN; roles and languages as a whole."""
    # Late: SQLite is not needed to print this command's help.
    from db import people

    with desk.open() as store:
        person = people.named(store, login)
        people.put(
            store,
            replace(
                person,
                name=" ".join(name.split()) if name else person.name,
                initials=initials or person.initials,
                roles=tuple(map(Role, roles)) or person.roles,
                languages=languages or person.languages,
                active=person.active if left is None else not left,
            ),
        )


def person_record(person: Person) -> dict[str, object]:
    """Return a person as other programs get it."""
    return {
        "id": person.id,
        "login": person.login,
        "name": person.name,
        "initials": person.initials,
        "roles": list(person.roles),
        "languages": list(person.languages),
        "active": person.active,
    }


def names(store: Store) -> dict[str, str]:
    """Return everybody's name by id."""
    # Late: SQLite is not needed to print a command's help.
    from db import people

    return {person.id: person.name for person in people.everybody(store)}


def _word(login: str) -> str:
    if not login.strip() or any(letter.isspace() or not letter.isprintable() for letter in login):
        raise click.BadParameter("a login is one word", param_hint="LOGIN")
    return login


def _initials_of(name: str) -> str:
    return "".join(word[0] for word in name.split()[:2])
