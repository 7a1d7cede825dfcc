"""One self-contained web page of an article: it asks the network for nothing.

Everything from the text is escaped; links are http, https or mailto; pictures and fonts are inside
as ``data:``; a content security policy forbids the rest. The page is read back by
``editor/importing/warraq_page.py``, and for an article without blank blocks that gives the article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from importlib.metadata import version

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from editor.article.article import Article
from editor.article.block import Figure, Heading, TextBlock
from editor.article.json_form import content_hash
from editor.article.language import Language
from editor.article.media import MediaLoader
from editor.article.span import Span, Text
from editor.exporting.body import headings, template_values
from editor.exporting.fitness import fit_to_publish
from editor.exporting.fonts import ARABIC_HEADINGS, ARABIC_TEXT, CYRILLIC_LATIN_TEXT, Face
from editor.exporting.json_ld import news_article
from editor.exporting.picture import pictures
from editor.exporting.site import DEFAULT_SITE, SiteFacts
from editor.exporting.summary import summarise
from editor.exporting.templates import environment, style
from editor.exporting.web_fonts import font_rules

GENERATOR = "Warraq"
"""What the page's ``generator`` begins with; the importer knows our pages by it."""

_ARABIC_LETTER = re.compile("[\u0621-\u064a]")
_CYRILLIC_LETTER = re.compile("[\u0400-\u04ff]")


def render_page(
    article: Article,
    *,
    media: MediaLoader,
    editions: Sequence[Article] = (),
    site: SiteFacts = DEFAULT_SITE,
) -> str:
    """Return the page as HTML; the same article gives the same letters.

    ``editions`` are the other languages of the story: they are linked where ``site`` knows their
    addresses, named where it does not. Blank text blocks are left out.
    """
    article = fit_to_publish(article)
    summary = summarise(article, editions, site)
    shown = pictures(article, media)
    # No text can hold the digest of the whole that it is part of, so none can guess the nonce.
    nonce = content_hash(article)
    return (
        environment()
        .get_template("page.html.j2")
        .render(
            template_values(summary, shown),
            alt=_own_alt,
            contents=headings(article),
            css=_style_sheet(_faces(article)),
            generator=f"{GENERATOR} {version('warraq')}",
            json_ld=htmlsafe_json_dumps(news_article(summary, shown), ensure_ascii=False),
            nonce=nonce,
            policy=_policy(nonce),
        )
    )


def _own_alt(figure: Figure) -> str:
    return figure.alt_text


@cache
def _style_sheet(faces: tuple[Face, ...]) -> Markup:
    # Our own files, so not escaped: a style element is raw text (HTML §13.1.2).
    return Markup("\n{}{}\n").format(Markup(style("page.css")), Markup(font_rules(faces)))  # noqa: S704


def _policy(nonce: str) -> str:
    """Forbid scripts, frames, forms and every other way out of the page (CSP 3).

    The nonce is for the style sheet and for JSON-LD, which is data. Pictures are not listed: they
    come from our own template only, and the Nu checker takes ``img-src data:`` for a fault.
    """
    nothing = ("connect", "media", "object", "frame", "worker", "manifest")
    return "; ".join(
        (
            f"script-src 'nonce-{nonce}'",
            f"style-src 'nonce-{nonce}'",
            "font-src data:",
            *(f"{kind}-src 'none'" for kind in nothing),
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _faces(article: Article) -> tuple[Face, ...]:
    """Return the fonts this page needs, so that it carries no others."""
    text = "\n".join((*article.texts(), *article.tags))
    has_bold = any(span.format.strong or span.format.emphasis for span in _spans(article))
    faces = []
    if _ARABIC_LETTER.search(text):
        faces += [Face(ARABIC_TEXT)] + [Face(ARABIC_TEXT, 700)] * has_bold
    if article.language is Language.AR:
        return (
            *faces,
            Face(ARABIC_HEADINGS),
            Face(ARABIC_HEADINGS, 600),
            *[Face(CYRILLIC_LATIN_TEXT)] * bool(_CYRILLIC_LETTER.search(text)),
        )
    faces += [Face(CYRILLIC_LATIN_TEXT), Face(CYRILLIC_LATIN_TEXT, 700)]
    if any(span.format.emphasis for span in _spans(article)):
        faces.append(Face(CYRILLIC_LATIN_TEXT, 400, "italic"))
    return tuple(faces)


def _spans(article: Article) -> tuple[Span, ...]:
    texts: list[Text] = [article.lead]
    for block in article.blocks:
        if isinstance(block, TextBlock) and not isinstance(block, Heading):
            texts.append(block.text)
        elif isinstance(block, Figure):
            texts.append(block.caption)
    return tuple(span for text in texts for span in text.spans)
