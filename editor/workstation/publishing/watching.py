"""The outbox in the window: its dialog follows the deliveries, and does what is asked there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from editor.workstation.publishing.outbox import Row, rows

if TYPE_CHECKING:
    from db.store import Store
    from editor.article.delivery import OutboxItem
    from editor.article.person import Person
    from editor.workstation.publishing.deliveries import Deliveries
    from editor.workstation.publishing.outbox_dialog import OutboxDialog
    from editor.workstation.publishing.places import Places
    from editor.workstation.window import Window


class Watching(QObject):
    """Shows what is on its way; every act on it is a transaction of the store."""

    def __init__(self, window: Window, deliveries: Deliveries, places: Places) -> None:
        super().__init__(window)
        self._window, self._deliveries, self._places = window, deliveries, places
        self._dialog: OutboxDialog | None = None
        window.archive.changed.connect(self._refresh)
        deliveries.ended.connect(self._refresh)
        window.jobs.progressed.connect(self._progress)
        window.jobs.changed.connect(self._progress)
        self._seen: str | None = None

    @Slot()
    def show_outbox(self) -> None:
        """Open the outbox."""
        from editor.workstation.publishing.outbox_dialog import OutboxDialog

        if not self._window.archive.ready:
            return
        dialog = OutboxDialog(self._window.program.language, self._window)
        self._dialog = dialog
        dialog.retry_wanted.connect(self._retry)
        dialog.cancel_wanted.connect(self._cancel)
        dialog.overwrite_wanted.connect(self._compare)
        dialog.unschedule_wanted.connect(self._unschedule)
        dialog.open_wanted.connect(self.open_page)
        dialog.stop_wanted.connect(self._deliveries.stop)
        dialog.targets_wanted.connect(self._places.show_at)
        dialog.destroyed.connect(self._closed)
        dialog.open()
        self._refresh()

    @Slot(str)
    def open_page(self, url: str) -> None:
        """Open an address in the user's browser."""
        QDesktopServices.openUrl(QUrl(url))

    @Slot()
    def _closed(self) -> None:
        self._dialog = None

    @Slot()
    def _refresh(self) -> None:
        if self._dialog is not None:
            self._window.archive.run(rows, self._show)

    @Slot()
    def _progress(self) -> None:
        """Show how far what is being sent is; the rows are read again when another is begun."""
        if self._dialog is None:
            return
        going = self._deliveries.under_way
        self._dialog.show_progress(*(going or ("", None)))
        target = going[0] if going else None
        if target != self._seen:
            self._seen = target
            self._refresh()

    def _show(self, found: tuple[Row, ...]) -> None:
        if self._dialog is not None:
            self._dialog.show_rows(found)

    @Slot(object)
    def _retry(self, item: OutboxItem) -> None:
        self._act(partial(_retried, item.id, ""))

    @Slot(object, str)
    def _overwrite(self, item: OutboxItem, reason: str) -> None:
        self._act(partial(_retried, item.id, reason))

    @Slot(object)
    def _cancel(self, item: OutboxItem) -> None:
        self._act(partial(_cancelled, item.id))

    @Slot(str)
    def _unschedule(self, article_id: str) -> None:
        self._act(partial(_unscheduled, article_id))

    @Slot(object)
    def _compare(self, item: OutboxItem) -> None:
        from editor.workstation.publishing.compare_dialog import CompareDialog

        dialog = CompareDialog(item, self._window.theme, self._dialog or self._window)
        dialog.overwrite_wanted.connect(self._overwrite)
        dialog.open()

    def _act(self, work: partial[None]) -> None:
        person = self._window.newsroom.seat.person
        if person is not None:
            self._window.archive.run(partial(work, person), self._done)

    def _done(self, _nothing: None) -> None:
        self._window.archive.changed.emit()
        self._deliveries.look()


def _retried(item_id: str, overwrite: str, person: Person, store: Store) -> None:
    # Late, and on the pool, as all of these: what publishes is read when it is wanted.
    from editor.publishing import courier

    courier.retry(store, item_id, person=person, reason=overwrite, overwrite=bool(overwrite))


def _cancelled(item_id: str, person: Person, store: Store) -> None:
    from editor.publishing import courier

    courier.cancel(store, item_id, person=person)


def _unscheduled(article_id: str, person: Person, store: Store) -> None:
    from editor.newsroom import acting
    from editor.review.act import Act, Request

    acting.perform(store, article_id, Request(act=Act.UNSCHEDULE, person=person))
