"""Findings between two checks: they move with the text, or go with the letters they were about."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from editor.article.language import Language
from editor.article.sentence import Sentence
from editor.proofing.finding import Finding, Message, Part, Place, Severity, Tier
from editor.workstation.page.line import Facts, Line
from editor.workstation.page.line import Part as LinePart
from editor.workstation.page.sheet import article_lines
from editor.workstation.page.versions import shared_beginning
from editor.workstation.proofing.board import (
    Board,
    in_tiers,
    line_numbers,
    place_of_line,
    span_on,
)
from tests.workstation.page.sheets import article, figure, paragraph, quote

BLOCK = "0" * 32
PLACE = Place(Part.TEXT, BLOCK)
REASON = Message(Sentence(ar="سبب", ru="причина", en="reason"))
LETTERS = st.text("اب و.x😀", max_size=12)


def found(text: str, start: int, end: int, *, tier: Tier = Tier.CERTAIN) -> Finding:
    return Finding("a-rule", tier, Severity.ERROR, PLACE, start, end, text[start:end], REASON)


def line(text: str) -> Line:
    facts = Facts(
        part=LinePart.PARAGRAPH,
        language=Language.AR,
        direction=Language.AR.direction,
        block_id=BLOCK,
    )
    return Line(facts).with_text(text)


def board_of(text: str, *spans: tuple[int, int]) -> Board:
    board = Board()
    board.take([found(text, *span) for span in spans], {PLACE: text})
    return board


@given(LETTERS, LETTERS, LETTERS, LETTERS, st.data())
def test_a_carried_finding_stands_on_its_words(
    before: str, old: str, new: str, after: str, data: st.DataObject
):
    text, changed = before + old + after, before + new + after
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    board = board_of(text, (start, end))
    board.carry([line(changed)], 0, 0)
    for entry in board.entries:
        assert span_on(line(changed), entry.finding) is not None or not changed
        assert entry.text == changed
    if end < len(before):
        assert [entry.finding.start for entry in board.entries] == [start]


def test_what_stands_behind_the_change_moves_and_what_it_touched_goes():
    board = board_of("one two three", (0, 3), (4, 7), (8, 13))
    board.carry([line("one twoo three")], 0, 0)
    assert [entry.finding.quote for entry in board.entries] == ["one", "three"]
    assert board.entries[1].finding.start == 9


def test_the_next_check_finds_the_same_entries():
    board = board_of("one two one", (0, 3), (8, 11))
    first, second = board.entries
    text = "so one two one"
    board.take([found(text, 3, 6), found(text, 11, 14)], {PLACE: text})
    assert board.entries == (first, second)
    assert (first.finding.start, second.finding.start) == (3, 11)


def test_lines_unlike_the_text_that_was_checked_are_not_marked():
    finding = found("one two", 4, 7)
    assert span_on(line("one two"), finding) == (4, 7)
    assert span_on(line("one too"), finding) is None


def test_a_gap_is_marked_at_the_letter_before_it():
    assert span_on(line("one"), found("one", 3, 3)) == (2, 3)
    assert span_on(line("one"), found("one", 0, 0)) == (0, 1)
    assert span_on(line(""), found("", 0, 0)) is None


def test_every_line_with_words_has_its_place():
    shown = article(paragraph("a"), quote("b", "c"), figure("d", "e"), headline="f")
    lines = article_lines(shown)
    places = [place_of_line(lines, number) for number in range(len(lines))]
    words = [number for number, each in enumerate(lines) if each.part is not LinePart.FIGURE]
    assert all(places[number] for number in words)
    wanted = {place for place in places if place is not None}
    assert line_numbers(lines, wanted) == {
        place: number for number, place in enumerate(places) if place
    }


def test_tiers_come_one_after_the_other():
    board = Board()
    text = "one two"
    house, certain = found(text, 0, 3, tier=Tier.HOUSE), found(text, 4, 7)
    board.take([house, certain], {PLACE: text})
    shown = in_tiers(board.entries, lambda _finding: True)
    assert [entry.finding for entry in shown] == [certain, house]


@given(LETTERS, LETTERS, LETTERS)
def test_shared_beginning(same: str, one: str, other: str):
    length = shared_beginning(same + one, same + other)
    assert length >= len(same)
    assert (same + one)[:length] == (same + other)[:length]
    assert (same + one)[: length + 1] != (same + other)[: length + 1] or length == min(
        len(same + one), len(same + other)
    )
