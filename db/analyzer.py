"""What the store must be given to search by: it knows no language itself."""

from __future__ import annotations

from typing import Protocol


class Analyzer(Protocol):
    """Turns texts and queries into tokens, letters and digits only, that are compared as they are.

    Offsets are code points.
    """

    @property
    def version(self) -> str:
        """Another version gives other tokens: everything is indexed again."""

    def index_text(self, text: str) -> str:
        """Return the tokens of ``text`` parted by spaces, those of one word side by side."""

    def query_terms(self, query: str) -> list[tuple[str, ...]]:
        """Return for each word of ``query`` the tokens of which any is a hit, the folded first."""

    def highlights(self, text: str, query: str) -> list[tuple[int, int]]:
        """Return the (start, end) of the words of ``text`` that ``query`` finds, in order."""

    def __hash__(self) -> int:
        """Tokens are remembered by analyzer: two that compare equal give the same."""
