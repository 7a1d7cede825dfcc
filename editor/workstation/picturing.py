"""Pictures that come to the page: looked into off the window's thread, then put in and kept."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from editor.article.errors import WarraqError
from editor.workstation.jobs import Job
from editor.workstation.notices import Notice, NoticeKind
from editor.workstation.page.edits.inserting import insert_thing
from editor.workstation.page.raw_picture import RawPicture

if TYPE_CHECKING:
    from editor.article.media import MediaFile
    from editor.pictures.intake import TakenPicture
    from editor.workstation.window import Window

OFFERED = ("image/jpeg", "image/png", "image/webp", "image/gif")
"""What the dialog of files shows first."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of some pictures, for the article they came to."""

    article_id: str | None
    pictures: tuple[TakenPicture, ...]
    refused: tuple[WarraqError, ...]


class Picturing(QObject):
    """Answers the picture command, pictures dropped or pasted, and pictures that are lost."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window, self._canvas = window, window.canvas
        window.actions_by_id["picture"].triggered.connect(self.choose)
        self._canvas.picture_dropped.connect(self.take)
        self._canvas.media_arrived.connect(self._keep)
        window.session.picture_lost.connect(self._tell_of_lost)

    @Slot()
    def choose(self) -> None:
        """Ask for pictures' files."""
        dialog = QFileDialog(self._window, self.tr("Choose a picture"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setMimeTypeFilters([*OFFERED, "application/octet-stream"])
        dialog.filesSelected.connect(self.take_files)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(list)
    def take_files(self, paths: list[str]) -> None:
        """Put pictures' files at the caret."""
        self.take([RawPicture(Path(path).name, Path(path)) for path in paths])

    @Slot(list)
    def take(self, raw: list[RawPicture]) -> None:
        """Look into pictures; those that will do stand at the caret when that is done."""
        article_id, pictures = self._window.session.article_id, tuple(raw)

        def work(job: Job) -> Taken:
            return taken(article_id, pictures, job)

        self._window.jobs.run(work, self._put, title=self.tr("Looking into the pictures"))

    def _put(self, answer: Taken) -> None:
        window = self._window
        if answer.article_id is None or answer.article_id != window.session.article_id:
            return
        from editor.pictures.intake import figure_from

        if answer.pictures:
            window.session.add_media(tuple(picture.file for picture in answer.pictures))
        for picture in answer.pictures:
            self._canvas.pictures.keep(picture.file)
            figure = figure_from(picture, self._canvas.details.language)
            lines = tuple(self._canvas.lines)
            self._canvas.perform(insert_thing(lines, self._canvas.selection(), figure))
        self._tell(answer)

    def _tell(self, answer: Taken) -> None:
        language = self._window.program.language
        said = [error.say(language) for error in answer.refused]
        notes = [note.say(language) for picture in answer.pictures for note in picture.notes]
        said += dict.fromkeys(notes)
        if said:
            kind = NoticeKind.WARNING if answer.refused else NoticeKind.NEWS
            self._window.notices.say(Notice("\n".join(said), kind, key="pictures"))

    @Slot(list)
    def _keep(self, files: list[MediaFile]) -> None:
        self._window.session.add_media(tuple(files))

    @Slot(object)
    def _tell_of_lost(self, error: WarraqError) -> None:
        text = error.say(self._window.program.language)
        self._window.notices.say(Notice(text, key="picture-lost"))


def taken(article_id: str | None, raw: tuple[RawPicture, ...], job: Job) -> Taken:
    """Take pictures in, one after the other; what is refused keeps none of the others out."""
    # Late: Pillow comes with the first picture.
    from editor.pictures.intake import take_in
    from editor.pictures.limits import MOST_BYTES

    pictures, refused = [], []
    for number, one in enumerate(raw):
        if job.cancelled:
            break
        job.report("", number / len(raw))
        try:
            pictures.append(take_in(one.content(MOST_BYTES), one.name))
        except WarraqError as error:
            refused.append(error)
    return Taken(article_id, tuple(pictures), tuple(refused))
