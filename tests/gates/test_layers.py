"""The floors of the house: imports go down only, and the contracts shut on those that do not."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.gates.project_tree import ROOT

FLOORS = (
    *("editor/article", "editor/language", "editor/pictures"),
    *("editor/importing", "editor/exporting"),
    *("editor/proofing", "editor/review", "editor/newsroom", "editor/publishing"),
    *("editor/workstation", "editor/cli"),
    *("editor", "db"),
)
# What each floor may do, so that a contract that forbids too much fails as well.
GOOD = {
    "editor/article/block.py": "import dataclasses",
    "editor/language/words.py": "import editor.article.block",
    "editor/pictures/intake.py": "import editor.language.words",
    "editor/exporting/html.py": "import editor.language.words, editor.pictures.intake, pathlib",
    "db/store.py": "import sqlite3, editor.article.block",
    "editor/newsroom/acting.py": "import db.store, editor.proofing, editor.review",
    "editor/publishing/site.py": "import db.store, editor.exporting.html, editor.newsroom.acting",
    "editor/workstation/window.py": "import PySide6.QtCore, shiboken6, db.store",
    "editor/cli/main.py": "def main():\n    import editor.workstation.window",
}
DOWN = "Imports go down only"
STORE = "The store knows the document and nothing else of the editor"
QT = "Only the workstation talks to Qt"
SQLITE = "Only the store talks to SQLite"
GROUND = "The ground floor does no input and no output"


def lint_imports(root: Path) -> subprocess.CompletedProcess[str]:
    """Run the contracts of this project over the tree at ``root``."""
    return subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache", "--no-logo"],
        cwd=root,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A small house that keeps the contracts."""
    for floor in FLOORS:
        (tmp_path / floor).mkdir(parents=True, exist_ok=True)
        (tmp_path / floor / "__init__.py").touch()
    for name, text in GOOD.items():
        (tmp_path / name).write_text(f"{text}\n", encoding="utf-8")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_project_keeps_the_contracts() -> None:
    run = lint_imports(ROOT)
    assert run.returncode == 0, run.stdout


def test_a_good_house_passes_and_floors_of_later_issues_may_be_missing(house: Path) -> None:
    assert lint_imports(house).returncode == 0, lint_imports(house).stdout
    for later in ("proofing", "review", "publishing"):
        shutil.rmtree(house / "editor" / later)
    assert lint_imports(house).returncode == 0, lint_imports(house).stdout


@pytest.mark.parametrize(
    ("place", "imported", "contract"),
    [
        ("editor/article/span.py", "editor.language.words", DOWN),
        ("editor/language/fold.py", "editor.importing", DOWN),
        ("editor/pictures/intake.py", "editor.importing", DOWN),
        ("editor/exporting/pdf.py", "db.store", DOWN),
        ("editor/workstation/canvas.py", "editor.cli.main", DOWN),
        ("db/search.py", "editor.language.words", STORE),
        ("db/outbox.py", "editor.publishing.site", STORE),
        ("editor/exporting/picture.py", "PySide6.QtGui", QT),
        ("editor/cli/demo.py", "shiboken6", QT),
        ("editor/review/workflow.py", "db.store", DOWN),
        ("editor/newsroom/acting.py", "editor.publishing", DOWN),
        ("editor/publishing/queue.py", "sqlite3", SQLITE),
        ("editor/workstation/desk.py", "sqlite_utils", SQLITE),
        ("editor/article/files.py", "pathlib", GROUND),
        ("editor/language/lexicon.py", "socket", GROUND),
    ],
)
def test_a_contract_shuts(house: Path, place: str, imported: str, contract: str) -> None:
    # Inside a function: a late import goes up as much as one at the top.
    (house / place).write_text(f"def late():\n    import {imported}\n", encoding="utf-8")
    run = lint_imports(house)
    assert run.returncode == 1
    assert f"{contract} BROKEN" in run.stdout
