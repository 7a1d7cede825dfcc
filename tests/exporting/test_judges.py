"""Outside judges: no error in the Nu checker, no violation in axe, both PDF validators content."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from editor.article.article import Article
from editor.article.language import Language
from editor.exporting.html import render_page
from editor.exporting.pdf import PdfWorker
from editor.exporting.site import DEFAULT_SITE
from tests.checkers import (
    axe_violations,
    nu_errors,
    pdf_violations,
    requires_axe,
    requires_nu,
    requires_vera,
    vera_failures,
)
from tests.exporting.hostile import hostile_article
from tests.exporting.samples import load, story
from tests.strategies import articles

PUBLISHED = replace(DEFAULT_SITE, base_url="https://example.org")


def write_page(folder: Path, article: Article, *, dark: bool = False, **options: object) -> Path:
    """Write a page; a dark one has its dark colours for every reader."""
    source = render_page(article, media=load, **options)  # type: ignore[arg-type]
    if dark:
        source, found = re.subn(r"@media \(prefers-color-scheme: dark\)", "@media all", source)
        assert found == 1
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{article.language}-{dark}.html"
    path.write_text(source, encoding="utf-8")
    return path


@requires_nu
def test_nu_finds_no_error(tmp_path: Path) -> None:
    editions = story()
    several = tuple(editions.values())
    pages = [
        write_page(tmp_path / "hostile", hostile_article()),
        write_page(tmp_path / "empty", Article.new(Language.AR)),
    ]
    for language in Language:
        folder = tmp_path / language
        pages += [
            write_page(folder / "file", editions[language], editions=several),
            write_page(folder / "site", editions[language], editions=several, site=PUBLISHED),
        ]
    assert nu_errors(*pages) == []


@requires_axe
def test_axe_finds_no_violation(tmp_path: Path) -> None:
    """In either colours, and in hostile and empty pages."""
    editions = story()
    several = tuple(editions.values())
    pages = [
        write_page(tmp_path, editions[language], dark=dark, editions=several, site=PUBLISHED)
        for language in Language
        for dark in (False, True)
    ]
    pages += [
        write_page(tmp_path / "hostile", hostile_article()),
        write_page(tmp_path / "empty", Article.new(Language.AR)),
    ]
    found = axe_violations(*pages)
    assert len(found) == len(pages) == 8
    assert dict(zip(pages, found, strict=True)) == {page: [] for page in pages}


def write_pdf(folder: Path, press: PdfWorker, article: Article) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / f"{article.language}.pdf"
    path.write_bytes(press.render(article, media=load))
    return path


@pytest.mark.parametrize("language", Language)
def test_a_pdf_is_ua_1_and_a_3a_at_once(
    tmp_path: Path, press: PdfWorker, language: Language
) -> None:
    assert pdf_violations(write_pdf(tmp_path, press, story()[language])) == []


def test_hostile_and_empty_pdfs_are_valid(tmp_path: Path, press: PdfWorker) -> None:
    assert pdf_violations(write_pdf(tmp_path, press, hostile_article())) == []
    assert pdf_violations(write_pdf(tmp_path, press, Article.new(Language.AR))) == []


@requires_vera
def test_vera_agrees(tmp_path: Path, press: PdfWorker) -> None:
    articles = (*story().values(), hostile_article(), Article.new(Language.AR))
    files = [
        write_pdf(tmp_path / str(number), press, article) for number, article in enumerate(articles)
    ]
    assert vera_failures(*files) == [[] for _ in articles]


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(article=articles(filled=True))
def test_any_article_gives_a_valid_pdf(tmp_path: Path, press: PdfWorker, article: Article) -> None:
    assert pdf_violations(write_pdf(tmp_path, press, article)) == []
