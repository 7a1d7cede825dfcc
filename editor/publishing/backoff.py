"""When a delivery is tried again: ever later, never in step with others, within bounds."""

from __future__ import annotations

import datetime
import random

FIRST = datetime.timedelta(seconds=5)
CAP = datetime.timedelta(hours=1)
GIVEN_UP_AFTER = 12
"""After so many tries in vain a person is asked: some three hours."""


def next_try(
    now: datetime.datetime, tries: int, chance: random.Random, asked: float = 0.0
) -> datetime.datetime:
    """Return when to try after ``tries`` in vain: twice as late each time, up to an hour.

    Between half and all of that, by chance, so that what failed together does not come back
    together. ``asked`` is how many seconds the target itself wants to be left alone.
    """
    longest: datetime.timedelta = min(CAP, FIRST * 2 ** min(max(tries - 1, 0), 20))
    wait: datetime.timedelta = longest * chance.uniform(0.5, 1.0)
    return now + max(wait, datetime.timedelta(seconds=asked))
