"""The three languages by name, in the interface's language."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from editor.article.language import Direction, Language

_QUOTED = re.compile("([“«])([^“”«»]*)([”»])")


def language_title(language: Language) -> str:
    """Return "Arabic", "Russian" or "English" in the interface's language."""
    if language is Language.AR:
        return QCoreApplication.translate("Languages", "Arabic")
    if language is Language.RU:
        return QCoreApplication.translate("Languages", "Russian")
    return QCoreApplication.translate("Languages", "English")


def direction_title(direction: Direction) -> str:
    """Return the direction of writing in the interface's language."""
    if direction is Direction.RTL:
        return QCoreApplication.translate("Languages", "Right to left")
    return QCoreApplication.translate("Languages", "Left to right")


def interface_language() -> Language:
    """Return the interface's language: that of the locale which ``Translations`` has set."""
    tag = QLocale().name()[:2]
    return Language(tag) if tag in set(Language) else Language.EN


def listed(names: Sequence[str]) -> str:
    """Return the names in a row as the interface's language joins them, each in its direction."""
    return QLocale().createSeparatedList([f"\u2068{name}\u2069" for name in names])


def led(words: str, language: Language) -> str:
    """Keep the interface's direction, whatever a line begins with: often a word of an article.

    Left-to-Right Mark and Right-to-Left Mark (UAX #9 §2.6); what is quoted is isolated (§2.4), or
    two quotes with nothing of the interface between them would change their marks.
    """
    mark = "\u200f" if language is Language.AR else "\u200e"
    apart = _QUOTED.sub("\\1\u2068\\2\u2069\\3", words)
    return "\n".join(mark + line for line in apart.split("\n"))
