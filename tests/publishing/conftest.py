"""A desk with people and approved editions, and a folder to publish to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from db import articles, people
from db.store import Store
from editor.article.article import Article
from editor.importing import samples
from editor.publishing import configured
from editor.publishing.target import Settings
from tests.db.desk import reopened
from tests.publishing.desk import approve
from tests.publishing.sshd import MISSING, Sshd, start
from tests.review.people import PEOPLE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "site"


@pytest.fixture
def store(tmp_path: Path, folder: Path) -> Iterator[Store]:
    with reopened(tmp_path / "warraq.sqlite") as opened:
        for person in PEOPLE:
            people.put(opened, person)
        configured.put(opened, Settings("site", "folder", str(folder), "https://news.example"))
        yield opened


@pytest.fixture
def story(store: Store) -> tuple[Article, ...]:
    """The editions in Arabic, Russian and English, approved."""
    editions = tuple(
        replace(edition, slug=edition.slug or f"story-{edition.language.value}")
        for edition in samples.story().editions
    )
    for edition in editions:
        articles.create(store, edition, author="mona")
        approve(store, edition.id)
    return editions


@pytest.fixture(scope="session")
def sshd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sshd]:
    """One OpenSSH server for all tests that leave its keys alone."""
    if MISSING:
        pytest.skip(MISSING)
    server = start(tmp_path_factory.mktemp("ssh") / "server")
    yield server
    server.stop()


@pytest.fixture(params=["folder", "sftp"])
def place(request: pytest.FixtureRequest, folder: Path) -> Settings:
    """A folder to publish to, on this machine and over SFTP."""
    if request.param == "folder":
        return Settings("site", "folder", str(folder), "https://news.example")
    server: Sshd = request.getfixturevalue("sshd")
    return server.settings(folder)
