"""What a word was judged to be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from editor.proofing.spelling.confusion import Slip


class Standing(StrEnum):
    """What a word is taken for.

    ``DOUBTED`` is a legal form that nobody writes, ``NEAR`` one that no dictionary has and whose
    likeness to a common word may be chance.
    """

    RIGHT = "right"
    WRONG = "wrong"
    DOUBTED = "doubted"
    NEAR = "near"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A word's standing and, where it is not right, what may have been meant, likeliest first.

    ``sure`` says that the first is the only likely one; the others are there to choose from.
    """

    standing: Standing
    candidates: tuple[str, ...] = ()
    slip: Slip | None = None
    sure: bool = False


RIGHT: Final = Verdict(Standing.RIGHT)
