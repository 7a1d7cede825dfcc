"""What is done with whole articles: begin, open, another edition, the bin and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from editor.article.article import Article
from editor.article.language import Language
from editor.workstation.notices import Notice
from editor.workstation.session import sibling

if TYPE_CHECKING:
    from db.articles import Card
    from db.store import Store
    from editor.workstation.window import Window


class DeskActs(QObject):
    """Answers the desk, the inspector's editions and the File menu."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._editions: dict[Language, Card] = {}
        self._known_of = ""
        """The article whose sisters ``_editions`` are."""
        self._asked: Language | None = None
        self._wanted: str = ""
        actions = window.actions_by_id
        window.desk.open_wanted.connect(window.session.open)
        window.desk.new_wanted.connect(self.begin)
        window.desk.bin_wanted.connect(self.bin)
        window.desk.restore_wanted.connect(self.restore)
        window.blank.new_wanted.connect(self.begin_plain)
        window.inspector.edition_wanted.connect(self.open_edition)
        actions["new"].triggered.connect(self.begin_plain)
        actions["bin"].triggered.connect(self._bin_open)
        actions["edition-ar"].triggered.connect(self._arabic)
        actions["edition-ru"].triggered.connect(self._russian)
        actions["edition-en"].triggered.connect(self._english)
        window.session.opened.connect(self._show_editions)
        window.archive.changed.connect(self._editions_changed)
        window.session.closed.connect(self._ask_no_more)
        window.jobs.failed.connect(self._ask_no_more)

    @Slot()
    def begin_plain(self) -> None:
        """Begin an article in the language of the open one, else of the interface."""
        window = self._window
        opened = window.session.article_id is not None
        self.begin(window.canvas.details.language if opened else window.program.language)

    @Slot(object)
    def begin(self, language: Language) -> None:
        """Begin an article in ``language``."""
        if self._window.archive.ready:
            self._window.session.adopt(Article.new(language))

    @Slot(object)
    def open_edition(self, language: Language) -> None:
        """Open the edition of the present story in ``language``, or begin it."""
        window = self._window
        session = window.session
        is_coming = session.then is not None or window.archive.is_running(session.coming)
        if is_coming or self._known_of != window.session.article_id:
            # Another article is on its way: the edition that is meant is one of its story.
            self._asked = language
        elif language in self._editions:
            window.session.open(self._editions[language].id)
        elif window.canvas.details.language is language:
            return
        elif window.newsroom.seat.person is not None:
            window.newsroom.editions.translate(language)
        else:
            window.session.adopt(sibling(window.canvas.details, language))

    @Slot(str)
    def bin(self, article_id: str) -> None:
        """Put an article into the bin; an open one is saved and closed first."""
        session = self._window.session
        if article_id == session.article_id:
            session.leave(lambda: self._bin(article_id))
        else:
            self._bin(article_id)

    @Slot(str)
    def restore(self, article_id: str) -> None:
        """Take an article out of the bin."""
        from db import articles

        def work(store: Store) -> str:
            articles.restore_from_bin(store, article_id)
            return article_id

        self._window.archive.run(work, self._restored)

    def _bin(self, article_id: str) -> None:
        from db import articles

        def work(store: Store) -> str:
            articles.move_to_bin(store, article_id)
            return article_id

        self._window.archive.run(work, self._binned)

    def _binned(self, article_id: str) -> None:
        if article_id == self._window.session.article_id:
            # What was typed while the bin waited for the store is saved too.
            self._window.session.leave(self._window.session.forget)
        self._window.archive.changed.emit()
        self._wanted = article_id
        self._window.notices.say(
            Notice(
                self.tr("The article is in the bin."),
                actions=((self.tr("Put it back"), self._undo_bin),),
                key="bin",
            )
        )

    def _undo_bin(self) -> None:
        self.restore(self._wanted)

    def _restored(self, article_id: str) -> None:
        self._window.notices.withdraw("bin")
        self._window.archive.changed.emit()
        if self._window.session.article_id is None:
            self._window.session.open(article_id)

    @Slot()
    def _bin_open(self) -> None:
        if self._window.session.article_id is not None:
            self.bin(self._window.session.article_id)

    @Slot()
    def _arabic(self) -> None:
        self.open_edition(Language.AR)

    @Slot()
    def _russian(self) -> None:
        self.open_edition(Language.RU)

    @Slot()
    def _english(self) -> None:
        self.open_edition(Language.EN)

    @Slot()
    def _ask_no_more(self) -> None:
        self._asked = None

    @Slot()
    def _editions_changed(self) -> None:
        if self._window.session.article_id is not None:
            self._show_editions(self._window.canvas.details)

    @Slot(object)
    def _show_editions(self, article: Article) -> None:
        from db import articles

        story_id = article.story_id
        self._window.archive.run(
            lambda store: (story_id, articles.editions(store, story_id)), self._receive_editions
        )

    def _receive_editions(self, answer: tuple[str, tuple[Card, ...]]) -> None:
        story_id, cards = answer
        own = self._window.canvas.details
        if story_id == own.story_id:
            self._known_of = own.id
            self._editions = {card.language: card for card in cards if card.id != own.id}
            headlines = {card.language: card.headline for card in cards}
            self._window.inspector.editions.show_editions(own.language, headlines)
            self._window.inspector.details.show_taken(frozenset(self._editions))
            asked, self._asked = self._asked, None
            if asked is not None:
                self.open_edition(asked)
