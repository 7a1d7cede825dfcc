"""What an export costs: a page, a PDF from a cold and from a warm worker, reading a page back.

The floors: escaping the words for the page, importing the engine for a cold PDF, parsing alone for
the reader.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
from dataclasses import replace

from lxml import etree
from markupsafe import escape

from editor.article.article import Article
from editor.article.block import Heading, Paragraph, new_block
from editor.article.language import Language
from editor.exporting.html import render_page
from editor.exporting.pdf import PdfWorker
from editor.importing.warraq_page import read_page
from tests.bench.figure import Figure, milliseconds, side_by_side

ROUNDS = 5
_SENTENCE = "وقال المنظمون إن العروض تبدأ عند الخامسة مساء وتستمر حتى منتصف الليل في ثلاثة مسارح. "


def measure() -> list[Figure]:
    """Measure an Arabic article of some 1,300 words under six headings."""
    article = feature()
    words = "\n".join(article.texts())
    page = render_page(article, media=_nothing)
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True)
    return [
        side_by_side(
            "exporting: page, fonts ready",
            lambda: render_page(article, media=_nothing),
            lambda: escape(words),
            ROUNDS,
        ),
        side_by_side(
            "exporting: read a page back",
            lambda: read_page(page),
            lambda: etree.fromstring(page.encode(), parser),
            ROUNDS,
        ),
        Figure("exporting: bytes of a page with its fonts", len(page.encode()), "bytes", 1),
        side_by_side("exporting: PDF, cold", lambda: _cold(article), _engine, 3),
        _warm(article),
    ]


def feature() -> Article:
    """An article of ours as long as a feature."""
    blocks = []
    for number in range(1, 7):
        blocks.append(new_block(Heading, Language.AR, text=f"المحور رقم {number}"))
        blocks += [new_block(Paragraph, Language.AR, text=_SENTENCE * 3) for _ in range(5)]
    return replace(Article.new(Language.AR, "مهرجان الأنهار يفتح أبوابه"), blocks=tuple(blocks))


def _nothing(media_id: str) -> None:
    return None


def _cold(article: Article) -> None:
    with PdfWorker() as worker:
        worker.render(article, media=_nothing)


def _engine() -> None:
    subprocess.run([sys.executable, "-c", "import weasyprint"], check=True)


def _warm(article: Article) -> Figure:
    with PdfWorker() as worker:
        worker.render(article, media=_nothing)
        taken = milliseconds(lambda: worker.render(article, media=_nothing), ROUNDS)
    return Figure("exporting: PDF, warm", statistics.median(taken), "ms", ROUNDS)
