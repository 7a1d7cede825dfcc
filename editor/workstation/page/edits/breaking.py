"""Enter: what comes after the line the caret is in."""

from __future__ import annotations

from editor.workstation.page.edits.body import (
    BODY_START,
    group_end,
    paragraph_like,
    spliced,
)
from editor.workstation.page.edits.cutting import cut
from editor.workstation.page.line import Edited, Line, Lines, Part, Selection

_NEXT_LINE = {Part.HEADLINE, Part.SIGNATURE, Part.PHOTO_CREDIT, Part.FIGURE, Part.CAPTION}
_PARAGRAPH_AFTER = {Part.SPEAKER, Part.CREDIT_LINE, Part.SEPARATOR}
_BREAKS_LINE = {Part.LEAD, Part.PARAGRAPH, Part.LIST_ITEM, Part.QUOTE, Part.CAPTION}


def press_enter(lines: Lines, selection: Selection) -> Edited:
    """Begin what naturally comes next; selected text is deleted first."""
    edited = cut(lines, selection)
    lines, number, offset = edited.lines, edited.selection.caret.line, edited.selection.caret.offset
    line = lines[number]
    match line.part:
        case part if part in _NEXT_LINE:
            return Edited(lines, Selection.at(number + 1))
        case part if part in _PARAGRAPH_AFTER:
            return _paragraph_after(lines, group_end(lines, number), line)
        case Part.LEAD:
            return _from_lead(lines, offset)
        case Part.SOURCE:
            return _another_source(lines, number, offset)
        case Part.QUOTE:
            return _in_quote(lines, number, offset)
        case Part.LIST_ITEM if not line.text:
            return _leave_list(lines, number)
    return _split(lines, number, offset)


def break_line(lines: Lines, selection: Selection) -> Edited:
    """Shift+Enter: a line break inside the block; in lines that have none, Enter."""
    edited = cut(lines, selection)
    spot = edited.selection.caret
    line = edited.lines[spot.line]
    if line.part not in _BREAKS_LINE:
        return press_enter(edited.lines, edited.selection)
    return _with_break(edited.lines, spot.line, spot.offset)


def _with_break(lines: Lines, number: int, offset: int) -> Edited:
    line = lines[number]
    text = line.text.replace(offset, offset, "\n")
    lines = spliced(lines, number, number + 1, (line.with_text(text),))
    return Edited(lines, Selection.at(number, offset + 1))


def _split(lines: Lines, number: int, offset: int) -> Edited:
    line = lines[number]
    before, after = line.text.split(offset)
    if line.part is Part.HEADING and not (before and after):
        # Enter at the end of a heading begins its first paragraph, at its start makes room above.
        upper, lower = (
            (line, paragraph_like(line))
            if before or not after
            else (
                paragraph_like(line),
                line,
            )
        )
    elif after and not before:
        # The text keeps its id and moves down; what is new is the empty line above it.
        upper, lower = line.with_text(before).with_facts(block_id=""), line
    else:
        upper, lower = line.with_text(before), line.with_text(after).with_facts(block_id="")
    return Edited(spliced(lines, number, number + 1, (upper, lower)), Selection.at(number + 1))


def _paragraph_after(lines: Lines, at: int, like: Line) -> Edited:
    return Edited(spliced(lines, at, at, (paragraph_like(like),)), Selection.at(at))


def _from_lead(lines: Lines, offset: int) -> Edited:
    lead = lines[BODY_START - 1]
    before, after = lead.text.split(offset)
    first = lines[BODY_START]
    if not after and first.part is Part.PARAGRAPH and not first.text:
        return Edited(lines, Selection.at(BODY_START))
    end = BODY_START + (1 if first.is_ghost else 0)
    new = (lead.with_text(before), paragraph_like(lead, after))
    return Edited(spliced(lines, BODY_START - 1, end, new), Selection.at(BODY_START))


def _another_source(lines: Lines, number: int, offset: int) -> Edited:
    line = lines[number]
    before, after = line.text.split(offset)
    if not line.text:
        return Edited(lines, Selection.at(number))
    new = (line.with_text(before), line.with_text(after).with_facts(url=None))
    return Edited(spliced(lines, number, number + 1, new), Selection.at(number + 1))


def _in_quote(lines: Lines, number: int, offset: int) -> Edited:
    line = lines[number]
    plain = line.text.plain
    if not plain and not lines[number + 1].text:
        paragraph = line.with_facts(part=Part.PARAGRAPH)
        return Edited(spliced(lines, number, number + 2, (paragraph,)), Selection.at(number))
    if offset == len(plain) and plain.endswith("\n"):
        line = line.with_text(line.text.slice(0, len(plain) - 1))
        return Edited(spliced(lines, number, number + 1, (line,)), Selection.at(number + 1))
    return _with_break(lines, number, offset)


def _leave_list(lines: Lines, number: int) -> Edited:
    line = lines[number]
    level = line.facts.level
    left = (
        line.with_facts(level=level - 1) if level else line.with_facts(part=Part.PARAGRAPH, level=0)
    )
    return Edited(spliced(lines, number, number + 1, (left,)), Selection.at(number))
