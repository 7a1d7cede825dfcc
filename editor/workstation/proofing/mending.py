"""Putting findings right on the page, as one step of its history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from editor.article.article import Article
from editor.proofing.finding import Finding, Fix
from editor.proofing.fixing import apply_fixes
from editor.workstation.page.line import Edited, Line, Lines, Selection, Spot
from editor.workstation.page.sheet import article_lines
from editor.workstation.proofing.board import shared_beginning

if TYPE_CHECKING:
    from editor.workstation.page.canvas import Canvas

_DETAILS = ("kicker", "dateline", "date")
"""Texts of the article that are printed on the page without being lines of it."""


def mend(canvas: Canvas, chosen: Sequence[tuple[Finding, Fix]]) -> bool:
    """Apply fixes to what is on the page; False when nothing of it stands there any more.

    Caret and scroll stay with the letters they were at.
    """
    before = canvas.article()
    after = apply_fixes(before, chosen)
    if after == before:
        return False
    lines = _lines_after(tuple(canvas.lines), before, after)
    selection = canvas.selection()
    scrolled = canvas.verticalScrollBar().value()
    details = {name: getattr(after, name) for name in _DETAILS}
    changed = replace(canvas.details, **details)
    if changed == canvas.details:
        carried = Selection(
            _carried(selection.anchor, canvas.lines, lines),
            _carried(selection.caret, canvas.lines, lines),
        )
        canvas.perform(Edited(lines, carried))
    else:
        canvas.perform_details(changed, lines)
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
    """Return where a place is once letters around it were mended."""
    if spot.line >= len(new):
        return Spot(0, 0)
    one, other = old[spot.line].text.plain, new[spot.line].text.plain
    before = shared_beginning(one, other)
    if spot.offset <= before:
        return spot
    # Counted from the end, but never before the change.
    return Spot(spot.line, max(before, len(other) - (len(one) - spot.offset)))
