"""Where a text and its facts come from: the date as written, and the sources."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ArticleDate:
    """The date of the article and the form in which it is written.

    ``written`` is the date line letter by letter (``١٦ مايو``); ``value`` is the day it names,
    None while the year is not known.
    """

    value: datetime.date | None
    written: str


@dataclass(frozen=True, slots=True)
class Source:
    """Who the text comes from: the name as printed and, where there is one, the address."""

    name: str
    url: str | None = None
