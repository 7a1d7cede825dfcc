"""Markup that WordPress stores as it is sent and shows as it is meant.

On its way in a post passes a sieve (wp_kses: elements it does not know go, entities are written
anew), on its way out a chain of improvers: curly quotes, dashes, smilies, shortcodes in brackets,
links that become players, "WordPress" with its capital P (wp-includes/default-filters.php). All of
them read source text. So whatever they would act on is written as a character reference, in the
form the sieve writes: a reader sees the same letter, the improvers see nothing.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping

import lxml.html
from lxml.html import HtmlElement

_ACTED_ON = re.compile(
    r"""["'`\[\]<>&]"""
    # wptexturize: dashes alone or in a row, dots in a row, 9x9, (tm).
    r"|(?<!\w)-|-(?!\w)|(?<=\.)\.|\.(?=\.)|(?<=\d)x(?=\d)|(?<=\()tm(?=\))"
    # convert_smilies begin so at the beginning of a word; addresses alone in a line become players.
    r"|(?:(?<=\s)|^)[:;8=](?=\S)|:(?=//)"
    # capital_P_dangit.
    r"|W(?=ordpress)"
    # Outside the Basic Multilingual Plane: an old database of three bytes a letter has no room.
    r"|[\U00010000-\U0010ffff]"
)
_ACTED_ON_INSIDE_TAGS = re.compile(r"""["'\[\]<>&]|W(?=ordpress)|[\U00010000-\U0010ffff]""")
"""In an attribute WordPress looks for shortcodes and its name; it reads the addresses itself."""
# Not &amp;: the sieve would take &amp;#34; for a reference written twice, and undo it.
_NAMED = {"&": "&#038;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_SEAL = 'data-warraq-seal="{}"'
_SEAL_LETTERS = 20
_SEALED = re.compile(r'data-warraq-seal="([0-9a-f]{20})"')
_VOID = frozenset({"br", "hr", "img"})
_HOLDERS = frozenset({"div", "section", "aside", "footer", "figure", "blockquote", "ul", "ol"})
"""Elements that hold elements only: a space between those is the template's, not the text's."""


def guarded(text: str) -> str:
    """Return plain text as markup that WordPress neither sieves nor improves."""
    return _ACTED_ON.sub(_referred, text)


def _referred(found: re.Match[str]) -> str:
    return "".join(map(_reference, found.group()))


def _reference(letter: str) -> str:
    if letter in _NAMED:
        return _NAMED[letter]
    code = ord(letter)
    # As wp_encode_emoji writes them, and as wp_kses_normalize_entities2 does.
    return f"&#x{code:x};" if code > 0xFFFF else f"&#{code:03d};"


def block_of(fragment: str, picture_ids: Mapping[str, int]) -> str:
    """Return a rendered element as one block of custom HTML, which no paragraph is added to.

    ``picture_ids`` are the numbers of pictures by address: WordPress adds their smaller sizes by
    the class. What only our own reader wants (``data-…``) goes, save on the outermost element.
    Parts of a caption get lines of their own, and sections go, as themes put distances between
    neighbours alone.
    """
    outermost = lxml.html.fragment_fromstring(fragment)
    for section in outermost.findall(".//section"):
        section.drop_tag()
    for caption in outermost.iter("figcaption"):
        _in_lines(caption)
    for element in outermost.iter("img"):
        if number := picture_ids.get(element.get("src", "")):
            element.set("class", f"wp-image-{number}")
    for element in outermost.iterdescendants():
        for name in [name for name in element.keys() if name.startswith("data-")]:  # noqa: SIM118
            del element.attrib[name]
    return f"<!-- wp:html -->\n{''.join(_written(outermost))}\n<!-- /wp:html -->"


def _in_lines(caption: HtmlElement) -> None:
    parts = [part for part in caption if part.tag in ("span", "small")]
    if not parts:
        return
    caption.text = None
    for part in parts:
        part.tail = None
    for part in parts[1:]:
        part.addprevious(lxml.html.Element("br"))


def sealed(content: str, *beside: str) -> str:
    """Return the text of a post with a seal: a digest of it and of the fields ``beside`` it."""
    return content.replace(_SEAL.format(""), _SEAL.format(_digest(content, beside)), 1)


def is_sealed(content: str, *beside: str) -> bool:
    """Tell whether nobody has changed text or fields since they were sealed."""
    found = _SEALED.search(content)
    if not found:
        return False
    blank = content.replace(found.group(), _SEAL.format(""), 1)
    return found.group(1) == _digest(blank, beside)


def _digest(content: str, beside: tuple[str, ...]) -> str:
    return hashlib.sha256("\0".join((content, *beside)).encode()).hexdigest()[:_SEAL_LETTERS]


def outermost_of(page: str, element_id: str) -> HtmlElement | None:
    """Return the element with this id in a page or in a post's text, None where it is not there."""
    if not page.strip():
        return None
    root = lxml.html.document_fromstring(page)
    return next((each for each in root.iter() if each.get("id") == element_id), None)


def shown(element: HtmlElement) -> tuple[str, ...]:
    """Return what a reader gets of an element: its words, links and pictures, in order.

    Two elements that show the same give the same, whatever classes, sizes or spaces were added.
    """
    return tuple(_shown(element))


def words(element: HtmlElement) -> str:
    """Return the text of an element, a line for each part of it."""
    lines = (" ".join(line.split()) for line in _lines(element).splitlines())
    return "\n".join(filter(None, lines))


def _written(element: HtmlElement) -> Iterator[str]:
    """Yield an element as source, the way wp_kses would write it."""
    tag = "span" if element.tag == "bdi" else str(element.tag)
    attributes = "".join(
        f' {name}="{_ACTED_ON_INSIDE_TAGS.sub(_referred, str(value))}"'
        for name, value in element.attrib.items()
    )
    yield f"<{tag}{attributes}>"
    if tag in _VOID:
        return
    holds = tag in _HOLDERS
    yield _spaced(element.text, holds)
    for child in element:
        yield from _written(child)
        yield _spaced(child.tail, holds)
    yield f"</{tag}>"


def _spaced(text: str | None, holds: bool) -> str:
    if not text or (holds and not text.strip()):
        return ""
    # A new line would be turned into <br> wherever somebody takes the block away.
    return guarded(re.sub(r"[ \t]*\n[ \t\n]*", " ", text))


def _shown(element: HtmlElement) -> Iterator[str]:
    for each in _walk(element):
        if isinstance(each, str):
            yield from each.split()
        elif each.tag == "img":
            yield f"[{each.get('alt', '')}]"
        elif each.tag == "a":
            yield f"<{each.get('href', '')}>"


def _walk(element: HtmlElement) -> Iterator[HtmlElement | str]:
    """Yield the elements and the texts inside, in the order of the page."""
    yield element
    if element.text:
        yield element.text
    for child in element:
        if isinstance(child.tag, str):
            yield from _walk(child)
        if child.tail:
            yield child.tail


def _lines(element: HtmlElement) -> str:
    ends = _HOLDERS | {"p", "h2", "h3", "li", "figcaption", "br", "hr"}
    pieces = []
    for each in _walk(element):
        if isinstance(each, str):
            pieces.append(each.replace("\n", " "))
        elif each.tag in ends:
            pieces.append("\n")
    return "".join(pieces)
