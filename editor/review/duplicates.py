"""The same news twice: by headline, source, words of the body, or picture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import regex

from editor.article.article import Article
from editor.article.block import TextBlock
from editor.article.sentence import Sentence
from editor.language.fold import fold
from editor.language.words import words
from editor.review.checks import Found, told
from editor.review.refusal import Spot

ALIKE = 0.8
"""Share of the shingles of two bodies that is the same from which they are one news."""
_SHINGLE = 4
"""Words in a row that are compared as one."""
_FEWEST = 8
"""Shingles below which a body is too short to tell."""

_SAME_HEADLINE = Sentence(
    ar="عنوان مثله في مقال آخر من هذه الأيام: {id}.",
    ru="Такой же заголовок у другой статьи этих дней: {id}.",
    en="Another article of these days has the same headline: {id}.",
)
_SAME_SOURCE = Sentence(
    ar="من هذا المصدر نفسه مقال آخر: {id}.",
    ru="По тому же источнику есть другая статья: {id}.",
    en="Another article comes from the same source: {id}.",
)
_SAME_BODY = Sentence(
    ar="النص كنص مقال آخر من هذه الأيام بنسبة {share}٪: «{headline}» ({id}).",
    ru="Текст на {share}% как в другой статье этих дней: «{headline}» ({id}).",
    en="{share}% of the text is that of another article of these days: “{headline}” ({id}).",
)
_SAME_PICTURE = Sentence(
    ar="الصورة نفسها في مقال آخر من هذه الأيام: «{headline}» ({id}).",
    ru="То же изображение в другой статье этих дней: «{headline}» ({id}).",
    en="The same picture is in another article of these days: “{headline}” ({id}).",
)


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another article of the desk that may be the same news.

    ``shingles`` are of its body and ``pictures`` the hashes of its pictures' files; empty where
    nobody looked.
    """

    id: str
    headline: str
    source_urls: tuple[str, ...] = ()
    shingles: frozenset[int] = frozenset()
    pictures: frozenset[str] = frozenset()


def neighbour(article: Article) -> Neighbour:
    """Return all that is compared of an article."""
    return Neighbour(
        article.id,
        article.headline,
        tuple(each.url for each in article.sources if each.url),
        shingles(article),
        frozenset(each.media_id for each in article.figures),
    )


def shingles(article: Article) -> frozenset[int]:
    """Return the hashes of every four words in a row of the body, in any writing of their letters.

    They are good within one run of the program.
    """
    texts = (block.text.plain for block in article.blocks if isinstance(block, TextBlock))
    folded = [word.text for text in texts for word in words(fold(text).text)]
    rows = (tuple(folded[at : at + _SHINGLE]) for at in range(len(folded) - _SHINGLE + 1))
    return frozenset(map(hash, rows))


def duplicates(article: Article, neighbours: Iterable[Neighbour]) -> Iterator[Found]:
    """Yield where the article may be the same news as one of its neighbours."""
    headline, own = _normalised(article.headline), neighbour(article)
    first_of = {each.media_id: each for each in reversed(article.figures)}
    for other in neighbours:
        facts = {"id": other.id, "headline": other.headline}
        if headline and _normalised(other.headline) == headline:
            sentence = told(_SAME_HEADLINE, id=other.id)
            yield Found("duplicate-headline", "warning", sentence, Spot("headline"))
        if set(own.source_urls) & set(other.source_urls):
            sentence = told(_SAME_SOURCE, id=other.id)
            yield Found("duplicate-source", "warning", sentence, Spot("source"))
        share = similarity(own.shingles, other.shingles)
        if share >= ALIKE:
            sentence = told(_SAME_BODY, share=int(share * 100), **facts)
            yield Found("duplicate-body", "warning", sentence, Spot("article"))
        for picture in sorted(own.pictures & other.pictures):
            spot = Spot("caption", first_of[picture].id)
            yield Found("duplicate-picture", "suggestion", told(_SAME_PICTURE, **facts), spot)


def similarity(one: frozenset[int], other: frozenset[int]) -> float:
    """Return the share of the shingles of both that both have (Jaccard); 0 for short bodies."""
    if min(len(one), len(other)) < _FEWEST:
        return 0.0
    return len(one & other) / len(one | other)


def _normalised(headline: str) -> str:
    return regex.sub(r"[^\p{L}\p{N}]+", " ", fold(headline).text).strip()
