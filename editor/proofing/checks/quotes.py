"""Quotation marks and brackets: their pairs, their kind, the spaces around them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import regex

from editor.article.language import Language
from editor.language.brackets import unpaired
from editor.proofing.finding import Edit, Fix
from editor.proofing.found import Found, Tools, fixes
from editor.proofing.pieces import Content
from editor.proofing.rules import Rule

# Outer and inner marks of the house; the inner ones stand inside a quotation.
_HOUSE: Final = {
    Language.AR: ("«", "»", "‹", "›"),
    Language.RU: ("«", "»", "„", "“"),
    Language.EN: ("“", "”", "‘", "’"),
}
_MARKS: Final = frozenset('"«»“”„‹›()[]')
_INCHES: Final = regex.compile(r'(?<=\d)"(?=\s|$)')
# What may be glued to an opening mark: a proclitic, another opening mark, a dash, tatweel.
_PROCLITIC: Final = regex.compile(
    r"(?<![\p{L}\p{M}])(?=\p{L})[وف]?[بكل]?(?:ال)?$|[(\[«“‹—–/-]$|ـ$", regex.V1
)
# Single marks are apostrophes and inner marks; alone they are no fault.
_SINGLE: Final = frozenset("‹›")
_LIST_MARK: Final = regex.compile(r"(?<![\p{L}\d])[\p{L}\d]{1,3}\u200c?$")
_OPEN: Final = "«“„‹"
_CLOSE: Final = "»”›"
_SIDED: Final = regex.compile(f"[{_OPEN}{_CLOSE}]")


def check_quotes(content: Content, tools: Tools) -> Iterator[Found]:
    """Yield what is wrong with the marks of a text."""
    if _MARKS.isdisjoint(content.letters):
        return
    text = content.text
    straight = _straight(text)
    paired = len(straight) % 2 == 0
    yield from _loose_marks(content, tools, paired)
    if not paired:
        return
    pairs = list(zip(straight[::2], straight[1::2], strict=True))
    yield from _straight_pairs(content, tools, pairs)
    sides = {place: True for place, _ in pairs} | {place: False for _, place in pairs}
    if content.language is not Language.RU:
        for match in _SIDED.finditer(text):
            sides[match.start()] = match.group() in _OPEN
    yield from _spaces(content, tools, sides)


def _straight(text: str) -> list[int]:
    if '"' not in text:
        return []
    inches = {match.start() for match in _INCHES.finditer(text)}
    places = [place for place, letter in enumerate(text) if letter == '"']
    # An inch sign counts as a quotation mark only where that makes the pairs come out.
    if len(places) % 2 and inches:
        return [place for place in places if place not in inches]
    return places


def _loose_marks(content: Content, tools: Tools, paired: bool) -> Iterator[Found]:
    text = content.text
    for place in unpaired(text, 0, len(text)):
        letter = text[place]
        if (letter == '"' and paired) or letter in _SINGLE:
            continue
        # A list's "1)" and a smile have no partner and need none.
        if letter in ")]" and _LIST_MARK.search(text, 0, place):
            continue
        name = "bracket-unpaired" if letter in "()[]{}" else "quote-unpaired"
        rule = tools.ruled(name, content.language)
        if rule:
            yield _loose(rule, text, place)


def _loose(rule: Rule, text: str, place: int) -> Found:
    """Return a mark without its partner, with the space put right where that is wrong too."""
    before, after = text[:place], text[place + 1 :]
    mark = text[place]
    glued = bool(before) and not before[-1].isspace() and not _PROCLITIC.search(before)
    if mark in ")]}" or not after or mark in _CLOSE:
        return Found(rule, place, place + 1)
    if after[0] == " " and (glued or not before) and after[1:2].isalnum():
        return Found(rule, place, place + 2, fixes(f" {mark}" if glued else mark))
    if glued and mark == '"' and (after[0].isalnum() or after[0] in "«("):
        return Found(rule, place, place + 1, fixes(f" {mark}"))
    return Found(rule, place, place + 1)


def _straight_pairs(
    content: Content, tools: Tools, pairs: list[tuple[int, int]]
) -> Iterator[Found]:
    rule = tools.ruled("quote-straight", content.language)
    if rule is None:
        return
    outer_open, outer_close, inner_open, inner_close = _HOUSE[content.language]
    for first, last in pairs:
        inside = content.text[:first].count(outer_open) > content.text[:first].count(outer_close)
        opening, closing = (inner_open, inner_close) if inside else (outer_open, outer_close)
        fix = Fix(opening, (Edit(last, last + 1, closing),))
        yield Found(rule, first, first + 1, (fix,), (("house", opening + closing),))


def _spaces(content: Content, tools: Tools, sides: dict[int, bool]) -> Iterator[Found]:
    inside = tools.ruled("quote-space-inside", content.language)
    outside = tools.ruled("quote-space-outside", content.language)
    text = content.text
    for place in sorted(sides):
        opening = sides[place]
        mark = text[place]
        before, after = text[:place], text[place + 1 :]
        if opening:
            found = _around_opening(place, mark, before, after, inside, outside)
        else:
            found = _around_closing(place, mark, before, after, inside, outside)
        if found is not None:
            yield found


def _around_opening(
    place: int, mark: str, before: str, after: str, inside: Rule | None, outside: Rule | None
) -> Found | None:
    gap = len(after) - len(after.lstrip(" \u00a0"))
    glued = bool(before) and not before[-1].isspace() and not _PROCLITIC.search(before)
    if gap and gap < len(after):
        if inside is None:
            return None
        # Glued before and parted after: the space stands on the wrong side.
        start = place
        replaced = f" {mark}" if glued else mark
        return Found(inside, start, place + 1 + gap, fixes(replaced))
    if glued and outside is not None and before[-1] not in "\"'":
        return Found(outside, place, place + 1, fixes(f" {mark}"))
    return None


def _around_closing(
    place: int, mark: str, before: str, after: str, inside: Rule | None, outside: Rule | None
) -> Found | None:
    gap = len(before) - len(before.rstrip(" \u00a0"))
    glued = bool(after) and regex.match(r"[\p{L}\d(«“]", after) is not None
    if gap and gap < len(before):
        if inside is None:
            return None
        return Found(inside, place - gap, place + 1, fixes(f"{mark} " if glued else mark))
    if glued and outside is not None:
        return Found(outside, place, place + 1, fixes(f"{mark} "))
    return None
