"""Rules that are data: expressions, and words that are wrong wherever they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache

import regex

from editor.article.language import Language
from editor.language.arabic import TASHKEEL
from editor.proofing.finding import Edit, Fix, Part
from editor.proofing.found import Found, Tools, fixes
from editor.proofing.pieces import Content
from editor.proofing.rules import Pattern, Rule, rules
from editor.proofing.spelling.speller import bare

_PROCLITIC = regex.compile(r"[وف]?[بكل]?(?=...)")
# Names and addresses of pictures' makers are printed as they are.
UNCHECKED_PARTS = frozenset({Part.CREATOR, Part.RIGHTS})


def check_patterns(content: Content, tools: Tools) -> Iterator[Found]:
    """Yield what the expressions of the pack find."""
    text, letters = content.text, content.letters
    for lacks, holds, rule, pattern in _patterns_for(content.language, content.part):
        if lacks(letters):
            continue
        for held in holds:
            if held in text:
                break
        else:
            continue
        found = [_from_match(rule, match, pattern.fixes) for match in pattern.find.finditer(text)]
        if found and rule.id in tools.rules:
            yield from _as_one(found) if rule.data.get("together") else found


def check_words(content: Content, tools: Tools) -> Iterator[Found]:
    """Yield the words and phrases that the tables of the pack call wrong."""
    words = content.words
    seen: set[tuple[str, int, int]] = set()
    for index, word in enumerate(words):
        for head, entry, rule, rights in _entries(word.text, content.language):
            if rule.id not in tools.rules:
                continue
            last = index + len(entry) - 1
            if last >= len(words) or not _follows(content, index, entry):
                continue
            start, end = word.start, words[last].end
            # بإسم stands in a table, and so does إسم behind its ب.
            if (rule.id, start, end) in seen:
                continue
            seen.add((rule.id, start, end))
            yield Found(rule, start, end, fixes(*(head + each for each in rights)))


@lru_cache(maxsize=1 << 14)
def _entries(
    written: str, language: Language
) -> tuple[tuple[str, tuple[str, ...], Rule, tuple[str, ...]], ...]:
    """Return the entries of the pack that begin with a word, each with the proclitics before it."""
    table = _word_table(language)
    if language is not Language.AR:
        cased = str.capitalize if written[:1].isupper() else str
        return tuple(
            ("", entry, rule, tuple(cased(each) for each in rights))
            for entry, rule, rights in table.get(written.lower(), ())
        )
    text = bare(written)
    plain = "".join(letter for letter in written if letter not in TASHKEEL)
    return tuple(
        (plain[:at], *each)
        for at in _proclitic_ends(text)
        for each in table.get(text[at:], ())
        if not at or each[1].data.get("proclitics", True)
    )


def _from_match(rule: Rule, match: regex.Match[str], templates: tuple[str, ...]) -> Found:
    name = "at" if "at" in match.re.groupindex else 0
    start, end = match.span(name)
    return Found(rule, start, end, fixes(*(match.expandf(each) for each in templates)))


def _as_one(found: list[Found]) -> Iterator[Found]:
    """Yield one finding for all of a text: a habit of the keyboard is one fault, not twenty."""
    if found:
        first, *rest = found
        also = tuple(Edit(each.start, each.end, each.fixes[0].text) for each in rest)
        yield replace(first, fixes=(Fix(first.fixes[0].text, also),))


def _follows(content: Content, index: int, entry: tuple[str, ...]) -> bool:
    """Tell whether the further words of a phrase stand behind its first, parted by spaces only."""
    words = content.words
    for step in range(1, len(entry)):
        before, word = words[index + step - 1], words[index + step]
        text = bare(word.text)
        if (text != entry[step] and text.lower() != entry[step]) or content.text[
            before.end : word.start
        ].strip():
            return False
    return True


def _proclitic_ends(text: str) -> tuple[int, ...]:
    match = _PROCLITIC.match(text)
    end = match.end() if match else 0
    return tuple(range(end + 1))


@lru_cache(maxsize=64)
def _patterns_for(
    language: Language, part: Part
) -> tuple[tuple[Callable[[frozenset[str]], bool], tuple[str, ...], Rule, Pattern], ...]:
    """Return the patterns of the pack that look at a part in that language, each with its rule.

    Before them what most texts are told apart by, ready to be asked: this is the busiest loop.
    """
    return tuple(
        (pattern.needs.isdisjoint, pattern.holds or ("",), rule, pattern)
        for rule in rules()
        if language in rule.languages and part.value in rule.data.get("parts", (part.value,))
        for pattern in rule.patterns
    )


@lru_cache(maxsize=8)
def _word_table(
    language: Language,
) -> dict[str, list[tuple[tuple[str, ...], Rule, tuple[str, ...]]]]:
    """Return the tables of the pack as one: first word of an entry to all of it."""
    table: dict[str, list[tuple[tuple[str, ...], Rule, tuple[str, ...]]]] = {}
    for rule in rules():
        if language in rule.languages:
            for wrong, rights in rule.words.items():
                entry = tuple(wrong.split())
                table.setdefault(entry[0], []).append((entry, rule, rights))
    return table
