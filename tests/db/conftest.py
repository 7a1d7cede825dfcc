"""A store of its own for every test, searched by the real analyzer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.store import Store
from editor.language.stems import SearchAnalyzer


@pytest.fixture
def store_path(tmp_path: Path) -> Path:
    return tmp_path / "desk" / "warraq.sqlite"


@pytest.fixture
def store(store_path: Path) -> Iterator[Store]:
    with Store.open(store_path, SearchAnalyzer()) as opened:
        yield opened
