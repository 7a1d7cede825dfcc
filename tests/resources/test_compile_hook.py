"""Translations are compiled when they changed, and only then."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from resources.translations import compile_hook

ARABIC = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>Desk</name>
    <message>
        <source>New article</source>
        <translation>مقال جديد</translation>
    </message>
</context>
</TS>
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "warraq_ar.ts"
    path.write_text(ARABIC, encoding="utf-8")
    return path


def test_qt_reads_what_was_compiled(source: Path) -> None:
    assert compile_hook.compile_stale(source.parent) == [source.with_suffix(".qm")]
    translator = QTranslator()
    assert translator.load(str(source.with_suffix(".qm")))
    assert translator.translate("Desk", "New article") == "مقال جديد"


def test_nothing_is_compiled_twice_until_it_changes(source: Path) -> None:
    compile_hook.compile_stale(source.parent)
    assert compile_hook.compile_stale(source.parent) == []
    later = source.with_suffix(".qm").stat().st_mtime + 1
    os.utime(source, (later, later))
    assert compile_hook.compile_stale(source.parent) == [source.with_suffix(".qm")]


def test_a_folder_without_translations_is_fine(tmp_path: Path) -> None:
    assert compile_hook.compile_stale(tmp_path) == []


def test_a_broken_source_is_told_and_leaves_nothing(source: Path) -> None:
    source.write_text(ARABIC.replace("</context>", ""), encoding="utf-8")
    with pytest.raises(RuntimeError, match=r"warraq_ar\.ts"):
        compile_hook.compile_stale(source.parent)
    assert list(source.parent.iterdir()) == [source]
