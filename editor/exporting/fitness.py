"""Makes an article fit to leave the house: what no page, paper or reader should be given goes.

The importers clean a text on its way in and say what they changed; an article made by another
program may still bring controls. Articles that passed the importers come through unchanged.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Hashable
from dataclasses import fields, is_dataclass, replace
from functools import cache
from operator import attrgetter, is_
from typing import Any, cast

from editor.article.article import Article, block_texts
from editor.article.block import TextBlock
from editor.article.span import PLAIN, Span, Text

# C0 but tab and line feed, C1, surrogates, noncharacters (HTML §13.2.3.5), and the directional
# controls: markup isolates runs, and Unicode in XML (UTR #20 §3) rules the controls out beside it.
_UNFIT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff"
    "\ufdd0-\ufdef"
    + "".join(chr(plane << 16 | 0xFFFE) + chr(plane << 16 | 0xFFFF) for plane in range(17))
    + "]"
)


# Parts that hold no text, by their annotations.
_NO_TEXT = frozenset({"int", "bool", "Language", "Direction", "ListStyle"})


def fit_to_publish(article: Article) -> Article:
    """Return the article in NFC, without controls and without its blank text blocks."""
    shown = tuple(
        block
        for block in article.blocks
        if not isinstance(block, TextBlock) or any(text.strip() for text in block_texts(block))
    )
    whole = len(shown) == len(article.blocks)
    fit: Article = _fit(article if whole else replace(article, blocks=shown))
    return fit


def _fit(value: Any) -> Any:
    """Return the value with every string in it made fit; what is fit stays the same object."""
    kind = type(value)
    if kind is str:
        return _fit_text(value)
    if kind is tuple:
        fitted = tuple(map(_fit, value))
        return value if all(map(is_, fitted, value)) else fitted
    if kind is Text and len(value.spans) == 1 and value.spans[0].format is PLAIN:
        # Most texts; the long way below says the same of them.
        span = value.spans[0]
        fit = _fit_text(span.text)
        return value if fit is span.text else Text((Span(fit),))
    names, parts_of = _parts(cast("Hashable", kind))
    if parts_of is None:
        return value
    parts = parts_of(value)
    fitted = tuple(map(_fit, parts))
    if all(map(is_, fitted, parts)):
        return value
    return replace(value, **dict(zip(names, fitted, strict=True)))


def _fit_text(text: str) -> str:
    # Most are ids, keys and plain letters; a site is built of a million of them.
    if text.isascii() and text.isprintable():
        return text
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    # Python calls nothing printable that is not fit.
    return text if text.isprintable() else _UNFIT.sub("", text)


@cache
def _parts(kind: Hashable) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]] | None]:
    """Return the names of a kind's parts and what reads them all, None for what has none."""
    parts = fields(kind) if is_dataclass(kind) else ()
    names = tuple(part.name for part in parts if part.type not in _NO_TEXT)
    if not names:
        return names, None
    # With one name attrgetter gives the part itself, so one is read twice.
    return (*names, names[0]), attrgetter(*names, names[0])
