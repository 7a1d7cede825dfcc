"""Which characters a text may hold at all.

XML 1.0 §2.2 leaves these out, and no terminal, page or reader should be given them.
"""

from __future__ import annotations

import re

_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def is_printable(text: str) -> bool:
    """Tell whether ``text`` is free of controls (tab and line feed excepted) and surrogates."""
    # Most strings are printable throughout, which Python tells at once.
    return text.isprintable() or _UNPRINTABLE.search(text) is None


def printable(text: str) -> str:
    """Return ``text`` without the characters that no article may hold."""
    return _UNPRINTABLE.sub("", text)
