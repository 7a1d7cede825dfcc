"""How the page is shown and written on: colours, sizes, the caret, what it does by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from editor.workstation.page.appearance import TEXT_FAMILIES
from editor.workstation.page_words import page_appearance
from editor.workstation.setting import (
    CARET,
    INVISIBLES,
    OFF,
    ON,
    PAGE_WIDTH,
    PROOF_FACE,
    PROOF_SIZE,
    PROOF_SPACING,
    SMART_LISTS,
    SMART_MARKS,
    TEXT_SIZE,
    TYPEWRITER,
    Setting,
)
from editor.workstation.theme import UI_FAMILIES

if TYPE_CHECKING:
    from editor.workstation.window import Window

_DRESS = frozenset(
    setting.id for setting in (TEXT_SIZE, PAGE_WIDTH, PROOF_FACE, PROOF_SIZE, PROOF_SPACING)
)
_FACES = {"amiri": TEXT_FAMILIES, "plex": UI_FAMILIES}


class PageLook(QObject):
    """Keeps the canvas in step with the theme and the settings, live."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._canvas, self._theme = window.canvas, window.theme
        self._settings = window.program.settings
        actions = window.actions_by_id
        self._typewriter, self._proof = actions["typewriter"], actions["proof-view"]
        self._invisibles = actions["invisibles"]
        actions["zoom-in"].triggered.connect(self._larger)
        actions["zoom-out"].triggered.connect(self._smaller)
        actions["zoom-reset"].triggered.connect(self._normal)
        actions["page-wider"].triggered.connect(self._widen)
        actions["page-narrower"].triggered.connect(self._narrow)
        self._canvas.zoom_wanted.connect(self._step)
        self._typewriter.triggered.connect(self._switch_typewriter)
        self._invisibles.triggered.connect(self._switch_invisibles)
        self._proof.triggered.connect(self.dress)
        window.theme.changed.connect(self.dress)
        self._settings.changed.connect(self._heed)
        self._set_habits()
        self.dress()

    @Slot()
    def dress(self) -> None:
        """Draw the page in the theme's colours, in the chosen type, size and width."""
        width = float(self._settings.value(PAGE_WIDTH))
        if self._proof.isChecked():
            look = page_appearance(
                self._theme.tokens,
                float(self._settings.value(PROOF_SIZE)),
                families=_FACES[self._settings.value(PROOF_FACE)],
                line_spacing=float(self._settings.value(PROOF_SPACING)),
                width=width,
            )
        else:
            look = page_appearance(self._theme.tokens, self._settings.zoom, width=width)
        self._canvas.set_appearance(look)

    @property
    def _size(self) -> Setting:
        """The size that is seen now: each view has its own."""
        return PROOF_SIZE if self._proof.isChecked() else TEXT_SIZE

    @Slot(str)
    def _heed(self, setting_id: str) -> None:
        if setting_id in _DRESS:
            self.dress()
        else:
            self._set_habits()

    def _set_habits(self) -> None:
        settings = self._settings
        self._canvas.set_caret_movement(settings.is_on(CARET))
        self._canvas.set_smart_marks(settings.is_on(SMART_MARKS))
        self._canvas.set_smart_lists(settings.is_on(SMART_LISTS))
        self._canvas.set_typewriter(settings.is_on(TYPEWRITER))
        self._canvas.show_invisibles(settings.is_on(INVISIBLES))
        self._typewriter.setChecked(settings.is_on(TYPEWRITER))
        self._invisibles.setChecked(settings.is_on(INVISIBLES))

    @Slot(bool)
    def _switch_typewriter(self, on: bool) -> None:
        self._settings.choose(TYPEWRITER, ON if on else OFF)

    @Slot(bool)
    def _switch_invisibles(self, on: bool) -> None:
        self._settings.choose(INVISIBLES, ON if on else OFF)

    @Slot()
    def _larger(self) -> None:
        self._step(1)

    @Slot()
    def _smaller(self) -> None:
        self._step(-1)

    @Slot()
    def _normal(self) -> None:
        self._settings.choose(self._size, self._size.default)

    @Slot()
    def _widen(self) -> None:
        self._settings.step(PAGE_WIDTH, 1)

    @Slot()
    def _narrow(self) -> None:
        self._settings.step(PAGE_WIDTH, -1)

    @Slot(int)
    def _step(self, by: int) -> None:
        self._settings.step(self._size, by)
