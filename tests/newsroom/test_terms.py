"""Changes of the termbase: what roles allow, what undoes them, what the first change leaves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db import terms
from db.store import Store
from editor.article.language import Language
from editor.article.person import Person, Role
from editor.article.term import Standing, Term, TermForm
from editor.newsroom.terms import (
    TermChange,
    TermEmpty,
    TermNotYours,
    change_terms,
    import_terms,
    may_decide,
    terms_in_force,
)
from editor.proofing.terms.shipped import shipped_terms

BUKHARA = Term(
    id="bukhara",
    domain="place",
    forms=(TermForm(Language.AR, "بخارى", Standing.PREFERRED),),
    notes=((Language.AR, "مدينة في أوزبكستان"),),
)
MONA = Person(id="mona", login="mona", name="Mona", roles=(Role.EDITOR,))
OMAR = Person(id="omar", login="omar", name="Omar", roles=(Role.PROOFREADER,))


def proposed(text: str) -> TermForm:
    return TermForm(Language.AR, text, Standing.PROPOSED)


def found(store: Store, term_id: str) -> Term:
    term = terms.find(store, term_id)
    assert term is not None
    return term


def test_the_first_change_keeps_the_shipped_terms(store: Store) -> None:
    change_terms(store, TermChange(put=(BUKHARA,)), OMAR)
    assert len(terms_in_force(store)) == len(shipped_terms()) + 1
    assert found(store, BUKHARA.id).changed_by == "omar"
    assert found(store, shipped_terms()[0].id).changed_at == ""


def test_what_is_withdrawn_stays_away_to_the_last_term(store: Store) -> None:
    undo = change_terms(
        store, TermChange(withdrawn=tuple(each.id for each in shipped_terms())), OMAR
    )
    assert terms_in_force(store) == ()
    change_terms(store, undo, OMAR)
    assert len(terms_in_force(store)) == len(shipped_terms())


def test_a_change_is_undone_by_what_it_returns(store: Store) -> None:
    first = shipped_terms()[0]
    change = TermChange(
        put=(BUKHARA, replace(first, domain="other")), withdrawn=(shipped_terms()[1].id,)
    )
    before = {each.id: each.forms for each in terms_in_force(store)}
    undo = change_terms(store, change, OMAR)
    assert found(store, first.id).domain == "other"
    again = change_terms(store, undo, OMAR)
    assert {each.id: each.forms for each in terms_in_force(store)} == before
    assert found(store, first.id).domain == first.domain
    # And what undoes the undoing is the change itself.
    change_terms(store, again, OMAR)
    assert found(store, first.id).domain == "other"


def test_an_editor_proposes_and_decides_nothing(store: Store) -> None:
    change_terms(store, TermChange(put=(BUKHARA,)), OMAR)
    with_proposal = replace(BUKHARA, forms=(*BUKHARA.forms, proposed("بخارا")))
    change_terms(store, TermChange(put=(with_proposal,)), MONA)
    assert found(store, BUKHARA.id).forms == with_proposal.forms
    fresh = Term(id="merv", domain="place", forms=(proposed("مرو"),))
    change_terms(store, TermChange(put=(fresh,)), MONA)
    change_terms(store, TermChange(withdrawn=("merv",)), MONA)
    rejected = replace(proposed("بخارا"), standing=Standing.REJECTED)
    for refused in (
        TermChange(put=(replace(BUKHARA, forms=(*BUKHARA.forms, rejected)),)),
        TermChange(put=(replace(BUKHARA, domain="person"),)),
        TermChange(put=(replace(BUKHARA, notes=()),)),
        TermChange(withdrawn=(BUKHARA.id,)),
        TermChange(put=(replace(BUKHARA, id="other"),)),
    ):
        with pytest.raises(TermNotYours):
            change_terms(store, refused, MONA)
    assert (may_decide(MONA), may_decide(OMAR), may_decide(None)) == (False, True, True)


def test_a_term_needs_a_form(store: Store) -> None:
    with pytest.raises(TermEmpty):
        change_terms(store, TermChange(put=(replace(BUKHARA, forms=()),)), OMAR)


def test_an_import_tells_what_it_changed(store: Store) -> None:
    known = shipped_terms()[0]
    undo = import_terms(store, [known, BUKHARA], OMAR)
    assert (undo.put, undo.withdrawn) == ((), (BUKHARA.id,))
