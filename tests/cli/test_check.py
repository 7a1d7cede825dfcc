"""``warraq check``: files and articles, as text and as JSON, and put right."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from db import articles, people, settings
from db.store import Store
from editor.language.stems import SearchAnalyzer
from editor.newsroom import acting
from editor.proofing.choices import (
    ARTICLE_KEY,
    DESK_KEY,
    Choices,
    article_json,
    desk_json,
)
from editor.proofing.settings import Ignored
from editor.review.refusal import ActRefused
from tests.cli.conftest import Run
from tests.db.desk import reopened
from tests.review.people import MONA, PEOPLE

MEMBERS = ["start", "end", "quote", "rule", "tier", "severity", "message", "suggestions"]
FAULTY = 'وصل الوفد الى المدينة ، ثم عاد.\n\nنص سليم.\nزار منتدى "قازان" أمس.\n'


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    path = tmp_path / "lines.txt"
    path.write_text(FAULTY, "utf-8")
    return path


def test_every_line_of_a_plain_file_is_a_paragraph(warraq: Run, lines: Path) -> None:
    answer = warraq("check", "--plain", "--lang", "ar", "--json", lines)
    assert answer.status == 1
    found = [(each["line"], each["rule"], each["quote"]) for each in answer.records]
    assert found == [
        (1, "hamza-missing", "الى"),
        (1, "space-before-mark", " ،"),
        (4, "quote-straight", '"'),
    ]
    for each in answer.records:
        assert each["file"] == str(lines)
        assert set(MEMBERS) <= each.keys()
        line = FAULTY.split("\n")[each["line"] - 1]
        assert line[each["start"] : each["end"]] == each["quote"]


def test_a_severity_and_rules_may_be_asked_for(warraq: Run, lines: Path) -> None:
    answer = warraq("check", "--plain", "--json", "--min-severity", "error", lines)
    assert [each["rule"] for each in answer.records] == ["hamza-missing", "space-before-mark"]
    answer = warraq("check", "--plain", "--json", "--rules", "quote-straight", lines)
    assert (answer.status, [each["rule"] for each in answer.records]) == (0, ["quote-straight"])
    answer = warraq("check", "--plain", "--rules", "no-such-rule", lines)
    assert (answer.status, "no-such-rule" in answer.err) == (2, True)


def test_safe_fixes_are_written(warraq: Run, lines: Path) -> None:
    answer = warraq("check", "--plain", "--fix", "--json", lines)
    # The house's quotation marks are a choice: told, and left to the editor.
    assert (answer.status, [each["rule"] for each in answer.records]) == (0, ["quote-straight"])
    mended = FAULTY.replace("الى", "إلى").replace(" ،", "،")
    assert lines.read_text("utf-8") == mended


def test_an_article_of_the_store_gets_a_new_revision(warraq: Run, tmp_path: Path) -> None:
    path = tmp_path / "item.txt"
    path.write_text(f"قازان.. معرض جديد للمخطوطات\n\n{FAULTY}", "utf-8")
    [imported] = warraq("import", "--lang", "ar", "--json", path).records
    found = warraq("check", imported["id"], "--json").records
    assert {each["article"] for each in found} == {imported["id"]}
    assert {each["part"] for each in found} > {"headline", "article"}
    with reopened(tmp_path / "desk.sqlite") as store:
        for person in PEOPLE:
            people.put(store, person)
    fixed = warraq("check", imported["id"], "--fix", "--as", "mona")
    assert "put right" in fixed.err
    with reopened(tmp_path / "desk.sqlite") as store:
        newest = articles.load(store, imported["id"])
        assert newest.revision.author == MONA.id
        # Who may not write in it may not have it put right either.
        mended = replace(newest.article, headline="آخر")
        with pytest.raises(ActRefused):
            acting.require_writing(store, mended, replace(MONA, active=False))
    left = {each["rule"] for each in warraq("check", imported["id"], "--json").records}
    assert left.isdisjoint({"hamza-missing", "space-before-mark"})
    assert "quote-straight" in left


def test_a_file_is_read_as_import_reads_it(warraq: Run, tmp_path: Path) -> None:
    path = tmp_path / "item.txt"
    body = "افتتح الوزير المعرض الجديد صباح اليوم في قاعة المتحف الكبرى بحضور جمع من الباحثين."
    path.write_text(f"Ru En\n\nقازان.. معرض جديد للمخطوطات\n\n{body}\n\n{FAULTY}", "utf-8")
    found = [(each["rule"], each["line"]) for each in warraq("check", "--json", path).records]
    assert {("page-residue", 1), ("dots-headline", 3), ("hamza-missing", 7)} <= set(found)


def test_a_finding_is_one_line_for_a_person(warraq: Run, lines: Path) -> None:
    answer = warraq("check", "--plain", lines)
    assert answer.lines[0].startswith(f"{lines}:1:10 [error] hamza-missing ")


def test_a_missing_file_does_not_stop_the_others(warraq: Run, lines: Path) -> None:
    answer = warraq("check", "--plain", "--json", "none.txt", lines)
    assert answer.status == 1
    assert "none.txt" in answer.err
    assert len(answer.records) == 3


def test_what_the_desk_chose_is_in_force_here_too(warraq: Run, tmp_path: Path, lines: Path) -> None:
    path = tmp_path / "item.txt"
    path.write_text(f"معرض جديد للمخطوطات في قازان\n\n{FAULTY}", "utf-8")
    [imported] = warraq("import", "--lang", "ar", "--json", path).records
    desk = Choices(
        switched={"hamza-missing": False, "word-misspelt": False},
        ignored=frozenset({Ignored("space-before-mark", " ،")}),
    )
    here = Choices(here=frozenset({Ignored("quote-straight", '"')}))
    with Store.open(tmp_path / "desk.sqlite", SearchAnalyzer()) as store:
        settings.put(store, DESK_KEY, desk_json(desk))
        settings.put(store, ARTICLE_KEY.format(imported["id"]), article_json(here))
    found = {each["rule"] for each in warraq("check", imported["id"], "--json").records}
    assert found.isdisjoint({"hamza-missing", "space-before-mark", "quote-straight"})
    answer = warraq("check", "--plain", "--json", lines)
    assert [each["rule"] for each in answer.records] == ["quote-straight"]
