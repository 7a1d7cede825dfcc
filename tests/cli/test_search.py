"""``search``: words in every form, and the places where they were found."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run, on_a_terminal


@pytest.fixture
def desk(warraq: Run, sample_files: dict[str, Path]) -> Run:
    """A store with the shipped samples in it."""
    assert warraq("import", *sample_files.values()).status == 0
    return warraq


def test_words_are_found_in_every_form(desk: Run) -> None:
    for query, language in (
        ("الاسلاميه", "ar"),
        ("مخطوطه", "ar"),
        ("реставратор", "ru"),
        ("manuscript", "en"),
    ):
        found = desk("search", query, "--lang", language, "--json").records
        assert language in {hit["language"] for hit in found}, query


def test_a_hit_has_its_card_a_snippet_and_marks(desk: Run) -> None:
    [hit] = desk("search", "السخام", "--json").records
    assert hit["headline"].startswith("قازان تستضيف")
    assert hit["editions"] == ["ar", "ru", "en"]
    start, end = hit["marks"][0]
    assert hit["snippet"][start:end] == "السُّخام"


def test_a_phrase_a_beginning_and_signs(desk: Run) -> None:
    assert len(desk("search", '"Japanese paper"').lines) == 2
    assert desk("search", '"paper Japanese"').lines == []
    assert len(desk("search", "callig*").lines) == 2
    for query in ('"', "AND OR NOT", "*", "a:b ^(", "'; drop table articles; --"):
        answer = desk("search", query)
        assert answer.status == 0, query
        assert "Traceback" not in answer.err


def test_nothing_found_is_done_and_said(desk: Run) -> None:
    answer = desk("search", "зюйдвестка")
    assert (answer.status, answer.out) == (0, b"")
    assert answer.err == "Nothing is found for “зюйдвестка”.\n"
    machine = desk("search", "зюйдвестка", "--json")
    assert (machine.status, machine.out, machine.err) == (0, b"", "")


def test_the_limit_and_the_language(desk: Run) -> None:
    assert len(desk("search", "IIIF", "--json").records) == 3
    assert len(desk("search", "IIIF", "--limit", "2", "--json").records) == 2
    assert len(desk("search", "IIIF", "--lang", "ru", "--json").records) == 1


def test_a_terminal_shows_what_was_found_in_bold(desk: Run, tmp_path: Path) -> None:
    screen = on_a_terminal("--store", tmp_path / "desk.sqlite", "search", "السخام")
    assert screen.status == 0
    assert "\x1b[1mالسُّخام\x1b[0m" in screen.shown
    assert "\x1b[" not in desk("search", "السخام").text
