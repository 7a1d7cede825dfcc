"""A newer text of the open article, saved elsewhere: said, and shown if wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from editor.workstation.notices import Notice, NoticeKind

if TYPE_CHECKING:
    from editor.workstation.newsroom.workflow import Workflow
    from editor.workstation.window import Window

KEY = "newer"


class Newer(QObject):
    """Compares the store's newest revision with those that stood on this page.

    The page is not changed by itself: somebody reads it, or writes a comment on it. Whoever writes
    on without looking makes a second head, as ever.
    """

    def __init__(self, window: Window, workflow: Workflow) -> None:
        super().__init__(window)
        self._window, self._workflow = window, workflow
        self._ours: set[str] = set()
        self._told = ""
        window.session.opened.connect(self._begin)
        window.session.closed.connect(self._begin)
        window.session.save_done.connect(self._note_save)
        workflow.changed.connect(self._look)

    @Slot()
    def _begin(self) -> None:
        self._window.notices.withdraw(KEY)
        self._told = ""
        self._ours = {self._window.session.revision or ""}

    @Slot(int, str)
    def _note_save(self, _edit: int, revision: str) -> None:
        self._ours.add(revision)
        # What was newer is a head beside ours now, and that is said by another notice.
        self._window.notices.withdraw(KEY)

    @Slot()
    def _look(self) -> None:
        view, session = self._workflow.view, self._window.session
        if view is None or session.dirty or view.standing.forked:
            return
        newest = view.standing.revision_id
        if newest in self._ours or newest == self._told:
            return
        self._told = newest
        text = self.tr("Somebody else has saved a newer text of this article.")
        show = (self.tr("Show it"), self._show)
        self._window.notices.say(Notice(text, NoticeKind.WARNING, (show,), KEY))

    @Slot()
    def _show(self) -> None:
        if (article_id := self._window.session.article_id) is not None:
            self._window.session.open(article_id, anew=True)
