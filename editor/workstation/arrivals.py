"""Texts that come to the desk: files, drops, the clipboard. The main job begins here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, Slot
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from editor.article.article import Article
from editor.article.errors import WarraqError
from editor.workstation.jobs import Job
from editor.workstation.long_paragraphs import LongParagraphs
from editor.workstation.notices import Notice
from editor.workstation.page.sheet import article_lines

if TYPE_CHECKING:
    from editor.importing.imported import Imported
    from editor.importing.word_return import Returned
    from editor.workstation.window import Window

SUFFIXES = (".txt", ".html", ".htm", ".docx", ".json", ".text", ".md")
FIRST_BODY_LINE = 2
"""After the headline and the lead."""
WHOLE_ITEM_BLOCKS = 2
"""A paste with at least this many blocks and a headline is a news item, not a phrase."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """A news item from the clipboard, and the article it is to fill; empty for a new one."""

    imported: Imported
    target: str


class Arrivals(QObject):
    """Reads on the pool, then opens; what was unsure is shown beside the page."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window, self._canvas = window, window.canvas
        self._pending: Imported | None = None
        actions = window.actions_by_id
        actions["import"].triggered.connect(self.choose_files)
        actions["paste"].triggered.connect(self.paste)
        actions["new-from-clipboard"].triggered.connect(self.new_from_clipboard)
        window.blank.import_wanted.connect(self.choose_files)
        window.session.opened.connect(self._opened)
        self._canvas.takes_whole_item = self.paste_whole_item
        LongParagraphs(window)
        for target in (window, self._canvas.viewport()):
            target.installEventFilter(self)

    @Slot()
    def choose_files(self) -> None:
        """Ask for files to import."""
        dialog = QFileDialog(self._window, self.tr("Import a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        pattern = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        dialog.setNameFilters([f"{self.tr('Articles')} ({pattern})", f"{self.tr('All files')} (*)"])
        dialog.filesSelected.connect(self.import_files)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(list)
    def import_files(self, paths: list[str]) -> None:
        """Import files; each becomes an article of its own, the last one is shown."""
        for path in paths:
            self._window.jobs.run(
                _file_reader(Path(path)),
                self._arrived,
                title=self.tr("Reading %1").replace("%1", f"\u2068{Path(path).name}\u2069"),
            )

    @Slot()
    def new_from_clipboard(self) -> None:
        """Make an article of what is in the clipboard."""
        content = clipboard_content(QGuiApplication.clipboard().mimeData())
        if content is None:
            self._window.notices.say(Notice(self.tr("There is no text in the clipboard.")))
            return
        self._window.jobs.run(_clipboard_reader(content, ""), self._pasted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a news item that is dropped on the window."""
        kind = event.type()
        if kind in (QEvent.Type.DragEnter, QEvent.Type.DragMove):
            assert isinstance(event, QDragMoveEvent)
            if self._window.archive.ready and dropped_files(event.mimeData()):
                event.acceptProposedAction()
                return True
        elif kind == QEvent.Type.Drop:
            assert isinstance(event, QDropEvent)
            if paths := dropped_files(event.mimeData()):
                event.acceptProposedAction()
                self.import_files(paths)
                return True
        return False

    @Slot()
    def paste(self) -> None:
        """Paste: a whole item into an empty article, else what the page makes of it."""
        if not self.paste_whole_item():
            self._canvas.paste()

    def paste_whole_item(self) -> bool:
        """Fill the open article from the clipboard, if it is empty and the clipboard has a text."""
        article_id = self._window.session.article_id
        if article_id is None or not is_blank(self._canvas.article()):
            return False
        content = clipboard_content(QGuiApplication.clipboard().mimeData())
        if content is None:
            return False
        self._window.jobs.run(
            _clipboard_reader(content, article_id), self._pasted, self._plain_paste
        )
        return True

    def _arrived(self, arrived: Imported | Returned) -> None:
        # Late: by now it is there, as something was read.
        from editor.importing.imported import Imported

        if isinstance(arrived, Imported):
            self.take(arrived)
        else:
            self._window.review.returning.take(arrived)

    def take(self, imported: Imported) -> None:
        """Make an article of what was read and show it."""
        self._pending = imported
        self._window.session.adopt(imported.article, imported.media)

    def _pasted(self, pasted: Pasted) -> None:
        imported = pasted.imported
        whole = imported.article.headline and len(imported.article.blocks) >= WHOLE_ITEM_BLOCKS
        if not pasted.target:
            self._arrived(imported)
        elif pasted.target != self._window.session.article_id:
            return
        elif not whole or not is_blank(self._canvas.article()):
            self._canvas.paste()
        else:
            self._fill(imported)

    def _plain_paste(self, _error: Exception) -> None:
        # What is no news item may still be a phrase: the page pastes it as it can.
        self._canvas.paste()

    def _fill(self, imported: Imported) -> None:
        """Put a recognised item into the empty article, as one step of its history."""
        self._window.session.add_media(imported.media)
        article = filled(self._canvas.details, imported.article)
        self._canvas.perform_details(article, article_lines(article))
        self._window.notices.say(
            Notice(
                self.tr("Headline, date, lead and credits were put in their places."),
                actions=((self.tr("Paste as plain text instead"), self._unfill),),
                key="filled",
            )
        )
        self._ask(imported)

    def _unfill(self) -> None:
        self._canvas.undo()
        self._window.inspector.stop_asking()
        self._window.editing.go_to_line(FIRST_BODY_LINE)
        self._canvas.plain_paste()

    @Slot(object)
    def _opened(self, article: Article) -> None:
        self._window.inspector.stop_asking()
        if self._pending is not None and self._pending.article.id == article.id:
            imported, self._pending = self._pending, None
            self._ask(imported)

    def _ask(self, imported: Imported) -> None:
        found = imported.recognised
        if found.unsure or found.changes or found.residue:
            self._window.inspector.ask(found, self._window.program.language)


def is_blank(article: Article) -> bool:
    """Tell whether nothing has been written into the article yet."""
    return not any(text.strip() for text in article.body_texts()) and not article.figures


def filled(empty: Article, found: Article) -> Article:
    """Return ``found`` as the content of the article ``empty``: its identity and slug stay."""
    return replace(
        found,
        id=empty.id,
        story_id=empty.story_id,
        slug=empty.slug or found.slug,
        rubric=found.rubric or empty.rubric,
        tags=found.tags or empty.tags,
    )


def dropped_files(data: QMimeData) -> list[str]:
    """Return the local files among what is dragged that the importer reads."""
    paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if Path(path).suffix.lower() in SUFFIXES]


def clipboard_content(data: QMimeData | None) -> tuple[str, bytes] | None:
    """Return a file name that tells the kind, and the bytes; None where there is no text."""
    if data is None:
        return None
    if data.hasHtml() and data.html().strip():
        return "clipboard.html", data.html().encode()
    if data.hasText() and data.text().strip():
        return "clipboard.txt", data.text().encode()
    return None


def _file_reader(path: Path) -> Callable[[Job], Imported | Returned]:
    def read(_job: Job) -> Imported | Returned:
        # The importers are needed only when something arrives.
        from editor.importing.originals import no_files, settled
        from editor.importing.read import read_file

        if path.suffix.lower() == ".docx" and (returned := _returned(path)) is not None:
            return returned
        return settled(read_file(path), no_files)

    return read


def _returned(path: Path) -> Returned | None:
    """Return what a Word file brings home; None for one that is not ours, or cannot be read."""
    from editor.importing.word_return import read_returned

    try:
        return read_returned(path.read_bytes(), path.name)
    except (OSError, WarraqError):
        # The importer says what is wrong with it.
        return None


def _clipboard_reader(content: tuple[str, bytes], target: str) -> Callable[[Job], Pasted]:
    def read(_job: Job) -> Pasted:
        from editor.importing.originals import no_files, settled
        from editor.importing.read import read_bytes

        name, text = content
        return Pasted(settled(read_bytes(text, name), no_files), target)

    return read
