"""``demo``: the whole job, once; then what it left behind."""

from __future__ import annotations

import re
import struct
from pathlib import Path

import pytest

from editor.importing import samples
from editor.importing.read import read_file
from tests.cli.conftest import Answer, run_warraq

NAMES = ["raw-news-item", *(f"manuscript-workshop.{tag}" for tag in ("ar", "ru", "en"))]


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Answer]:
    """The folder of a demonstration that ran twice over, and what the second run said."""
    folder = tmp_path_factory.mktemp("demo") / "out"
    # Set up before the home of a single test is.
    surroundings = {"LC_ALL": "C.UTF-8", "XDG_DATA_HOME": str(folder.parent / "data")}
    run_warraq("demo", "-o", folder, environment=surroundings)
    return folder, run_warraq("demo", "-o", folder, environment=surroundings)


def test_it_succeeds_and_says_what_it_wrote(shown: tuple[Path, Answer]) -> None:
    folder, answer = shown
    assert answer.status == 0, answer.err
    for path in folder.iterdir():
        if not path.name.startswith("demo.sqlite"):
            assert f"{path}  {path.stat().st_size:,} bytes" in answer.text


def test_every_article_is_there_in_every_format(shown: tuple[Path, Answer]) -> None:
    folder, _ = shown
    for name in NAMES:
        for to in ("html", "pdf", "txt", "json"):
            assert (folder / f"{name}.{to}").stat().st_size > 500
        assert (folder / f"{name}.pdf").read_bytes().startswith(b"%PDF-")


def test_the_pages_are_read_back(shown: tuple[Path, Answer]) -> None:
    folder, answer = shown
    assert answer.text.count("read back: the same article") == 2 * len(NAMES)
    for edition in samples.story().editions:
        page = folder / f"manuscript-workshop.{edition.language}.html"
        assert read_file(page).article == edition


def test_the_window_is_pictured(shown: tuple[Path, Answer]) -> None:
    folder, _ = shown
    pictures = sorted(folder.glob("window.*.png"))
    assert len(pictures) == 4
    for picture in pictures:
        content = picture.read_bytes()
        assert content.startswith(b"\x89PNG\r\n\x1a\n")
        assert struct.unpack(">II", content[16:24]) == (1440, 900)
    assert len({picture.read_bytes() for picture in pictures}) == 4


def test_a_second_run_begins_anew(shown: tuple[Path, Answer]) -> None:
    folder, _ = shown
    listed = run_warraq("--store", folder / "demo.sqlite", "list", "--json").records
    assert [card["language"] for card in listed] == ["ar", "ru", "en", "ar"]
    assert [len(card["editions"]) for card in listed] == [3, 3, 3, 1]


def test_searches_find_what_is_there(shown: tuple[Path, Answer]) -> None:
    _, answer = shown
    found = dict(re.findall(r"^  (\S+): (\d+) \(", answer.text, re.MULTILINE))
    assert found
    assert all(int(number) > 0 for number in found.values())


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("x", "utf-8")
    answer = run_warraq("demo", "-o", file / "demo")
    assert answer.status == 1
    assert answer.err.startswith(f"Cannot write {file / 'demo'}")
