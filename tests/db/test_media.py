from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db import media
from db.errors import MediaDamaged
from db.store import Store
from editor.article.errors import FileUnwritable
from editor.article.media import MediaFile, MediaLoader
from tests.db.desk import OTHER_PICTURE, PICTURE, raw, reopened


def test_a_picture_comes_back_as_it_was(store: Store) -> None:
    load: MediaLoader = partial(media.load, store)
    assert media.add(store, PICTURE) == PICTURE
    assert load(PICTURE.id) == PICTURE
    assert load(OTHER_PICTURE.id) is None


@given(content=st.binary(max_size=200))
def test_any_bytes_come_back(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    picture = MediaFile(content, "image/png")
    with reopened(tmp_path_factory.mktemp("media") / "s.sqlite") as store:
        media.add(store, picture)
        assert media.load(store, picture.id) == picture


def test_the_same_picture_is_kept_once_beside_the_store(store: Store, store_path: Path) -> None:
    media.add(store, PICTURE)
    media.add(store, PICTURE)
    folder = store_path.with_name("warraq.sqlite.media")
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files == [folder / PICTURE.id[:2] / PICTURE.id]
    assert files[0].read_bytes() == PICTURE.content


@pytest.mark.parametrize("damage", ["gone", "changed"])
def test_a_damaged_file_is_told_and_put_right_by_adding_it_again(
    store: Store, store_path: Path, damage: str
) -> None:
    media.add(store, PICTURE)
    path = media.file_of(store_path, PICTURE.id)
    if damage == "changed":
        path.write_bytes(PICTURE.content[:-1])
    else:
        path.unlink()
    with pytest.raises(MediaDamaged) as damaged:
        media.load(store, PICTURE.id)
    assert str(path) in str(damaged.value)
    media.add(store, PICTURE)
    assert media.load(store, PICTURE.id) == PICTURE


def test_a_picture_that_cannot_be_written_leaves_no_row(store: Store, store_path: Path) -> None:
    store_path.with_name("warraq.sqlite.media").write_text("a file where the folder should be")
    with pytest.raises(FileUnwritable):
        media.add(store, PICTURE)
    connection = raw(store_path)
    assert connection.execute("select count(*) from media").fetchone()[0] == 0
    connection.close()
