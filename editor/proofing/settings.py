"""What a desk decides about its proofreading: switches, words, what is to be left alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from editor.proofing.finding import Finding, Place


@dataclass(frozen=True, slots=True)
class Ignored:
    """A finding that somebody decided to leave: everywhere, or at ``place`` only."""

    rule: str
    quote: str
    place: Place | None = None

    def covers(self, finding: Finding) -> bool:
        """Tell whether ``finding`` is the one meant."""
        return (
            self.rule == finding.rule
            and self.quote == finding.quote
            and self.place in (None, finding.place)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """A desk's choices.

    ``switched`` turns single rules on or off against their default; ``suggestions`` turns the
    whole grey tier on. ``words`` are spelt right here, whatever a dictionary says. ``structure``
    is off where a text is no article, as with ``warraq check --plain``.
    """

    switched: Mapping[str, bool] = field(default_factory=lambda: MappingProxyType({}), hash=False)
    suggestions: bool = False
    words: frozenset[str] = frozenset()
    ignored: frozenset[Ignored] = frozenset()
    structure: bool = True


DEFAULT = Settings()
