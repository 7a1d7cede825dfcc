from __future__ import annotations

from pathlib import Path

import pytest

from db import media, places, thumbnails
from db.errors import MediaDamaged
from db.store import Store
from editor.article.media import MediaFile
from editor.pictures.errors import NotAPicture
from editor.pictures.intake import take_in
from editor.pictures.thumbnail import thumbnail
from tests.pictures.photographs import coded, drawing

PICTURE = take_in(coded("PNG", drawing(400, 300)), "river").file


class Counting:
    """The real maker, and how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, file: MediaFile, width: int) -> MediaFile:
        self.asked += 1
        return thumbnail(file, width)


def test_a_thumbnail_is_made_once_for_each_width(store: Store) -> None:
    media.add(store, PICTURE)
    make = Counting()
    small = thumbnails.thumbnail(store, PICTURE.id, 100, make)
    again = thumbnails.thumbnail(store, PICTURE.id, 100, make)
    assert small is not None
    assert again is not None
    assert (small.content, small.media_type) == (again.content, again.media_type)
    assert make.asked == 1
    assert thumbnails.thumbnail(store, PICTURE.id, 50, make) != small
    assert make.asked == 2


def test_a_picture_that_the_store_has_not_has_no_thumbnail(store: Store) -> None:
    assert thumbnails.thumbnail(store, PICTURE.id, 100, thumbnail) is None


@pytest.mark.parametrize("rest", [b"", b"half of it", None])
def test_a_lost_or_broken_one_is_made_anew(
    store: Store, store_path: Path, rest: bytes | None
) -> None:
    media.add(store, PICTURE)
    small = thumbnails.thumbnail(store, PICTURE.id, 100, thumbnail)
    assert small is not None
    path = thumbnails.file_of(store_path, PICTURE.id, 100)
    if rest is None:
        path.unlink()
    else:
        path.write_bytes(small.content[:50] + rest)
    again = thumbnails.thumbnail(store, PICTURE.id, 100, thumbnail)
    assert again is not None
    assert path.read_bytes() == again.content == small.content


def test_a_folder_that_cannot_be_written_costs_only_the_keeping(
    store: Store, store_path: Path
) -> None:
    media.add(store, PICTURE)
    places.thumbnail_folder(store_path).write_text("a file where the folder should be")
    make = Counting()
    for _ in range(2):
        assert thumbnails.thumbnail(store, PICTURE.id, 100, make) is not None
    assert make.asked == 2


def test_faults_of_the_picture_are_told(store: Store, store_path: Path) -> None:
    letter = media.add(store, MediaFile(b"a letter", "image/png"))
    with pytest.raises(NotAPicture):
        thumbnails.thumbnail(store, letter.id, 100, thumbnail)
    media.add(store, PICTURE)
    media.file_of(store_path, PICTURE.id).unlink()
    with pytest.raises(MediaDamaged):
        thumbnails.thumbnail(store, PICTURE.id, 100, thumbnail)


def test_all_can_be_thrown_away(store: Store, store_path: Path) -> None:
    media.add(store, PICTURE)
    thumbnails.forget(store)
    thumbnails.thumbnail(store, PICTURE.id, 100, thumbnail)
    thumbnails.forget(store)
    assert not thumbnails.file_of(store_path, PICTURE.id, 100).exists()
    assert media.load(store, PICTURE.id) == PICTURE
