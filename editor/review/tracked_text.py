"""The redline of one text: segments that are kept, struck, new, or in another format."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby

from editor.article.change import ChangeKind
from editor.article.place import Part, Place
from editor.article.span import Format, Text
from editor.article.tracked import Segment, kept
from editor.review.classes import class_of_letters, class_of_part
from editor.review.hunks import hunks
from editor.review.recorder import Recorder

_QUOTES = frozenset("\"'«»“”„‟‘’‚‹›")
_LONGEST_QUOTE = 120
"""Letters between two quotation marks that are changed as one."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A text as it stands in one block or field: a piece of a text that may go over borders."""

    block_id: str
    text: Text


@dataclass(frozen=True, slots=True)
class _Run:
    """Ranges of the old and the new text that stand against each other; kept without an id."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int
    changed: bool = False
    same_letters: bool = False
    change: str = ""


def track(recorder: Recorder, part: Part, old: Piece, new: Piece) -> tuple[Segment, ...]:
    """Return the redline of a text that is in one piece in both versions."""
    if old.text == new.text:
        return kept(old.text)
    [segments] = track_pieces(recorder, part, [old], [new])
    return segments


def track_pieces(
    recorder: Recorder, part: Part, old: Sequence[Piece], new: Sequence[Piece]
) -> list[tuple[Segment, ...]]:
    """Return the redline of a text that one of the versions has in several pieces.

    There is one tuple of segments for each piece of the side that has more of them; the other
    side has one piece.
    """
    one, other = _Side(part, old), _Side(part, new)
    found = hunks([piece.text.plain for piece in old], [piece.text.plain for piece in new])
    runs: list[_Run] = []
    old_end = new_end = 0
    for hunk in found:
        runs += _kept(one, other, old_end, hunk.old_start, new_end)
        runs.append(_Run(hunk.old_start, hunk.old_end, hunk.new_start, hunk.new_end, changed=True))
        old_end, new_end = hunk.old_end, hunk.new_end
    runs += _kept(one, other, old_end, len(one.text), new_end)
    runs = list(_recorded(recorder, one, other, runs))
    borders = other.borders if len(new) > 1 else one.borders
    cut = _cut(runs, borders, by_new=len(new) > 1)
    return [tuple(_segment(one, other, run) for run in piece) for piece in cut]


class _Side:
    """One version of the text, put together from its pieces."""

    def __init__(self, part: Part, pieces: Sequence[Piece]) -> None:
        self.part = part
        self.pieces = pieces
        first, *rest = pieces
        # A text of one piece is the common case, and long ones are not put together anew.
        self.text = sum((piece.text for piece in rest), first.text)
        self.plain = self.text.plain
        self._starts = [0, *accumulate(len(piece.text) for piece in pieces)]

    @property
    def borders(self) -> list[int]:
        """Where pieces meet."""
        return self._starts[1:-1]

    def place(self, start: int, end: int) -> Place:
        """Return where a range is; one over a border ends with the block it begins in."""
        at = min(bisect_right(self._starts, start) - 1, len(self.pieces) - 1)
        origin = self._starts[at]
        end = min(end, self._starts[at + 1])
        return Place(self.part, self.pieces[at].block_id, start - origin, end - origin)


def _kept(one: _Side, other: _Side, start: int, end: int, new_start: int) -> Iterator[_Run]:
    """Yield the runs of letters that stay, apart where their format changes."""
    shift = new_start - start
    if start == end:
        return
    if _is_one_format(one, other) or (
        one.text.exactly(start, end) == other.text.exactly(start + shift, end + shift)
    ):
        yield _Run(start, end, start + shift, end + shift, same_letters=True)
        return
    formats = zip(
        _formats(one.text, start, end),
        _formats(other.text, start + shift, end + shift),
        strict=True,
    )
    position = start
    # Letter by letter: formats change seldom, and a run of them is soon walked.
    for differs, letters in groupby(formats, key=lambda pair: pair[0] != pair[1]):
        stop = position + sum(1 for _ in letters)
        yield _Run(
            position, stop, position + shift, stop + shift, changed=differs, same_letters=True
        )
        position = stop


def _is_one_format(one: _Side, other: _Side) -> bool:
    """Tell whether both versions have the same format from end to end: letters are all they have.

    Most texts do, and need not be cut to be compared.
    """
    olds, news = one.text.spans, other.text.spans
    return len(olds) == len(news) == 1 and olds[0].format == news[0].format


def _formats(text: Text, start: int, end: int) -> Iterator[Format]:
    """Yield the format of every letter."""
    for span in text.exactly(start, end).spans:
        for _ in span.text:
            yield span.format


def _recorded(recorder: Recorder, one: _Side, other: _Side, runs: list[_Run]) -> Iterator[_Run]:
    """Yield the runs with the ids of their changes, both marks of a quotation as one change."""
    closing: dict[int, str] = {}
    for number, run in enumerate(runs):
        if not run.changed:
            yield run
            continue
        if number in closing:
            yield replace(run, change=closing[number])
            continue
        whole = run
        if (mate := _closing_mark(one, other, runs, number)) is not None:
            end = runs[mate]
            whole = _Run(run.old_start, end.old_end, run.new_start, end.new_end, changed=True)
        change = _noted(recorder, one, other, whole)
        if mate is not None:
            closing[mate] = change
        yield replace(run, change=change)


def _closing_mark(one: _Side, other: _Side, runs: list[_Run], number: int) -> int | None:
    """Return the run that changes the other mark of a quotation; None where this is none."""
    if number + 2 >= len(runs) or runs[number + 1].changed or not runs[number + 2].changed:
        return None
    opening, between, closing = runs[number : number + 3]
    if between.old_end - between.old_start > _LONGEST_QUOTE:
        return None
    marks = [
        side.plain[start:end]
        for run in (opening, closing)
        for side, start, end in (
            (one, run.old_start, run.old_end),
            (other, run.new_start, run.new_end),
        )
    ]
    inside = one.plain[between.old_start : between.old_end]
    is_quotation = (
        _QUOTES.issuperset("".join(marks))
        and bool(marks[0]) == bool(marks[2])
        and bool(marks[1]) == bool(marks[3])
        and _QUOTES.isdisjoint(inside)
        and not opening.same_letters
        and not closing.same_letters
        and inside.strip() != ""
    )
    return number + 2 if is_quotation else None


def _noted(recorder: Recorder, one: _Side, other: _Side, run: _Run) -> str:
    old = one.text.exactly(run.old_start, run.old_end)
    new = other.text.exactly(run.new_start, run.new_end)
    if old.plain == new.plain:
        kind = ChangeKind.FORMATTED
    elif old and new:
        kind = ChangeKind.REPLACED
    else:
        kind = ChangeKind.INSERTED if new else ChangeKind.DELETED
    return recorder.note(
        kind,
        class_of_part(one.part) or class_of_letters(old.plain, new.plain),
        one.place(run.old_start, run.old_end),
        other.place(run.new_start, run.new_end),
        old,
        new,
    )


def _cut(runs: list[_Run], borders: list[int], *, by_new: bool) -> Iterator[list[_Run]]:
    """Deal the runs out to the pieces of one side, cutting those that reach over a border."""
    rest = list(reversed(runs))
    for border in borders:
        piece: list[_Run] = []
        while rest and (rest[-1].new_end if by_new else rest[-1].old_end) <= border:
            piece.append(rest.pop())
        if rest and (rest[-1].new_start if by_new else rest[-1].old_start) < border:
            head, tail = _halves(rest.pop(), border, by_new=by_new)
            piece.append(head)
            rest.append(tail)
        yield piece
    yield list(reversed(rest))


def _halves(run: _Run, border: int, *, by_new: bool) -> tuple[_Run, _Run]:
    """Cut a run at a border of one side; the other side of a replacement stays with the first."""
    into = border - (run.new_start if by_new else run.old_start)
    if run.same_letters:
        old_cut, new_cut = run.old_start + into, run.new_start + into
    else:
        old_cut = run.old_end if by_new else border
        new_cut = border if by_new else run.new_end
    return (
        replace(run, old_end=old_cut, new_end=new_cut),
        replace(run, old_start=old_cut, new_start=new_cut),
    )


def _segment(one: _Side, other: _Side, run: _Run) -> Segment:
    old = one.text.exactly(run.old_start, run.old_end)
    if not run.change:
        return Segment(old, old)
    return Segment(old, other.text.exactly(run.new_start, run.new_end), run.change)
