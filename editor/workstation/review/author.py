"""Who reviews, and when."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editor.workstation.window import Window


def author_of(window: Window) -> str:
    """Return the id of the person at the window, empty where nobody is known."""
    return getattr(window.session, "author", None) or ""


def now() -> datetime.datetime:
    """Return the time as changes and comments keep it, in UTC."""
    return datetime.datetime.now(datetime.UTC)
