"""Exported pictures carry what the editions say; the page comes home to the desk's own files."""

from __future__ import annotations

import base64
import io
import re
from dataclasses import replace

import pytest
from PIL import Image

from editor.article.article import Article
from editor.article.block import Figure, new_block
from editor.article.identity import new_id
from editor.article.language import Language
from editor.article.media import MediaFile
from editor.article.span import Text
from editor.exporting.formats import export
from editor.exporting.paper import render_paper
from editor.exporting.picture_facts import facts_in, published
from editor.importing.originals import no_files, settled
from editor.importing.read import read_bytes
from editor.pictures.intake import take_in
from editor.pictures.publishing import without_metadata
from tests.pictures.photographs import TYPES, coded, drawing, pixels, with_everything

_SAID = {
    Language.AR: ("أضواء المدينة", "نهر في الليل", "وكالة الأنباء"),
    Language.RU: ("Огни города", "Река ночью", "Агентство"),
    Language.EN: ("City lights", "A river at night", ""),
}


def _story(file: MediaFile) -> dict[Language, Article]:
    editions = {}
    for language, (caption, alt_text, credit_line) in _SAID.items():
        figure = new_block(
            Figure,
            language,
            media_id=file.id,
            caption=Text.of(caption),
            alt_text=alt_text,
            credit_line=credit_line,
            creator="سليم الناظر" if language is Language.AR else "",
            rights="© 2026",
        )
        editions[language] = replace(Article.new(language, "قازان Казань"), blocks=(figure,))
    return editions


def _files(page: str) -> list[bytes]:
    return [
        base64.b64decode(found)
        for found in re.findall(r"src=\"data:image/\w+;base64,([^\"]+)\"", page)
    ]


@pytest.fixture(params=TYPES)
def file(request: pytest.FixtureRequest) -> MediaFile:
    return take_in(with_everything(request.param), "river").file


def test_the_file_on_a_page_says_what_all_editions_say(file: MediaFile) -> None:
    editions = _story(file)
    article = editions.pop(Language.RU)
    others = tuple(editions.values())
    page = export(article, "html", media={file.id: file}.get, editions=others).decode()
    [content] = _files(page)
    facts = take_in(content, "river").facts
    assert facts.caption.default == "Огни города"
    assert dict(facts.caption.versions) == {
        "ru": "Огни города",
        "ar": "أضواء المدينة",
        "en": "City lights",
        "tt": "Елгадагы утлар",
    }
    assert facts.alt_text.own(Language.EN) == "A river at night"
    assert facts.credit_line == "Агентство"
    assert facts.creators == ("سليم الناظر",)
    assert facts.rights.default == "© 2026"
    assert pixels(content) == pixels(file.content)
    assert f'data-media="{file.id}"' in page


def test_no_place_leaves_the_house(file: MediaFile) -> None:
    article = _story(file)[Language.AR]
    loader = {file.id: file}.get
    for page in (
        export(article, "html", media=loader).decode(),
        render_paper(article, media=loader).html,
    ):
        [content] = _files(page)
        assert take_in(content, "river").notes == ()
        with Image.open(io.BytesIO(content)) as image:
            assert not image.getexif().get_ifd(0x8825)


def test_the_page_comes_home_to_the_desk_it_left(file: MediaFile) -> None:
    article = _story(file)[Language.AR]
    loader = {file.id: file}.get
    page = export(article, "html", media=loader)
    imported = read_bytes(page, "page.html")
    assert imported.article == article
    home = settled(imported, loader)
    assert home.article == article
    assert home.media == ()
    # Any other desk goes on with the file that the page brought, and exports it again.
    away = settled(imported, no_files)
    assert [figure.media_id for figure in away.article.figures] == [away.media[0].id]
    assert replace(away.article, blocks=article.blocks) == article
    again = export(away.article, "html", media={each.id: each for each in away.media}.get)
    assert _files(again.decode()) == _files(page.decode())


@pytest.mark.parametrize("kind", [*TYPES, "GIF"])
def test_a_file_that_said_nothing_comes_back_as_it_was(kind: str) -> None:
    # As it is once the bare form of it is taken: Pillow may write what that leaves out.
    file = without_metadata(take_in(coded(kind), "river").file)
    article = _story(file)[Language.EN]
    page = export(article, "html", media={file.id: file}.get)
    assert kind == "GIF" or _files(page.decode()) != [file.content]
    imported = read_bytes(page, "page.html")
    assert (imported.article, imported.media) == (article, (file,))
    assert settled(imported, no_files).article == article


def test_a_page_that_names_another_picture_is_not_believed(file: MediaFile) -> None:
    other = take_in(coded("PNG", drawing(30, 30)), "other").file
    article = _story(file)[Language.AR]
    page = export(article, "html", media={file.id: file}.get).decode()
    forged = page.replace(f'data-media="{file.id}"', f'data-media="{other.id}"')
    imported = settled(read_bytes(forged.encode(), "page.html"), {other.id: other}.get)
    [figure] = imported.article.figures
    assert figure.media_id == imported.media[0].id != other.id
    assert pixels(imported.media[0].content) == pixels(file.content)


def test_two_pictures_that_name_one_file_stay_two(file: MediaFile) -> None:
    other = take_in(coded("PNG", drawing(30, 30)), "other").file
    article = _story(file)[Language.AR]
    figure = replace(article.figures[0], id=new_id(), media_id=other.id)
    article = replace(article, blocks=(*article.blocks, figure))
    page = export(article, "html", media={file.id: file, other.id: other}.get).decode()
    forged = page.replace(f'data-media="{other.id}"', f'data-media="{file.id}"')
    imported = settled(read_bytes(forged.encode(), "page.html"), {file.id: file}.get)
    first, second = imported.article.figures
    assert first.media_id == file.id
    assert [each.id for each in imported.media] == [second.media_id]
    assert pixels(imported.media[0].content) == pixels(other.content)


def test_a_file_that_cannot_be_cleared_does_not_leave() -> None:
    broken = MediaFile(b"\xff\xd8\xff\xe1\xff\xff with a place", "image/jpeg")
    article = _story(broken)[Language.EN]
    assert published(article, {broken.id: broken}.get)(broken.id) is None
    assert b"with a place" not in export(article, "html", media={broken.id: broken}.get)


def test_facts_are_those_of_one_picture() -> None:
    one, other = (MediaFile(content, "image/png") for content in (b"one", b"other"))
    story = tuple(_story(one).values())
    assert not facts_in(story, other.id)
    assert facts_in(story, one.id).caption.own(Language.RU) == "Огни города"
