"""The window: desk, page and inspector between toolbar and status bar, and what joins them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from editor.workstation.actions import NEEDS_ARTICLE, Actions
from editor.workstation.blank import BlankPage
from editor.workstation.desk.panel import DeskPanel
from editor.workstation.help import Help
from editor.workstation.named import named
from editor.workstation.notices import NoticeBar
from editor.workstation.panes import Panes
from editor.workstation.program import Program
from editor.workstation.statusbar import StatusBar
from editor.workstation.toolbar import Toolbar

if TYPE_CHECKING:
    from editor.article.article import Article
    from editor.workstation.arrivals import Arrivals
    from editor.workstation.departures import Departures
    from editor.workstation.desk_acts import DeskActs
    from editor.workstation.editing import Editing
    from editor.workstation.find.article import ArticleFind
    from editor.workstation.find.desk import DeskFind
    from editor.workstation.inspector.panel import InspectorPanel
    from editor.workstation.journaling import Journaling
    from editor.workstation.newsroom.newsroom import Newsroom
    from editor.workstation.page.canvas import Canvas
    from editor.workstation.page.view import PageView
    from editor.workstation.page_look import PageLook
    from editor.workstation.proofing.desk import Proofing
    from editor.workstation.recovery import Recovery
    from editor.workstation.review.desk import Review
    from editor.workstation.save_notices import SaveNotices
    from editor.workstation.session import Session
    from editor.workstation.tally import Tally
    from editor.workstation.upkeep import Upkeep

FIRST_SIZE = QSize(1440, 900)
LEAST_SIZE = QSize(960, 560)
"""Below that the toolbar's words lie on each other, in Russian first."""
LEAST_INSPECTOR = 300


