"""What one edition of a story says and another lacks: numbers, dates, names, pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import regex

from editor.article.article import Article
from editor.article.language import Language
from editor.article.term import Standing, Term
from editor.language.dates import parse_dates
from editor.language.digits import to_european
from editor.language.words import word_count
from editor.proofing.checks.structure import Located
from editor.proofing.checks.terminology import mentions_of
from editor.proofing.finding import Part, Place
from editor.proofing.found import Found, Tools
from editor.proofing.pieces import Content, pieces

_NUMBER: Final = regex.compile(
    r"(?<![\p{L}\d])\d+(?:(?:[.,:٫٬]|[ \u00a0\u202f](?=\d{3}(?!\d)))\d+)*"
)
# A translation spells small numbers out: they tell nothing.
_SMALLEST: Final = 11
_WORDS: Final = regex.compile(r"[\p{L}\d]{2,}")
_SHORTEST_STEM: Final = 2
# An edition is compared once it is more than begun.
_ENOUGH: Final = 0.4
_OWN: Final = frozenset({
    Part.DATE, Part.CREATOR, Part.RIGHTS, Part.SIGNATURE, Part.SOURCE, Part.PHOTO_CREDIT,
    Part.CREDIT_LINE,
})  # fmt: skip
# Other terms are words that a translation may go without.
_NAMED: Final = frozenset({"person", "place", "organisation", "institution", "event"})


@dataclass(frozen=True, slots=True)
class Facts:
    """What a text says that is the same in every language, each with its place in it.

    Numbers are their digits (1,250 and 1 250 are one, and so are 2.5 and 2,5), dates a day and a
    month, names the ids of terms. ``words`` is how long the text is.
    """

    numbers: tuple[tuple[str, int, int], ...] = ()
    dates: tuple[tuple[tuple[int, int], int, int], ...] = ()
    names: tuple[tuple[str, int, int], ...] = ()
    words: int = 0


def facts_of(content: Content, tools: Tools) -> Facts:
    """Return the facts of a text."""
    if content.part in _OWN:
        return Facts()
    dates = parse_dates(content.text)
    numbers = tuple(
        (key, *match.span())
        for match in _NUMBER.finditer(content.text)
        if not any(date.start <= match.start() < date.end for date in dates)
        and (key := _digits(match.group()))
    )
    days = tuple(
        ((date.day, date.month), date.start, date.end) for date in dates if date.day is not None
    )
    names = tuple(
        (each.term.id, each.start, each.end)
        for each in mentions_of(content, tools)
        if each.term.domain in _NAMED
    )
    return Facts(numbers, days, names, word_count(content.text))


@dataclass(frozen=True, slots=True)
class Edition:
    """What another edition of the story has, to be held against this one."""

    language: Language
    words: int
    numbers: frozenset[str]
    days: frozenset[tuple[int, int]]
    names: frozenset[str]
    """Terms it names, and those that have no form in its language: they cannot be missed."""
    pictures: frozenset[str]


def edition_of(article: Article, facts: Callable[[Content], Facts], tools: Tools) -> Edition:
    """Return what ``article`` has: some 30 ms for a long one, so once and not at every key."""
    listed = [facts(piece.content) for piece in pieces(article)]
    days = {key for each in listed for key, _, _ in each.dates}
    names = {key for each in listed for key, _, _ in each.names}
    terms = tools.terms.terms if tools.terms else ()
    if article.language is Language.RU:
        names |= set(_declined(terms, article))
    return Edition(
        language=article.language,
        words=sum(each.words for each in listed),
        # A number here may be part of a date there.
        numbers=frozenset(key for each in listed for key, _, _ in each.numbers)
        | {str(day) for day, _ in days},
        days=frozenset(days),
        names=frozenset(names) | {each.id for each in terms if not _can_be_named(each, article)},
        pictures=frozenset(figure.media_id for figure in article.figures),
    )


def check_editions(
    article: Article,
    editions: Sequence[Edition],
    facts: Callable[[Content], Facts],
    tools: Tools,
) -> Iterator[Located]:
    """Yield what ``article`` says and another edition does not, each once, at its first place."""
    own = [(piece, facts(piece.content)) for piece in pieces(article)]
    length = sum(each.words for _, each in own)
    for edition in editions:
        if edition.language is article.language or edition.words < _ENOUGH * length:
            continue
        told: set[object] = set()
        for piece, each in own:
            for found in _lacking(edition, each, piece.content, told, tools):
                yield piece.place, piece.content.text, found
        yield from _pictures(article, edition, tools)


def _lacking(
    edition: Edition, facts: Facts, content: Content, told: set[object], tools: Tools
) -> Iterator[Found]:
    kinds: tuple[tuple[str, Sequence[tuple[object, int, int]], frozenset[Any]], ...] = (
        ("edition-number", facts.numbers, edition.numbers),
        ("edition-date", facts.dates, edition.days),
        ("edition-name", facts.names, edition.names),
    )
    for name, listed, theirs in kinds:
        rule = tools.ruled(name, content.language)
        for key, start, end in listed:
            if rule is not None and key not in theirs and key not in told:
                told.add(key)
                yield Found(rule, start, end, facts=_named(edition))


def _named(edition: Edition) -> tuple[tuple[str, str], ...]:
    return (("edition", edition.language.value.upper()),)


def _can_be_named(term: Term, article: Article) -> bool:
    return any(
        form.language is article.language and form.standing is not Standing.PROPOSED
        for form in term.forms
    )


def _pictures(article: Article, edition: Edition, tools: Tools) -> Iterator[Located]:
    rule = tools.ruled("edition-picture", article.language)
    if rule is None:
        return
    for figure in article.figures:
        if figure.media_id not in edition.pictures:
            place = Place(Part.ALT_TEXT, figure.id)
            yield place, figure.alt_text, Found(rule, 0, 0, facts=_named(edition))


def _declined(terms: Iterable[Term], article: Article) -> Iterator[str]:
    """Yield the terms whose words a Russian article has in any case: Казани, Группой."""
    beginnings = {
        word.text.lower()[:length]
        for piece in pieces(article)
        for word in piece.content.words
        for length in range(_SHORTEST_STEM, len(word.text) + 1)
    }
    for term in terms:
        forms = (form.text.lower() for form in term.forms if form.language is Language.RU)
        if any(all(_stem(word) in beginnings for word in _WORDS.findall(form)) for form in forms):
            yield term.id


def _stem(word: str) -> str:
    """Return a Russian word less the letters that cases change."""
    return word[: max(_SHORTEST_STEM, len(word) - 2)]


def _digits(written: str) -> str:
    """Return the digits alone; nothing for a number that a translation may spell out."""
    digits = regex.sub(r"\D", "", to_european(written))
    return digits if int(digits) >= _SMALLEST else ""
