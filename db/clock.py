"""Times as the store keeps them: UTC, ISO 8601, microseconds; they sort as text."""

from __future__ import annotations

import datetime


def now() -> datetime.datetime:
    """Return the present moment in UTC."""
    return datetime.datetime.now(datetime.UTC)


def written(moment: datetime.datetime) -> str:
    """Return how the store writes ``moment``, which must know its time zone."""
    return moment.astimezone(datetime.UTC).isoformat(timespec="microseconds")


def read(text: str) -> datetime.datetime:
    """Return the moment that ``written`` wrote."""
    return datetime.datetime.fromisoformat(text)
