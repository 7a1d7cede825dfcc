"""``import``: what is printed, what is kept, and what hostile files do to it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from editor.article.json_form import from_json
from editor.importing import samples
from tests.cli.conftest import Run, on_a_terminal

MEMBERS = [
    "id",
    "language",
    "headline",
    "lead",
    "date",
    "sections",
    "signature",
    "photo_credit",
    "source",
    "blocks",
]


def test_a_raw_item_is_recognised(warraq: Run, sample_files: dict[str, Path]) -> None:
    answer = warraq("import", sample_files["raw"], "--json")
    assert answer.status == 0
    [record] = answer.records
    assert list(record) == MEMBERS
    assert record["language"] == "ar"
    assert record["headline"].startswith("أوفا.. خبراء")
    assert record["lead"].startswith("تستضيف مدينة أوفا")
    assert record["date"] == "2026-04-21"
    assert record["sections"] == [
        "برنامج المنتدى",
        "شهادة واحدة لعدة أسواق",
        "معرض وأسواق",
        "رأي العلماء",
        "ماذا بعد المنتدى",
        "حول المنتدى",
    ]
    assert record["signature"].startswith("مجموعة الرؤية الاستراتيجية")
    assert record["photo_credit"] == "المكتب الصحفي لمنتدى أوفا"
    assert record["source"] == "بيان المنتدى"
    shown = from_json(warraq("show", record["id"], "--json").text)
    assert record["blocks"] == len(shown.blocks)
    # What was taken out and what was changed is told, but not among the data.
    assert "Ru En" in answer.err
    assert "Special spaces" in answer.err


def test_no_word_of_the_raw_item_is_lost(warraq: Run, sample_files: dict[str, Path]) -> None:
    [record] = warraq("import", sample_files["raw"], "--json").records
    shown = warraq("show", record["id"]).text
    residue = {"Ru", "En"}
    for word in samples.raw_item().decode().split():
        assert word in shown or word in residue


def test_the_human_form_has_a_line_for_each_part(
    warraq: Run, sample_files: dict[str, Path]
) -> None:
    answer = warraq("import", sample_files["raw"])
    names = [line.split()[0] for line in answer.lines]
    assert names == [
        *("id", "language", "headline", "lead", "date", "signature", "photo_credit", "source"),
        "blocks",
        *["section"] * 6,
    ]


def test_questions_go_to_standard_error_in_the_language_of_the_user(
    warraq: Run, tmp_path: Path
) -> None:
    item = tmp_path / "item.txt"
    item.write_text(
        "قازان تستضيف معرضًا للخط العربي\n\n١٦ مايو\n\nافتُتح في قازان معرض للخط العربي.\n\n"
        "ويستمر المعرض أسبوعين في متحف المدينة، والدخول إليه مجاني للجميع.\n",
        "utf-8",
    )
    answer = warraq("import", item, "--json", environment={"LC_ALL": "ru_RU.UTF-8"})
    assert answer.records[0]["date"] is None
    assert "В дате «١٦ مايو» не указан год" in answer.err


def test_several_files_go_on_when_one_fails(
    warraq: Run, sample_files: dict[str, Path], tmp_path: Path
) -> None:
    missing = tmp_path / "missing.txt"
    answer = warraq("import", sample_files["ru"], missing, sample_files["en"], "--json")
    assert answer.status == 1
    assert [record["language"] for record in answer.records] == ["ru", "en"]
    assert str(missing) in answer.err
    assert len(warraq("list").lines) == 2


def test_the_same_document_again_is_the_same_article(
    warraq: Run, sample_files: dict[str, Path], tmp_path: Path
) -> None:
    warraq("import", sample_files["ar"])
    [before] = warraq("list", "--json").records
    warraq("import", sample_files["ar"])
    [unchanged] = warraq("list", "--json").records
    assert unchanged == before
    changed = tmp_path / "changed.json"
    text = sample_files["ar"].read_text("utf-8")
    changed.write_text(text.replace("قازان تستضيف", "مدينة قازان تستضيف"), "utf-8")
    warraq("import", changed)
    [after] = warraq("list", "--json").records
    assert after["id"] == before["id"]
    assert after["revision"] != before["revision"]
    assert after["headline"].startswith("مدينة قازان")


def test_the_language_can_be_told(warraq: Run, tmp_path: Path) -> None:
    item = tmp_path / "item.txt"
    item.write_text("2026\n", "utf-8")
    assert warraq("import", item, "--lang", "ru", "--json").records[0]["language"] == "ru"


HOSTILE = {
    "empty.txt": b"",
    "nul.txt": b"\x00" * 4096,
    "picture.png": b"\x89PNG\r\n\x1a\n" + b"\x00" * 64,
    "deep.json": b"[" * 100_000,
    "newer.json": b'{"format": "warraq-article/99"}',
    "unsound.json": b'{"format": "warraq-article/1"}',
    "broken.docx": b"PK\x03\x04" + b"\xff" * 500,
    "program": b"\x7fELF" + b"\x00" * 500,
}


def test_hostile_files_are_refused_one_sentence_each(warraq: Run, tmp_path: Path) -> None:
    paths = []
    for name, content in HOSTILE.items():
        path = tmp_path / name
        path.write_bytes(content)
        paths.append(path)
    folder = tmp_path / "folder"
    folder.mkdir()
    answer = warraq("import", *paths, folder, "--json")
    assert answer.status == 1
    assert answer.out == b""
    assert "Traceback" not in answer.err
    told = answer.err.splitlines()
    assert len(told) == len(paths) + 1
    for path, line in zip([*paths, folder], told, strict=True):
        assert path.name in line
    assert warraq("list").lines == []


def test_a_huge_file_is_refused_without_being_read(warraq: Run, tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(500 * 2**20)
    answer = warraq("import", path)
    assert answer.status == 1
    assert "huge.txt" in answer.err
    assert "Traceback" not in answer.err


def test_a_page_with_scripts_gives_its_text_alone(warraq: Run, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        "<html lang='en'><body><article><h1>A title &lt;b&gt;</h1><script>alert(1)</script>"
        "<p onclick='x()'>The first paragraph is long enough to be the lead of this page.</p>"
        "<p>See <a href='javascript:alert(2)'>this</a> and that.</p></article></body></html>",
        "utf-8",
    )
    [record] = warraq("import", page, "--json").records
    document = warraq("show", record["id"], "--json").text
    assert record["headline"] == "A title <b>"
    assert "alert" not in document
    assert "javascript" not in document
    assert "onclick" not in document


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read_is_told(warraq: Run, tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("x", "utf-8")
    path.chmod(0)
    answer = warraq("import", path)
    assert (answer.status, str(path) in answer.err) == (1, True)


def test_a_name_that_is_no_text_does_not_stop_the_program(
    warraq: Run, sample_files: dict[str, Path], tmp_path: Path
) -> None:
    path = tmp_path / os.fsdecode(b"\xff\xfe.txt")
    path.write_bytes(samples.raw_item())
    assert warraq("import", path, "--json").status == 0
    missing = warraq("import", tmp_path / os.fsdecode(b"\xff.txt"))
    assert missing.status == 1
    assert "Traceback" not in missing.err


def test_a_terminal_gets_isolated_values(tmp_path: Path, sample_files: dict[str, Path]) -> None:
    screen = on_a_terminal("--store", tmp_path / "s.sqlite", "import", sample_files["raw"])
    assert screen.status == 0
    assert "headline      \u2068أوفا" in screen.shown
