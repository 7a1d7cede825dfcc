"""Paragraphs of a Word file on their way, and the marks between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from editor.article.tracked import Border
from editor.article.word_changes import Shape, Stamp, TrackedLine, pieces_of, shape_of, unchanged
from editor.article.word_form import Line, anchor_of


@dataclass(slots=True)
class Drawn:
    """A paragraph on its way: its shapes in the two versions and the border before it."""

    line: TrackedLine
    old: Shape | None
    new: Shape | None
    old_line: Line | None = None
    new_line: Line | None = None
    border: Border = Border.KEPT
    border_stamp: Stamp | None = None


def whole(line: Line, moved: str = "", **stamps: Stamp) -> Drawn:
    """Return a paragraph that comes or goes as a whole, its mark too; see ``TrackedLine.moved``."""
    tracked = replace(unchanged(line), pieces=pieces_of(line, **stamps), moved=moved, **stamps)  # type: ignore[arg-type]
    shape = shape_of(line)
    return Drawn(tracked, shape, shape)


def kept_apart(drawn: Sequence[Drawn]) -> list[Drawn]:
    """See to it that no insertion ends a paragraph right before another that begins the next one.

    LibreOffice 7.4 takes the two for one, and the mark between them for inserted, which it is not.
    """
    apart: list[Drawn] = []
    # From the end: what is exchanged in one paragraph tells how it begins for the one before.
    for each in reversed(drawn):
        comes = bool(apart) and _comes_first(apart[-1])
        letters = [piece for piece in each.line.pieces if piece.text or piece.media_id]
        if not comes or each.line.inserted or not letters or not letters[-1].inserted:
            apart.append(each)
        elif len(letters) > 1 and letters[-2].deleted and not letters[-2].inserted:
            swapped = (*letters[:-2], letters[-1], letters[-2])
            apart.append(replace(each, line=replace(each.line, pieces=swapped)))
        elif each.old_line is None or each.new_line is None:
            apart.append(each)
        else:
            stamp = letters[-1].inserted
            apart.append(replace(whole(each.new_line, inserted=stamp), border=Border.KEPT))
            apart.append(whole(each.old_line, deleted=stamp))
    return apart[::-1]


def _comes_first(drawn: Drawn) -> bool:
    """Tell whether a paragraph is inserted, or begins with what is."""
    if drawn.line.inserted is not None:
        return True
    first = next((piece for piece in drawn.line.pieces if piece.text or piece.media_id), None)
    is_first = first is not None and first.inserted is not None
    return is_first and drawn.border is Border.KEPT


def bordered(drawn: Sequence[Drawn]) -> Iterator[TrackedLine]:
    """Give every border to the mark of the paragraph before it, and shapes to what comes together.

    What comes together has the shape of its last paragraph (§17.13.5): so the last one is given
    that of the block which the whole becomes.
    """
    lines = [each.line for each in drawn]
    for border in (Border.INSERTED, Border.DELETED):
        first = 0
        for index in range(1, len(drawn) + 1):
            if index < len(drawn) and drawn[index].border is border:
                stamp = drawn[index].border_stamp
                mark = "inserted" if border is Border.INSERTED else "deleted"
                lines[index - 1] = replace(lines[index - 1], **{mark: stamp})  # type: ignore[arg-type]
                continue
            if index - first > 1:
                lines[index - 1] = _shaped(lines[index - 1], drawn[first], border, drawn[index - 1])
            first = index
    yield from lines


def _shaped(line: TrackedLine, owner: Drawn, border: Border, last: Drawn) -> TrackedLine:
    if border is Border.INSERTED:
        before, now = owner.old, line.shape
    else:
        before, now = line.shape_before or line.shape, owner.new or line.shape
    if before is None or before == now:
        return (
            line if before is None else replace(line, shape=now, shape_before=None, reshaped=None)
        )
    return replace(line, shape=now, shape_before=before, reshaped=last.border_stamp)


def numbered(lines: Iterable[TrackedLine]) -> Iterator[TrackedLine]:
    """Count the paragraphs of one name: bookmarks have one name each."""
    seen: Counter[str] = Counter()
    for line in lines:
        name = anchor_of(line.shape.role, line.block_id)
        yield replace(line, copy=seen[name])
        seen[name] += 1
