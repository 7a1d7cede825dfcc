"""Putting findings right on the page, as one step of its history."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from editor.proofing.finding import Finding, Fix
from editor.proofing.fixing import apply_fixes
from editor.workstation.page.versions import show_version

if TYPE_CHECKING:
    from editor.workstation.page.canvas import Canvas


def mend(canvas: Canvas, chosen: Sequence[tuple[Finding, Fix]]) -> bool:
    """Apply fixes to what is on the page; False when nothing of it stands there any more.

    Caret and scroll stay with the letters they were at.
    """
    return show_version(canvas, apply_fixes(canvas.article(), chosen))
