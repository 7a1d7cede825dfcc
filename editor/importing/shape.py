"""What the shape of a line tells: its length, its end, whether it says a whole sentence."""

from __future__ import annotations

import re

LONGEST_HEADLINE = 25
LONGEST_HEADING = 12
SURE_HEADING = 8
_HEADING_LETTERS = 120
_CLOSERS = " \"'”’»)]"
_STOPS = (".", "…", ":", ";", "؛", "،", ",")
_SENTENCE_ENDS = (".", "…", "!", "?", "؟", ":", "؛", ";")


def word_length(text: str) -> int:
    """Count the blank-separated words of ``text`` that hold a letter or digit."""
    return sum(1 for word in text.split() if any(letter.isalnum() for letter in word))


def has_final_stop(text: str) -> bool:
    """Tell whether ``text`` ends as a sentence or an unfinished clause does.

    A question or an exclamation may end a heading, so these are not stops here.
    """
    return text.rstrip(_CLOSERS).endswith(_STOPS) or text.endswith(_STOPS)


def ends_a_sentence(text: str) -> bool:
    """Tell whether the last mark of ``text`` closes a sentence."""
    return text.rstrip(_CLOSERS).endswith(_SENTENCE_ENDS) or text.endswith(_SENTENCE_ENDS)


def is_one_line(text: str) -> bool:
    """Tell whether ``text`` has no line break inside."""
    return "\n" not in text


def looks_like_heading(text: str) -> bool:
    """Tell whether ``text`` has the shape of a heading: short, one line, no final stop."""
    return (
        len(text) <= _HEADING_LETTERS
        and is_one_line(text)
        and not has_final_stop(text)
        and not text[:1].islower()
        and 0 < word_length(text) <= LONGEST_HEADING
        and re.match(r"[—–>-]", text) is None
    )