class Window(QMainWindow):
    """Builds the parts and connects them; each part does its own work."""

    page: PageView
    canvas: Canvas
    session: Session
    journaling: Journaling
    recovery: Recovery
    inspector: InspectorPanel
    editing: Editing
    article_find: ArticleFind
    desk_find: DeskFind
    look: PageLook
    desk_acts: DeskActs
    arrivals: Arrivals
    departures: Departures
    save_notices: SaveNotices
    tally: Tally
    proofing: Proofing
    review: Review
    upkeep: Upkeep
    newsroom: Newsroom

    painted = Signal()
    """The window has been seen: once, after its first paint."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self._painted = False
        self.program = program
        self.archive, self.jobs, self.theme = program.archive, program.jobs, program.theme
        self.furnished = False
        self._may_close = False
        self._meta = ""
        self._meta_of: Article | None = None
        self.actions_by_id = Actions(self, program.keymap)
        self.desk = DeskPanel(self.archive, self.theme)
        self.inspector_pane = named(QWidget(), "inspector")
        self.inspector_pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        # As wide as the widest of its tabs may need: what a tab says never moves the page.
        self.inspector_pane.setMinimumWidth(LEAST_INSPECTOR)
        self.notices = NoticeBar(self.theme)
        self.blank = BlankPage(self.theme)
        self.toolbar = Toolbar(self.actions_by_id, self.theme)
        self.statusbar = StatusBar(self.jobs, self.theme)
        self._build()
        self.panes = Panes(self)
        self.help = Help(self)
        self.actions_by_id["quit"].triggered.connect(self.close)
        self.jobs.failed.connect(self.program.meet)
        self.program.told.connect(self.notices.say)
        self.program.language_changed.connect(self.retranslate)
        self._enable(False)
        self.retranslate()

    def furnish(self) -> None:
        """Put page, inspector and all that works with an article into the window, once.

        It follows the first paint: these parts, and what they import, take as long as the rest of
        the start together, and nobody needs them before there is an article.
        """
        from editor.workstation.arrivals import Arrivals
        from editor.workstation.departures import Departures
        from editor.workstation.desk_acts import DeskActs
        from editor.workstation.editing import Editing
        from editor.workstation.find.article import ArticleFind
        from editor.workstation.find.desk import DeskFind
        from editor.workstation.journal_mark import JournalMark
        from editor.workstation.journaling import Journaling
        from editor.workstation.page.view import PageView
        from editor.workstation.page_look import PageLook
        from editor.workstation.proofing.desk import Proofing
        from editor.workstation.recovery import Recovery
        from editor.workstation.review.desk import Review
        from editor.workstation.save_notices import SaveNotices
        from editor.workstation.session import Session
        from editor.workstation.tally import Tally

        if self.furnished:
            return
        self.page = PageView()
        self.canvas = named(self.page.canvas, "canvas")
        self.centre.addWidget(self.page)
        self.session = Session(self.archive, self.canvas, self)
        self.journaling = Journaling(self.session, self.canvas, self)
        self.journaling.jobs.failed.connect(self.program.meet)
        JournalMark(self.journaling, self.program, self.statusbar)
        self._furnish_inspector()
        self.editing = Editing(self)
        self.article_find = ArticleFind(self.page, self.jobs, self.theme, self)
        self.desk_find = DeskFind(self)
        self.look = PageLook(self)
        self.desk_acts = DeskActs(self)
        self.arrivals = Arrivals(self)
        self.departures = Departures(self)
        self.save_notices = SaveNotices(self)
        self.tally = Tally(self)
        self.proofing = Proofing(self)
        self.review = Review(self)
        self._furnish_quiet_parts()
        self.recovery = Recovery(self)
        self._connect()
        self.furnished = True
        self.retranslate()

    def _furnish_quiet_parts(self) -> None:
        """Make the parts that nobody asks for anything: they hear, and act."""
        from editor.workstation.completing import Completing
        from editor.workstation.newsroom.newsroom import Newsroom
        from editor.workstation.picturing import Picturing
        from editor.workstation.publishing.desk import Publishing
        from editor.workstation.sections import Sections
        from editor.workstation.upkeep import Upkeep

        self.upkeep = Upkeep(self)
        self.newsroom = Newsroom(self)
        self.publishing = Publishing(self)
        Completing(self)
        Picturing(self)
        Sections(self)

    def _furnish_inspector(self) -> None:
        from editor.workstation.inspector.panel import InspectorPanel
        from editor.workstation.inspector.thumbnails import Thumbnails

        thumbnails = Thumbnails(self.archive, self.session.media, self)
        self.inspector = InspectorPanel(self.canvas, thumbnails, self.theme)
        self.inspector.setEnabled(False)
        layout = QVBoxLayout(self.inspector_pane)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.inspector)

    def _build(self) -> None:
        self.centre = QStackedWidget()
        self.centre.addWidget(self.blank)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notices)
        column.addWidget(self.centre, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        for widget in (self.desk, middle, self.inspector_pane):
            self.splitter.addWidget(widget)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for number in range(3):
            self.splitter.setStretchFactor(number, number == 1)
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.toolbar)
        rows.addWidget(self.splitter, 1)
        rows.addWidget(self.statusbar)
        self.setCentralWidget(whole)
        self.setMinimumSize(LEAST_SIZE)
        self.resize(FIRST_SIZE)
        self.setAcceptDrops(True)

    def _connect(self) -> None:
        self.canvas.edited.connect(self.session.note_edit)
        self.canvas.edited.connect(self._show_meta)
        self.canvas.place_changed.connect(self.statusbar.show_place)
        self.canvas.place_changed.connect(self.toolbar.show_place)
        self.canvas.outline_changed.connect(self.desk.outline.show_entries)
        self.canvas.details_requested.connect(self.inspector.show_detail)
        self.desk.outline.chosen.connect(self._go_to)
        self.inspector.jump_wanted.connect(self.go_to_words)
        self._connect_find()
        self.session.opened.connect(self._show_article)
        self.session.opened.connect(self.desk_find.arrive)
        self.session.closed.connect(self._show_nothing)
        self.session.save_changed.connect(self.statusbar.show_save)
        self.statusbar.retry_wanted.connect(self.session.save)
        self.actions_by_id["save"].triggered.connect(self.session.save)

    def _connect_find(self) -> None:
        actions, find = self.actions_by_id, self.article_find
        actions["find"].triggered.connect(find.find)
        actions["replace"].triggered.connect(find.find_to_replace)
        actions["find-next"].triggered.connect(find.find_next)
        actions["find-previous"].triggered.connect(find.find_previous)
        self.session.opened.connect(find.begin_again)
        self.session.closed.connect(find.close)

    @Slot()
    def retranslate(self) -> None:
        """Say everything in the interface's language, live."""
        self.actions_by_id.retranslate()
        self.toolbar.retranslate()
        self.statusbar.language = self.program.language
        if self.furnished:
            from editor.workstation.page_words import page_labels

            self.canvas.set_labels(page_labels())
        self._show_title()

    def go_to_words(self, quote: str) -> None:
        """Put the caret where ``quote`` stands on the page; nothing happens if it is gone."""
        wanted = quote.removesuffix("…")
        for number, line in enumerate(self.canvas.lines):
            at = " ".join(line.text.plain.split()).find(wanted) if wanted else -1
            if at >= 0:
                self.editing.go_to_line(number, line.text.plain.find(wanted.split()[0]))
                return

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save, then close; if that fails stay and say why."""
        if self._may_close or not self.furnished or not self.session.dirty:
            self.panes.remember()
            if self.furnished:
                self.newsroom.close()
                self.publishing.close()
                self.upkeep.close()
                self.departures.close()
                self.journaling.close()
            event.accept()
            return
        event.ignore()
        self.session.leave(self.close_now)

    @Slot()
    def close_now(self) -> None:
        """Close without another question: all is saved, or the user said so."""
        self._may_close = True
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Come back from full screen on Escape, when nobody nearer to the keys wanted it."""
        if event.key() == Qt.Key.Key_Escape and self.panes.leave_full_screen():
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Save when the user turns to another window."""
        left = event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow()
        if left and self.furnished:
            self.session.save()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell when the window was first painted."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            # When this paint has reached the screen.
            QTimer.singleShot(0, self.painted.emit)

    def showEvent(self, event: QShowEvent) -> None:
        """Restore the panes once the window has its size."""
        super().showEvent(event)
        self.panes.restore()

    def _enable(self, there: bool) -> None:
        self.actions_by_id.enable(NEEDS_ARTICLE, there)
        self.toolbar.preview.setEnabled(there)
        self.toolbar.primary.setEnabled(there)
        if not there:
            self.toolbar.show_state("")
            self.toolbar.show_next("")
            self.statusbar.clear()
            self.toolbar.show_place(None)

    @Slot(object)
    def _show_article(self, article: Article | None) -> None:
        self._enable(article is not None)
        self.centre.setCurrentWidget(self.page if article is not None else self.blank)
        self.inspector.setEnabled(article is not None)
        if article is None:
            self.desk.outline.show_entries(())
            self.desk.mark_open("")
        else:
            self._show_opened(article)
        self._show_title()

    def _show_opened(self, article: Article) -> None:
        self.program.settings.last_article = article.id
        self.editing.follow_history()
        self.inspector.refresh()
        self._show_meta()
        self.desk.mark_open(article.id)
        self.statusbar.show_place(self.canvas.place())
        self.toolbar.show_place(self.canvas.place())
        self.canvas.setFocus()
        # When the page has its size: an article is read from its headline on.
        QTimer.singleShot(0, self._to_top)

    @Slot()
    def _to_top(self) -> None:
        self.canvas.verticalScrollBar().setValue(0)

    @Slot()
    def _show_nothing(self) -> None:
        self._show_article(None)

    @Slot()
    def _show_meta(self) -> None:
        if self.canvas.details is self._meta_of:
            return
        self._meta_of = self.canvas.details
        from editor.workstation.page_words import meta_line

        line = meta_line(self.canvas.details)
        if line != self._meta:
            self._meta = line
            self.canvas.set_meta_line(line)

    def _show_title(self) -> None:
        opened = self.furnished and self.session.article_id is not None
        headline = self.canvas.lines[0].text.plain if opened else ""
        name = self.tr("Warraq")
        self.setWindowTitle(f"{headline} – {name}" if headline else name)

    @Slot(str)
    def _go_to(self, block_id: str) -> None:
        self.canvas.go_to(block_id)
        self.canvas.setFocus()
