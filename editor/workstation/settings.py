"""What the program remembers of its user between two starts, apart from the articles."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QLocale, QSettings

from editor.article.language import Language
from editor.workstation.theme import ThemeMode


class Settings:
    """The settings file, an INI beside the user's other settings.

    It is not in the store: the language and the colours are needed before the store is open.
    """

    def __init__(self, path: Path | None = None) -> None:
        if path is None:
            self._file = QSettings(
                QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Warraq", "workstation"
            )
        else:
            self._file = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def chosen_language(self) -> Language | None:
        """The interface language the user chose, None to follow the system."""
        value = self._text("interface/language")
        return Language(value) if value in list(Language) else None

    @chosen_language.setter
    def chosen_language(self, language: Language | None) -> None:
        self._file.setValue("interface/language", language.value if language else "system")

    @property
    def language(self) -> Language:
        """The interface language: the chosen one, else the system's, else English."""
        return self.chosen_language or system_language()

    @property
    def theme(self) -> ThemeMode:
        """Light, dark or the system's."""
        value = self._text("interface/theme")
        return ThemeMode(value) if value in list(ThemeMode) else ThemeMode.SYSTEM

    @theme.setter
    def theme(self, mode: ThemeMode) -> None:
        self._file.setValue("interface/theme", mode.value)

    @property
    def visual_caret(self) -> bool:
        """Whether the arrow keys follow the screen rather than the text."""
        return self._text("page/visual-caret") == "true"

    @visual_caret.setter
    def visual_caret(self, visual: bool) -> None:
        self._file.setValue("page/visual-caret", "true" if visual else "false")

    @property
    def zoom(self) -> float:
        """The size of the page's text, 1.0 being 100 %."""
        try:
            value = float(self._text("page/zoom") or 1.0)
        except ValueError:
            return 1.0
        return min(max(value, 0.5), 3.0)

    @zoom.setter
    def zoom(self, factor: float) -> None:
        self._file.setValue("page/zoom", f"{factor:.2f}")

    @property
    def last_article(self) -> str:
        """The id of the article that was open last, or empty."""
        return self._text("desk/last-article")

    @last_article.setter
    def last_article(self, article_id: str) -> None:
        self._file.setValue("desk/last-article", article_id)

    @property
    def hidden_panes(self) -> frozenset[str]:
        """The names of the panes that are put away."""
        return frozenset(self._text("window/hidden-panes").split())

    @hidden_panes.setter
    def hidden_panes(self, names: frozenset[str]) -> None:
        self._file.setValue("window/hidden-panes", " ".join(sorted(names)))

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
