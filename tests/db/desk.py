"""Small articles and pictures of our own, and ways to look at a store from outside."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from db.driver import Connection, connect
from db.store import Store
from editor.article.article import Article
from editor.article.block import Paragraph, new_block
from editor.article.language import Language
from editor.article.media import MediaFile
from editor.language.stems import SearchAnalyzer

PROJECT = Path(__file__).resolve().parent.parent.parent

PICTURE = MediaFile(b"\x89PNG\r\n\x1a\n a small grey square", "image/png", 2, 2)
OTHER_PICTURE = MediaFile(b"\xff\xd8\xff a jetty at dusk", "image/jpeg", 30, 20)


def article(headline: str, *paragraphs: str, language: Language = Language.AR) -> Article:
    """A new article of a story of its own."""
    return with_text(Article.new(language, headline), *paragraphs)


def with_text(kept: Article, *paragraphs: str) -> Article:
    blocks = [new_block(Paragraph, kept.language, text=text) for text in paragraphs]
    return replace(kept, blocks=tuple(blocks))


def reopened(path: Path) -> Store:
    return Store.open(path, SearchAnalyzer())


def raw(path: Path) -> Connection:
    """A plain connection, for a test to do what the store would never do."""
    return connect(path)


def in_child(script: str, *arguments: object, **environment: str) -> subprocess.Popen[str]:
    """Run a Python script in a process of its own, its output readable line by line."""
    return subprocess.Popen(
        [sys.executable, "-u", "-c", script, *map(str, arguments)],
        cwd=PROJECT,
        env={**os.environ, "PYTHONPATH": str(PROJECT), **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def child_output(script: str, *arguments: object, **environment: str) -> list[str]:
    """Run a script to its end and return the lines it printed; it must succeed."""
    child = in_child(script, *arguments, **environment)
    output, errors = child.communicate(timeout=120)
    assert child.returncode == 0, errors
    return output.splitlines()
