"""One request for one article at one moment: what every guard and every effect looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from editor.article.person import Person, Role
from editor.article.printable import printable
from editor.article.standing import Standing
from editor.article.state import State
from editor.review.act import Facts, Request
from editor.review.refusal import Failed


@dataclass(frozen=True, slots=True)
class Case:
    """How the article stands, what is asked, and what was looked up before."""

    standing: Standing
    request: Request
    facts: Facts

    @property
    def state(self) -> State:
        """The article's axes."""
        return self.standing.state

    @property
    def person(self) -> Person | None:
        """Who asks; None for the program itself."""
        return self.request.person

    @property
    def person_id(self) -> str:
        """The id of who asks, empty for the program itself."""
        return self.person.id if self.person else ""

    @property
    def own(self) -> bool:
        """Whether the article is the person's own, or nobody's."""
        return self.standing.owner in ("", self.person_id)

    @property
    def reason(self) -> str:
        """The reason given, trimmed."""
        return printable(self.request.reason).strip()

    @property
    def note(self) -> str:
        """The note given, trimmed, or the one that goes out with the working copy already."""
        return printable(self.request.note).strip() or self.state.note

    def has(self, *roles: Role) -> bool:
        """Tell whether the person holds one of ``roles``."""
        return self.person is not None and self.person.has(*roles)


Guard = Callable[[Case], Iterator[Failed]]
"""Yields what is in the way; nothing lets the act pass."""

Effect = Callable[[Case], State]
"""What the act makes of the axes."""
