"""Right sentences of our own that a hasty rule would accuse: not one mark on them.

They hold what looks like the slips that the rules know: legal forms near common ones, genders and
cases that a pattern may mistake, names before which a title stands.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.article.language import Language
from editor.proofing.check import Checker
from editor.proofing.finding import Tier
from tests.proofing.examples import example

CLEAN = [
    pytest.param(Language(file.stem), line, id=f"{file.stem}-{number}")
    for file in sorted((Path(__file__).parent / "clean").glob("*.txt"))
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
]


@pytest.mark.parametrize(("language", "line"), CLEAN)
def test_a_right_sentence_has_no_mark(language: Language, line: str, everything: Checker) -> None:
    found = everything.check(example(line, language))
    marked = [each for each in found if each.tier in (Tier.CERTAIN, Tier.HOUSE)]
    assert not marked, [(each.rule, each.quote) for each in marked]
