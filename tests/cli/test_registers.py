"""``warraq registers``, and what a register makes of the checks."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run

FILE = """
name = "Реестр"
date = 2026-05-01

[[entries]]
names = ["Общество «Пример»"]
note = { ru = "внесено в реестр" }
"""


def test_a_register_comes_is_renewed_and_goes(warraq: Run, tmp_path: Path) -> None:
    path = tmp_path / "register.toml"
    path.write_text(FILE, "utf-8")
    assert warraq("registers", "import", path).status == 0
    path.write_text(FILE.replace("05-01", "06-01"), "utf-8")
    assert warraq("registers", "import", path).status == 0
    [kept] = warraq("registers", "list", "--json").records
    assert (kept["name"], kept["date"]) == ("Реестр", "2026-06-01")
    assert warraq("registers", "drop", "нет").status == 1
    assert warraq("registers", "drop", "Реестр").status == 0
    assert warraq("registers", "list", "--json").records == []


def test_a_broken_file_is_refused_in_words(warraq: Run, tmp_path: Path) -> None:
    path = tmp_path / "register.toml"
    path.write_text("name = 1", "utf-8")
    answer = warraq("registers", "import", path)
    assert answer.status == 1
    assert answer.err.strip()
