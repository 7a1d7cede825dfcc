"""The sample site, built once and served on loopback for every test of a worker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from editor.publishing.site.builder import SiteBuilder
from editor.publishing.site.files import SiteChange
from editor.publishing.site.folder import SiteFolder
from editor.publishing.site.serving import MemoryRoot, SiteServer
from tests.publishing.site.newsroom import CACHE, Newsroom
from tests.publishing.site.sample_site import sample_newsroom, settings


@dataclass(frozen=True)
class Sample:
    """The sample site as it is served at ``url``."""

    url: str
    newsroom: Newsroom
    change: SiteChange
    files: dict[str, bytes]

    def text(self, path: str) -> str:
        return self.files[path].decode()

    @property
    def host(self) -> str:
        return self.url.removeprefix("http://")


@pytest.fixture(scope="session")
def sample() -> Iterator[Sample]:
    root = MemoryRoot({})
    with SiteServer(root) as server:
        newsroom = sample_newsroom(extra=36)
        change = SiteBuilder(newsroom, settings(server.url), CACHE).build()
        files = {file.path: file.content for file in change.written}
        root.files = files
        yield Sample(server.url, newsroom, change, files)


@pytest.fixture
def built(sample: Sample, tmp_path: Path) -> Path:
    """The sample site in a folder of the test's own."""
    folder = tmp_path / "site"
    SiteFolder(folder).write(sample.change.written)
    return folder
