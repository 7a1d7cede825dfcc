"""A small site: a page for each article, siblings named in its head, a home page and a feed.

It keeps the contract of ``SiteBuilder`` in forty lines, so that the tests of deliveries can say
byte for byte what is to stand where. Every file of one build carries the same stamp.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from editor.article.publication import Publication, Shown
from editor.publishing.preparing import Heard
from editor.publishing.site.errors import StateUnknown
from editor.publishing.site.files import SiteChange, SiteFile
from editor.publishing.site.settings import SiteSettings
from editor.publishing.site.source import LiveArticle, SiteSource
from editor.publishing.site.state import SiteState


class SmallSite:
    """See the module."""

    def __init__(self, source: SiteSource, settings: SiteSettings, *_cache: object) -> None:
        self.source = source
        self.settings = settings

    def build(self, progress: Heard | None = None) -> SiteChange:
        shown = list(self.source.publications())
        return self._change(shown, shown, whole=True)

    def update(self, article_ids: Collection[str], state: SiteState) -> SiteChange:
        if state.get("built") is None:
            raise StateUnknown
        shown = list(self.source.publications())
        stories = {each.story_id for each in shown if each.article_id in article_ids}
        return self._change(shown, [each for each in shown if each.story_id in stories])

    def _change(
        self, shown: list[Publication], changed: Iterable[Publication], whole: bool = False
    ) -> SiteChange:
        live = sorted(
            (each for each in shown if each.shown is Shown.LIVE), key=lambda each: each.slug
        )
        stamp = ",".join(f"{each.slug}@{each.revision_id}" for each in live)
        pages = {each.article_id: path_of(each) for each in changed}
        files, removed = [SiteFile.of("index.html", f"home [{stamp}]")], []
        files.append(SiteFile.of("feed.xml", f"feed [{stamp}]"))
        for each in changed:
            loaded = self.source.load(each.article_id)
            assert loaded is not None
            if each.shown is Shown.UNPUBLISHED:
                removed.append(path_of(each))
            else:
                files.append(SiteFile.of(path_of(each), self._page(loaded, live)))
        return SiteChange(
            written=tuple(files),
            removed=() if whole else tuple(removed),
            pages=pages,
            whole=whole,
            state={"built": "yes"},
        )

    def _page(self, loaded: LiveArticle, live: list[Publication]) -> str:
        publication = loaded.publication
        if loaded.article is None:
            return f"killed: {publication.notice}"
        siblings = " ".join(
            path_of(each)
            for each in live
            if each.story_id == publication.story_id and each.article_id != publication.article_id
        )
        notes = "; ".join(each.text for each in publication.corrections)
        return f"<h1>{loaded.article.headline}</h1> also: {siblings} corrected: {notes}"


def path_of(publication: Publication) -> str:
    """Return where the article's page stands."""
    return f"{publication.language.value}/{publication.rubric}/{publication.slug}/index.html"
