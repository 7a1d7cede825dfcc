"""Going to the place that a refusal or a check names: on the page, or a part of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from editor.workstation.page.line import Selection
from editor.workstation.page.line import Spot as PageSpot

if TYPE_CHECKING:
    from editor.review.refusal import Spot
    from editor.workstation.window import Window

_DETAILS = frozenset({"kicker", "dateline", "date", "rubric", "tags", "slug"})


class Spots(QObject):
    """What it does not know itself it hands on, by name."""

    part_wanted = Signal(str)
    """``comments``, ``changes``, ``history``, ``people``, ``source``, ``lock`` and the like."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window

    @Slot(object)
    def go_to(self, spot: Spot) -> None:
        """Select the words on the page, or bring the field or the part of the window forward."""
        from editor.proofing.finding import Part, Place
        from editor.workstation.find.in_sight import bring_into_sight
        from editor.workstation.proofing.board import line_numbers

        window, canvas = self._window, self._window.canvas
        if spot.field in _DETAILS:
            window.actions_by_id["inspector"].setChecked(True)
            window.inspector.show_detail(spot.field)
            return
        number = None
        if spot.field in set(Part):
            place = Place(Part(spot.field), spot.block, spot.index)
            number = line_numbers(canvas.lines, [place]).get(place)
        if number is not None:
            length = len(canvas.lines[number].text.plain)
            start, end = min(spot.start, length), min(spot.end, length)
            canvas.select(Selection(PageSpot(number, start), PageSpot(number, end)))
            bring_into_sight(canvas)
            canvas.setFocus()
        elif spot.block is not None and spot.block in {
            line.facts.block_id for line in canvas.lines
        }:
            canvas.go_to(spot.block)
            canvas.setFocus()
        elif spot.field == "article":
            canvas.setFocus()
        else:
            self.part_wanted.emit(spot.field)
