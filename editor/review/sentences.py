"""Where the sentences of a text are."""

from __future__ import annotations

import re
from collections.abc import Iterator

# A stop with the marks that close behind it, before a space; or a line break. UAX #29 has finer
# rules, but a sentence that is cut at an abbreviation only tells its writer twice.
_END = re.compile(r"[.!?؟…]+[\"»”’)\]]*(?=\s)|\n")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of every sentence, the space around it left out."""
    start = 0
    for end in [*(match.end() for match in _END.finditer(text)), len(text)]:
        piece = text[start:end]
        left = len(piece) - len(piece.lstrip())
        if piece.strip():
            yield start + left, start + len(piece.rstrip())
        start = end
