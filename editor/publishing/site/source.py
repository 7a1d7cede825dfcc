"""Where the site's articles come from: the store, a sample, a benchmark."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from editor.article.article import Article
from editor.article.media import MediaFile
from editor.article.publication import Publication, Shown


@dataclass(frozen=True, slots=True)
class LiveArticle:
    """What a target shows of an article, and the text of that revision while it is live.

    ``article`` is the content of ``publication.revision_id``; None for an unpublished or killed
    one, of which only the publication is left.
    """

    publication: Publication
    article: Article | None

    def __post_init__(self) -> None:
        if (self.publication.shown is Shown.LIVE) is not (self.article is not None):
            raise ValueError("A live article has its text, any other has none.")


class SiteSource(Protocol):
    """The published articles of one target, as they are to be shown from now on."""

    def publications(self) -> Iterable[Publication]:
        """Yield what is or ever was public at the target, in any order; no text is opened."""
        ...

    def load(self, article_id: str) -> LiveArticle | None:
        """Return one of them with its text, None where the target never showed it."""
        ...

    def media(self, media_id: str) -> MediaFile | None:
        """Return a picture as the desk keeps it, None where it has none of that id."""
        ...

    def elsewhere(self) -> Elsewhere | None:
        """Return what opens this source in another process, None where that cannot be.

        It can be pickled; the source it opens is closed by the end of its process.
        """
        ...


Elsewhere = Callable[[], SiteSource]
