"""``export``: every format, from the store and from a file, whole or not at all."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from db import articles, revisions
from db.store import Store
from editor.article.json_form import from_json, to_json
from editor.importing import samples
from editor.importing.read import read_file
from editor.importing.word_return import read_returned
from editor.language.stems import SearchAnalyzer
from tests.cli.conftest import ENTRY_POINT, Run, on_a_terminal

FORMATS = ("html", "docx", "txt", "json")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """The path of the store that ``warraq`` works on."""
    return tmp_path / "desk.sqlite"


@pytest.fixture
def desk(warraq: Run, sample_files: dict[str, Path]) -> Run:
    """A store with the three editions in it, without their pictures."""
    files = [sample_files[language] for language in ("ar", "ru", "en")]
    assert warraq("import", *files).status == 0
    return warraq


ARABIC = samples.story().editions[0]


@pytest.mark.parametrize("to", FORMATS)
def test_a_file_and_standard_output_get_the_same(desk: Run, tmp_path: Path, to: str) -> None:
    out = tmp_path / f"out.{to}"
    written = desk("export", ARABIC.id, "--to", to, "-o", out)
    assert (written.status, written.out, written.err) == (0, b"", "")
    piped = desk("export", ARABIC.id, "--to", to, "-o", "-")
    assert piped.out == out.read_bytes()
    assert len(piped.out) > 1000


@pytest.mark.parametrize("to", ["html", "docx", "json"])
def test_what_was_exported_is_read_back_as_the_same_article(
    desk: Run, tmp_path: Path, to: str
) -> None:
    out = tmp_path / f"out.{to}"
    desk("export", ARABIC.id, "--to", to, "-o", out)
    assert read_file(out).article == ARABIC


def test_a_file_is_exported_without_being_stored(
    warraq: Run, sample_files: dict[str, Path], tmp_path: Path, store: Path
) -> None:
    answer = warraq("export", sample_files["ru"], "--to", "json", "-o", "-")
    assert answer.status == 0
    assert from_json(answer.text) == from_json(sample_files["ru"].read_text("utf-8"))
    assert not store.exists()


def test_json_is_the_canonical_text(desk: Run) -> None:
    assert desk("export", ARABIC.id, "--to", "json", "-o", "-").text == to_json(ARABIC) + "\n"


def test_a_pdf_is_made_and_its_progress_is_shown_to_a_person(desk: Run, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    screen = on_a_terminal(
        *("--store", tmp_path / "desk.sqlite"), *("export", ARABIC.id, "--to", "pdf", "-o", out)
    )
    assert screen.status == 0
    assert out.read_bytes().startswith(b"%PDF-")
    assert "Making the PDF" in screen.shown
    piped = desk("export", ARABIC.id, "--to", "pdf", "-o", "-")
    assert (piped.status, piped.err) == (0, "")
    assert piped.out.startswith(b"%PDF-")


def test_ctrl_c_stops_a_pdf_and_leaves_nothing(desk: Run, store: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    screen = on_a_terminal(
        *("--store", store, "export", ARABIC.id, "--to", "pdf", "-o", out),
        interrupt_at=b"Making the PDF",
    )
    assert screen.status == 130
    assert "Traceback" not in screen.shown
    assert list(tmp_path.glob("*out*")) == []


def test_a_pdf_is_not_poured_into_a_terminal(desk: Run, store: Path) -> None:
    screen = on_a_terminal("--store", store, "export", ARABIC.id, "--to", "pdf", "-o", "-")
    assert screen.status == 2
    assert "%PDF" not in screen.shown


def test_the_file_that_was_there_is_replaced_and_a_failure_leaves_it(
    desk: Run, tmp_path: Path
) -> None:
    out = tmp_path / "out.txt"
    out.write_text("old", "utf-8")
    assert desk("export", "ffff", "--to", "txt", "-o", out).status == 1
    assert out.read_text("utf-8") == "old"
    assert desk("export", ARABIC.id, "--to", "txt", "-o", out).status == 0
    assert out.read_text("utf-8") != "old"
    assert [path.name for path in tmp_path.glob("*out*")] == ["out.txt"]


def test_a_link_stays_a_link_and_a_folder_is_refused(desk: Run, tmp_path: Path) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_text("old", "utf-8")
    link.symlink_to(real)
    assert desk("export", ARABIC.id, "--to", "txt", "-o", link).status == 0
    assert link.is_symlink()
    assert real.read_text("utf-8") != "old"
    for place in (tmp_path, tmp_path / "no" / "such" / "folder.txt"):
        refused = desk("export", ARABIC.id, "--to", "txt", "-o", place)
        assert refused.status == 1
        assert refused.err.startswith(f"Cannot write {place}")


def test_the_file_that_is_read_is_not_written(
    warraq: Run, tmp_path: Path, sample_files: dict[str, Path]
) -> None:
    path = tmp_path / "item.txt"
    path.write_bytes(samples.raw_item())
    answer = warraq("export", path, "--to", "html", "-o", path)
    assert answer.status == 2
    assert path.read_bytes() == samples.raw_item()


def test_a_pipe_is_written_to_and_not_replaced(desk: Run, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    assert desk("export", ARABIC.id, "--to", "json", "-o", pipe).status == 0
    reader.join(timeout=30)
    assert read == [to_json(ARABIC).encode() + b"\n"]
    assert pipe.is_fifo()


@pytest.fixture
def writing(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A command that has begun to write more than a pipe holds, and waits for its reader."""
    item = tmp_path / "long.txt"
    item.write_text("A headline\n\n" + "A paragraph of some words.\n\n" * 20_000, "utf-8")
    process = subprocess.Popen(
        [*ENTRY_POINT, "export", item, "--to", "txt", "-o", "-"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.read(1) == b"A"
        yield process


def test_a_reader_that_goes_away_is_no_fault_to_talk_about(
    writing: subprocess.Popen[bytes],
) -> None:
    writing.stdout.close()
    told = writing.stderr.read()
    assert (writing.wait(timeout=60), told) == (1, b"")


def test_ctrl_c_ends_a_command_quietly(writing: subprocess.Popen[bytes]) -> None:
    writing.send_signal(signal.SIGINT)
    told = writing.stderr.read()
    # The line that a terminal has begun with ^C is ended, and that is all.
    assert (writing.wait(timeout=60), told.strip()) == (130, b"")


def test_a_word_file_shows_what_changed_since_a_revision(
    desk: Run, tmp_path: Path, store: Path
) -> None:
    with Store.open(store, SearchAnalyzer()) as opened:
        first = articles.load(opened, ARABIC.id)
        changed = replace(first.article, headline="عنوان جديد")
        articles.save(opened, changed, parent=first.revision.id)
        assert len(revisions.history(opened, ARABIC.id)) == 2
    out = tmp_path / "out.docx"
    written = desk("export", ARABIC.id, "--to", "docx", "--since", first.revision.id, "-o", out)
    assert (written.status, written.err) == (0, "")
    returned = read_returned(out.read_bytes(), out.name)
    assert returned is not None
    assert (returned.base, returned.article) == (first.article, changed)
    assert returned.sent_hash == first.revision.content_hash
    wrong = desk("export", ARABIC.id, "--to", "docx", "--since", "ffff", "-o", out)
    assert wrong.status == 1
    assert desk("export", ARABIC.id, "--to", "txt", "--since", "ffff", "-o", out).status == 2


def test_a_proof_sheet_is_a_pdf(desk: Run, tmp_path: Path) -> None:
    out = tmp_path / "proof.pdf"
    written = desk("export", ARABIC.id, "--to", "proof-sheet", "-o", out)
    assert (written.status, written.err) == (0, "")
    assert out.read_bytes().startswith(b"%PDF-1.7")
