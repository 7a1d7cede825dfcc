"""The three languages by name, in the interface's language."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from editor.article.language import Direction, Language


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
