"""A page to a tree, within bounded time, memory and depth.

lxml (libxml2) reads HTML in linear time with two exceptions met before it is asked: an element
with very many attributes, and what stands in scripts. It stops at a depth of 2,048.
"""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from editor.article.printable import printable
from editor.importing.errors import NothingToRead, TooDeep

Element = etree._Element
DEEPEST = 2048

_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c]")
_TAG = re.compile(r"<([A-Za-z][^\s/>]{0,100})([^>]*)>?")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
# What an element has outside quotes: names of attributes. No honest page has so many.
_MOST_NAMES = 1000
_UNSEEN = ("script", "style")


def parse_html(html: str, name: str) -> Element:
    """Return the root of the page's tree.

    Raises ``TooDeep`` when a part of the page could not be read, ``NothingToRead`` when there is
    no element at all.
    """
    html = printable(_LINE_ENDS.sub("\n", html))
    for unseen in _UNSEEN:
        html = _without(html, unseen)
    html = _TAG.sub(_with_few_attributes, html)
    parser: Any = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True
    )
    try:
        root: Element | None = etree.fromstring(html.encode(), parser)
    except etree.XMLSyntaxError as error:
        raise NothingToRead(name=name) from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise TooDeep(name=name, limit=DEEPEST)
    if root is None:
        raise NothingToRead(name=name)
    return root


def _without(html: str, tag: str) -> str:
    """Return ``html`` without the elements ``tag``, whose content is no text of the page.

    The search goes on from the end of each: an expression would begin again at every open tag.
    """
    lower = html.lower()
    if len(lower) != len(html):
        # Some letters change their number with their case (İ): search as it is written.
        lower = html
    kept: list[str] = []
    position = 0
    while (start := lower.find(f"<{tag}", position)) >= 0:
        end = lower.find(f"</{tag}", start)
        if end < 0:
            break
        kept.append(html[position:start])
        position = lower.find(">", end) + 1 or len(html)
    kept.append(html[position:])
    return "".join(kept)


def _with_few_attributes(match: re.Match[str]) -> str:
    if len(match[2]) <= _MOST_NAMES or len(_QUOTED.sub("", match[2])) <= _MOST_NAMES:
        return match.group()
    return f"<{match[1]}>"
