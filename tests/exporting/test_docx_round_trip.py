"""A Word file read back is the article it was made from."""

from __future__ import annotations

from hypothesis import given

from editor.article.article import Article
from editor.article.language import Language
from editor.exporting.docx import render_docx
from editor.importing.word_return import read_returned
from tests.exporting.samples import load, story
from tests.strategies import articles


def nothing(media_id: str) -> None:
    return None


@given(articles())
def test_reading_a_file_gives_the_article(article: Article) -> None:
    returned = read_returned(render_docx(article, media=nothing), "a.docx")
    assert returned is not None
    assert returned.article == article
    assert returned.base == article
    assert returned.is_base_as_sent
    assert returned.steps == ()
    assert returned.questions == ()


def test_the_sample_story_comes_back_in_every_language() -> None:
    for language, article in story().items():
        returned = read_returned(render_docx(article, media=load), f"{language}.docx")
        assert returned is not None
        assert returned.article == article
    assert Language.AR in story()
