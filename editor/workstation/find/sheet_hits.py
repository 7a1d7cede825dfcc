"""The places of a wish on a sheet, kept in step with its lines; no Qt."""

from __future__ import annotations

import time
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from editor.article.replacing import Place, moved, replaced
from editor.language.find import Search
from editor.language.fold import Folded, FoldOptions, fold
from editor.workstation.find.wish import Wish
from editor.workstation.page.line import Edited, Line, Lines, Selection, Spot

_BREATH = 32
"""Lines between two moments at which a search on the pool lets the window's thread go first."""


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """One place on the sheet; offsets are code points of the line."""

    line: int
    start: int
    end: int


class FoldedLine:
    """A line with its text folded once; a search on the pool may be the one that does it."""

    __slots__ = ("_folded", "line")

    def __init__(self, line: Line) -> None:
        self.line = line
        self._folded: Folded | None = None

    def folded(self, options: FoldOptions) -> Folded:
        """Return the text folded by ``options``."""
        kept = self._folded
        if kept is None or kept.options != options:
            kept = self._folded = fold(self.line.text.plain, options)
        return kept


Found = tuple[Place, ...]
Due = tuple[tuple[int, FoldedLine], ...]
"""Lines that are still to be searched, with their numbers."""


class SheetHits:
    """Knows of every line of a sheet where the wish is in it, or that it is not searched yet.

    ``revision`` goes up with every change of wish or lines: an answer for an older one is stale.
    """

    def __init__(self) -> None:
        self.revision = 0
        self.wish = Wish()
        self.search = self.wish.search()
        self.scope: Scope | None = None
        self._lines: list[FoldedLine] = []
        self._found: list[Found | None] = []
        self._unknown = 0

    def load(self, lines: Sequence[Line]) -> None:
        """Begin with another sheet."""
        self.revision += 1
        self.scope = None
        self._lines = [FoldedLine(line) for line in lines]
        self._found = [None] * len(self._lines)
        self._unknown = len(self._lines)

    def look_for(self, wish: Wish) -> None:
        """Begin with another wish."""
        self.revision += 1
        self.wish = wish
        self.search = wish.search()
        self._found = [self._nothing_yet] * len(self._lines)
        self._unknown = self._found.count(None)

    def splice(self, lines: Sequence[Line], first: int, tail: int) -> None:
        """Hear that all lines changed but the ``first`` and the last ``tail`` ones."""
        self.revision += 1
        end = len(self._lines) - tail
        fresh = [FoldedLine(line) for line in lines[first : len(lines) - tail]]
        if self.scope is not None:
            self.scope = self.scope.after(first, end, len(self._lines), len(fresh))
        self._lines[first:end] = fresh
        self._unknown -= self._found[first:end].count(None)
        self._found[first:end] = [self._nothing_yet] * len(fresh)
        self._unknown += self._found[first : first + len(fresh)].count(None)

    @property
    def _nothing_yet(self) -> Found | None:
        """What is known of a line that was not searched: all, where nothing is looked for."""
        return None if self.search.wanted else ()

    # What is still to be searched

    def due(self) -> Due:
        """Return the lines not searched yet."""
        return tuple(
            (number, self._lines[number])
            for number, found in enumerate(self._found)
            if found is None
        )

    def take(self, revision: int, answer: Sequence[tuple[int, Found]]) -> bool:
        """Take an answer of ``search_lines``; False when it is stale."""
        if revision != self.revision:
            return False
        for number, found in answer:
            self._unknown -= self._found[number] is None
            self._found[number] = found
        return True

    def search_here(self, first: int, last: int) -> None:
        """Search the lines from ``first`` to ``last`` now: those that are seen come first."""
        for number in range(max(first, 0), min(last + 1, len(self._lines))):
            if self._found[number] is None:
                line = self._lines[number]
                self._unknown -= 1
                self._found[number] = tuple(self.search.places(line.folded(self.wish.options)))

    @property
    def complete(self) -> bool:
        """Whether every line is searched."""
        return not self._unknown

    def is_of(self, number: int, line: Line) -> bool:
        """Tell whether ``line`` is the one known by this number."""
        return number < len(self._lines) and self._lines[number].line is line

    # What was found

    def on_line(self, number: int) -> Found:
        """Return the places on a line that are in the scope; none where it is not searched."""
        found = self._found[number] if number < len(self._found) else ()
        if not found:
            return ()
        return found if self.scope is None else self.scope.within(number, found, self._lines)

    def count(self) -> int:
        """Count the places known."""
        if self.scope is None:
            return sum(map(len, filter(None, self._found)))
        return sum(len(self.on_line(number)) for number in range(len(self._lines)))

    def number_of(self, hit: Hit) -> int:
        """Return how many places come before ``hit``."""
        if self.scope is None:
            before = sum(map(len, filter(None, self._found[: hit.line])))
        else:
            before = sum(len(self.on_line(number)) for number in range(hit.line))
        return before + bisect_left(self.on_line(hit.line), (hit.start, hit.end))

    def holds(self, hit: Hit) -> bool:
        """Tell whether ``hit`` is still a place that was found."""
        return (hit.start, hit.end) in self.on_line(hit.line)

    def next_from(self, spot: Spot) -> tuple[Hit, bool] | None:
        """Return the first place that begins at ``spot`` or after it, and whether it wrapped."""
        for number, wrapped in self._round(spot.line, 1):
            for start, end in self.on_line(number):
                if wrapped or number != spot.line or start >= spot.offset:
                    return Hit(number, start, end), wrapped
        return None

    def previous_from(self, spot: Spot) -> tuple[Hit, bool] | None:
        """Return the last place that begins before ``spot``, and whether it wrapped."""
        for number, wrapped in self._round(spot.line, -1):
            for start, end in reversed(self.on_line(number)):
                if wrapped or number != spot.line or start < spot.offset:
                    return Hit(number, start, end), wrapped
        return None

    def _round(self, line: int, by: int) -> Iterator[tuple[int, bool]]:
        # The line it begins on comes again at the end, for its other half.
        count = len(self._lines)
        for step in range(count + 1 if count else 0):
            number = line + by * step
            yield number % count, not 0 <= number < count

    # What replacing makes of the sheet

    def replaced_one(self, hit: Hit, new: str) -> Edited:
        """Return the sheet with one place replaced and the caret behind it."""
        line = self._lines[hit.line].line
        lines = [each.line for each in self._lines]
        lines[hit.line] = line.with_text(replaced(line.text, [(hit.start, hit.end)], new))
        return Edited(tuple(lines), Selection.at(hit.line, hit.start + len(new)))

    def replaced_all(self, new: str, selection: Selection) -> Edited:
        """Return the sheet with every place replaced; what was selected stays where it was."""
        lines: list[Line] = []
        for number, each in enumerate(self._lines):
            found = self.on_line(number)
            line = each.line
            lines.append(line.with_text(replaced(line.text, found, new)) if found else line)

        def carried(spot: Spot) -> Spot:
            return Spot(spot.line, moved(spot.offset, self.on_line(spot.line), len(new)))

        made: Lines = tuple(lines)
        return Edited(made, Selection(carried(selection.anchor), carried(selection.caret)))


