"""The JSON form: a round trip that loses nothing, and a reader that takes nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.article.article import Article
from editor.article.block import Figure, ListItem, Paragraph, new_block
from editor.article.json_errors import NewerFormat, NotAnArticle
from editor.article.json_form import (
    block_to_json,
    content_hash,
    from_json,
    member_to_json,
    to_dict,
    to_json,
)
from editor.article.language import Language
from tests.review.scripts import edited
from tests.strategies import articles

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "resources/schema/warraq-article-1.schema.json").read_text()
)
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


@given(articles())
def test_round_trip_is_the_identity(article: Article) -> None:
    assert from_json(to_json(article)) == article


@given(articles(), st.integers(0, 2**32))
def test_an_article_read_beside_another_is_the_same_and_shares_its_blocks(
    article: Article, seed: int
) -> None:
    other = edited(article, seed)
    found = from_json(to_json(article), other)
    assert found == article
    kept = {id(block) for block in other.blocks}
    for block in found.blocks:
        assert (id(block) in kept) is (block in other.blocks)
    body = to_json(article)
    assert all(block_to_json(block) in body for block in article.blocks)
    assert f",{member_to_json(article, 'headline')}," in body


@given(articles())
def test_every_article_follows_the_published_schema(article: Article) -> None:
    VALIDATOR.validate(to_dict(article))


@given(articles())
def test_equal_articles_have_one_hash(article: Article) -> None:
    assert content_hash(from_json(to_json(article))) == content_hash(article)


def _document(**changes: object) -> str:
    article = Article.new(Language.AR, "عنوان")
    return json.dumps(to_dict(article) | changes)


def test_a_newer_format_is_refused_with_what_to_do() -> None:
    with pytest.raises(NewerFormat) as refusal:
        from_json(_document(format="warraq-article/2"))
    assert "Update the program" in str(refusal.value)
    assert "warraq-article/2" in refusal.value.say(Language.AR)


PARAGRAPH = to_dict(
    Article(
        **{
            name: getattr(Article.new(Language.AR), name)
            for name in ("id", "story_id", "language", "direction")
        },
        blocks=(new_block(Paragraph, Language.AR, text="فقرة"),),
    )
)["blocks"][0]


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"format": "something/1"}, "$.format"),
        ({"id": "1"}, "$.id"),
        ({"language": "fr"}, "$.language"),
        ({"headline": 3}, "$.headline"),
        ({"headline": "a\x00b"}, "$.headline"),
        ({"headline": "\ud800"}, "$.headline"),
        ({"unknown": 1}, "$"),
        ({"date": {"value": "2022-13-40", "written": "x"}}, "$.date.value"),
        ({"date": {"value": None}}, "$.date.written"),
        ({"sources": [{"name": "x", "url": "javascript:alert(1)"}]}, "$.sources[0].url"),
        ({"blocks": [PARAGRAPH, PARAGRAPH]}, "$.blocks"),
        ({"blocks": [PARAGRAPH | {"type": "table"}]}, "$.blocks[0].type"),
        ({"blocks": [PARAGRAPH | {"level": 2}]}, "$.blocks[0]"),
        ({"blocks": [PARAGRAPH | {"text": [{"text": "a", "strong": 1}]}]}, "$.blocks[0].text[0]"),
        ({"blocks": [[]]}, "$.blocks[0]"),
        ({"lead": [{"text": "a", "language": "not a tag"}]}, "$.lead[0].language"),
        ({"tags": ["a", 1]}, "$.tags.1"),
    ],
)
def test_a_fault_is_named_by_its_place(changes: dict[str, object], place: str) -> None:
    with pytest.raises(NotAnArticle) as refusal:
        from_json(_document(**changes))
    assert str(refusal.value.facts["place"]).startswith(place)


@pytest.mark.parametrize("text", ["", "[", "[]", "null", "[" * 100_000, '{"format": 1}'])
def test_what_is_no_document_is_refused(text: str) -> None:
    with pytest.raises(NotAnArticle):
        from_json(text)


def test_list_levels_are_made_sound() -> None:
    items = tuple(new_block(ListItem, Language.RU, text="п", level=n) for n in (3, 4, 1, 3))
    article = Article.new(Language.RU)
    levelled = Article(
        id=article.id,
        story_id=article.story_id,
        language=article.language,
        direction=article.direction,
        blocks=items,
    )
    assert [block.level for block in levelled.blocks if isinstance(block, ListItem)] == [0, 1, 1, 2]


def test_a_figure_needs_the_hash_of_its_picture() -> None:
    figure = new_block(Figure, Language.EN, media_id="x")
    data = to_dict(Article.new(Language.EN))
    data["blocks"] = [
        {"type": "figure", "id": figure.id, "language": "en", "direction": "ltr", "media_id": "x"}
    ]
    with pytest.raises(NotAnArticle, match="SHA-256"):
        from_json(json.dumps(data))
