"""IPTC's older metadata, the Information Interchange Model (IIM 4.2), which XMP replaced.

Names are 32 bytes there, 16 Arabic letters: a value that does not fit is left out rather than cut
to another name, and XMP is the master.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

from editor.article.printable import printable
from editor.pictures.facts import LanguageText, PictureFacts
from editor.pictures.letters import text_of

_MARKER = 0x1C
_CHARSET = (1, 90)
_UTF_8 = b"\x1b%G"
_VERSION = (2, 0)
_MOST_SETS = 1000
_WRITTEN_DAY = re.compile("[0-9]{8}")
_LARGEST_SET = 0x7FFF

_TITLE, _KEYWORD, _DAY, _TIME = 5, 25, 55, 60
_CREATOR, _JOB_TITLE, _CITY, _COUNTRY = 80, 85, 90, 101
_HEADLINE, _CREDIT, _SOURCE, _RIGHTS, _CAPTION, _CAPTION_WRITER = 105, 110, 115, 116, 120, 122

_LENGTHS = {
    _TITLE: 64,
    _KEYWORD: 64,
    _CREATOR: 32,
    _JOB_TITLE: 32,
    _CITY: 32,
    _COUNTRY: 64,
    _HEADLINE: 256,
    _CREDIT: 32,
    _SOURCE: 32,
    _RIGHTS: 128,
    _CAPTION: 2000,
    _CAPTION_WRITER: 32,
}
"""The most bytes of each data set (IIM 4.2 chapter 6)."""


def read_iim(data_sets: bytes) -> PictureFacts:
    """Return what the data sets say; what is broken ends the reading, what stood before counts."""
    found: dict[int, list[bytes]] = {}
    is_utf_8 = False
    for record, number, value in _data_sets(data_sets):
        if (record, number) == _CHARSET:
            is_utf_8 = value == _UTF_8
        elif record == 2:
            found.setdefault(number, []).append(value)

    def texts(number: int) -> tuple[str, ...]:
        values = found.get(number, ())
        return tuple(
            value.decode("utf-8", "replace") if is_utf_8 else text_of(value) for value in values
        )

    def text(number: int) -> str:
        return next(iter(texts(number)), "")

    return PictureFacts(
        credit_line=text(_CREDIT),
        creators=texts(_CREATOR),
        job_title=text(_JOB_TITLE),
        source=text(_SOURCE),
        rights=LanguageText(text(_RIGHTS)),
        caption=LanguageText(text(_CAPTION)),
        caption_writer=text(_CAPTION_WRITER),
        headline=text(_HEADLINE),
        title=LanguageText(text(_TITLE)),
        keywords=texts(_KEYWORD),
        date=_date(text(_DAY), text(_TIME)),
        city=text(_CITY),
        country=text(_COUNTRY),
    )


def write_iim(facts: PictureFacts) -> bytes:
    """Return the data sets of ``facts`` in UTF-8; texts in several languages are the default ones.

    Nothing at all where there is nothing to say.
    """
    day = facts.date[:10].replace("-", "")
    values = [
        (_TITLE, facts.title.default),
        *((_KEYWORD, keyword) for keyword in facts.keywords),
        *(((_DAY, day),) if _WRITTEN_DAY.fullmatch(day) else ()),
        *((_CREATOR, creator) for creator in facts.creators),
        (_JOB_TITLE, facts.job_title),
        (_CITY, facts.city),
        (_COUNTRY, facts.country),
        (_HEADLINE, facts.headline),
        (_CREDIT, facts.credit_line),
        (_SOURCE, facts.source),
        (_RIGHTS, facts.rights.default),
        (_CAPTION, facts.caption.default),
        (_CAPTION_WRITER, facts.caption_writer),
    ]
    encoded = [(number, printable(text).encode("utf-8")) for number, text in values if text]
    fitting = [
        (number, value) for number, value in encoded if len(value) <= _LENGTHS.get(number, 8)
    ]
    if not fitting:
        return b""
    sets = [_data_set(*_CHARSET, _UTF_8), _data_set(*_VERSION, b"\0\x04")]
    sets += [_data_set(2, number, value) for number, value in fitting]
    return b"".join(sets)


def _data_set(record: int, number: int, value: bytes) -> bytes:
    return struct.pack(">BBBH", _MARKER, record, number, len(value)) + value


def _data_sets(content: bytes) -> Iterator[tuple[int, int, bytes]]:
    position = 0
    for _ in range(_MOST_SETS):
        if position + 5 > len(content) or content[position] != _MARKER:
            return
        _, record, number, size = struct.unpack_from(">BBBH", content, position)
        position += 5
        # Longer sets say how long their length is (§1.6.1); nothing that is read here is so long.
        if size > _LARGEST_SET:
            return
        yield record, number, content[position : position + size]
        position += size


def _date(day: str, time: str) -> str:
    """Return ``20260509`` and ``180411+0300`` as ISO 8601."""
    if len(day) != 8 or not day.isdigit():
        return ""
    date = f"{day[:4]}-{day[4:6]}-{day[6:]}"
    if len(time) != 11 or not (time[:6] + time[7:]).isdigit():
        return date
    return f"{date}T{time[:2]}:{time[2:4]}:{time[4:6]}{time[6:9]}:{time[9:]}"
