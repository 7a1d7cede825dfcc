"""What an update has to know of the site as it stands: small texts by key, kept by the caller."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol


class SiteState(Protocol):
    """What is remembered of a site; the store keeps it for each target."""

    def get(self, key: str) -> str | None:
        """Return the text under ``key`` (ASCII), None where there is none."""
        ...


class MemoryState:
    """A state in memory, for a site that is built whole each time, and for tests."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}

    def get(self, key: str) -> str | None:
        """Return the text under ``key``, None where there is none."""
        return self.texts.get(key)

    def apply(self, changes: Mapping[str, str | None]) -> None:
        """Take over what a build or an update made of it."""
        for key, text in changes.items():
            if text is None:
                self.texts.pop(key, None)
            else:
                self.texts[key] = text
