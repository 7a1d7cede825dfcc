"""Putting findings right: from the end of each text to its beginning, whole letters only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any, Final

from editor.article.article import Article
from editor.article.block import Block
from editor.article.graphemes import is_boundary
from editor.article.span import Text
from editor.proofing.finding import Edit, Finding, Fix, Part, Place
from editor.proofing.pieces import part_text

__all__ = ["apply_fixes", "part_text", "safe_fixes"]

Chosen = Finding | tuple[Finding, Fix]

_FIELDS: Final = {
    Part.KICKER: "kicker",
    Part.HEADLINE: "headline",
    Part.DATELINE: "dateline",
    Part.LEAD: "lead",
    Part.SIGNATURE: "signature",
    Part.PHOTO_CREDIT: "photo_credit",
    Part.TEXT: "text",
    Part.SPEAKER: "speaker",
    Part.CAPTION: "caption",
    Part.CREDIT_LINE: "credit_line",
    Part.CREATOR: "creator",
    Part.ALT_TEXT: "alt_text",
    Part.RIGHTS: "rights",
}


@dataclass(frozen=True, slots=True)
class _Repair:
    """The edits of one fix, and the text they were made for."""

    finding: Finding
    edits: tuple[Edit, ...]

    @property
    def span(self) -> tuple[int, int]:
        return min(each.start for each in self.edits), max(each.end for each in self.edits)


def safe_fixes(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings that "fix all safe" may put right: certain, with one right form each."""
    return tuple(each for each in findings if each.safe and each.suggestions)


def apply_fixes(article: Article, chosen: Iterable[Chosen]) -> Article:
    """Return ``article`` with the fixes applied, each finding's first unless another is named.

    A finding whose quote no longer stands in its place, or that would cut a letter from its
    marks, is left alone, so that applying the same findings twice changes nothing more. Of two
    that overlap the earlier one in the text is applied. Formats and links of the text stay.
    """
    repairs = [_repair(each) for each in chosen]
    standing = [each for each in repairs if each is not None and _stands(article, each)]
    standing.sort(key=lambda each: (_order(each.finding.place), each.span))
    for place, of_one_text in groupby(standing, key=lambda each: each.finding.place):
        edits = _without_overlaps(list(of_one_text))
        article = _edited(article, place, edits)
    return article


def _repair(chosen: Chosen) -> _Repair | None:
    finding, fix = chosen if isinstance(chosen, tuple) else (chosen, None)
    if fix is None:
        if not finding.suggestions:
            return None
        fix = finding.suggestions[0]
    return _Repair(finding, (Edit(finding.start, finding.end, fix.text), *fix.also))


def _stands(article: Article, repair: _Repair) -> bool:
    finding = repair.finding
    try:
        text = part_text(article, finding.place)
    except KeyError:
        return False
    first = repair.edits[0]
    grows = len(first.text) > len(finding.quote)
    if grows and text.startswith(first.text, finding.start):
        return False  # It is done already.
    return text[finding.start : finding.end] == finding.quote and all(
        is_boundary(text, each.start) and is_boundary(text, each.end) for each in repair.edits
    )


def _without_overlaps(repairs: Sequence[_Repair]) -> list[Edit]:
    """Return the edits of the repairs that touch nothing taken before, last one first."""
    taken: list[Edit] = []
    for repair in repairs:
        if not any(_meet(edit, other) for edit in repair.edits for other in taken):
            taken.extend(repair.edits)
    return sorted(taken, key=lambda each: -each.start)


def _meet(one: Edit, other: Edit) -> bool:
    if one.start == other.start:
        return True
    return one.start < other.end and other.start < one.end


def _order(place: Place) -> tuple[str, str, int]:
    return place.part.value, place.block or "", place.index


def _edited(article: Article, place: Place, edits: Iterable[Edit]) -> Article:
    if place.block is not None:
        return article.with_block(_edited_block(article.block(place.block), place.part, edits))
    if place.part is Part.SOURCE:
        sources = list(article.sources)
        source = sources[place.index]
        sources[place.index] = replace(source, name=_mended(source.name, edits))
        return replace(article, sources=tuple(sources))
    if place.part is Part.DATE:
        date = article.date
        written = _mended(date.written, edits) if date else ""
        return replace(article, date=replace(date, written=written) if date else None)
    name = _FIELDS[place.part]
    changes: dict[str, Any] = {name: _mended(getattr(article, name), edits)}
    return replace(article, **changes)


def _edited_block(block: Block, part: Part, edits: Iterable[Edit]) -> Block:
    name = _FIELDS[part]
    changes: dict[str, Any] = {name: _mended(getattr(block, name), edits)}
    return replace(block, **changes)


def _mended(text: Any, edits: Iterable[Edit]) -> Any:
    for edit in edits:
        if isinstance(text, Text):
            text = text.replace(edit.start, edit.end, edit.text)
        else:
            text = text[: edit.start] + edit.text + text[edit.end :]
    return text
