"""The samples that come with the program: a story in three editions and a raw news item."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from editor.article.article import Article
from editor.article.json_form import from_json
from editor.article.language import Language
from editor.article.media import MediaFile

_SAMPLES = files("resources") / "samples"
_PICTURES = ("shamsa-over-a-ruled-page.png", "star-and-cross-tiles.png")
_SITE_STORIES = (
    ("river-clinic", "boat-on-the-river.png"),
    ("saker-falcons", "falcon-over-the-steppe.png"),
    ("digital-atlas", "atlas-with-a-river.png"),
    ("calligraphy-school", "reed-pen-and-ink.png"),
    ("dates-and-gingerbread", "palms-at-dawn.png"),
    ("translators-prize", "books-on-a-shelf.png"),
    ("food-laboratories", "flasks-and-wheat.png"),
    ("glass-lamps", "glass-lamps.png"),
    ("freight-line", "freight-train-on-a-bridge.png"),
    ("student-visas", "stamps-on-a-passport.png"),
    ("young-diplomats", "round-table.png"),
    ("moon-watch", "observatory-and-crescent.png"),
    ("autumn-meeting", "city-in-autumn.png"),
)
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


def site_stories() -> tuple[SampleStory, ...]:
    """Return the stories of a small site, oldest first, each in three languages with a picture."""
    return tuple(_site_story(name, picture) for name, picture in _SITE_STORIES)


def site_pages() -> dict[str, Any]:
    """Return the texts of that site's own pages, in the form of its settings."""
    text = (_SAMPLES / "site" / "own-pages.json").read_text("utf-8")
    texts: dict[str, Any] = json.loads(text)
    return texts


def _site_story(name: str, picture: str) -> SampleStory:
    folder = _SAMPLES / "site"
    return SampleStory(
        editions=tuple(
            from_json((folder / f"{name}.{language}.json").read_text("utf-8"))
            for language in Language
        ),
        media=(MediaFile((folder / picture).read_bytes(), "image/png", width=1600, height=900),),
    )


def raw_item() -> bytes:
    """Return a news item as it arrives at the desk: Arabic text, UTF-8, nothing tidied."""
    return (_SAMPLES / RAW_ITEM_NAME).read_bytes()
