"""What a page's head says of an article: one set of facts for its meta elements and JSON-LD."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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
class Summary:
    """An article's title, description and addresses on one site."""

    article: Article
    site: SiteFacts
    editions: tuple[Edition, ...]

    @property
    def headline(self) -> str:
        """The headline on one line, or "untitled" in the article's language."""
        return one_line(self.article.headline) or LABELS[self.article.language].untitled

    @property
    def title(self) -> str:
        """The title of the page: headline and site."""
        return f"{self.headline} – {self.site.names[self.article.language]}"

    @property
    def description(self) -> str:
        """The lead, or the first paragraph where there is no lead, cut at a word."""
        paragraphs = (
            block.text.plain for block in self.article.blocks if isinstance(block, Paragraph)
        )
        whole = one_line(self.article.lead.plain) or one_line(next(paragraphs, ""))
        return textwrap.shorten(whole, _DESCRIPTION_LETTERS, placeholder="…")

    @property
    def address(self) -> str | None:
        """The canonical address, or None before there is one."""
        return self.site.address(self.article)

    @property
    def rubric(self) -> str:
        """The rubric's label; empty where the article has none."""
        return self.article.rubric and self.site.rubric(self.article.rubric, self.article.language)

    @property
    def words(self) -> int:
        """How many words headline, lead and body have."""
        return sum(word_count(text) for text in self.article.body_texts())

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
        yield "x-default", addresses.get(Language.EN.value, self.address)

    def meta_properties(self) -> Iterator[tuple[str, str]]:
        """Yield OpenGraph's properties and contents in order (ogp.me); pictures have no address."""
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
        if article.date and article.date.value:
            yield "article:published_time", article.date.value.isoformat()
        if self.rubric:
            yield "article:section", self.rubric
        for tag in article.tags:
            yield "article:tag", tag


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
