"""One measured figure and how to take it."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured, ``n`` times, against the floor: the least the same machine allows.

    ``value`` and ``floor`` have the same ``unit``; a figure with nothing to compare it with has no
    floor. Both come from the same run, so that their ratio holds on any machine. ``interval``
    is where the value of like data may be expected, 95 times in 100.
    """

    name: str
    value: float
    unit: str
    n: int
    floor: float | None = None
    interval: tuple[float, float] | None = None

    @property
    def ratio(self) -> float | None:
        """How many times the floor the value is."""
        return self.value / self.floor if self.floor else None

    def as_json(self) -> dict[str, object]:
        """Return the figure as ``build/bench.json`` keeps it."""
        kept: dict[str, object] = {
            "name": self.name,
            "value": self.value,
            "unit": self.unit,
            "floor": self.floor,
            "ratio": self.ratio,
            "n": self.n,
        }
        return kept if self.interval is None else {**kept, "interval": self.interval}


def milliseconds(work: Callable[[], object], n: int) -> list[float]:
    """Run ``work`` ``n`` times and return how long each took, in milliseconds."""
    taken = []
    for _ in range(n):
        start = time.perf_counter_ns()
        work()
        taken.append((time.perf_counter_ns() - start) / 1e6)
    return taken


def side_by_side(
    name: str, work: Callable[[], object], floor: Callable[[], object], n: int
) -> Figure:
    """Measure ``work`` against ``floor``, in turns so that a busy moment hits both.

    The figure holds the medians, in milliseconds.
    """
    work_taken, floor_taken = [], []
    for _ in range(n):
        work_taken += milliseconds(work, 1)
        floor_taken += milliseconds(floor, 1)
    return Figure(
        name, statistics.median(work_taken), "ms", n, floor=statistics.median(floor_taken)
    )


def percentile(values: list[float], percent: int) -> float:
    """Return the value that ``percent`` of ``values`` do not exceed, in between where needed."""
    return statistics.quantiles(values, n=100, method="inclusive")[percent - 1]
