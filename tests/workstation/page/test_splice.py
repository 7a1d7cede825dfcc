"""What changed is found, settled and counted without a look at the rest of the sheet."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from editor.article.article import Article
from editor.article.block import ListStyle
from editor.article.language import Direction, Language
from editor.workstation.page.edits.body import settled, settled_difference
from editor.workstation.page.line import Facts, Line, Lines, Part
from editor.workstation.page.outline import Sections
from editor.workstation.page.sheet import article_lines
from editor.workstation.page.splice import common_ends, difference
from tests.strategies import articles


def facts(part: Part, level: int) -> Facts:
    return Facts(
        part=part,
        language=Language.EN,
        direction=Direction.LTR,
        level=level,
        style=ListStyle.NUMBERED,
    )


_LINES = st.one_of(
    st.builds(lambda level: Line(facts(Part.LIST_ITEM, level)), st.integers(0, 3)),
    st.builds(lambda level: Line(facts(Part.HEADING, level)), st.sampled_from([2, 3])),
    st.just(Line(facts(Part.PARAGRAPH, 0))),
)


@st.composite
def edits(draw: st.DrawFn) -> tuple[Lines, Lines]:
    """A settled sheet, and the same with some lines of its body replaced, not settled."""
    lines = settled(article_lines(draw(articles())))
    end = len(lines) - sum(line.part in (Part.SOURCE,) for line in lines) - 2
    low = draw(st.integers(2, end))
    high = draw(st.integers(low, end))
    new = tuple(draw(st.lists(_LINES, max_size=4)))
    return lines, (*lines[:low], *new, *lines[high:])


@given(edits())
def test_settling_the_change_is_settling_the_sheet(edit: tuple[Lines, Lines]) -> None:
    old, new = edit
    found = settled_difference(old, new)
    result = list(old)
    if found is not None:
        first, before, after = found
        assert tuple(old[first : first + len(before)]) == before
        result[first : first + len(before)] = after
    # New blocks get ids of their own each time: they are all that may differ.
    assert [without_id(line) for line in result] == [without_id(line) for line in settled(new)]
    body = [line for line in result if line.part in (Part.LIST_ITEM, Part.HEADING)]
    assert all(line.facts.block_id for line in body)


@given(edits())
def test_the_ends_are_the_same_and_what_is_between_is_not(edit: tuple[Lines, Lines]) -> None:
    old, new = edit
    first, tail = common_ends(old, new)
    assert old[:first] == new[:first]
    assert old[len(old) - tail :] == new[len(new) - tail :]
    rest = old[first : len(old) - tail], new[first : len(new) - tail]
    if all(rest):
        assert rest[0][0] != rest[1][0]
        assert rest[0][-1] != rest[1][-1]


@given(articles(), articles())
def test_a_difference_takes_one_sheet_to_the_other(one: Article, other: Article) -> None:
    old, new = article_lines(one), article_lines(other)
    found = difference(old, new)
    assert found is not None or old == new
    if found is not None:
        first, before, after = found
        assert before
        assert after
        assert (*old[:first], *after, *old[first + len(before) :]) == new


@given(edits())
def test_sections_stay_in_step(edit: tuple[Lines, Lines]) -> None:
    old, new = edit
    sections = Sections(old)
    outline = sections.outline(old)
    first, tail = common_ends(old, new)
    other = sections.replace(first, old[first : len(old) - tail], new[first : len(new) - tail])
    assert sections.numbers == Sections(new).numbers
    if not other:
        assert sections.outline(new) == outline


def without_id(line: Line) -> Line:
    return line.with_facts(block_id="")
