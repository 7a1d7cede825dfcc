"""What one run of the program has once: settings, language, theme, jobs, the store, bugs."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from editor.article.errors import WarraqError
from editor.article.language import Language
from editor.workstation.archive import Archive
from editor.workstation.faults import Faults
from editor.workstation.jobs import Jobs
from editor.workstation.keymap import Keymap
from editor.workstation.notices import Notice, NoticeKind
from editor.workstation.setting import LANGUAGE, THEME
from editor.workstation.settings import Settings
from editor.workstation.theme import Theme, ThemeMode
from editor.workstation.translations import Translations


class Program(QObject):
    """Holds them together and turns errors into sentences."""

    told = Signal(object)
    """A notice for whoever shows notices."""
    language_changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = settings
        self.keymap = Keymap(settings, self)
        self.translations = Translations(self)
        self.translations.use(settings.language)
        self.theme = Theme(settings.theme, self)
        self.theme.apply()
        self.jobs = Jobs(self)
        self.archive = Archive(self.jobs, self)
        self.faults = Faults(parent=self)
        self.faults.told.connect(self._tell_of_bug)
        settings.changed.connect(self._heed)

    @property
    def language(self) -> Language:
        """The interface's language."""
        return self.translations.language

    def choose_language(self, language: Language | None) -> None:
        """Speak another language from now on; None follows the system."""
        self.settings.chosen_language = language

    def choose_theme(self, mode: ThemeMode) -> None:
        """Change the colours from now on."""
        self.settings.theme = mode

    @Slot(str)
    def _heed(self, setting_id: str) -> None:
        if setting_id == THEME.id:
            self.theme.set_mode(self.settings.theme)
        elif setting_id == LANGUAGE.id and self.settings.language is not self.language:
            self.translations.use(self.settings.language)
            self.language_changed.emit()

    @Slot(object)
    def meet(self, error: Exception) -> None:
        """Say a user's error; log and tell of anything else."""
        if isinstance(error, WarraqError):
            self.told.emit(Notice(error.say(self.language), NoticeKind.WARNING))
        else:
            self.faults.report(error)

    def close(self) -> bool:
        """Let the work end and close the store; tell whether all of it ended in its time."""
        ended = self.jobs.wait()
        self.archive.close()
        self.faults.uninstall()
        return ended

    @Slot(str)
    def _tell_of_bug(self, what: str) -> None:
        text = self.tr(
            "Something went wrong inside Warraq (%1). Your text is kept. The details are in %2."
        )
        text = text.replace("%1", what).replace("%2", str(self.faults.log_file))
        self.told.emit(Notice(text, NoticeKind.WARNING, key="bug"))
