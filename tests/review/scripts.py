"""Random edit scripts: what a proofreader, an editor and a clumsy program do to an article."""

from __future__ import annotations

import datetime
import random
from collections.abc import Callable
from dataclasses import replace

from editor.article.article import Article
from editor.article.attribution import ArticleDate, Source
from editor.article.block import (
    Block,
    Figure,
    Heading,
    ListItem,
    ListStyle,
    Paragraph,
    Quote,
    Separator,
    TextBlock,
    new_block,
)
from editor.article.identity import new_id
from editor.article.language import Direction, Language
from editor.article.span import Format, Span, Text

WORDS = (
    *("الاجتماع", "القمة", "مايو", "أيار", "وزارة", "الخارجية", "جمهورية", "قازان", "المنتدى"),
    *("أنّ", "عُقد", "الجمعيّة", "على", "إلى", "forum", "Kazan", "2026", "٢٠٢٦", "встреча", "ёлка"),
    *("25.5%", "«روسيا", "–", "العالم»", "(ТАСС)،", ":قال"),
)
_SWAPS = (
    *(("ى", "ي"), ("ة", "ه"), ("أ", "ا"), ("إ", "ا"), ("،", ","), ('"', "«"), ('"', "»")),
    *(("2", "٢"), (" ", "  "), ("ـ", ""), ("\u064f", ""), (".", ""), ("ё", "е"), ("–", "-")),
)


def edited(article: Article, seed: int, steps: int = 0) -> Article:
    """Return the article after so many random edits, a few when ``steps`` is 0."""
    chance = random.Random(seed)
    for _ in range(steps or chance.choice([1, 1, 2, 3, 5, 9])):
        article = chance.choice(_EDITS)(article, chance)
    return article


def passage(chance: random.Random, longest: int = 4) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(chance.randint(1, longest)))


def changed_text(text: Text, chance: random.Random) -> Text:
    """Return the text with one thing done to it."""
    start, end = sorted(chance.randint(0, len(text)) for _ in range(2))
    end = min(end, start + 25)
    match chance.randrange(7):
        case 0:
            return text.replace(start, start, passage(chance) + chance.choice([" ", ""]))
        case 1:
            return text.replace(start, end, "")
        case 2:
            return text.replace(start, end, passage(chance))
        case 3:
            link = chance.choice([None, None, "https://example.org/"])
            return text.formatted(start, end, strong=chance.random() < 0.5, link=link)
        case 4:
            old, new = chance.choice(_SWAPS)
            one, other = chance.choice([(old, new), (new, old)])
            spans = [
                Span(s.text.replace(one, other, 2) if one else s.text, s.format) for s in text.spans
            ]
            return Text(tuple(spans))
        case 5:
            return Text((*text.spans, Span(" " + passage(chance), Format(emphasis=True))))
    return Text.of(passage(chance, 12))


def _field(article: Article, chance: random.Random) -> Article:
    name = chance.choice(["headline", "kicker", "signature", "photo_credit", "lead", "dateline"])
    value = getattr(article, name)
    text = changed_text(value if isinstance(value, Text) else Text.of(value), chance)
    return replace(article, **{name: text if isinstance(value, Text) else text.plain})


def _value(article: Article, chance: random.Random) -> Article:
    changes: list[dict[str, object]] = [
        {"date": ArticleDate(datetime.date(2026, 5, chance.randint(1, 28)), passage(chance))},
        {"date": None},
        {"rubric": chance.choice(["", "novosti", "kultura"])},
        {"tags": tuple(passage(chance, 1) for _ in range(chance.randrange(3)))},
        {"slug": chance.choice(["", "a-b", "kazan"])},
        {"sources": tuple(Source(passage(chance, 1)) for _ in range(chance.randrange(3)))},
        {"language": chance.choice(list(Language))},
        {"direction": chance.choice(list(Direction))},
        {"id": new_id()},
        {"story_id": new_id()},
    ]
    return replace(article, **chance.choice(changes))  # type: ignore[arg-type]


def _at(article: Article, chance: random.Random) -> int:
    return chance.randrange(len(article.blocks))


def _with(article: Article, at: int, upto: int, *blocks: Block) -> Article:
    return replace(article, blocks=(*article.blocks[:at], *blocks, *article.blocks[upto:]))


def _text(article: Article, chance: random.Random) -> Article:
    if not article.blocks:
        return article
    at = _at(article, chance)
    block = article.blocks[at]
    if isinstance(block, Quote) and chance.random() < 0.3:
        return _with(article, at, at + 1, replace(block, speaker=passage(chance)))
    if isinstance(block, TextBlock):
        return _with(article, at, at + 1, replace(block, text=changed_text(block.text, chance)))
    return _picture(article, chance)


