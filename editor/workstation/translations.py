"""The interface's language: our catalogues and Qt's own, changed while the program runs."""

from __future__ import annotations

from importlib.resources import as_file, files
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from editor.article.language import Language

LOCALES = {Language.AR: "ar_AE", Language.RU: "ru_RU", Language.EN: "en_GB"}


class Translations(QObject):
    """Installs the translators; Qt then tells every widget by ``LanguageChange``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._installed: list[QTranslator] = []
        self.language = Language.EN

    def use(self, language: Language) -> None:
        """Speak ``language`` from now on and lay the windows out in its direction."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.language = language
        QLocale.setDefault(locale_of(language))
        # Layout first: what is retranslated afterwards is measured in its final direction.
        application.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft
            if language is Language.AR
            else Qt.LayoutDirection.LeftToRight
        )
        old, self._installed = self._installed, self._load(language)
        for translator in self._installed:
            application.installTranslator(translator)
        for translator in old:
            application.removeTranslator(translator)
            translator.deleteLater()

    def close(self) -> None:
        """Speak for nobody any more: the application outlives a program in the tests and demo."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        for translator in self._installed:
            application.removeTranslator(translator)
        self._installed = []

    def _load(self, language: Language) -> list[QTranslator]:
        qt_folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        with as_file(files("resources") / "translations") as folder:
            wanted = [
                qt_folder / f"qtbase_{language.value}.qm",
                folder / f"warraq_{language.value}.qm",
            ]
            loaded = []
            for path in wanted:
                translator = QTranslator(self)
                # English is the source: without its catalogue only plurals suffer.
                if translator.load(str(path)):
                    loaded.append(translator)
            return loaded


def locale_of(language: Language) -> QLocale:
    """Return the locale for times and numbers.

    The Emirates' Arabic writes European digits and يناير, فبراير: what the desk has in its body.
    """
    return QLocale(LOCALES[language])
