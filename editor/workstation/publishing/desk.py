"""Publishing as a part of the window: its dialogs, what is on its way, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from editor.workstation.languages import language_title, listed
from editor.workstation.notices import Notice, NoticeKind
from editor.workstation.publishing.deliveries import Deliveries, Round
from editor.workstation.publishing.places import Places
from editor.workstation.publishing.site_preview import SitePreview
from editor.workstation.publishing.watching import Watching

if TYPE_CHECKING:
    from collections.abc import Sequence
    from zoneinfo import ZoneInfo

    from db.store import Store
    from editor.article.delivery import OutboxItem
    from editor.article.errors import WarraqError
    from editor.article.person import Person
    from editor.publishing.planning import Going
    from editor.publishing.target import Settings
    from editor.review.act import Act, Request
    from editor.review.refusal import Failed
    from editor.workstation.publishing.send_dialog import Dispatch
    from editor.workstation.window import Window


@dataclass(frozen=True, slots=True)
class Asked:
    """What a dialog is to show: an act, the editions, the targets that are on.

    ``before`` is what was chosen in it already, where it is shown again; ``zone`` the site's clock.
    """

    act: Act
    goings: tuple[Going, ...]
    targets: tuple[Settings, ...]
    before: Dispatch | None = None
    zone: ZoneInfo | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """A request that its guards did not let pass."""

    request: Request
    failed: tuple[Failed, ...]


class Publishing(QObject):
    """Asks what goes out, sends it, and says how it ended; nothing goes without its dialog."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.deliveries = Deliveries(window)
        self.places = Places(window)
        self.watching = Watching(window, self.deliveries, self.places)
        self.preview = SitePreview(window)
        self.deliveries.ended.connect(self._ended)
        window.newsroom.acts.sent_wanted.connect(self.begin)
        actions = window.actions_by_id
        actions["publish"].triggered.connect(self.publish)
        actions["outbox"].triggered.connect(self.watching.show_outbox)
        actions["site-preview"].triggered.connect(self.preview.show)
        actions["targets"].triggered.connect(self.places.show_dialog)

    def close(self) -> None:
        """Stop what can be stopped; the outbox keeps the rest."""
        self.deliveries.close()
        self.preview.close()

    @Slot()
    def publish(self) -> None:
        """Show what publishing the open article would send, and what is in the way."""
        from editor.review.act import Act

        self.begin(Act.PUBLISH)

    @Slot(object)
    def begin(self, act: Act) -> None:
        """Begin an act that reaches a site."""
        from editor.review.act import Act as Known
        from editor.review.act import Request

        if act is Known.UNSCHEDULE:
            self._window.newsroom.workflow.do(Request(act=act))
        elif act in (Known.RETRY, Known.RECONCILE, Known.ABANDON):
            self.watching.show_outbox()
        else:
            # What is typed and not saved yet would not go out.
            self._window.session.leave(partial(self._plan, act))

    def _plan(self, act: Act, before: Dispatch | None = None) -> None:
        article_id, person = self._window.session.article_id, self._window.newsroom.seat.person
        if article_id is None or person is None:
            return
        self._window.archive.run(partial(_planned, article_id, person, act, before), self._ask)

    def _ask(self, asked: Asked) -> None:
        from editor.review.act import Act
        from editor.workstation.publishing.send_dialog import SendDialog
        from editor.workstation.publishing.take_down_dialog import TakeDownDialog

        act, goings, window = asked.act, asked.goings, self._window
        language, theme = window.program.language, window.theme
        if act in (Act.UNPUBLISH, Act.KILL):
            down = TakeDownDialog(act, goings, language, theme, window)
            down.chosen.connect(self._send)
            down.open()
            if act is Act.UNPUBLISH:
                ids = tuple(each.article.id for each in goings)
                # Asked over the net, while the person writes why.
                window.archive.run(partial(_doubts, ids), down.show_doubts)
            return
        dialog = SendDialog(
            act, goings, asked.targets, language, theme, window, asked.before, asked.zone
        )
        dialog.chosen.connect(self._send)
        dialog.preview_wanted.connect(self.preview.show)
        dialog.targets_wanted.connect(self.places.show_dialog)
        dialog.open()

    @Slot(object)
    def _send(self, dispatch: Dispatch) -> None:
        seat = self._window.newsroom.seat
        if seat.person is not None:
            work = partial(_sent, dispatch, seat.person, seat.session)
            self._window.archive.run(work, partial(self._queued, dispatch))

    def _queued(self, dispatch: Dispatch, refused: tuple[Refused, ...]) -> None:
        window = self._window
        window.archive.changed.emit()
        window.newsroom.workflow.refresh()
        self.deliveries.look()
        if refused:
            language = window.program.language
            reasons = dict.fromkeys(each.say(language) for one in refused for each in one.failed)
            window.notices.say(Notice("\n".join(reasons), NoticeKind.WARNING, key="publishing"))
            # The dialog knew an older text, or another day: it is shown again as things are now.
            left = {
                article_id
                for article_id, request in dispatch.requests
                if any(request is each.request for each in refused)
            }
            self._plan(refused[0].request.act, dispatch.only(left))

    @Slot(object)
    def _ended(self, done: Round) -> None:
        """Say what readers see now, or what is in the way; the graver news comes last and stays."""
        from editor.article.delivery import ItemStatus

        window = self._window
        language = window.program.language
        self._tell_delivered([each for each in done.ended if each.status is ItemStatus.DELIVERED])
        outbox = ((self.tr("Outbox"), self.watching.show_outbox),)
        for item in done.ended:
            if item.status is not ItemStatus.DELIVERED and item.problem is not None:
                text = item.problem.message.say(language)
                key = f"delivery-{item.id}"
                window.notices.say(Notice(text, NoticeKind.WARNING, outbox, key=key))
        for late in done.late:
            reasons = "\n".join(each.say(language) for each in late.failed)
            text = self.tr("The time of an article has come, and it did not go out: %1")
            key = f"late-{late.article_id}"
            notice = Notice(text.replace("%1", reasons), NoticeKind.WARNING, outbox, key=key)
            window.notices.say(notice)

    def _tell_delivered(self, items: Sequence[OutboxItem]) -> None:
        """Say what readers see now: all languages in one word, and the open article's page."""
        out = [each for each in items if each.receipt and not each.deed.takes_down]
        shown = [each for each in out if not each.deed.is_ahead]
        for item in items:
            if item.deed.is_ahead:
                self._tell_ahead(item)
        if shown:
            self._tell_shown(shown)
        elif any(each.deed.takes_down for each in items):
            text = self.tr("Readers do not find the article any more.")
            self._window.notices.say(Notice(text, key="publishing"))

    def _tell_shown(self, items: Sequence[OutboxItem]) -> None:
        here = self._window.session.article_id
        item = next((each for each in items if each.article_id == here), items[0])
        url = item.receipt.url if item.receipt else ""
        languages = [each.publication.language for each in items]
        if len(set(languages)) > 1:
            titles = listed([language_title(each) for each in dict.fromkeys(languages)])
            text = self.tr("Readers see it, in these languages: %1").replace("%1", titles)
        else:
            text = self.tr("Readers see it: %1").replace("%1", f"\u2066{url}\u2069")
        opens = partial(self.watching.open_page, url)
        actions = ((self.tr("Open the page"), opens),)
        self._window.notices.say(Notice(text, actions=actions, key="publishing"))

    def _tell_ahead(self, item: OutboxItem) -> None:
        from editor.article.delivery import Deed

        kept = item.deed is Deed.HAND_OVER
        text = (
            self.tr("The time is kept by %1: this computer may be off then.")
            if kept
            else self.tr("It is off the schedule of %1.")
        )
        self._window.notices.say(Notice(text.replace("%1", item.target), key="publishing"))


