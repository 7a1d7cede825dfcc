"""The samples that come with the program: a story in three editions and a raw news item."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files

from editor.article.article import Article
from editor.article.json_form import from_json
from editor.article.language import Language
from editor.article.media import MediaFile

_SAMPLES = files("resources") / "samples"
_PICTURES = ("shamsa-over-a-ruled-page.png", "star-and-cross-tiles.png")
RAW_ITEM_NAME = "raw-news-item.ar.txt"


@dataclass(frozen=True, slots=True)
class SampleStory:
    """Linked editions of one story, Arabic first, and the pictures their figures refer to."""

    editions: tuple[Article, ...]
    media: tuple[MediaFile, ...]


def story() -> SampleStory:
    """Return the sample story; its ids are the same on every desk."""
    return SampleStory(
        editions=tuple(
            from_json((_SAMPLES / f"manuscript-workshop.{language}.json").read_text("utf-8"))
            for language in Language
        ),
        media=tuple(
            MediaFile((_SAMPLES / name).read_bytes(), "image/png", width=1600, height=900)
            for name in _PICTURES
        ),
    )


def raw_item() -> bytes:
    """Return a news item as it arrives at the desk: Arabic text, UTF-8, nothing tidied."""
    return (_SAMPLES / RAW_ITEM_NAME).read_bytes()
