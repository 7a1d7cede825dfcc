"""The dialogs of the proofreader, and what comes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from editor.proofing.fixing import safe_fixes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from editor.workstation.proofing.board import Entry
    from editor.workstation.proofing.keeping import Keeping
    from editor.workstation.terms.termbase import Termbase
    from editor.workstation.window import Window

# Each dialog is imported when it is first asked for, which is seldom.


class Dialogs(QObject):
    """Opens them; none of them stays in the way of the window's events."""

    fixes_wanted = Signal(list)
    """Pairs of a finding and its fix."""

    def __init__(
        self, window: Window, keeping: Keeping, entries: Callable[[], Sequence[Entry]]
    ) -> None:
        super().__init__(keeping)
        self._window, self._keeping, self._entries = window, keeping, entries
        self._termbase: Termbase | None = None

    @Slot()
    def fix_all(self) -> None:
        """Show every safe fix; those that stay checked are to be made."""
        from editor.workstation.proofing.fix_all import FixAllDialog

        safe = [entry for entry in self._entries() if safe_fixes([entry.finding])]
        if safe:
            dialog = FixAllDialog(safe, self._window)
            dialog.accepted_fixes.connect(self.fixes_wanted)
            dialog.open()

    @Slot()
    def show_switches(self) -> None:
        """Show the rules, to be turned on and off."""
        from editor.workstation.proofing.switches import SwitchesDialog

        window = self._window
        choices, language = self._keeping.choices, window.program.language
        dialog = SwitchesDialog(choices, language, window.theme, window)
        dialog.switched.connect(self._switch)
        dialog.open()

    @Slot()
    def show_left_alone(self) -> None:
        """Show what is left alone and the desk's words, to be taken back."""
        from editor.workstation.proofing.left_alone import LeftAloneDialog

        keeping = self._keeping
        dialog = LeftAloneDialog(lambda: keeping.choices, self._window)
        dialog.watched_again.connect(keeping.watch_again)
        dialog.word_forgotten.connect(keeping.forget_word)
        dialog.open()

    @Slot()
    def show_terms(self) -> None:
        """Show the desk's terms, to be searched and changed."""
        self.show_term("")

    def show_term(self, term_id: str) -> None:
        """Show the desk's terms, the one of this id chosen."""
        from editor.workstation.terms.dialog import TermsDialog

        window = self._window
        if not window.archive.ready:
            return
        dialog = TermsDialog(self._terms(), window.jobs, window.theme, window)
        if term_id:
            dialog.show_term(term_id)
        dialog.open()

    def _terms(self) -> Termbase:
        """Return the termbase; it outlives its dialog, so that steps can be undone later too."""
        from editor.workstation.terms.termbase import Termbase

        if self._termbase is None:
            window = self._window
            self._termbase = Termbase(window.archive, window.newsroom.seat, self)
            self._termbase.changed.connect(self._use_terms)
        return self._termbase

    @Slot()
    def _use_terms(self) -> None:
        if self._termbase is not None:
            self._keeping.use_terms(self._termbase.terms)

    @Slot(dict, bool)
    def _switch(self, switched: dict[str, bool], suggestions: bool) -> None:
        self._keeping.switch(switched, suggestions=suggestions)
