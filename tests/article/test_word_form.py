"""The article as paragraphs and back."""

from __future__ import annotations

from hypothesis import given

from editor.article.article import Article
from editor.article.identity import new_id
from editor.article.word_form import FIELDS, Home, Role, anchor_of, home_of
from editor.article.word_lines import article_of, lines_of
from tests.strategies import articles


@given(articles())
def test_there_and_back_is_the_same_article(article: Article) -> None:
    assert article_of(lines_of(article), article) == article


def test_a_bookmark_names_its_paragraph_and_fits_into_word() -> None:
    block_id = new_id()
    for role in (Role.CAPTION, Role.CREDIT_LINE, Role.CREATOR, Role.RIGHTS, Role.SPEAKER):
        assert home_of(anchor_of(role, block_id, 11)) == Home(block_id, role)
        assert len(anchor_of(role, block_id, 11)) <= 40
    assert home_of(anchor_of(Role.PARAGRAPH, block_id)) == Home(block_id)
    for role in FIELDS:
        assert home_of(anchor_of(role, "")) == home_of(anchor_of(role, "", 1)) == Home(role=role)
    assert home_of("_GoBack") is None
    assert home_of("_w_no_such_part") is None
