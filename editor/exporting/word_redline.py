"""A redline as the paragraphs of a Word file, every change with its author."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from itertools import pairwise

from editor.article.article import Article
from editor.article.attribution import Source
from editor.article.block import Block
from editor.article.change import Change
from editor.article.place import Part
from editor.article.span import EMPTY, Format, Text
from editor.article.tracked import (
    Border,
    Presence,
    Segment,
    TrackedArticle,
    TrackedBlock,
    kept,
)
from editor.article.word_changes import (
    Piece,
    Stamp,
    TrackedLine,
    shape_of,
    unchanged,
)
from editor.article.word_form import OF_A_FIGURE, Line, Role, part_of
from editor.article.word_lines import block_lines, lines_of
from editor.exporting.word_marks import Drawn, bordered, kept_apart, numbered, whole

_MOVES = (Presence.MOVED_FROM, Presence.MOVED_TO)
_FIELD_ORDER = (Role.KICKER, Role.HEADLINE, Role.DATELINE, Role.DATE, Role.LEAD)
_FOOT_ORDER = (Role.SIGNATURE, Role.PHOTO_CREDIT)


@dataclass(slots=True)
class RedlineWriter:
    """Turns one redline into paragraphs; ``names`` are the people's names by their keys."""

    tracked: TrackedArticle
    names: Mapping[str, str] = field(default_factory=dict)
    _changes: dict[str, Change] = field(default_factory=dict)
    _moves: dict[str, int] = field(default_factory=dict)

    def lines(self) -> list[TrackedLine]:
        """Return the paragraphs in the order of the page."""
        self._changes = {change.id: change for change in self.tracked.changes}
        drawn = [
            *(each for role in _FIELD_ORDER for each in self._field(role)),
            *(each for unit in _units(self.tracked.blocks) for each in self._unit(unit)),
            *(each for role in _FOOT_ORDER for each in self._field(role)),
            *self._sources(),
        ]
        return list(numbered(bordered(kept_apart(drawn))))

    def stamp(self, change_id: str) -> Stamp:
        """Return who made a change and when; of what has no change of its own, who made the first.

        A list's level, for one, may follow from what happened to the item before.
        """
        change = self._changes.get(change_id) or next(iter(self.tracked.changes), None)
        if change is None:
            return Stamp("")
        return Stamp(self.names.get(change.author or "", change.author or ""), change.time)

    # The parts outside the body

    def _field(self, role: Role) -> Iterator[Drawn]:
        old, new = _field_line(self.tracked.old, role), _field_line(self.tracked.new, role)
        some = new or old
        if some is None:
            return
        part = part_of(role)
        segments = self.tracked.segments(part) or _exchanged(
            old.text if old else EMPTY, new.text if new else EMPTY, self._trait(part)
        )
        yield self._line(some, old, new, segments)

    def _trait(self, part: Part) -> str:
        return next((each.change for each in self.tracked.traits if each.part is part), "")

    def _sources(self) -> Iterator[Drawn]:
        stamp = self.stamp(self._trait(Part.SOURCES))
        old, new = _source_lines(self.tracked.old), _source_lines(self.tracked.new)
        before, after = _known(self.tracked.old.sources), _known(self.tracked.new.sources)
        matcher = SequenceMatcher(None, before, after, autojunk=False)
        for kind, low, high, start, end in matcher.get_opcodes():
            if kind == "equal":
                yield from (Drawn(unchanged(line), None, None) for line in new[start:end])
                continue
            yield from (whole(line, deleted=stamp) for line in old[low:high])
            yield from (whole(line, inserted=stamp) for line in new[start:end])

    # The body

    def _unit(self, unit: Sequence[TrackedBlock]) -> Iterator[Drawn]:
        """Yield the paragraphs of one block, or of those that a split or a join brings together.

        What cannot be told change by change comes and goes as a whole, see ``_is_told``.
        """
        if unit[0].presence is not Presence.KEPT:
            yield from (each for block in unit for each in self._put(block))
        elif _is_told(unit):
            yield from (each for block in unit for each in self._kept(block))
        else:
            stamp = self.stamp(unit[-1].border_change or _first(unit[0]))
            for block in unit:
                yield from (whole(line, deleted=stamp) for line in _lines(block.old))
            for block in unit:
                yield from (whole(line, inserted=stamp) for line in _lines(block.new))

    def _put(self, block: TrackedBlock) -> Iterator[Drawn]:
        """Yield a block that comes, goes, moves or is another: what was there, what is there."""
        stamp = self.stamp(block.change)
        # What was edited too is no move in a word processor: the words would not be the same.
        moved = block.presence in _MOVES and block.old == block.new
        name = f"move{self._moves.setdefault(block.change, len(self._moves) + 1)}" if moved else ""
        if block.presence in (Presence.DELETED, Presence.MOVED_FROM, Presence.REPLACED):
            yield from (whole(line, name, deleted=stamp) for line in _lines(block.old))
        if block.presence in (Presence.INSERTED, Presence.MOVED_TO, Presence.REPLACED):
            yield from (whole(line, name, inserted=stamp) for line in _lines(block.new))

    def _kept(self, block: TrackedBlock) -> Iterator[Drawn]:
        old, new = _lines(block.old), _lines(block.new)
        # The first paragraph is the block itself, whatever style it has; the others go by theirs.
        first_old, first_new = next(iter(old), None), next(iter(new), None)
        some = first_new or first_old
        if some is None:
            return
        if block.border is not Border.KEPT:
            first_old = first_new = some
        # A picture has no text here, a separator no text that could change.
        segments = block.segments(Part.TEXT) or kept(some.text)
        drawn = self._line(some, first_old, first_new, segments, block)
        drawn.border = block.border
        drawn.border_stamp = self.stamp(block.border_change)
        yield drawn
        old_others = {line.role: line for line in old[1:]}
        new_others = {line.role: line for line in new[1:]}
        for role in (*OF_A_FIGURE, Role.SPEAKER):
            before, after = old_others.get(role), new_others.get(role)
            other = after or before
            if other is not None:
                # A block that became another kind of block has other texts.
                segments = block.segments(part_of(role)) or _exchanged(
                    before.text if before else EMPTY, after.text if after else EMPTY, _first(block)
                )
                yield self._line(other, before, after, segments)

    def _line(
        self,
        some: Line,
        old: Line | None,
        new: Line | None,
        segments: Sequence[Segment],
        block: TrackedBlock | None = None,
    ) -> Drawn:
        """Return a paragraph with its changes; it comes or goes where a version has none."""
        pieces = [piece for segment in segments for piece in self._pieces(segment)]
        if some.media_id:
            pieces = [*self._pictures(old, new, block), *pieces]
        line = TrackedLine(shape=shape_of(some), pieces=tuple(pieces), block_id=some.block_id)
        first = next((p.inserted or p.deleted for p in pieces if p.inserted or p.deleted), None)
        if first is not None and old is None and new is not None:
            # Blanks that a version has in no paragraph are in none of the other's either.
            return whole(new, inserted=first)
        if first is not None and new is None and old is not None:
            return whole(old, deleted=first)
        if old is not None and new is not None and shape_of(old) != shape_of(new):
            stamp = self.stamp(_first(block) if block else "")
            line = replace(line, reshaped=stamp, shape_before=shape_of(old))
        before = shape_of(old) if old is not None else None
        after = shape_of(new) if new is not None else None
        return Drawn(line, before, after, old, new)

    def _pictures(
        self, old: Line | None, new: Line | None, block: TrackedBlock | None
    ) -> Iterator[Piece]:
        """Yield the picture; another one, or another alternative text, as one gone and one new.

        No word processor tracks the text, and what it does not track nobody could reject.
        """
        pictures = {(each.media_id, each.alt_text) for each in (old, new) if each is not None}
        if old is None or new is None or len(pictures) == 1:
            yield from (Piece(media_id=media, alt_text=alt) for media, alt in pictures)
            return
        parts = (Part.PICTURE, Part.ALT_TEXT)
        traits = block.traits if block else ()
        stamp = self.stamp(next((each.change for each in traits if each.part in parts), ""))
        yield Piece(media_id=old.media_id, alt_text=old.alt_text, deleted=stamp)
        yield Piece(media_id=new.media_id, alt_text=new.alt_text, inserted=stamp)

    def _pieces(self, segment: Segment) -> Iterator[Piece]:
        if not segment.change:
            yield from _spans(segment.new)
            return
        stamp = self.stamp(segment.change)
        if segment.is_format and _same_links(segment):
            yield from _reformatted(segment, stamp)
            return
        yield from (replace(piece, deleted=stamp) for piece in _spans(segment.old))
        yield from (replace(piece, inserted=stamp) for piece in _spans(segment.new))


