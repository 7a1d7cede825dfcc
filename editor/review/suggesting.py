"""Suggesting mode: a text that stands, and the text as somebody suggests it.

Whatever is typed, pasted, joined or undone happens in the suggested article; what is suggested is
the redline of both. So deleting one's own insertion leaves nothing, and every kind of edit can be
suggested without the page knowing of it.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection
from dataclasses import dataclass, replace

from editor.article.article import Article
from editor.article.tracked import TrackedArticle
from editor.review.accepting import accept, reject
from editor.review.redline import redline


@dataclass(frozen=True, slots=True)
class Suggested:
    """The article as it ``stands``, and as it would be with everything ``suggested``."""

    stands: Article
    suggested: Article

    def tracked(
        self,
        author: str | None = None,
        time: datetime.datetime | None = None,
        earlier: TrackedArticle | None = None,
    ) -> TrackedArticle:
        """Return the suggestions; those that ``earlier`` has too keep whose they were, and when."""
        made = redline(self.stands, self.suggested, author, time)
        if earlier is None:
            return made
        known = {change.id: change for change in earlier.changes}
        return replace(
            made,
            changes=tuple(
                replace(each, author=known[each.id].author, time=known[each.id].time)
                if each.id in known
                else each
                for each in made.changes
            ),
        )

    @classmethod
    def accepted(cls, tracked: TrackedArticle, chosen: Collection[str]) -> Suggested:
        """Return what is left of a redline with some suggestions made: the text has them now.

        The redline is the one that was shown: who made what may have parted its changes.
        """
        return cls(accept(tracked, chosen), tracked.new)

    @classmethod
    def rejected(cls, tracked: TrackedArticle, chosen: Collection[str]) -> Suggested:
        """Return what is left of a redline with some suggestions taken back."""
        return cls(tracked.old, reject(tracked, chosen))
