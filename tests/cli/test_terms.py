"""``warraq terms`` and ``warraq rules``."""

from __future__ import annotations

from pathlib import Path

from editor.proofing.rules import rules
from tests.cli.conftest import Run

HEAD = "term,domain,language,form,standing,reason,note\n"
ROWS = "tashkent,place,ar,طشقند,preferred,,\ntashkent,place,ar,تاشكنت,rejected,صيغة أخرى,\n"


def test_the_shipped_terms_are_in_force_at_first(warraq: Run) -> None:
    assert len(warraq("terms", "list", "--json").records) > 100


def test_terms_come_in_and_are_gone_by(warraq: Run, tmp_path: Path) -> None:
    path = tmp_path / "terms.csv"
    path.write_text(HEAD + ROWS, "utf-8")
    answer = warraq("terms", "import", "--as", "mona", path)
    assert (answer.status, "1" in answer.err) == (0, True)
    terms = {each["id"]: each for each in warraq("terms", "list", "--json").records}
    assert terms["tashkent"]["changed_by"] == "mona"
    # Those that came with the program are in force still.
    assert len(terms) > 100
    text = tmp_path / "text.txt"
    text.write_text("وصل الوفد إلى تاشكنت.\n", "utf-8")
    [finding] = warraq("check", "--plain", "--json", "--rules", "term-rejected", text).records
    assert finding["suggestions"] == ["طشقند"]


def test_terms_go_out_and_come_back(warraq: Run, tmp_path: Path) -> None:
    for name in ("out.csv", "out.tbx"):
        assert warraq("terms", "export", "-o", tmp_path / name).status == 0
    before = warraq("terms", "list", "--json").records
    assert warraq("terms", "import", tmp_path / "out.csv").status == 0
    after = warraq("terms", "list", "--json").records
    assert {each["id"] for each in after} == {each["id"] for each in before}
    assert warraq("terms", "import", tmp_path / "out.tbx").status == 0


def test_the_first_term_of_a_desk_keeps_the_shipped_ones(warraq: Run) -> None:
    shipped = len(warraq("terms", "list", "--json").records)
    added = warraq("terms", "add", "--ar", "بخارى", "--en", "Bukhara", "--rejected", "بخارا")
    terms = {each["id"]: each for each in warraq("terms", "list", "--json").records}
    assert len(terms) == shipped + 1
    assert [form["form"] for form in terms[added.text.strip()]["forms"]] == [
        "بخارى",
        "Bukhara",
        "بخارا",
    ]
    assert warraq("terms", "add").status == 2


def test_a_broken_list_is_refused(warraq: Run, tmp_path: Path) -> None:
    path = tmp_path / "terms.csv"
    path.write_text("nothing\n", "utf-8")
    assert warraq("terms", "import", path).status == 1
    assert warraq("terms", "import", tmp_path / "none.csv").status == 1


def test_the_rules_are_listed(warraq: Run) -> None:
    records = warraq("rules", "--json").records
    assert [each["rule"] for each in records] == [each.id for each in rules()]
    assert len(warraq("rules").lines) == len(records)


def test_an_editor_adds_proposals(warraq: Run, tmp_path: Path) -> None:
    assert warraq("people", "add", "mona", "Mona", "--role", "editor").status == 0
    added = warraq("terms", "add", "--ar", "بخارى", "--as", "mona").text.strip()
    terms = {each["id"]: each for each in warraq("terms", "list", "--json").records}
    assert [form["standing"] for form in terms[added]["forms"]] == ["proposed"]
    refused = warraq("terms", "add", "--ar", "مرو", "--rejected", "ميرف", "--as", "mona")
    assert refused.status == 1
    path = tmp_path / "terms.csv"
    path.write_text(HEAD + ROWS, "utf-8")
    assert warraq("terms", "import", "--as", "mona", path).status == 1
