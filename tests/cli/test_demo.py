"""``demo``: the whole job, once; then what it left behind."""

from __future__ import annotations

import re
import struct
from pathlib import Path

from editor.importing import samples
from editor.importing.read import read_file
from tests.cli.conftest import run_warraq

NAMES = ["raw-news-item", *(f"manuscript-workshop.{tag}" for tag in ("ar", "ru", "en"))]

LOOKS = ("ar.light", "ar.dark", "ru.light", "en.light", "ar.light.history")


def test_the_whole_job_is_done_and_said(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    store = folder / "demo.sqlite"
    # What an earlier demonstration left there is not in the way.
    assert run_warraq("--store", store, "new", "--lang", "en", "--headline", "Old").status == 0

    answer = run_warraq("demo", "-o", folder)

    assert answer.status == 0, answer.err
    written = [
        path for path in folder.iterdir() if path.is_file() and not path.name.startswith(store.name)
    ]
    expected = {f"{name}.{to}" for name in NAMES for to in ("html", "pdf", "docx", "txt", "json")}
    pictures = {f"window.{look}.png" for look in LOOKS}
    assert {path.name for path in written} == expected | pictures
    for path in written:
        assert f"{path}  {path.stat().st_size:,} bytes" in answer.text

    assert answer.text.count("read back: the same article") == 2 * len(NAMES)
    for edition in samples.story().editions:
        page = folder / f"manuscript-workshop.{edition.language}.html"
        assert read_file(page).article == edition
    for path in folder.glob("*.pdf"):
        assert path.read_bytes().startswith(b"%PDF-")
    _assert_pictures_differ([folder / name for name in pictures])

    found = dict(re.findall(r"^  (\S+): (\d+) \(", answer.text, re.MULTILINE))
    assert found
    assert all(int(number) > 0 for number in found.values())
    listed = run_warraq("--store", store, "list", "--json", "--limit", "100").records
    assert len(listed) == 1 + 3 * (1 + len(samples.site_stories()))
    assert sorted({len(card["editions"]) for card in listed}) == [1, 3]
    assert {card["state"] for card in listed} == {"draft", "live"}
    _assert_site_is_sound(folder / "site" / "current")


def _assert_site_is_sound(site: Path) -> None:
    checked = run_warraq("site", "check", site, "--json")
    assert checked.status == 0
    [told] = checked.records
    assert told["faults"] == []
    assert told["pages"] > 3 * (1 + len(samples.site_stories()))
    for story in (samples.story(), *samples.site_stories()):
        for edition in story.editions:
            page = site / edition.language.value / edition.rubric / edition.slug / "index.html"
            assert edition.headline in page.read_text("utf-8")
    assert "does not say" not in (site / "en" / "index.html").read_text("utf-8")
    fixes = (site / "en" / "corrections" / "index.html").read_text("utf-8")
    assert "An earlier version did not say" in fixes
    about = (site / "ru" / "about" / "index.html").read_text("utf-8")
    assert samples.site_pages()["about"]["ru"].partition("\n\n")[0] in about


def _assert_pictures_differ(paths: list[Path]) -> None:
    contents = [path.read_bytes() for path in paths]
    assert len(set(contents)) == len(paths)
    for content in contents:
        assert content.startswith(b"\x89PNG\r\n\x1a\n")
        assert struct.unpack(">II", content[16:24]) == (1440, 900)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("x", "utf-8")
    answer = run_warraq("demo", "-o", file / "demo")
    assert answer.status == 1
    assert answer.err.startswith(f"Cannot write {file / 'demo'}")
