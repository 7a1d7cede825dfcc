"""A ``QTextDocument`` of the page read back into lines and into an article."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextDocument

from editor.article.article import Article
from editor.article.span import Format, Span, Text
from editor.workstation.page.isolating import without_signs
from editor.workstation.page.line import Facts, Line, Lines, Part
from editor.workstation.page.sheet import lines_article
from editor.workstation.page.typesetting import facts_in, format_in

_TO_ARTICLE = {0x2028: "\n", 0x2029: "\n"}


def read_article(document: QTextDocument, details: Article) -> Article:
    """Return ``details`` with the texts that ``document`` shows.

    A document that was not built by us, or was damaged, still gives a sound article: see
    ``sheet.mended``.
    """
    return lines_article(Reader(document).lines(details), details)


class Reader:
    """Reads the blocks of one document; formats are decoded once and kept by their number."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._formats: dict[int, Format] = {}
        self._facts: dict[int, Facts | None] = {}

    def line(self, block: QTextBlock, *, verbatim: bool = False) -> Line | None:
        """Return the line that ``block`` shows; None when it does not say which it is.

        ``verbatim`` keeps isolates as letters of the text; else they are the page's own and go.
        """
        facts = self.facts(block)
        if facts is None:
            return None
        spans = self._spans(block)
        if not verbatim:
            spans = (Span(without_signs(span.text), span.format) for span in spans)
        return Line(facts, Text(tuple(spans)))

    def facts(self, block: QTextBlock) -> Facts | None:
        """Return the facts of a block's line; None when it does not say."""
        number = block.blockFormatIndex()
        if number not in self._facts:
            self._facts[number] = facts_in(block.blockFormat())
        return self._facts[number]

    def lines(self, details: Article) -> Lines:
        """Return all lines in order; a block of unknown kind is read as a paragraph."""
        unknown = Facts(part=Part.PARAGRAPH, language=details.language, direction=details.direction)
        found = []
        block = self._document.begin()
        while block.isValid():
            spans = (Span(without_signs(span.text), span.format) for span in self._spans(block))
            found.append(Line(self.facts(block) or unknown, Text(tuple(spans))))
            block = block.next()
        return tuple(found)

    def _spans(self, block: QTextBlock) -> Iterator[Span]:
        place = block.begin()
        while not place.atEnd():
            fragment = place.fragment()
            number = fragment.charFormatIndex()
            if number not in self._formats:
                self._formats[number] = format_in(fragment.charFormat())
            text = fragment.text()
            # Rare in a text, and looking for them takes a fraction of replacing them.
            if "\u2028" in text or "\u2029" in text:
                text = text.translate(_TO_ARTICLE)
            yield Span(text, self._formats[number])
            place += 1
