"""What the program remembers of its user between two starts, apart from the articles."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QLocale, QObject, QSettings, Signal

from editor.article.language import Language
from editor.workstation.setting import LANGUAGE, ON, TEXT_SIZE, THEME, Setting
from editor.workstation.theme import ThemeMode


class Settings(QObject):
    """The settings file, an INI beside the user's other settings.

    It is not in the store: the language and the colours are needed before the store is open.
    """

    changed = Signal(str)
    """The id of a setting that has another value now."""

    def __init__(self, path: Path | None = None) -> None:
        super().__init__()
        if path is None:
            self._file = QSettings(
                QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Warraq", "workstation"
            )
        else:
            self._file = QSettings(str(path), QSettings.Format.IniFormat)

    def value(self, setting: Setting) -> str:
        """Return what was chosen, or the default."""
        kept = self._text(setting.id)
        return kept if kept in setting.values else setting.default

    def is_on(self, setting: Setting) -> bool:
        """Tell whether a switch is on."""
        return self.value(setting) == ON

    def choose(self, setting: Setting, value: str) -> None:
        """Keep what was chosen and tell of it.

        Raises ``ValueError`` for what the setting cannot be.
        """
        if value not in setting.values:
            raise ValueError(f"{setting.id} cannot be {value!r}")
        if value != self.value(setting):
            self._file.setValue(setting.id, value)
            self.changed.emit(setting.id)

    def step(self, setting: Setting, by: int) -> None:
        """Go so many values on in a setting whose values are in order, or to its end."""
        place = setting.values.index(self.value(setting)) + by
        self.choose(setting, setting.values[min(max(place, 0), len(setting.values) - 1)])

    @property
    def chosen_language(self) -> Language | None:
        """The interface language the user chose, None to follow the system."""
        value = self.value(LANGUAGE)
        return Language(value) if value in list(Language) else None

    @chosen_language.setter
    def chosen_language(self, language: Language | None) -> None:
        self.choose(LANGUAGE, language.value if language else LANGUAGE.default)

    @property
    def language(self) -> Language:
        """The interface language: the chosen one, else the system's, else English."""
        return self.chosen_language or system_language()

    @property
    def theme(self) -> ThemeMode:
        """The colours that were chosen."""
        return ThemeMode(self.value(THEME))

    @theme.setter
    def theme(self, mode: ThemeMode) -> None:
        self.choose(THEME, mode.value)

    @property
    def zoom(self) -> float:
        """The size of the page's text, 1.0 being 100 %."""
        return float(self.value(TEXT_SIZE))

    @property
    def last_article(self) -> str:
        """The id of the article that was open last, or empty."""
        return self._text("desk/last-article")

    @last_article.setter
    def last_article(self, article_id: str) -> None:
        self._file.setValue("desk/last-article", article_id)

    @property
    def person(self) -> str:
        """The id of the person who sat here last, or empty."""
        return self._text("desk/person")

    @person.setter
    def person(self, person_id: str) -> None:
        self._file.setValue("desk/person", person_id)

    @property
    def hidden_panes(self) -> frozenset[str]:
        """The names of the panes that are put away."""
        return frozenset(self._text("window/hidden-panes").split())

    @hidden_panes.setter
    def hidden_panes(self, names: frozenset[str]) -> None:
        self._file.setValue("window/hidden-panes", " ".join(sorted(names)))

    @property
    def own_keys(self) -> dict[str, tuple[str, ...]]:
        """The keys that were chosen instead of the ones declared, by the command's id."""
        self._file.beginGroup("keys")
        names = self._file.childKeys()
        self._file.endGroup()
        return {name: tuple(self._text(f"keys/{name}").split()) for name in names}

    def choose_keys(self, command_id: str, keys: tuple[str, ...] | None) -> None:
        """Keep a command's keys, none among them; None goes back to those declared."""
        if keys is None:
            self._file.remove(f"keys/{command_id}")
        else:
            self._file.setValue(f"keys/{command_id}", " ".join(keys))

    def remember(self, name: str, state: QByteArray) -> None:
        """Keep the geometry of a window or the state of a splitter."""
        self._file.setValue(f"window/{name}", state)

    def remembered(self, name: str) -> QByteArray | None:
        """Return what was kept under ``name``, or None."""
        state = self._file.value(f"window/{name}")
        return state if isinstance(state, QByteArray) else None

    def _text(self, key: str) -> str:
        value = self._file.value(key)
        return value if isinstance(value, str) else ""


def system_language() -> Language:
    """Return the first of the system's languages that we speak, else English."""
    for name in QLocale.system().uiLanguages():
        tag = name[:2].lower()
        if tag in list(Language):
            return Language(tag)
    return Language.EN
