"""What is pasted: blocks for the place where the caret stands, or a whole news item.

Structure comes along (headings, lists, links, bold, languages of runs); fonts, colours, empty
paragraphs and trackers do not. Word, LibreOffice, Google Docs and browsers each write their own
HTML; plain text is taken line by line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from editor.article.block import Block
from editor.article.language import Language
from editor.article.media import MediaFile
from editor.importing.blocks import blocks_of
from editor.importing.draft import Draft, Kind, Piece
from editor.importing.errors import NothingToRead, TooLarge
from editor.importing.figures import with_figures
from editor.importing.imported import Imported, Question
from editor.importing.lists import with_lists
from editor.importing.quotes import with_quotes
from editor.importing.recognise import recognise
from editor.importing.sniff import LIMITS, FileKind
from editor.importing.text import text_draft

_NAME = "clipboard"
_HEADER = re.compile(r"Version:[\d.]+\s[\s\S]{0,1000}?(?=<)", re.IGNORECASE)
# Excel marks the rows as what was copied, not the table around them.
_BARE_ROWS = re.compile(r"\s*(?:<col\b[^>]*>\s*)*<t(?:r|body|head|d)\b", re.IGNORECASE)
_START, _END = "<!--StartFragment", "<!--EndFragment"


@dataclass(frozen=True, slots=True)
class Pasted:
    """The blocks of a paste in order, the pictures among them, and what is unsure."""

    blocks: tuple[Block, ...]
    media: tuple[MediaFile, ...] = ()
    unsure: tuple[Question, ...] = ()


def blocks_from_html(html: str, language: Language) -> Pasted:
    """Return the blocks of copied HTML for an article in ``language``; none for an empty copy.

    Raises ``TooLarge`` and ``TooDeep`` as a file does.
    """
    try:
        return _pasted(_html_draft(html), language)
    except NothingToRead:
        return Pasted(())


def blocks_from_text(text: str, language: Language) -> Pasted:
    """Return the blocks of copied plain text for an article in ``language``."""
    _check_size(text, FileKind.TEXT)
    draft = text_draft(text)
    quoted = with_quotes(draft.pieces)
    listed = with_lists(quoted.pieces)
    questions = draft.questions + listed.questions
    return _pasted(replace(draft, pieces=listed.pieces, questions=questions), language)


def article_from_html(html: str, language: Language | None = None) -> Imported:
    """Return a whole news item copied as HTML; raises what ``read.read_bytes`` raises."""
    return recognise(_html_draft(html), _NAME, language)


def article_from_text(text: str, language: Language | None = None) -> Imported:
    """Return a whole news item copied as text; raises what ``read.read_bytes`` raises."""
    _check_size(text, FileKind.TEXT)
    return recognise(text_draft(text), _NAME, language)


def fragment_of(html: str) -> str:
    """Return what was copied: the part between the marks of the clipboard, if it has them.

    Windows writes a header with offsets in bytes, which programs get wrong; the comments
    ``StartFragment`` and ``EndFragment`` (CF_HTML) are right.
    """
    html = _HEADER.sub("", html, count=1) if html[:8].lower() == "version:" else html
    start, end = html.find(_START), html.rfind(_END)
    if start < 0:
        return html
    start = html.find(">", start) + 1
    return html[start:end] if end >= start else html[start:]


def _html_draft(html: str) -> Draft:
    _check_size(html, FileKind.HTML)
    # lxml is loaded at the first paste of HTML, not with the window.
    from editor.importing.html import fragment_draft

    fragment = fragment_of(html)
    if _BARE_ROWS.match(fragment):
        fragment = f"<table>{fragment}</table>"
    return fragment_draft(fragment, _NAME)


def _pasted(draft: Draft, language: Language) -> Pasted:
    figured = with_figures(draft.pieces)
    blocks = blocks_of(tuple(_as_block(piece) for piece in figured.pieces), language)
    files = {piece.picture.id: piece.picture for piece in draft.pieces if piece.picture}
    return Pasted(blocks, tuple(files.values()), draft.questions)


def _as_block(piece: Piece) -> Piece:
    """Return a date or a title as what it is inside a text."""
    if piece.kind is Kind.DATE:
        return replace(piece, kind=Kind.PARAGRAPH)
    return replace(piece, kind=Kind.HEADING) if piece.kind is Kind.TITLE else piece


def _check_size(text: str, kind: FileKind) -> None:
    if len(text) > LIMITS[kind]:
        size, limit = -(-len(text) // 2**20), LIMITS[kind] // 2**20
        raise TooLarge(name=_NAME, size=size, limit=limit)
