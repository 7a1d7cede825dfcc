"""Direction: of a paragraph, of a run, and the controls that disturb it (UAX #9).

Offsets are code points. Runs themselves are found in ``foreign_runs.py``.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

import regex

from editor.article.language import Direction

RIGHT_TO_LEFT = r"[\p{bc=R}\p{bc=AL}]"
LEFT_TO_RIGHT = r"\p{bc=L}"

# Text inside isolates says nothing about the paragraph around it (rule P2).
_ISOLATED = regex.compile(r"[\u2066-\u2068][^\u2069\n]*(?:\u2069|$)", regex.MULTILINE)
_STRONG = regex.compile(rf"(?P<rtl>{RIGHT_TO_LEFT})|(?P<ltr>{LEFT_TO_RIGHT})", regex.V1)
# Languages written from right to left whatever their script tag leaves open (CLDR likely scripts).
_RIGHT_TO_LEFT_LANGUAGES = frozenset(
    {"ar", "arc", "arz", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "ug", "ur", "yi"}
)
_RIGHT_TO_LEFT_SCRIPTS = frozenset({"arab", "hebr", "syrc", "thaa", "nkoo"})
_CONTROL = regex.compile(r"[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Control:
    """An invisible directional control at code point ``offset``, by its Unicode name."""

    offset: int
    name: str


def tag_direction(tag: str) -> Direction:
    """Return the direction a BCP 47 tag is written in: by its script, else by its language."""
    language, *subtags = tag.lower().split("-")
    script = next((part for part in subtags if len(part) == 4 and part.isalpha()), None)
    is_rtl = script in _RIGHT_TO_LEFT_SCRIPTS if script else language in _RIGHT_TO_LEFT_LANGUAGES
    return Direction.RTL if is_rtl else Direction.LTR


def first_strong(text: str) -> Direction | None:
    """Return the direction of the first strong letter (rules P2 and P3); ``None`` without one."""
    match = _STRONG.search(_ISOLATED.sub("", text))
    if match is None:
        return None
    return Direction.RTL if match.lastgroup == "rtl" else Direction.LTR


def paragraph_direction(text: str, default: Direction) -> Direction:
    """Return the direction most strong letters have; ``default`` on a tie or without any.

    Not the first letter's: an Arabic paragraph may well begin with "Reuters".
    """
    rtl = ltr = 0
    for match in _STRONG.finditer(text):
        if match.lastgroup == "rtl":
            rtl += 1
        else:
            ltr += 1
    if rtl == ltr:
        return default
    return Direction.RTL if rtl > ltr else Direction.LTR


def stray_controls(text: str) -> list[Control]:
    """Return every directional control of ``text``, paired or not.

    All are strays here: the program isolates foreign runs on the way out, by markup.
    """
    return [
        Control(match.start(), unicodedata.name(match.group())) for match in _CONTROL.finditer(text)
    ]
