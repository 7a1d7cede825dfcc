"""The preview's window: paper and source, one beside the other in two tabs."""

from __future__ import annotations

import re
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFont, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.article.errors import WarraqError
from editor.workstation.icons import icon
from editor.workstation.jobs import Job
from editor.workstation.layouts import KeyPositions
from editor.workstation.named import named
from editor.workstation.preview.paper import ZOOMS, Paper
from editor.workstation.program import Program
from editor.workstation.theme import primary_button

PAPER, SOURCE, WAITING = range(3)
_GROUND = re.compile(r"background: #[0-9a-f]{6};?")


class PreviewWindow(QWidget):
    """Shows what the exporters made; making it is the business of ``Departures``."""

    save_wanted = Signal()
    browser_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._program = program
        self.html = ""
        self._waits = ""
        self._place = (0, 0)
        self.paper = Paper(program.jobs, program.theme)
        self.source = named(QTextBrowser(), "source")
        self._message = named(QLabel(), "muted")
        self._tabs = QButtonGroup(self)
        self._to_paper, self._to_source = (
            named(QPushButton(), "chip"),
            named(QPushButton(), "chip"),
        )
        self._pages = named(QLabel(), "muted")
        self._smaller, self._larger = named(QToolButton(), "flat"), named(QToolButton(), "flat")
        self._size = named(QLabel(), "muted")
        self._browser, self._save = QPushButton(), primary_button()
        self._stack = QStackedWidget()
        self._build()
        self._connect()
        self._recolour()
        self.retranslate()

    def _build(self) -> None:
        bar = named(QWidget(), "toolbar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(bar)
        row.setContentsMargins(14, 8, 14, 8)
        for number, chip in enumerate((self._to_paper, self._to_source)):
            chip.setCheckable(True)
            self._tabs.addButton(chip, number)
            row.addWidget(chip)
        self._to_paper.setChecked(True)
        row.addSpacing(16)
        row.addWidget(self._pages)
        row.addStretch(1)
        for widget in (self._smaller, self._size, self._larger):
            row.addWidget(widget)
        for button in (self._smaller, self._larger):
            button.setIconSize(QSize(20, 20))
        row.addStretch(1)
        row.addWidget(self._browser)
        row.addWidget(self._save)
        self.source.setOpenLinks(False)
        self.source.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.source.setLineWrapMode(QTextBrowser.LineWrapMode.NoWrap)
        # Source is read from left to right, whatever the interface is.
        self.source.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.source.setFont(QFont(["DejaVu Sans Mono", "Liberation Mono", "Consolas", "monospace"]))
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._message.setWordWrap(True)
        for page in (self.paper, self.source, self._message):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._stack, 1)
        self.resize(940, 900)

    def _connect(self) -> None:
        self._tabs.idClicked.connect(self.show_tab)
        self._smaller.clicked.connect(self._zoom_out)
        self._larger.clicked.connect(self._zoom_in)
        self._save.clicked.connect(self.save_wanted)
        self._browser.clicked.connect(self.browser_wanted)
        self.paper.page_changed.connect(self._show_page)
        self._program.theme.changed.connect(self._recolour)
        for keys, slot in (
            ("Escape Ctrl+W", self.close),
            ("Ctrl+Q", self.quit_wanted.emit),
            ("Ctrl++ Ctrl+=", self._zoom_in),
            ("Ctrl+-", self._zoom_out),
            ("Ctrl+0", self._whole_size),
        ):
            action = QAction(self)
            action.setShortcuts([QKeySequence(key) for key in keys.split()])
            action.triggered.connect(slot)
            self.addAction(action)
        self._keys = KeyPositions(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Listen for keys by their place, as the main window does."""
        super().showEvent(event)
        self._keys.watch()

    def show_tab(self, number: int) -> None:
        """Show paper (0) or source (1)."""
        self._tabs.button(number).setChecked(True)
        waiting = number == PAPER and self._waits
        self._stack.setCurrentIndex(WAITING if waiting else number)
        for widget in (self._smaller, self._larger, self._size, self._pages):
            widget.setVisible(number == PAPER and not waiting)

    def wait(self) -> None:
        """Say that the pages are being made."""
        self._waits = "working"
        self._message.setText(self.tr("The pages are being made…"))
        self.show_tab(self._tabs.checkedId())

    def show_pdf(self, content: bytes) -> None:
        """Show the pages."""
        self._waits = ""
        self.paper.show_pdf(content)
        self.show_tab(self._tabs.checkedId())

    def show_failure(self, error: Exception) -> None:
        """Say why there are no pages."""
        self._waits = "failed"
        said = isinstance(error, WarraqError)
        self._message.setText(error.say(self._program.language) if said else str(error))  # type: ignore[attr-defined]
        self.show_tab(self._tabs.checkedId())

    def show_html(self, html: str) -> None:
        """Show the source of the page, coloured off the window's thread."""
        self.html = html
        self._colour_source()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setWindowTitle(self.tr("Preview"))
        self._to_paper.setText(self.tr("On paper"))
        self._to_source.setText(self.tr("Source of the page"))
        self._browser.setText(self.tr("Open in the browser"))
        self._save.setText(self.tr("Save as…"))
        for button, title in (
            (self._smaller, self.tr("Smaller")),
            (self._larger, self.tr("Larger")),
        ):
            button.setToolTip(title)
            button.setAccessibleName(title)
        self.paper.setAccessibleName(self.tr("Pages of the article"))
        self.source.setAccessibleName(self.tr("Source of the page"))
        if self._waits == "working":
            self.wait()
        self._show_page(*self._place)
        self._show_size()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @Slot(int, int)
    def _show_page(self, page: int, pages: int) -> None:
        self._place = (page, pages)
        text = self.tr("Page %1 of %2").replace("%1", str(page)).replace("%2", str(pages))
        self._pages.setText(text if pages else "")

    @Slot()
    def _zoom_in(self) -> None:
        self._zoom_to(next((zoom for zoom in ZOOMS if zoom > self.paper.zoom), ZOOMS[-1]))

    @Slot()
    def _zoom_out(self) -> None:
        self._zoom_to(next((z for z in reversed(ZOOMS) if z < self.paper.zoom), ZOOMS[0]))

    @Slot()
    def _whole_size(self) -> None:
        self._zoom_to(1.0)

    def _zoom_to(self, zoom: float) -> None:
        self.paper.set_zoom(zoom)
        self._show_size()

    def _show_size(self) -> None:
        self._size.setText(f"{self.paper.zoom:.0%}")

    @Slot()
    def _recolour(self) -> None:
        tokens = self._program.theme.tokens
        self._smaller.setIcon(icon("zoom-out", tokens))
        self._larger.setIcon(icon("zoom-in", tokens))
        if self.html:
            self._colour_source()

    def _colour_source(self) -> None:
        work = partial(_coloured, self.html, self._program.theme.tokens.dark)
        self._program.jobs.run(work, self._show_coloured)

    def _show_coloured(self, coloured: str) -> None:
        # The ground is the window's own: two greys side by side look like stripes.
        self.source.setHtml(_GROUND.sub("", coloured))


def _coloured(html: str, dark: bool, _job: Job) -> str:
    # Pygments comes with the first look at a source.
    from editor.exporting.source_view import highlight

    return highlight(html, dark=dark)
