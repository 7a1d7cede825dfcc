"""The three languages of the desk and the direction each is written in."""

from __future__ import annotations

from enum import StrEnum


class Direction(StrEnum):
    """Base direction of a paragraph, as the values of HTML's ``dir``."""

    RTL = "rtl"
    LTR = "ltr"


class Language(StrEnum):
    """Language of an article or a block, as its BCP 47 tag."""

    AR = "ar"
    RU = "ru"
    EN = "en"

    @property
    def direction(self) -> Direction:
        """The direction its script is written in."""
        return Direction.RTL if self is Language.AR else Direction.LTR
