"""The pieces in which two texts are compared: words, runs of space, single signs.

A redline strikes and underlines whole words, so that no join between Arabic letters is broken at
its border, and never parts a mark from its letter.
"""

from __future__ import annotations

import re
from functools import lru_cache

import regex

from editor.article.graphemes import is_boundary
from editor.language.fold import fold
from editor.language.words import PLAIN_MARKS, PLAIN_WORD, WORD_PATTERN, is_plain

_TOKEN = regex.compile(rf"{WORD_PATTERN.pattern}|\n|[^\S\n]+|\X", regex.V1)

# The same for plain text, read four times as fast: a mark stands behind what it follows at once.
_PLAIN_TOKEN = re.compile(
    rf"{PLAIN_WORD.pattern}|\n|[^\S\n]+[{PLAIN_MARKS}]*|[{PLAIN_MARKS}]+|.[{PLAIN_MARKS}]*"
)

# Signs that a proofreader puts for one another: they line up, and are one change.
_ALIKE = str.maketrans(
    {
        **dict.fromkeys("«»“”„‟‘’‚‹›'", '"'),
        **dict.fromkeys("،;؛,", ","),
        **dict.fromkeys("؟", "?"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "…": ".",
    }
)


@lru_cache(maxsize=1_024)
def tokens(text: str) -> tuple[str, ...]:
    """Return the tokens of ``text``, which put together give it again.

    Every border between two is one between grapheme clusters.
    """
    if is_plain(text):
        return tuple(_PLAIN_TOKEN.findall(text))
    found: list[str] = []
    offset = 0
    for token in _TOKEN.findall(text):
        # A mark may stand on a space, a joiner behind a word: they stay with what they follow.
        # Before a word that follows a space there is always a border: the common case is quick.
        is_word_begun = token[0].isalnum() and found and found[-1] == " "
        if found and not is_word_begun and not is_boundary(text, offset):
            found[-1] += token
        else:
            found.append(token)
        offset += len(token)
    return tuple(found)


@lru_cache(maxsize=50_000)
def likeness(token: str) -> str:
    """Return what ``token`` has in common with the spellings it may be corrected to.

    Two tokens of one likeness are the same word with other marks, hamza, digits or case, or two
    signs of one use; never empty.
    """
    folded = fold(token).text
    if len(folded) == 1:
        folded = folded.translate(_ALIKE)
    return folded or token


def is_word(token: str) -> bool:
    """Say whether a token has a letter or a digit."""
    return any(letter.isalnum() for letter in token)
