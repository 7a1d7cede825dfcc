"""From the wish to the deed: checks first, then the words an act needs, then the store."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from editor.workstation.inspector.tabs import ICON
from editor.workstation.newsroom.asking import Question, question
from editor.workstation.newsroom.checks_tab import ChecksTab
from editor.workstation.newsroom.reaching import sent_acts
from editor.workstation.newsroom.spots import Spots
from editor.workstation.newsroom.workflow import Workflow
from editor.workstation.notices import Notice

if TYPE_CHECKING:
    from editor.review.act import Act, Request
    from editor.review.refusal import Failed
    from editor.workstation.newsroom.act_dialog import ActDialog
    from editor.workstation.window import Window


class Acts(QObject):
    """Brings the checks forward when there is something to see; asks nothing else twice."""

    sent_wanted = Signal(object)
    """An act that reaches a site: publishing has dialogs of its own."""

    def __init__(self, window: Window, workflow: Workflow, spots: Spots) -> None:
        super().__init__(window)
        self._window, self._workflow = window, workflow
        # Never without a parent: what Python alone owns may be collected in a thread of the pool.
        self.checks = ChecksTab(window.theme, window.inspector)
        self.checks.hide()
        self.checks.setProperty(ICON, "checks")
        self._refused: tuple[Failed, ...] = ()
        self._dialog: ActDialog | None = None
        self._of: str | None = None
        """The article that an act was asked for last."""
        workflow.changed.connect(self._follow)
        workflow.done.connect(self._done)
        workflow.refused.connect(self._refuse)
        self.checks.act_wanted.connect(self._do_checked)
        self.checks.closed.connect(self.hide_checks)
        self.checks.spot_wanted.connect(spots.go_to)
        window.session.closed.connect(self._leave)
        window.session.opened.connect(self._leave)
        window.program.language_changed.connect(self._follow)
        window.actions_by_id["act-next"].triggered.connect(self.submit_or_approve)

    @Slot()
    def submit_or_approve(self) -> None:
        """Begin the one of the two that fits the article's state; never anything else."""
        from editor.review.act import Act

        offered = (self._workflow.offer(act) for act in (Act.SUBMIT, Act.APPROVE))
        offer = next((each for each in offered if each is not None), None)
        if offer is not None:
            self.begin(offer.act)

    @Slot(object)
    def begin(self, act: Act) -> None:
        """Begin an act: at once, or after its checks are seen and its words are given."""
        if act in sent_acts():
            self.sent_wanted.emit(act)
        elif act in _checked():
            # What the checks find in the text of before is not what is handed on.
            self._workflow.when_current(partial(self._begin, act))
        else:
            self._begin(act)

    def _begin(self, act: Act) -> None:
        looked = self._workflow.looked
        offer = self._workflow.offer(act)
        if looked is None or offer is None:
            return
        seen = self.checks.act is act
        entries = looked.entries if looked.checked_for is act else ()
        asked = question(offer, self._workflow.person)
        if asked is None or (entries and not seen):
            self._refused = ()
            self._show_checks(act)
        else:
            self._ask(act, asked)

    @Slot()
    def hide_checks(self) -> None:
        """Take the checks away."""
        if self.checks.act is not None:
            self.checks.act = None
            tabs = self._window.inspector.tabs
            tabs.removeTab(tabs.indexOf(self.checks))

    @Slot()
    def forget_done(self) -> None:
        """Offer no more to take back what was done: another person sits here."""
        for key in ("submitted", "approved", "returned"):
            self._window.notices.withdraw(key)

    @Slot()
    def _leave(self) -> None:
        # A recall, or the words of a dialog, would be of another article.
        self.forget_done()
        if self._dialog is not None:
            self._dialog.reject()
        self.hide_checks()

    def _ask(self, act: Act, asked: Question) -> None:
        from editor.review.act import Request
        from editor.workstation.newsroom.act_dialog import ActDialog

        if asked.empty:
            self._do(Request(act=act))
            return
        window = self._window
        dialog = ActDialog(act, asked, window.program.language, window.theme, window)
        dialog.chosen.connect(self._do)
        dialog.finished.connect(self._forget_dialog)
        self._dialog = dialog
        dialog.open()

    @Slot()
    def _forget_dialog(self) -> None:
        self._dialog = None

    @Slot(object)
    def _do(self, request: Request) -> None:
        from dataclasses import replace

        passed = request.acknowledged
        if self.checks.act is request.act:
            passed |= self.checks.warnings
        self._of = self._window.session.article_id
        self._workflow.do(replace(request, acknowledged=passed))

    @Slot()
    def _do_checked(self) -> None:
        if self.checks.act is not None:
            self.begin(self.checks.act)

    def _show_checks(self, act: Act) -> None:
        window = self._window
        tabs = window.inspector.tabs
        self._fill_checks(act)
        if tabs.indexOf(self.checks) < 0:
            tabs.addTab(self.checks, "")
        tabs.setTabText(tabs.indexOf(self.checks), self.tr("Checks"))
        window.actions_by_id["inspector"].setChecked(True)
        tabs.setCurrentWidget(self.checks)
        self.checks.list.setFocus()

    def _fill_checks(self, act: Act) -> None:
        looked, offer = self._workflow.looked, self._workflow.offer(act)
        entries = looked.entries if looked and looked.checked_for is act else ()
        language = self._window.program.language
        failed = [*(offer.failed if offer else ()), *self._refused]
        # What the dialog will ask for is no obstacle; a refusal of the store has the last word.
        asked = question(offer, self._workflow.person) if offer else None
        askable = {each.guard for each in asked.told} if asked else set()
        unique = dict.fromkeys(each for each in failed if each.guard not in askable)
        self.checks.show_checks(act, entries, tuple(unique), language)

    @Slot()
    def _follow(self) -> None:
        act = self.checks.act
        if act is None:
            return
        if self._workflow.offer(act) is None:
            self.hide_checks()
            return
        # A refusal was about the text of then.
        self._refused = ()
        self._fill_checks(act)
        tabs = self._window.inspector.tabs
        tabs.setTabText(tabs.indexOf(self.checks), self.tr("Checks"))

    @Slot(object, object)
    def _refuse(self, request: Request, failed: tuple[Failed, ...]) -> None:
        self._refused = tuple(failed)
        self._show_checks(request.act)

    @Slot(object)
    def _done(self, act: Act) -> None:
        from editor.review.act import Act as Known

        self._leave()
        if self._of == self._window.session.article_id:
            self._set_mode(act)
        if act is Known.SUBMIT:
            self._window.notices.say(
                Notice(
                    self.tr("The article is with the proofreaders."),
                    actions=((self.tr("Recall"), self._recall),),
                    key="submitted",
                )
            )
        elif act is Known.APPROVE:
            self._window.notices.say(
                Notice(
                    self.tr("The text is approved as it stands; any change voids that."),
                    actions=((self.tr("Take back"), self._reopen),),
                    key="approved",
                )
            )
        elif act is Known.REQUEST_CHANGES:
            said = self.tr("The article is with its author again.")
            self._window.notices.say(Notice(said, key="returned"))

    def _set_mode(self, act: Act) -> None:
        """Let a proofreader who takes a text suggest in it, and whoever has it next write in it."""
        from editor.review.act import Act as Known

        review = self._window.review
        if act is Known.TAKE:
            review.suggest(True)
        elif review.standing.suggesting and act in (
            Known.SUBMIT,
            Known.RECALL,
            Known.REQUEST_CHANGES,
            Known.APPROVE,
        ):
            review.suggest(False)

    def _reopen(self) -> None:
        from editor.review.act import Act

        self._window.notices.withdraw("approved")
        self.begin(Act.REOPEN)

    def _recall(self) -> None:
        from editor.review.act import Act

        self._window.notices.withdraw("submitted")
        self.begin(Act.RECALL)


def _checked() -> frozenset[Act]:
    from editor.review.act import Act

    return frozenset({Act.SUBMIT, Act.APPROVE})
