"""The rule pack keeps its word: every example, in a sound article, with every tool."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from editor.article.language import Language
from editor.proofing.catalogue import catalogue
from editor.proofing.check import Checker
from editor.proofing.finding import Tier
from editor.proofing.fixing import apply_fixes
from editor.proofing.rules import Rule, rule, rules
from tests.proofing.examples import example, language_of, siblings, sound

PAGE = Path(__file__).parents[2] / "docs" / "rules.md"
WRONG = [(each, text) for each in rules() for text in each.wrong]
RIGHT = [(each, text) for each in rules() for text in each.right]


def names(pairs: list[tuple[Rule, str]]) -> list[str]:
    return [f"{each.id}-{index}" for index, (each, _) in enumerate(pairs)]


@pytest.mark.parametrize(("tried", "text"), WRONG, ids=names(WRONG))
def test_a_wrong_example_is_found(tried: Rule, text: str, everything: Checker) -> None:
    article = example(text, language_of(text, tried.languages))
    found = [
        each for each in everything.check(article, None, siblings(text)) if each.rule == tried.id
    ]
    assert found


@pytest.mark.parametrize(("tried", "text"), WRONG, ids=names(WRONG))
def test_its_one_fix_leaves_nothing_of_the_rule(
    tried: Rule, text: str, everything: Checker
) -> None:
    article = example(text, language_of(text, tried.languages))
    found = [
        each for each in everything.check(article, None, siblings(text)) if each.rule == tried.id
    ]
    if not tried.mends or any(len(each.suggestions) != 1 for each in found):
        return
    assert all(each.safe is tried.is_safe for each in found)
    mended = apply_fixes(article, found)
    assert [
        each.quote
        for each in everything.check(mended, None, siblings(text))
        if each.rule == tried.id
    ] == []


@pytest.mark.parametrize(("tried", "text"), RIGHT, ids=names(RIGHT))
def test_no_rule_fires_on_a_right_example(tried: Rule, text: str, everything: Checker) -> None:
    """Grey opinions and unknown names aside; a rule may not accuse its neighbours' right forms."""
    language = language_of(text, tried.languages)
    found = everything.check(example(text, language), None, siblings(text))
    accused = [
        (each.rule, each.quote)
        for each in found
        if each.tier in (Tier.CERTAIN, Tier.HOUSE) and each.rule not in _ABOUT_THE_NOTATION
    ]
    assert accused == []


# Examples of the straight mark's spaces are written with straight marks, and shorter than a lead.
_ABOUT_THE_NOTATION = {"quote-straight", "lead-length"}


@pytest.mark.parametrize("language", Language)
def test_the_sound_article_is_sound(language: Language, everything: Checker) -> None:
    assert everything.check(sound(language)) == ()


@pytest.mark.parametrize("told", rules(), ids=lambda each: each.id)
def test_an_explanation_says_the_same_in_three_languages(told: Rule) -> None:
    scripts = {"ar": "[\u0621-\u064a]", "ru": "[\u0410-\u044f]", "en": "[A-Za-z]"}
    fields = set()
    for language, letters in scripts.items():
        text = getattr(told.explanation, language)
        assert re.search(letters, text)
        fields.add(frozenset(name for _, name, _, _ in string.Formatter().parse(text) if name))
    assert len(fields) == 1
    assert told.source


def test_every_rule_shows_what_it_finds_and_what_it_does_not() -> None:
    assert [each.id for each in rules() if not each.wrong or not each.right] == []
    assert [each.id for each in rules() if not each.right] == []


def test_ids_are_unique_and_rules_are_found_by_them() -> None:
    ids = [each.id for each in rules()]
    assert len(ids) == len(set(ids))
    assert all(rule(each.id) is each for each in rules())


def test_the_catalogue_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == catalogue(), "python -m editor.proofing.catalogue"
