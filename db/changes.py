"""What a write changed, so that views refresh that and nothing else."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changed:
    """The ids a write touched, by kind; an article among them may have moved in the list."""

    articles: frozenset[str] = frozenset()
    stories: frozenset[str] = frozenset()
    media: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    settings: frozenset[str] = frozenset()
    terms: frozenset[str] = frozenset()
    comments: frozenset[str] = frozenset()
    outbox: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return self != NOTHING

    def __or__(self, other: Changed) -> Changed:
        return Changed(
            self.articles | other.articles,
            self.stories | other.stories,
            self.media | other.media,
            self.people | other.people,
            self.settings | other.settings,
            self.terms | other.terms,
            self.comments | other.comments,
            self.outbox | other.outbox,
        )


NOTHING = Changed()
