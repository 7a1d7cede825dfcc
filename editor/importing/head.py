"""The top of an article: language line, headline, date line."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field

from editor.article.attribution import ArticleDate
from editor.importing.credits import Credit, CreditKind, credits_in
from editor.importing.draft import Draft, Kind, Piece
from editor.importing.imported import Doubt, Question
from editor.importing.lists import has_marker
from editor.importing.questions import (
    ABOVE_HEADLINE,
    DAY_OR_MONTH,
    NO_HEADLINE,
    NO_SUCH_DAY,
    NO_YEAR,
    PAGE_DATE,
    PAGE_TITLE,
    ask,
)
from editor.importing.shape import LONGEST_HEADLINE, has_final_stop, is_one_line, word_length
from editor.language.dates import FoundDate, date_line, parse_dates

_LANGUAGE = r"(?:ru|en|ar|рус(?:ский)?|анг(?:лийский)?|араб(?:ский)?|rus(?:sian)?|eng(?:lish)?"
_LANGUAGE += r"|arabic|عربي|العربية|روسي|الروسية|русс|إنجليزي|الإنجليزية|english|русский)"
_LANGUAGE_LINE = re.compile(rf"{_LANGUAGE}(?:[\s|/·,،–-]+{_LANGUAGE}){{1,2}}", re.IGNORECASE)
_LANGUAGE_NAME = re.compile(_LANGUAGE, re.IGNORECASE)
_TIME = re.compile(
    r"(?<![\s,،|·–-])[\s,،|·–-]+\d{1,2}[:.]\d{2}(?:\s*(?:мск|msk|gmt|utc|بتوقيت موسكو))?$", re.I
)
_DATE_LABEL = re.compile(
    r"(?:تاريخ النشر|التاريخ|نُ?شر(?:ت)? في|дата публикации|опубликовано|дата|published(?: on)?"
    r"|date)\s*[:：]?\s*",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.]\d{4}")


@dataclass(slots=True)
class Head:
    """What stood at the top, and ``start``, the first piece of the body.

    ``day`` is the date's value where the source says it itself; ``written`` its line.
    """

    headline: str = ""
    written: str = ""
    day: datetime.date | None = None
    start: int = 0
    sources: list[Credit] = field(default_factory=list)
    residue: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)


def is_language_line(text: str) -> bool:
    """Tell whether ``text`` is the site's line of the other languages: ``Ru En``."""
    return _LANGUAGE_LINE.fullmatch(text.strip()) is not None


def head_of(draft: Draft) -> Head:
    """Return the top of the draft."""
    head = Head()
    pieces = draft.pieces
    _skip_languages(pieces, head)
    title = _title_at(pieces, head.start)
    if title is not None:
        _take_above(pieces, title, head)
        head.headline = " ".join(pieces[title].plain.split())
        head.start = title + 1
        _take_lines(pieces, head)
        return head
    _take_lines(pieces, head)
    _take_headline(draft, head)
    return head


def article_date(head: Head, opening: str, published: datetime.date | None) -> ArticleDate | None:
    """Return the date of the date line, its year taken from a full date of ``opening`` if need be.

    Questions about it are added to ``head``.
    """
    if not head.written:
        if published:
            head.questions.append(ask(Doubt.DATE, PAGE_DATE, date=published.isoformat()))
        return None
    if head.day:
        return ArticleDate(head.day, head.written)
    found = _date_of(head.written)
    value = found.value if found else None
    if found and value is None and found.year is None and found.possible:
        value = _with_year(found, opening, published)
        if value is None:
            head.questions.append(ask(Doubt.DATE, NO_YEAR, head.written))
    elif value is None:
        head.questions.append(ask(Doubt.DATE, NO_SUCH_DAY, head.written))
    slashed = _SLASHED.search(head.written)
    if slashed and slashed[1] != slashed[2] and max(map(int, slashed.groups())) <= 12:
        head.questions.append(ask(Doubt.DATE, DAY_OR_MONTH, head.written))
    return ArticleDate(value, head.written)


def _with_year(
    found: FoundDate, opening: str, published: datetime.date | None
) -> datetime.date | None:
    """Return the one full date of the same day and month that the article itself gives."""
    days = {date.value for date in parse_dates(opening) if date.value}
    if published:
        days.add(published)
    same = {day for day in days if (day.day, day.month) == (found.day, found.month)}
    return same.pop() if len(same) == 1 else None


