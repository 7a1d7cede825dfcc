"""The entry point: options, help, exit statuses, and what it does not load."""

from __future__ import annotations

import subprocess
import sys
import time
from importlib.metadata import version
from pathlib import Path

import pytest

from db import articles
from db.store import Store
from editor.cli.root import COMMANDS
from editor.language.stems import SearchAnalyzer
from tests.cli.conftest import ENTRY_POINT, run_warraq

NO_DISPLAY = {"DISPLAY": None, "WAYLAND_DISPLAY": None, "QT_QPA_PLATFORM": None}


def test_the_installed_script_is_the_entry_point() -> None:
    script = Path(sys.executable).with_name("warraq")
    done = subprocess.run([script, "--version"], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"warraq {version('warraq')}\n", "")


def test_help_names_every_command() -> None:
    answer = run_warraq("--help")
    assert answer.status == 0
    for name in COMMANDS:
        assert f"\n  {name} " in answer.text


@pytest.mark.parametrize("name", [*COMMANDS, "store info", "store check", "store backup"])
def test_every_command_has_help_without_a_store(name: str, home: Path) -> None:
    answer = run_warraq(*name.split(), "--help")
    assert answer.status == 0
    assert answer.text.startswith(f"Usage: warraq {name} ")
    assert answer.err == ""
    assert not (home / ".local").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("nosuch",),
        ("lst",),
        ("--nosuch",),
        ("new",),
        ("new", "--lang", "fr"),
        ("import",),
        ("list", "--limit", "0"),
        ("search",),
        ("show",),
        ("export", "x", "--to", "odt", "-o", "-"),
        ("export", "x", "--to", "html"),
        ("store", "nosuch"),
        ("demo",),
    ],
    ids=" ".join,
)
def test_wrong_usage_is_two_and_says_so(arguments: tuple[str, ...]) -> None:
    answer = run_warraq(*arguments)
    assert answer.status == 2
    assert answer.out == b""
    assert answer.err.startswith("Usage: warraq ")
    assert "Error: " in answer.err
    assert "Traceback" not in answer.err


def test_a_slip_in_a_command_gets_a_hint() -> None:
    assert "Did you mean list?" in run_warraq("lst").err


@pytest.mark.parametrize("to", ["ninjs"])
def test_a_planned_format_is_refused_and_not_offered(to: str) -> None:
    answer = run_warraq("export", "x", "--to", to, "-o", "-")
    assert answer.status == 2
    assert f"{to} is not in this version" in answer.err
    assert to not in run_warraq("export", "--help").text


def test_without_a_display_the_window_is_refused_with_a_sentence() -> None:
    answer = run_warraq(environment=NO_DISPLAY)
    assert answer.status == 1
    assert answer.err.startswith("The window cannot open: there is no display")
    assert "Traceback" not in answer.err


def test_a_file_is_opened_and_a_command_goes_before_a_file(tmp_path: Path) -> None:
    (tmp_path / "list").write_text("خبر", "utf-8")
    store = tmp_path / "desk.sqlite"
    opened = run_warraq("--store", store, "./list", cwd=tmp_path, environment=NO_DISPLAY)
    assert (opened.status, "The window cannot open" in opened.err) == (1, True)
    command = run_warraq("list", cwd=tmp_path, environment={"WARRAQ_STORE": str(store)})
    assert (command.status, "There is no store" in command.err) == (1, True)


def test_a_file_is_imported_by_the_window(tmp_path: Path, sample_files: dict[str, Path]) -> None:
    path = tmp_path / "desk.sqlite"
    window = subprocess.Popen([*ENTRY_POINT, "--store", path, sample_files["raw"]])
    try:
        headlines: list[str] = []
        for _ in range(1200):
            assert window.poll() is None
            headlines = _headlines(path) if path.exists() else []
            if any(headline.startswith("أوفا..") for headline in headlines):
                return
            time.sleep(0.1)
        pytest.fail(f"the window did not import the file; there are {headlines}")
    finally:
        window.kill()
        window.wait()


def _headlines(path: Path) -> list[str]:
    with Store.open(path, SearchAnalyzer()) as store:
        return [card.headline for card in articles.page(store).cards]


@pytest.mark.parametrize(
    ("locale", "beginning"),
    [
        ("ar_EG.UTF-8", "لا مستودع في"),
        ("ru_RU.UTF-8", "В "),
        ("en_GB.UTF-8", "There is no store"),
        ("tt_RU.UTF-8", "There is no store"),
        ("C.UTF-8", "There is no store"),
    ],
)
def test_failures_are_told_in_the_language_of_the_locale(
    locale: str, beginning: str, tmp_path: Path
) -> None:
    answer = run_warraq(
        "--store",
        tmp_path / "nosuch.sqlite",
        "list",
        environment={"LC_ALL": locale, "PYTHONUTF8": "1"},
    )
    assert answer.status == 1
    assert answer.err.startswith(beginning)
    assert answer.err.count("\n") == 1


def test_a_bug_is_logged_with_its_traceback_and_told_in_one_sentence(
    tmp_path: Path, home: Path
) -> None:
    (tmp_path / "broken.py").write_text(
        "import click\n"
        "@click.command('broken')\n"
        "def broken_command():\n"
        "    raise ZeroDivisionError('سبب')\n",
        "utf-8",
    )
    script = (
        "import sys; from editor.cli import root, main\n"
        "root.COMMANDS['broken'] = 'broken'; sys.argv = ['warraq', 'broken']; main.main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, timeout=60
    )
    told = done.stderr.decode()
    assert done.returncode == 1
    assert told.startswith("Warraq met an unexpected error (ZeroDivisionError: سبب).")
    assert told.count("\n") == 1
    [log] = home.rglob("command-line.log")
    assert str(log) in told
    assert "Traceback (most recent call last)" in log.read_text("utf-8")


def test_the_start_is_light() -> None:
    script = (
        "import sys; sys.argv = ['warraq', '--version']\n"
        "from editor.cli.main import main\n"
        "try: main()\n"
        "except SystemExit: print(*sorted(sys.modules))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, timeout=60)
    loaded = set(done.stdout.decode().splitlines()[1].split())
    assert "editor.cli.root" in loaded
    heavy = {"PySide6", "lxml", "weasyprint", "sqlite_utils", "sqlite3", "pysqlite3", "jinja2"}
    assert not loaded & (heavy | {"enchant", "babel", "regex", "db.store", "editor.language"})


def test_the_module_and_the_script_call_the_program_by_its_name() -> None:
    assert ENTRY_POINT[1:] == ("-m", "editor.cli")
    assert run_warraq("--help").text.startswith("Usage: warraq ")
