"""How long ago something was, as a person says it."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QDate, QLocale, QObject


class Ages(QObject):
    """Says it in the interface's language; an object only because Qt's plurals need one."""

    def age(self, moment: datetime.datetime, now: datetime.datetime) -> str:
        """Return "4 min ago", "yesterday", "12 May" for ``moment`` seen from ``now``.

        Both are aware datetimes; the day is the reader's own.
        """
        seconds = int((now - moment).total_seconds())
        minutes, hours = seconds // 60, seconds // 3600
        if minutes < 1:
            return self.tr("just now")
        if hours < 1:
            return self.tr("%n min ago", "", minutes)
        here, today = moment.astimezone(), now.astimezone().date()
        days = (today - here.date()).days
        if days == 0:
            return self.tr("%n h ago", "", hours)
        if days == 1:
            return self.tr("yesterday")
        if days < 7:
            return self.tr("%n days ago", "", days)
        date = QDate(here.year, here.month, here.day)
        return QLocale().toString(date, "d MMMM" if here.year == today.year else "d MMMM yyyy")

    def ahead(self, moment: datetime.datetime, now: datetime.datetime) -> str:
        """Return "today 18:30", "tomorrow 09:00", "12 May 09:00" for a ``moment`` to come."""
        here, today = moment.astimezone(), now.astimezone().date()
        days, time = (here.date() - today).days, f"{here:%H:%M}"
        if days in (0, 1):
            words = self.tr("today %1") if days == 0 else self.tr("tomorrow %1")
            return words.replace("%1", time)
        date = QDate(here.year, here.month, here.day)
        shape = "d MMMM" if here.year == today.year else "d MMMM yyyy"
        return f"{QLocale().toString(date, shape)} {time}"

    def ago(self, moment: datetime.datetime, now: datetime.datetime) -> str:
        """Return the same to the second while it is fresh: what the save state says."""
        seconds = int((now - moment).total_seconds())
        if 2 <= seconds < 60:
            return self.tr("%n s ago", "", seconds)
        return self.age(moment, now)
