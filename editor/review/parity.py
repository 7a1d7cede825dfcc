"""Two editions of a story side by side: what one says and the other does not.

Compared are numbers, dates, names of the termbase, quotes, links and pictures: what must be the
same in every language. Each difference has a place in both editions where one can be told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

import regex

from editor.article.article import Article
from editor.article.block import Figure, Quote
from editor.article.language import Language
from editor.article.passages import Passage, PassageKind, passages
from editor.article.sentence import Sentence
from editor.article.term import Standing, Term
from editor.language.dates import parse_dates
from editor.language.digits import to_european
from editor.language.stems import SearchAnalyzer
from editor.review.refusal import Spot


class Aspect(StrEnum):
    """What is compared."""

    NUMBER = "number"
    DATE = "date"
    TERM = "term"
    QUOTE = "quote"
    LINK = "link"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Mentioned:
    """Something an edition says: what it means in every language, its words, where it stands.

    ``loose`` is what it means to an edition that says less: a date without its year.
    """

    meaning: str
    quote: str
    spot: Spot
    loose: str = ""
    term: Term | None = None

    def matches(self, meanings: frozenset[str], loose: frozenset[str]) -> bool:
        """Tell whether an edition with these meanings says it too."""
        return self.meaning in meanings or self.loose in meanings or self.meaning in loose


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that one edition says and the other does not.

    ``here`` and ``there`` are the places in the first and the second article; the one where it is
    missing is the nearest block, or None where there is nothing near.
    """

    aspect: Aspect
    quote: str
    missing_in: Language
    here: Spot | None
    there: Spot | None

    def say(self, language: Language) -> str:
        """Return the difference as a sentence in ``language``."""
        sentence = _SENTENCES[self.aspect]
        return sentence.say(
            language, quote=self.quote, edition=_EDITIONS[self.missing_in].say(language)
        )


_EDITIONS = {
    Language.AR: Sentence(ar="النسخة العربية", ru="арабской версии", en="the Arabic edition"),
    Language.RU: Sentence(ar="النسخة الروسية", ru="русской версии", en="the Russian edition"),
    Language.EN: Sentence(ar="النسخة الإنجليزية", ru="английской версии", en="the English edition"),
}
_SENTENCES = {
    Aspect.NUMBER: Sentence(
        ar="العدد «{quote}» ليس في {edition}.",
        ru="Числа «{quote}» нет в {edition}.",
        en="The number “{quote}” is not in {edition}.",
    ),
    Aspect.DATE: Sentence(
        ar="التاريخ «{quote}» ليس في {edition}.",
        ru="Даты «{quote}» нет в {edition}.",
        en="The date “{quote}” is not in {edition}.",
    ),
    Aspect.TERM: Sentence(
        ar="«{quote}» غير مذكور في {edition}.",
        ru="«{quote}» не упоминается в {edition}.",
        en="“{quote}” is not mentioned in {edition}.",
    ),
    Aspect.QUOTE: Sentence(
        ar="الاقتباس «{quote}» لا مقابل له في {edition}.",
        ru="Цитате «{quote}» ничего не соответствует в {edition}.",
        en="The quote “{quote}” has no counterpart in {edition}.",
    ),
    Aspect.LINK: Sentence(
        ar="الرابط {quote} ليس في {edition}.",
        ru="Ссылки {quote} нет в {edition}.",
        en="The link {quote} is not in {edition}.",
    ),
    Aspect.PICTURE: Sentence(
        ar="الصورة «{quote}» ليست في {edition}.",
        ru="Изображения «{quote}» нет в {edition}.",
        en="The picture “{quote}” is not in {edition}.",
    ),
}
# 1 234,5 and 1,234.5 and ١٬٢٣٤٫٥; a date's digits are taken out before. Arabic attaches its "and"
# and its prepositions to digits too; letters of another script make a name of them (МС21).
_NUMBER = regex.compile(
    r"(?<![\p{Latin}\p{Cyrillic}\d])"
    r"(?:\d{1,3}(?:[\s\u00a0\u202f,.٬]\d{3})+(?:[.,٫]\d+)?(?!\d)|\d+(?:[.,٫]\d+)?)"
)
_MULTIPLES = {
    1_000: regex.compile(r"\s(?:ألفا?ً?|آلاف|тысяч\p{L}{0,3}|thousand)\b|\sтыс\.", regex.I),
    1_000_000: regex.compile(r"\s(?:مليونا?ً?|ملايين|млн|миллион\p{L}{0,3}|million)\b", regex.I),
    1_000_000_000: regex.compile(
        r"\s(?:مليارا?ً?|مليارات|млрд|миллиард\p{L}{0,3}|billion)\b", regex.I
    ),
}
_QUOTED = regex.compile(r"«([^»]{20,})»|“([^”]{20,})”")
_SHOWN = 40
_COMPARED = frozenset({
    PassageKind.HEADLINE, PassageKind.LEAD, PassageKind.BLOCK, PassageKind.CAPTION,
})  # fmt: skip
TermsIn = Callable[[str, Language], Iterable[tuple[int, int, Term]]]
"""Finds the terms in a text: start and end in code points, and the term."""


