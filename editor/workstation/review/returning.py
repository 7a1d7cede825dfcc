"""A Word file that comes back: his changes become suggestions by him, his comments comments."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from editor.article.article import Article
from editor.article.block import Block, Figure
from editor.article.media import MediaFile
from editor.workstation.notices import Notice, NoticeKind
from editor.workstation.page.versions import show_version
from editor.workstation.review.standing import Whose

if TYPE_CHECKING:
    from db.store import Store
    from editor.importing.word_return import Returned
    from editor.review.merge import Conflict, Decision
    from editor.workstation.review.desk import Review
    from editor.workstation.window import Window


@dataclass(frozen=True, slots=True)
class _Known:
    """A file with what the desk knows of it: the revision that was sent, where it is there.

    ``decisions`` are about places that the page and the file both changed; ``asks`` is off where
    nobody wants to be asked about the others. ``again``: its comments were taken before.
    """

    returned: Returned
    sent: Article | None
    decisions: Mapping[str, Decision] = field(default_factory=dict)
    asks: bool = True
    again: bool = False


@dataclass(frozen=True, slots=True)
class _Joined:
    """The page with what came back, who did what, and the places that are to be decided."""

    page: Article
    article: Article
    whose: Whose
    conflicts: tuple[Conflict, ...]


class Returning(QObject):
    """Opens the article a file belongs to and joins the two."""

    def __init__(self, window: Window, review: Review) -> None:
        super().__init__(review)
        self._window, self._review = window, review
        self._waiting: _Known | None = None
        self._held: list[_Known] = []
        review.shown.connect(self._go_on)
        review.shown.connect(self.go_on_with_held)

    def take(self, returned: Returned) -> None:
        """Take a file; one whose article this desk has not becomes an article of its own."""
        self._window.archive.run(
            lambda store: _known(store, returned),
            self._found,
            lambda _error: self._adopt(returned),
        )

    def _adopt(self, returned: Returned) -> None:
        from editor.importing.word_return import as_imported

        self._window.arrivals.take(as_imported(returned))

    def _found(self, known: _Known) -> None:
        self._waiting = known
        article_id = known.returned.article.id
        if self._window.session.article_id == article_id:
            self._review.comparing.when_settled(self._go_on)
        else:
            self._window.session.open(article_id)

    @Slot()
    def _go_on(self) -> None:
        known, review, window = self._waiting, self._review, self._window
        if known is None or review.answer is None or not review.comparing.settled:
            return
        if window.session.article_id != known.returned.article.id:
            return
        self._waiting = None
        page = window.canvas.article()
        window.jobs.run(lambda _job: _joined(known, page), lambda made: self._show(known, made))

    @Slot()
    def go_on_with_held(self) -> None:
        """Take a file that waits for the page to be written in, if it can be now."""
        window = self._window
        if self._waiting is not None or window.canvas.isReadOnly():
            return
        for known in self._held:
            if known.returned.article.id == window.session.article_id:
                self._held.remove(known)
                self._join(known)
                return

    def _hold(self, known: _Known, made: _Joined) -> None:
        """Keep the changes until the page can be written in, and let them be looked at."""
        from editor.review.redline import redline

        if not known.again:
            self._keep_comments(known.returned)
        last = known.returned.steps[-1] if known.returned.steps else None
        author, time = (last.author, last.time) if last is not None else (None, None)
        tracked = redline(made.page, made.article, author, time)
        if not tracked.changes:
            # Comments alone, and they are in.
            self._review.show_tab()
            return
        self._held.append(replace(known, again=True))
        self._review.markup.show_other(tracked)
        text = self.tr(
            "The page can only be read now. What the file changes is shown here, but is not on the"
            " page: it is suggested as soon as the page can be written in. If you close the program"
            " before, open the file again."
        )
        look = partial(self._review.markup.show_other, tracked)
        actions = ((self.tr("Show the changes"), look),)
        self._window.notices.say(Notice(text, NoticeKind.WARNING, actions, "returned"))

    def _keep_comments(self, returned: Returned) -> None:
        for comment in returned.comments:
            self._review.threads.keep(comment)

    def _show(self, known: _Known, made: _Joined) -> None:
        window, review, returned = self._window, self._review, known.returned
        if window.canvas.article() != made.page:
            # Typed meanwhile: once more with what is there now.
            self._join(known)
            return
        if window.canvas.isReadOnly():
            self._hold(known, made)
            return
        if made.conflicts and known.asks:
            self._ask(known, made)
            return
        article, added = _with_pictures(made.article, returned, window)
        if added:
            window.session.add_media(added)
        stands = review.standing.stands or made.page
        show_version(window.canvas, article)
        review.review_against(stands, made.whose)
        if not known.again:
            # Answered or resolved meanwhile, they are not to be as they came.
            self._keep_comments(returned)
            self._ask_besides(returned)
        review.show_tab()
        self._say(known, made)

    def _ask_besides(self, returned: Returned) -> None:
        """List what the file has that is not on the page as it is there: tables, hidden text."""
        # Late: with the importer, which has read the file.
        from editor.importing.imported import Recognised

        if returned.questions:
            found = Recognised(unsure=returned.questions)
            self._window.inspector.ask(found, self._window.program.language)

    def _ask(self, known: _Known, made: _Joined) -> None:
        """Show the places that both changed, in three versions each."""
        # Late: few files come back to a page that went on at the same places.
        from editor.workstation.review.merge_dialog import MergeDialog

        window = self._window
        sender = ", ".join(self._senders(known.returned))
        dialog = MergeDialog(made.conflicts, window.program.language, window, sender=sender)
        dialog.decided.connect(partial(self._decide, known))
        dialog.rejected.connect(partial(self._join, replace(known, asks=False)))
        dialog.open()

    def _decide(self, known: _Known, decisions: Mapping[str, Decision]) -> None:
        self._join(replace(known, decisions={**known.decisions, **decisions}))

    def _join(self, known: _Known) -> None:
        self._waiting = known
        self._review.comparing.when_settled(self._go_on)

    def _senders(self, returned: Returned) -> list[str]:
        names = {self._review.tab.name_of(step.author) for step in returned.steps}
        return [f"\u2068{name}\u2069" for name in sorted(names) if name]

    def _say(self, known: _Known, made: _Joined) -> None:
        returned, conflicts = known.returned, len(made.conflicts)
        who = ", ".join(self._senders(returned))
        said = [self.tr("The file came back: its changes are suggestions, listed beside the page.")]
        if who:
            said.append(self.tr("Changed by: %1.").replace("%1", who))
        if not returned.is_base_as_sent:
            said.append(
                self.tr(
                    "Some of it was changed without tracking; whatever differs from what was sent"
                    " is shown as a suggestion."
                )
            )
        if conflicts:
            said.append(
                self.tr("%n place(s) changed here too were left as they are here.", "", conflicts)
            )
        if returned.questions:
            said.append(self.tr("Not all of it could be taken as it is: see the tab Import."))
        is_plain = returned.is_base_as_sent and not conflicts and not returned.questions
        kind = NoticeKind.NEWS if is_plain else NoticeKind.WARNING
        later = partial(self._found, replace(known, asks=True, again=True))
        actions = ((self.tr("Show both versions…"), later),) if conflicts else ()
        self._window.notices.say(Notice(" ".join(said), kind, actions, "returned"))


def _known(store: Store, returned: Returned) -> _Known:
    """Return what the desk knows; raises ``NoSuchArticle`` where it has not the article."""
    from db import articles, revisions

    article_id = articles.load(store, returned.article.id).article.id
    sent = next(
        (
            each.id
            for each in revisions.history(store, article_id)
            if each.content_hash == returned.sent_hash
        ),
        None,
    )
    return _Known(returned, None if sent is None else revisions.load_revision(store, sent))


def _joined(known: _Known, page: Article) -> _Joined:
    """Join the page with the file on the pool; where nothing is decided, the page's stays."""
    from editor.review.merge import merge

    returned = known.returned
    # Where somebody worked without tracking the file no longer says what was sent; the desk does.
    base = returned.base if returned.is_base_as_sent or known.sent is None else known.sent
    merged = merge(base, page, returned.article, known.decisions)
    whose = dict(_whose(known, page, merged.article))
    return _Joined(page, merged.article, whose, merged.conflicts)


def _whose(
    known: _Known, page: Article, article: Article
) -> Iterator[tuple[str, tuple[str | None, datetime.datetime | None]]]:
    """Yield who made the changes, by their ids in every redline they may be shown in."""
    from editor.review.redline import redline

    returned = known.returned
    last = returned.steps[-1] if returned.steps else None
    if last is not None:
        # What is not told below: changes of several people at one place.
        for change in redline(page, article).changes:
            yield change.id, (last.author, last.time)
    before = returned.base
    for step in returned.steps:
        for change in redline(before, step.article).changes:
            yield change.id, (step.author, step.time)
        before = step.article


def _with_pictures(
    article: Article, returned: Returned, window: Window
) -> tuple[Article, tuple[MediaFile, ...]]:
    """Return the article with the file's pictures where the desk has none, and these."""
    added: dict[str, MediaFile] = {}
    blocks: list[Block] = []
    for block in article.blocks:
        blocks.append(block)
        if isinstance(block, Figure) and window.session.media(block.media_id) is None:
            file = returned.files.get(block.media_id)
            if file is not None:
                added[file.id] = file
                blocks[-1] = replace(block, media_id=file.id)
    return replace(article, blocks=tuple(blocks)), tuple(added.values())
