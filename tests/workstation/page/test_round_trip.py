"""The page gives back the article it was given, whatever is in it."""

from hypothesis import given

from editor.article.article import Article
from editor.article.language import Language
from editor.workstation.page.appearance import LIGHT
from editor.workstation.page.builder import build
from editor.workstation.page.reader import read_article
from editor.workstation.page.sheet import article_lines, lines_article
from editor.workstation.page.typesetting import Typesetter
from tests.strategies import articles

TYPESETTER = Typesetter(LIGHT)


@given(articles())
def test_lines_give_the_article_back(article: Article) -> None:
    assert lines_article(article_lines(article), article) == article


@given(articles())
def test_the_document_gives_the_article_back(qapp, article: Article) -> None:
    document = build(article_lines(article), TYPESETTER, article.direction, qapp)
    bare = Article(
        id=article.id,
        story_id=article.story_id,
        language=article.language,
        direction=article.direction,
        kicker=article.kicker,
        dateline=article.dateline,
        date=article.date,
        rubric=article.rubric,
        tags=article.tags,
        slug=article.slug,
    )
    assert read_article(document, bare) == article
    document.deleteLater()


def test_an_empty_article_has_a_place_for_every_part(qapp) -> None:
    article = Article.new(Language.AR)
    document = build(article_lines(article), TYPESETTER, article.direction, qapp)
    assert document.blockCount() == 6
    assert read_article(document, article) == article
