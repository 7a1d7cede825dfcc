"""Two files of a site as a person compares them: what readers read, not its markup."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

_PARTS = ("main", "body")
"""Where the words of a page are looked for, until they differ: the article, then all around it."""
_ENDS = frozenset(
    (
        *("article", "aside", "blockquote", "br", "dd", "div", "dt", "figcaption", "figure"),
        *("footer", "h1", "h2", "h3", "h4", "header", "hr", "li", "main", "nav", "ol", "p"),
        *("section", "td", "th", "title", "tr", "ul"),
    )
)
_SILENT = frozenset({"script", "style", "template", "noscript"})


def comparable(path: str, ours: bytes | None, theirs: bytes | None) -> tuple[str, str]:
    """Return both sides: the words of a page, a line for each part; its source where these agree.

    What is no page is source. None is nothing.
    """
    sources = _source(ours), _source(theirs)
    if not path.endswith(".html"):
        return sources
    for part in _PARTS:
        mine, other = (words(source, part) for source in sources)
        if mine != other:
            return mine, other
    return sources


def words(source: str, part: str) -> str:
    """Return what readers read in the first element ``part`` of a page; of all without one."""
    # Late: only an edit at the target is compared.
    from lxml import html

    if not source.strip():
        return ""
    document: Any = html.document_fromstring(
        source.encode(), parser=html.HTMLParser(encoding="utf-8")
    )
    element = document.find(f".//{part}")
    text = "".join(_walk(document if element is None else element))
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(filter(None, lines))


def _walk(element: Any) -> Iterator[str]:
    if isinstance(element.tag, str) and element.tag not in _SILENT:
        if element.tag in _ENDS:
            yield "\n"
        yield (element.text or "").replace("\n", " ")
        for child in element:
            yield from _walk(child)
        if element.tag in _ENDS:
            yield "\n"
    yield (element.tail or "").replace("\n", " ")


def _source(content: bytes | None) -> str:
    return "" if content is None else content.decode("utf-8", "replace")
