"""The article as plain text, as the desk sends it by mail and the importer reads it."""

from __future__ import annotations

from collections.abc import Iterator

from editor.article.article import Article
from editor.article.attribution import Source
from editor.article.block import Block, Figure, Heading, ListItem, ListStyle, Quote, Separator
from editor.exporting.body import date_written
from editor.exporting.fitness import fit_to_publish
from editor.exporting.labels import LABELS

_INDENT = "  "
_SEPARATOR = "* * *"


def render_text(article: Article) -> str:
    """Return the text: paragraphs parted by blank lines, two blank lines before a heading.

    The dateline opens the lead, as agencies print it. Labels (``الصورة:``) and marks of lists and
    quotes are added, and no word is left out. The last line ends with a line feed.
    """
    article = fit_to_publish(article)
    labels = LABELS[article.language]
    tags = labels.list_comma.join(article.tags)
    parts = [
        article.kicker,
        article.headline,
        date_written(article),
        " – ".join(part for part in (article.dateline, article.lead.plain) if part.strip()),
        *_body(article.blocks),
        "\n".join(_attribution(article)),
        tags and f"{labels.tags}: {tags}",
    ]
    return "\n\n".join(part for part in parts if part.strip()) + "\n"


def _body(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Yield a text for every block, one for a whole run of list items."""
    counters: list[int] = []
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, ListItem):
            lines.append(_item(block, counters))
            continue
        if lines:
            yield "\n".join(lines)
            lines, counters = [], []
        yield _block(block)
    yield "\n".join(lines)


def _item(item: ListItem, counters: list[int]) -> str:
    """Return an item with its mark; ``counters`` holds the number reached on every level.

    A bulleted item begins its level anew, as a change of style begins a new list on the page.
    """
    del counters[item.level + 1 :]
    counters.extend([0] * (item.level + 1 - len(counters)))
    is_numbered = item.style is ListStyle.NUMBERED
    counters[item.level] = counters[item.level] + 1 if is_numbered else 0
    mark = f"{counters[item.level]}." if is_numbered else "•"
    margin = _INDENT * item.level
    return f"{margin}{mark} " + item.text.plain.replace("\n", f"\n{margin}{_INDENT}")


def _block(block: Block) -> str:
    if isinstance(block, Figure):
        return "\n".join(_figure(block))
    if isinstance(block, Quote):
        quoted = "\n".join(f"> {line}" for line in block.text.plain.split("\n"))
        return f"{quoted}\n> — {block.speaker}" if block.speaker else quoted
    if isinstance(block, Separator):
        return _SEPARATOR
    return f"\n{block.text.plain}" if isinstance(block, Heading) else block.text.plain


def _figure(figure: Figure) -> Iterator[str]:
    """Yield what a reader without the picture is told of it, in the page's order."""
    labels = LABELS[figure.language]
    if figure.alt_text.strip():
        yield f"[{labels.picture}: {figure.alt_text}]"
    if figure.caption.plain.strip():
        yield figure.caption.plain
    if figure.credit_line.strip():
        yield f"{labels.photo}: {figure.credit_line}"
    if figure.creator.strip():
        yield f"{labels.photographer}: {figure.creator}"
    if figure.rights.strip():
        yield figure.rights


def _attribution(article: Article) -> Iterator[str]:
    """Yield signature, picture credit and sources in the site's order, a line each."""
    labels = LABELS[article.language]
    if article.signature.strip():
        yield article.signature
    if article.photo_credit.strip():
        yield f"{labels.photo}: {article.photo_credit}"
    if article.sources:
        yield f"{labels.source}: " + labels.list_comma.join(map(_source, article.sources))


def _source(source: Source) -> str:
    if source.url is None:
        return source.name
    return f"{source.name} ({source.url})" if source.name else source.url
