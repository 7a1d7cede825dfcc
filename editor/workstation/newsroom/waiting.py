"""A quiet word when something new waits for who sits here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from editor.workstation.notices import Notice, NoticeKind

if TYPE_CHECKING:
    from editor.article.person import Person
    from editor.newsroom.inbox import Item
    from editor.workstation.window import Window


class Waiting(QObject):
    """Compares the inbox with what it was when one last looked; the first look says nothing."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._known: tuple[str, frozenset[tuple[str, str]]] | None = None
        window.desk.inbox_seen.connect(self._look)

    @Slot(object, object)
    def _look(self, person: Person, items: Sequence[Item]) -> None:
        from editor.review.inbox import Reason

        now = frozenset((each.card.id, each.reason.value) for each in items)
        before, self._known = self._known, (person.id, now)
        if before is None or before[0] != person.id:
            return
        open_now = self._window.session.article_id
        new = [
            each
            for each in items
            if (each.card.id, each.reason.value) not in before[1]
            # What one took oneself, or is looking at, is no news.
            and each.reason is not Reason.TAKEN
            and each.card.id != open_now
        ]
        if not new:
            return
        if self._is_busy():
            # Said at the next look: a warning is not to be pushed away.
            self._known = person.id, now - {(each.card.id, each.reason.value) for each in new}
            return
        self._say(new)

    def _is_busy(self) -> bool:
        shown = self._window.notices.notice
        return shown is not None and shown.kind is not NoticeKind.NEWS

    def _say(self, new: Sequence[Item]) -> None:
        from editor.review.inbox import SENTENCES

        first = new[0]
        why = SENTENCES[first.reason].say(self._window.program.language)
        said = f"{why}: «\u2068{first.card.headline or self.tr('untitled')}\u2069»"
        if len(new) > 1:
            said += " " + self.tr("and %n more", "", len(new) - 1)
        self._window.notices.say(
            Notice(
                said,
                actions=((self.tr("Show"), self._window.desk.stages.choose_mine),),
                key="inbox",
            )
        )
