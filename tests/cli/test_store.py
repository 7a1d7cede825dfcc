"""``store``: info, check, backup and restore, on sound and on damaged stores."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from editor.article.block import Figure
from editor.article.json_form import from_json
from editor.importing import samples
from tests.cli.conftest import Run

PAGE = """<!DOCTYPE html><html lang="en"><head><title>A page</title></head><body><article>
<h1>A page with a picture</h1>
<p>The first paragraph is the lead and it says what the page is about in one sentence.</p>
<figure><img alt="Tiles" src="data:image/png;base64,{data}"><figcaption>Tiles</figcaption></figure>
<p>The second paragraph comes after the picture and closes the page.</p>
</article></body></html>"""


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """The path of the store that ``warraq`` works on."""
    return tmp_path / "desk.sqlite"


@pytest.fixture
def desk(warraq: Run, sample_files: dict[str, Path]) -> Run:
    """A store with the shipped samples in it."""
    assert warraq("import", *sample_files.values()).status == 0
    return warraq


@pytest.fixture
def picture_page(tmp_path: Path) -> Path:
    """A saved page with a picture inside."""
    import base64

    page = tmp_path / "page.html"
    data = base64.b64encode(samples.story().media[0].content).decode()
    page.write_text(PAGE.format(data=data), "utf-8")
    return page


def test_info_tells_the_figures(desk: Run, store: Path) -> None:
    [record] = desk("store", "info", "--json").records
    assert record["path"] == str(store)
    assert (record["articles"], record["revisions"], record["media"]) == (4, 4, 0)
    assert record["size"] > 0
    human = desk("store", "info")
    assert [line.split()[0] for line in human.lines] == list(record)


def test_a_sound_store_is_told_to_be_sound(desk: Run) -> None:
    answer = desk("store", "check")
    assert (answer.status, answer.out) == (0, b"")
    assert answer.err == "The store is sound: 4 revisions, 0 pictures.\n"
    [report] = desk("store", "check", "--json").records
    assert report == {
        "sound": True,
        "revisions": 4,
        "media": 0,
        "missing_parents": 0,
        "problems": [],
    }


def test_a_picture_comes_in_and_out_and_its_loss_is_found(
    desk: Run, store: Path, picture_page: Path, tmp_path: Path
) -> None:
    [record] = desk("import", picture_page, "--json").records
    article = from_json(desk("show", record["id"], "--json").text)
    [figure] = [block for block in article.blocks if isinstance(block, Figure)]
    assert figure.media_id == samples.story().media[0].id
    page = desk("export", record["id"], "--to", "html", "-o", "-").text
    assert "data:image/png;base64," in page

    [file] = [path for path in Path(f"{store}.media").rglob("*") if path.is_file()]
    file.unlink()
    faulty = desk("store", "check")
    assert faulty.status == 1
    assert str(file) in faulty.text
    assert "Faults found in the store: 1." in faulty.err
    [report] = desk("store", "check", "--json").records
    assert (report["sound"], len(report["problems"])) == (False, 1)
    made = desk("store", "backup", tmp_path / "with-loss.zip")
    assert made.status == 0
    assert figure.media_id in made.err


def test_a_backup_brings_back_what_was_there(
    desk: Run, store: Path, picture_page: Path, tmp_path: Path
) -> None:
    desk("import", picture_page)
    before = desk("list", "--json").records
    backup = tmp_path / "backup.zip"
    made = desk("store", "backup", backup)
    assert (made.status, made.lines) == (0, [str(backup)])
    desk("new", "--lang", "en", "--headline", "Made after the backup")
    restored = desk("store", "restore", backup)
    assert (restored.status, restored.lines) == (0, [str(store)])
    old = Path(restored.err.removeprefix("The old store is kept at ").rstrip(".\n"))
    assert old.is_file()
    assert desk("list", "--json").records == before
    assert desk("store", "check").status == 0


def test_a_backup_into_a_folder_names_itself(desk: Run, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    [printed] = desk("store", "backup", folder).lines
    assert [str(path) for path in folder.iterdir()] == [printed]


def test_restore_needs_no_store_and_refuses_what_is_no_backup(
    desk: Run, store: Path, tmp_path: Path
) -> None:
    before = desk("list", "--json").records
    bad = tmp_path / "bad.zip"
    bad.write_bytes(b"PK\x03\x04 nothing of the kind")
    for file in (bad, tmp_path / "missing.zip"):
        refused = desk("store", "restore", file)
        assert refused.status == 1
        assert str(file) in refused.err
        assert "Traceback" not in refused.err
    assert desk("list", "--json").records == before
    backup = tmp_path / "backup.zip"
    desk("store", "backup", backup)
    for path in (store, *store.parent.glob("desk.sqlite-*")):
        path.unlink(missing_ok=True)
    assert desk("store", "restore", backup).status == 0
    assert desk("list", "--json").records == before


def test_a_damaged_store_is_told_and_a_copy_is_kept(desk: Run, store: Path) -> None:
    desk("list")
    damaged = bytearray(store.read_bytes())
    damaged[0:100] = b"\xff" * 100
    store.write_bytes(damaged)
    answer = desk("list")
    assert answer.status == 1
    assert "Traceback" not in answer.err
    assert str(store) in answer.err


def test_a_store_of_a_newer_program_is_refused(desk: Run, store: Path) -> None:
    connection = sqlite3.connect(store)
    [(table,)] = connection.execute(
        "select name from sqlite_master where name like '%migrations%' and type = 'table'"
    ).fetchall()
    connection.row_factory = sqlite3.Row
    last = dict(connection.execute(f"select * from {table} order by rowid desc").fetchone())
    later = {**last, "name": "zz_from_the_future"}
    later.pop("id", None)
    connection.execute(
        f"insert into {table} ({', '.join(later)}) values ({', '.join('?' * len(later))})",
        list(later.values()),
    )
    connection.commit()
    connection.close()
    answer = desk("list")
    assert answer.status == 1
    assert "zz_from_the_future" in answer.err
    assert "newer" in answer.err
