"""Reading the history, comparing its versions, and going back to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from editor.workstation.archive import load_media
from editor.workstation.inspector.tabs import ICON
from editor.workstation.newsroom.differences import differences
from editor.workstation.newsroom.history.model import HistoryModel
from editor.workstation.newsroom.history.tab import HistoryTab
from editor.workstation.newsroom.reasons import Reason
from editor.workstation.newsroom.seat import Seat
from editor.workstation.newsroom.spots import Spots
from editor.workstation.notices import Notice
from editor.workstation.page.sheet import article_lines

if TYPE_CHECKING:
    from db.sittings import Sitting
    from db.store import Store
    from editor.article.article import Article
    from editor.article.media import MediaFile
    from editor.workstation.window import Window


class History(QObject):
    """Looks when somebody looks: with every save while the tab is in sight."""

    def __init__(self, window: Window, seat: Seat, spots: Spots) -> None:
        super().__init__(window)
        self._window, self._seat = window, seat
        self.model = HistoryModel(seat.name_of, self)
        self.tab = HistoryTab(self.model, window.theme, window.inspector)
        self.tab.setProperty(ICON, "history")
        window.inspector.tabs.addTab(self.tab, "")
        self._number = 0
        self._shown: tuple[Sitting, ...] = ()
        self._wanted = ""
        self.tab.seen.connect(self.refresh)
        self.tab.compare_wanted.connect(self.compare)
        self.tab.restore_wanted.connect(self.restore)
        self.tab.name_wanted.connect(self.name)
        self.tab.spot_wanted.connect(spots.go_to)
        window.session.opened.connect(self._look)
        window.session.save_done.connect(self._look)
        window.archive.changed.connect(self._look)
        window.program.language_changed.connect(self._retranslate)
        self._retranslate()

    @Slot()
    def show_tab(self) -> None:
        """Bring the history forward."""
        self._window.actions_by_id["inspector"].setChecked(True)
        self._window.inspector.tabs.setCurrentWidget(self.tab)

    @Slot(str)
    def show_revision(self, revision_id: str) -> None:
        """Bring the history forward with a version chosen."""
        self._wanted = revision_id
        self.show_tab()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the history of the open article."""
        article_id = self._window.session.article_id
        if article_id is None or not self._window.archive.ready:
            return

        def work(store: Store) -> tuple[str, tuple[Sitting, ...]]:
            from db import sittings

            return article_id, sittings.sittings(store, article_id)

        self._window.archive.run(work, self._take)

    @Slot(list)
    def compare(self, revision_ids: list[str]) -> None:
        """Show what differs from a version to the page, or from one version to another."""
        if not self._window.archive.ready:
            # The pause before this was longer than the program's life.
            return
        self._number += 1
        number, now = self._number, self._window.canvas.article()
        language = self._window.program.language

        def work(store: Store) -> tuple[int, list[Reason]]:
            from db import revisions

            old, *newer = (revisions.load_revision(store, each) for each in revision_ids)
            return number, differences(old, newer[0] if newer else now, language)

        self._window.archive.run(work, self._show_changes)

    @Slot(str)
    def restore(self, revision_id: str) -> None:
        """Put the text of a version on the page, as one step, and save it as a new revision."""

        def work(store: Store) -> tuple[Article, tuple[MediaFile, ...]]:
            from db import revisions

            article = revisions.load_revision(store, revision_id)
            return article, tuple(load_media(store, article).values())

        self._window.archive.run(work, self._restore)

    @Slot(str)
    def name(self, name: str) -> None:
        """Save, and give what is saved then a name."""
        window = self._window

        def keep() -> None:
            article, parent = window.canvas.article(), window.session.revision
            author = window.session.author

            def work(store: Store) -> str:
                from db import articles

                saved = articles.save(store, article, parent=parent, author=author, name=name)
                return saved.revision.id

            window.archive.run(work, self._named)

        window.session.leave(keep)

    def _named(self, revision_id: str) -> None:
        # What was typed meanwhile goes upon the named version, not beside it.
        self._window.session.continue_from(revision_id)
        self.refresh()

    def _restore(self, answer: tuple[Article, tuple[MediaFile, ...]]) -> None:
        article, media = answer
        window = self._window
        if article.id != window.session.article_id or window.canvas.isReadOnly():
            return
        if media:
            window.session.add_media(media)
        window.canvas.perform_details(article, article_lines(article))
        window.session.save()
        window.notices.say(
            Notice(
                self.tr("The text is that of the chosen version again, as a new version."),
                actions=((self.tr("Undo"), self._undo),),
                key="restored",
            )
        )

    def _undo(self) -> None:
        self._window.notices.withdraw("restored")
        self._window.canvas.undo()

    def _take(self, answer: tuple[str, tuple[Sitting, ...]]) -> None:
        article_id, found = answer
        if article_id == self._window.session.article_id and found != self._shown:
            self._shown = found
            self.model.show(found)
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self.tab.choose(self.model.index_of(wanted))

    def _show_changes(self, answer: tuple[int, list[Reason]]) -> None:
        number, sentences = answer
        if number == self._number:
            self.tab.said.show()
            self.tab.show_changes(sentences)

    @Slot()
    def _look(self) -> None:
        if self.tab.isVisible():
            self.refresh()

    @Slot()
    def _retranslate(self) -> None:
        tabs = self._window.inspector.tabs
        tabs.setTabText(tabs.indexOf(self.tab), self.tr("History"))
