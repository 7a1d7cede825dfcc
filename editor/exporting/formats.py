"""The formats an article leaves the house in, behind one door."""

from __future__ import annotations

from collections.abc import Sequence

from editor.article.article import Article
from editor.article.json_form import to_json
from editor.article.media import MediaLoader

FORMATS = ("html", "pdf", "docx", "txt", "json")
"""The names ``export`` knows, which are also the files' suffixes."""


def export(
    article: Article, to: str, *, media: MediaLoader, editions: Sequence[Article] = ()
) -> bytes:
    """Return the file of ``article`` in the format ``to``, UTF-8 where it is text.

    ``editions`` are the story's other languages, for the page's language line and for what its
    pictures say of themselves; where those were taken does not leave the house. JSON is the
    canonical text and a line feed. For a PDF with progress and cancel, or for several, use
    ``editor.exporting.pdf.PdfWorker``. Raises ``KeyError`` for a format that is not in
    ``FORMATS``, and the errors of ``pdf`` for PDF.
    """
    # Each format brings libraries of its own; a command pays for the one it was asked for.
    if to == "html":
        from editor.exporting.html import render_page
        from editor.exporting.picture_facts import published

        shown = published(article, media, editions)
        return render_page(article, media=shown, editions=editions).encode()
    if to == "pdf":
        from editor.exporting.pdf import PdfWorker

        with PdfWorker() as worker:
            return worker.render(article, media=media, editions=editions)
    if to == "docx":
        from editor.exporting.docx import render_docx
        from editor.exporting.picture_facts import published

        return render_docx(article, media=published(article, media, editions))
    if to == "txt":
        from editor.exporting.text import render_text

        return render_text(article).encode()
    if to == "json":
        return f"{to_json(article)}\n".encode()
    raise KeyError(to)
