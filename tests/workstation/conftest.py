"""A program with a real store, in a window on the offscreen platform."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from editor.article.language import Language
from editor.workstation.app import Start, make_application
from editor.workstation.program import Program
from editor.workstation.settings import Settings
from editor.workstation.theme import ThemeMode
from editor.workstation.window import Window

MakeWindow = Callable[..., Window]


@pytest.fixture(scope="session", autouse=True)
def compiled_translations() -> None:
    """The catalogues as a build makes them."""
    folder = Path(str(files("resources") / "translations"))
    spec = importlib.util.spec_from_file_location("compile_hook", folder / "compile_hook.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.compile_stale(folder)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    made = Settings(tmp_path / "settings.ini")
    made.chosen_language = Language.EN
    made.theme = ThemeMode.LIGHT
    return made


@pytest.fixture
def program(qapp: object, settings: Settings, tmp_path: Path) -> Iterator[Program]:
    make_application()
    made = Program(settings)
    made.faults.log_file = tmp_path / "log" / "workstation.log"
    yield made
    made.close()
    made.translations.use(Language.EN)
    made.deleteLater()
    delete_now()


@pytest.fixture
def make_window(program: Program, qtbot: QtBot, tmp_path: Path) -> Iterator[MakeWindow]:
    """Make a window on a store; ``samples=False`` for a desk with nothing on it."""
    made: list[Window] = []

    def make(*, samples: bool = False, path: Path | None = None) -> Window:
        path = path or tmp_path / "store.sqlite"
        if not samples:
            begin_without_samples(path)
        window = Window(program)
        made.append(window)
        window.resize(1280, 800)
        start = Start(window, path, None)
        window.show()
        start.open_store()
        qtbot.waitUntil(lambda: program.archive.ready, timeout=60_000)
        settle(qtbot, window)
        return window

    yield make
    for window in made:
        window.session.forget()
        window.close_now()
        qtbot.waitUntil(lambda: not program.jobs.busy, timeout=60_000)
        window.deleteLater()
    delete_now()


def delete_now() -> None:
    """Delete what waits for it, or the next test's style sheet is worked out for it as well.

    For a window that is left this takes a third of a second.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def window(make_window: MakeWindow) -> Window:
    """A window on an empty store."""
    return make_window()


def begin_without_samples(path: Path) -> None:
    """Make a store that has seen its first start."""
    from db import settings
    from db.store import Store
    from editor.language.stems import SearchAnalyzer

    with Store.open(path, SearchAnalyzer()) as store:
        settings.put(store, "first-start", "done")


def settle(qtbot: QtBot, window: Window) -> None:
    """Wait until no work is left."""
    qtbot.waitUntil(lambda: not window.program.jobs.busy, timeout=60_000)


def begin(qtbot: QtBot, window: Window, language: Language = Language.AR) -> None:
    """Begin an article and wait until it is open."""
    with qtbot.waitSignal(window.session.opened, timeout=60_000):
        window.desk_acts.begin(language)
    settle(qtbot, window)
