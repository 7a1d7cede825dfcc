"""What leaves the desk: files, the preview, the page in the browser."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from editor.article.article import Article
from editor.article.media import MediaFile, MediaLoader
from editor.workstation.dialogs.export import ExportDialog
from editor.workstation.jobs import Job
from editor.workstation.notices import Notice
from editor.workstation.preview.window import PAPER, SOURCE, PreviewWindow
from editor.workstation.review.sending import SUFFIXES

if TYPE_CHECKING:
    from editor.exporting.pdf import PdfWorker
    from editor.workstation.window import Window


@dataclass(frozen=True, slots=True)
class Parcel:
    """An article with its pictures, ready to be rendered on any thread."""

    article: Article
    pictures: dict[str, MediaFile]

    @property
    def media(self) -> MediaLoader:
        """Find a picture among them."""
        return self.pictures.get


class Departures(QObject):
    """Renders on the pool; the PDF in a child process that stays warm."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._worker: PdfWorker | None = None
        self._kind = ""
        self._preview: PreviewWindow | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        actions = window.actions_by_id
        actions["export"].triggered.connect(self.choose_kind)
        actions["preview"].triggered.connect(self.show_paper)
        actions["source"].triggered.connect(self.show_source)
        actions["browser"].triggered.connect(self.open_in_browser)

    def close(self) -> None:
        """End the child process; take the files for the browser away."""
        for job in self._window.jobs.shown:
            job.cancel()
        if self._worker is not None:
            self._worker.close()
        if self._folder is not None:
            self._folder.cleanup()
        if self._preview is not None:
            self._preview.close()

    @Slot()
    def choose_kind(self) -> None:
        """Ask what kind of file it shall be."""
        dialog = ExportDialog(self._window)
        dialog.chosen.connect(self.choose_file)
        dialog.open()

    @Slot(str)
    def choose_file(self, kind: str) -> None:
        """Ask where the file goes."""
        self._kind = kind
        dialog = QFileDialog(self._window, self.tr("Export"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        suffix = SUFFIXES.get(kind, kind)
        dialog.setDefaultSuffix(suffix)
        dialog.setNameFilter(f"{suffix.upper()} (*.{suffix})")
        dialog.selectFile(f"{file_name(self._window.canvas.article())}.{suffix}")
        dialog.fileSelected.connect(self.export_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def export_to(self, path: str) -> None:
        """Render the article and write the file, whole or not at all."""
        parcel, kind, target = self._parcel(), self._kind, Path(path)
        if kind in SUFFIXES:
            render = self._round_renderer(parcel, kind)
        elif kind == "pdf":
            render = self._pdf_renderer(parcel)
        else:
            render = _renderer(parcel, kind)

        def work(job: Job) -> str:
            from db.files import write_atomically

            content = render(job)
            if not job.cancelled:
                write_atomically(target, content)
            return str(target)

        self._window.jobs.run(work, self._exported, title=self.tr("Exporting"))

    @Slot()
    def show_paper(self) -> None:
        """Show the article as it will be on paper."""
        self._show(PAPER)

    @Slot()
    def show_source(self) -> None:
        """Show the source of the article's page."""
        self._show(SOURCE)

    @Slot()
    def open_in_browser(self) -> None:
        """Show the article's page in the user's browser."""
        render = _renderer(self._parcel(), "html")
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="warraq-")
        target = Path(self._folder.name) / "article.html"

        def work(job: Job) -> str:
            target.write_bytes(render(job))
            return str(target)

        self._window.jobs.run(work, self._browse)

    def preview(self) -> PreviewWindow:
        """Return the preview's window; it is made once and shown anew."""
        if self._preview is None:
            self._preview = PreviewWindow(self._window.program, self._window)
            self._preview.save_wanted.connect(self._save_pdf)
            self._preview.browser_wanted.connect(self.open_in_browser)
            self._preview.quit_wanted.connect(self._window.close)
        return self._preview

    def _show(self, tab: int) -> None:
        preview, parcel = self.preview(), self._parcel()
        preview.show_tab(tab)
        preview.wait()
        preview.show()
        preview.raise_()
        preview.activateWindow()
        jobs = self._window.jobs
        jobs.run(_renderer(parcel, "html"), self._show_html)
        jobs.run(
            self._pdf_renderer(parcel),
            self._show_pdf,
            self._show_failure,
            title=self.tr("Making the pages"),
        )

    def _show_html(self, content: bytes) -> None:
        if self._preview is not None:
            self._preview.show_html(content.decode())

    def _show_pdf(self, content: bytes) -> None:
        if self._preview is not None:
            self._preview.show_pdf(content)

    def _show_failure(self, error: Exception) -> None:
        if self._preview is not None:
            self._preview.show_failure(error)

    @Slot()
    def _save_pdf(self) -> None:
        self.choose_file("pdf")

    def _exported(self, path: str) -> None:
        text = self.tr("Exported to %1.").replace("%1", f"\u2068{path}\u2069")
        folder = QUrl.fromLocalFile(str(Path(path).parent))
        self._window.notices.say(
            Notice(
                text,
                actions=((self.tr("Open the folder"), lambda: _open(folder)),),
                key="exported",
            )
        )

    def _browse(self, path: str) -> None:
        _open(QUrl.fromLocalFile(path))

    def _parcel(self) -> Parcel:
        article = self._window.canvas.article()
        loader = self._window.session.media
        found = {figure.media_id: loader(figure.media_id) for figure in article.figures}
        return Parcel(article, {key: file for key, file in found.items() if file is not None})

    def _pdf_renderer(self, parcel: Parcel) -> Callable[[Job], bytes]:
        def render(job: Job) -> bytes:
            worker = self._warm_worker()
            return worker.render(
                parcel.article,
                media=parcel.media,
                progress=lambda progress: job.report(stages[progress.stage], progress.share),
                cancelled=job.is_cancelled,
            )

        # Said before the thread starts: translators belong to the window's thread.
        stages = {
            "reading": self.tr("reading"),
            "styling": self.tr("styling"),
            "layout": self.tr("laying out"),
            "writing": self.tr("writing"),
        }
        return render

    def _round_renderer(self, parcel: Parcel, kind: str) -> Callable[[Job], bytes]:
        sent = self._window.review.round(parcel.media)

        def render(job: Job) -> bytes:
            if kind == "proof":
                return sent.proof(self._warm_worker(), job.is_cancelled)
            return sent.word()

        return render

    def _warm_worker(self) -> PdfWorker:
        # Late: the child process is started by the first PDF.
        from editor.exporting.pdf import PdfWorker

        if self._worker is None:
            self._worker = PdfWorker()
        return self._worker


def file_name(article: Article) -> str:
    """Return a name for the article's file: its slug, else the first words of its headline."""
    words = "".join(c if c.isalnum() or c.isspace() else " " for c in article.headline).split()
    return article.slug or "-".join(words[:8]) or "article"


def _renderer(parcel: Parcel, kind: str) -> Callable[[Job], bytes]:
    def render(_job: Job) -> bytes:
        # The exporters bring templates and fonts: not before they are asked.
        from editor.exporting.formats import export

        return export(parcel.article, kind, media=parcel.media)

    return render


def _open(url: QUrl) -> None:
    QDesktopServices.openUrl(url)
