"""The desk's terms: those in force, and their changes by what somebody's roles allow.

Editors propose forms and entities; proofreaders and publishers decide. A desk's own list begins
with the terms that came with the program, so that the first change takes none of them away.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from db import terms
from db.store import Store
from editor.article.errors import WarraqError
from editor.article.person import Person, Role
from editor.article.sentence import Sentence
from editor.article.term import Standing, Term, TermForm


class TermNotYours(WarraqError):
    """An editor changed what proofreaders and publishers decide."""

    sentence = Sentence(
        ar="المصطلحات يقررها المدقق أو الناشر. اقترح صيغة «مقترحة» واترك لهما القرار.",
        ru="О терминах решает корректор или выпускающий. Предложите форму и оставьте решение им.",
        en="Proofreaders and publishers decide on terms. Add your form as proposed and leave the "
        "decision to them.",
    )


class TermEmpty(WarraqError):
    """A term has no form in any language."""

    sentence = Sentence(
        ar="لا صيغة في هذا المصطلح. اكتب صيغة واحدة على الأقل، أو اسحبه.",
        ru="У термина нет ни одной формы. Впишите хотя бы одну или отзовите термин.",
        en="The term has no form. Write one at least, or withdraw the term.",
    )


@dataclass(frozen=True, slots=True)
class TermChange:
    """Terms to be put and ids of terms to be withdrawn: a change, or what undoes one."""

    put: tuple[Term, ...] = ()
    withdrawn: tuple[str, ...] = ()


def terms_in_force(store: Store) -> Sequence[Term]:
    """Return the desk's terms, or the shipped ones until it has changed any."""
    # Late: the shipped base is read only where a desk has none.
    from editor.proofing.terms.shipped import shipped_terms

    own = terms.own(store)
    return shipped_terms() if own is None else own


def may_decide(person: Person | None) -> bool:
    """Tell whether somebody may decide on terms; nobody is the owner of the machine, who may."""
    return person is None or person.has(Role.PROOFREADER, Role.PUBLISHER)


def change_terms(
    store: Store,
    change: TermChange,
    by: Person | None = None,
    *,
    signed: str = "",
    told: Callable[[float], None] | None = None,
) -> TermChange:
    """Make a change in one transaction and return what undoes it.

    ``signed`` is the name of somebody whom the desk does not know; ``told`` hears the share that
    is done, and what it raises takes the change back. Raises ``TermNotYours`` where
    ``by`` may only propose, ``TermEmpty`` for a term without forms.
    """
    before = {term.id: term for term in terms_in_force(store)}
    if any(not term.forms for term in change.put):
        raise TermEmpty
    if not may_decide(by):
        _require_proposal(change, before)
    touched = [*(term.id for term in change.put), *change.withdrawn]
    terms.put_all(
        store,
        change.put,
        by=by.id if by else signed,
        gone=change.withdrawn,
        first=() if terms.own(store) is not None else tuple(before.values()),
        told=told,
    )
    known = dict.fromkeys(touched)
    return TermChange(
        put=tuple(before[each] for each in known if each in before),
        withdrawn=tuple(each for each in known if each not in before),
    )


def import_terms(
    store: Store,
    listed: Iterable[Term],
    by: Person | None = None,
    *,
    signed: str = "",
    told: Callable[[float], None] | None = None,
) -> TermChange:
    """Add the terms of a list, those with a known id replaced; return what undoes it."""
    before = {term.id: term for term in terms_in_force(store)}
    changed = [term for term in listed if not _is_same(before.get(term.id), term)]
    return change_terms(store, TermChange(put=tuple(changed)), by, signed=signed, told=told)


def _is_same(one: Term | None, other: Term) -> bool:
    return one is not None and (one.domain, one.forms, one.notes) == (
        other.domain,
        other.forms,
        other.notes,
    )


def _require_proposal(change: TermChange, before: dict[str, Term]) -> None:
    """Let nothing pass but proposed forms, added or taken back."""
    for term in change.put:
        known = before.get(term.id)
        if _decided(term.forms) != (_decided(known.forms) if known else ()):
            raise TermNotYours
        if known is not None and (known.domain, known.notes) != (term.domain, term.notes):
            raise TermNotYours
        if known is None and term.notes:
            raise TermNotYours
    for term_id in change.withdrawn:
        if term_id in before and _decided(before[term_id].forms):
            raise TermNotYours


def _decided(forms: Iterable[TermForm]) -> tuple[TermForm, ...]:
    return tuple(form for form in forms if form.standing is not Standing.PROPOSED)
