"""The flat blocks of an article as a page nests them: sections, and lists inside lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from editor.article.block import Block, Heading, ListItem, ListStyle


@dataclass(frozen=True, slots=True)
class Entry:
    """A list item with the lists inside it."""

    item: ListItem
    lists: tuple[List, ...]


@dataclass(frozen=True, slots=True)
class List:
    """Neighbouring items of one style and level."""

    style: ListStyle
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """What follows a heading up to the next of its level or above.

    ``rank`` is the level to show, 2 or 3: a level is never skipped (WCAG 1.3.1), so a heading 3
    without a heading 2 before it is shown as 2.
    """

    heading: Heading
    rank: int
    parts: tuple[Part, ...]


Part = Block | List | Section


def sections(blocks: Sequence[Block]) -> tuple[Part, ...]:
    """Return what stands before the first heading, then the sections."""
    return tuple(_sections(blocks, rank=2))


def lists(items: Sequence[ListItem]) -> tuple[List, ...]:
    """Return a run of items as nested lists; an item is at most one level deeper than the last."""
    found: list[tuple[ListStyle, list[Entry]]] = []
    start = 0
    while start < len(items):
        first = items[start]
        end = start + 1
        while end < len(items) and items[end].level > first.level:
            end += 1
        entry = Entry(first, lists(items[start + 1 : end]))
        if found and found[-1][0] is first.style:
            found[-1][1].append(entry)
        else:
            found.append((first.style, [entry]))
        start = end
    return tuple(List(style, tuple(entries)) for style, entries in found)


def _sections(blocks: Sequence[Block], rank: int) -> Iterator[Part]:
    start = 0
    while start < len(blocks):
        block = blocks[start]
        if isinstance(block, Heading):
            end = _next_heading(blocks, start + 1, block.level)
            yield Section(block, rank, tuple(_sections(blocks[start + 1 : end], rank=3)))
        else:
            end = _next_heading(blocks, start)
            yield from _body(blocks[start:end])
        start = end


def _next_heading(blocks: Sequence[Block], start: int, level: int = 3) -> int:
    """Return where the next heading of ``level`` or above stands, or the end."""
    return next(
        (
            place
            for place in range(start, len(blocks))
            if isinstance(heading := blocks[place], Heading) and heading.level <= level
        ),
        len(blocks),
    )


def _body(blocks: Sequence[Block]) -> Iterator[Part]:
    for is_list, run in groupby(blocks, key=lambda block: isinstance(block, ListItem)):
        if is_list:
            yield from lists([item for item in run if isinstance(item, ListItem)])
        else:
            yield from run
