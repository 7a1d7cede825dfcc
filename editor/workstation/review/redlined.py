"""A redline as a page to read: what is gone stands before what is new, both marked; no Qt."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from editor.article.article import Article
from editor.article.attribution import Source
from editor.article.block import Block, Figure, Quote, Separator, TextBlock
from editor.article.place import Part
from editor.article.span import EMPTY, Text
from editor.article.tracked import Border, Presence, Segment, TrackedArticle, TrackedBlock
from editor.workstation.page.line import Line
from editor.workstation.page.sheet import article_lines, block_lines

_NON_JOINER = "\u200c"


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of a line, in code points: struck, new, or (neither) in another format."""

    line: int
    start: int
    end: int
    change: str
    is_struck: bool = False
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A line with its runs, which count no lines here: a row is the same wherever it stands."""

    line: Line
    runs: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True)
class Redlined:
    """An article that has both versions in it, only to be shown, and its lines with their runs."""

    article: Article
    runs: tuple[Run, ...]
    rows: tuple[Row, ...]


def redlined(tracked: TrackedArticle) -> Redlined:
    """Return both versions as one page; may be called on any thread."""
    maker = _Maker(tracked)
    article = maker.article()
    by_line: dict[int, list[Run]] = {}
    for run in maker.runs:
        by_line.setdefault(run.line, []).append(replace(run, line=0))
    rows = (
        Row(line, tuple(by_line.get(number, ())))
        for number, line in enumerate(article_lines(article))
    )
    return Redlined(article, tuple(maker.runs), tuple(rows))


_Piece = tuple[Text, str, bool, bool]
"""A text, the id of its change, whether it is struck, whether it is new."""


class _Maker:
    def __init__(self, tracked: TrackedArticle) -> None:
        self._tracked = tracked
        self._line = 0
        self.runs: list[Run] = []

    def article(self) -> Article:
        tracked, new = self._tracked, self._tracked.new
        headline = self._composed(_pieces(tracked.segments(Part.HEADLINE))).plain
        lead = self._composed(_pieces(tracked.segments(Part.LEAD)))
        blocks = [made for each in tracked.blocks for made in self._blocks(each)]
        self._line += not blocks
        return replace(
            new,
            headline=headline,
            lead=lead,
            blocks=tuple(blocks),
            signature=self._composed(_pieces(tracked.segments(Part.SIGNATURE))).plain,
            photo_credit=self._composed(_pieces(tracked.segments(Part.PHOTO_CREDIT))).plain,
            sources=tuple(self._sources()),
        )

    def _composed(self, pieces: Iterable[_Piece]) -> Text:
        """Return a line's text and note its runs; the line is done with it."""
        whole, was_changed = EMPTY, False
        for text, change, is_struck, is_new in pieces:
            if not text:
                continue
            if (change or was_changed) and _would_join(whole.plain, text.plain):
                whole = whole + Text.of(_NON_JOINER)
            start = len(whole)
            whole, was_changed = whole + text, bool(change)
            if change:
                run = Run(self._line, start, len(whole), change, is_struck, is_new)
                self.runs.append(run)
        self._line += 1
        return whole

    def _blocks(self, each: TrackedBlock) -> Iterator[Block]:
        old, new, change = each.old, each.new, each.change
        if each.presence is Presence.REPLACED and old is not None and new is not None:
            yield self._whole(old, change, is_struck=True)
            yield self._whole(new, change, is_struck=False)
        elif each.presence in (Presence.DELETED, Presence.MOVED_FROM) and old is not None:
            yield self._whole(old, change, is_struck=True)
        elif each.presence in (Presence.INSERTED, Presence.MOVED_TO) and new is not None:
            yield self._whole(new, change, is_struck=False)
        else:
            yield self._kept(each)

    def _whole(self, block: Block, change: str, *, is_struck: bool) -> Block:
        def all_of(text: Text | str) -> Text:
            made = Text.of(text) if isinstance(text, str) else text
            return self._composed([(made, change, is_struck, not is_struck)])

        if isinstance(block, Figure):
            self._line += 1
            caption = all_of(block.caption)
            return replace(block, caption=caption, credit_line=all_of(block.credit_line).plain)
        if isinstance(block, Separator):
            self._line += 1
            return block
        made = replace(block, text=all_of(block.text))
        return (
            replace(made, speaker=all_of(made.speaker).plain) if isinstance(made, Quote) else made
        )

    def _kept(self, each: TrackedBlock) -> Block:
        block = each.block
        if isinstance(block, Figure):
            self._line += 1
            caption = self._composed(_pieces(each.segments(Part.CAPTION)))
            credit = self._composed(_pieces(each.segments(Part.CREDIT_LINE)))
            return replace(block, caption=caption, credit_line=credit.plain)
        if not isinstance(block, TextBlock):
            self._line += sum(1 for _ in block_lines(block))
            return block
        pieces = [*_pilcrow(each), *_pieces(each.segments(Part.TEXT))]
        made: Block = replace(block, text=self._composed(pieces))
        if isinstance(made, Quote):
            speaker = self._composed(_pieces(each.segments(Part.SPEAKER)))
            made = replace(made, speaker=speaker.plain)
        return made

    def _sources(self) -> Iterator[Source]:
        old, new = self._tracked.old.sources, self._tracked.new.sources
        change = next((t.change for t in self._tracked.traits if t.part is Part.SOURCES), "")
        for source in (*(each for each in old if each not in new), *new):
            is_struck, is_new = source not in new, source not in old
            mark = change if is_struck or is_new else ""
            name = self._composed([(Text.of(source.name), mark, is_struck, is_new)])
            yield replace(source, name=name.plain)


def _pieces(segments: Iterable[Segment]) -> Iterator[_Piece]:
    for segment in segments:
        if not segment.change or segment.is_format:
            yield segment.new, segment.change, False, False
        else:
            yield segment.old, segment.change, True, False
            yield segment.new, segment.change, False, True


def _pilcrow(each: TrackedBlock) -> Iterator[_Piece]:
    """Yield the sign of a border that was put in or taken out before the block."""
    if each.border is not Border.KEPT:
        is_struck = each.border is Border.DELETED
        yield Text.of("¶"), each.border_change, is_struck, not is_struck
        yield Text.of(" "), "", False, False


def _would_join(before: str, after: str) -> bool:
    """Tell whether letters of two versions would be written as one word."""
    last = next((c for c in reversed(before) if not unicodedata.combining(c)), "")
    return _is_arabic_letter(last) and _is_arabic_letter(after[:1])


def _is_arabic_letter(letter: str) -> bool:
    return bool(letter) and (
        unicodedata.bidirectional(letter) == "AL" and unicodedata.category(letter)[0] == "L"
    )
