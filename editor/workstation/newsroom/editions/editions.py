"""Starting a translation, what became of its source since, and where the two disagree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from editor.article.language import Language
from editor.article.state import Freshness
from editor.workstation.inspector.tabs import ICON
from editor.workstation.newsroom.differences import differences
from editor.workstation.newsroom.editions.tab import SourceTab
from editor.workstation.newsroom.editions.together import Stop, Together
from editor.workstation.newsroom.reasons import Reason
from editor.workstation.newsroom.seat import Seat
from editor.workstation.newsroom.spots import Spots
from editor.workstation.newsroom.workflow import Workflow
from editor.workstation.notices import Notice

if TYPE_CHECKING:
    from db.store import Store
    from editor.article.article import Article
    from editor.review.refusal import Spot
    from editor.workstation.window import Window


@dataclass(frozen=True, slots=True)
class Sides:
    """Where something is in this edition, and in the other one; None where it is not."""

    here: Spot | None
    there: Spot | None


@dataclass(frozen=True, slots=True)
class _Beside:
    article_id: str
    source: Article
    source_hash: str
    changes: list[Reason]
    parity: list[Reason]
    behind: bool


class Editions(QObject):
    """The Source tab is there while the open article is a translation."""

    def __init__(self, window: Window, seat: Seat, workflow: Workflow, spots: Spots) -> None:
        super().__init__(window)
        self._window, self._seat, self._workflow = window, seat, workflow
        self._spots = spots
        self._beside: _Beside | None = None
        self.tab = SourceTab(window.theme, window.inspector)
        self.tab.hide()
        self.tab.setProperty(ICON, "source")
        workflow.changed.connect(self._follow)
        self.tab.seen.connect(self.refresh)
        self.tab.open_wanted.connect(self._open)
        self.tab.synced_wanted.connect(self._synced)
        self.tab.chosen.connect(self._go_to)
        window.program.language_changed.connect(self._follow)
        self.together = Together(window.canvas, self._stops, self.tab.text, self.tab.stops)

    def translate(self, language: Language) -> None:
        """Save, start the edition in ``language`` from the open article, and show it."""
        self._window.session.leave(lambda: self._translate(language))

    @Slot()
    def show_tab(self) -> None:
        """Bring the source forward."""
        tabs = self._window.inspector.tabs
        if tabs.indexOf(self.tab) >= 0:
            self._window.actions_by_id["inspector"].setChecked(True)
            tabs.setCurrentWidget(self.tab)

    @Slot()
    def refresh(self) -> None:
        """Compare with the source as it is now."""
        article_id = self._window.session.article_id
        if article_id is not None and self._workflow.view is not None:
            language = self._window.program.language
            self._window.archive.run(lambda store: _beside(store, article_id, language), self._show)

    def _translate(self, language: Language) -> None:
        source_id, person = self._window.session.article_id, self._seat.person
        if source_id is None or person is None:
            return

        def work(store: Store) -> str:
            from editor.newsroom import acting
            from editor.review.act import Act, Request

            # That the source may still change is said afterwards: the source's chip tells it too.
            request = Request(
                act=Act.TRANSLATE, person=person, acknowledged=frozenset({"source_open"})
            )
            return acting.translate(store, source_id, language, request).article_id

        self._window.archive.run(work, self._started)

    def _started(self, article_id: str) -> None:
        self._window.archive.changed.emit()
        self._window.session.open(article_id)
        self._window.notices.say(
            Notice(
                self.tr("A translation is begun: a block for each of the source's."),
                actions=((self.tr("Show the source"), self.show_tab),),
                key="translation",
            )
        )

    @Slot()
    def _follow(self) -> None:
        tabs, view = self._window.inspector.tabs, self._workflow.view
        there = tabs.indexOf(self.tab)
        if view is None or view.standing.source is None:
            if there >= 0:
                tabs.removeTab(there)
            self._beside = None
            return
        if there < 0:
            there = tabs.addTab(self.tab, "")
        behind = view.standing.freshness is not Freshness.IN_SYNC
        title = self.tr("Source")
        tabs.setTabText(there, f"{title} !" if behind else title)
        if self.tab.isVisible():
            self.refresh()

    def _show(self, beside: _Beside | None) -> None:
        if beside is not None and beside.article_id == self._window.session.article_id:
            self._beside = beside
            self.tab.show_source(beside.source, beside.changes, beside.parity, behind=beside.behind)

    @Slot()
    def _open(self) -> None:
        if self._beside is not None:
            self._window.session.open(self._beside.source.id)

    @Slot()
    def _synced(self) -> None:
        from editor.review.act import Act, Request

        if self._beside is not None:
            request = Request(act=Act.MARK_SYNCED, seen_source=self._beside.source_hash)
            self._workflow.do(request)

    @Slot(object)
    def _go_to(self, where: object) -> None:
        if not isinstance(where, Sides):
            return
        # Each to its own words: neither is to take the other along.
        with self.together.resting():
            if where.here is not None:
                self._spots.go_to(where.here)
            if where.there is not None:
                self.tab.go_to(where.there)

    def _stops(self) -> dict[Stop, float]:
        """Return where headline, lead and blocks stand on the page, as ``SourceTab.stops`` does."""
        canvas = self._window.canvas
        document, layout = canvas.document(), canvas.document().documentLayout()
        found: dict[Stop, float] = {}
        rank, last = -1, ""
        for number, line in enumerate(canvas.lines):
            stop: Stop = line.part.value
            if block_id := line.facts.block_id:
                rank += block_id != last
                stop, last = rank, block_id
            block = document.findBlockByNumber(number)
            found.setdefault(stop, layout.blockBoundingRect(block).top())
        return found


def _beside(store: Store, article_id: str, language: Language) -> _Beside | None:
    from db import articles, revisions, workflow
    from editor.newsroom import checking

    standing = workflow.standing(store, article_id)
    if standing.source is None:
        return None
    own = articles.load(store, article_id).article
    stored = articles.load(store, standing.source.article_id)
    then = revisions.load_revision(store, standing.source.revision_id)
    return _Beside(
        article_id,
        stored.article,
        stored.revision.content_hash,
        [
            Reason(each.words, each.stops, Sides(None, each.spot))  # type: ignore[arg-type]
            for each in differences(then, stored.article, language)
        ],
        [
            Reason(each.say(language), False, Sides(each.here, each.there))
            for each in checking.parity(store, own, stored.article)
        ],
        standing.freshness is Freshness.SOURCE_CHANGED,
    )
