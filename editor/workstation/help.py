"""The dialogs about the program itself: keys, settings, what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from editor.workstation.window import Window


class Help(QObject):
    """Opens them; each is made anew and dies when it is closed."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        actions = window.actions_by_id
        actions["shortcuts"].triggered.connect(self.show_shortcuts)
        actions["settings"].triggered.connect(self.show_settings)
        actions["about"].triggered.connect(self.show_about)

    # The dialogs' modules are read when they are first wanted: the window starts without them.

    @Slot()
    def show_shortcuts(self) -> None:
        """Show the list of keys."""
        from editor.workstation.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(self._window.program.keymap, self._window).open()

    @Slot()
    def show_settings(self) -> None:
        """Show the settings."""
        from editor.workstation.dialogs.settings import SettingsDialog
        from editor.workstation.proofing.dictionary_box import DictionaryBox

        window = self._window
        spelling = DictionaryBox(window.proofing.dictionaries, window.program)
        SettingsDialog(window.program, window, [spelling]).open()

    @Slot()
    def show_about(self) -> None:
        """Show what the program is and where it keeps its things."""
        from editor.workstation.dialogs.about import AboutDialog

        places = (str(self._window.archive.path or ""), str(self._window.program.faults.log_file))
        AboutDialog(tuple(filter(None, places)), self._window).open()
