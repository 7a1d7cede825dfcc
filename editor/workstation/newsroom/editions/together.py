"""The page and its source scroll together, whichever of the two is scrolled."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QTextEdit

Stop = int | str
"""Something both editions have: ``headline``, ``lead``, or the rank of a block in the body."""
Stops = Callable[[], Mapping[Stop, float]]
"""Tells how far below the top of its text each stop stands, in px, in the order of the text."""


class Together(QObject):
    """Between two stops that both have, one goes as far as the other, in parts of the way.

    The point that is held on to is at the top of the pane at the beginning of the text, at its
    bottom at the end: so both begin and end together.
    """

    def __init__(
        self, page: QTextEdit, page_stops: Stops, source: QTextEdit, source_stops: Stops
    ) -> None:
        super().__init__(source)
        self._page, self._source = page, source
        self._page_stops, self._source_stops = page_stops, source_stops
        self._resting = False
        page.verticalScrollBar().valueChanged.connect(self.follow_page)
        source.verticalScrollBar().valueChanged.connect(self.follow_source)

    @contextmanager
    def resting(self) -> Iterator[None]:
        """Let each be scrolled by itself meanwhile."""
        before, self._resting = self._resting, True
        try:
            yield
        finally:
            self._resting = before

    @Slot()
    def follow_page(self) -> None:
        """Bring the source to where the page is."""
        self._follow(self._page, self._page_stops, self._source, self._source_stops)

    @Slot()
    def follow_source(self) -> None:
        """Bring the page to where the source is."""
        self._follow(self._source, self._source_stops, self._page, self._page_stops)

    def _follow(
        self, leader: QTextEdit, from_stops: Stops, follower: QTextEdit, to_stops: Stops
    ) -> None:
        if self._resting or not self._source.isVisible():
            return
        bar, other = leader.verticalScrollBar(), follower.verticalScrollBar()
        if not bar.maximum() or not other.maximum():
            return
        room, other_room = leader.viewport().height(), follower.viewport().height()
        point = bar.value() * (1 + room / bar.maximum())
        ends = bar.maximum() + room, other.maximum() + other_room
        wanted = at_the_same(point, from_stops(), to_stops(), ends)
        with self.resting():
            other.setValue(round(wanted * other.maximum() / ends[1]))


def at_the_same(
    point: float, here: Mapping[Stop, float], there: Mapping[Stop, float], ends: tuple[float, float]
) -> float:
    """Return the point of one text that corresponds to ``point`` of another, in px.

    ``here`` and ``there`` are their stops, ``ends`` their heights.
    """
    both = [(here[stop], there[stop]) for stop in here if stop in there]
    known = [(0.0, 0.0)]
    for one, other in (*both, ends):
        # A stop above one before it (an empty line has no height) parts nothing.
        if one > known[-1][0] and other >= known[-1][1]:
            known.append((one, other))
    for (start, first), (end, last) in itertools.pairwise(known):
        if point <= end:
            return first + (last - first) * (point - start) / (end - start)
    return known[-1][1]
