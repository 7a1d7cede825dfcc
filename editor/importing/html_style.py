"""What an element's name, attributes and style say about its text: format, direction, hiddenness.

Fonts, sizes and colours are not looked at: they are not the article's.
"""

from __future__ import annotations

import re
from dataclasses import replace

import regex
from lxml import etree

from editor.article.language import Direction
from editor.article.span import Format
from editor.importing.links import clean_link

Element = etree._Element

_STRONG = frozenset({"b", "strong"})
_EMPHASIS = frozenset({"i", "em", "dfn", "var"})
# Word's mso-bidi-font-weight says nothing about what is seen.
_WEIGHT = re.compile(r"(?<![\w-])font-weight\s*:\s*(bold(?:er)?|normal|lighter|\d+)", re.IGNORECASE)
_SLANT = re.compile(r"(?<![\w-])font-style\s*:\s*(italic|oblique|normal)", re.IGNORECASE)
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.I)
_MSO_LIST = re.compile(r"mso-list\s*:\s*l\d+\s+level(\d)", re.IGNORECASE)
_MSO_MARKER = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
_MSO_NOTES = re.compile(r"mso-element\s*:\s*(?:foot|end)note-list", re.IGNORECASE)
_MSO_COMMENTS = re.compile(r"mso-element\s*:\s*comment-list", re.IGNORECASE)
_PICTOGRAM = regex.compile(
    r"(?=.?[\p{Extended_Pictographic}\p{Regional_Indicator}])"
    r"[\p{Extended_Pictographic}\p{Emoji_Component}]{1,16}"
)
_LANGUAGE_TAG = re.compile(r"[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*")
_BOLD_FROM = 600


def tag_of(element: Element) -> str:
    """Return the name of the element in lower case."""
    return element.tag.lower() if isinstance(element.tag, str) else ""


def text_of(element: Element) -> str:
    """Return the text inside the element as it is written."""
    return "".join(str(text) for text in element.itertext())


def style_of(element: Element) -> str:
    """Return the element's own style."""
    return element.get("style") or ""


def format_of(element: Element, outer: Format, base: str) -> Format:
    """Return the format of the element's text inside text of the format ``outer``.

    A link that is not safe is left out; the caller tells by comparing with ``href``.
    """
    tag, style = tag_of(element), style_of(element)
    strong = outer.strong or tag in _STRONG
    # Google Docs wraps a whole copy in <b style="font-weight:normal">: the style has the word.
    if weight := _WEIGHT.search(style):
        strong = _is_bold(weight[1].lower())
    emphasis = outer.emphasis or tag in _EMPHASIS
    if slant := _SLANT.search(style):
        emphasis = slant[1].lower() != "normal"
    link = outer.link
    if tag == "a" and (href := element.get("href")):
        link = clean_link(href, base)
    return replace(
        outer, strong=strong, emphasis=emphasis, link=link, language=_language(element, outer)
    )


def direction_of(element: Element) -> Direction | None:
    """Return the direction the element itself asks for."""
    asked = (element.get("dir") or "").lower()
    return next((each for each in Direction if each == asked), None)


def is_hidden(element: Element) -> bool:
    """Tell whether a reader of the page never sees the element."""
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or _HIDDEN.search(style_of(element)) is not None
    )


def is_word_comment(element: Element) -> bool:
    """Tell whether the element is a comment of Word, or the sign that leads to one."""
    return (
        "MsoCommentReference" in (element.get("class") or "")
        or _MSO_COMMENTS.search(style_of(element)) is not None
    )


def is_word_notes_rule(element: Element) -> bool:
    """Tell whether a rule is the one that Word draws above its footnotes."""
    parent = element.getparent()
    return parent is not None and _MSO_NOTES.search(style_of(parent)) is not None


def aria_level(element: Element) -> int | None:
    """Return the level, from 1, that Word for the web and Google Docs give lists and headings."""
    written = element.get("aria-level") or element.get("data-aria-level") or ""
    return int(written) if written.isascii() and written.isdigit() and len(written) < 3 else None


def pictogram_of(image: Element) -> str:
    """Return the emoji that a picture stands for, as in Telegram; empty for a picture."""
    alt = (image.get("alt") or "").strip()
    return alt if _PICTOGRAM.fullmatch(alt) else ""


def word_list_level(element: Element) -> int | None:
    """Return the level, from 0, of a paragraph that Word marks as an item of a list."""
    match = _MSO_LIST.search(style_of(element))
    return int(match[1]) - 1 if match else None


def is_word_marker(element: Element) -> bool:
    """Tell whether the element holds the bullet or number that Word wrote for older browsers."""
    return _MSO_MARKER.search(style_of(element)) is not None


def _is_bold(weight: str) -> bool:
    return weight.startswith("bold") or (weight.isdigit() and int(weight[:4]) >= _BOLD_FROM)


def _language(element: Element, outer: Format) -> str | None:
    tag = element.get("lang") or element.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    return tag if _LANGUAGE_TAG.fullmatch(tag) else outer.language
