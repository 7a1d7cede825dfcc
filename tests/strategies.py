"""Articles as hypothesis draws them: three scripts, marks, quotes, digits, links, every block."""

from __future__ import annotations

import datetime
import unicodedata

from hypothesis import strategies as st

from editor.article.article import Article
from editor.article.attribution import ArticleDate, Source
from editor.article.block import (
    Figure,
    Heading,
    ListItem,
    ListStyle,
    Paragraph,
    Quote,
    Separator,
)
from editor.article.identity import new_id
from editor.article.language import Direction, Language
from editor.article.span import EMPTY, Format, Span, Text

_LETTERS = (
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآؤئىة"
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
    "abcdefghijklmnopqrstuvwxyzABCXYZ"
    "0123456789٠١٢٣٤٥٦٧٨٩"
    "   .,:;!?،؛؟«»“”\"'()[]-–—/%&<>…@#+ـ"
    "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"
)


def lines(min_size: int = 0, max_size: int = 40) -> st.SearchStrategy[str]:
    """NFC text on one line."""
    return (
        st.text(alphabet=_LETTERS, min_size=min_size, max_size=max_size)
        .map(lambda text: unicodedata.normalize("NFC", text))
        .filter(lambda text: len(text) >= min_size)
    )


def links() -> st.SearchStrategy[str]:
    return st.sampled_from(
        [
            "https://example.org/ar/a?b=1&c=2",
            "http://example.org/",
            "mailto:desk@example.org",
            "https://example.org/خبر#x",
        ]
    )


def formats() -> st.SearchStrategy[Format]:
    return st.builds(
        Format,
        strong=st.booleans(),
        emphasis=st.booleans(),
        link=st.none() | links(),
        language=st.sampled_from([None, None, "ru", "en", "ar", "tt", "fa-IR"]),
    )


@st.composite
def texts(draw: st.DrawFn, *, filled: bool = False) -> Text:
    """Running text; ``filled`` has at least one letter that is not a space."""
    spans = draw(
        st.lists(
            st.builds(
                Span, lines(max_size=20) | st.just("سطر\nثان"), st.just(Format()) | formats()
            ),
            max_size=5,
        )
    )
    # Whole NFC, also over the borders of spans, is what the importers and the canvas give.
    text = Text(tuple(spans))
    if unicodedata.normalize("NFC", text.plain) != text.plain:
        text = Text.of(unicodedata.normalize("NFC", text.plain))
    if filled and not text.plain.strip():
        text = Text.of("نص " + text.plain)
    return text


def _common() -> dict[str, st.SearchStrategy[object]]:
    return {
        "id": st.builds(new_id),
        "language": st.sampled_from(Language),
        "direction": st.sampled_from(Direction),
    }


def blocks(*, filled: bool = False, figures: bool = True) -> st.SearchStrategy[object]:
    """Any block; ``filled`` ones have text to show."""
    common = _common()
    text = texts(filled=filled)
    kinds = [
        st.builds(Paragraph, text=text, **common),
        st.builds(Heading, text=text, level=st.sampled_from([2, 3]), **common),
        st.builds(Quote, text=text, speaker=lines(), **common),
        st.builds(
            ListItem,
            text=text,
            style=st.sampled_from(ListStyle),
            level=st.integers(0, 3),
            **common,
        ),
        st.builds(Separator, **common),
    ]
    if figures:
        kinds.append(
            st.builds(
                Figure,
                media_id=st.binary(min_size=32, max_size=32).map(bytes.hex),
                caption=texts() | st.just(EMPTY),
                credit_line=lines(),
                creator=lines(),
                alt_text=lines(),
                rights=lines(),
                **common,
            )
        )
    return st.one_of(kinds)


def articles(*, filled: bool = False, figures: bool = True) -> st.SearchStrategy[Article]:
    """Whole articles; ``filled``: no blank text block; ``figures``: with pictures (no files)."""
    slug = st.sampled_from(["", "kazan-forum-2026", "rossiya-mir"])
    return st.builds(
        Article,
        id=st.builds(new_id),
        story_id=st.builds(new_id),
        language=st.sampled_from(Language),
        direction=st.sampled_from(Direction),
        headline=lines(min_size=1 if filled else 0),
        kicker=lines(),
        lead=texts(),
        dateline=lines(max_size=12),
        date=st.none()
        | st.builds(
            ArticleDate,
            st.none() | st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)),
            lines(min_size=1, max_size=20),
        ),
        rubric=st.sampled_from(["", "novosti", "kultura"]),
        tags=st.lists(lines(min_size=1, max_size=10), max_size=3).map(tuple),
        slug=slug,
        signature=lines(),
        sources=st.lists(
            st.builds(Source, lines(min_size=1, max_size=20), st.none() | links()), max_size=2
        ).map(tuple),
        photo_credit=lines(),
        blocks=st.lists(blocks(filled=filled, figures=figures), max_size=8).map(tuple),
    )
