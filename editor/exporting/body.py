"""What page and paper have in common: the article's parts, given to the templates' macros."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType
from typing import Any

from markupsafe import Markup

from editor.article.article import Article
from editor.article.block import Block, Figure, Heading, Quote, Separator
from editor.article.language import Language
from editor.article.link import safe_link
from editor.article.span import Format, Text
from editor.exporting.inline import inline, plain
from editor.exporting.labels import LABELS, minutes_to_read
from editor.exporting.outline import List, Part, Section, sections
from editor.exporting.picture import Picture
from editor.exporting.summary import Summary
from editor.exporting.templates import escaped
from editor.language.reading import reading_time
from editor.language.write_date import DateStyle, write_date

_NO_PLACES: Mapping[str, str] = MappingProxyType({})


def template_values(
    summary: Summary,
    pictures: dict[str, Picture],
    *,
    leaf_links: bool = False,
    tag_places: Mapping[str, str] = _NO_PLACES,
) -> dict[str, Any]:
    """Return the names that ``article.html.j2`` reads; ``leaf_links`` as in ``inline``.

    ``tag_places`` are the addresses of the pages about the tags, on a site that has them.
    """
    article = summary.article
    return {
        "article": article,
        "summary": summary,
        "parts": sections(article.blocks),
        "kind_of": part_kind,
        "attributes": attributes,
        "inline": partial(inline, leaf_links=leaf_links),
        "linked": _linked,
        "plain": partial(plain, language=article.language),
        "plain_in": plain,
        "pictures": pictures,
        "labels": LABELS[article.language],
        "labels_in": LABELS,
        "safe_link": safe_link,
        "minutes": _minutes(summary),
        "tag_places": tag_places,
        "date_written": date_written(article),
    }


def part_kind(part: Part) -> str:
    """Return the name of the macro that draws ``part``."""
    kinds = {
        Section: "section",
        List: "list",
        Quote: "quote",
        Figure: "figure",
        Separator: "separator",
    }
    return kinds.get(type(part), "paragraph")


def attributes(block: Block, around: Article | Block) -> Markup:
    """Return a block's ``id``, and ``lang`` and ``dir`` where they differ from what is around."""
    written = f' id="{escaped(block.id)}"'
    if block.language is not around.language:
        written += f' lang="{block.language.value}"'
    if block.direction is not around.direction:
        written += f' dir="{block.direction.value}"'
    # The id is escaped and the others are words of ours.
    return Markup(written)  # noqa: S704


def headings(article: Article) -> tuple[Heading, ...]:
    """Return the headings for a table of contents: only where there are three or more."""
    return article.headings if len(article.headings) >= 3 else ()


def _linked(words: str, address: str | None) -> Text:
    return Text.of(words, Format(link=address))


def _minutes(summary: Summary) -> str:
    language = summary.article.language
    return minutes_written(reading_time(summary.words, language), language)


def minutes_written(minutes: int, language: Language) -> str:
    """Return how long a text takes to read, nothing for one without words."""
    return minutes_to_read(minutes, language) if minutes else ""


def date_written(article: Article) -> str:
    """Return the date as the editor wrote it; in the house's form where only the day is known."""
    date = article.date
    if date is None:
        return ""
    if date.written or date.value is None:
        return date.written
    return write_date(date.value, article.language, DateStyle.DATELINE)
