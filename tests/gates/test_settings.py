"""The settings of ruff and pytest are gates too: a careless edit would open them unseen."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.gates.project_tree import ROOT


def ruff_codes(source: str, path: str) -> set[str]:
    """Return the codes ruff finds in ``source`` as if it were the project's file ``path``."""
    ruff = Path(sys.executable).with_name("ruff")
    form = ("--no-cache", "--output-format", "concise")
    run = subprocess.run(
        [ruff, "check", *form, "--stdin-filename", path, "-"],
        cwd=ROOT,
        input=source,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    lines = (line.split(": ", 1)[1] for line in run.stdout.splitlines() if line.startswith(path))
    return {line.split()[0].strip(":[*]") for line in lines}


MANY_WAYS = "\n".join(f"    if number == {n}:\n        return {n * n}" for n in range(1, 13))


@pytest.mark.parametrize(
    ("code", "source"),
    [
        ("D100", "x = 1\n"),
        ("D101", '"""A room."""\n\n\nclass Silent:\n    pass\n'),
        ("D103", '"""A room."""\n\n\ndef silent() -> None:\n    print()\n'),
        ("ANN001", '"""A room."""\n\n\ndef say(word) -> None:\n    """Say."""\n'),
        ("ANN201", '"""A room."""\n\n\ndef say():\n    """Say."""\n'),
        ("BLE001", '"""A room."""\n\ntry:\n    x = 1\nexcept Exception:\n    x = 2\n'),
        ("S110", '"""A room."""\n\ntry:\n    x = 1\nexcept Exception:\n    pass\n'),
        ("N802", '"""A room."""\n\n\ndef sayIt() -> None:\n    """Say."""\n'),
        (
            "C901",
            '"""A room."""\n\n\ndef square(number: int) -> int:\n'
            f'    """Square."""\n{MANY_WAYS}\n    return 0\n',
        ),
    ],
)
def test_ruff_shuts(code: str, source: str) -> None:
    assert code in ruff_codes(source, "editor/article/example.py")


def test_mypy_is_strict(tmp_path: Path) -> None:
    (tmp_path / "loose.py").write_text("def say(word):\n    return word\n", encoding="utf-8")
    settings = ("--config-file", ROOT / "pyproject.toml", "--cache-dir", os.devnull)
    run = subprocess.run(
        [sys.executable, "-m", "mypy", *settings, "loose.py"],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert run.returncode == 1
    assert "missing a type annotation" in run.stdout


BAD_TESTS = """
import warnings

def test_fine():
    assert True

def test_a_warning_fails():
    warnings.warn("old", DeprecationWarning)

def test_a_message_of_qt_fails(qtbot):
    from PySide6.QtCore import qWarning
    qWarning("QObject::connect: no such signal")

def test_an_open_file_fails():
    open(__file__)
"""


def test_pytest_shuts(tmp_path: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "test_bad.py").write_text(BAD_TESTS, encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-v", "-rA"],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    outcome = {
        line.split("::")[1].split()[0]: line.split()[0]
        for line in run.stdout.splitlines()
        if line.startswith(("PASSED ", "FAILED ")) and "::" in line
    }
    assert outcome == {
        "test_fine": "PASSED",
        "test_a_warning_fails": "FAILED",
        "test_a_message_of_qt_fails": "FAILED",
        "test_an_open_file_fails": "FAILED",
    }
    assert "random seed" in run.stdout.lower().replace("randomly-seed", "random seed")
