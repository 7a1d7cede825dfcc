"""Marks over the letters of the page, in layers, without touching its document."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QTextEdit

Mark = QTextEdit.ExtraSelection


class MarkLayers:
    """Qt knows one list of extra selections; here every part of the window has a list of its own.

    Layers lie on each other in the order in which they were first shown. Qt paints again only
    what differs from before.
    """

    def __init__(self, page: QTextEdit) -> None:
        self._page = page
        self._layers: dict[str, Sequence[Mark]] = {}

    def show(self, layer: str, marks: Sequence[Mark]) -> None:
        """Show ``marks`` in the place of those that ``layer`` had."""
        if not marks and not self._layers.get(layer):
            return
        self._layers[layer] = marks
        self._page.setExtraSelections([mark for each in self._layers.values() for mark in each])

    def of(self, layer: str) -> Sequence[Mark]:
        """Return the marks of a layer; their cursors go along with the text."""
        return self._layers.get(layer, ())
