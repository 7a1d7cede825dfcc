"""The comments of a Word file: who said what, the answers, and which threads are resolved.

ECMA-376 part 1, §17.13.4, and [MS-DOCX] §2.5.1 for the answers: a comment's last paragraph has an
id, and another part says which comment answers which.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from editor.article.comment import Anchor, Comment, Reply
from editor.article.place import Part, Place
from editor.article.printable import printable
from editor.article.word_changes import ViewedLine
from editor.article.word_form import WHOLE_PARTS, part_of
from editor.importing.docx_package import Package
from editor.importing.docx_styles import local_name, value_of
from editor.importing.word_properties import stamp_of

_MAIN = "word/comments.xml"
_EXTENDED = "word/commentsExtended.xml"
_AROUND = 32
_LONGEST_RANGE = 200
"""Paragraphs that one comment is kept about."""
_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
_NEW_WORD = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_NEWER_WORD = "{http://schemas.microsoft.com/office/word/2012/wordml}"


@dataclass(slots=True)
class Said:
    """One comment of the file; ``parent`` is the number of the one it answers."""

    number: int
    author: str
    at: datetime.datetime | None
    paragraphs: list[str] = field(default_factory=list)
    last_id: str = ""
    parent: int | None = None
    is_resolved: bool = False

    @property
    def text(self) -> str:
        """What was said."""
        return "\n".join(self.paragraphs).strip()


def said_in(package: Package) -> dict[int, Said]:
    """Return the comments of the file by their numbers, in order."""
    found: dict[int, Said] = {}
    current: Said | None = None
    for event, element in package.events(_MAIN):
        name = local_name(element)
        if event == "start" and name == "w:comment":
            written = value_of(element, "id") or ""
            if written.isdecimal() and len(written) < 8:
                stamp = stamp_of(element)
                current = Said(int(written), stamp.author, stamp.at)
                found[current.number] = current
        elif event == "start" and name == "w:p" and current is not None:
            current.paragraphs.append("")
            current.last_id = element.get(f"{_NEW_WORD}paraId") or ""
        elif event == "end" and name == "w:comment":
            current = None
        elif event == "end" and current is not None and current.paragraphs:
            if name in ("w:t", "w:delText"):
                current.paragraphs[-1] += printable(element.text or "")
            elif name in ("w:br", "w:cr", "w:tab"):
                current.paragraphs[-1] += "\t" if name == "w:tab" else "\n"
    _extend(package, found)
    return found


def _extend(package: Package, found: Mapping[int, Said]) -> None:
    by_id = {each.last_id: each for each in found.values() if each.last_id}
    for event, element in package.events(_EXTENDED):
        if event != "start" or not element.tag.endswith("}commentEx"):
            continue
        said = by_id.get(element.get(f"{_NEWER_WORD}paraId") or "")
        if said is None:
            continue
        parent = by_id.get(element.get(f"{_NEWER_WORD}paraIdParent") or "")
        if parent is not None and parent is not said:
            said.parent = parent.number
        said.is_resolved = element.get(f"{_NEWER_WORD}done") in ("1", "true")


@dataclass(frozen=True, slots=True)
class _Range:
    """Where a comment stands: the first line it touches, its offsets there, and the lines after."""

    line: ViewedLine
    start: int
    end: int
    more: tuple[_Range, ...] = ()


def threads(
    said: Mapping[int, Said],
    lines: Iterable[ViewedLine],
    known: Iterable[Comment],
    make_id: Callable[[str], str],
) -> tuple[Comment, ...]:
    """Return the threads of the file, anchored in the view of ``lines``.

    A thread that left the desk (``known``) comes back under its own id, with what was answered;
    ``make_id`` names the others by what they are, so that the same file gives the same ids.
    """
    ranges = _ranges(lines)
    roots: dict[int, list[Said]] = {}
    _rejoin(said, known)
    for each in said.values():
        root = _root(each, said)
        if root is each:
            roots.setdefault(each.number, [])
        else:
            roots.setdefault(root.number, []).append(each)
    left = {_key(each.author, each.time, each.text): each for each in known}
    return tuple(
        _thread(said[number], answers, ranges, left, make_id) for number, answers in roots.items()
    )


def _rejoin(said: Mapping[int, Said], known: Iterable[Comment]) -> None:
    """Give answers that the desk knows back to their threads: LibreOffice 7.4 parts them."""
    first = {_key(each.author, each.at, each.text): each.number for each in said.values()}
    for thread in known:
        root = first.get(_key(thread.author, thread.time, thread.text))
        for reply in thread.replies:
            number = first.get(_key(reply.author, reply.time, reply.text))
            if number is not None and root is not None and said[number].parent is None:
                said[number].parent = root if number != root else None


def _root(each: Said, said: Mapping[int, Said]) -> Said:
    """Return the comment that began the thread; a circle begins where it is entered."""
    seen = {each.number}
    while each.parent is not None and each.parent in said and each.parent not in seen:
        each = said[each.parent]
        seen.add(each.number)
    return each


def _key(author: str | None, at: datetime.datetime | None, text: str) -> tuple[str, str, str]:
    # LibreOffice keeps seconds, and no blanks at the ends.
    return author or "", at.strftime("%Y-%m-%dT%H:%M:%S") if at else "", " ".join(text.split())


def _thread(
    first: Said,
    answers: list[Said],
    ranges: Mapping[int, _Range],
    left: Mapping[tuple[str, str, str], Comment],
    make_id: Callable[[str], str],
) -> Comment:
    known = left.get(_key(first.author, first.at, first.text))
    old = {_key(each.author, each.time, each.text): each for each in known.replies} if known else {}
    replies = []
    for each in answers:
        key = _key(each.author, each.at, each.text)
        reply = old.get(key) or Reply(
            id=make_id("\n".join(("reply", *key))),
            author=each.author or None,
            time=each.at or _EPOCH,
            text=each.text,
        )
        replies.append(reply)
    anchor = _anchor(ranges.get(first.number))
    thread = known or Comment(
        id=make_id("\n".join(("comment", *_key(first.author, first.at, first.text)))),
        anchor=anchor,
        author=first.author or None,
        time=first.at or _EPOCH,
        text=first.text,
    )
    resolved_at = thread.resolved_at
    if first.is_resolved and resolved_at is None:
        # The file does not say when: no earlier than the last that was said.
        resolved_at = max([thread.time, *(reply.time for reply in replies)])
    return replace(
        thread,
        anchor=anchor,
        replies=tuple(replies),
        resolved_at=resolved_at if first.is_resolved else None,
        resolved_by=thread.resolved_by if first.is_resolved else None,
    )


def _ranges(lines: Iterable[ViewedLine]) -> dict[int, _Range]:
    """Return where every comment stands; one that does not end is about a point."""
    lines = tuple(lines)
    open_ends = {mark.number for line in lines for mark in line.marks if mark.is_end}
    begun: dict[int, tuple[ViewedLine, int]] = {}
    over: dict[int, list[_Range]] = {}
    found: dict[int, _Range] = {}
    for line in lines:
        for mark in line.marks:
            if not mark.is_end:
                begun.setdefault(mark.number, (line, mark.offset))
            elif mark.number in begun and mark.number not in found:
                first, start = begun[mark.number]
                if first is line:
                    found[mark.number] = _Range(first, start, max(start, mark.offset))
                    continue
                last = [_Range(line, 0, mark.offset)] if mark.offset else []
                more = (*over.get(mark.number, ()), *last)
                found[mark.number] = _Range(first, start, len(first.line.text), more)
        for number in [each for each in begun if each in open_ends and each not in found]:
            between = over.setdefault(number, [])
            if begun[number][0] is not line and line.has_block and len(between) < _LONGEST_RANGE:
                between.append(_Range(line, 0, len(line.line.text)))
    for number, (line, start) in begun.items():
        found.setdefault(number, _Range(line, start, start))
    return found


def _anchor(found: _Range | None) -> Anchor:
    if found is None:
        return Anchor(Place(Part.HEADLINE))
    parts = [_anchor_in(each) for each in (found, *found.more)]
    # Where the range begins behind the last letter of a paragraph, that one is none of it.
    while len(parts) > 1 and not parts[0].quote and parts[0].place.part not in WHOLE_PARTS:
        del parts[0]
    return replace(parts[0], more=tuple(parts[1:]))


def _anchor_in(found: _Range) -> Anchor:
    line = found.line.line
    part = part_of(line.role)
    if part in WHOLE_PARTS:
        return Anchor(Place(part, line.block_id))
    plain = line.text.plain
    start, end = min(found.start, len(plain)), min(found.end, len(plain))
    return Anchor(
        Place(part, line.block_id, start, end),
        plain[start:end],
        plain[max(0, start - _AROUND) : start],
        plain[end : end + _AROUND],
    )
