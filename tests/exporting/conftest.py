"""What the exporting tests share: one warm PDF worker for the whole run."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from editor.exporting.pdf import PdfWorker


@pytest.fixture(scope="session")
def press() -> Iterator[PdfWorker]:
    with PdfWorker(patience_seconds=120) as worker:
        yield worker
