"""What a page's head says of an article: one set of facts for its meta elements and JSON-LD."""

from __future__ import annotations

import datetime
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from editor.article.article import Article
from editor.article.block import Paragraph
from editor.article.language import Language
from editor.exporting.labels import LABELS
from editor.exporting.site import SiteFacts
from editor.language.words import word_count

# A description longer than this is cut by every reader of it; whole words only.
_DESCRIPTION_LETTERS = 300
_LOCALES = {Language.AR: "ar_AR", Language.RU: "ru_RU", Language.EN: "en_US"}


@dataclass(frozen=True, slots=True)
class Edition:
    """One language of the story; ``address`` is None while it is not published."""

    language: Language
    address: str | None
    article_id: str
    is_this: bool

    @property
    def name(self) -> str:
        """The language's own name of itself."""
        return LABELS[self.language].name


@dataclass(frozen=True, slots=True)
class ShareImage:
    """The picture that stands for the page where a link to it is shown; its address is absolute."""

    url: str
    width: int
    height: int
    media_type: str
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """How an article stands on a site: moments are aware, in the site's clock.

    ``corrections`` are notes with their moments. The addresses are absolute; ``tags`` are those
    shown, ``images`` the lead picture in other shapes.
    """

    first: datetime.datetime
    updated: datetime.datetime
    corrections: tuple[tuple[datetime.datetime, str], ...] = ()
    author: str = ""
    author_url: str | None = None
    corrections_url: str | None = None
    logo: ShareImage | None = None
    share: ShareImage | None = None
    images: tuple[ShareImage, ...] = ()


# Not slots: what is asked for often is found once.
@dataclass(frozen=True)
class Summary:
    """An article's title, description and addresses on one site.

    ``published`` is None before the article stands on a site.
    """

    article: Article
    site: SiteFacts
    editions: tuple[Edition, ...]
    published: Published | None = None

    def on_site(self, editions: tuple[Edition, ...], published: Published) -> Summary:
        """Return the same article as it stands on a site; what was counted is not counted again."""
        standing = replace(self, editions=editions, published=published)
        for name in ("headline", "description", "address", "words"):
            vars(standing)[name] = getattr(self, name)
        return standing

    @cached_property
    def headline(self) -> str:
        """The headline on one line, or "untitled" in the article's language."""
        return one_line(self.article.headline) or LABELS[self.article.language].untitled

    @property
    def title(self) -> str:
        """The title of the page: headline and site."""
        return f"{self.headline} – {self.site.names[self.article.language]}"

    @cached_property
    def description(self) -> str:
        """The lead, or the first paragraph where there is no lead, cut at a word."""
        paragraphs = (
            block.text.plain for block in self.article.blocks if isinstance(block, Paragraph)
        )
        whole = one_line(self.article.lead.plain) or one_line(next(paragraphs, ""))
        if len(whole) <= _DESCRIPTION_LETTERS:
            return whole
        return textwrap.shorten(whole, _DESCRIPTION_LETTERS, placeholder="…")

    @cached_property
    def address(self) -> str | None:
        """The canonical address, or None before there is one."""
        return self.site.address(self.article)

    @property
    def rubric(self) -> str:
        """The rubric's label; empty where the article has none."""
        return self.article.rubric and self.site.rubric(self.article.rubric, self.article.language)

    @cached_property
    def words(self) -> int:
        """How many words headline, lead and body have."""
        return word_count(" ".join(self.article.body_texts()))

    def alternates(self) -> Iterator[tuple[str, str]]:
        """Yield hreflang and address of every edition, itself included, then the default.

        Only where this page and another have an address: Google ignores a link that is not
        mutual (developers.google.com, "Localized versions of your pages").
        """
        known = [(edition.language, edition.address) for edition in self.editions]
        addresses = {language.value: address for language, address in known if address}
        if self.address is None or len(addresses) < 2:
            return
        yield from addresses.items()
        # The same on every edition, or it is not mutual: English, else the first there is.
        yield "x-default", addresses.get(Language.EN.value, next(iter(addresses.values())))

    def meta_properties(self) -> Iterator[tuple[str, str]]:
        """Yield OpenGraph's properties and contents in order (ogp.me).

        Pictures have an address, and moments are known, on a site alone.
        """
        article = self.article
        yield "og:type", "article"
        yield "og:title", self.headline
        if self.description:
            yield "og:description", self.description
        if self.address:
            yield "og:url", self.address
        yield "og:site_name", self.site.full_name(article.language)
        yield "og:locale", _LOCALES[article.language]
        for edition in self.editions:
            if not edition.is_this:
                yield "og:locale:alternate", _LOCALES[edition.language]
        yield from self._image_properties()
        yield from self._times()
        if self.rubric:
            yield "article:section", self.rubric
        for tag in article.tags:
            yield "article:tag", tag
        if self.published and self.published.author_url:
            yield "article:author", self.published.author_url

    def _image_properties(self) -> Iterator[tuple[str, str]]:
        share = self.published and self.published.share
        if share:
            yield "og:image", share.url
            # Structured properties belong to the image before them.
            yield "og:image:alt", share.alt or self.headline
            yield "og:image:width", str(share.width)
            yield "og:image:height", str(share.height)
            yield "og:image:type", share.media_type

    def _times(self) -> Iterator[tuple[str, str]]:
        if self.published:
            yield "article:published_time", self.published.first.isoformat()
            yield "article:modified_time", self.published.updated.isoformat()
        elif self.article.date and self.article.date.value:
            yield "article:published_time", self.article.date.value.isoformat()


def summarise(article: Article, editions: Sequence[Article], site: SiteFacts) -> Summary:
    """Return the facts; ``editions`` are the story's other languages, this one may be among them.

    The order of the result is that of the languages, whatever the order given.
    """
    by_language = {edition.language: edition for edition in editions}
    by_language[article.language] = article
    return Summary(
        article,
        site,
        tuple(
            Edition(language, site.address(edition), edition.id, edition is article)
            for language in Language
            if (edition := by_language.get(language))
        ),
    )


def one_line(text: str) -> str:
    """Return the text on one line, runs of spaces as one."""
    return " ".join(text.split())
