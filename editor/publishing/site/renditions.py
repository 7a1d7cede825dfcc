"""The pictures of the site: made once in every size, named by what they are made from."""

from __future__ import annotations

import hashlib
import json
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from editor.article.block import Figure
from editor.article.media import MediaFile
from editor.exporting.summary import one_line
from editor.pictures.errors import NotAPicture, PictureBroken, PictureTooLarge
from editor.pictures.facts import LanguageText, PictureFacts
from editor.publishing.site.cache import Cache, MemoryCache
from editor.publishing.site.entry import SHAPES, Image
from editor.publishing.site.files import SiteFile

if TYPE_CHECKING:
    from editor.pictures.renditions import Rendition

WIDTHS = (360, 720, 1080, 1440)
"""The widths a picture is offered in, in pixels; a column of text is at most 720 wide."""

# Raise it when the same picture is made otherwise: every name changes with it.
_RECIPE = "2"
# The editions of a story credit one picture each in its language, and go out one after the other:
# its pixels are coded once. Of so many pictures, each some hundred kilobytes.
_MOST_RECENT = 8
_recent: OrderedDict[tuple[str, bool], list[Rendition]] = OrderedDict()
_recent_lock = threading.Lock()
_SUFFIXES = {"image/webp": "webp", "image/gif": "gif", "image/png": "png", "image/jpeg": "jpg"}


class Renditions:
    """Makes the pictures of articles; what was made before is taken from the cache."""

    def __init__(
        self, media: Callable[[str], MediaFile | None], cache: Cache | None = None
    ) -> None:
        self._media = media
        self._cache = cache or MemoryCache()
        self._plans: dict[str, list[tuple[str, int, int]]] = {}

    def image(self, figure: Figure, *, crops: bool) -> Image | None:
        """Return the picture of a figure in its sizes, made if need be.

        None for what cannot be shown: the desk does not have it, it is broken, or it is of a kind
        that may hold a script. ``crops``: also in the shapes that stand for the article elsewhere.
        """
        stem = self._stem(figure)
        made = self._plan(stem, figure, crops=crops)
        if not made:
            return None
        whole = [(name, width, height) for name, width, height in made if "x" not in name]
        widths = tuple(width for _, width, _ in whole)
        name, width, height = whole[-1]
        has_crops = crops and len(made) > len(whole)
        suffix = name.rpartition(".")[2]
        credit, creator, rights = _said(figure)
        alt = one_line(figure.alt_text)
        return Image(
            stem, suffix, widths, width, height, alt, has_crops, creator or credit or rights
        )

    def files(self, places: tuple[str, ...]) -> Iterator[SiteFile]:
        """Yield the files at these places; they were made by ``image``."""
        for place in places:
            content = self._cache.read(place.removeprefix("media/"))
            if content is None:
                raise KeyError(place)
            yield SiteFile.of(place, content)

    def _plan(self, stem: str, figure: Figure, *, crops: bool) -> list[tuple[str, int, int]]:
        plan_name = f"{stem}{'-crops' * crops}.json"
        if plan_name not in self._plans:
            kept = self._cache.read(plan_name)
            # Whoever empties the folder may leave the plan and take its pictures.
            if kept is None or not all(self._cache.has(name) for name, _, _ in json.loads(kept)):
                made = dict(self._make(stem, figure, crops=crops))
                for name, file in made.items():
                    self._cache.keep(name, file.content)
                plan = [(name, file.width, file.height) for name, file in made.items()]
                kept = json.dumps(plan).encode()
                if plan:
                    self._cache.keep(plan_name, kept)
            self._plans[plan_name] = [(name, w, h) for name, w, h in json.loads(kept)]
        return self._plans[plan_name]

    def _make(self, stem: str, figure: Figure, *, crops: bool) -> Iterator[tuple[str, MediaFile]]:
        # Late: Pillow and lxml are for sites that have pictures.
        from editor.pictures.publishing import with_metadata

        file = self._media(figure.media_id)
        if file is None:
            return
        try:
            for each in _coded(file, crops=crops):
                name = _name(stem, each.file, each.shape)
                yield name, with_metadata(each.file, _facts(figure))
        except (NotAPicture, PictureTooLarge, PictureBroken):
            return

    def _stem(self, figure: Figure) -> str:
        said = [_RECIPE, figure.media_id, *_said(figure)]
        return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:20]


def _coded(file: MediaFile, *, crops: bool) -> list[Rendition]:
    """Return the pixels of a picture in every size, credited to nobody yet."""
    # Late, as above.
    from editor.pictures.renditions import renditions

    key = file.id, crops
    with _recent_lock:
        made = _recent.get(key)
    if made is None:
        made = renditions(file, WIDTHS, SHAPES if crops else ())
        with _recent_lock:
            _recent[key] = made
            while len(_recent) > _MOST_RECENT:
                _recent.popitem(last=False)
    return made


def _name(stem: str, file: MediaFile, shape: tuple[int, int] | None) -> str:
    if shape is not None:
        return f"{stem}-{shape[0]}x{shape[1]}.jpg"
    return f"{stem}-{file.width}.{_SUFFIXES[file.media_type]}"


def _said(figure: Figure) -> tuple[str, str, str]:
    return one_line(figure.credit_line), one_line(figure.creator), one_line(figure.rights)


def _facts(figure: Figure) -> PictureFacts:
    """Return what the file itself says: whose it is. What it shows, the page says beside it."""
    credit, creator, rights = _said(figure)
    return PictureFacts(
        credit_line=credit,
        creators=(creator,) if creator else (),
        rights=LanguageText(rights),
    )


def as_mapping(images: Mapping[str, Image]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return what the state keeps of an article's pictures: stems and places, in order."""
    found = {image.stem: image.places() for image in images.values()}
    return tuple(sorted(found.items()))
