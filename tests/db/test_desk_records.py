"""People and settings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db import people, settings
from db.changes import Changed
from db.errors import LoginTaken, NoSuchPerson
from db.store import Store
from editor.article.identity import new_id
from editor.article.language import Language
from editor.article.person import Person, Role
from tests.db.desk import raw, reopened

JSON_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("ابج"), inner, max_size=3),
    max_leaves=6,
)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> object:
    with reopened(tmp_path_factory.mktemp("settings") / "warraq.sqlite") as store:
        yield store


@given(value=JSON_VALUES)
def test_a_setting_comes_back_as_it_was(shared: Store, value: object) -> None:
    assert settings.put(shared, "مفتاح", value) == Changed(settings=frozenset({"مفتاح"}))
    assert settings.get(shared, "مفتاح") == value


def test_a_setting_never_put_has_the_default(store: Store) -> None:
    assert settings.get(store, "none") is None
    assert settings.get(store, "none", 7) == 7


def test_what_json_cannot_write_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="JSON"):
        settings.put(store, "a", float("inf"))
    with pytest.raises(TypeError):
        settings.put(store, "a", object())


def test_people_are_found_by_login_and_id(store: Store) -> None:
    mona = Person(
        id=new_id(),
        login="mona",
        name="منى",
        initials="م",
        roles=(Role.EDITOR, Role.PROOFREADER),
        languages=(Language.AR,),
    )
    omar = Person(id=new_id(), login="omar", name="عمر")
    assert people.put(store, mona) == Changed(people=frozenset({mona.id}))
    people.put(store, omar)
    assert people.everybody(store) == (omar, mona)
    assert people.find(store, "mona") == people.find(store, mona.id) == mona
    assert people.find(store, "nobody") is None
    promoted = replace(mona, roles=(Role.PUBLISHER,), active=False)
    people.put(store, promoted)
    assert people.find(store, "mona") == promoted


def test_a_role_of_a_newer_program_is_passed_over(store: Store, store_path: Path) -> None:
    mona = Person(id=new_id(), login="mona", name="منى", roles=(Role.EDITOR,))
    people.put(store, mona)
    connection = raw(store_path)
    connection.execute('update people set roles = json(\'["editor", "artist"]\')')
    connection.close()
    assert people.named(store, "mona") == mona


def test_a_login_nobody_has_is_told_with_those_there_are(store: Store) -> None:
    people.put(store, Person(id=new_id(), login="mona", name="منى"))
    with pytest.raises(NoSuchPerson, match=r"omar.*mona"):
        people.named(store, "omar")


def test_a_login_belongs_to_one_person(store: Store) -> None:
    people.put(store, Person(id=new_id(), login="mona", name="منى"))
    with pytest.raises(LoginTaken, match="mona"):
        people.put(store, Person(id=new_id(), login="mona", name="منى أخرى"))


def test_a_setting_is_swapped_only_upon_what_was_known(store: Store) -> None:
    assert settings.swap(store, "review/a", {"stands": 1}, None)
    assert not settings.swap(store, "review/a", {"stands": 2}, None)
    assert not settings.swap(store, "review/a", {"stands": 2}, {"stands": 3})
    assert settings.get(store, "review/a") == {"stands": 1}
    assert settings.swap(store, "review/a", None, {"stands": 1})
    assert settings.get(store, "review/a", "nothing") is None
