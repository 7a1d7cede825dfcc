"""Words written twice, and two words for one thing side by side."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from editor.article.language import Language
from editor.proofing.found import Found, Tools, fixes
from editor.proofing.pieces import Content
from editor.proofing.spelling.speller import bare

_BETWEEN: Final = frozenset({" ", "\n", "\u00a0", "  "})
_COMMAS: Final = frozenset({"، ", ", "})


def check_repeats(content: Content, tools: Tools) -> Iterator[Found]:
    """Yield doubled words, also over a line break or a comma, and doubled synonyms."""
    doubled = tools.ruled("word-doubled", content.language)
    comma = tools.ruled("word-doubled-comma", content.language)
    text = content.text
    words = content.words
    for before, word in pairwise(words):
        if len(before.text) != len(word.text) or before.text.lower() != word.text.lower():
            continue
        between = text[before.end : word.start]
        for rule, gaps in ((doubled, _BETWEEN), (comma, _COMMAS)):
            if rule and between in gaps and _is_slip(before.text, rule.data["twice"]):
                yield Found(rule, before.start, word.end, fixes(before.text))
    if content.language is Language.AR:
        yield from _synonyms(content, tools)


def _is_slip(word: str, allowed: list[str]) -> bool:
    """Tell whether the word is never said twice on purpose (رويدا رويدا, "had had", digits)."""
    plain = bare(word).lower()
    return plain not in allowed and not plain.isdigit() and not plain.endswith("ا")


def _synonyms(content: Content, tools: Tools) -> Iterator[Found]:
    rule = tools.ruled("synonym-doubled", content.language)
    if rule is None:
        return
    sets = [set(each.split()) for each in rule.data["synonyms"]]
    words = content.words
    for before, word in pairwise(words):
        if content.text[before.end : word.start] != " ":
            continue
        first, second = bare(before.text), bare(word.text)
        if first != second and any(first in each and second in each for each in sets):
            yield Found(rule, before.start, word.end, fixes(before.text, word.text))
