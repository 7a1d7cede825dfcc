"""Proofreading in the window: joins check, marks, list, popup and choices."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from editor.proofing.finding import Finding, Fix
from editor.proofing.fixing import safe_fixes
from editor.proofing.settings import Ignored
from editor.proofing.spelling.loaded import dictionaries
from editor.workstation.proofing.board import Board, Entry, in_tiers
from editor.workstation.proofing.card import ALWAYS, HERE, Card
from editor.workstation.proofing.dialogs import Dialogs
from editor.workstation.proofing.dictionaries import Dictionaries
from editor.workstation.proofing.findings_count import FindingsCount
from editor.workstation.proofing.fixes import Fixes
from editor.workstation.proofing.keeping import Keeping
from editor.workstation.proofing.live import Answer, LiveCheck
from editor.workstation.proofing.marks import FindingMarks
from editor.workstation.proofing.mending import mend
from editor.workstation.proofing.places import Places
from editor.workstation.proofing.tab import ProofingTab

if TYPE_CHECKING:
    from editor.article.article import Article
    from editor.article.language import Language
    from editor.workstation.window import Window


class Proofing(QObject):
    """What is found is marked and listed; a fix is one step of the page's history."""

    shown = Signal()
    """Marks, list and count are those of the text on the page."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window, self._canvas = window, window.canvas
        self.board = Board()
        self.keeping = Keeping(window.archive, self)
        self.live = LiveCheck(window.canvas, window.jobs, self)
        self.tab = ProofingTab(window.theme)
        self.marks = FindingMarks(window.canvas, self.board, self._is_shown, window.theme, self)
        self.places = Places(window.canvas, self._get_entries, self)
        self.fixes = Fixes(window, self.marks, self.places)
        self.popup = self.fixes.popup
        self.dialogs = Dialogs(window, self.keeping, self._get_entries)
        self.dictionaries = Dictionaries(window.program, self)
        self._count = FindingsCount(window.statusbar)
        self._language: Language | None = None
        self._lacking = False
        self._retranslate()
        self._connect()

    def _connect(self) -> None:
        window, actions = self._window, self._window.actions_by_id
        window.inspector.add_proofing(self.tab)
        window.session.opened.connect(self._begin)
        window.session.closed.connect(self._end)
        window.archive.changed.connect(self._look_at_siblings)
        window.program.language_changed.connect(self._retranslate)
        self._canvas.lines_changed.connect(self._carry)
        self.live.checked.connect(self._take)
        self.keeping.loaded.connect(self._use_choices)
        self.keeping.rules_changed.connect(self._use_choices)
        self.keeping.ignored_changed.connect(self._show)
        self.keeping.failed.connect(window.program.meet)
        for maker in (self.tab, self.popup):
            maker.card_made.connect(self._listen)
        self.places.shown.connect(self.tab.reveal)
        self.places.detail_wanted.connect(window.inspector.show_detail)
        self.dialogs.fixes_wanted.connect(self._mend)
        self.tab.fix_all_wanted.connect(self.dialogs.fix_all)
        self.tab.switches_wanted.connect(self.dialogs.show_switches)
        self.tab.left_alone_wanted.connect(self.dialogs.show_left_alone)
        self.tab.dictionary_wanted.connect(self._choose_dictionary)
        self.dictionaries.changed.connect(self._use_choices)
        self._count.clicked.connect(self.show_tab)
        actions["finding-next"].triggered.connect(self.places.go_to_next)
        actions["finding-previous"].triggered.connect(self.places.go_to_previous)
        actions["fixes"].triggered.connect(self.fixes.open_at_caret)
        actions["fix-all"].triggered.connect(self.dialogs.fix_all)
        actions["terms"].triggered.connect(self.dialogs.show_terms)
        actions["rules"].triggered.connect(self.dialogs.show_switches)
        actions["left-alone"].triggered.connect(self.dialogs.show_left_alone)

    # What is found

    @property
    def entries(self) -> list[Entry]:
        """What is found and not to be left alone, in the order of the list."""
        return in_tiers(self.board.entries, self._is_shown)

    def _get_entries(self) -> list[Entry]:
        return self.entries

    def _is_shown(self, finding: Finding) -> bool:
        return not self.keeping.covers(finding)

    @Slot(object)
    def _begin(self, article: Article) -> None:
        self._clear()
        self.keeping.load(article.id, article.story_id)

    @Slot()
    def _use_choices(self) -> None:
        keeping = self.keeping
        self.live.use(keeping.choices.settings(), keeping.terms, keeping.siblings)
        if self._language is None and self._window.session.article_id is not None:
            self.live.begin()

    @Slot()
    def _look_at_siblings(self) -> None:
        if self._window.session.article_id is not None:
            details = self._canvas.details
            self.keeping.load_siblings(details.id, details.story_id)

    @Slot()
    def _end(self) -> None:
        self.live.stop()
        self._clear()

    def _clear(self) -> None:
        self.live.stop()
        self.board.clear()
        self.popup.close_quietly()
        self.marks.refresh()
        self.tab.clear()
        self._count.show_count(None)
        self._language, self._lacking = None, False
        self.tab.show_note("")

    @Slot(object)
    def _take(self, answer: Answer) -> None:
        self.board.take(answer.findings, answer.texts)
        self._language, self._lacking = answer.language, answer.lacking
        self._say_lacking()
        self._show()

    @Slot(int, int)
    def _carry(self, first: int, tail: int) -> None:
        self.board.carry(self._canvas.lines, first, tail)
        self.marks.follow(first, tail)

    @Slot()
    def _show(self) -> None:
        entries = self.entries
        safe = len(safe_fixes(entry.finding for entry in entries))
        ignored = len(self.board.entries) - len(entries)
        self.marks.refresh()
        self.tab.show_entries(entries, safe=safe, ignored=ignored)
        self._count.show_count(len(entries))
        self.shown.emit()

    @Slot()
    def _retranslate(self) -> None:
        self.tab.use_language(self._window.program.language)
        self._say_lacking()

    def _say_lacking(self) -> None:
        said = ""
        if self._lacking and self._language is not None:
            # It is known by now that there is none: nothing is read here.
            speller, _ = dictionaries()
            said = speller.missing(self._language, self._window.program.language)
        self.tab.show_note(said)

    @Slot()
    def _choose_dictionary(self) -> None:
        self.dictionaries.choose(self._window)

    # What a person does with it

    @Slot(object)
    def _listen(self, card: Card) -> None:
        card.chosen.connect(self.places.go_to)
        card.fix_wanted.connect(self.fix)
        card.ignore_wanted.connect(self.ignore)
        card.word_wanted.connect(self.add_word)
        card.term_wanted.connect(self.show_term)

    @Slot(object, object)
    def fix(self, entry: Entry, fix: Fix) -> None:
        """Put one finding right."""
        self.tab.keep_focus()
        self._mend([(entry.finding, fix)])

    @Slot(object, str)
    def ignore(self, entry: Entry, scope: str) -> None:
        """Leave a finding alone: only here, in this article, or always."""
        finding = entry.finding
        self.tab.keep_focus()
        self.popup.close_quietly()
        place = finding.place if scope == HERE else None
        self.keeping.ignore(Ignored(finding.rule, finding.quote, place), everywhere=scope == ALWAYS)

    @Slot(object)
    def add_word(self, entry: Entry) -> None:
        """Add the word to the desk's own: it is spelt right from now on."""
        self.tab.keep_focus()
        self.popup.close_quietly()
        self.keeping.add_word(entry.finding.quote)

    @Slot(str)
    def show_term(self, term_id: str) -> None:
        """Show a term in the desk's list."""
        self.popup.close_quietly()
        self.dialogs.show_term(term_id)

    @Slot(list)
    def _mend(self, chosen: Sequence[tuple[Finding, Fix]]) -> None:
        mend(self._canvas, chosen)

    @Slot()
    def show_tab(self) -> None:
        """Bring the list forward."""
        self._window.actions_by_id["inspector"].setChecked(True)
        self._window.inspector.tabs.setCurrentWidget(self.tab)
