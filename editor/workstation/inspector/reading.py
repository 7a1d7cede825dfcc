"""What the fields' texts mean: a date as it is written, a line of tags."""

from __future__ import annotations

import datetime
import re

from PySide6.QtCore import QDate, QLocale

from editor.article.article import Article
from editor.article.attribution import ArticleDate

_COMMAS = re.compile(r"[,،;؛\n]")


def article_date(written: str, article: Article) -> ArticleDate | None:
    """Return the date that ``written`` names; its day is None while the year is not known.

    A date without a year keeps the year that the article's date had, as the site hides the
    current one. Empty text is no date.
    """
    # Late: reading dates needs the language floor, opening the window does not.
    from editor.language.dates import parse_dates

    if not written:
        return None
    found = next(iter(parse_dates(written)), None)
    if found is None:
        return ArticleDate(None, written)
    if found.value is not None or found.day is None:
        return ArticleDate(found.value, written)
    old = article.date.value if article.date else None
    if old is None or found.year_given:
        return ArticleDate(None, written)
    try:
        return ArticleDate(datetime.date(old.year, found.month, found.day), written)
    except ValueError:
        # 29 February of a year that has none.
        return ArticleDate(None, written)


def day_title(day: datetime.date) -> str:
    """Return the day in full in the interface's language: "Monday 16 May 2022"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "dddd d MMMM yyyy")


def tags_of(line: str) -> tuple[str, ...]:
    """Return the tags of a comma-separated line, each once, in order."""
    tags = (" ".join(tag.split()) for tag in _COMMAS.split(line))
    return tuple(dict.fromkeys(tag for tag in tags if tag))