def _planned(
    article_id: str, person: Person, act: Act, before: Dispatch | None, store: Store
) -> Asked:
    # Late, and on the pool: what publishes is read when something is to be published.
    from editor.publishing import configured, planning

    targets = tuple(each for each in configured.everyone(store) if each.on)
    at = before.at if before else None
    goings = planning.plan(store, article_id, person, act, at)
    return Asked(act, goings, targets, before, configured.site(store).clock)


def _doubts(article_ids: tuple[str, ...], store: Store) -> tuple[WarraqError, ...]:
    from editor.publishing import leading_on

    return leading_on.doubts(store, article_ids)


def _sent(dispatch: Dispatch, person: Person, session: str, store: Store) -> tuple[Refused, ...]:
    """Do what was asked for each edition; return why some may not go."""
    from editor.newsroom import acting
    from editor.publishing import sending
    from editor.review.act import Act
    from editor.review.refusal import ActRefused

    refused = []
    for article_id, request in dispatch.requests:
        whole = replace(request, person=person, session=session)
        try:
            if request.act is Act.SCHEDULE:
                acting.perform(store, article_id, whole)
            else:
                sending.send(store, article_id, whole, targets=dispatch.targets)
        except ActRefused as error:
            refused.append(Refused(request, error.failed))
    return tuple(refused)
