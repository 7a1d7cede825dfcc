"""Texts that try to get out of where they are put."""

from __future__ import annotations

import datetime
from dataclasses import replace

from editor.article.article import Article
from editor.article.attribution import ArticleDate, Source
from editor.article.block import Figure, Heading, ListItem, Paragraph, Quote, new_block
from editor.article.language import Language
from editor.article.span import Format, Span, Text
from tests.exporting.samples import PHOTO

TEXTS = (
    "<script>alert(1)</script>",
    "</script><script>alert(2)</script>",
    "</style><img src=x onerror=alert(3)>",
    "\"><svg onload='alert(4)'>",
    "]]> --> <!-- <![CDATA[",
    "{{ 7 * 7 }} {% raw %} ${x} &lt;b&gt; &#0;",
    "قبل \u202eمقلوب\u202c و\u2066معزول بعد \ufeff\x85",
    "👩‍👩‍👧 🇷🇺 🏴 نص 👍🏽",
)


def hostile_article(language: Language = Language.AR) -> Article:
    """Every field of an article holds every one of the texts."""
    whole = " ".join(TEXTS)
    text = Text.of(whole) + Text((Span(whole, Format(link="https://example.org/?a=1&b=<x>")),))
    tagged = Text((Span(whole, Format(strong=True, emphasis=True, language="fa-IR")),))
    blocks = (
        new_block(Paragraph, language, text=text),
        new_block(Heading, language, text=Text.of(whole)),
        new_block(Quote, language, text=tagged, speaker=whole),
        new_block(ListItem, language, text=text),
        new_block(
            Figure,
            language,
            media_id=PHOTO.id,
            caption=text,
            credit_line=whole,
            creator=whole,
            alt_text=whole,
            rights=whole,
        ),
        new_block(Figure, language, media_id="0" * 64, alt_text=whole),
    )
    return replace(
        Article.new(language, whole),
        kicker=whole,
        lead=text,
        dateline=whole,
        date=ArticleDate(datetime.date(2026, 5, 10), whole),
        rubric=whole,
        tags=(whole,),
        slug=whole,
        signature=whole,
        sources=(Source(whole, "javascript:alert(5)"), Source("", "data:text/html,<script>")),
        photo_credit=whole,
        blocks=blocks,
    )
