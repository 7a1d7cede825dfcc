"""The shipped samples are sound: they follow the schema, hang together and keep their promises."""

from __future__ import annotations

import json
import struct
import unicodedata
from importlib.resources import files

import jsonschema
import pytest

from editor.article.article import Article
from editor.article.block import Figure, Heading, ListItem, ListStyle, Quote
from editor.article.json_form import to_dict
from editor.article.language import Language
from editor.importing import samples

STORY = samples.story()
EDITIONS = pytest.mark.parametrize("edition", STORY.editions, ids=lambda edition: edition.language)


def test_one_story_in_three_languages() -> None:
    assert [edition.language for edition in STORY.editions] == list(Language)
    assert len({edition.story_id for edition in STORY.editions}) == 1
    assert len({edition.id for edition in STORY.editions}) == 3
    assert {edition.date and edition.date.value for edition in STORY.editions} != {None}
    assert len({edition.date and edition.date.value for edition in STORY.editions}) == 1


def test_the_editions_have_the_same_build() -> None:
    builds = {
        tuple((type(block), getattr(block, "level", None)) for block in edition.blocks)
        for edition in STORY.editions
    }
    assert len(builds) == 1


@EDITIONS
def test_an_edition_follows_the_schema(edition: Article) -> None:
    schema = json.loads(
        (files("resources") / "schema" / "warraq-article-1.schema.json").read_text()
    )
    jsonschema.Draft202012Validator(schema).validate(to_dict(edition))


@EDITIONS
def test_an_edition_shows_every_part_of_an_article(edition: Article) -> None:
    words = sum(len(text.split()) for text in edition.body_texts())
    assert 550 <= words <= 850
    assert all(
        (
            edition.headline,
            edition.kicker,
            edition.dateline,
            edition.rubric,
            edition.tags,
            edition.slug,
            edition.signature,
            edition.sources,
            edition.photo_credit,
        )
    )
    assert 120 <= len(edition.lead.plain) <= 300
    assert 3 <= len(edition.headings) <= 4
    assert any(isinstance(block, Quote) and block.speaker for block in edition.blocks)
    items = [block for block in edition.blocks if isinstance(block, ListItem)]
    assert {item.style for item in items} == set(ListStyle)
    assert {item.level for item in items} == {0, 1}
    assert len(edition.figures) == 2
    formats = {span.format for block in edition.blocks for span in _spans(block)}
    assert any(shape.link for shape in formats)
    assert any(shape.strong for shape in formats)
    assert any(shape.emphasis for shape in formats)
    assert any(shape.language for shape in formats)


def _spans(block: object) -> tuple:
    return block.text.spans if hasattr(block, "text") else ()


@EDITIONS
def test_every_picture_is_there_and_fully_described(edition: Article) -> None:
    media = {file.id for file in STORY.media}
    assert {figure.media_id for figure in edition.figures} == media
    for figure in edition.figures:
        assert isinstance(figure, Figure)
        assert figure.caption
        assert figure.alt_text
        assert figure.credit_line
        assert figure.creator
        assert figure.rights


@EDITIONS
def test_the_typography_is_clean(edition: Article) -> None:
    for text in edition.texts():
        assert text == unicodedata.normalize("NFC", text)
        assert "  " not in text
        assert text == text.strip()
        assert '"' not in text
        assert " ," not in text
        assert " ،" not in text
    for heading in edition.headings:
        assert isinstance(heading, Heading)
        assert not heading.text.plain.endswith((".", ":"))


@pytest.mark.parametrize("file", STORY.media, ids=lambda file: file.id[:8])
def test_a_picture_is_a_light_png_of_the_size_it_says(file) -> None:
    assert file.content.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", file.content[16:24]) == (file.width, file.height)
    assert len(file.content) < 150_000


def test_the_raw_item_is_raw() -> None:
    text = samples.raw_item().decode("utf-8")
    lines = text.splitlines()
    assert lines[0] == "Ru En"
    assert lines.count("\u00a0") > 10
    assert '"' in text
    assert lines[-1].startswith("المصدر:")
