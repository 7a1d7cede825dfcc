"""Pictures are made once: for several editions, each with its own credit, and for later builds."""

from __future__ import annotations

import io
from itertools import pairwise
from pathlib import Path

from PIL import Image

from editor.article.block import Figure, new_block
from editor.article.language import Language
from editor.article.media import MediaFile
from editor.publishing.site import renditions as site_renditions
from editor.publishing.site.cache import FolderCache, MemoryCache
from editor.publishing.site.renditions import Renditions
from tests.publishing.site.test_updating import picture

CREDITS = {Language.AR: "تاس", Language.RU: "ТАСС", Language.EN: "TASS"}


def made(file: MediaFile, language: Language) -> dict[str, bytes]:
    """Return the files of a picture in an edition, as a program with an empty cache makes them."""
    figure = new_block(Figure, language, media_id=file.id, credit_line=CREDITS[language])
    pictures = Renditions({file.id: file}.get, MemoryCache())
    image = pictures.image(figure, crops=True)
    assert image is not None
    return {each.path: each.content for each in pictures.files(image.places())}


def pixels(files: dict[str, bytes]) -> list[bytes]:
    return [Image.open(io.BytesIO(files[path])).tobytes() for path in sorted(files, key=ending)]


def ending(path: str) -> str:
    return path.rpartition("-")[2]


def test_editions_share_the_pixels_and_not_the_credits() -> None:
    file = picture(77)
    editions = {language: made(file, language) for language in Language}

    for language, files in editions.items():
        for content in files.values():
            named = [each for each, credit in CREDITS.items() if credit.encode() in content]
            assert named == [language]
    for first, second in pairwise(editions.values()):
        assert first.keys().isdisjoint(second.keys())
        assert pixels(first) == pixels(second)
    # Coded once, and not for each edition anew.
    assert [key for key in site_renditions._recent if key[0] == file.id] == [(file.id, True)]


def test_no_more_pictures_are_kept_in_memory_than_a_story_has() -> None:
    for shade in range(100, 112):
        made(picture(shade), Language.EN)
    assert len(site_renditions._recent) == 8


def test_a_cache_that_was_emptied_in_part_is_filled_again(tmp_path: Path) -> None:
    file = picture(78)
    figure = new_block(Figure, Language.AR, media_id=file.id)

    def built() -> dict[str, bytes]:
        pictures = Renditions({file.id: file}.get, FolderCache(tmp_path / "kept"))
        image = pictures.image(figure, crops=False)
        assert image is not None
        return {each.path: each.content for each in pictures.files(image.places())}

    first = built()
    kept = [path for path in (tmp_path / "kept").iterdir() if path.suffix != ".json"]
    assert kept
    kept[0].unlink()
    assert built() == first
