"""Attribution lines: who took the picture, who the news comes from, whose text it is.

The labels are those of the site in three languages with the variants seen in copy: another
letter case, a lost or doubled space, a dash for the colon, the label of another language.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from editor.article.attribution import Source
from editor.article.link import safe_link
from editor.article.span import Text
from editor.importing.rich_text import trimmed
from editor.importing.shape import is_one_line, word_length
from editor.language.fold import fold


class CreditKind(StrEnum):
    """What a credit is for."""

    PHOTO = "photo"
    SOURCE = "source"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Credit:
    """One attribution: its label as written and the words after it."""

    kind: CreditKind
    label: str
    value: Text


_BOTH = (
    r"ال?صور[ةه]\s+وال?مصدر|ال?مصدر\s+وال?صور[ةه]|фото\s+и\s+источник|источник\s+и\s+фото"
    r"|photos?\s+and\s+sources?|source\s+and\s+photo"
)
_PHOTO = (
    r"(?:مصدر\s+|حقوق\s+)?(?:ال)?صور[ةه]|(?:مصدر\s+)?(?:ال)?صور|(?:ال)?تصوير|عدسة|بعدسة"
    r"|(?:автор\s+|источник\s+)?фото(?:графи[яи])?|фотограф|изображение|снимок"
    r"|(?:photos?|pictures?|image)(?:\s+credits?|\s+source)?|photograph(?:er|s)?|credits?"
)
_SOURCE = (
    r"(?:ال)?مصدر(?:\s+(?:المعلومات|الخبر|النص))?|(?:ال)?مصادر(?:\s+المعلومات)?"
    r"|источники?(?:\s+(?:информации|текста))?|sources?(?:\s+of\s+information)?"
)
_MARK = r"(?:\s*[:：﹕]\s*|\s+[-–—]\s*|\s*[–—]\s*|-\s+)"
_PHOTO_BY = r"(?:photos?|pictures?|image)\s+(?:by|courtesy\s+of)"
_LABEL = re.compile(
    rf"(?P<both>{_BOTH}){_MARK}|(?P<by>{_PHOTO_BY})(?:\s*[:：]\s*|\s+)"
    rf"|(?P<photo>{_PHOTO}){_MARK}|(?P<source>{_SOURCE}){_MARK}",
    re.IGNORECASE,
)
# Not from within a run of spaces: each would be gone through to its end.
_NEXT_LABEL = re.compile(
    rf"(?:(?<!\s)\s+)?[|/;؛·•.،,]\s*(?=(?:{_BOTH}|{_PHOTO}|{_SOURCE})\s*[:：])", re.I
)
_BARE_LABEL = re.compile(rf"(?:{_BOTH}|{_PHOTO}|{_SOURCE})(?:\s|[:：]|$)", re.IGNORECASE)
_LONGEST = 25
_MOST_LETTERS = 500
_LONGEST_BARE = 6

_AR_GROUP = r"ل?مجموعه الرويه الا?ست\w+\W*(?:روسيا\W*(?:و\s?)?العالم الاسلامي)?"
_RU_GROUP = r"(?:гсв|групп\w+ стратегического видения)\W*(?:россия\W*исламский мир)?"
_EN_GROUP = (
    r"(?:the )?(?:gsv|strategic vision group|group of strategic vision)\W*"
    r"(?:russia\W*(?:the )?islamic world)?"
)
_DESK = (
    r"(?:المكتب الصحفي|الخدمه الصحفيه|المركز الاعلامي|пресс\W?служба|press service(?: of)?"
    r"|media centre of)\W*"
)
_SIGNATURE = re.compile(rf"\W*(?:{_DESK})?(?:{_AR_GROUP}|{_RU_GROUP}|{_EN_GROUP})\W*")

# Commas inside quotation marks or brackets belong to a name.
_BETWEEN_SOURCES = re.compile(
    r"""("[^"]*"|«[^»]*»|“[^”]*”|\([^)]*\))|(?:(?<!\s)\s+)?[،,;؛|]\s*|(?<!\s)\s+/\s+"""
)


def is_signature(text: str) -> bool:
    """Tell whether the whole of ``text`` is the Group's signature, in any of its spellings."""
    return len(text) <= 160 and _SIGNATURE.fullmatch(fold(text).text) is not None


def label_length(text: str) -> int:
    """Return how many letters of ``text`` are a label, its colon and one space; 0 without one."""
    label = _LABEL.match(text)
    if label is None:
        return 0
    end = len(label.group().rstrip())
    return end + 1 if text[end : end + 1] == " " else end


def credits_in(text: Text) -> list[Credit]:
    """Return the credits that the whole line ``text`` consists of; none if it is anything else."""
    plain = text.plain
    first = _LABEL.match(plain)
    if first is None or not is_one_line(plain) or len(plain) > _MOST_LETTERS:
        return []
    found: list[Credit] = []
    start = 0
    borders = [match.span() for match in _NEXT_LABEL.finditer(plain)]
    for end, following in [*borders, (len(plain), len(plain))]:
        label = _LABEL.match(plain, start)
        if label is None:
            return []
        value = _without_stop(trimmed(text.slice(label.end(), end)))
        if not 0 < word_length(value.plain) <= _LONGEST:
            return []
        found.append(Credit(_kind(label), label.group().strip(), value))
        start = following
    return found


def may_be_credit(text: str) -> bool:
    """Tell whether ``text`` begins like a credit without being surely one: «المصدر تاس»."""
    return (
        _BARE_LABEL.match(text) is not None
        and is_one_line(text)
        and word_length(text) <= _LONGEST_BARE
    )


def sources_in(value: Text) -> list[Source]:
    """Return the sources that ``value`` names, parted at commas and slashes, with their links."""
    plain = value.plain
    borders = [match.span() for match in _BETWEEN_SOURCES.finditer(plain) if not match[1]]
    sources: list[Source] = []
    start = 0
    for end, following in [*borders, (len(plain), len(plain))]:
        part = trimmed(value.slice(start, end))
        start = following
        if part:
            link = next((span.format.link for span in part.spans if span.format.link), None)
            sources.append(Source(part.plain, link or _own_address(part.plain)))
    return sources


def _own_address(name: str) -> str | None:
    # The name of some sources is their address.
    return safe_link(name)


def _kind(label: re.Match[str]) -> CreditKind:
    if label["both"]:
        return CreditKind.BOTH
    return CreditKind.SOURCE if label["source"] else CreditKind.PHOTO


def _without_stop(value: Text) -> Text:
    """Drop the full stop of a credit that has only that one."""
    plain = value.plain
    if plain.endswith(".") and plain.count(".") == 1:
        return value.slice(0, len(plain) - 1)
    return value