def compare(
    first: Article, second: Article, terms: TermsIn | None = None
) -> tuple[Difference, ...]:
    """Return the differences in the order of the first edition's page, then of the second's.

    Without ``terms`` names are not compared.
    """
    found: list[Difference] = []
    for aspect, mentions in _ASPECTS.items():
        here, there = list(mentions(first)), list(mentions(second))
        found += _missing(aspect, first, second, here, there)
    if terms is not None:
        here, there = (list(_terms(article, terms)) for article in (first, second))
        found += [
            each
            for each in _missing(Aspect.TERM, first, second, here, there)
            if _is_unsaid(each, [*here, *there], first, second)
        ]
    return tuple(found)


def _missing(
    aspect: Aspect,
    first: Article,
    second: Article,
    here: Sequence[Mentioned],
    there: Sequence[Mentioned],
) -> Iterator[Difference]:
    ours, theirs = list(_surplus(here, there)), list(_surplus(there, here))
    for each in ours:
        near = _counterpart(each, ours, theirs, first, second)
        yield Difference(aspect, each.quote, second.language, each.spot, near)
    for each in theirs:
        near = _counterpart(each, theirs, ours, second, first)
        yield Difference(aspect, each.quote, first.language, near, each.spot)


def _surplus(ours: Sequence[Mentioned], theirs: Sequence[Mentioned]) -> Iterator[Mentioned]:
    """Yield what is said here and not there; how often it is repeated makes no difference."""
    known = frozenset(each.meaning for each in theirs)
    loose = frozenset(each.loose for each in theirs)
    told: Counter[str] = Counter()
    for each in ours:
        if not each.matches(known, loose) and not told[each.meaning]:
            told[each.meaning] += 1
            yield each


def _counterpart(
    mention: Mentioned,
    ours: Sequence[Mentioned],
    theirs: Sequence[Mentioned],
    of: Article,
    other: Article,
) -> Spot | None:
    """Return the words that stand in the other edition instead, else the place that corresponds.

    Of several things of a kind that differ in one place, the first answers to the first.
    """
    near = _near(mention.spot, of, other)
    if near is None:
        return None
    beside = [each for each in ours if _place(each.spot) == _place(mention.spot)]
    instead = [each.spot for each in theirs if each.spot.block == near.block]
    number = beside.index(mention)
    if near.block is None:
        instead = [each for each in instead if each.field == near.field]
    return instead[number] if number < len(instead) else near


def _place(spot: Spot) -> tuple[str, str | None]:
    return spot.field, spot.block


def _near(spot: Spot, of: Article, other: Article) -> Spot | None:
    """Return the place in ``other`` that corresponds: the same field, or the block of that rank."""
    if spot.block is None:
        return Spot(spot.field)
    rank = next(index for index, block in enumerate(of.blocks) if block.id == spot.block)
    if not other.blocks:
        return None
    return Spot("text", other.blocks[min(rank, len(other.blocks) - 1)].id)


def _texts(article: Article) -> Iterator[Passage]:
    return (each for each in passages(article) if each.kind in _COMPARED)


def _spot(passage: Passage, start: int, end: int) -> Spot:
    field = "text" if passage.kind is PassageKind.BLOCK else passage.kind.value
    return Spot(field, passage.block_id or None, 0, start, end)


