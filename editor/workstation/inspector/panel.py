"""The inspector as a pane: one tab now, more when there is something to show in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.article.language import Language
from editor.workstation.card_area import CardArea
from editor.workstation.inspector.details import Details
from editor.workstation.inspector.editions import Editions
from editor.workstation.inspector.pictures import Pictures
from editor.workstation.inspector.questions import QuestionsTab
from editor.workstation.inspector.tabs import ICON, FittingTabs
from editor.workstation.inspector.thumbnails import Thumbnails
from editor.workstation.page.canvas import Canvas
from editor.workstation.page.sheet import line_figures
from editor.workstation.theme import Theme

if TYPE_CHECKING:
    from editor.importing.imported import Recognised

PAUSE_MS = 300


class InspectorPanel(QWidget):
    """The trailing pane."""

    edition_wanted = Signal(object)
    jump_wanted = Signal(str)
    """The words to go to."""

    def __init__(
        self,
        canvas: Canvas,
        thumbnails: Thumbnails,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._canvas = canvas
        self.details = Details(canvas, theme)
        self.editions = Editions()
        self.pictures = Pictures(canvas, thumbnails)
        self.tabs = FittingTabs(theme)
        self._page = self._details_page()
        self._page.setProperty(ICON, "details")
        self.tabs.addTab(self._page, "")
        self._proofing: QWidget | None = None
        self._review: QWidget | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)
        self.editions.wanted.connect(self.edition_wanted)
        # Reading the pictures walks the article: on a pause, not on every key.
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._show_pictures)
        canvas.edited.connect(self._pause.start)
        self._questions: QuestionsTab | None = None
        self.retranslate()

    def ask(self, recognised: Recognised, language: Language) -> None:
        """Show what an import was unsure of, in a tab of its own until it is done with."""
        self.stop_asking()
        self._questions = QuestionsTab(recognised, language)
        self._questions.jump_wanted.connect(self.jump_wanted)
        self._questions.done.connect(self.stop_asking)
        self._questions.setProperty(ICON, "import")
        self.tabs.addTab(self._questions, "")
        self.retranslate()
        self.tabs.setCurrentWidget(self._questions)

    def add_proofing(self, tab: QWidget) -> None:
        """Put the list of findings first: it is what is looked at most."""
        self._proofing = tab
        tab.setProperty(ICON, "check")
        self.tabs.insertTab(0, tab, "")
        self.tabs.setCurrentWidget(tab)
        self.retranslate()

    def add_review(self, tab: QWidget) -> None:
        """Put the list of changes and comments beside the findings."""
        self._review = tab
        tab.setProperty(ICON, "edit")
        self.tabs.insertTab(self.tabs.indexOf(self._page), tab, "")
        self.retranslate()

    @Slot(str)
    def show_detail(self, name: str) -> None:
        """Bring the details forward and put the caret into one of them."""
        self.tabs.setCurrentWidget(self._page)
        self.details.focus_field(name)

    @Slot()
    def stop_asking(self) -> None:
        """Take the questions away."""
        if self._questions is not None:
            self.tabs.removeTab(self.tabs.indexOf(self._questions))
            self._questions.deleteLater()
            self._questions = None

    def refresh(self) -> None:
        """Show the article that was just opened."""
        self.details.refresh()
        self._show_pictures()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        for widget in (self.tabs, self.tabs.tabBar()):
            widget.setAccessibleName(self.tr("Inspector"))
        self.tabs.setTabText(self.tabs.indexOf(self._page), self.tr("Details"))
        if self._proofing is not None:
            self.tabs.setTabText(self.tabs.indexOf(self._proofing), self.tr("Proofing"))
        if self._review is not None:
            self.tabs.setTabText(self.tabs.indexOf(self._review), self.tr("Review"))
        if self._questions is not None:
            self.tabs.setTabText(self.tabs.indexOf(self._questions), self.tr("Import"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _details_page(self) -> QWidget:
        area = CardArea(14, 16)
        area.column.addWidget(self.details)
        area.column.addWidget(self.editions)
        area.column.addWidget(self.pictures)
        area.column.addStretch(1)
        return area

    @Slot()
    def _show_pictures(self) -> None:
        self.pictures.show_figures(line_figures(self._canvas.lines))
