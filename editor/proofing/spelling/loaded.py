"""The machine's dictionaries as a program has them: loaded once, with what was judged by them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editor.proofing.spelling.judge import Judge
    from editor.proofing.spelling.speller import Speller


@cache
def dictionaries() -> tuple[Speller, Judge]:
    """Return the machine's dictionaries with the verdicts already given, once a process.

    Both are for any thread. Nothing is read before the first word is asked about, which takes a
    second: a window does so off its own thread.
    """
    # Late: a window that starts does without.
    from editor.proofing.spelling.frequencies import Frequencies
    from editor.proofing.spelling.judge import Judge
    from editor.proofing.spelling.speller import Speller

    speller = Speller()
    return speller, Judge(speller, Frequencies())
