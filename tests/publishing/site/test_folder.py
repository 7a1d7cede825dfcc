"""A site in a folder: what a build finds there from before, and from one that was killed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.article.errors import FileUnwritable
from editor.publishing.site.checking import SUMS
from editor.publishing.site.errors import FolderInUse
from editor.publishing.site.files import Shelf, SiteFile
from editor.publishing.site.folder import SiteFolder, Written

PAGES = [SiteFile.of("ar/index.html", "<p>قازان</p>"), SiteFile.of("ar/kultura/index.html", "<p>")]


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != SUMS)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_a_build_writes_what_changed_and_takes_away_what_is_gone(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    assert SiteFolder(folder).write(PAGES) == Written(2, 2, 0, sum(page.size for page in PAGES))
    changed = SiteFile.of("ar/index.html", "<p>أستراخان</p>")
    assert SiteFolder(folder).write([changed]) == Written(1, 1, 1, changed.size)
    assert contents(folder) == {"ar/index.html": changed.content}
    assert not (folder / "ar" / "kultura").exists()


def test_a_build_that_was_killed_is_made_good_by_the_next(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    SiteFolder(folder).write(PAGES[:1])
    # A new file stands in its place before it is whole, and no list vouches for it.
    half = folder / "ar" / "kultura" / "index.html"
    half.parent.mkdir()
    half.write_bytes(b"<")
    assert SiteFolder(folder).write(PAGES).changed == 1
    assert contents(folder) == {page.path: page.content for page in PAGES}


def test_a_first_build_that_was_stopped_leaves_its_folder_to_the_next(tmp_path: Path) -> None:
    folder = tmp_path / "site"

    def stopped() -> Iterator[SiteFile]:
        yield PAGES[0]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        SiteFolder(folder).write(stopped())
    assert contents(folder)
    SiteFolder(folder).write(PAGES)
    assert contents(folder) == {page.path: page.content for page in PAGES}


def test_a_disk_that_takes_no_file_keeps_no_half_of_one(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    (folder / "ar").mkdir(parents=True)
    (folder / SUMS).write_text("")
    (folder / "ar" / "index.html").mkdir()
    with pytest.raises(FileUnwritable):
        SiteFolder(folder).write(PAGES)
    assert contents(folder) == {}


def test_what_is_somebody_elses_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    with pytest.raises(FolderInUse):
        SiteFolder(tmp_path).write(PAGES)
    assert contents(tmp_path) == {"letter.txt": b"mine"}


def test_bytes_put_aside_come_back_and_a_place_that_is_not_there_is_told_of(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    first, second = shelf.put("قازان".encode()), shelf.put(b"Kazan")
    assert (first.read().decode(), second.read()) == ("قازان", b"Kazan")
    assert not list(tmp_path.iterdir()), "it has no name, so nothing stays of it"
    with pytest.raises(FileUnwritable, match="nowhere"):
        Shelf(tmp_path / "nowhere")
