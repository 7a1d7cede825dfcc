"""Spelling dictionaries: which of them are on this machine, and a door for those that are not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from editor.article.language import Language
from editor.proofing.spelling.loaded import dictionaries
from editor.workstation.languages import language_title
from editor.workstation.notices import Notice

if TYPE_CHECKING:
    from editor.workstation.jobs import Job
    from editor.workstation.program import Program

SUFFIXES = (".oxt", ".dic", ".aff")


class Dictionaries(QObject):
    """Looks for dictionaries and installs them, both off the window's thread."""

    changed = Signal()
    """Other words are known from now on."""
    looked = Signal(object)
    """The languages that have a dictionary."""
    busy_changed = Signal(bool)
    told = Signal(str)
    """How an installation ended, in the interface's language."""

    def __init__(self, program: Program, parent: QObject) -> None:
        super().__init__(parent)
        self._program = program
        self.busy = False

    @Slot()
    def look(self) -> None:
        """Find out which languages have a dictionary; the answer comes by ``looked``."""
        self._program.jobs.run(_available, self.looked.emit)

    def choose(self, over: QWidget) -> None:
        """Ask for a dictionary's file, in a dialog over ``over``, and install it."""
        dialog = QFileDialog(over, self.tr("Add a spelling dictionary"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        kind = self.tr("Dictionaries")
        dialog.setNameFilter(f"{kind} ({' '.join(f'*{suffix}' for suffix in SUFFIXES)})")
        dialog.fileSelected.connect(self.install)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def install(self, path: str) -> None:
        """Install a dictionary from an .oxt, or from a .dic or .aff with the other beside it."""
        if self.busy:
            return
        self._set_busy(True)

        def work(_job: Job) -> tuple[Language, ...]:
            return install_dictionary(Path(path))

        title = self.tr("Adding %1").replace("%1", f"\u2068{Path(path).name}\u2069")
        self._program.jobs.run(work, self._installed, self._failed, title=title)

    def _installed(self, languages: tuple[Language, ...]) -> None:
        self._set_busy(False)
        names = self.tr(", ").join(map(language_title, languages))
        text = self.tr("Spelling is checked from now on: %1.").replace("%1", names)
        self.told.emit(text)
        self._program.told.emit(Notice(text, key="dictionary"))
        self.changed.emit()
        self.look()

    def _failed(self, error: Exception) -> None:
        self._set_busy(False)
        self._program.meet(error)
        say = getattr(error, "say", None)
        if say is not None:
            self.told.emit(say(self._program.language))

    def _set_busy(self, busy: bool) -> None:
        self.busy = busy
        self.busy_changed.emit(busy)


def _available(_job: Job) -> frozenset[Language]:
    speller, _ = dictionaries()
    return frozenset(language for language in Language if speller.available(language))


def install_dictionary(path: Path) -> tuple[Language, ...]:
    """Put a dictionary where enchant finds it, and use it at once; some seconds, for a thread.

    Returns the languages that can be checked now. Raises ``NotADictionary``, ``FileUnreadable``
    or ``FileUnwritable``; then what was there before is there again.
    """
    # Late: nothing of this is needed until somebody installs a dictionary.
    from db.files import write_atomically
    from editor.proofing.spelling.dictionaries import (
        dictionary_files,
        dictionary_folder,
        language_of,
    )
    from editor.proofing.spelling.errors import NotADictionary

    files = dictionary_files(path)
    folder = dictionary_folder()
    _make(folder)
    before = {name: _content(folder / name) for name in files}
    speller, judge = dictionaries()
    languages = tuple(dict.fromkeys(map(language_of, files)))
    try:
        for name, content in files.items():
            write_atomically(folder / name, content)
        speller.forget()
        if not all(map(speller.available, languages)):
            raise NotADictionary(name=path.name, reason="enchant")
    except Exception:
        for name, kept in before.items():
            _restore(folder / name, kept)
        speller.forget()
        raise
    finally:
        judge.forget()
    return languages


def _make(folder: Path) -> None:
    from editor.article.errors import FileUnwritable

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileUnwritable(path=folder, reason=error.strerror or str(error)) from error


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _restore(path: Path, content: bytes | None) -> None:
    from db.files import write_atomically

    if content is None:
        path.unlink(missing_ok=True)
    else:
        write_atomically(path, content)
