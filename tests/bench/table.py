"""Figures as a table to read and as a file to compare."""

from __future__ import annotations

import json
from collections.abc import Sequence

from tests.bench.figure import Figure

_HEADINGS = ("what", "value", "unit", "floor", "ratio", "n")


def as_table(figures: Sequence[Figure]) -> str:
    """Lay the figures out in columns, numbers to the right."""
    rows = [_HEADINGS, *(_cells(figure) for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADINGS))]
    return "\n".join(_line(row, widths) for row in rows)


def as_json(figures: Sequence[Figure]) -> bytes:
    """Write the figures as ``build/bench.json`` has them: one list, UTF-8."""
    listed = [figure.as_json() for figure in figures]
    return (json.dumps(listed, ensure_ascii=False, indent=2) + "\n").encode()


def _cells(figure: Figure) -> tuple[str, ...]:
    return (
        figure.name,
        _number(figure.value) + _interval(figure.interval),
        figure.unit,
        _number(figure.floor),
        f"{figure.ratio:.2f}×" if figure.ratio is not None else "–",
        str(figure.n),
    )


def _interval(interval: tuple[float, float] | None) -> str:
    return "" if interval is None else f" ({_number(interval[0])} to {_number(interval[1])})"


def _number(value: float | None) -> str:
    """Three figures that matter, and no more decimals than that takes."""
    if value is None:
        return "–"
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    name, value, unit, *rest = (
        cell.ljust(width) if column in (0, 2) else cell.rjust(width)
        for column, (cell, width) in enumerate(zip(row, widths, strict=True))
    )
    return "  ".join((name, value, unit, *rest)).rstrip()
