"""How the dialogs of publishing call a delivery, and write its moment."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from editor.article.delivery import Deed


def deed_title(deed: Deed) -> str:
    """Return the deed's name in the interface's language."""
    return {
        Deed.PUBLISH: QCoreApplication.translate("Deeds", "Publish"),
        Deed.CORRECT: QCoreApplication.translate("Deeds", "Correct"),
        Deed.UPDATE: QCoreApplication.translate("Deeds", "Update"),
        Deed.UNPUBLISH: QCoreApplication.translate("Deeds", "Unpublish"),
        Deed.KILL: QCoreApplication.translate("Deeds", "Kill"),
        Deed.HAND_OVER: QCoreApplication.translate("Deeds", "Schedule there"),
        Deed.TAKE_BACK: QCoreApplication.translate("Deeds", "Unschedule there"),
    }[deed]


def moment_shown(moment: datetime.datetime) -> str:
    """Return a moment as the person's clock tells it: today's hour, or the day with it."""
    here = moment.astimezone()
    now = datetime.datetime.now().astimezone()
    pattern = "d MMMM HH:mm" if here.year == now.year else "d MMMM yyyy HH:mm"
    when = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return QLocale().toString(when, "HH:mm" if here.date() == now.date() else pattern)