def _units(blocks: Sequence[TrackedBlock]) -> Iterator[list[TrackedBlock]]:
    """Yield every block with those behind a border that was made or removed."""
    unit: list[TrackedBlock] = []
    for block in blocks:
        if block.border is Border.KEPT and unit:
            yield unit
            unit = []
        unit.append(block)
    if unit:
        yield unit


def _is_told(unit: Sequence[TrackedBlock]) -> bool:
    """Tell whether the changes of a unit can stand beside each other in its paragraphs.

    Marks can only join what stands side by side: nothing between (who said a quote), and no block
    without words. And LibreOffice 7.4 forgets the changes of letters in a paragraph whose style is
    changed too, forgets the direction that a paragraph had, and mixes up links that meet.
    """
    if len(unit) > 1 and any(_stands_apart(block) for block in unit[:-1]):
        return False
    shapes = {
        shape_of(line)
        for block in unit
        for each in (block.old, block.new)
        for line in _lines(each)[:1]
    }
    if len({shape.direction for shape in shapes}) > 1:
        return False
    texts = [block.segments(Part.TEXT) for block in unit]
    if any(_links_meet(segments) for segments in texts):
        return False
    changed = any(segment.change for segments in texts for segment in segments)
    return len(shapes) < 2 or not changed


def _links_meet(segments: Sequence[Segment]) -> bool:
    """Tell whether a link that comes or goes stands right beside another."""
    pieces = [
        (span.format.link, bool(segment.change))
        for segment in segments
        for text in ((segment.old, segment.new) if segment.change else (segment.new,))
        for span in text.spans
    ]
    return any(
        one and other and one != other and (is_changed or is_other_changed)
        for (one, is_changed), (other, is_other_changed) in pairwise(pieces)
    )


