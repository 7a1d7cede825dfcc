"""Joining two heads of an article: what both changed otherwise is asked, the rest is done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from editor.article.article import Article
from editor.workstation.notices import Notice, NoticeKind
from editor.workstation.page.versions import show_version
from editor.workstation.review.merge_dialog import MergeDialog

if TYPE_CHECKING:
    from db.revisions import Revision
    from db.store import Store
    from editor.review.merge import Decision, Merged
    from editor.workstation.review.desk import Review
    from editor.workstation.window import Window


@dataclass(frozen=True, slots=True)
class Heads:
    """Our version, another one, and the last that both were written upon."""

    base: Article
    ours: Article
    theirs: Article
    their_revision: str


class Merging(QObject):
    """Takes the other version into the page as one step; the save then has both as parents."""

    def __init__(self, window: Window, review: Review) -> None:
        super().__init__(review)
        self._window = window

    @Slot()
    def begin(self) -> None:
        """Save, then look for another head and join it with the page."""
        if self._window.canvas.isReadOnly():
            self._say_why_not()
            return
        self._window.session.leave(self._load)

    def _load(self) -> None:
        session, page = self._window.session, self._window.canvas.article()
        revision = session.revision
        if session.article_id is not None and revision is not None:
            self._window.archive.run(lambda store: _heads(store, page, revision), self._join_heads)

    def _join_heads(self, heads: Heads | None) -> None:
        if heads is None:
            self._window.notices.say(Notice(self.tr("There is only one version."), key="fork"))
            return
        self._decide(heads, {})

    def _decide(self, heads: Heads, decisions: Mapping[str, Decision]) -> None:
        self._window.jobs.run(lambda _job: _merged(heads, decisions), partial(self._show, heads))

    def _show(self, heads: Heads, merged: Merged) -> None:
        if merged.conflicts:
            dialog = MergeDialog(merged.conflicts, self._window.program.language, self._window)
            dialog.decided.connect(partial(self._decide, heads))
            dialog.open()
            return
        window = self._window
        if window.canvas.isReadOnly():
            # Nothing came onto the page, so the other version must stay a head.
            self._say_why_not()
            return
        if window.canvas.article() != heads.ours:
            # Written meanwhile: once more upon what is there now.
            self.begin()
            return
        show_version(window.canvas, merged.article)
        window.session.joined = (*window.session.joined, heads.their_revision)
        # Even where nothing new came: the other head is to be none any more.
        window.session.note_edit()
        window.session.save()
        said = self.tr("Both versions are one now. Undo brings yours back.")
        window.notices.say(Notice(said, key="fork"))

    def _say_why_not(self) -> None:
        said = self.tr("This article can only be read now. Merge when it can be written in again.")
        merge = (self.tr("Merge…"), self.begin)
        self._window.notices.say(Notice(said, NoticeKind.WARNING, (merge,), key="fork"))


def _merged(heads: Heads, decisions: Mapping[str, Decision]) -> Merged:
    from editor.review.merge import merge

    return merge(heads.base, heads.ours, heads.theirs, decisions)


def _heads(store: Store, page: Article, revision: str) -> Heads | None:
    """Return our version with the newest other head; None where there is no other."""
    from db import revisions

    history = revisions.history(store, page.id)
    parents = {parent for each in history for parent in each.parents}
    others = [each for each in history if each.id not in parents and each.id != revision]
    if not others:
        return None
    theirs = max(others, key=lambda each: each.created_at)
    ours, past = _ancestors(history, revision), _ancestors(history, theirs.id)
    common = [each for each in history if each.id in ours and each.id in past]
    if common:
        last = max(common, key=lambda each: (each.created_at, each.id))
        base = revisions.load_revision(store, last.id)
    else:
        # Nothing in common: every difference is to be decided.
        base = Article(
            id=page.id, story_id=page.story_id, language=page.language, direction=page.direction
        )
    return Heads(base, page, revisions.load_revision(store, theirs.id), theirs.id)


def _ancestors(history: Sequence[Revision], revision: str) -> set[str]:
    parents = {each.id: each.parents for each in history}
    found: set[str] = set()
    waiting = [revision]
    while waiting:
        each = waiting.pop()
        if each not in found:
            found.add(each)
            waiting += parents.get(each, ())
    return found
