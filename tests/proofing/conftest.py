"""The tools that are slow to load, once for all tests."""

from __future__ import annotations

import pytest

from editor.article.language import Language
from editor.proofing.check import Checker
from editor.proofing.settings import Settings
from editor.proofing.spelling.frequencies import Frequencies
from editor.proofing.spelling.judge import Judge
from editor.proofing.spelling.speller import Speller
from editor.proofing.terms.index import TermIndex
from editor.proofing.terms.shipped import shipped_terms


@pytest.fixture(scope="session")
def speller() -> Speller:
    found = Speller()
    if not found.available(Language.AR):
        pytest.skip("no Arabic dictionary on this machine")
    return found


@pytest.fixture(scope="session")
def frequencies() -> Frequencies:
    return Frequencies()


@pytest.fixture(scope="session")
def judge(speller: Speller, frequencies: Frequencies) -> Judge:
    return Judge(speller, frequencies)


@pytest.fixture(scope="session")
def terms() -> TermIndex:
    return TermIndex.of(shipped_terms())


@pytest.fixture(scope="session")
def everything(
    speller: Speller, frequencies: Frequencies, judge: Judge, terms: TermIndex
) -> Checker:
    """A checker with every tool and every rule."""
    return Checker(
        Settings(suggestions=True),
        speller=speller,
        frequencies=frequencies,
        terms=terms,
        judge=judge,
    )
