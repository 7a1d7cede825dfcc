"""Where a word may be parted: a lost space, and what Arabic writes before a word without one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

# Words that hasty hands write together with the next one.
_PARTING_FIRST: Final = frozenset({"عبد", "لا", "ما", "يا", "ولا", "وما", "أبو", "أبي"})
PARTICLES: Final = frozenset(
    {"في", "من", "عن", "أو", "أن", "إن", "لم", "لن", "ما", "لا", "هو", "كل"}
)
COMMON_BEHIND: Final = 4.5
_PROCLITICS: Final = ("و", "ف", "ب", "ل", "ك", "س")
# How rare a word is that hardly anybody writes.
_SELDOM: Final = 1.2


def least_for_parting(first: str, second: str, own: float) -> float:
    """Return how common both parts must be for a word to be two without a space."""
    if first == "عبد" and second.startswith("ال"):
        return 1.5
    if own > _SELDOM + 2:
        return 9.0
    if first[-1] in "ةى" or first in _PARTING_FIRST:
        return 1.5
    if second.startswith("ال") and len(first) > 2 and len(second) > 4:
        return 2.5
    if own > 0:
        return 9.0
    return 3.2 if len(first) > 2 and len(second) > 2 and len(first + second) > 7 else 5.0


def without_proclitic(word: str) -> Iterator[tuple[str, float]]:
    """Yield what may stand behind proclitics, with how much rarer that makes the whole."""
    yield "", 0.0
    if word.startswith("لل") and len(word) > 5:
        yield f"ال{word[2:]}", 1.5
        yield word[2:], 2.5
    elif word.startswith("ال") and len(word) > 5:
        yield word[2:], 1.0
    if len(word) > 6 and word.startswith(("وال", "بال", "كال", "فال")):
        yield word[3:], 2.5
    if len(word) > 4 and word[0] in _PROCLITICS:
        yield word[1:], 1.5 if word[0] in "وف" else 2.0
        if len(word) > 5 and word[0] in "وف" and word[1] in "بلكس":
            yield word[2:], 3.0