def _stands_apart(block: TrackedBlock) -> bool:
    """Tell whether a block is not one paragraph in each of the versions it is in."""
    return any(len(_lines(each)) != 1 for each in (block.old, block.new) if each is not None)


def _first(block: TrackedBlock) -> str:
    """Return what made the block another one: the change of its type or of another trait."""
    return next((trait.change for trait in block.traits), block.border_change)


def _spans(text: Text) -> Iterator[Piece]:
    yield from (Piece(text=span.text, format=span.format) for span in text.spans)


def _same_links(segment: Segment) -> bool:
    """Tell whether both versions lead to the same addresses: a link is no property of letters."""
    return all(old.link == new.link for _, old, new in _formats(segment))


def _reformatted(segment: Segment, stamp: Stamp) -> Iterator[Piece]:
    for text, old, new in _formats(segment):
        if old == new:
            yield Piece(text=text, format=new)
        else:
            yield Piece(text=text, format=new, reformatted=stamp, format_before=old)


def _formats(segment: Segment) -> Iterator[tuple[str, Format, Format]]:
    """Yield the letters of a change of form, cut where either version's form changes."""
    plain = segment.new.plain
    cuts = {0, len(plain)}
    for text in (segment.old, segment.new):
        position = 0
        for span in text.spans:
            position += len(span.text)
            cuts.add(position)
    places = sorted(cuts)
    for start, end in pairwise(places):
        yield plain[start:end], segment.old.format_at(start), segment.new.format_at(start)


def _exchanged(old: Text, new: Text, change: str) -> tuple[Segment, ...]:
    if old == new:
        return (Segment(old, new),)
    return (Segment(old, new, change or "?"),)


def _lines(block: Block | None) -> tuple[Line, ...]:
    return tuple(block_lines(block)) if block is not None else ()


def _field_line(article: Article, role: Role) -> Line | None:
    return next((line for line in lines_of(replace(article, blocks=())) if line.role is role), None)


def _source_lines(article: Article) -> list[Line]:
    return [line for line in lines_of(replace(article, blocks=())) if line.role is Role.SOURCE]


def _known(sources: Iterable[Source]) -> list[Source]:
    """Return the sources that have a paragraph."""
    return [each for each in sources if (each.name or each.url or "").strip()]
