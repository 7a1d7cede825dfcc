"""The article as HTML for paper: the page's markup in another dress, ready for the PDF engine."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import partial
from importlib.metadata import version

from markupsafe import Markup

from editor.article.article import Article
from editor.article.block import Figure
from editor.article.json_form import content_hash
from editor.article.language import Direction
from editor.article.media import MediaLoader
from editor.exporting.body import template_values
from editor.exporting.fitness import fit_to_publish
from editor.exporting.labels import LABELS, Labels
from editor.exporting.picture import pictures, shown_alt
from editor.exporting.picture_facts import published
from editor.exporting.site import DEFAULT_SITE, SiteFacts
from editor.exporting.summary import one_line, summarise
from editor.exporting.templates import environment, style


@dataclass(frozen=True, slots=True)
class Paper:
    """What the PDF engine is given; ``identifier`` is 64 hexadecimal digits of the content.

    With ``has_line_numbers`` every line of the text is numbered beside it.
    """

    html: str
    identifier: str
    is_right_to_left: bool
    has_line_numbers: bool = False

    def to_dict(self) -> dict[str, object]:
        """Return the fields as plain JSON values, for the pipe to the worker."""
        return asdict(self)


def render_paper(
    article: Article,
    *,
    media: MediaLoader,
    editions: Sequence[Article] = (),
    site: SiteFacts = DEFAULT_SITE,
    modified: datetime.datetime | None = None,
) -> Paper:
    """Return the article's paper; the same article and time give the same letters.

    The date of creation is that of the article's id (a UUIDv7); ``modified`` is the revision's
    time with its zone, and that of creation where it is not known.
    """
    article = fit_to_publish(article)
    shown = pictures(article, published(article, media, editions))
    labels = LABELS[article.language]
    created = made_at(article.id)
    html = (
        environment()
        .get_template("paper.html.j2")
        .render(
            template_values(summarise(article, editions, site), shown, leaf_links=True),
            alt=partial(_alt, labels=labels),
            created=w3c(created),
            modified=w3c(modified or created),
            keywords=", ".join(one_line(tag) for tag in article.tags),
            css=_style_sheet(article.direction, labels),
            generator=f"Warraq {version('warraq')}",
        )
    )
    return Paper(html, content_hash(article), article.direction is Direction.RTL)


def _alt(figure: Figure, labels: Labels) -> str:
    return shown_alt(figure, labels.picture)


def _style_sheet(direction: Direction, labels: Labels) -> Markup:
    # "1 / 5" would read "5 / 1" on an Arabic page; words do not.
    number = (
        f"@page {{ direction: {direction.value}; @bottom-center {{ direction: {direction.value}; "
        f'content: "{labels.page_before}" counter(page) "{labels.page_between}" counter(pages) '
        "} }"
    )
    return Markup("\n{}{}\n").format(Markup(style("paper.css")), Markup(number))  # noqa: S704


def made_at(article_id: str) -> datetime.datetime:
    """Return the time in a UUIDv7 (RFC 9562 §5.7: milliseconds since 1970 in 48 bits)."""
    milliseconds = uuid.UUID(article_id).int >> 80
    start = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
    try:
        return start + datetime.timedelta(milliseconds=milliseconds)
    except OverflowError:
        # An id of another version may say any time at all.
        return start


def w3c(time: datetime.datetime) -> str:
    """Return the time to the second, in UTC, as PDF metadata wants it."""
    return time.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
