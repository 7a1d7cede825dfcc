"""Terms as CSV (RFC 4180, UTF-8): one form a row, rows of one entity side by side.

Columns: ``term`` (the entity's id), ``domain``, ``language``, ``form``, ``standing``, ``reason``,
``note`` (what a mention requires in that language). A spreadsheet can edit it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Final

from editor.article.language import Language
from editor.article.term import Standing, Term, TermForm
from editor.proofing.terms.errors import NotATermList

COLUMNS: Final = ("term", "domain", "language", "form", "standing", "reason", "note")
# A cell that begins so would be a formula to a spreadsheet (CWE-1236).
_FORMULA: Final = ("=", "+", "-", "@", "\t")


def write_csv(terms: Iterable[Term]) -> bytes:
    """Return ``terms`` as CSV, with a byte order mark so that spreadsheets take it for UTF-8."""
    target = io.StringIO(newline="")
    writer = csv.writer(target)
    writer.writerow(COLUMNS)
    for term in terms:
        told: set[Language] = set()
        for form in term.forms:
            note = "" if form.language in told else term.note(form.language)
            told.add(form.language)
            cells = (form.text, form.standing.value, form.reason, note)
            row = (term.id, term.domain, form.language.value, *cells)
            writer.writerow([_guarded(cell) for cell in row])
        for language, note in term.notes:
            if language not in told:
                row = (term.id, term.domain, language.value, "", "", "", note)
                writer.writerow([_guarded(cell) for cell in row])
    return target.getvalue().encode("utf-8-sig")


def read_csv(content: bytes, name: str) -> tuple[Term, ...]:
    """Return the terms in ``content``; ``name`` is the file's, for messages.

    Raises ``NotATermList`` with the line that cannot be read.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotATermList(name=name, line=1, reason="UTF-8") from error
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = next(rows, [])
        missing = [column for column in COLUMNS[:5] if column not in header]
        if missing:
            raise NotATermList(name=name, line=1, reason=", ".join(missing))
        entries = [
            (rows.line_num, dict(zip(header, row, strict=False))) for row in rows if any(row)
        ]
    except csv.Error as error:
        raise NotATermList(name=name, line=rows.line_num, reason=str(error)) from error
    grouped: dict[str, list[tuple[int, dict[str, str]]]] = {}
    for line, row in entries:
        grouped.setdefault(_plain(row.get("term", "")) or f"line-{line}", []).append((line, row))
    return tuple(_term(term_id, rows_, name) for term_id, rows_ in grouped.items())


def _term(term_id: str, rows: Sequence[tuple[int, dict[str, str]]], name: str) -> Term:
    forms = []
    notes: dict[Language, str] = {}
    for line, row in rows:
        note = _plain(row.get("note", ""))
        if note and row.get("language") in set(Language):
            notes[Language(row["language"])] = note
            if not row.get("form", "").strip():
                # A note in a language that has no form yet.
                continue
        forms.append(_form(row, line, name))
    return Term(
        id=term_id,
        domain=_plain(rows[0][1].get("domain", "")),
        forms=tuple(forms),
        notes=tuple(notes.items()),
    )


def _form(row: dict[str, str], line: int, name: str) -> TermForm:
    text = _plain(row.get("form", ""))
    language, standing = row.get("language", "").strip(), row.get("standing", "").strip()
    if language not in set(Language):
        raise NotATermList(name=name, line=line, reason=f"language: {language!r}")
    if standing not in set(Standing):
        raise NotATermList(name=name, line=line, reason=f"standing: {standing!r}")
    if not text:
        raise NotATermList(name=name, line=line, reason="form: —")
    return TermForm(Language(language), text, Standing(standing), _plain(row.get("reason", "")))


def _guarded(cell: str) -> str:
    return f"'{cell}" if _is_formula(cell) else cell


def _plain(cell: str) -> str:
    cell = cell.strip()
    return cell[1:] if cell.startswith("'") and _is_formula(cell) else cell


def _is_formula(cell: str) -> bool:
    """Tell whether a spreadsheet takes a cell for a formula, quotes before it aside."""
    return cell.lstrip("'").startswith(_FORMULA)
