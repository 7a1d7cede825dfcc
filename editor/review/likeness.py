"""How much two texts say the same."""

from __future__ import annotations

from functools import lru_cache

from editor.review.tokens import is_word, likeness, tokens

_BY_LETTERS = 0.75
"""Below that, common letters are chance: unrelated Arabic sentences share half of theirs."""
_BELONGS = 0.6
"""Share of a block's words that must be found in the text it is said to be a part of."""


@lru_cache(maxsize=2_048)
def worded(text: str) -> tuple[str, ...]:
    """Return the words of ``text`` in the form in which spellings of one word are the same."""
    return tuple(likeness(token) for token in tokens(text) if is_word(token))


def similarity(one: str, other: str) -> float:
    """Return from 0 to 1 how similar two texts are, by their words in order, or their letters."""
    # Late: 60 ms, and only what compares needs it.
    from rapidfuzz.distance import Indel

    if one == other:
        return 1.0
    by_words: float = Indel.normalized_similarity(worded(one), worded(other))
    by_letters: float = Indel.normalized_similarity(one, other, score_cutoff=_BY_LETTERS)
    # Two texts without a word are not similar for that.
    return max(by_words if worded(one) and worded(other) else 0.0, by_letters)


def gained(whole: str, part: str, more: str) -> bool:
    """Tell whether ``whole`` goes on, after what it has in common with ``part``, with ``more``."""
    # Late, as above.
    from rapidfuzz.distance import LCSseq

    words = worded(more)
    if not words:
        return False
    before = LCSseq.similarity(worded(whole), worded(part))
    after = LCSseq.similarity(worded(whole), worded(part) + words)
    return bool(after - before >= _BELONGS * len(words))
