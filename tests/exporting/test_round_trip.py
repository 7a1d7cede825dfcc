"""A page read back is the article it was made from."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from editor.article.article import Article
from editor.article.block import Figure
from editor.article.language import Language
from editor.article.media import MediaFile
from editor.exporting.html import render_page
from editor.importing.warraq_page import is_own_page, read_page
from tests.exporting.samples import MEDIA, load, png, story
from tests.strategies import articles

_FILES = [
    *MEDIA.values(),
    MediaFile(png(1, 1), "image/png"),
    MediaFile(b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml", 3, 4),
    MediaFile(b"\xff\xd8\xff", "image/jpeg", 100_000, 1),
]


def nothing(media_id: str) -> None:
    return None


@given(articles(filled=True))
def test_reading_a_page_gives_the_article(article: Article) -> None:
    page = render_page(article, media=nothing)
    assert is_own_page(page)
    read = read_page(page)
    assert read is not None
    assert read.article == article
    assert read.media == ()


@given(articles(filled=True), st.data())
def test_reading_a_page_gives_its_pictures(article: Article, data: st.DataObject) -> None:
    blocks = tuple(
        replace(block, media_id=data.draw(st.sampled_from(_FILES)).id)
        if isinstance(block, Figure)
        else block
        for block in article.blocks
    )
    article = replace(article, blocks=blocks)
    files = {file.id: file for file in _FILES}
    read = read_page(render_page(article, media=files.get))
    assert read is not None
    assert read.article == article
    assert {file.id: file for file in read.media} == {
        figure.media_id: files[figure.media_id] for figure in article.figures
    }


def test_the_sample_story_comes_back_in_every_language() -> None:
    editions = story()
    for language in Language:
        page = render_page(editions[language], media=load, editions=tuple(editions.values()))
        read = read_page(page)
        assert read is not None
        assert read.article == editions[language]
        assert set(read.media) <= set(MEDIA.values())
