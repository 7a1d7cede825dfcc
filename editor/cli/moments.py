"""A moment as it is typed: with an offset, or by the clock of the desk's site."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from editor.article.errors import WarraqError
from editor.article.sentence import Sentence
from editor.cli.output import tell

if TYPE_CHECKING:
    from db.store import Store

_BY_SITE = Sentence(
    ar="الموعد بتوقيت الموقع ({zone}): {at}",
    ru="Время понято по часам сайта ({zone}): {at}",
    en="The time is by the site's clock ({zone}): {at}",
)
_BY_OFFSET = Sentence(
    ar="الموعد بالفرق المكتوب معه: {at}",
    ru="Время понято с указанным смещением: {at}",
    en="The time is by the offset given: {at}",
)
_DATE_AND_TIME = len("2026-05-16T10:00")


class NoSuchTime(WarraqError):
    """A moment that cannot be read."""

    exit_status = 2
    sentence = Sentence(
        ar="لا يُفهم الموعد «{text}». اكتبه هكذا: 2026-05-16T10:00",
        ru="Время «{text}» не понять. Запишите так: 2026-05-16T10:00",
        en="The time “{text}” cannot be read. Write it like 2026-05-16T10:00",
    )


def moment(store: Store, text: str) -> datetime.datetime:
    """Return the moment meant; without an offset the clock of the desk's site is.

    Raises ``NoSuchTime``, and ``NoSuchZone`` where the desk's settings name a zone there is not.
    """
    # Late: what is published, and where, is for those who give a time.
    from editor.publishing import configured

    try:
        read = datetime.datetime.fromisoformat(text)
        at = read if read.tzinfo else read.replace(tzinfo=configured.site(store).clock)
        # At the ends of the calendar there is no such time in UTC.
        at.astimezone(datetime.UTC)
    except (ValueError, OverflowError) as error:
        raise NoSuchTime(text=text) from error
    return at


def tell_moment(at: datetime.datetime) -> None:
    """Say on standard error which moment is meant, and by which clock."""
    zone = _zone(at)
    told = at.strftime("%Y-%m-%d %H:%M ") + at.isoformat(timespec="minutes")[_DATE_AND_TIME:]
    tell(_BY_SITE if zone else _BY_OFFSET, zone=zone, at=told)


def moment_record(at: datetime.datetime) -> dict[str, str | None]:
    """Return a moment that was meant as other programs get it: no zone where it has an offset."""
    return {"at": at.isoformat(timespec="seconds"), "zone": _zone(at)}


def _zone(at: datetime.datetime) -> str | None:
    return getattr(at.tzinfo, "key", None)
