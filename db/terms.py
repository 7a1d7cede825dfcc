"""The termbase of the desk: entities, their forms in three languages, who changed them when."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import replace

from db import clock
from db.changes import Changed
from db.driver import Connection, Row
from db.store import Store
from editor.article.language import Language
from editor.article.term import Standing, Term, TermForm

_OWN = "terms.own"
"""The setting that tells that the desk began a list of its own, which may be empty since."""
_OFTEN = 100
"""Terms between two words on how far an import is."""


def everything(store: Store) -> tuple[Term, ...]:
    """Return all terms, ordered by domain and id; none until a desk has put some."""
    with store.reading() as connection:
        rows = connection.execute("select * from terms order by domain, id").fetchall()
        forms = connection.execute("select * from term_forms order by term_id, place").fetchall()
    by_term: dict[str, list[TermForm]] = {}
    for row in forms:
        by_term.setdefault(row["term_id"], []).append(_form(row))
    return tuple(_term(row, by_term.get(row["id"], [])) for row in rows)


def own(store: Store) -> tuple[Term, ...] | None:
    """Return the desk's own terms; None until it has put some. What it withdrew stays away."""
    with store.reading() as connection:
        begun = _has_begun(connection)
    return everything(store) if begun else None


def find(store: Store, term_id: str) -> Term | None:
    """Return the term with this id, None where there is none."""
    with store.reading() as connection:
        row = connection.execute("select * from terms where id = ?", [term_id]).fetchone()
        forms = connection.execute(
            "select * from term_forms where term_id = ? order by place", [term_id]
        ).fetchall()
    return None if row is None else _term(row, [_form(each) for each in forms])


def put(store: Store, term: Term, *, by: str = "") -> Changed:
    """Add the term or replace the one with its id; ``by`` is a person's id."""
    return put_all(store, [term], by=by)


def put_all(
    store: Store,
    terms: Iterable[Term],
    *,
    by: str = "",
    gone: Iterable[str] = (),
    first: Iterable[Term] = (),
    told: Callable[[float], None] | None = None,
) -> Changed:
    """Add or replace terms, and take those with the ids ``gone`` away, in one transaction.

    A term that is there already, letter for letter, keeps the name and the moment of its last
    change; what is returned names the others only. A store that never had a term begins with
    those that come ``first``, which are nobody's change. ``told`` is called with the share that
    is done, from 0 to 1; what it raises takes the whole change back.
    """
    wanted, seeds, ids = tuple(terms), tuple(first), tuple(gone)
    moment = clock.written(clock.now())

    def change(connection: Connection) -> Changed:
        changed = set()
        if not _has_begun(connection):
            for term in seeds:
                _write(connection, term)
                changed.add(term.id)
        for number, term in enumerate(wanted):
            if told is not None and number % _OFTEN == 0:
                told(number / len(wanted))
            if not _is_there(connection, term):
                _write(connection, replace(term, changed_by=by, changed_at=moment))
                changed.add(term.id)
        for term_id in ids:
            if _delete(connection, term_id):
                changed.add(term_id)
        if changed:
            _begin(connection)
        return Changed(terms=frozenset(changed))

    return store.write(change)


def remove(store: Store, term_id: str) -> Changed:
    """Take the term away; nothing happens where there is none."""
    return put_all(store, (), gone=[term_id])


def _has_begun(connection: Connection) -> bool:
    """Tell whether the desk has a list of its own; one of before the setting has terms."""
    found = connection.execute(
        "select 1 from settings where key = ? union all select 1 from terms limit 1", [_OWN]
    ).fetchone()
    return found is not None


def _begin(connection: Connection) -> None:
    connection.execute(
        "insert into settings (key, value) values (?, 'true') on conflict (key) do nothing", [_OWN]
    )


def _delete(connection: Connection, term_id: str) -> bool:
    connection.execute("delete from term_forms where term_id = ?", [term_id])
    return bool(connection.execute("delete from terms where id = ?", [term_id]).rowcount)


def _write(connection: Connection, term: Term) -> None:
    connection.execute("delete from term_forms where term_id = ?", [term.id])
    connection.execute(
        "insert into terms (id, domain, notes, changed_by, changed_at) values (?, ?, ?, ?, ?)"
        " on conflict (id) do update set domain = excluded.domain, notes = excluded.notes,"
        " changed_by = excluded.changed_by, changed_at = excluded.changed_at",
        [term.id, term.domain, _written_notes(term), term.changed_by, term.changed_at],
    )
    connection.executemany(
        "insert into term_forms (term_id, place, language, form, standing, reason)"
        " values (?, ?, ?, ?, ?, ?)",
        [
            [term.id, place, form.language.value, form.text, form.standing.value, form.reason]
            for place, form in enumerate(term.forms)
        ],
    )


def _is_there(connection: Connection, term: Term) -> bool:
    row = connection.execute("select * from terms where id = ?", [term.id]).fetchone()
    if row is None:
        return False
    forms = connection.execute(
        "select * from term_forms where term_id = ? order by place", [term.id]
    ).fetchall()
    kept = _term(row, [_form(each) for each in forms])
    return replace(kept, changed_by=term.changed_by, changed_at=term.changed_at) == term


def _written_notes(term: Term) -> str:
    return json.dumps({each.value: note for each, note in term.notes}, ensure_ascii=False)


def _form(row: Row) -> TermForm:
    return TermForm(
        Language(row["language"]), row["form"], Standing(row["standing"]), row["reason"]
    )


def _term(row: Row, forms: list[TermForm]) -> Term:
    notes = json.loads(row["notes"])
    return Term(
        id=row["id"],
        domain=row["domain"],
        forms=tuple(forms),
        notes=tuple((Language(each), note) for each, note in notes.items()),
        changed_by=row["changed_by"],
        changed_at=row["changed_at"],
    )
