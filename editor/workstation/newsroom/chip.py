"""The state chip, its menu of acts, and the primary button: what they say of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from editor.article.language import Language
from editor.article.state import Delivery, Freshness
from editor.workstation.newsroom.asking import question
from editor.workstation.newsroom.reaching import sent_acts
from editor.workstation.newsroom.roles import comma
from editor.workstation.newsroom.workflow import Workflow
from editor.workstation.tooltips import tooltip_of

if TYPE_CHECKING:
    from editor.review.act import Act
    from editor.review.workflow import Offer
    from editor.workstation.window import Window


_LONGEST = 64
"""Letters of a reason in the menu; the whole of it is the tooltip."""


class Chip(QObject):
    """Shows what ``Workflow`` knows; it only asks for acts."""

    wanted = Signal(object)
    """The act that was chosen."""

    def __init__(self, window: Window, workflow: Workflow) -> None:
        super().__init__(window)
        self._window, self._workflow = window, workflow
        self._menu = QMenu(window.toolbar.state_chip)
        self._menu.setToolTipsVisible(True)
        window.toolbar.state_chip.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._fill)
        self._menu.triggered.connect(self._choose)
        window.actions_by_id["acts"].triggered.connect(self._drop_down)
        window.toolbar.next_wanted.connect(self._choose_next)
        workflow.changed.connect(self.show)
        window.program.language_changed.connect(self.show)

    @Slot()
    def _drop_down(self) -> None:
        """Open the menu by its key, the first act that may be done chosen."""
        chip = self._window.toolbar.state_chip
        if chip.isHidden():
            return
        below = chip.rect().bottomLeft()
        if chip.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            below = chip.rect().bottomRight()
            below.setX(below.x() - self._menu.sizeHint().width())
        self._menu.popup(chip.mapToGlobal(below))
        first = next((each for each in self._menu.actions() if each.isEnabled()), None)
        if first is not None:
            self._menu.setActiveAction(first)

    @Slot()
    def show(self) -> None:
        """Say how the article stands and what comes next."""
        toolbar, view = self._window.toolbar, self._workflow.view
        if view is None:
            toolbar.show_state("")
            toolbar.show_next("")
            return
        from editor.review.labels import label

        language = self._window.program.language
        standing = view.standing
        words = label(standing.state, language, standing.freshness)
        if self._window.canvas.isReadOnly():
            words += comma() + self.tr("to be read only")
        toolbar.show_state(
            standing.state.stage,
            words,
            warning=standing.freshness in (Freshness.SOURCE_CHANGED, Freshness.SOURCE_KILLED),
        )
        offer = self._next()
        if offer is None:
            toolbar.show_next("")
        else:
            toolbar.show_next(offer.title.say(language), tooltip_of(_reasons(offer, language)))

    def _next(self) -> Offer | None:
        """Return what the primary button names; nothing while the article is on its way."""
        view = self._workflow.view
        if view is None or view.standing.state.delivery is Delivery.SENDING:
            return None
        return view.next

    @Slot()
    def _fill(self) -> None:
        self._menu.clear()
        view, language = self._workflow.view, self._window.program.language
        if view is None:
            return
        from editor.review.act import Act

        hidden = elsewhere()
        if view.standing.lock is not None and view.standing.lock.session == self._workflow.session:
            # It is this window's own.
            hidden |= {Act.BREAK_LOCK}
        offers = [each for each in view.offers if each.act not in hidden]
        refused = []
        for offer in offers:
            if offer.act in sent_acts():
                # Its dialog shows what is in the way, of every edition.
                self._add(offer, language, "…")
                continue
            asked = question(offer, self._workflow.person)
            if asked is None:
                refused.append(offer)
            else:
                # Dots where a dialog follows, as everywhere.
                self._add(offer, language, "" if asked.empty else "…")
        if refused:
            self._menu.addSection(self.tr("Not now"))
        for offer in refused:
            self._add(offer, language, None)

    def _add(self, offer: Offer, language: Language, dots: str | None) -> None:
        """Add an act with its ``dots``; None for one that is refused."""
        title, reasons = offer.title.say(language), _reasons(offer, language)
        if dots is None and reasons:
            # Beside it: not everybody has a mouse to rest on it.
            title = f"{title} · {_short(reasons.splitlines()[0])}"
        action = self._menu.addAction(title.replace("&", "&&") + (dots or ""))
        action.setData(offer.act)
        action.setEnabled(dots is not None)
        action.setToolTip(tooltip_of(reasons))
        action.setWhatsThis(tooltip_of(reasons))
        action.setStatusTip(reasons)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        from editor.review.act import Act

        # Qt keeps of a word that is a member of an enumeration the word alone.
        self.wanted.emit(Act(action.data()))

    @Slot()
    def _choose_next(self) -> None:
        offer = self._next()
        if offer is not None:
            self.wanted.emit(offer.act)


def _reasons(offer: Offer, language: Language) -> str:
    return "\n".join(each.say(language) for each in offer.failed)


def _short(reason: str) -> str:
    """Return a reason that fits into a menu, cut between words."""
    reason = reason.rstrip(".")
    if len(reason) <= _LONGEST:
        return reason
    return reason[:_LONGEST].rpartition(" ")[0] + "…"


def elsewhere() -> frozenset[Act]:
    """Return the acts that have a place of their own in the window."""
    from editor.review.act import Act

    return frozenset({Act.TRANSLATE, Act.MARK_SYNCED})
