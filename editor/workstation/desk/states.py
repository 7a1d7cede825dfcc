"""The names of an article's states and how they are coloured."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from editor.workstation.tokens import Tokens


def state_title(state: str) -> str:
    """Return the state's name in the interface's language."""
    if state == "draft":
        return QCoreApplication.translate("States", "Draft")
    return state


def state_colour(state: str, tokens: Tokens) -> str:
    """Return the colour of the state's dot; the word stands beside it."""
    return tokens.state_draft if state == "draft" else tokens.waiting
