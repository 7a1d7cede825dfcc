"""Isolates stand in the document and nowhere else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from editor.article.language import Direction, Language
from editor.article.span import Format, Span, Text
from editor.language.foreign_runs import foreign_runs
from editor.workstation.page.isolating import (
    SIGNS,
    isolated,
    offset_at,
    units_at,
    without_signs,
)
from editor.workstation.page.line import Facts, Line, Part, Selection, Spot
from editor.workstation.page.writing import PLAIN_PART
from tests.strategies import texts
from tests.workstation.page.sheets import caret, page, paragraph, put
from tests.workstation.page.storm import type_letter

AR, EN = Language.AR, Language.EN


def line(text: Text | str, language: Language = AR) -> Line:
    facts = Facts(part=Part.PARAGRAPH, language=language, direction=language.direction)
    return Line(facts, Text.of(text) if isinstance(text, str) else text)


def shown(text: str, language: Language = AR) -> str:
    return isolated(line(text, language)).plain


def test_a_name_between_letters_needs_none() -> None:
    for text in ("قالت Reuters إن", "قالت (NATO) إن", "Reuters قالت", "قالت Reuters.", "نص 25"):
        assert shown(text) == text


def test_what_would_be_turned_round_is_isolated() -> None:
    assert shown("عن Yahoo! نص") == "عن \u2066Yahoo!\u2069 نص"
    assert shown("ТАСС / TASS") == "\u2066ТАСС\u2069 / \u2066TASS\u2069"
    assert shown("the قمة 2022 was", EN) == "the \u2067قمة\u2069 2022 was"


def test_a_block_turned_round_by_hand_isolates_all() -> None:
    turned = line("قالت Reuters إن").with_facts(direction=Direction.LTR)
    assert isolated(turned).plain == "قالت \u2066Reuters\u2069 إن"


def test_isolates_have_the_format_of_the_run() -> None:
    text = Text((Span("عن "), Span("C++", Format(strong=True)), Span(" نص")))
    middle = isolated(line(text)).spans[1]
    assert middle == Span("\u2066C++\u2069", Format(strong=True))


def test_isolates_of_the_text_itself_are_left_alone() -> None:
    text = "عن \u2066Yahoo!\u2069 C++ نص"
    assert shown(text) == text


@given(st.text(alphabet="كت ab25.,%+-–−()/$#§№½!«»:؟٥", max_size=30))
def test_the_quick_look_misses_no_run(text: str) -> None:
    turned = line(text).with_facts(direction=Direction.LTR)
    assert isolated(turned).plain.count("\u2066") == len(foreign_runs(text, AR))


@given(st.text(alphabet="كت ab5.!؟", max_size=30))
def test_sentences_of_a_long_line_are_looked_at_one_by_one(text: str) -> None:
    letters = text.strip(" ") + " ت. "
    many = letters * (2000 // len(letters) + 2)
    turned = line(many).with_facts(direction=Direction.LTR)
    assert isolated(turned).plain.count("\u2066") == len(foreign_runs(many, AR))


@given(texts(), st.sampled_from(Language))
def test_places_go_there_and_back(text: Text, language: Language) -> None:
    it = line(text, language)
    block = isolated(it).plain
    assert without_signs(block) == text.plain
    for offset in range(len(text) + 1):
        for before_next in (False, True):
            units = units_at(it, block, offset, before_next=before_next)
            assert offset_at(it, block, units) == offset


def test_an_article_never_holds_them(qtbot) -> None:
    text = "عن Yahoo! و25.5% نص"
    canvas = page(qtbot, paragraph(text, AR), language=AR)
    block = canvas.document().findBlockByNumber(2)
    assert not SIGNS.isdisjoint(block.text())
    put(canvas, 0, len(text))
    qtbot.keyClicks(canvas, "x")
    assert canvas.article().blocks[0].text.plain == text + "x"
    canvas.undo()
    assert canvas.article().blocks[0].text.plain == text
    assert caret(canvas) == (0, len(text))


def test_backspace_beside_an_isolate_takes_the_letter(qtbot) -> None:
    canvas = page(qtbot, paragraph("Yahoo! عن", AR), language=AR)
    canvas.select(Selection.at(2, 6))
    canvas.erase_backward()
    assert canvas.article().blocks[0].text.plain == "Yahoo عن"
    assert SIGNS.isdisjoint(canvas.document().findBlockByNumber(2).text())
    canvas.select(Selection.at(2, 0))
    canvas.erase_forward()
    assert canvas.article().blocks[0].text.plain == "ahoo عن"


def test_one_key_isolates_the_run_at_the_caret_and_takes_it_back(qtbot) -> None:
    canvas = page(qtbot, paragraph("قالت Reuters إن", AR), language=AR)
    put(canvas, 0, 7)
    canvas.toggle_isolation()
    [_, run, _] = canvas.lines[2].text.spans
    assert run == Span("Reuters", Format(language="en"))
    assert "\u2066Reuters\u2069" in canvas.document().findBlockByNumber(2).text()
    assert caret(canvas) == (0, 7)
    canvas.toggle_isolation()
    assert canvas.lines[2].text == Text.of("قالت Reuters إن")
    canvas.undo()
    assert len(canvas.lines[2].text.spans) == 3
    canvas.undo()
    assert not canvas.undo_stack.canUndo()


def test_one_key_isolates_what_is_selected(qtbot) -> None:
    canvas = page(qtbot, paragraph("بين 2020-2022 و ТАСС (Москва) أمس", AR), language=AR)
    canvas.select(Selection(Spot(2, 4), Spot(2, 13)))
    canvas.toggle_isolation()
    # Digits have no script: a range now reads from left to right because an editor said so.
    assert canvas.lines[2].text.spans[1] == Span("2020-2022", Format(language="und"))
    assert "\u20662020-2022\u2069" in canvas.document().findBlockByNumber(2).text()
    canvas.select(Selection(Spot(2, 16), Spot(2, 29)))
    canvas.toggle_isolation()
    assert canvas.lines[2].text.spans[3] == Span("ТАСС (Москва)", Format(language="ru"))


def test_a_chosen_run_is_isolated_as_a_whole_and_what_is_found_around_it(qtbot) -> None:
    marked = Text((Span("عن Yahoo! "), Span("قال C++ هو", Format(language="ar")), Span(" C#")))
    assert isolated(line(marked)).plain == (
        "عن \u2066Yahoo!\u2069 \u2067قال C++ هو\u2069 \u2066C#\u2069"
    )


def test_what_is_typed_after_an_isolated_run_is_not_part_of_it(qtbot) -> None:
    canvas = page(qtbot, paragraph("زار شركة Meta+", AR), language=AR)
    put(canvas, 0, 11)
    canvas.toggle_isolation()
    put(canvas, 0, 14)
    for letter in " في":
        type_letter(canvas, letter)
    spans = canvas.lines[2].text.spans
    assert [(span.text, span.format.language) for span in spans] == [
        ("زار شركة ", None),
        ("Meta+", "en"),
        (" في", None),
    ]


def test_a_selection_over_lines_gets_the_language_of_each(qtbot) -> None:
    canvas = page(qtbot, paragraph("Reuters", Language.AR), paragraph("Интерфакс", Language.AR))
    canvas.select(Selection(Spot(2, 0), Spot(3, 9)))
    canvas.toggle_isolation()
    tags = [line.text.spans[0].format.language for line in canvas.lines[2:4]]
    assert tags == ["en", "ru"]


def test_a_part_of_plain_letters_says_why_nothing_happens(qtbot) -> None:
    canvas = page(qtbot, paragraph("text"))
    canvas.select(Selection.at(0))
    canvas.insertPlainText("Reuters")
    with qtbot.waitSignal(canvas.message) as said:
        canvas.toggle_isolation()
    assert said.args[0] is PLAIN_PART
