"""How far a measured share or rate may be trusted: what like data may be expected to give."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

_Z = 1.96
_DRAWS = 1000


def share_interval(hits: int, n: int) -> tuple[float, float]:
    """Return the 95 % interval of a share, in per cent (Wilson 1927: right for few cases too)."""
    share, spread = hits / n, _Z * _Z / n
    middle = (share + spread / 2) / (1 + spread)
    half = _Z * math.sqrt(share * (1 - share) / n + spread / n / 4) / (1 + spread)
    return 100 * (middle - half), 100 * min(1.0, middle + half)


def rate_interval(texts: Sequence[tuple[int, int]]) -> tuple[float, float]:
    """Return the 95 % interval of marks per 1,000 words: the texts, (marks, words), drawn anew.

    Whole texts are drawn, for one careless writer makes many faults (the bootstrap of Efron 1979).
    """
    chance = random.Random(4)
    rates = []
    for _ in range(_DRAWS):
        drawn = chance.choices(texts, k=len(texts))
        rates.append(1000 * sum(marks for marks, _ in drawn) / sum(words for _, words in drawn))
    rates.sort()
    return rates[_DRAWS * 25 // 1000], rates[_DRAWS * 975 // 1000]
