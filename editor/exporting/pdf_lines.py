"""Line numbers and change bars, drawn beside the lines where the engine has put them.

WeasyPrint numbers no lines. A first layout tells where every line is; its numbers and bars become
the background of its page, and the second layout, the same in all else, is printed. A background
is no part of the text: readers aloud and copies leave it out (ISO 14289-1 §7.1, artifacts). Run in
the worker only. ``_page_box`` is a private name of WeasyPrint 70, which is pinned, and the tests
count the numbers on the page.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

_NUMBERED = "numbered"
_CHANGED = frozenset({"ins", "del"})
# CSS pixels: 96 to the inch.
_NUMBER_GAP = 34
_BAR_GAP = 18
_BAR_WIDTH = 2
_EVERY = 5


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of text on its page, in CSS pixels from the page's corner."""

    top: float
    height: float
    baseline: float
    is_changed: bool


def line_rules(document: Any, *, is_right_to_left: bool, padding: int = 0) -> str:
    """Return the style sheet that numbers the lines of a laid-out document, from 1 to its end.

    Counted are the lines inside elements of class ``numbered``; a bar stands beside those with an
    ``ins`` or a ``del`` in them, and those of elements of class ``changed``. ``padding`` moves the
    drawing by hundredths of a pixel, so that its stream ends otherwise (``ends_unclearly``).
    """
    rules = []
    last = 0
    for number, page in enumerate(document.pages, start=1):
        lines = list(_lines(page._page_box, is_numbered=False, is_changed=False))
        box = page._page_box
        left = box.content_box_x()
        edge = (left + box.width if is_right_to_left else left) + padding / 100
        drawing = _drawing(page, lines, last, edge, 1 if is_right_to_left else -1)
        last += len(lines)
        address = base64.b64encode(drawing.encode()).decode("ascii")
        # A background begins at the page's content; the drawing begins at its corner.
        corner = f"{-box.margin_left:.2f}px {-box.margin_top:.2f}px"
        rules.append(
            f"@page :nth({number}) {{ background: url(data:image/svg+xml;base64,{address}) "
            f"no-repeat {corner} / {page.width:.2f}px {page.height:.2f}px; }}"
        )
    return "\n".join(rules)


def _lines(box: Any, *, is_numbered: bool, is_changed: bool) -> Iterator[_Line]:
    """Yield the lines with letters in them, in the order of the page."""
    classes = _classes(box)
    is_numbered = is_numbered or _NUMBERED in classes
    is_changed = is_changed or "changed" in classes
    if type(box).__name__ == "LineBox":
        if is_numbered and _has_letters(box):
            changed = is_changed or any(each.element_tag in _CHANGED for each in _inside(box))
            yield _Line(box.position_y, box.height, box.position_y + box.baseline, changed)
        return
    for child in getattr(box, "children", ()):
        yield from _lines(child, is_numbered=is_numbered, is_changed=is_changed)


def _classes(box: Any) -> list[str]:
    element = getattr(box, "element", None)
    return (element.get("class") or "").split() if element is not None else []


def _inside(box: Any) -> Iterator[Any]:
    for child in getattr(box, "children", ()):
        yield child
        yield from _inside(child)


def _has_letters(box: Any) -> bool:
    return any((getattr(each, "text", None) or "").strip() for each in _inside(box))


def _drawing(page: Any, lines: list[_Line], last: int, edge: float, side: int) -> str:
    """Return the page's numbers and bars as SVG, from ``edge`` of the text outwards."""
    drawn = [
        Markup(
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}" width="{}" height="{}">'
        ).format(*(f"{value:.2f}" for value in (page.width, page.height) * 2))
    ]
    anchor = "start" if side > 0 else "end"
    for number, line in enumerate(lines, start=last + 1):
        is_fifth = number % _EVERY == 0
        drawn.append(
            Markup(
                '<text x="{}" y="{}" font-family="PT Serif" font-size="{}" fill="{}" '
                'text-anchor="{}">{}</text>'
            ).format(
                f"{edge + side * _NUMBER_GAP:.2f}",
                f"{line.baseline:.2f}",
                10.5 if is_fifth else 9,
                "#1c1c1a" if is_fifth else "#8a8a84",
                anchor,
                number,
            )
        )
        if line.is_changed:
            x = edge + side * _BAR_GAP - (_BAR_WIDTH if side < 0 else 0)
            drawn.append(
                Markup('<rect x="{}" y="{}" width="{}" height="{}" fill="#0b5347"/>').format(
                    f"{x:.2f}", f"{line.top:.2f}", _BAR_WIDTH, f"{line.height:.2f}"
                )
            )
    drawn.append(Markup("</svg>"))
    return "".join(drawn)
