"""Pictures inside documents pass the same door as those that are dropped on the page."""

from __future__ import annotations

import base64

import pytest

from editor.article.language import Language
from editor.importing.clipboard import blocks_from_html
from editor.importing.imported import Doubt
from editor.importing.pictures import data_picture, picture_of
from tests.pictures.photographs import TYPES, coded, drawing, exif


def _address(content: bytes) -> str:
    return f"data:image/png;base64,{base64.b64encode(content).decode()}"


@pytest.mark.parametrize("kind", [*TYPES, "GIF"])
def test_a_sound_picture_comes_along_as_it_is(kind: str) -> None:
    content = coded(kind)
    file = data_picture(_address(content))
    assert file is not None
    assert (file.content, file.media_type) == (content, f"image/{kind.lower()}")
    assert (file.width, file.height) == drawing().size


def test_a_picture_on_its_side_is_turned() -> None:
    file = picture_of(coded(exif=exif(orientation=6)))
    assert file is not None
    assert (file.height, file.width) == drawing().size


@pytest.mark.parametrize(
    "content", [coded()[:-300], coded("PNG")[:60], coded("PNG", drawing(2, 40)), b"<svg/>"]
)
def test_what_the_desk_would_not_take_is_left_out_and_asked_about(content: bytes) -> None:
    assert picture_of(content) is None
    pasted = blocks_from_html(f"<p>قبل</p><img src='{_address(content)}'><p>بعد</p>", Language.AR)
    assert pasted.media == ()
    assert [question.about for question in pasted.unsure] == [Doubt.PICTURE]
