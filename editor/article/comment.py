"""A comment: what somebody says about a place of an article, and what others answer."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace

from editor.article.place import Place


@dataclass(frozen=True, slots=True)
class Anchor:
    """The words a comment is about, and what stands around them.

    ``place`` is where they were last seen; ``quote`` is their letters, empty for a comment on a
    whole block or value; ``prefix`` and ``suffix`` are up to 32 code points before and after, so
    that the quote is found again after edits (the text quote of the W3C Web Annotation model).
    ``more`` are the paragraphs that follow, where it is about several: each finds its own words
    again, and has no ``more`` itself.
    """

    place: Place
    quote: str = ""
    prefix: str = ""
    suffix: str = ""
    more: tuple[Anchor, ...] = ()

    @property
    def parts(self) -> tuple[Anchor, ...]:
        """The anchor in each of its paragraphs, in order."""
        return (replace(self, more=()), *self.more)

    @property
    def words(self) -> str:
        """What it is about, a line for each paragraph; empty for a whole block or value."""
        return "\n".join(part.quote for part in self.parts if part.quote)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """One answer in a thread; ``mentions`` are people, as revisions name them."""

    id: str
    author: str | None
    time: datetime.datetime
    text: str
    mentions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """A thread: the comment that began it, and the answers in order.

    ``id`` is a UUIDv7, times are in UTC, people are named as in revisions, None where nobody is
    known. ``blocking``: the article is not to be approved while the thread is open.
    ``resolved_at`` is None as long as it is open.
    """

    id: str
    anchor: Anchor
    author: str | None
    time: datetime.datetime
    text: str
    mentions: tuple[str, ...] = ()
    blocking: bool = False
    replies: tuple[Reply, ...] = ()
    resolved_by: str | None = None
    resolved_at: datetime.datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether nobody has resolved the thread."""
        return self.resolved_at is None

    @property
    def blocks_approval(self) -> bool:
        """Whether it stands in the way of approving the article."""
        return self.blocking and self.is_open

    @property
    def people(self) -> tuple[str, ...]:
        """Everybody who wrote in the thread or is mentioned there, once, in order."""
        named = [self.author, *self.mentions]
        for reply in self.replies:
            named += [reply.author, *reply.mentions]
        return tuple(dict.fromkeys(name for name in named if name))
