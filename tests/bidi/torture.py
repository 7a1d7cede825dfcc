"""The torture set of mixed direction: lines of text and the order in which a reader wants them."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from pathlib import Path

from editor.article.article import Article
from editor.article.block import Block, Heading, ListItem, Paragraph, Quote, TextBlock, new_block
from editor.article.language import Direction, Language

_FILE = Path(__file__).with_name("torture.tsv")
_OPEN, _CLOSE = "⟨⟩"
_PARTS: dict[str, type[TextBlock]] = {
    "paragraph": Paragraph,
    "item": ListItem,
    "heading": Heading,
    "quote": Quote,
}


@dataclass(frozen=True, slots=True)
class Case:
    """One line: its name, its part, and ``order``, the code points of ``text`` from left to right.

    Spaces and marks that stand over letters are not in ``order``: where they are is not seen.
    """

    name: str
    language: Language
    part: str
    text: str
    order: tuple[int, ...]

    @property
    def seen(self) -> str:
        """The visible letters from left to right."""
        return "".join(self.text[index] for index in self.order)


@cache
def cases() -> tuple[Case, ...]:
    """The whole set."""
    lines = _FILE.read_text("utf-8").splitlines()
    return tuple(_case(line) for line in lines if line and not line.startswith("#"))


def _case(line: str) -> Case:
    name, language, part, marked = line.split("\t")
    spoken = Language(language)
    text = marked.replace(_OPEN, "").replace(_CLOSE, "")
    letters = iter(marked)
    order = _order(letters, [0], right_to_left=spoken.direction is Direction.RTL)
    return Case(name, spoken, part, text, tuple(at for at in order if is_seen(text[at])))


def is_seen(letter: str) -> bool:
    """Tell whether a letter has a place of its own on the line."""
    return not letter.isspace() and unicodedata.category(letter) != "Mn"


def _order(letters: object, at: list[int], *, right_to_left: bool) -> list[int]:
    pieces: list[list[int]] = []
    for letter in letters:  # type: ignore[attr-defined]
        if letter == _CLOSE:
            break
        if letter == _OPEN:
            pieces.append(_order(letters, at, right_to_left=not right_to_left))
        else:
            pieces.append([at[0]])
            at[0] += 1
    if right_to_left:
        pieces.reverse()
    return [index for piece in pieces for index in piece]


def article_of(language: Language, chosen: Sequence[Case]) -> Article:
    """Return an article with a block for every case, in their order."""
    blocks = tuple(_block(case) for case in chosen)
    return replace(Article.new(language, HEADLINES[language]), blocks=blocks)


HEADLINES = {Language.AR: "عنوان", Language.RU: "Заголовок", Language.EN: "Headline"}


def _block(case: Case) -> Block:
    return new_block(_PARTS[case.part], case.language, text=case.text)


def misplaced(case: Case, places: Sequence[float | None]) -> str:
    """Return what is seen instead of the case's order, or nothing when it is right.

    ``places`` are the horizontal places of the code points, None for one that is part of the
    letter before it (a ligature).
    """
    known: list[float] = []
    for place in places:
        known.append(place if place is not None else known[-1] if known else 0.0)
    shown = [known[index] for index in case.order]
    # Half a pixel: the parts of a ligature share one place.
    if all(one <= other + 0.5 for one, other in pairwise(shown)):
        return ""
    by_place = sorted(case.order, key=lambda index: known[index])
    return "".join(case.text[index] for index in by_place)
