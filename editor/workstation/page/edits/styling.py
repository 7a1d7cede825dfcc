"""Styles of blocks and formats of letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from editor.article.block import DEEPEST_LIST_LEVEL, ListStyle
from editor.article.language import Direction, Language
from editor.language.foreign_runs import script_language
from editor.workstation.page.edits.body import head_of, in_body, remade, with_members
from editor.workstation.page.line import FLOWING, RICH, Edited, Line, Lines, Part, Selection
from editor.workstation.page.place import BlockStyle

_STYLED: dict[BlockStyle, dict[str, object]] = {
    BlockStyle.PARAGRAPH: {"part": Part.PARAGRAPH, "level": 0},
    BlockStyle.HEADING_2: {"part": Part.HEADING, "level": 2},
    BlockStyle.HEADING_3: {"part": Part.HEADING, "level": 3},
    BlockStyle.QUOTE: {"part": Part.QUOTE, "level": 0},
}


def set_style(lines: Lines, selection: Selection, style: BlockStyle) -> Edited | None:
    """Give the selected blocks a style; a style of quote on quotes takes it off again."""
    chosen = _flowing(lines, selection)
    if not chosen:
        return None
    if style is BlockStyle.QUOTE and all(lines[number].part is Part.QUOTE for number in chosen):
        style = BlockStyle.PARAGRAPH
    return _turned(lines, selection, chosen, _STYLED[style])


def toggle_list(lines: Lines, selection: Selection, style: ListStyle) -> Edited | None:
    """Make the selected blocks items of a list, or paragraphs if they are already."""
    chosen = _flowing(lines, selection)
    if not chosen:
        return None
    if all(
        lines[number].part is Part.LIST_ITEM and lines[number].facts.style is style
        for number in chosen
    ):
        return _turned(lines, selection, chosen, _STYLED[BlockStyle.PARAGRAPH])
    return _turned(lines, selection, chosen, {"part": Part.LIST_ITEM, "style": style})


def shift_level(lines: Lines, selection: Selection, by: int) -> Edited | None:
    """Move the selected list items ``by`` levels in; None where there are none."""
    chosen = [n for n in _flowing(lines, selection) if lines[n].part is Part.LIST_ITEM]
    if not chosen:
        return None

    def make(number: int, line: Line) -> Sequence[Line]:
        if number not in chosen:
            return (line,)
        level = max(0, min(line.facts.level + by, DEEPEST_LIST_LEVEL))
        return (line.with_facts(level=level),)

    return remade(lines, selection, make)


def set_direction(lines: Lines, selection: Selection, direction: Direction) -> Edited | None:
    """Set the direction of the selected blocks of the body."""
    return _with_facts(lines, selection, direction=direction)


def set_language(lines: Lines, selection: Selection, language: Language) -> Edited | None:
    """Set the language of the selected blocks of the body, and its direction with it."""
    return _with_facts(lines, selection, language=language, direction=language.direction)


def toggle_format(lines: Lines, selection: Selection, field: str) -> Edited | None:
    """Make the selected letters strong or emphasised, or plain again if all are so."""
    ranges = list(_ranges(lines, selection))
    if not ranges:
        return None
    on = all(
        getattr(span.format, field)
        for number, start, end in ranges
        for span in lines[number].text.slice(start, end).spans
    )
    return format_ranges(lines, selection, ranges, **{field: not on})


def set_link(lines: Lines, selection: Selection, address: str | None) -> Edited | None:
    """Link the selected letters; a source has its link as a whole."""
    number = selection.caret.line
    if lines[number].part is Part.SOURCE:
        made = lines[number].with_facts(url=address)
        return Edited((*lines[:number], made, *lines[number + 1 :]), selection)
    ranges = list(_ranges(lines, selection))
    return format_ranges(lines, selection, ranges, link=address) if ranges else None


def toggle_language(lines: Lines, selection: Selection) -> Edited | None:
    """Give the selected letters the language of their script, or take it off if they have one.

    A run with a language keeps its own order among the words around it, on the page and in every
    export. Digits and marks alone get ``und``, the tag for an undetermined language (BCP 47).
    """
    ranges = list(_ranges(lines, selection))
    if not ranges:
        return None
    pieces = [lines[number].text.slice(start, end) for number, start, end in ranges]
    on = all(span.format.language for piece in pieces for span in piece.spans)
    edited = Edited(lines, selection)
    # Each line by itself: a selection over lines may hold several scripts.
    for place, piece in zip(ranges, pieces, strict=True):
        tag = None if on else script_language(piece.plain) or "und"
        edited = format_ranges(edited.lines, selection, [place], language=tag)
    return edited


def format_ranges(
    lines: Lines,
    selection: Selection,
    ranges: Sequence[tuple[int, int, int]],
    **changes: bool | str | None,
) -> Edited:
    """Change formats in ``ranges`` (line, start, end); the selection stays."""
    made = list(lines)
    for number, start, end in ranges:
        made[number] = made[number].with_text(made[number].text.formatted(start, end, **changes))
    return Edited(tuple(made), selection)


def link_range(line: Line, offset: int) -> tuple[int, int] | None:
    """Return the ends of the link that ``offset`` stands in or after; None outside a link."""
    position = 0
    link = line.text.format_at(max(offset - 1, 0)).link or line.text.format_at(offset).link
    if link is None:
        return None
    start = end = -1
    for span in line.text.spans:
        after = position + len(span.text)
        if span.format.link == link and after >= offset and (end in (-1, position)):
            start, end = (position if start < 0 else start), after
        elif span.format.link == link and after < offset:
            start, end = (position if start < 0 or end != position else start), after
        elif end >= offset:
            break
        else:
            start = end = -1
        position = after
    return (start, end) if start >= 0 else None


def _ranges(lines: Lines, selection: Selection) -> Iterator[tuple[int, int, int]]:
    """Yield line, start and end of the selected letters that can have a format."""
    first, last = selection.start, selection.end
    for number in range(first.line, last.line + 1):
        start = first.offset if number == first.line else 0
        end = last.offset if number == last.line else len(lines[number].text)
        if start < end and lines[number].part in RICH:
            yield number, start, end


def _flowing(lines: Lines, selection: Selection) -> list[int]:
    """Return the numbers of the selected lines of running text, heads for their members."""
    numbers = {
        head_of(lines, number) for number in range(selection.start.line, selection.end.line + 1)
    }
    return sorted(number for number in numbers if lines[number].part in FLOWING)


def _turned(
    lines: Lines, selection: Selection, chosen: Sequence[int], facts: dict[str, object]
) -> Edited:
    was_quote = {number for number in chosen if lines[number].part is Part.QUOTE}

    def make(number: int, line: Line) -> Sequence[Line]:
        if number in chosen:
            level = line.facts.level if line.part is Part.LIST_ITEM else 0
            made = line.with_facts(**{"level": level, **facts})
            return with_members(made) if number not in was_quote else (made,)
        if number - 1 in was_quote and facts["part"] is not Part.QUOTE:
            # A speaker that lost its quote: its words stay as a paragraph.
            return (line.with_facts(part=Part.PARAGRAPH),) if line.text else ()
        return (line,)

    return remade(lines, selection, make)


def _with_facts(lines: Lines, selection: Selection, **facts: object) -> Edited | None:
    first = head_of(lines, selection.start.line)
    last = selection.end.line
    while last + 1 < len(lines) and head_of(lines, last + 1) != last + 1:
        last += 1
    if not any(in_body(line) for line in lines[first : last + 1]):
        return None

    def make(number: int, line: Line) -> Sequence[Line]:
        inside = first <= number <= last and in_body(line)
        return (line.with_facts(**facts),) if inside else (line,)

    return remade(lines, selection, make)
