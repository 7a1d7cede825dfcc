"""How the page is shown: its colours, the size of its text, how the caret moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from editor.workstation.page_words import page_appearance

if TYPE_CHECKING:
    from editor.workstation.window import Window

ZOOM_STEPS = (0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5)


class PageLook(QObject):
    """Keeps the canvas in step with the theme and the settings."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._canvas, self._theme = window.canvas, window.theme
        self._settings = window.program.settings
        actions = window.actions_by_id
        actions["zoom-in"].triggered.connect(self._larger)
        actions["zoom-out"].triggered.connect(self._smaller)
        actions["zoom-reset"].triggered.connect(self._normal)
        window.theme.changed.connect(self.dress)
        self._canvas.set_caret_movement(self._settings.visual_caret)
        self.dress()

    @Slot()
    def dress(self) -> None:
        """Draw the page in the theme's colours and the chosen size."""
        self._canvas.set_appearance(page_appearance(self._theme.tokens, self._settings.zoom))

    def zoom(self, factor: float) -> None:
        """Show the text of the page at ``factor`` times its normal size."""
        self._settings.zoom = factor
        self.dress()

    def choose_caret(self, *, visual: bool) -> None:
        """Let the arrow keys follow the screen, or the order of the text."""
        self._settings.visual_caret = visual
        self._canvas.set_caret_movement(visual)

    @Slot()
    def _larger(self) -> None:
        larger = [step for step in ZOOM_STEPS if step > self._settings.zoom + 0.01]
        self.zoom(larger[0] if larger else ZOOM_STEPS[-1])

    @Slot()
    def _smaller(self) -> None:
        smaller = [step for step in ZOOM_STEPS if step < self._settings.zoom - 0.01]
        self.zoom(smaller[-1] if smaller else ZOOM_STEPS[0])

    @Slot()
    def _normal(self) -> None:
        self.zoom(1.0)
