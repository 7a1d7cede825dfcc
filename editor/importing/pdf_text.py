"""What PDF viewers do to Arabic letters on the way to the clipboard, undone where that is sure.

Some give the letters as they stand on the page, from left to right: the shapes tell it, as an
initial form never follows its word's final form. Some give the two letters of the ligature ﻻ the
wrong way round: no Arabic word begins with اأ, اإ, اآ or اا and then ل. Neither needs a dictionary;
what would need one (السالم for السلام) is left and asked about.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import pairwise

import regex

from editor.importing.imported import Doubt, Question
from editor.importing.questions import LAM_ALEF, VISUAL_ORDER, ask

_SHAPED = regex.compile(r"[\uFB50-\uFDFF\uFE70-\uFEFC]")
_CLUSTER = regex.compile(r"\X")
# What stands from left to right in either order: a word or a number with the signs inside it.
_LEFT_TO_RIGHT = regex.compile(
    r"[\p{L}\p{N}--\p{Arabic}](?:[\p{L}\p{N}.,:/@%&+_\- --\p{Arabic}]*[\p{L}\p{N}%--\p{Arabic}])?",
    regex.V1,
)
_BRACKETS = str.maketrans("()[]{}«»", ")(][}{»«")
_OPENING, _CLOSING = "([{«", ")]}»"

_LETTER = r"[\p{L}&&\p{Arabic}]"
_START = rf"(?<![{_LETTER}\p{{M}}])"
_INITIAL = regex.compile(rf"{_START}([وفبك]?)ا([أإآا])ل(?={_LETTER})", regex.V1)
_EXCEPT = regex.compile(rf"{_START}([وف]?)إال(?!{_LETTER})", regex.V1)
_NOT = regex.compile(rf"{_START}([وف]?)ال(?![{_LETTER}\u0640])", regex.V1)


@dataclass(frozen=True, slots=True)
class Mended:
    """The text put right, and what is to be asked about it."""

    text: str
    questions: tuple[Question, ...] = ()


def in_reading_order(text: str) -> Mended:
    """Turn round the lines whose letters stand as they are seen; their forms are kept."""
    if not _SHAPED.search(text):
        return Mended(text)
    first = ""
    lines = []
    for line in text.split("\n"):
        turned = _turned(line) if _is_visual(line) else line
        if turned is not line:
            first = first or unicodedata.normalize("NFKC", turned)
        lines.append(turned)
    asked = (ask(Doubt.ENCODING, VISUAL_ORDER, first),) if first else ()
    return Mended("\n".join(lines), asked)


def with_lam_alef(text: str) -> Mended:
    """Put the lam before the alef again where no Arabic word can be meant otherwise.

    The short words لا and إلا are put right only beside such a word: the copy is then known to
    turn the ligature round.
    """
    mended, count = _INITIAL.subn(r"\1ال\2", text)
    if not count:
        return Mended(text)
    first = _INITIAL.search(text)
    mended, exceptions = _EXCEPT.subn(r"\1إلا", mended)
    mended, negations = _NOT.subn(r"\1لا", mended)
    quote = text[first.start() :].split(maxsplit=1)[0] if first else ""
    total = count + exceptions + negations
    return Mended(mended, (ask(Doubt.ENCODING, LAM_ALEF, quote, count=total),))


def _is_visual(line: str) -> bool:
    """Tell whether the shapes of ``line`` join only when it is read backwards."""
    onward = backward = 0
    for one, other in pairwise(map(_shape, line)):
        onward += one in ("initial", "medial") and other in ("medial", "final")
        backward += one in ("final", "medial") and other in ("medial", "initial")
    # Two medial forms beside each other join either way.
    return backward > 2 * onward


def _shape(letter: str) -> str:
    if not _SHAPED.match(letter):
        return ""
    return unicodedata.decomposition(letter).partition(" ")[0].strip("<>")


def _turned(line: str) -> str:
    """Return ``line`` from its other end, with foreign words and numbers as they are."""
    clusters = _CLUSTER.findall(line)
    turned = "".join(reversed(clusters))
    turned = _LEFT_TO_RIGHT.sub(lambda word: word.group()[::-1], turned)
    mirrored = turned.translate(_BRACKETS)
    return mirrored if _unbalanced(mirrored) < _unbalanced(turned) else turned


def _unbalanced(line: str) -> int:
    """Count the brackets that close nothing or are not closed."""
    depth = loose = 0
    for letter in line:
        if letter in _OPENING:
            depth += 1
        elif letter in _CLOSING:
            loose += not depth
            depth -= depth > 0
    return loose + depth
