"""Pages for the caret: each is let go of when its test ends, or they would fill the memory."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent


@pytest.fixture(autouse=True)
def closed_pages_deleted() -> Iterator[None]:
    """Handle the deletions that are asked for when a test's widgets are closed."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
