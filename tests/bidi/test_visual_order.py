"""The order in which the torture set is seen: in a browser, on paper and on the page."""

from __future__ import annotations

import pytest

from editor.article.language import Language
from editor.exporting.pdf import PdfWorker
from tests.bidi.in_browser import places_in_browser, requires_browser
from tests.bidi.in_pdf import folded, lines_of_pdf
from tests.bidi.on_canvas import block_of, canvas_of, places_on_canvas
from tests.bidi.torture import Case, article_of, cases, misplaced

LANGUAGES = pytest.mark.parametrize("language", Language, ids=lambda each: each.value)


def chosen(language: Language) -> list[Case]:
    return [case for case in cases() if case.language is language]


def wrong(
    case: Case, letters: list[tuple[str, float | None]], wrongly: dict[str, tuple[str, str]]
) -> None:
    assert "".join(letter for letter, _ in letters) == case.text
    if seen := misplaced(case, [place for _, place in letters]):
        wrongly[case.name] = (seen, case.seen)


def test_the_set_is_large_and_names_each_case_once() -> None:
    names = [case.name for case in cases()]
    assert len(names) >= 60
    assert len(set(names)) == len(names)


def test_the_measure_sees_a_wrong_order() -> None:
    case = next(case for case in cases() if case.name == "exclamation of a name")
    at = case.text.index("!")
    right = [float(case.order.index(index)) if index in case.order else 0.0
             for index in range(len(case.text))]  # fmt: skip
    assert misplaced(case, list(right)) == ""
    # The exclamation mark on the other side of the name, as a line without isolates has it.
    right[at] = right[case.text.index("Y")] - 0.6
    assert misplaced(case, list(right)) != ""
    assert folded("!Yahoo اب") != folded("Yahoo! اب")


@requires_browser
@LANGUAGES
def test_in_a_browser(language: Language) -> None:
    expected = chosen(language)
    wrongly: dict[str, tuple[str, str]] = {}
    for case, letters in zip(
        expected, places_in_browser(article_of(language, expected)), strict=True
    ):
        wrong(case, letters, wrongly)
    assert wrongly == {}


@LANGUAGES
def test_on_paper(language: Language) -> None:
    expected = chosen(language)
    with PdfWorker(patience_seconds=120) as press:
        seen = lines_of_pdf(press.render(article_of(language, expected), media=_no_media))
    missing = [case.seen for case in expected if folded(case.seen) not in seen]
    assert missing == []


@LANGUAGES
def test_on_the_page(qtbot, language: Language) -> None:
    expected = chosen(language)
    canvas = canvas_of(qtbot, expected)
    wrongly: dict[str, tuple[str, str]] = {}
    for number, case in enumerate(expected):
        wrong(case, places_on_canvas(block_of(canvas, number)), wrongly)
    assert wrongly == {}


def _no_media(media_id: str) -> object:
    raise KeyError(media_id)
