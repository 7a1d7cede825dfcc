"""How changes are told and coloured: old struck and red, new green, and never by colour alone."""

from __future__ import annotations

import datetime
from html import escape

from PySide6.QtCore import QDate, QLocale, QTime

from editor.article.change import Change, ChangeKind
from editor.article.graphemes import floor_boundary
from editor.article.language import Direction, Language
from editor.workstation.tokens import Tokens

_LONGEST = 90
_OF_LETTERS = (ChangeKind.INSERTED, ChangeKind.DELETED, ChangeKind.REPLACED)


def change_html(change: Change, direction: Direction, tokens: Tokens, language: Language) -> str:
    """Return a change as a line of rich text, in the article's direction; all is escaped."""
    # Late: the review's floor is not needed before there is a change.
    from editor.review.describing import describe

    side = "rtl" if direction is Direction.RTL else "ltr"
    align = "right" if direction is Direction.RTL else "left"
    if change.kind in _OF_LETTERS:
        arrow = "←" if direction is Direction.RTL else "→"
        old, new = visible(change.old.plain), visible(change.new.plain)
        parts = []
        if old:
            parts.append(f'<s style="color:{tokens.danger}">{escape(old)}</s>')
        if new:
            parts.append(f'<b style="color:{tokens.accent_text}">{escape(new)}</b>')
        said = f" {arrow} ".join(parts) if len(parts) == 2 else ("+ " if new else "− ") + parts[0]
    else:
        said = escape(describe(change, language))
        side = "rtl" if language.direction is Direction.RTL else "ltr"
        align = "right" if side == "rtl" else "left"
    return f'<div dir="{side}" align="{align}">{said}</div>'


def visible(text: str) -> str:
    """Return a text on one line and not too long, with signs where it is only space."""
    if text and not text.strip():
        return "".join("↵" if letter == "\n" else "␣" for letter in text[:_LONGEST])
    line = text.replace("\n", " ↵ ")
    if len(line) <= _LONGEST:
        return line
    return line[: floor_boundary(line, _LONGEST - 1)].rstrip() + "…"


def moment(time: datetime.datetime | None) -> str:
    """Return a time as a card shows it: of today the hour, else the day too."""
    if time is None:
        return ""
    local = time.astimezone()
    locale = QLocale()
    # As in the history and everywhere else in the window: by 24 hours.
    hour = locale.toString(QTime(local.hour, local.minute), "HH:mm")
    if local.date() == datetime.datetime.now().astimezone().date():
        return hour
    day = locale.toString(QDate(local.year, local.month, local.day), "d MMM")
    return f"{day} {hour}"