def _skip_languages(pieces: tuple[Piece, ...], head: Head) -> None:
    """Take out the language line, on one line or as a list of links."""
    start = end = head.start
    while end < len(pieces) and _LANGUAGE_NAME.fullmatch(pieces[end].plain.strip()):
        end += 1
    if end - start == 1:
        end = start
    if end == start and start < len(pieces) and is_language_line(pieces[start].plain):
        end += 1
    head.residue.extend(piece.plain for piece in pieces[start:end])
    head.start = end


def _title_at(pieces: tuple[Piece, ...], start: int) -> int | None:
    for index in range(start, len(pieces)):
        if pieces[index].kind is Kind.TITLE:
            return index
    return None


def _take_above(pieces: tuple[Piece, ...], title: int, head: Head) -> None:
    """Keep a date that stands above the headline; the rest is a menu, a rubric, a path."""
    above = pieces[head.start : title]
    for piece in above:
        if not head.written and _is_date(piece):
            _set_date(piece, head)
        elif piece.plain:
            head.residue.append(piece.plain)
            head.questions.append(ask(Doubt.HEADLINE, ABOVE_HEADLINE, piece.plain))


def _take_lines(pieces: tuple[Piece, ...], head: Head) -> None:
    """Take what may stand between headline and lead: date, languages, a source."""
    while head.start < len(pieces):
        piece = pieces[head.start]
        if not head.written and _is_date(piece):
            _set_date(piece, head)
        elif is_language_line(piece.plain):
            head.residue.append(piece.plain)
        elif (found := _sources_line(piece)) and (head.headline or head.written):
            head.sources.extend(found)
            head.labels.extend(credit.label for credit in found)
        else:
            return
        head.start += 1


def _sources_line(piece: Piece) -> list[Credit]:
    found = credits_in(piece.text) if piece.kind is Kind.PARAGRAPH else []
    return found if all(credit.kind is CreditKind.SOURCE for credit in found) else []


def _take_headline(draft: Draft, head: Head) -> None:
    pieces, first = draft.pieces, head.start
    if first < len(pieces) and _is_surely_headline(pieces, first, bool(head.written)):
        head.headline = pieces[first].plain
        head.start = first + 1
        _take_lines(pieces, head)
    elif draft.title:
        head.headline = draft.title
        head.questions.append(ask(Doubt.HEADLINE, PAGE_TITLE, draft.title))
    elif first < len(pieces):
        head.questions.append(ask(Doubt.HEADLINE, NO_HEADLINE, pieces[first].plain))


def _is_surely_headline(pieces: tuple[Piece, ...], at: int, is_dated: bool) -> bool:
    """Tell whether a date line follows, or a short line without a stop opens a longer text."""
    plain = pieces[at].plain
    after = at + 1
    # A source may stand between headline and lead: the text after it is what counts.
    if after + 1 < len(pieces) and _sources_line(pieces[after]):
        after += 1
    following = pieces[after] if after < len(pieces) else None
    if (
        following is None
        or pieces[at].kind not in (Kind.PARAGRAPH, Kind.HEADING)
        or not is_one_line(plain)
        or not 0 < word_length(plain) <= LONGEST_HEADLINE
        or has_marker(plain)
    ):
        return False
    if not is_dated and _is_date(following):
        return True
    return not has_final_stop(plain) and (
        is_dated or word_length(following.plain) > word_length(plain)
    )


def _is_date(piece: Piece) -> bool:
    return piece.kind is Kind.DATE or (
        piece.kind is Kind.PARAGRAPH and _date_of(piece.plain) is not None
    )


def _set_date(piece: Piece, head: Head) -> None:
    plain = " ".join(piece.plain.split())
    label = _DATE_LABEL.match(plain)
    if label and label.end() < len(plain):
        head.labels.append(label.group().strip())
        plain = plain[label.end() :]
    head.written = plain
    head.day = piece.day


def _date_of(written: str) -> FoundDate | None:
    """Return the date of a date line, a label before it and a clock time after it aside."""
    if len(written) > 80:
        return None
    bare = _TIME.sub("", " ".join(written.split()))
    return date_line(bare) or date_line(_DATE_LABEL.sub("", bare, count=1))
