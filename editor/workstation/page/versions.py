"""Another version of the article put on the page, as one step of its history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from editor.article.article import Article
from editor.workstation.page.line import Edited, Line, Lines, Selection, Spot
from editor.workstation.page.sheet import article_lines

if TYPE_CHECKING:
    from editor.workstation.page.canvas import Canvas

_DETAILS = (
    *("kicker", "dateline", "date", "rubric", "tags", "slug"),
    *("language", "direction", "id", "story_id"),
)
"""What of an article is no line of the page."""


def show_version(canvas: Canvas, after: Article) -> bool:
    """Put ``after`` in the place of what is on the page; False when it is the same.

    Caret and scroll stay with the letters they were at.
    """
    before = canvas.article()
    if after == before:
        return False
    lines = _lines_after(tuple(canvas.lines), before, after)
    selection = canvas.selection()
    scrolled = canvas.verticalScrollBar().value()
    changed = replace(canvas.details, **{name: getattr(after, name) for name in _DETAILS})
    carried = Selection(
        _carried(selection.anchor, canvas.lines, lines),
        _carried(selection.caret, canvas.lines, lines),
    )
    if changed == canvas.details:
        canvas.perform(Edited(lines, carried))
    else:
        # Before the lines change: the caret may stand where soon nothing is.
        canvas.select(Selection.at(0))
        canvas.perform_details(changed, lines)
        canvas.select(carried)
    canvas.verticalScrollBar().setValue(scrolled)
    return True


def _lines_after(lines: Lines, before: Article, after: Article) -> Lines:
    """Return the lines with those of ``after`` where it differs: the others stay the same ones."""
    old, new = article_lines(before), article_lines(after)
    if not len(old) == len(new) == len(lines):
        return new
    return tuple(
        line if one == other else Line(other.facts, other.text)
        for line, one, other in zip(lines, old, new, strict=True)
    )


def _carried(spot: Spot, old: Sequence[Line], new: Lines) -> Spot:
    """Return where a place is once letters around it changed."""
    if spot.line >= len(new):
        return Spot(0, 0)
    one, other = old[spot.line].text.plain, new[spot.line].text.plain
    before = shared_beginning(one, other)
    if spot.offset <= before:
        return spot
    # Counted from the end, but never before the change.
    return Spot(spot.line, max(before, len(other) - (len(one) - spot.offset)))


def shared_beginning(one: str, other: str) -> int:
    """Return how many code points two texts have in common at their beginnings."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if one[:middle] == other[:middle] else (low, middle - 1)
    return low
