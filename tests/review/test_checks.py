"""Profiles and the checks beside the proofreader's."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from editor.article.article import Article
from editor.article.attribution import Source
from editor.article.block import Figure, Paragraph, new_block
from editor.article.language import Language
from editor.article.span import Format, Span, Text
from editor.proofing.check import check
from editor.proofing.rules import rules_by_id
from editor.review.checks import entries, proofread
from editor.review.duplicates import Neighbour
from editor.review.profiles import Level, ProfileUnreadable, profiles
from editor.review.refusal import Spot
from editor.review.validators import validate
from tests.strategies import articles

GOOD = replace(
    Article.new(Language.EN, "A new exhibition of manuscripts opens in Kazan"),
    lead=Text.of("The museum shows a hundred rare books from the libraries of the town. " * 2),
    rubric="kultura",
    slug="manuscripts-in-kazan",
    signature="Salma",
    sources=(Source("Museum", "https://example.org/1"),),
    blocks=(new_block(Paragraph, Language.EN, text="The exhibition is open until autumn."),),
)


def rules(article: Article, **facts: object) -> list[str]:
    return [each.rule for each in validate(article, **facts)]


def paragraph(text: str | Text) -> Article:
    return replace(GOOD, blocks=(new_block(Paragraph, Language.EN, text=text),))


def test_a_good_article_has_nothing_missing() -> None:
    assert rules(GOOD) == []


@pytest.mark.parametrize(
    ("article", "rule", "spot"),
    [
        (replace(GOOD, blocks=()), "body-missing", Spot("article")),
        (replace(GOOD, rubric=" "), "rubric-missing", Spot("rubric")),
        (paragraph("Выставка открыта до осени."), "language-mismatch", Spot("article")),
        (replace(GOOD, signature="", sources=()), "author-missing", Spot("signature")),
        (replace(GOOD, headline="x" * 111), "headline-long", Spot("headline", end=111)),
        (replace(GOOD, headline="KAZAN OPENS"), "headline-capitals", Spot("headline", end=11)),
        (replace(GOOD, slug=""), "slug-missing", Spot("slug")),
        (replace(GOOD, slug="موسكو"), "slug-form", Spot("slug")),
        (replace(GOOD, slug="a--b"), "slug-form", Spot("slug")),
        (replace(GOOD, slug="a" * 81), "slug-form", Spot("slug")),
    ],
)
def test_what_is_missing_is_told_with_its_place(article: Article, rule: str, spot: Spot) -> None:
    [found] = validate(article)
    assert (found.rule, found.spot) == (rule, spot)
    assert all(found.told.say(language) for language in Language)


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("https://example.org/?utm_source=x", ["link-tracking"]),
        ("https://russia-islworld.ru/ar/novosti/a", ["link-edition"]),
        ("https://russia-islworld.ru/en/novosti/a", []),
        ("https://russia-islworld.ru/novosti/a", ["link-edition"]),
        ("https://example.org/ar/", []),
    ],
)
def test_links(link: str, expected: list[str]) -> None:
    text = Text((Span("Read "), Span("the report of the museum", Format(link=link))))
    found = list(validate(paragraph(text)))
    assert [each.rule for each in found] == expected
    assert all((each.spot.start, each.spot.end) == (5, 29) for each in found)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a \u2067b\u2069 c", None),
        ("a \u2067b c", 2),
        ("a b\u2069 c", 3),
        ("a \u202bb\u202c c", None),
        ("a \u202bb c", 2),
    ],
)
def test_direction_marks_come_in_pairs(text: str, place: int | None) -> None:
    found = [each for each in validate(paragraph(text)) if each.rule == "bidi-unpaired"]
    assert [each.spot.start for each in found] == ([] if place is None else [place])


def test_duplicates_and_days() -> None:
    twin = Neighbour("a2", "A NEW exhibition of manuscripts, opens in Kazan!")
    assert rules(GOOD, neighbours=[twin]) == ["duplicate-headline"]
    source = Neighbour("a3", "Other", ("https://example.org/1",))
    assert rules(GOOD, neighbours=[source]) == ["duplicate-source"]
    today = paragraph("The exhibition opens today.")
    day = datetime.date(2026, 5, 16)
    assert rules(today, written_on=day, goes_out=day) == []
    later = day + datetime.timedelta(days=1)
    assert rules(today, written_on=day, goes_out=later) == ["day-word"]


def test_pictures_need_their_rights() -> None:
    figure = new_block(Figure, Language.EN, media_id="0" * 64)
    assert rules(replace(GOOD, blocks=(*GOOD.blocks, figure))) == ["picture-rights"]


def test_the_levels_go_by_act_rule_language_and_rubric() -> None:
    submit, approve = profiles()["submit"], profiles()["approve"]
    assert submit.level("source-missing", "warning", Language.AR, "") is Level.REQUIRED
    assert submit.level("tatweel", "error", Language.AR, "") is Level.RECOMMENDED
    assert approve.level("tatweel", "error", Language.AR, "") is Level.REQUIRED
    assert approve.level("source-missing", "warning", Language.AR, "") is Level.REQUIRED
    assert approve.level("section-long", "suggestion", Language.AR, "") is Level.OFF
    own = {
        "submit": {"rules": {"tatweel": "off"}},
        "approve": {
            "overrides": [
                {"languages": ["ar"], "rubrics": ["novosti"], "rules": {"lead-missing": "off"}}
            ]
        },
    }
    approve = profiles(own)["publish"]
    assert approve.level("tatweel", "error", Language.AR, "") is Level.OFF
    assert approve.level("lead-missing", "warning", Language.AR, "novosti") is Level.OFF
    assert approve.level("lead-missing", "warning", Language.RU, "novosti") is Level.REQUIRED
    assert approve.level("lead-missing", "warning", Language.AR, "kultura") is Level.REQUIRED


@pytest.mark.parametrize("own", [{"approve": {"rules": {"tatweel": "maybe"}}}, {"nothing": {}}])
def test_levels_nobody_knows_are_told(own: dict[str, object]) -> None:
    with pytest.raises(ProfileUnreadable):
        profiles(own)


def test_every_rule_named_in_the_profiles_is_there() -> None:
    own = {
        "body-missing", "rubric-missing", "language-mismatch", "author-missing", "headline-long",
        "headline-capitals", "slug-missing", "slug-form", "picture-rights", "link-tracking",
        "link-edition", "bidi-unpaired", "duplicate-headline", "duplicate-source", "day-word",
        "parity", "register-note", "register-old", "event-date", "duplicate-body",
        "duplicate-picture",
    }  # fmt: skip
    named = {rule for profile in profiles().values() for rule in profile.rules}
    assert named <= own | set(rules_by_id())


def test_the_panel_says_what_is_required_first_and_where() -> None:
    article = replace(GOOD, lead=Text.of("short"), sources=(), headline="Kazan opens. ")
    found = [*validate(article), *proofread(check(article))]
    listed = entries(profiles()["approve"], article, found)
    levels = [each.level for each in listed]
    assert levels == sorted(levels, key=lambda level: level is not Level.REQUIRED)
    assert "source-missing" in [each.rule for each in listed]
    for each in listed:
        assert each.as_failed().waivable == (each.level is Level.RECOMMENDED)
        assert each.as_failed().say(Language.RU) == each.say(Language.RU)


def test_any_article_can_be_validated() -> None:
    from hypothesis import given

    @given(articles())
    def run(article: Article) -> None:
        day = datetime.date(2026, 5, 16)
        found = list(validate(article, written_on=day, goes_out=day + datetime.timedelta(1)))
        assert all(each.told.say(language) for each in found for language in Language)

    run()
