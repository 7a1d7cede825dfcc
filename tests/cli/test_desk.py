"""``new``, ``list`` and ``show``: the desk without a window."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from editor.article.article import Article
from editor.article.json_form import from_json, to_json
from editor.article.language import Language
from tests.cli.conftest import Run, on_a_terminal, run_warraq


def test_a_new_article_is_there(warraq: Run) -> None:
    made = warraq("new", "--lang", "ar", "--headline", "  قازان   تستضيف ")
    assert (made.status, made.err) == (0, "")
    [article_id] = made.lines
    [card] = warraq("list", "--json").records
    assert card == {
        "id": article_id,
        "story_id": card["story_id"],
        "language": "ar",
        "headline": "قازان تستضيف",
        "state": "draft",
        "rubric": "",
        "revision": card["revision"],
        "updated_at": card["updated_at"],
        "editions": ["ar"],
    }
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00", card["updated_at"])
    shown = warraq("show", article_id, "--json")
    assert from_json(shown.text).headline == "قازان تستضيف"
    assert shown.lines == [to_json(from_json(shown.text))]
    assert warraq("show", article_id[:-1]).lines[0] == "قازان تستضيف"


def test_verbose_says_what_is_done_beside_the_data(warraq: Run, tmp_path: Path) -> None:
    warraq("new", "--lang", "en", "--headline", "Quiet")
    store = tmp_path / "desk.sqlite"
    quiet = warraq("list")
    loud = run_warraq("-v", "--store", store, "list")
    assert quiet.err == ""
    assert loud.err == f"Opened the store {store}.\n"
    assert loud.out == quiet.out


def test_json_is_not_escaped(warraq: Run) -> None:
    warraq("new", "--lang", "ar", "--headline", "ورّاق")
    assert "ورّاق".encode() in warraq("list", "--json").out


def test_the_list_can_be_narrowed(warraq: Run) -> None:
    for language in ("ar", "ru", "en"):
        warraq("new", "--lang", language, "--headline", language)
    headlines = [card["headline"] for card in warraq("list", "--json").records]
    assert headlines == ["en", "ru", "ar"]
    assert [card["headline"] for card in warraq("list", "--json", "--limit", "2").records] == [
        "en",
        "ru",
    ]
    assert [card["language"] for card in warraq("list", "--json", "--lang", "ru").records] == ["ru"]
    assert len(warraq("list", "--state", "draft").lines) == 3
    assert warraq("list", "--state", "published").lines == []


def test_a_beginning_must_fit_one_article(warraq: Run) -> None:
    ids = [warraq("new", "--lang", "en").lines[0] for _ in range(2)]
    both = warraq("show", ids[0][:6])
    assert both.status == 1
    assert all(article_id in both.err for article_id in ids)
    assert both.out == b""
    none = warraq("show", "ffff")
    assert none.status == 1
    assert none.err.startswith("There is no article ffff.")


@pytest.mark.parametrize("command", [["list"], ["show", "01"], ["search", "x"], ["store", "check"]])
def test_reading_makes_no_store(warraq: Run, tmp_path: Path, command: list[str]) -> None:
    answer = warraq(*command)
    assert answer.status == 1
    assert answer.err.startswith(f"There is no store at {tmp_path / 'desk.sqlite'}")
    assert list(tmp_path.iterdir()) == []


def test_the_store_in_the_data_folder_is_made_at_need(home: Path) -> None:
    assert run_warraq("list").out == b""
    run_warraq("new", "--lang", "en", "--headline", "Kept")
    assert "Kept" in run_warraq("list").text
    assert list(home.rglob("*.sqlite"))


def test_the_environment_names_the_store(tmp_path: Path) -> None:
    store = tmp_path / "other.sqlite"
    run_warraq("new", "--lang", "en", environment={"WARRAQ_STORE": str(store)})
    assert len(run_warraq("--store", store, "list").lines) == 1


@pytest.mark.parametrize("content", [b"not a database at all" * 99, b"", None])
def test_what_is_no_store_is_refused_and_left_alone(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "thing"
    if content is None:
        path.mkdir()
    else:
        path.write_bytes(content)
    answer = run_warraq("--store", path, "list")
    if content == b"":
        # SQLite's own idea of a new database, and ours: nothing is lost.
        assert answer.status == 0
        return
    assert answer.status == 1
    assert str(path) in answer.err
    assert "Traceback" not in answer.err
    assert content is None or path.read_bytes() == content


def test_a_terminal_gets_columns_that_a_headline_cannot_move(warraq: Run, tmp_path: Path) -> None:
    long = "خبراء من عشرين دولة يبحثون معايير جديدة لترميم المخطوطات القديمة في قازان"
    warraq("new", "--lang", "ar", "--headline", long)
    warraq("new", "--lang", "en", "--headline", "Short")
    store = tmp_path / "desk.sqlite"
    screen = on_a_terminal("--store", store, "list", columns=70)
    assert screen.status == 0
    rows = screen.shown.splitlines()
    assert len(rows) == 2
    for row in rows:
        head, _, headline = row.partition("\u2068")
        assert re.fullmatch(r"[0-9a-f-]{8,36}  (ar|en)  draft  \d{4}-\d\d-\d\d \d\d:\d\d  ", head)
        assert headline.endswith("\u2069")
        assert len(row) <= 70 + 2
    assert "Short\u2069" in rows[0]
    assert "…\u2069" in rows[1]
    # Another program gets the whole of it, and no invisible characters.
    piped = warraq("list").text
    assert long in piped
    assert "\u2068" not in piped


def test_shortened_ids_on_a_terminal_still_find_their_article(warraq: Run, tmp_path: Path) -> None:
    for _ in range(3):
        warraq("new", "--lang", "ru", "--headline", "Новость")
    shown = on_a_terminal("--store", tmp_path / "desk.sqlite", "list").shown
    for row in shown.splitlines():
        assert warraq("show", row.split()[0]).status == 0


def test_a_terminal_of_another_encoding_gets_question_marks_and_json_stays_whole(
    warraq: Run,
) -> None:
    warraq("new", "--lang", "ar", "--headline", "ورّاق Warraq")
    foreign = {"PYTHONIOENCODING": "cp1251"}
    human = warraq("list", environment=foreign)
    assert human.status == 0
    assert "????? Warraq" in human.out.decode("cp1251")
    machine = warraq("list", "--json", environment=foreign)
    assert machine.records[0]["headline"] == "ورّاق Warraq"


def test_show_prints_a_shipped_edition_whole(warraq: Run, sample_files: dict[str, Path]) -> None:
    [record] = warraq("import", sample_files["ar"], "--json").records
    article: Article = from_json(sample_files["ar"].read_text("utf-8"))
    assert record["id"] == article.id
    assert article.language is Language.AR
    text = warraq("show", article.id).text
    for part in article.body_texts():
        assert part in text
    document = json.loads(warraq("show", article.id, "--json").text)
    assert document == json.loads(sample_files["ar"].read_text("utf-8"))
