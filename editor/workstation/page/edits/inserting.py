"""Putting in: letters, pasted blocks, separators, pictures; and moving whole sections."""

from __future__ import annotations

from collections.abc import Sequence

from editor.article.block import Block, Figure, Separator
from editor.article.graphemes import ceil_boundary
from editor.article.span import Format, Span, Text
from editor.workstation.page.edits.body import (
    BODY_START,
    body_end,
    group_end,
    in_body,
    paragraph_like,
    spliced,
)
from editor.workstation.page.edits.cutting import cut
from editor.workstation.page.line import (
    FLOWING,
    RICH,
    WORDLESS,
    Edited,
    Line,
    Lines,
    Part,
    Selection,
)
from editor.workstation.page.sheet import block_lines


def insert_text(lines: Lines, selection: Selection, text: Text | str) -> Edited:
    """Put ``text`` in the place of what is selected; in plain parts its formats go.

    On a separator or picture the text begins a paragraph after it.
    """
    edited = cut(lines, selection)
    lines, spot = edited.lines, edited.selection.caret
    line = lines[spot.line]
    if line.part in WORDLESS:
        at = group_end(lines, spot.line)
        made = paragraph_like(line, text)
        return Edited(spliced(lines, at, at, (made,)), Selection.at(at, len(made.text)))
    at = ceil_boundary(line.text.plain, spot.offset)
    if isinstance(text, Text) and line.part not in RICH:
        text = text.plain
    if isinstance(text, str):
        text = Text.of(text, typing_format(line, at))
    made = line.with_text(line.text.replace(at, at, text))
    lines = spliced(lines, spot.line, spot.line + 1, (made,))
    return Edited(lines, Selection.at(spot.line, at + len(text)))


def typing_format(line: Line, offset: int) -> Format:
    """Return the format that a letter typed at ``offset`` takes.

    That of the letter before it, except that neither a link nor a run in a language of its own
    grows at its ends.
    """
    if line.part not in RICH:
        return Format()
    before, after = line.text.format_at(max(offset - 1, 0)), line.text.format_at(offset)
    link = before.link if offset and before.link == after.link else None
    language = before.language if offset and before.language == after.language else None
    return Format(before.strong, before.emphasis, link, language)


def insert_blocks(lines: Lines, selection: Selection, blocks: Sequence[Block]) -> Edited | None:
    """Paste ``blocks``: as blocks in the body, as one line of text in every other part."""
    pasted = [line.with_facts(block_id="") for block in blocks for line in block_lines(block)]
    if not pasted:
        return None
    edited = cut(lines, selection)
    lines, spot = edited.lines, edited.selection.caret
    line = lines[spot.line]
    if line.part in WORDLESS:
        return _lines_at(lines, group_end(lines, spot.line), pasted)
    if line.part not in FLOWING:
        return insert_text(lines, edited.selection, joined_text(pasted, " ", line_breaks=False))
    if line.part is Part.QUOTE:
        return insert_text(lines, edited.selection, joined_text(pasted, "\n", line_breaks=True))
    inline = len(pasted) == 1 and pasted[0].part is Part.PARAGRAPH
    if inline and (line.text or line.part is not Part.PARAGRAPH):
        return insert_text(lines, edited.selection, pasted[0].text)
    return _blocks_into(lines, spot.line, spot.offset, pasted)


def _blocks_into(lines: Lines, number: int, offset: int, pasted: list[Line]) -> Edited:
    """Split a line of running text and put the pasted lines between its halves."""
    line = lines[number]
    before, after = line.text.split(offset)
    made = list(pasted)
    if before or line.part is not Part.PARAGRAPH:
        if made[0].part is Part.PARAGRAPH:
            made[0] = line.with_text(before + made[0].text)
        else:
            made.insert(0, line.with_text(before))
    end = len(made[-1].text)
    if made[-1].part in FLOWING and made[-1].part is not Part.QUOTE:
        made[-1] = made[-1].with_text(made[-1].text + after)
    elif after:
        made.append(line.with_text(after).with_facts(block_id=""))
        end = 0
    return Edited(
        spliced(lines, number, number + 1, made), Selection.at(number + len(made) - 1, end)
    )


def _lines_at(lines: Lines, at: int, made: Sequence[Line]) -> Edited:
    last = at + len(made) - 1
    return Edited(spliced(lines, at, at, made), Selection.at(last, len(made[-1].text)))


def joined_text(lines: Sequence[Line], between: str, *, line_breaks: bool) -> Text:
    """Return the texts of ``lines`` as one; without ``line_breaks`` it is one line."""
    spans: list[Span] = []
    for line in lines:
        if not line.text:
            continue
        if spans:
            spans.append(Span(between))
        for span in line.text.spans:
            text = span.text if line_breaks else " ".join(span.text.split("\n"))
            spans.append(Span(text, span.format))
    return Text(tuple(spans))


def insert_thing(lines: Lines, selection: Selection, block: Separator | Figure) -> Edited:
    """Put a separator or a picture at the caret; a line is split where the caret stands in it.

    The caret goes to the caption of a picture, and to the line after a separator.
    """
    thing = [line.with_facts(block_id="") for line in block_lines(block)]
    spot = selection.start
    line = lines[spot.line]
    number = at = spot.line
    replaced = 0
    around: tuple[list[Line], list[Line]] = ([], [])
    if not in_body(line):
        at = BODY_START if number < BODY_START else body_end(lines)
    elif line.part not in FLOWING or line.part is Part.QUOTE:
        at = group_end(lines, number)
    else:
        before, after = line.text.split(spot.offset)
        replaced = 1
        if before:
            around[0].append(line.with_text(before))
        if after:
            rest = line.with_text(after)
            around[1].append(rest.with_facts(block_id="") if before else rest)
    follows = lines[at + replaced]
    if not around[1] and (in_body(follows) is False or follows.part not in FLOWING):
        around[1].append(paragraph_like(thing[0]))
    lines = spliced(lines, at, at + replaced, (*around[0], *thing, *around[1]))
    head = at + len(around[0])
    return Edited(lines, Selection.at(head + 1))


def move_section(lines: Lines, section: int, before: int) -> Edited | None:
    """Move a section with all that is under its heading to stand before section ``before``.

    Sections are numbered by their headings from 0; a number past the last means the end.
    """
    heads = [number for number, line in enumerate(lines) if line.part is Part.HEADING]
    if not 0 <= section < len(heads):
        return None
    end_of_body = body_end(lines)
    start = heads[section]
    level = lines[start].facts.level
    end = next((n for n in heads[section + 1 :] if lines[n].facts.level <= level), end_of_body)
    target = heads[before] if before < len(heads) else end_of_body
    if start <= target <= end:
        return None
    moved = lines[start:end]
    if target < start:
        made = (*lines[:target], *moved, *lines[target:start], *lines[end:])
        return Edited(made, Selection.at(target))
    made = (*lines[:start], *lines[end:target], *moved, *lines[target:])
    return Edited(made, Selection.at(target - len(moved)))
