"""The kind of a file is told by its bytes; our own formats come back as they were."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given

from editor.article.article import Article
from editor.article.json_errors import NewerFormat, NotAnArticle
from editor.article.json_form import to_json
from editor.importing.read import read_bytes, read_file
from editor.importing.sniff import FileKind, kind_of
from tests.importing.news import arabic_item
from tests.strategies import articles


@given(articles())
def test_our_json_comes_back_as_it_was(article: Article) -> None:
    assert read_bytes(to_json(article).encode(), "story.json").article == article


def test_our_json_is_known_without_its_suffix() -> None:
    article = read_bytes(arabic_item().encode(), "item.txt").article
    assert read_bytes(to_json(article).encode("utf-8-sig"), "story.txt").article == article


@pytest.mark.parametrize("content", [b"{}", b"[1]", b"{", b"nonsense", b"[" * 100_000])
def test_other_json_is_refused(content: bytes) -> None:
    with pytest.raises(NotAnArticle):
        read_bytes(content, "story.json")


def test_a_newer_json_is_refused() -> None:
    with pytest.raises(NewerFormat):
        read_bytes(b'{"format": "warraq-article/99"}', "story.json")


@pytest.mark.parametrize(
    ("head", "name", "kind"),
    [
        (b"<!DOCTYPE html><html>", "a.txt", FileKind.HTML),
        (b"\xef\xbb\xbf<!-- saved -->\n<html >", "a", FileKind.HTML),
        ("<html>".encode("utf-16"), "a.txt", FileKind.HTML),
        (b"<p>x", "a.HTM", FileKind.HTML),
        (b"<p>x", "a.txt", FileKind.TEXT),
        (b"<htmlx>", "a.txt", FileKind.TEXT),
        (b"PK\x03\x04", "a.txt", FileKind.DOCX),
        (b'{ "format": "warraq-article/1"', "a.txt", FileKind.JSON),
        (b"text", "html", FileKind.TEXT),
    ],
)
def test_kinds(head: bytes, name: str, kind: FileKind) -> None:
    assert kind_of(head, name) is kind


def test_a_file_is_read_like_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "خبر.txt"
    path.write_text(arabic_item(), encoding="utf-8")
    article = read_file(path).article
    assert article.headline == read_bytes(path.read_bytes(), path.name).article.headline
