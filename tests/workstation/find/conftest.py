"""Leaves no event of a window behind for the next test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    """Run last of all fixtures: what was posted to dying windows comes out here."""
    yield
    application = QApplication.instance()
    if isinstance(application, QApplication):
        for widget in application.topLevelWidgets():
            widget.hide()
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        application.processEvents()
