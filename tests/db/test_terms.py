"""The termbase in the store."""

from __future__ import annotations

from dataclasses import replace

from db import terms
from db.changes import NOTHING
from db.store import Store
from editor.article.language import Language
from editor.article.term import Standing, TermForm
from tests.db.schema_copy import TERM


def without_history(term: object) -> object:
    return replace(term, changed_by="", changed_at="")  # type: ignore[type-var]


def test_a_term_comes_back_with_who_changed_it_when(store: Store) -> None:
    assert terms.put(store, TERM, by="mona").terms == {TERM.id}
    kept = terms.find(store, TERM.id)
    assert kept is not None
    assert without_history(kept) == TERM
    assert kept.changed_by == "mona"
    assert kept.changed_at.startswith("20")
    assert terms.everything(store) == (kept,)
    assert terms.find(store, "nowhere") is None


def test_what_has_not_changed_keeps_its_history(store: Store) -> None:
    terms.put(store, TERM, by="mona")
    first = terms.find(store, TERM.id)
    assert terms.put(store, TERM, by="omar") == NOTHING
    assert terms.find(store, TERM.id) == first


def test_a_changed_term_loses_the_forms_it_had(store: Store) -> None:
    terms.put(store, TERM, by="mona")
    form = TermForm(Language.EN, "Tashkent", Standing.PREFERRED)
    terms.put(store, replace(TERM, forms=(form,)), by="omar")
    kept = terms.find(store, TERM.id)
    assert kept is not None
    assert (kept.forms, kept.changed_by) == ((form,), "omar")


def test_an_import_is_one_change(store: Store) -> None:
    other = replace(TERM, id="ufa", domain="city")
    assert terms.put_all(store, [TERM, other]).terms == {TERM.id, "ufa"}
    assert [term.id for term in terms.everything(store)] == ["ufa", TERM.id]


def test_a_desk_has_no_terms_of_its_own_until_it_puts_some(store: Store) -> None:
    assert terms.own(store) is None
    terms.put(store, TERM)
    assert terms.own(store) == terms.everything(store) != ()


def test_a_term_is_taken_away(store: Store) -> None:
    terms.put(store, TERM)
    assert terms.remove(store, TERM.id).terms == {TERM.id}
    assert terms.remove(store, TERM.id) == NOTHING
    assert terms.own(store) == ()
    assert terms.everything(store) == ()
