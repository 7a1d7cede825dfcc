"""Tells which paragraphs of a file that came back are those of a version that left.

A bookmark names the block of a paragraph, but word processors lose and shift bookmarks where
paragraphs come together and part. What a paragraph says is the stronger witness: between two
paragraphs that are certain, what reads as before is what it was before.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from editor.article.article import Article
from editor.article.word_changes import TrackedLine
from editor.article.word_form import FIELDS, SECONDARY, Line
from editor.article.word_lines import lines_of


def nearest(lines: Sequence[Line], versions: Sequence[Article]) -> Article:
    """Return the version that most of ``lines`` read as; of equal ones the first.

    What no paragraph says (rubric, tags, the day of a date) is taken from it.
    """
    read = [_said(line) for line in lines]

    def likeness(version: Article) -> float:
        there = [_said(line) for line in lines_of(version)]
        return SequenceMatcher(None, read, there, autojunk=False).ratio()

    return max(versions, key=likeness)


def reads_as(lines: Sequence[Line], version: Article) -> bool:
    """Tell whether the paragraphs say exactly what those of ``version`` say."""
    return [_said(line) for line in lines] == [_said(line) for line in lines_of(version)]


def identified(lines: Sequence[Line], version: Article) -> list[Line]:
    """Return ``lines`` with the blocks of ``version`` where they read as they do there."""
    there = list(lines_of(version))
    found = list(lines)
    for here, other in _pairs(lines, there):
        found[here] = replace(
            found[here], block_id=there[other].block_id, language=there[other].language
        )
    return found


def under_newer_names(version: Article, renamed: Mapping[str, str]) -> Article:
    """Return a version with the names that its blocks have in the newer one.

    ``renamed`` gives the older names by the newer. A name that another block of the version has is
    left alone: no two blocks may have one.
    """
    newer = {old: new for new, old in renamed.items()}
    taken = {block.id for block in version.blocks}
    return replace(
        version,
        blocks=tuple(
            replace(block, id=newer[block.id])
            if block.id in newer and newer[block.id] not in taken
            else block
            for block in version.blocks
        ),
    )


def with_newer_names(
    lines: Iterable[TrackedLine], renamed: Mapping[str, str], known: Container[str]
) -> Iterator[TrackedLine]:
    """Yield ``lines`` by the newer names of their blocks; names in ``known`` are theirs."""
    newer = {old: new for new, old in renamed.items() if old not in known}
    for line in lines:
        guests = tuple(
            replace(guest, block_id=newer.get(guest.block_id, guest.block_id))
            for guest in line.guests
        )
        yield replace(line, block_id=newer.get(line.block_id, line.block_id), guests=guests)


def _said(line: Line) -> tuple[object, ...]:
    """Return what a reader sees of a paragraph: no id, and no language, which nothing shows.

    The direction of what stands outside the body, or belongs to a block, is not its own.
    """
    is_own = line.role not in FIELDS and line.role not in SECONDARY
    direction = line.direction if is_own else None
    return (line.role, line.text, direction, line.level, line.media_id, line.alt_text)


def _pairs(lines: Sequence[Line], there: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Yield the places of the paragraphs that are the same, first those whose names agree too."""
    certain = list(_same([_named(line) for line in lines], [_named(line) for line in there]))
    yield from certain
    here_before = there_before = 0
    for here, other in [*certain, (len(lines), len(there))]:
        between = (
            [_said(line) for line in lines[here_before:here]],
            [_said(line) for line in there[there_before:other]],
        )
        for one, two in _same(*between):
            yield here_before + one, there_before + two
        here_before, there_before = here + 1, other + 1


def _named(line: Line) -> tuple[object, ...]:
    is_of_a_block = line.role not in FIELDS and line.role not in SECONDARY
    return (*_said(line), line.block_id if is_of_a_block else "")


def _same(
    one: Sequence[tuple[object, ...]], other: Sequence[tuple[object, ...]]
) -> Iterator[tuple[int, int]]:
    for block in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks():
        for offset in range(block.size):
            yield block.a + offset, block.b + offset
