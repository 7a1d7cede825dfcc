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

    def accepted(self, chosen: Collection[str]) -> Suggested:
        """Return it with some suggestions made: the text that stands has them now."""
        return replace(self, stands=accept(redline(self.stands, self.suggested), chosen))

    def rejected(self, chosen: Collection[str]) -> Suggested:
        """Return it with some suggestions taken back: the suggested text has them no more."""
        return replace(self, suggested=reject(redline(self.stands, self.suggested), chosen))
