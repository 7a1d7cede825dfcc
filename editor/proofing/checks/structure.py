"""The article as a whole: headline, lead, headings, sections, what a web page left behind."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

import regex

from editor.article.article import Article
from editor.article.block import Heading, Paragraph
from editor.language.fold import fold
from editor.language.words import word_count
from editor.proofing.finding import Part, Place
from editor.proofing.found import Found, Tools, fixes

Located = tuple[Place, str, Found]
"""A place, its text, and what was found there."""

WHOLE: Final = Place(Part.ARTICLE)
_STOP: Final = regex.compile(r"(?<![.…])\.$")
_RESIDUE: Final = regex.compile(
    r"(?:ru|en|ar|рус|англ|عربي|русский|english|العربية)(?:\s*[|/·]?\s*(?:ru|en|ar|русский|english"
    r"|العربية))*|(?:share|tweet|print|поделиться|распечатать|شارك|مشاركه|طباعه|اقرا ايضا|"
    r"читайте также|read also|read more|اقرا المزيد|главная|الرييسيه|home)\W*",
    regex.IGNORECASE,
)
_SENTENCE_END: Final = regex.compile(r"[.!؟?…:؛،,»\"”]$")


def check_structure(article: Article, tools: Tools) -> Iterator[Located]:
    """Yield what an article lacks or has at the wrong place."""
    yield from _headline(article, tools)
    yield from _lead(article, tools)
    yield from _headings(article, tools)
    yield from _sections(article, tools)
    yield from _residue(article, tools)


def _headline(article: Article, tools: Tools) -> Iterator[Located]:
    text, place, language = article.headline, Place(Part.HEADLINE), article.language
    rule = tools.ruled("headline-missing", language)
    if rule and not text.strip():
        yield WHOLE, "", Found(rule, 0, 0)
        return
    rule = tools.ruled("headline-stop", language)
    if rule and (stop := _STOP.search(text)):
        yield place, text, Found(rule, stop.start(), stop.end(), fixes(""))
    rule = tools.ruled("headline-length", language)
    if rule:
        count = word_count(text)
        if count > rule.data["most"] or count < rule.data["least"]:
            facts = (("count", str(count)),)
            yield place, text, Found(rule, 0, len(text), facts=facts)
    rule = tools.ruled("headline-is-lead", language)
    if rule and article.lead and _same(text, article.lead.plain):
        yield Place(Part.LEAD), article.lead.plain, Found(rule, 0, len(article.lead))


def _lead(article: Article, tools: Tools) -> Iterator[Located]:
    text, language = article.lead.plain, article.language
    rule = tools.ruled("lead-missing", language)
    if rule and not text.strip() and article.blocks:
        yield WHOLE, "", Found(rule, 0, 0)
    rule = tools.ruled("lead-length", language)
    if rule and text and not rule.data["least"] <= len(text) <= rule.data["most"]:
        yield Place(Part.LEAD), text, Found(rule, 0, len(text), facts=(("count", str(len(text))),))


def _headings(article: Article, tools: Tools) -> Iterator[Located]:
    level = 1
    empty = tools.ruled("heading-empty", article.language)
    skipped = tools.ruled("heading-skipped", article.language)
    hidden = tools.ruled("heading-hidden", article.language)
    for index, block in enumerate(article.blocks):
        if isinstance(block, Heading):
            place, text = Place(Part.TEXT, block.id), block.text.plain
            if empty and not text.strip():
                yield place, text, Found(empty, 0, len(text))
            if skipped and block.level > level + 1:
                yield place, text, Found(skipped, 0, len(text))
            level = block.level
        elif isinstance(block, Paragraph) and hidden and _is_hidden_heading(article, index):
            text = block.text.plain
            yield Place(Part.TEXT, block.id), text, Found(hidden, 0, len(text))


def _is_hidden_heading(article: Article, index: int) -> bool:
    """Tell whether a paragraph reads as a heading: short, no mark at its end, prose after it."""
    block = article.blocks[index]
    text = block.text.plain.strip() if isinstance(block, Paragraph) else ""
    following = article.blocks[index + 1] if index + 1 < len(article.blocks) else None
    if not text or not isinstance(following, Paragraph) or _word_count(text) > 7:
        return False
    return _word_count(following.text.plain) >= 15 and not _SENTENCE_END.search(text)


def _sections(article: Article, tools: Tools) -> Iterator[Located]:
    """Tell the long runs of text without a heading; ``most`` is the number of words."""
    rule = tools.ruled("section-long", article.language)
    if rule is None:
        return
    first = None
    count = 0
    for block in (*article.blocks, None):
        if block is None or isinstance(block, Heading):
            if first is not None and count > rule.data["most"]:
                text = first.text.plain
                end = min(len(text), next(_ends(text), len(text)))
                facts = (("count", str(count)),)
                yield Place(Part.TEXT, first.id), text, Found(rule, 0, end, facts=facts)
            first, count = None, 0
        elif isinstance(block, Paragraph):
            first = first or block
            count += _word_count(block.text.plain)


def _ends(text: str) -> Iterator[int]:
    for match in regex.finditer(r"\s", text):
        if match.start() > 20:
            yield match.start()


def _residue(article: Article, tools: Tools) -> Iterator[Located]:
    rule = tools.ruled("page-residue", article.language)
    if rule is None:
        return
    lead = article.lead.plain
    if lead and _is_residue(lead):
        yield Place(Part.LEAD), lead, Found(rule, 0, len(lead))
    for block in article.blocks:
        if isinstance(block, (Paragraph, Heading)):
            text = block.text.plain
            if text.strip() and _is_residue(text):
                yield Place(Part.TEXT, block.id), text, Found(rule, 0, len(text), fixes(""))


# An edit changes one text, and the whole article is looked at again.
@lru_cache(maxsize=1 << 12)
def _is_residue(text: str) -> bool:
    return _RESIDUE.fullmatch(fold(text.strip()).text) is not None


@lru_cache(maxsize=1 << 12)
def _word_count(text: str) -> int:
    return word_count(text)


def _same(one: str, other: str) -> bool:
    return regex.sub(r"\W+", "", fold(one).text) == regex.sub(r"\W+", "", fold(other).text)
