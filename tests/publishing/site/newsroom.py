"""A newsroom made up for the site's tests: stories that are published, changed and taken down."""

from __future__ import annotations

import datetime
import os
import random
import signal
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path

from editor.article.article import Article
from editor.article.attribution import Source
from editor.article.block import Figure, Heading, Paragraph, new_block
from editor.article.errors import FileUnreadable
from editor.article.language import Language
from editor.article.media import MediaFile
from editor.article.publication import Publication, PublicCorrection, Shown
from editor.article.span import Text
from editor.exporting.site import DEFAULT_SITE
from editor.publishing.site.cache import FolderCache
from editor.publishing.site.settings import SiteSettings
from editor.publishing.site.source import Elsewhere, LiveArticle

BASE = "https://example.org"
SETTINGS = SiteSettings(facts=replace(DEFAULT_SITE, base_url=BASE))
START = datetime.datetime(2026, 3, 30, 6, 0, tzinfo=datetime.UTC)
RUBRICS = ("novosti", "kultura", "temy/ekonomika", "rossia/respublika-dagestan")
TAGS = ("Казань", "الحرف", "trade", "railways")
# Fonts take ten seconds to cut: once for a checkout, not once for every run of every worker.
CACHE = FolderCache(Path(__file__).resolve().parents[3] / "build" / "site-cache")


def _copy(
    articles: list[LiveArticle], media: list[MediaFile], refused: str, fatal: str
) -> Newsroom:
    newsroom = Newsroom(articles, media)
    newsroom.refused, newsroom.fatal = refused, fatal
    return newsroom


class Newsroom:
    """Articles by id, as a target shows them; it is the source of a site."""

    def __init__(
        self, articles: Iterable[LiveArticle] = (), media: Iterable[MediaFile] = ()
    ) -> None:
        self.live = {each.publication.article_id: each for each in articles}
        self.files = {file.id: file for file in media}
        self.opened = 0
        # An article that cannot be read, wherever that is tried.
        self.refused = ""
        # An article whose reading ends the process: the system needs its memory.
        self.fatal = ""

    def publications(self) -> list[Publication]:
        return [each.publication for each in self.live.values()]

    def load(self, article_id: str) -> LiveArticle | None:
        self.opened += 1
        if article_id == self.refused:
            raise FileUnreadable(path=article_id, reason="refused")
        if article_id == self.fatal:
            os.kill(os.getpid(), signal.SIGKILL)
        return self.live.get(article_id)

    def media(self, media_id: str) -> MediaFile | None:
        return self.files.get(media_id)

    def elsewhere(self) -> Elsewhere:
        live, files = list(self.live.values()), list(self.files.values())
        return partial(_copy, live, files, self.refused, self.fatal)

    def publish(self, article: Article, at: datetime.datetime, **fields: object) -> str:
        """Show an article that was not public before."""
        shown = Publication(
            article_id=article.id,
            story_id=article.story_id,
            language=article.language,
            target="web",
            rubric=article.rubric,
            slug=article.slug,
            revision_id="revision",
            content_hash="hash",
            shown=Shown.LIVE,
            first_published=at,
            updated=at,
            delivered_at=at,
        )
        self.live[article.id] = LiveArticle(replace(shown, **fields), article)  # type: ignore[arg-type]
        return article.id

    def change(
        self, article_id: str, article: Article, at: datetime.datetime, note: str = ""
    ) -> str:
        """Show another text; with a note it is a correction."""
        shown = self.live[article_id].publication
        notes = (*shown.corrections, PublicCorrection(note, at)) if note else shown.corrections
        shown = replace(
            shown,
            shown=Shown.LIVE,
            updated=at,
            delivered_at=at,
            corrections=notes,
            notice="",
            moved_to="",
        )
        self.live[article_id] = LiveArticle(shown, article)
        return article_id

    def withdraw(
        self, article_id: str, at: datetime.datetime, *, notice: str = "", moved_to: str = ""
    ) -> str:
        """Unpublish an article, or with a notice kill it."""
        shown = replace(
            self.live[article_id].publication,
            shown=Shown.KILLED if notice else Shown.UNPUBLISHED,
            delivered_at=at,
            notice=notice,
            moved_to=moved_to,
        )
        self.live[article_id] = LiveArticle(shown, None)
        return article_id


def written(
    random_: random.Random,
    language: Language,
    number: int,
    *,
    story: str | None = None,
    media: str = "",
) -> Article:
    """Return an article of a few sentences; the number makes its slug."""
    words = {
        Language.AR: "افتتح المعرض السنوي للكتاب أبوابه أمام الزوار في المدينة القديمة",
        Language.RU: "Ежегодная книжная ярмарка открылась для посетителей в старом городе",
        Language.EN: "The yearly book fair opened its doors to visitors in the old town",
    }[language].split()
    headline = " ".join(random_.sample(words, 5)) + f" {number}"
    blocks = [
        new_block(Paragraph, language, text=" ".join(random_.choices(words, k=20)) + ".")
        for _ in range(random_.randint(1, 3))
    ]
    blocks.insert(1, new_block(Heading, language, text=f"{words[0]} {number}"))
    if media:
        figure = new_block(
            Figure, language, media_id=media, caption=Text.of(words[1]), credit_line="Warraq"
        )
        blocks.insert(0, figure)
    base = Article.new(language, headline, story)
    return replace(
        base,
        lead=Text.of(" ".join(random_.choices(words, k=12))),
        kicker=random_.choice(["", "Kicker"]),
        dateline=random_.choice(["", "قازان"]),
        rubric=random_.choice(RUBRICS),
        tags=tuple(random_.sample(TAGS, random_.randint(0, 3))),
        slug=f"item-{number}",
        signature=random_.choice(["", "Desk of the East"]),
        sources=(Source("Press office", "https://example.org/press"),),
        blocks=tuple(blocks),
    )
