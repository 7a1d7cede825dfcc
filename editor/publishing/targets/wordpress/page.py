"""An article as the fields of a post: title, text, excerpt and slug, as they are sent."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from editor.article.article import Article
from editor.article.block import Figure
from editor.article.language import Language
from editor.article.media import MediaFile
from editor.article.publication import Shown
from editor.exporting.body import template_values
from editor.exporting.fitness import fit_to_publish
from editor.exporting.picture import Picture
from editor.exporting.site import DEFAULT_SITE
from editor.exporting.summary import one_line, summarise
from editor.exporting.templates import environment
from editor.language.write_date import DateStyle, write_date
from editor.publishing.site.labels import SITE_LABELS
from editor.publishing.target import Parcel
from editor.publishing.targets.wordpress.markup import block_of, guarded, sealed


@dataclass(frozen=True, slots=True)
class Uploaded:
    """A picture in the site's library: its number there and its address."""

    number: int
    address: str
    file: MediaFile


@dataclass(frozen=True, slots=True)
class Post:
    """What is written into a post, in the form in which it is sent and read back."""

    title: str
    content: str
    excerpt: str
    slug: str


def post_of(
    parcel: Parcel,
    pictures: Mapping[str, Uploaded],
    zone: ZoneInfo,
    *,
    picture_above: bool = False,
) -> Post:
    """Return the post of a parcel; ``pictures`` by media id, ``zone`` the clock of its dates.

    With ``picture_above`` the theme shows the first picture above the text: one that the text
    begins with is not shown again, and its credit goes to the end of the text. Pictures that are
    not there are named and said to be missing. A killed article is its notice. The text ends with
    the corrections, each with its day.
    """
    article = fit_to_publish(parcel.article)
    if picture_above:
        article = _without_first_picture(article, pictures)
    publication = parcel.publication
    language = publication.language
    words = SITE_LABELS[language]
    killed = publication.shown is Shown.KILLED
    # WordPress shows the tags itself.
    summary = summarise(replace(article, tags=()), (), DEFAULT_SITE)
    values = template_values(summary, {key: _shown(each) for key, each in pictures.items()})
    corrections = () if killed else publication.corrections
    fragment = (
        environment()
        .get_template("wordpress.html.j2")
        .render(
            values,
            alt=_own_alt,
            key=parcel.key,
            notice=(publication.notice or words.killed) if killed else "",
            corrections=[(each, _day(each.at, language, zone)) for each in corrections],
            words=words,
        )
    )
    numbers = {each.address: each.number for each in pictures.values()}
    title = guarded(words.killed if killed else summary.headline)
    excerpt = "" if killed else guarded(one_line(article.lead.plain) or summary.description)
    content = block_of(fragment.strip(), numbers)
    return Post(title, sealed(content, title, excerpt), excerpt, publication.slug)


def _without_first_picture(article: Article, pictures: Mapping[str, Uploaded]) -> Article:
    first = next(iter(article.blocks), None)
    if not isinstance(first, Figure) or first.media_id not in pictures:
        return article
    # Not every theme shows the caption that the library has: the credit stands on the page anyway.
    credit = article.photo_credit or first.credit_line
    return replace(article, blocks=article.blocks[1:], photo_credit=credit)


def element_id(article_id: str) -> str:
    """Return the id of the element that holds an article's text on its page."""
    return f"warraq-{article_id}"


def _shown(picture: Uploaded) -> Picture:
    file = picture.file
    return Picture(picture.address, file.media_type, file.width, file.height)


def _own_alt(figure: Figure) -> str:
    return figure.alt_text


def _day(at: datetime.datetime, language: Language, zone: ZoneInfo) -> str:
    return write_date(at.astimezone(zone).date(), language, DateStyle.DATELINE)
