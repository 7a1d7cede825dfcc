"""Whether the places that show an article can lead its address elsewhere once it is taken down."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import closing

from db import publications
from db.store import Store
from editor.article.errors import WarraqError
from editor.article.language import Language
from editor.article.publication import Shown
from editor.article.sentence import Sentence
from editor.publishing import configured
from editor.publishing.target import Settings, Target

_ASKED = frozenset({"wordpress"})
"""The kinds whose ``Target.can_redirect`` hangs on the place; the others' is True."""


class CannotLead(WarraqError):
    """A WordPress without our plugin: what was said of the address cannot be kept there."""

    sentence = Sentence(
        ar="ليست في «{target}» إضافة warraq-desk 1.1 أو أحدث، فلا يقود العنوان هناك إلى مكان آخر "
        "ولا يقول إنه أُزيل: يجد القارئ «الصفحة غير موجودة» فقط.",
        ru="На «{target}» нет плагина warraq-desk 1.1 или новее: адрес там никуда не приведёт и не "
        "скажет, что статья снята; читатель увидит лишь «страница не найдена».",
        en="“{target}” lacks the plugin warraq-desk 1.1 or later: the address cannot lead "
        "elsewhere there, nor say that it is gone; readers only find “page not found”.",
    )


class NotAsked(WarraqError):
    """It could not be asked; the taking down is tried all the same."""

    sentence = Sentence(
        ar="لم يُعرف أيقدر «{target}» على قيادة العنوان إلى مكان آخر: {why}",
        ru="Не удалось узнать, сможет ли «{target}» вести с этого адреса на другой: {why}",
        en="It is not known whether “{target}” can lead the address elsewhere: {why}",
    )

    def say(self, language: Language) -> str:
        """Return what could not be asked, and why, both in ``language``."""
        cause = self.facts["cause"]
        why = cause.say(language) if isinstance(cause, WarraqError) else cause
        return self.sentence.say(language, target=self.facts["target"], why=why)


def doubts(
    store: Store,
    article_ids: Iterable[str],
    open_target: Callable[[Settings], Target] = configured.opened,
) -> tuple[WarraqError, ...]:
    """Ask the places that show these articles; return what cannot be kept, and where.

    It talks to the places, so it is not for the window's thread.
    """
    found: list[WarraqError] = []
    wanted = tuple(article_ids)
    for settings in configured.everyone(store):
        if settings.kind not in _ASKED or not _shows(store, settings.name, wanted):
            continue
        try:
            with closing(open_target(settings)) as target:
                if not target.can_redirect:
                    found.append(CannotLead(target=settings.name))
        except WarraqError as error:
            found.append(NotAsked(target=settings.name, cause=error))
    return tuple(found)


def _shows(store: Store, target: str, article_ids: tuple[str, ...]) -> bool:
    shown = (publications.find(store, each, target) for each in article_ids)
    return any(each is not None and each.shown is Shown.LIVE for each in shown)
