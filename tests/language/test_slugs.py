"""Slugs are ASCII, short, cut between words, and Arabic keeps its long vowels."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.language.slugs import LONGEST_SLUG, slug_of


@pytest.mark.parametrize(
    ("headline", "slug"),
    [
        ("قازان تستضيف ورشة", "qazan-tstdyf-wrsha"),
        ("مُحَمَّدٌ", "mhmd"),
        ("Казань: «Щётка» и объект", "kazan-shchetka-i-obekt"),
        ("Žižkov’s café – naïve", "zizkovs-cafe-naive"),
        ("../../etc/passwd", "etc-passwd"),
        ("٢٠٢٦ عام", "2026-am"),
        ("؟!", "item"),
        ("", "item"),
    ],
)
def test_slugs(headline: str, slug: str) -> None:
    assert slug_of(headline) == slug


@given(st.text())
def test_a_slug_is_always_fit_for_an_address(text: str) -> None:
    slug = slug_of(text)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug)
    assert len(slug) <= LONGEST_SLUG
    assert slug_of(slug) == slug


def test_a_long_headline_is_cut_between_words() -> None:
    slug = slug_of("слово " * 40)
    assert slug == "-".join(["slovo"] * 13)
    assert slug_of("x" * 200) == "x" * LONGEST_SLUG
