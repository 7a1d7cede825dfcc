"""Words written twice, and two words for one thing side by side."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
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
    sets = _sets_by_word(tuple(rule.data["synonyms"]))
    for before, word in pairwise(content.words):
        first = sets.get(bare(before.text))
        if first is None or content.text[before.end : word.start] != " ":
            continue
        if before.text != word.text and not first.isdisjoint(sets.get(bare(word.text), ())):
            yield Found(rule, before.start, word.end, fixes(before.text, word.text))


@lru_cache(maxsize=4)
def _sets_by_word(synonyms: tuple[str, ...]) -> dict[str, set[int]]:
    """Return for each word the numbers of the sets it belongs to."""
    sets: dict[str, set[int]] = {}
    for number, words in enumerate(synonyms):
        for word in words.split():
            sets.setdefault(word, set()).add(number)
    return sets
