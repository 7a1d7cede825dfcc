"""The pictures of an article in the site's library, each uploaded once.

A picture is found again by its slug, ``desk-`` and the beginning of the hash of the file with its
words: the same file with the same words is one item, other words make another, so that an item
never has to be changed under an article that shows it already.
"""

from __future__ import annotations

import hashlib
import io
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from editor.article.block import Figure
from editor.article.media import MediaFile
from editor.article.publication import Shown
from editor.exporting.fitness import fit_to_publish
from editor.exporting.labels import LABELS
from editor.exporting.picture_facts import published
from editor.exporting.summary import one_line
from editor.pictures.kinds import BY_MEDIA_TYPE, container_of
from editor.publishing.target import Parcel
from editor.publishing.targets.wordpress.client import Client
from editor.publishing.targets.wordpress.markup import guarded
from editor.publishing.targets.wordpress.page import Uploaded

_MEDIA = "/wp/v2/media"
_STATUSES = "publish,future,draft,pending,private"
_SHORT = 20
_SECONDS_BETWEEN = 5.0
"""A courier's claim lasts minutes beyond its last sign of life; a slow line may take longer."""
_ENDINGS = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/webp": "webp",
    "image/gif": "gif",
}


def upload_pictures(
    client: Client, parcel: Parcel, done: Callable[[int, int], None]
) -> Mapping[str, Uploaded]:
    """Return the pictures of a parcel in the library, by media id, those not yet there uploaded.

    What leaves the house has its place and other people's notes taken out, and says the desk's
    credits. A file that cannot be cleared so is left out. ``done`` hears how many are there, and
    hears it again while a large one is on its way.
    """
    files = tuple(_files(parcel))
    uploaded: dict[str, Uploaded] = {}
    for figure, file in files:
        under_way = partial(done, len(uploaded), len(files))
        uploaded[figure.media_id] = _uploaded(client, figure, file, under_way)
        done(len(uploaded), len(files))
    return uploaded


def remove_pictures(client: Client, parcel: Parcel) -> None:
    """Take the pictures of a killed article out of the library, with all their sizes.

    Those of every text that was delivered there (``parcel.shown_before``), except what another
    article shows and what the site itself uses in another post.
    """
    if parcel.publication.shown is not Shown.KILLED:
        return
    for text in (parcel.article, *parcel.shown_before):
        for figure, file in _files(replace(parcel, article=text)):
            if figure.media_id in parcel.shared:
                continue
            slug = _slug(file, _words(figure))
            for item in client.get(_MEDIA, slug=slug, context="edit", _fields="id"):
                if not _is_used(client, slug, int(item["id"])):
                    client.delete(f"{_MEDIA}/{item['id']}", force="true")


def _is_used(client: Client, slug: str, number: int) -> bool:
    """Tell whether a post or page of the site shows the picture, whoever wrote it."""
    for kind in ("posts", "pages"):
        query = {"status": _STATUSES, "per_page": 100, "context": "edit"}
        found = client.get(
            f"/wp/v2/{kind}", search=slug, _fields="id,content,featured_media", **query
        )
        if any(
            slug in each["content"]["raw"] or each["featured_media"] == number for each in found
        ):
            return True
    return False


class _Heard(io.BytesIO):
    """A file that says, every few seconds, that it is being read."""

    def __init__(self, content: bytes, heard: Callable[[], None]) -> None:
        super().__init__(content)
        self._heard = heard
        self._next = time.monotonic() + _SECONDS_BETWEEN

    def read(self, size: int | None = -1, /) -> bytes:
        """Return the next bytes."""
        if time.monotonic() >= self._next:
            self._heard()
            self._next = time.monotonic() + _SECONDS_BETWEEN
        return super().read(size)


def _files(parcel: Parcel) -> Iterator[tuple[Figure, MediaFile]]:
    article = fit_to_publish(parcel.article)
    load = published(article, parcel.media)
    seen = set()
    for figure in article.figures:
        if figure.media_id in seen:
            continue
        seen.add(figure.media_id)
        file = load(figure.media_id)
        if file is not None and container_of(file.content) is BY_MEDIA_TYPE.get(file.media_type):
            yield figure, file


def _uploaded(
    client: Client, figure: Figure, file: MediaFile, under_way: Callable[[], None]
) -> Uploaded:
    words = _words(figure)
    slug = _slug(file, words)
    found = client.get(_MEDIA, slug=slug, context="edit", _fields="id,source_url")
    if not found:
        name = f"{slug}.{_ENDINGS[file.media_type]}"
        item = client.upload(
            _MEDIA,
            (name, _Heard(file.content, under_way), file.media_type),
            {"slug": slug, **words},
        )
    else:
        item = found[0]
    return Uploaded(int(item["id"]), str(item["source_url"]), file)


def _words(figure: Figure) -> dict[str, str]:
    return {
        "title": guarded(one_line(figure.caption.plain) or one_line(figure.alt_text)),
        "alt_text": one_line(figure.alt_text),
        "caption": guarded(_caption(figure)),
    }


def _slug(file: MediaFile, words: Mapping[str, str]) -> str:
    digest = hashlib.sha256(file.content)
    for name in sorted(words):
        digest.update(f"\0{words[name]}".encode())
    return f"desk-{digest.hexdigest()[:_SHORT]}"


def _caption(figure: Figure) -> str:
    """Return caption and credits on one line, for themes that show a caption and nothing else."""
    labels = LABELS[figure.language]
    credits = [
        f"{label}: {one_line(name)}"
        for label, name in (
            (labels.photo, figure.credit_line),
            (labels.photographer, figure.creator),
        )
        if one_line(name)
    ]
    return " — ".join(filter(None, (one_line(figure.caption.plain), *credits)))
