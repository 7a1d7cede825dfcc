"""Accepting and rejecting: the article with some changes of a redline, and without the others."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any

from editor.article.article import Article
from editor.article.block import Block, TextBlock
from editor.article.place import Part
from editor.article.span import Span, Text
from editor.article.tracked import Border, Presence, Segment, TrackedArticle, TrackedBlock
from editor.review.parts import BLOCK_FIELDS, TEXTS, VALUES


def accept(tracked: TrackedArticle, chosen: Collection[str]) -> Article:
    """Return the old version with the ``chosen`` changes (ids) made and no others.

    All of them give exactly the new version, none exactly the old one, in whatever order they are
    chosen. Ids that are not of this redline are left out.
    """
    ids = frozenset(chosen)
    if ids.issuperset(change.id for change in tracked.changes):
        return tracked.new
    fields: dict[str, Any] = {
        TEXTS[text.part]: _in_form(getattr(tracked.new, TEXTS[text.part]), text.segments, ids)
        for text in tracked.texts
    }
    for trait in tracked.traits:
        side = tracked.new if trait.change in ids else tracked.old
        fields[VALUES[trait.part]] = getattr(side, VALUES[trait.part])
        if trait.part is Part.IDENTITY:
            fields["story_id"] = side.story_id
    return replace(tracked.old, **fields, blocks=tuple(_blocks(tracked.blocks, ids)))


def reject(tracked: TrackedArticle, chosen: Collection[str]) -> Article:
    """Return the new version with the ``chosen`` changes (ids) taken back and all others made."""
    refused = frozenset(chosen)
    return accept(tracked, {each.id for each in tracked.changes if each.id not in refused})


def resolved(segments: tuple[Segment, ...], chosen: Collection[str]) -> Text:
    """Return a text with the ``chosen`` changes made and no others."""
    spans: list[Span] = []
    for segment in segments:
        side = segment.new if segment.change in chosen or not segment.change else segment.old
        spans += side.spans
    return Text(tuple(spans))


def _in_form(like: Text | str, segments: tuple[Segment, ...], chosen: frozenset[str]) -> Text | str:
    text = resolved(segments, chosen)
    return text if isinstance(like, Text) else text.plain


def _blocks(tracked: tuple[TrackedBlock, ...], chosen: frozenset[str]) -> Iterator[Block]:
    last: Block | None = None
    for each in tracked:
        if not _is_present(each, chosen):
            continue
        block = _block(each, chosen)
        if not _begins(each, chosen) and isinstance(last, TextBlock):
            # The border before it is not there: its text goes on in the block before.
            last = replace(last, text=last.text + resolved(each.segments(Part.TEXT), chosen))
            continue
        if last is not None:
            yield last
        last = block
    if last is not None:
        yield last


def _is_present(each: TrackedBlock, chosen: frozenset[str]) -> bool:
    match each.presence:
        case Presence.INSERTED | Presence.MOVED_TO:
            return each.change in chosen
        case Presence.DELETED | Presence.MOVED_FROM:
            return each.change not in chosen
    return True


def _begins(each: TrackedBlock, chosen: frozenset[str]) -> bool:
    match each.border:
        case Border.INSERTED:
            return each.border_change in chosen
        case Border.DELETED:
            return each.border_change not in chosen
    return True


def _block(each: TrackedBlock, chosen: frozenset[str]) -> Block:
    old, new = each.old, each.new
    if each.presence is Presence.REPLACED and old is not None and new is not None:
        return new if each.change in chosen else old
    if old is None or new is None:
        block = each.block
        # Behind a border of its own a block has what is left of its part of the text.
        if each.border is not Border.KEPT and isinstance(block, TextBlock):
            return replace(block, text=resolved(each.segments(Part.TEXT), chosen))
        return block
    frame = new if any(t.part is Part.TYPE and t.change in chosen for t in each.traits) else old
    fields: dict[str, Any] = {
        name: _in_form(getattr(frame, name), text.segments, chosen)
        for text in each.texts
        if hasattr(frame, name := BLOCK_FIELDS[text.part])
    }
    for trait in each.traits:
        if trait.part is not Part.TYPE:
            side = new if trait.change in chosen else old
            fields[BLOCK_FIELDS[trait.part]] = getattr(side, BLOCK_FIELDS[trait.part])
    return replace(frame, **fields)
