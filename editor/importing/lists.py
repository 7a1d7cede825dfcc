"""Lists written as paragraphs: a bullet or a running number at the head of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from editor.article.block import ListStyle
from editor.importing.draft import Kind, Piece
from editor.importing.imported import Doubt, Question
from editor.importing.questions import LETTERED_LIST, LIST, ask
from editor.importing.rich_text import trimmed
from editor.language.digits import to_european

# An em dash opens direct speech in Russian, "А." is an initial: neither marks an item.
_MARKER = re.compile(
    r"(?P<bullet>[•◦▪▫●○■□‣⁃∙➢➤✓✔✅☑►▶🔹🔸🔷🔶👉]\ufe0f?\s*|[*·–-]\s+)(?=\S)"
    r"|\(?(?P<number>\d{1,3})(?:[.)]\s*|\s?[-–]\s+)(?=[^\s\d])"
    r"|\(?(?P<letter>[a-zа-яأابتثجحخدهوزطي])\)\s*(?=\S)",
    re.IGNORECASE,
)
_ALPHABETS = ("abcdefghijklmnopqrstuvwxyz", "абвгдежзиклмн", "أبجدهوزحطي", "أبتثجحخد")


class _Family(Enum):
    BULLET = "bullet"
    NUMBER = "number"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class _Item:
    piece: Piece
    family: _Family
    ordinals: frozenset[int]
    marker: str


@dataclass(slots=True)
class _Level:
    indent: int
    family: _Family
    ordinals: frozenset[int]


@dataclass(frozen=True, slots=True)
class Listed:
    """The pieces with their lists, the markers taken off, and what is unsure."""

    pieces: tuple[Piece, ...]
    labels: tuple[str, ...]
    questions: tuple[Question, ...]


def has_marker(text: str) -> bool:
    """Tell whether ``text`` begins as an item of a list would."""
    return _MARKER.match(text) is not None


def with_lists(pieces: tuple[Piece, ...]) -> Listed:
    """Return ``pieces`` with runs of two and more marked paragraphs made items of a list.

    Numbers must run from one without a break, else the text would change: such runs stay
    paragraphs and come back as a question.
    """
    done: list[Piece] = []
    labels: list[str] = []
    questions: list[Question] = []
    for run in _runs(pieces):
        items = [item for piece in run if (item := _item(piece))]
        if len(items) < 2 or len(items) < len(run):
            done.extend(run)
            continue
        levels = None if _is_talk(items) else _levels(items)
        if levels is None:
            questions.append(ask(Doubt.LIST, LIST, items[0].piece.plain))
            done.extend(run)
            continue
        if any(item.family is _Family.LETTER for item in items):
            questions.append(ask(Doubt.LIST, LETTERED_LIST, items[0].piece.plain))
        labels.extend(item.marker for item in items)
        done.extend(_listed(item, level) for item, level in zip(items, levels, strict=True))
    return Listed(tuple(done), tuple(labels), tuple(questions))


def _runs(pieces: tuple[Piece, ...]) -> Iterator[list[Piece]]:
    """Yield neighbours that all have a marker or all have none; a wider gap parts two lists."""
    run: list[Piece] = []
    marked = False
    for piece in pieces:
        is_marked = piece.kind is Kind.PARAGRAPH and has_marker(piece.plain)
        parted = len(run) > 1 and piece.gap > run[1].gap
        if run and (is_marked != marked or (is_marked and parted)):
            yield run
            run = []
        run.append(piece)
        marked = is_marked
    if run:
        yield run


def _item(piece: Piece) -> _Item | None:
    match = _MARKER.match(piece.plain) if piece.kind is Kind.PARAGRAPH else None
    if match is None:
        return None
    if match["number"]:
        ordinals = frozenset({int(to_european(match["number"]))})
        return _Item(piece, _Family.NUMBER, ordinals, match.group().strip())
    if letter := match["letter"]:
        letter = letter.lower().replace("ا", "أ")
        places = frozenset(each.index(letter) + 1 for each in _ALPHABETS if letter in each)
        return _Item(piece, _Family.LETTER, places, match.group().strip())
    return _Item(piece, _Family.BULLET, frozenset(), match.group().strip())


def _is_talk(items: list[_Item]) -> bool:
    """Tell an interview written with dashes from a list."""
    return any(
        item.marker in "–-" and item.piece.plain.rstrip("»”\"'").endswith(("?", "؟"))
        for item in items
    )


def _levels(items: list[_Item]) -> list[int] | None:
    """Return the level of every item, or None when the run does not make a sound list."""
    stack: list[_Level] = []
    levels: list[int] = []
    for item in items:
        while stack and not _belongs(item, stack[-1]):
            # A deeper list ends where an item of an outer one comes.
            if any(_belongs(item, level) for level in stack[:-1]):
                stack.pop()
                continue
            if not _opens_under(item, stack[-1]):
                return None
            break
        if stack and _belongs(item, stack[-1]):
            stack[-1].ordinals = item.ordinals
        else:
            if item.ordinals and 1 not in item.ordinals:
                return None
            stack.append(_Level(item.piece.indent, item.family, item.ordinals & {1}))
        levels.append(len(stack) - 1)
    return levels


def _belongs(item: _Item, level: _Level) -> bool:
    """Tell whether ``item`` is the next of the list at ``level``."""
    if item.family is not level.family or item.piece.indent != level.indent:
        return False
    if item.family is _Family.BULLET:
        return True
    return any(ordinal - 1 in level.ordinals for ordinal in item.ordinals)


def _opens_under(item: _Item, level: _Level) -> bool:
    """Tell whether ``item`` begins a list inside the item before it."""
    if item.piece.indent > level.indent:
        return True
    is_bullet_in_number = item.family is _Family.BULLET and level.family is not _Family.BULLET
    return item.piece.indent == level.indent and is_bullet_in_number


def _listed(item: _Item, level: int) -> Piece:
    match = _MARKER.match(item.piece.plain)
    end = match.end() if match else 0
    numbered = item.family is not _Family.BULLET
    return replace(
        item.piece,
        kind=Kind.LIST_ITEM,
        text=trimmed(item.piece.text.slice(end, len(item.piece.text))),
        level=level,
        style=ListStyle.NUMBERED if numbered else ListStyle.BULLETED,
    )