def _picture(article: Article, chance: random.Random) -> Article:
    places = [at for at, block in enumerate(article.blocks) if isinstance(block, Figure)]
    if not places:
        return article
    at = chance.choice(places)
    block = article.blocks[at]
    assert isinstance(block, Figure)
    name = chance.choice(["media_id", "caption", "credit_line", "creator", "alt_text", "rights"])
    value: object = passage(chance)
    if name == "media_id":
        value = chance.randbytes(32).hex()
    if name == "caption":
        value = changed_text(block.caption, chance)
    return _with(article, at, at + 1, replace(block, **{name: value}))  # type: ignore[arg-type]


def _frame(article: Article, chance: random.Random) -> Article:
    if not article.blocks:
        return article
    at = _at(article, chance)
    block = article.blocks[at]
    changes: dict[str, object] = chance.choice(
        [
            {"direction": chance.choice(list(Direction))},
            {"language": chance.choice(list(Language))},
            {"id": new_id()},
        ]
    )
    if isinstance(block, ListItem) and chance.random() < 0.5:
        style = chance.choice(list(ListStyle))
        changes = chance.choice([{"level": chance.randrange(4)}, {"style": style}])
    return _with(article, at, at + 1, replace(block, **changes))  # type: ignore[arg-type]


def _retyped(article: Article, chance: random.Random) -> Article:
    """Give a block another type; rarely what has no text one with text, under the same id."""
    if not article.blocks:
        return article
    at = _at(article, chance)
    block = article.blocks[at]
    text = block.text if isinstance(block, TextBlock) else Text.of(passage(chance))
    kind = chance.choice([Paragraph, Heading, Quote, ListItem, Separator])
    fields: dict[str, object] = {} if kind is Separator else {"text": text}
    made = new_block(kind, block.language, direction=block.direction, **fields)
    return _with(article, at, at + 1, replace(made, id=block.id))


def _split(article: Article, chance: random.Random) -> Article:
    if not article.blocks:
        return article
    at = _at(article, chance)
    block = article.blocks[at]
    if not isinstance(block, TextBlock):
        return article
    head, tail = block.text.split(chance.randint(0, len(block.text)))
    first, second = replace(block, text=head), replace(block, text=tail)
    if chance.random() < 0.8:
        return _with(article, at, at + 1, first, replace(second, id=new_id()))
    return _with(article, at, at + 1, replace(first, id=new_id()), second)


def _joined(article: Article, chance: random.Random) -> Article:
    places = [
        at
        for at in range(len(article.blocks) - 1)
        if all(isinstance(block, TextBlock) for block in article.blocks[at : at + 2])
    ]
    if not places:
        return article
    at = chance.choice(places)
    one, other = article.blocks[at : at + 2]
    assert isinstance(one, TextBlock) and isinstance(other, TextBlock)
    text = one.text + Text.of(chance.choice(["", " "])) + other.text
    return _with(article, at, at + 2, replace(one, text=text))


def _moved(article: Article, chance: random.Random) -> Article:
    if not article.blocks:
        return article
    blocks = list(article.blocks)
    block = blocks.pop(_at(article, chance))
    blocks.insert(chance.randint(0, len(blocks)), block)
    return replace(article, blocks=tuple(blocks))


def _removed(article: Article, chance: random.Random) -> Article:
    if not article.blocks:
        return article
    at = _at(article, chance)
    return _with(article, at, at + 1)


def _added(article: Article, chance: random.Random) -> Article:
    at = chance.randint(0, len(article.blocks))
    kind = chance.choice([Paragraph, Heading, Quote, ListItem, Separator])
    fields: dict[str, object] = {} if kind is Separator else {"text": passage(chance, 20)}
    return _with(article, at, at, new_block(kind, article.language, **fields))


def _renamed(article: Article, chance: random.Random) -> Article:
    """Forget the ids of some blocks, as a program that keeps none does."""
    share = chance.choice([0.3, 1.0])
    blocks = [replace(b, id=new_id()) if chance.random() < share else b for b in article.blocks]
    return replace(article, blocks=tuple(blocks))


_EDITS: tuple[Callable[[Article, random.Random], Article], ...] = (
    *(_text, _text, _text, _text, _field, _value, _picture, _frame, _retyped),
    *(_split, _split, _joined, _joined, _moved, _moved, _removed, _added, _renamed),
)
