"""Editions of one story: what one says and another lacks."""

from __future__ import annotations

from dataclasses import replace

from editor.article.article import Article
from editor.article.language import Language
from editor.proofing.check import check
from editor.proofing.finding import Finding
from editor.proofing.settings import Settings
from editor.proofing.terms.index import TermIndex
from editor.proofing.terms.shipped import shipped_terms
from tests.proofing.examples import example

TEXT = "The show in Kazan has 1,250 works and 12.5% more than on 16 May 2024. It has 120 guests."


def found(article: Article, *siblings: Article, terms: TermIndex | None = None) -> list[Finding]:
    findings = check(article, terms=terms, siblings=siblings)
    return [each for each in findings if each.rule.startswith("edition-")]


def test_separators_spelt_out_numbers_and_languages_make_no_difference() -> None:
    english = example(f"{TEXT} There are 3 rooms.", Language.EN)
    russian = example(
        "В Казани 1 250 работ, на 12,5 % больше, чем 16 мая 2024 года. Пришли 120 гостей, "
        "открыты три зала.",
        Language.RU,
    )
    assert found(english, russian, terms=TermIndex.of(shipped_terms())) == []


def test_each_thing_is_told_once_for_each_edition_that_lacks_it() -> None:
    english = example(f"{TEXT}\nAgain: 120 guests.", Language.EN)
    russian = example("В Казани 1 250 работ, на 12,5 % больше, чем 17 мая 2024 года.", Language.RU)
    told = [(each.rule, each.quote) for each in found(english, russian)]
    assert told == [("edition-date", "16 May 2024"), ("edition-number", "120")]
    assert "RU" in found(english, russian)[0].message.say(Language.EN)


def test_an_edition_that_is_only_begun_is_not_compared() -> None:
    english = example("\n".join(f"Paragraph {number} has words." for number in range(11, 60)))
    assert found(replace(english, language=Language.EN), example("Начало.", Language.RU)) == []


def test_without_structure_nothing_is_compared() -> None:
    english, russian = example(TEXT, Language.EN), example("В Казани.", Language.RU)
    assert found(english, russian) != []
    plain = check(english, Settings(structure=False), siblings=[russian])
    assert not [each for each in plain if each.rule.startswith("edition-")]
