"""Spelling: every word against its language's dictionary and the words that are known here."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

import regex

from editor.article.language import Language
from editor.language.words import Word
from editor.proofing.finding import Part
from editor.proofing.found import Found, Tools, fixes
from editor.proofing.pieces import Content
from editor.proofing.spelling.confusion import Slip
from editor.proofing.spelling.speller import Speller, bare
from editor.proofing.spelling.verdict import Standing

_ARABIC: Final = regex.compile(r"[\u0620-\u064a\u064b-\u065f\u0670\u0671]+")
_SCRIPTS: Final = (
    (Language.AR, _ARABIC),
    (Language.RU, regex.compile(r"[А-Яа-яЁё'’-]+")),
    (Language.EN, regex.compile(r"[A-Za-z'’]+")),
)
_PROCLITIC: Final = regex.compile(r"[وف]?(?:لل|[بكل]?(?:ال)?)")
_NISBA: Final = regex.compile(r"(?:ا|ة|يا)?(?:ي|ية|يين|يون|يان|يات)$")
# The article before a number or a foreign word: الـ 30.
_BARE_ARTICLE: Final = frozenset({"ال", "وال", "بال", "لل", "فال", "كال"})
_ADDRESS: Final = regex.compile(r"\S*(?:://|@|www\.)\S*|\b[\w-]+\.(?:ru|com|org|net|info)\S*")
_OF_ADDRESSES: Final = ("://", "@", "www.", ".ru", ".com", ".org", ".net", ".info")
_RULES: Final = {
    Standing.WRONG: "word-misspelt",
    Standing.DOUBTED: "word-doubted",
    Standing.NEAR: "word-near-miss",
    Standing.UNKNOWN: "word-unknown",
}
# Slips that a foreign name looks like; a lost hamza is one in a name too.
_LOOSE: Final = frozenset({
    Slip.SEAT, Slip.LETTER, Slip.THAL, Slip.DOUBLED, Slip.SWAPPED, Slip.EDIT,
})  # fmt: skip
_STRANGE: Final = frozenset({Standing.UNKNOWN, Standing.NEAR})
_SHORTEST_NAME: Final = 3
# بال is a mind, and كال weighed.
_LONE_ARTICLE: Final = frozenset({"ال", "وال"})
# How common a word must be that a space may have fallen into.
_WHOLE: Final = 2.5
_VOWELS: Final = regex.compile(r"[\u064b-\u0652]")
_MANY_VOWELS: Final = 3
# Written either way, whatever a dictionary says.
# British words that an American dictionary knows as surnames and places are among them.
_EITHER_CASE: Final = frozenset({
    "интернет", "господи", "internet", "web", "bible", "koran", "coloured", "armour", "tyre",
})  # fmt: skip
# A Russian or English word so short has too many neighbours: doubted from here, wrong from there.
_SHORTEST_CAPITAL: Final = 4
_SHORTEST_SLIP: Final = 5
_LONG_ENOUGH: Final = 7
_UNCHECKED: Final = frozenset({Part.CREATOR, Part.RIGHTS, Part.DATE})


def check_spelling(content: Content, tools: Tools) -> Iterator[Found]:
    """Yield misspelt words (certain) and words nobody knows (unknown)."""
    if tools.speller is None or content.part in _UNCHECKED:
        return
    addresses = _addresses(content.text)
    strange: list[int] = []
    for index, word in enumerate(content.words):
        language = _language(word.text)
        if language is None or (addresses and any(a <= word.start < b for a, b in addresses)):
            continue
        if language is Language.AR:
            found = _arabic(index, content, tools)
            if found is not None or content.plain[index] in _LONE_ARTICLE:
                strange.append(index)
        else:
            found = _european(word, language, tools, tools.speller)
        if found is not None:
            yield found
    if strange:
        yield from _parted(strange, content, tools)


def _parted(strange: list[int], content: Content, tools: Tools) -> Iterator[Found]:
    """Yield the words that a space fell into: ال مدينة, الم عرض; ``strange`` are no words alone."""
    rule, judge = tools.ruled("space-in-word", content.language), tools.judge
    if rule is None or judge is None:
        return
    words, plain = content.words, content.plain
    for first in sorted({at for index in strange for at in (index - 1, index)}):
        if first < 0 or first + 1 >= len(words):
            continue
        start, end = words[first], words[first + 1]
        if content.text[start.end : end.start] != " ":
            continue
        whole = plain[first] + plain[first + 1]
        parts = [judge.commonness(part) for part in (plain[first], plain[first + 1])]
        common = judge.commonness(whole)
        article = plain[first] in _LONE_ARTICLE
        if common < (_WHOLE if article else max(_WHOLE, *parts)) or not judge.accepts(whole):
            continue
        if _ARABIC.fullmatch(whole):
            yield Found(rule, start.start, end.end, fixes(whole))


def _addresses(text: str) -> list[tuple[int, int]]:
    # The expression is slow, and most texts hold no address.
    if not any(sign in text for sign in _OF_ADDRESSES):
        return []
    return [match.span() for match in _ADDRESS.finditer(text)]


@lru_cache(maxsize=1 << 14)
def _language(word: str) -> Language | None:
    """Return the language whose letters alone make up ``word``."""
    for language, letters in _SCRIPTS:
        if letters.fullmatch(word):
            return language
    return None


def _arabic(index: int, content: Content, tools: Tools) -> Found | None:
    plain = content.plain[index]
    if tools.judge is None or plain in _BARE_ARTICLE or not plain:
        return None
    verdict = tools.judge.verdict(plain)
    if verdict.standing is Standing.RIGHT or is_known(plain, tools):
        return None
    word = content.words[index]
    name = _RULES[verdict.standing]
    if verdict.slip is not Slip.HAMZA and len(_VOWELS.findall(word.text)) >= _MANY_VOWELS:
        # Who vowels a rare word has looked at it.
        if name == "word-doubted":
            return None
        name = "word-unknown"
    if (
        name in ("word-misspelt", "word-near-miss")
        and verdict.slip in _LOOSE
        and (_is_among_names(index, content, tools) or _is_named(index, content, tools))
    ):
        name = "word-unknown"
    rule = tools.ruled(name, content.language)
    if rule is None:
        return None
    sure = verdict.sure if name == "word-misspelt" else None
    return Found(rule, word.start, word.end, fixes(*verdict.candidates), sure=sure)


def _is_among_names(index: int, content: Content, tools: Tools) -> bool:
    """Tell whether a word nobody knows stands beside it: two parts of a foreign name."""
    assert tools.judge is not None
    words = content.words
    for first, second in ((index - 1, index), (index, index + 1)):
        if first < 0 or second >= len(words):
            continue
        if content.text[words[first].end : words[second].start] != " ":
            continue
        other = content.plain[first if second == index else second]
        if _ARABIC.fullmatch(other) is None or len(other) < _SHORTEST_NAME:
            continue
        if tools.judge.verdict(other).standing in _STRANGE:
            return True
    return False


def _is_named(index: int, content: Content, tools: Tools) -> bool:
    """Tell whether the word before says that a name follows: جزيرة, السيد, شركة."""
    rule = tools.ruled("word-unknown", content.language)
    if rule is None or not index:
        return False
    words = content.words
    near = content.text[words[index - 1].end : words[index].start] == " "
    return near and content.plain[index - 1] in _before_names(tuple(rule.data["before_names"]))


@lru_cache(maxsize=4)
def _before_names(lines: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


def is_known(plain: str, tools: Tools) -> bool:
    """Tell whether the desk, the termbase or the countries of the world have the word."""
    known = _known(tools)
    if plain in known:
        return True
    match = _PROCLITIC.match(plain)
    ends = range(match.end() + 1) if match else range(1)
    stems = (plain[at:] for at in ends if len(plain) - at > 1)
    return any(_stem_is_known(stem, known) for stem in stems)


def _stem_is_known(stem: str, known: frozenset[str]) -> bool:
    """Tell whether a word less its proclitics is known, or is the adjective of a known name."""
    if stem in known or f"ال{stem}" in known:
        return True
    root, count = _NISBA.subn("", stem)
    return (
        bool(count)
        and len(root) > 3
        and any(form in known for form in (root, f"{root}ا", f"{root}ة", f"{root}يا", f"ال{root}"))
    )


def _known(tools: Tools) -> frozenset[str]:
    terms = tools.terms.words if tools.terms is not None else frozenset()
    return _united(tools.settings.words, terms)


@lru_cache(maxsize=4)
def _united(words: frozenset[str], terms: frozenset[str]) -> frozenset[str]:
    return frozenset(bare(word) for word in words) | terms | territories()


@lru_cache(maxsize=1)
def territories() -> frozenset[str]:
    """Return the words of the names of countries in the three languages (CLDR)."""
    # Late: babel opens a file a language.
    from babel import Locale

    return frozenset(
        bare(word)
        for language in Language
        for name in Locale.parse(language.value).territories.values()
        for word in regex.findall(r"[\p{L}\p{M}]+", name)
        if len(word) > 2
    )


def _european(word: Word, language: Language, tools: Tools, speller: Speller) -> Found | None:
    text = word.text.strip("'’-").replace("’", "'")
    # Abbreviations and initials are no words of a dictionary.
    if len(text) < 2 or (text.isupper() and len(text) < 7):
        return None
    if speller.accepts(text, language) or is_known(text, tools):
        return None
    if _lacks_capital(text, language, tools, speller):
        rule = tools.ruled("capital-missing", language)
        start = word.start + word.text.find(text[0])
        fix = fixes(text.capitalize())
        return Found(rule, start, start + len(text), fix) if rule else None
    if tools.judge is not None and tools.judge.is_well_known(text, language):
        return None
    if "-" in text and all(speller.accepts(part, language) for part in text.split("-") if part):
        return None
    meant = () if tools.judge is None or not _is_plain(text) else tools.judge.meant(text, language)
    name = "word-unknown"
    if meant:
        name = "word-misspelt" if len(text) >= _LONG_ENOUGH else "word-near-miss"
    rule = tools.ruled(name, language)
    sure = len(meant) == 1 if name == "word-misspelt" else None
    return Found(rule, word.start, word.end, fixes(*meant), sure=sure) if rule else None


def _lacks_capital(text: str, language: Language, tools: Tools, speller: Speller) -> bool:
    """Tell whether a word is a name in common use: moscow, понедельник is none."""
    return (
        text.islower()
        and len(text) >= _SHORTEST_CAPITAL
        and text not in _EITHER_CASE
        and tools.judge is not None
        and tools.judge.is_well_known(text, language)
        and speller.accepts(text.capitalize(), language)
    )


def _is_plain(text: str) -> bool:
    """Tell whether a word is no name and no compound: lower-case letters alone."""
    return text.islower() and text.isalpha() and len(text) >= _SHORTEST_SLIP
