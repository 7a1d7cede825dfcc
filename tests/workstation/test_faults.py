"""Bugs: logged whole, shown once, the program goes on."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from editor.workstation.faults import Faults
from editor.workstation.window import Window


@pytest.fixture
def faults(qapp: object, tmp_path: Path):
    made = Faults(tmp_path / "logs" / "workstation.log")
    yield made
    made.uninstall()


def broken() -> None:
    raise ZeroDivisionError("the very bug")


def failure() -> Exception:
    try:
        broken()
    except ZeroDivisionError as error:
        return error
    raise AssertionError


def test_bug_is_logged_with_its_traceback(faults: Faults):
    faults.report(failure())
    log = faults.log_file.read_text(encoding="utf-8")
    assert "Traceback" in log
    assert "in broken" in log
    assert "the very bug" in log


def test_bug_of_one_place_is_told_once(faults: Faults):
    told = []
    faults.told.connect(told.append)
    faults.report(failure())
    faults.report(failure())
    assert told == ["ZeroDivisionError: the very bug"]
    assert faults.log_file.read_text(encoding="utf-8").count("Traceback") == 2


def test_hooks_catch_and_are_given_back(faults: Faults, qtbot: QtBot):
    before = (sys.excepthook, threading.excepthook)
    told = []
    faults.told.connect(told.append)
    faults.install()
    error = failure()
    sys.excepthook(type(error), error, error.__traceback__)
    assert len(told) == 1
    thread = threading.Thread(target=lambda: [].pop())
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(told) == 2)
    faults.uninstall()
    assert (sys.excepthook, threading.excepthook) == before


def test_bug_in_a_job_is_shown_and_the_window_lives(window: Window, qtbot: QtBot):
    window.jobs.run(lambda _job: broken())
    qtbot.waitUntil(lambda: window.notices.notice is not None)
    assert window.notices.notice is not None
    assert "ZeroDivisionError" in window.notices.notice.text
    assert str(window.program.faults.log_file) in window.notices.notice.text
    alive = []
    QTimer.singleShot(0, lambda: alive.append(True))
    qtbot.waitUntil(lambda: bool(alive))
