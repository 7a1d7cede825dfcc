"""One way in one text: digits of one system, tanwin on one side of its alef."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import regex

from editor.article.language import Language
from editor.language.digits import to_arabic_indic, to_european
from editor.proofing.found import Found, Tools, fixes
from editor.proofing.pieces import Content, Piece

_NUMBER: Final = regex.compile(r"(?P<european>[0-9]+)|(?P<arabic>[٠-٩]+)|(?P<extended>[۰-۹]+)")
_DIGITS: Final = frozenset("0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")
_TANWIN: Final = regex.compile(r"(?P<after>\u0627\u064b)|(?P<before>\u064b\u0627)(?!\p{L})")
_LATIN_BESIDE: Final = regex.compile(r"[A-Za-z./:_-]")


@dataclass(frozen=True, slots=True)
class Habits:
    """Where a text has digits of each system and tanwin of each kind."""

    numbers: tuple[tuple[str, int, int], ...] = ()
    tanwin: tuple[tuple[str, int, int], ...] = ()


def habits_of(content: Content, tools: Tools) -> Habits:
    """Return the habits of an Arabic text; nothing of any other."""
    if content.language is not Language.AR:
        return Habits()
    text = content.text
    numbers: tuple[tuple[str, int, int], ...] = ()
    if not _DIGITS.isdisjoint(content.letters):
        numbers = tuple(
            (match.lastgroup or "", *match.span())
            for match in _NUMBER.finditer(text)
            if not _LATIN_BESIDE.match(text[match.start() - 1 : match.start()] or " ")
        )
    if "\u064b" not in content.letters:
        return Habits(numbers)
    tanwin = tuple((match.lastgroup or "", *match.span()) for match in _TANWIN.finditer(text))
    return Habits(numbers, tanwin)


def check_uniformity(
    texts: Sequence[tuple[Piece, Habits]], tools: Tools
) -> Iterator[tuple[Piece, Found]]:
    """Yield whatever is not written as most of the text is; in a draw the site's way is right."""
    digits = tools.rules.get("digits-mixed")
    if digits:
        for piece, start, end, habit in _minority(texts, "numbers", "european"):
            right = to_european if habit == "european" else to_arabic_indic
            yield piece, Found(digits, start, end, fixes(right(piece.content.text[start:end])))
    tanwin = tools.rules.get("tanwin-mixed")
    if tanwin:
        for piece, start, end, habit in _minority(texts, "tanwin", "after"):
            right_form = "\u0627\u064b" if habit == "after" else "\u064b\u0627"
            first = start - (piece.content.text[start] == "\u064b")
            kept = piece.content.text[first:start]
            yield piece, Found(tanwin, first, end, fixes(kept + right_form))


def _minority(
    texts: Sequence[tuple[Piece, Habits]], name: str, in_a_draw: str
) -> Iterator[tuple[Piece, int, int, str]]:
    uses: list[tuple[Piece, str, int, int]] = [
        (piece, *use) for piece, habits in texts for use in getattr(habits, name)
    ]
    counts = {in_a_draw: 0}
    for _, habit, _, _ in uses:
        counts[habit] = counts.get(habit, 0) + 1
    main = max(counts, key=lambda habit: counts[habit])
    for piece, habit, start, end in uses:
        if habit != main:
            yield piece, start, end, main