@dataclass(frozen=True, slots=True)
class Scope:
    """A part of the sheet to stay in: from a spot to one counted from the end.

    ``lines_after`` are the lines behind its last one, ``rest`` the code points behind it in that
    line: so the scope grows and shrinks with what is replaced inside.
    """

    start: Spot
    lines_after: int
    rest: int

    @classmethod
    def of(cls, selection: Selection, lines: Sequence[Line]) -> Scope:
        """Return the scope of what is selected."""
        end = selection.end
        rest = len(lines[end.line].text) - end.offset
        return cls(selection.start, len(lines) - 1 - end.line, rest)

    def after(self, first: int, end: int, count: int, added: int) -> Scope:
        """Return the scope once the lines ``first`` to ``end`` of ``count`` became ``added``."""
        grown = added - (end - first)
        if end <= self.start.line:
            return replace(self, start=Spot(self.start.line + grown, self.start.offset))
        if first >= count - self.lines_after:
            return replace(self, lines_after=self.lines_after + grown)
        return self

    def within(self, number: int, found: Found, lines: Sequence[FoldedLine]) -> Found:
        """Return those of the places on a line that are in the scope."""
        last = len(lines) - 1 - self.lines_after
        if not self.start.line <= number <= last:
            return ()
        low = self.start.offset if number == self.start.line else 0
        length = len(lines[number].line.text)
        high = length - self.rest if number == last else length
        return tuple(place for place in found if low <= place[0] and place[1] <= high)


def search_lines(
    search: Search, due: Due, cancelled: Callable[[], bool]
) -> tuple[tuple[int, Found], ...]:
    """Search lines, on any thread; a cancelled search returns what it has."""
    answer: list[tuple[int, Found]] = []
    for at, (number, line) in enumerate(due):
        if at % _BREATH == 0:
            if cancelled():
                break
            # Python lets a waiting thread wait 5 ms; a key is not to wait for a search.
            time.sleep(0)
        answer.append((number, tuple(search.places(line.folded(search.options)))))
    return tuple(answer)
