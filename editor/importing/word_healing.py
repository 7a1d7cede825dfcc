"""Puts right what a word processor does to paragraphs that nobody touched.

LibreOffice 7.4 gives a paragraph the style and the direction of the one before it where that one
is deleted, or where its insertion is rejected. Changes are tracked in our files, so a style that
somebody chose has a change of its own; one that has none, and is that of a neighbour who is gone,
is not his.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from editor.article.article import Article
from editor.article.language import Direction
from editor.article.word_changes import (
    Piece,
    Shape,
    TrackedLine,
    everything,
    is_there,
    nothing,
    shape_of,
)
from editor.article.word_form import FIELDS, SECONDARY, Line, Role
from editor.article.word_lines import lines_of

_FARTHEST = 50
"""Blocks that are looked through for the one a paragraph follows now."""

_Look = tuple[Role, int] | Direction
"""One of what a paragraph can take over from a neighbour."""


def healed(
    lines: Sequence[TrackedLine], base: Article | None, head: Article | None
) -> list[TrackedLine]:
    """Return ``lines`` with the styles that were not chosen as they left the desk.

    ``base`` and ``head`` are the versions that left, None where the file has lost them.
    """
    follows = _follows(lines)
    before, after = _Sent.of(base, follows), _Sent.of(head, follows)
    for one, other in ((before, after), (after, before)):
        one.add_lost(other)
    settled = None if any(map(_is_changed, lines)) else _nearest(lines, before, after)
    done: list[TrackedLine] = []
    gone: set[_Look] = set()
    for line in lines:
        if line.reshaped is None:
            versions = (before, after) if line.deleted is not None else (after, before)
            if settled is before:
                versions = (before, after)
            styled = _as_styled(line, before, after)
            done.append(_as_sent(styled, versions, gone, is_settled=settled is not None))
        else:
            done.append(_with_level(line, before.shapes.get(line.block_id)))
        if line.deleted is None:
            gone.clear()
        else:
            gone |= _looks(line.shape)
    return done


def _is_changed(line: TrackedLine) -> bool:
    marked: tuple[TrackedLine | Piece, ...] = (line, *line.pieces)
    return line.reshaped is not None or any(each.inserted or each.deleted for each in marked)


def _nearest(lines: Sequence[TrackedLine], before: _Sent, after: _Sent) -> _Sent:
    """Return the version that most paragraphs read as: all changes were accepted, or rejected."""
    follows = _follows(lines)

    def likeness(version: _Sent) -> int:
        order = ["", *version.shapes]
        same_order = sum(follows.get(block) == last for last, block in pairwise(order))
        named = (line for line in lines if line.block_id)
        return same_order + sum(
            version.words.get(line.block_id) == next(_words(line)) for line in named
        )

    return max((after, before), key=likeness)


def _follows(lines: Iterable[TrackedLine]) -> dict[str, str]:
    """Return the block before every block of the file, empty for the first."""
    follows: dict[str, str] = {}
    last = ""
    for line in lines:
        if line.block_id:
            follows.setdefault(line.block_id, last)
            last = line.block_id
    return follows


@dataclass(slots=True)
class _Sent:
    """What each block of a version was, and what its neighbours were that it has left.

    ``said`` are the words of first paragraphs by their roles, ``words`` the same by their blocks.
    """

    shapes: dict[str, Shape] = field(default_factory=dict)
    looks: dict[str, set[_Look]] = field(default_factory=dict)
    lost: dict[str, set[_Look]] = field(default_factory=dict)
    said: dict[Role, set[str]] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, article: Article | None, follows: Mapping[str, str]) -> _Sent:
        sent = cls()
        head: set[_Look] = set()
        order: list[str] = []
        for line in lines_of(article) if article is not None else ():
            if line.role in FIELDS:
                head |= _looks(shape_of(line)) if not order else set()
            elif line.block_id not in sent.shapes:
                sent._begin(line)
                sent.lost[line.block_id] = sent._between(
                    order, follows.get(line.block_id, ""), head
                )
                order.append(line.block_id)
            else:
                sent.looks[line.block_id] |= _looks(shape_of(line))
        return sent

    def add_lost(self, other: _Sent) -> None:
        """Add to the blocks that only this version has what was lost before them in the other."""
        order = list(other.shapes)
        places = {block_id: place for place, block_id in enumerate(order)}
        following = dict(_next_of(self.shapes, places))
        last = -1
        for block_id in self.shapes:
            if block_id in places:
                last = places[block_id]
                continue
            for lost in order[last + 1 : last + 1 + _FARTHEST]:
                if lost == following[block_id]:
                    break
                self.lost[block_id] |= other.looks[lost]

    def _begin(self, line: Line) -> None:
        self.shapes[line.block_id] = shape_of(line)
        self.looks[line.block_id] = _looks(shape_of(line))
        self.said.setdefault(line.role, set()).add(line.text.plain)
        self.words[line.block_id] = line.text.plain

    def _between(self, order: Sequence[str], now: str, head: set[_Look]) -> set[_Look]:
        """Return what stood between a block, behind those of ``order``, and the one before now."""
        between: set[_Look] = set()
        for block_id in order[: -_FARTHEST - 1 : -1]:
            if block_id == now:
                said = {look for look in self.looks[now] if _is_secondary(look)}
                return between | said
            between |= self.looks[block_id]
        return between | head


def _next_of(order: Iterable[str], wanted: Container[str]) -> Iterator[tuple[str, str]]:
    """Yield every block with the next one behind it that is wanted, empty where there is none."""
    following = ""
    for block_id in reversed(list(order)):
        yield block_id, following
        following = block_id if block_id in wanted else following


def _is_secondary(look: _Look) -> bool:
    return isinstance(look, tuple) and look[0] in SECONDARY


def _looks(shape: Shape) -> set[_Look]:
    return {(shape.role, shape.level), shape.direction}


def _as_sent(
    line: TrackedLine, versions: Sequence[_Sent], gone: Iterable[_Look], *, is_settled: bool
) -> TrackedLine:
    if line.home is not None:
        is_so = line.shape.role is line.home
        return line if is_so else replace(line, shape=replace(line.shape, role=line.home, level=0))
    shapes = [each.shapes[line.block_id] for each in versions if line.block_id in each.shapes]
    if not shapes:
        return line
    lost = {*gone, *(each for version in versions for each in version.lost.get(line.block_id, ()))}
    for guest in line.guests:
        was = (each.looks.get(guest.block_id, set()) for each in versions)
        lost |= {(guest.role, 0)} if guest.role else {look for looks in was for look in looks}
    # Where nothing is left to be accepted or rejected, it is what it was in one version.
    theirs = {look for shape in shapes[: 1 if is_settled else None] for look in _looks(shape)}
    look, direction = (line.shape.role, line.shape.level), line.shape.direction
    if look in lost and (look not in theirs or look in gone) and not _reads(line, versions):
        return replace(line, shape=shapes[0])
    if direction in lost and direction not in theirs:
        return replace(line, shape=replace(line.shape, direction=shapes[0].direction))
    return line


def _reads(line: TrackedLine, versions: Sequence[_Sent]) -> bool:
    """Tell whether a version has it as another block: a paragraph of that role and those words."""
    return any(
        not version.said.get(line.shape.role, set()).isdisjoint(_words(line))
        and line.block_id not in version.shapes
        for version in versions
    )


def _as_styled(line: TrackedLine, before: _Sent, after: _Sent) -> TrackedLine:
    """Return an item whose change of level or of mark was rejected as it was before.

    Its style is back then, but not its list.
    """
    old, new = before.shapes.get(line.block_id), after.shapes.get(line.block_id)
    if line.styled is None or old is None or new is None or line.styled != (old.role, old.level):
        return line
    look = (line.shape.role, line.shape.level)
    # The level is the new one, or none at all: the first.
    if look != (new.role, new.level) and (line.shape.level or _looks(old) == _looks(new)):
        return line
    return replace(line, shape=replace(line.shape, role=old.role, level=old.level))


def _words(line: TrackedLine) -> Iterator[str]:
    """Yield what a paragraph says after its changes and before them."""
    for counts in (everything, nothing):
        yield "".join(each.text for each in line.pieces if is_there(each, counts))


def _with_level(line: TrackedLine, sent: Shape | None) -> TrackedLine:
    """Give a style that was changed its level: it is forgotten too."""
    before = line.shape_before
    if sent is None or before is None or before.role is not sent.role:
        return line
    return replace(line, shape_before=replace(before, level=sent.level))
