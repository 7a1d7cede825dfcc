"""The pages of a PDF as pictures: the real file, drawn by PDFium off the window's thread."""

from __future__ import annotations

import threading
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from editor.workstation.jobs import Job, Jobs
from editor.workstation.theme import Theme

GAP = 18
POINTS_TO_PIXELS = 96 / 72
ZOOMS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
_LOCK = threading.Lock()
KEPT_PAGES = 12
"""Pages kept as pictures; those farthest from the eye go first."""


class Paper(QAbstractScrollArea):
    """Shows the pages one below the other; only those in view are drawn."""

    page_changed = Signal(int, int)
    """The page in view, counted from 1, and how many there are."""

    def __init__(self, jobs: Jobs, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._theme = jobs, theme
        self._content = b""
        self._sizes: list[tuple[float, float]] = []
        self._pictures: dict[int, QImage] = {}
        self._asked: set[int] = set()
        self._generation = 0
        self._zoom = 1.0
        self._shown_page = 0
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.horizontalScrollBar().valueChanged.connect(self.viewport().update)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(60)
        self._pause.timeout.connect(self._ask)
        theme.changed.connect(self.viewport().update)

    @property
    def zoom(self) -> float:
        """The size of the pages, 1.0 being their own."""
        return self._zoom

    def show_pdf(self, content: bytes) -> None:
        """Show another document."""
        self._content = content
        self._jobs.run(partial(_sizes, content), self._measured)

    def set_zoom(self, zoom: float) -> None:
        """Show the pages larger or smaller; the place in the document stays."""
        bar = self.verticalScrollBar()
        place = bar.value() / max(bar.maximum(), 1)
        self._zoom = zoom
        self._forget()
        self._lay_out()
        bar.setValue(round(place * bar.maximum()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pages in view."""
        tokens = self._theme.tokens
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(tokens.desk))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number, rect in self._visible():
            # Paper is white in every theme.
            painter.fillRect(rect, QColor("#ffffff"))
            if number in self._pictures:
                painter.drawImage(rect, self._pictures[number])
            painter.setPen(QColor(tokens.border))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the pages in the middle."""
        super().resizeEvent(event)
        self._lay_out()

    def event(self, event: QEvent) -> bool:
        """Draw again for a screen with other pixels."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._forget()
            self._pause.start()
        return super().event(event)

    def _measured(self, sizes: list[tuple[float, float]]) -> None:
        self._sizes = sizes
        self._forget()
        self._lay_out()

    def _forget(self) -> None:
        self._generation += 1
        self._pictures.clear()
        self._asked.clear()

    def _page_size(self, number: int) -> QSize:
        width, height = self._sizes[number]
        factor = POINTS_TO_PIXELS * self._zoom
        return QSize(round(width * factor), round(height * factor))

    def _lay_out(self) -> None:
        sizes = [self._page_size(number) for number in range(len(self._sizes))]
        height = sum(size.height() + GAP for size in sizes) + GAP
        width = max((size.width() for size in sizes), default=0) + 2 * GAP
        port = self.viewport().size()
        for bar, whole, seen in (
            (self.verticalScrollBar(), height, port.height()),
            (self.horizontalScrollBar(), width, port.width()),
        ):
            bar.setRange(0, max(0, whole - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(40)
        self.viewport().update()
        self._pause.start()
        self._tell_page()

    def _rects(self) -> list[QRect]:
        top = GAP - self.verticalScrollBar().value()
        port = self.viewport().width()
        left_shift = self.horizontalScrollBar().value()
        rects = []
        for number in range(len(self._sizes)):
            size = self._page_size(number)
            left = max((port - size.width()) // 2, GAP) - left_shift
            rects.append(QRect(left, top, size.width(), size.height()))
            top += size.height() + GAP
        return rects

    def _visible(self) -> list[tuple[int, QRect]]:
        port = self.viewport().rect()
        return [(n, rect) for n, rect in enumerate(self._rects()) if rect.intersects(port)]

    @Slot()
    def _scrolled(self) -> None:
        self.viewport().update()
        self._pause.start()
        self._tell_page()

    def _tell_page(self) -> None:
        middle = self.viewport().height() // 2
        numbers = [n for n, rect in self._visible() if rect.top() <= middle]
        page = numbers[-1] + 1 if numbers else min(1, len(self._sizes))
        self.page_changed.emit(page, len(self._sizes))

    @Slot()
    def _ask(self) -> None:
        wanted = [number for number, _ in self._visible()]
        scale = POINTS_TO_PIXELS * self._zoom * self.devicePixelRatioF()
        for number in wanted:
            if number not in self._pictures and number not in self._asked:
                self._asked.add(number)
                work = partial(_draw, self._content, number, scale, self._generation)
                self._jobs.run(work, self._drawn)
        if len(self._pictures) > KEPT_PAGES and wanted:
            far = sorted(self._pictures, key=lambda n: -abs(n - wanted[0]))
            for number in far[: len(self._pictures) - KEPT_PAGES]:
                del self._pictures[number]

    def _drawn(self, answer: tuple[int, int, QImage]) -> None:
        generation, number, picture = answer
        if generation == self._generation:
            self._asked.discard(number)
            self._pictures[number] = picture
            self.viewport().update()


def _sizes(content: bytes, _job: Job) -> list[tuple[float, float]]:
    with _pdfium() as pdfium:
        document = pdfium.PdfDocument(content)
        try:
            return [document.get_page_size(number) for number in range(len(document))]
        finally:
            document.close()


def _draw(
    content: bytes, number: int, scale: float, generation: int, _job: Job
) -> tuple[int, int, QImage]:
    with _pdfium() as pdfium:
        document = pdfium.PdfDocument(content)
        try:
            page = document[number]
            bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
            image = QImage(
                bytes(bitmap.buffer),
                bitmap.width,
                bitmap.height,
                bitmap.stride,
                QImage.Format.Format_RGBX8888,
            ).copy()
            bitmap.close()
            page.close()
        finally:
            document.close()
    return generation, number, image


class _pdfium:  # noqa: N801 - reads as a statement
    """PDFium, one thread at a time: the library is not safe for more."""

    def __enter__(self) -> Any:
        # Late: five megabytes that only a preview needs.
        import pypdfium2

        _LOCK.acquire()
        return pypdfium2

    def __exit__(self, *_: object) -> None:
        _LOCK.release()
