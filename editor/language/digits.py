"""The three sets of decimal digits that Arabic copy may bring, and the way between them."""

from __future__ import annotations

from enum import StrEnum

EUROPEAN = "0123456789"
ARABIC_INDIC = "٠١٢٣٤٥٦٧٨٩"
EXTENDED = "۰۱۲۳۴۵۶۷۸۹"

_TO_ARABIC_INDIC = str.maketrans(EUROPEAN + EXTENDED, ARABIC_INDIC * 2)
_TO_EUROPEAN = str.maketrans(ARABIC_INDIC + EXTENDED, EUROPEAN * 2)


class DigitSystem(StrEnum):
    """Which digits a text is written with."""

    NONE = "none"
    EUROPEAN = "european"
    ARABIC_INDIC = "arabic_indic"
    EXTENDED = "extended"
    MIXED = "mixed"


_SYSTEMS = {
    DigitSystem.EUROPEAN: frozenset(EUROPEAN),
    DigitSystem.ARABIC_INDIC: frozenset(ARABIC_INDIC),
    DigitSystem.EXTENDED: frozenset(EXTENDED),
}


def to_arabic_indic(text: str) -> str:
    """Return ``text`` with its European and Persian digits as ٠١٢٣; the length stays."""
    return text.translate(_TO_ARABIC_INDIC)


def to_european(text: str) -> str:
    """Return ``text`` with its Arabic-Indic and Persian digits as 0123; the length stays."""
    return text.translate(_TO_EUROPEAN)


def digit_system(text: str) -> DigitSystem:
    """Tell which of the three sets ``text`` uses; ``MIXED`` when more than one."""
    letters = set(text)
    used = [system for system, digits in _SYSTEMS.items() if letters & digits]
    if not used:
        return DigitSystem.NONE
    return used[0] if len(used) == 1 else DigitSystem.MIXED
