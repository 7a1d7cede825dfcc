"""What the page does for the writer: quotation marks, dashes, the ellipsis, lists.

Each replacement is a step of its own: one undo gives back what was typed.
"""

from __future__ import annotations

from editor.article.block import ListStyle
from editor.article.language import Language

_MARKS: dict[Language, tuple[tuple[str, str], tuple[str, str]]] = {
    Language.AR: (("«", "»"), ("“", "”")),
    Language.RU: (("«", "»"), ("„", "“")),
    Language.EN: (("“", "”"), ("‘", "’")),
}
"""Outer and inner marks (CLDR 46, delimiters)."""
_DASH = {Language.AR: "–", Language.RU: "—", Language.EN: "–"}
_BULLETS = frozenset({"- ", "* ", "• "})
_FIRST_NUMBERS = frozenset({"1. ", "1) ", "1- ", "(1) ", "١. ", "١) ", "١- ", "(١) "})
LONGEST_MARKER = max(map(len, _BULLETS | _FIRST_NUMBERS))
"""Code points; a caret further on begins no list."""
_OPENS_AFTER = "([{<«“„‘–—-/\u2066\u2067\u2068"


def quotation_marks(language: Language) -> tuple[str, str]:
    """Return the opening and the closing quotation mark of ``language``."""
    return _MARKS[language][0]


def quoted(text: str, language: Language) -> str:
    """Return words in quotation marks; in inner ones where they have the outer ones themselves."""
    if not text:
        return ""
    outer, inner = _MARKS[language]
    opening, closing = inner if any(mark in text for mark in outer) else outer
    return f"{opening}{text}{closing}"


def comfort(text: str, offset: int, language: Language) -> tuple[int, str] | None:
    """Return what the letters before ``offset`` should become, as (start, letters), or None.

    ``text`` is the line with what was just typed in it; offsets are code points.
    """
    before = text[:offset]
    if before.endswith('"'):
        return offset - 1, _mark(before[:-1], language)
    if before.endswith("...") and not before.endswith("...."):
        return offset - 3, "…"
    if before.endswith("--") and not before.endswith("---"):
        return offset - 2, _DASH[language]
    if before.endswith("–-"):
        return offset - 2, "—"
    if language is Language.EN and before.endswith("'") and before[-2:-1].isalpha():
        return offset - 1, "’"
    return None


def list_begun(text: str, offset: int) -> ListStyle | None:
    """Return the list that the letters before ``offset`` begin: "- ", "• ", "1. ", "١) "; or None.

    A number other than one begins no list: "2024. " is a year.
    """
    begun = text[:offset]
    if begun in _BULLETS:
        return ListStyle.BULLETED
    return ListStyle.NUMBERED if begun in _FIRST_NUMBERS else None


def _mark(before: str, language: Language) -> str:
    """Return the mark that belongs after ``before``."""
    open_marks: list[str] = []
    pairs = dict(_MARKS[language])
    for letter in before:
        if open_marks and letter == pairs[open_marks[-1]]:
            open_marks.pop()
        elif letter in pairs:
            open_marks.append(letter)
    last = before[-1:]
    if not last or last.isspace() or last in _OPENS_AFTER:
        return _MARKS[language][min(len(open_marks), 1)][0]
    if open_marks:
        return pairs[open_marks[-1]]
    # Nothing is open that could be closed: the mark stands behind an attached و or ب, unless it
    # means inches.
    return _MARKS[language][0][1 if last.isdigit() else 0]
