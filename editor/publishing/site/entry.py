"""What the site's lists, maps and feeds know of an article without opening it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Self

import orjson

from editor.article.language import Language
from editor.article.publication import Publication, Shown
from editor.language.slugs import slug_of
from editor.publishing.site import addresses

Name = tuple[str, str]
"""A tag or an author: the last part of its address, and as it is written."""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture in its sizes: ``widths`` rising, all of one shape; ``suffix`` is that of the files.

    The files are ``media/STEM-WIDTH.SUFFIX``. ``credit`` is whose the picture is, in one line.
    """

    stem: str
    suffix: str
    widths: tuple[int, ...]
    width: int
    height: int
    alt: str = ""
    crops: bool = False
    credit: str = ""

    def place(self, width: int) -> str:
        """Return where the file of this width stands."""
        return f"media/{self.stem}-{width}.{self.suffix}"

    def crop(self, width: int, height: int) -> str:
        """Return where the copy cut to this shape stands."""
        return f"media/{self.stem}-{width}x{height}.jpg"

    def places(self) -> tuple[str, ...]:
        """Return where all its files stand."""
        crops = tuple(self.crop(*shape) for shape in SHAPES) if self.crops else ()
        return (*map(self.place, self.widths), *crops)


SHARE = (1200, 630)
SHAPES = (SHARE, (1200, 900), (1200, 1200))
"""What a lead picture is cut to: for previews of links, and 4:3 and 1:1 for search engines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An article in a list. Moments are ISO 8601 in UTC with microseconds, so they sort as text.

    ``first`` orders all lists of articles. ``withdrawn`` is when an article that is not live was
    taken down, empty while it is live. ``pictures`` are the stems of all its pictures.
    """

    id: str
    story: str
    language: Language
    rubric: str
    slug: str
    shown: Shown
    first: str
    updated: str
    withdrawn: str = ""
    headline: str = ""
    kicker: str = ""
    summary: str = ""
    minutes: int = 0
    tags: tuple[Name, ...] = ()
    author: Name = ("", "")
    image: Image | None = None
    pictures: tuple[tuple[str, tuple[str, ...]], ...] = ()
    words: str = ""
    corrections: tuple[tuple[str, str], ...] = ()
    notice: str = ""
    moved_to: str = ""
    former: tuple[str, ...] = ()

    @property
    def live(self) -> bool:
        """Whether readers can read it."""
        return self.shown is Shown.LIVE

    @property
    def place(self) -> str:
        """Where its page stands."""
        return addresses.article(self.language, self.rubric, self.slug)

    @property
    def key(self) -> tuple[str, str]:
        """Where it stands in a list: by its first publication, then by its id."""
        return self.first, self.id

    def published(self, clock: datetime.tzinfo) -> datetime.datetime:
        """Return when it was first published, in the site's clock."""
        return moment_of(self.first, clock)

    def changed(self, clock: datetime.tzinfo) -> datetime.datetime:
        """Return when it was last changed in substance, in the site's clock."""
        return moment_of(self.updated, clock)

    def to_text(self) -> str:
        """Return the entry as the state keeps it."""
        return orjson.dumps(
            [
                *(self.id, self.story, self.language.value, self.rubric, self.slug),
                *(self.shown.value, self.first, self.updated, self.withdrawn, self.headline),
                *(self.kicker, self.summary, self.minutes, self.tags, self.author),
                self.image and _image_values(self.image),
                *(self.pictures, self.words, self.corrections, self.notice, self.moved_to),
                self.former,
            ]
        ).decode()

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Return the entry that ``to_text`` wrote."""
        values = orjson.loads(text)
        article_id, story, language, rubric, slug, shown, first, updated, withdrawn = values[:9]
        headline, kicker, summary, minutes, tags, author, image, pictures, words = values[9:18]
        corrections, notice, moved_to, former = values[18:]
        return cls(
            id=article_id,
            story=story,
            language=Language(language),
            rubric=rubric,
            slug=slug,
            shown=Shown(shown),
            first=first,
            updated=updated,
            withdrawn=withdrawn,
            headline=headline,
            kicker=kicker,
            summary=summary,
            minutes=minutes,
            tags=tuple((slug, label) for slug, label in tags),
            author=(author[0], author[1]),
            image=image and _image_from(image),
            pictures=tuple((stem, tuple(places)) for stem, places in pictures),
            words=words,
            corrections=tuple((at, note) for at, note in corrections),
            notice=notice,
            moved_to=moved_to,
            former=tuple(former),
        )


def written(moment: datetime.datetime) -> str:
    """Return an aware moment as the site's lists keep it; raises ``ValueError`` for a naive one."""
    if moment.tzinfo is None:
        raise ValueError(f"{moment} has no time zone.")
    return moment.astimezone(datetime.UTC).isoformat(timespec="microseconds")


# The same moment is asked for by the page, its cards, the feeds and the maps.
@lru_cache(maxsize=1 << 12)
def moment_of(text: str, clock: datetime.tzinfo) -> datetime.datetime:
    """Return a kept moment in ``clock``, to the second."""
    return datetime.datetime.fromisoformat(text).astimezone(clock).replace(microsecond=0)


def bare(shown: Publication) -> Entry:
    """Return what is known of an article by its publication alone."""
    return Entry(
        id=shown.article_id,
        story=shown.story_id,
        language=shown.language,
        rubric=shown.rubric,
        slug=shown.slug,
        shown=shown.shown,
        first=written(shown.first_published),
        updated=written(shown.updated),
        withdrawn="" if shown.shown is Shown.LIVE else written(shown.delivered_at),
        corrections=tuple((written(note.at), note.text) for note in shown.corrections),
        notice=shown.notice,
        moved_to=shown.moved_to,
        former=shown.former,
    )


# Few topics and authors are on many articles.
@lru_cache(maxsize=1 << 14)
def name_of(label: str) -> Name:
    """Return a tag or an author with the last part of its address."""
    return slug_of(label), label


def _image_values(image: Image) -> list[Any]:
    return [
        *(image.stem, image.suffix, image.widths, image.width, image.height),
        *(image.alt, image.crops, image.credit),
    ]


def _image_from(values: list[Any]) -> Image:
    stem, suffix, widths, width, height, alt, crops, credit = values
    return Image(stem, suffix, tuple(widths), width, height, alt, crops, credit)
