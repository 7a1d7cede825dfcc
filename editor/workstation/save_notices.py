"""What is said when the text cannot be saved, and the ways out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from editor.article.article import Article
from editor.article.errors import WarraqError
from editor.workstation.jobs import Job
from editor.workstation.notices import Notice, NoticeKind
from editor.workstation.session import SaveKind, SaveState

if TYPE_CHECKING:
    from editor.workstation.window import Window

KEY = "save"


class SaveNotices(QObject):
    """A failing disk is said plainly; the window stays until the text is somewhere safe."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        window.session.save_changed.connect(self._follow)
        window.session.stayed.connect(self._stayed)
        window.session.forked.connect(self._forked)

    @Slot(object)
    def _follow(self, state: SaveState) -> None:
        if state.kind is SaveKind.FAILED and state.error is not None:
            self._say(self._sentence(state.error), closing=False)
        elif state.kind in (SaveKind.SAVED, SaveKind.NOTHING):
            self._window.notices.withdraw(KEY)

    @Slot(object)
    def _stayed(self, error: Exception) -> None:
        text = self.tr("This article is not saved, so it stays open. %1")
        self._say(text.replace("%1", self._sentence(error)), closing=True)

    @Slot()
    def _forked(self) -> None:
        text = self.tr("Someone else saved this article meanwhile. Both versions are kept.")
        merge = (self.tr("Merge…"), self._window.review.merging.begin)
        self._window.notices.say(Notice(text, NoticeKind.WARNING, (merge,), key="fork"))

    def _sentence(self, error: Exception) -> str:
        if isinstance(error, WarraqError):
            return error.say(self._window.program.language)
        return self.tr("Saving failed (%1). Save a copy to a file.").replace("%1", str(error))

    def _say(self, text: str, *, closing: bool) -> None:
        actions = [
            (self.tr("Try again"), self._window.session.save),
            (self.tr("Save a copy…"), self.save_copy),
        ]
        if closing:
            actions.append((self.tr("Close without saving"), self._window.close_now))
        self._window.notices.say(Notice(text, NoticeKind.FAILED, tuple(actions), KEY))

    @Slot()
    def save_copy(self) -> None:
        """Write the article to a file of its own, somewhere else."""
        dialog = QFileDialog(self._window, self.tr("Save a copy"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.selectFile("article.json")
        dialog.fileSelected.connect(self._write_copy)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def _write_copy(self, path: str) -> None:
        article = self._window.canvas.article()

        def write(_job: Job) -> str:
            write_copy(article, Path(path))
            return path

        self._window.jobs.run(write, self._copied)

    def _copied(self, path: str) -> None:
        text = self.tr("A copy is in %1.").replace("%1", f"\u2068{path}\u2069")
        self._window.notices.say(Notice(text, NoticeKind.WARNING, key=KEY))


def write_copy(article: Article, path: Path) -> None:
    """Write ``article`` as JSON; ``FileUnwritable`` when that fails too."""
    from db.files import write_atomically
    from editor.article.json_form import to_json

    write_atomically(path, to_json(article).encode() + b"\n")
