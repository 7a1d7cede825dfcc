"""The index of the search, a file for each language and month: a new article touches one.

The words are folded and stemmed by ``editor.language``; the browser folds what is typed by the
table that is written here from the same code, so the two cannot come to differ.
"""

from __future__ import annotations

from functools import cache
from itertools import chain

import orjson

from editor.article.language import Language
from editor.language import arabic_stems
from editor.language.fold import fold
from editor.publishing.site.index import Kind, Listing
from editor.publishing.site.labels import day_written
from editor.publishing.site.room import Made, Room, newest_first

_LATIN, _CYRILLIC, _ARABIC = range(0x41, 0x250), range(0x300, 0x530), range(0x600, 0x700)
_FORMS, _SIGNS = range(0xFB50, 0xFEFF), range(0x2000, 0x2070)
_SUMMARY = 160


def month_index(room: Room, language: Language, month: str) -> Made:
    """Return the index of a month: its articles newest first, and by each word their numbers."""
    path = f"{language.value}/search/{month}.json"
    listing = Listing(language, Kind.MONTH, month)
    entries = newest_first([room.index.known(key[1]) for key in room.index.members(listing)])
    if not entries:
        return path, None
    words: dict[str, list[int]] = {}
    for number, entry in enumerate(entries):
        for word in entry.words.split():
            words.setdefault(word, []).append(number)
    articles = []
    for entry in entries:
        published = entry.published(room.clock)
        articles.append(
            [
                entry.place,
                entry.headline,
                _short(entry.summary),
                published.isoformat(),
                day_written(published.date(), language),
            ]
        )
    return path, _written({"articles": articles, "words": dict(sorted(words.items()))})


def language_index(room: Room, language: Language) -> Made:
    """Return what the search begins with: the months there are and how to fold a word."""
    months = [
        month
        for month in reversed(room.index.document("months") or [])
        if room.index.live(Listing(language, Kind.MONTH, month))
    ]
    return f"{language.value}/search/index.json", _written(
        {
            "root": room.at.root,
            "months": months,
            "fold": fold_table(),
            "own": {
                "first": sorted(arabic_stems.OWN_FIRST),
                "article": sorted(arabic_stems.OWN_ARTICLE),
            },
        }
    )


@cache
def fold_table() -> dict[str, str]:
    """Return what each letter folds to, where that is not its small form."""
    letters = map(chr, chain(_LATIN, _CYRILLIC, _ARABIC, _FORMS, _SIGNS))
    return {letter: folded for letter in letters if (folded := fold(letter).text) != letter.lower()}


def _short(text: str) -> str:
    return text if len(text) <= _SUMMARY else text[:_SUMMARY].rsplit(" ", 1)[0] + "…"


def _written(value: object) -> bytes:
    return orjson.dumps(value, option=orjson.OPT_APPEND_NEWLINE)
