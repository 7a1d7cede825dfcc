"""The settings. Each takes effect at once; closing is enough."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from editor.article.language import Language
from editor.workstation.combo import Combo
from editor.workstation.dialogs.frame import Frame
from editor.workstation.page_look import ZOOM_STEPS, PageLook
from editor.workstation.program import Program
from editor.workstation.theme import ThemeMode

LANGUAGE_NAMES = {Language.AR: "العربية", Language.RU: "Русский", Language.EN: "English"}
"""Each in itself: whoever looks for his language does not read the present one."""


class SettingsDialog(Frame):
    """Language, colours, the caret, the size of the text."""

    def __init__(self, program: Program, look: PageLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._program, self._look = program, look
        self.language = Combo(program.theme)
        self.theme = Combo(program.theme)
        self.caret = Combo(program.theme)
        self.text_size = Combo(program.theme)
        self._labels = [QLabel() for _ in range(4)]
        form = QFormLayout()
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(10)
        for label, field in zip(self._labels, self._fields(), strict=True):
            field.setMinimumWidth(220)
            label.setBuddy(field)
            form.addRow(label, field)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 16)
        layout.setSpacing(18)
        layout.addLayout(form)
        layout.addWidget(buttons)
        self.language.activated.connect(self._choose_language)
        self.theme.activated.connect(self._choose_theme)
        self.caret.activated.connect(self._choose_caret)
        self.text_size.activated.connect(self._choose_size)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setWindowTitle(self.tr("Settings"))
        titles = (
            self.tr("Language of the interface"),
            self.tr("Colours"),
            self.tr("Arrow keys"),
            self.tr("Size of the text"),
        )
        for label, field, title in zip(self._labels, self._fields(), titles, strict=True):
            label.setText(title)
            field.setAccessibleName(title)
        settings = self._program.settings
        chosen = settings.chosen_language
        _fill(
            self.language,
            [self.tr("As the system"), *(LANGUAGE_NAMES[language] for language in Language)],
            0 if chosen is None else 1 + list(Language).index(chosen),
        )
        _fill(
            self.theme,
            [self.tr("As the system"), self.tr("Light"), self.tr("Dark")],
            list(ThemeMode).index(settings.theme),
        )
        _fill(
            self.caret,
            [self.tr("Follow the text"), self.tr("Follow the screen")],
            int(settings.visual_caret),
        )
        nearest = min(ZOOM_STEPS, key=lambda step: abs(step - settings.zoom))
        _fill(self.text_size, [f"{step:.0%}" for step in ZOOM_STEPS], ZOOM_STEPS.index(nearest))

    def _fields(self) -> tuple[Combo, ...]:
        return self.language, self.theme, self.caret, self.text_size

    @Slot(int)
    def _choose_language(self, number: int) -> None:
        self._program.choose_language(list(Language)[number - 1] if number else None)

    @Slot(int)
    def _choose_theme(self, number: int) -> None:
        self._program.choose_theme(list(ThemeMode)[number])

    @Slot(int)
    def _choose_caret(self, number: int) -> None:
        self._look.choose_caret(visual=bool(number))

    @Slot(int)
    def _choose_size(self, number: int) -> None:
        self._look.zoom(ZOOM_STEPS[number])


def _fill(combo: Combo, titles: list[str], chosen: int) -> None:
    combo.clear()
    combo.addItems(titles)
    combo.setCurrentIndex(chosen)
