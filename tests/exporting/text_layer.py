"""How much of an article survives in the text layer of its PDF: what search and copy give."""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher

import pypdfium2

from editor.article.article import Article
from editor.language.words import words


def share_intact(article: Article, extracted: str) -> float:
    """The share of the article's words found letter by letter and in their order, 0 to 1."""
    expected = _words("\n".join(article.texts()))
    found = _words(extracted)
    matcher = SequenceMatcher(None, expected, found, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) / len(expected)


def read_by_pdfium(pdf: bytes) -> str:
    """All text of a PDF as Chrome's engine reads it, pages in order."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(_page_text(page) for page in document)
    finally:
        document.close()


def _page_text(page: pypdfium2.PdfPage) -> str:
    text_page = page.get_textpage()
    try:
        text: str = text_page.get_text_bounded()
        return text
    finally:
        text_page.close()
        page.close()


def _words(text: str) -> list[str]:
    return [word.text for word in words(unicodedata.normalize("NFC", text))]
