"""Letters of another alphabet inside a word: «Аpple», «قـaزان», Persian look-alikes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import regex

from editor.article.language import Language
from editor.language.arabic import LOOK_ALIKES
from editor.language.normalise import normalise
from editor.proofing.finding import Part
from editor.proofing.found import Found, Tools, fixes
from editor.proofing.pieces import Content

_LATIN_TO_CYRILLIC: Final = dict(zip("ABCEHKMOPTXaceopxy", "АВСЕНКМОРТХасеорху", strict=True))
_CYRILLIC_TO_LATIN: Final = {there: here for here, there in _LATIN_TO_CYRILLIC.items()}
_SCRIPTS: Final = {
    "arabic": regex.compile(r"\p{Script=Arabic}"),
    "cyrillic": regex.compile(r"\p{Script=Cyrillic}"),
    "latin": regex.compile(r"\p{Script=Latin}"),
}
_LATIN: Final = regex.compile(r"\p{Script=Latin}")
_FORMS: Final = regex.compile(
    r"[\p{L}\p{M}]*[\ufb50-\ufdff\ufe70-\ufefc][\p{L}\p{M}\ufb50-\ufdff\ufe70-\ufefc]*"
)
_LETTERS: Final = regex.compile(r"[\p{L}\p{M}]+")
# Two words without a space: a rule of their own.
_GLUED: Final = regex.compile(r"[\p{Arabic}ـ]{2,}[A-Za-z]+|[A-Za-z]+\p{Arabic}{2,}")
_LIGATURES_OF_THEIR_OWN: Final = frozenset("\ufdfa\ufdfb\ufdfc\ufdf2\ufdfd")


def check_scripts(content: Content, tools: Tools) -> Iterator[Found]:
    """Yield presentation forms, Persian and Urdu look-alikes, and words of two alphabets."""
    if content.part in (Part.CREATOR, Part.RIGHTS):
        return
    if content.language is Language.AR:
        yield from _look_alikes(content, tools)
        yield from _presentation_forms(content, tools)
    yield from _mixed(content, tools)


def _look_alikes(content: Content, tools: Tools) -> Iterator[Found]:
    rule = tools.ruled("letter-look-alike", content.language)
    if rule is None or content.letters.isdisjoint(LOOK_ALIKES):
        return
    for word in content.words:
        if not frozenset(word.text).isdisjoint(LOOK_ALIKES):
            right = "".join(_arabic(word.text, place) for place in range(len(word.text)))
            yield Found(rule, word.start, word.end, fixes(right))


def _arabic(word: str, place: int) -> str:
    letter = word[place]
    # The Persian yeh has no dots at the end of a word, where Arabic knows ى; ی stands for ي.
    return LOOK_ALIKES.get(letter, letter)


def _presentation_forms(content: Content, tools: Tools) -> Iterator[Found]:
    rule = tools.ruled("letter-presentation-form", content.language)
    if rule is None or not any(letter >= "\ufb50" for letter in content.letters):
        return
    for match in _FORMS.finditer(content.text):
        if _LIGATURES_OF_THEIR_OWN.isdisjoint(match.group()):
            yield Found(rule, *match.span(), fixes(normalise(match.group()).text))


def _mixed(content: Content, tools: Tools) -> Iterator[Found]:
    rule = tools.ruled("letter-mixed-scripts", content.language)
    if rule is None or not _LATIN.search(content.text):
        return
    for match in _LETTERS.finditer(content.text):
        word = match.group()
        counts = {name: len(found.findall(word)) for name, found in _SCRIPTS.items()}
        if (
            sum(map(bool, counts.values())) < 2
            or content.text[match.end() : match.end() + 1] == "@"
            or _GLUED.fullmatch(word)
        ):
            continue
        yield Found(rule, *match.span(), fixes(*_one_script(word, counts)))


def _one_script(word: str, counts: dict[str, int]) -> list[str]:
    if counts["arabic"]:
        return []
    table = _LATIN_TO_CYRILLIC if counts["cyrillic"] >= counts["latin"] else _CYRILLIC_TO_LATIN
    other = "".join(table.get(letter, letter) for letter in word)
    left = {name for name, found in _SCRIPTS.items() if found.search(other)}
    return [other] if len(left) == 1 else []