def _numbers(article: Article) -> Iterator[Mentioned]:
    for passage in _texts(article):
        text = to_european(passage.text.plain)
        for date in parse_dates(text):
            text = text[: date.start] + "\x00" * (date.end - date.start) + text[date.end :]
        for match in _NUMBER.finditer(text):
            times, end = _thousands(text, match.end())
            quote = passage.text.plain[match.start() : end]
            spot = _spot(passage, match.start(), end)
            yield Mentioned(_value(match.group(), times), quote, spot)


def _thousands(text: str, end: int) -> tuple[int, int]:
    """Return what the word after a number multiplies it by, and where that word ends."""
    for times, words in _MULTIPLES.items():
        if match := words.match(text, end):
            return times, match.end()
    return 1, end


def _value(written: str, times: int) -> str:
    """Return a number in one form: 24 thousand, 24,000 and ٢٤ ألف are the same."""
    grouped = regex.sub(r"(?<=\d)[\s\u00a0\u202f,.٬](?=\d{3}(?!\d))", "", written)
    value = Decimal(regex.sub(r"[,٫]", ".", grouped)) * times
    return format(value.normalize(), "f")


def _dates(article: Article) -> Iterator[Mentioned]:
    for passage in _texts(article):
        text = passage.text.plain
        for date in parse_dates(text):
            if date.day is None and date.year is None:
                continue  # a month alone is a date in Arabic pairs only
            loose = f"{date.month}-{date.day}"
            meaning = f"{date.year}-{loose}" if date.year else loose
            spot = _spot(passage, date.start, date.end)
            yield Mentioned(meaning, text[date.start : date.end], spot, loose)


def _quotes(article: Article) -> Iterator[Mentioned]:
    """Quotes have no words in common: the first of one edition answers to the first of another."""
    number = 0
    speakers = {block.id for block in article.blocks if isinstance(block, Quote)}
    for passage in _texts(article):
        text = passage.text.plain
        if passage.block_id in speakers:
            places = [(0, len(text))]
        else:
            places = [match.span() for match in _QUOTED.finditer(text)]
        for start, end in places:
            number += 1
            yield Mentioned(str(number), _short(text[start:end]), _spot(passage, start, end))


def _links(article: Article) -> Iterator[Mentioned]:
    for passage in _texts(article):
        place = 0
        for span in passage.text.spans:
            end = place + len(span.text)
            if link := span.format.link:
                yield Mentioned(_address(link), link, _spot(passage, place, end))
            place = end


def _address(link: str) -> str:
    """Return an address less its language: a sister edition links to its own page."""
    return regex.sub(r"(?<=//[^/]+)/(?:ar|ru|en)(?=/|$)", "", link)


def _pictures(article: Article) -> Iterator[Mentioned]:
    for block in article.blocks:
        if isinstance(block, Figure):
            quote = _short(block.caption.plain or block.alt_text or block.media_id[:8])
            yield Mentioned(block.media_id, quote, Spot("caption", block.id))


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN].rstrip() + "…"


def _terms(article: Article, terms: TermsIn) -> Iterator[Mentioned]:
    for passage in _texts(article):
        text = passage.text.plain
        for start, end, term in terms(text, article.language):
            spot = _spot(passage, start, end)
            yield Mentioned(term.id, text[start:end], spot, term=term)


def _is_unsaid(
    difference: Difference, mentions: Sequence[Mentioned], first: Article, second: Article
) -> bool:
    """Tell whether a term really is missing where it was not found.

    It may have no form in that language, or stand there in another case (Казань, в Казани).
    """
    term = next(each.term for each in mentions if each.quote == difference.quote and each.term)
    other = second if difference.missing_in is second.language else first
    forms = [
        form.text
        for form in term.forms
        if form.language is difference.missing_in and form.standing is not Standing.PROPOSED
    ]
    analyzer = SearchAnalyzer()
    said = frozenset(
        token
        for passage in _texts(other)
        for token in analyzer.index_text(passage.text.plain).split()
    )
    inflected = any(
        all(said.intersection(stems) for stems in analyzer.query_terms(form)) for form in forms
    )
    return bool(forms) and not inflected


_ASPECTS: dict[Aspect, Callable[[Article], Iterator[Mentioned]]] = {
    Aspect.NUMBER: _numbers,
    Aspect.DATE: _dates,
    Aspect.QUOTE: _quotes,
    Aspect.LINK: _links,
    Aspect.PICTURE: _pictures,
}
