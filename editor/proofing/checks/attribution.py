"""Where it comes from: sources, credits of pictures, captions, the signature, quotes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import regex

from editor.article.article import Article
from editor.article.block import Figure, Paragraph, Quote
from editor.article.language import Language
from editor.article.link import safe_link
from editor.language.fold import fold
from editor.proofing.checks.structure import WHOLE, Located
from editor.proofing.finding import Part, Place
from editor.proofing.found import Found, Tools, fixes
from editor.proofing.rules import Rule

_LABELS: Final = {
    Language.AR: regex.compile(r"^(?:photo|фото|source|источник|credit)\b\W*", regex.IGNORECASE),
    Language.RU: regex.compile(r"^(?:photo|source|credit|الصورة|المصدر)\b\W*", regex.IGNORECASE),
    Language.EN: regex.compile(r"^(?:фото|источник|الصورة|المصدر)\b\W*", regex.IGNORECASE),
}
_FILE_NAME: Final = regex.compile(r"\S+\.(?:jpe?g|png|gif|webp)|(?:IMG|DSC)[_-]?\d+", regex.I)
_SPEECH: Final = regex.compile(r"[«“\"][^»”\"]{60,}[»”\"]")


def check_attribution(article: Article, tools: Tools) -> Iterator[Located]:
    """Yield what nobody is named for."""
    yield from _sources(article, tools)
    yield from _pictures(article, tools)
    yield from _signature(article, tools)
    yield from _quotes(article, tools)
    yield from _links(article, tools)


def _sources(article: Article, tools: Tools) -> Iterator[Located]:
    rule = tools.ruled("source-missing", article.language)
    if rule and article.blocks and not any(each.name.strip() for each in article.sources):
        yield WHOLE, "", Found(rule, 0, 0)
    rule = tools.ruled("credit-language", article.language)
    if rule is None:
        return
    places = [(Place(Part.PHOTO_CREDIT), article.photo_credit)]
    places += [
        (Place(Part.SOURCE, index=index), source.name)
        for index, source in enumerate(article.sources)
    ]
    places += [(Place(Part.CREDIT_LINE, each.id), each.credit_line) for each in article.figures]
    for place, text in places:
        if label := _LABELS[article.language].match(text):
            yield place, text, Found(rule, *label.span(), fixes(""))


def _pictures(article: Article, tools: Tools) -> Iterator[Located]:
    rules = {
        name: tools.ruled(name, article.language)
        for name in ("picture-credit", "picture-caption", "picture-alt", "picture-alt-headline")
    }
    for figure in article.figures:
        credited = figure.credit_line.strip() or article.photo_credit.strip()
        lacking = (
            ("picture-credit", not credited),
            ("picture-caption", not figure.caption.plain.strip()),
            ("picture-alt", not figure.alt_text.strip()),
        )
        for name, lacks in lacking:
            rule = rules[name]
            if rule and lacks:
                yield Place(Part.ALT_TEXT, figure.id), figure.alt_text, Found(rule, 0, 0)
        rule = rules["picture-alt-headline"]
        if rule and figure.alt_text.strip():
            yield from _poor_alt(article, figure, rule)


def _poor_alt(article: Article, figure: Figure, rule: Rule) -> Iterator[Located]:
    """Tell an alternative text that repeats the headline or the caption, or is a file's name."""
    alt = fold(figure.alt_text.strip()).text
    repeated = alt in {
        fold(article.headline.strip()).text,
        fold(figure.caption.plain.strip()).text,
    }
    if repeated or _FILE_NAME.fullmatch(figure.alt_text.strip()):
        text = figure.alt_text
        yield Place(Part.ALT_TEXT, figure.id), text, Found(rule, 0, len(text))


def _signature(article: Article, tools: Tools) -> Iterator[Located]:
    rule = tools.ruled("signature-form", article.language)
    text = article.signature
    if rule is None or not text.strip():
        return
    house = rule.data["forms"][article.language.value]
    # Quotes and dashes have rules of their own, which speak up for themselves.
    if _letters(text) != _letters(house) and _near(text, house):
        yield Place(Part.SIGNATURE), text, Found(rule, 0, len(text), fixes(house))


def _letters(text: str) -> str:
    return regex.sub(r"[^\p{L}]+", " ", text).strip()


def _near(text: str, house: str) -> bool:
    """Tell whether the signature is the Group's at all: most of its words are there."""
    own = set(fold(_letters(text)).text.split())
    words = fold(_letters(house)).text.split()
    return sum(word in own for word in words) * 2 >= len(words)


def _quotes(article: Article, tools: Tools) -> Iterator[Located]:
    rule = tools.ruled("quote-speaker", article.language)
    if rule is None:
        return
    for block in article.blocks:
        if isinstance(block, Quote) and not block.speaker.strip():
            text = block.text.plain
            yield Place(Part.TEXT, block.id), text, Found(rule, 0, len(text))
        elif isinstance(block, Paragraph):
            text = block.text.plain.strip()
            # A paragraph that is a quotation and nothing else does not say whose.
            if _SPEECH.fullmatch(text):
                plain = block.text.plain
                yield Place(Part.TEXT, block.id), plain, Found(rule, 0, len(plain))


def _links(article: Article, tools: Tools) -> Iterator[Located]:
    bad = tools.ruled("link-address", article.language)
    vague = tools.ruled("link-text", article.language)
    for block in article.blocks:
        if not isinstance(block, Paragraph):
            continue
        place = 0
        for span in block.text.spans:
            end = place + len(span.text)
            link = span.format.link
            rule = None
            if link and safe_link(link) is None:
                rule = bad
            elif link and vague and fold(span.text.strip()).text in _vague(vague):
                rule = vague
            if rule:
                yield Place(Part.TEXT, block.id), block.text.plain, Found(rule, place, end)
            place = end


def _vague(rule: Rule) -> frozenset[str]:
    return frozenset(fold(each).text for each in rule.data["vague"])
