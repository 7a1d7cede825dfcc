"""The settings, made from their declarations. Each takes effect at once; closing is enough."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt, Slot
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from editor.workstation.combo import Combo
from editor.workstation.dialogs.frame import Frame
from editor.workstation.program import Program
from editor.workstation.setting import GROUPS, OFF, ON, SETTINGS, Setting
from editor.workstation.settings import Settings
from editor.workstation.theme import Theme, ui_font
from editor.workstation.tick import Tick

_FIELD_WIDTH = 236
_FIRST, _SECOND = GROUPS[:2], GROUPS[2:]
"""The groups on either side of the dialog."""


class SettingsDialog(Frame):
    """A row for each setting under the heading of its group, then ``more``, parts of others."""

    def __init__(
        self, program: Program, parent: QWidget | None = None, more: Sequence[QWidget] = ()
    ) -> None:
        super().__init__(parent)
        self.rows = {
            setting.id: Row(setting, program.settings, program.theme, self) for setting in SETTINGS
        }
        self._heads = {group: QLabel(self) for group in GROUPS}
        for head in self._heads.values():
            head.setFont(ui_font(strong=True))
        # Side by side: a small screen has not the height for all of them.
        sides = QHBoxLayout()
        sides.setSpacing(44)
        for groups, parts in ((_FIRST, ()), (_SECOND, more)):
            side = QVBoxLayout()
            side.setSpacing(18)
            side.addLayout(self._grid(groups))
            for part in parts:
                side.addWidget(part)
            side.addStretch(1)
            sides.addLayout(side, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 16)
        layout.setSpacing(18)
        layout.addLayout(sides)
        layout.addWidget(buttons)
        self.retranslate()

    def _grid(self, groups: Sequence[str]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(9)
        grid.setColumnStretch(0, 1)
        for group in groups:
            if grid.rowCount() > 1:
                grid.setRowMinimumHeight(grid.rowCount(), 6)
            grid.addWidget(self._heads[group], grid.rowCount(), 0, 1, 2)
            for setting in SETTINGS:
                if setting.group == group:
                    self.rows[setting.id].put_into(grid)
        return grid

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setWindowTitle(self.tr("Settings"))
        for group, head in self._heads.items():
            head.setText(QCoreApplication.translate("Settings", group))
        for row in self.rows.values():
            row.retranslate()


class Row(QObject):
    """One setting: a box to choose from, or a tick; it follows changes made elsewhere."""

    def __init__(self, setting: Setting, settings: Settings, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._setting, self._settings = setting, settings
        self._label = QLabel()
        self.tick: Tick | None = None
        self.box: Combo | None = None
        if setting.is_switch:
            self.tick = Tick(theme)
            self.tick.toggled.connect(self._switch)
        else:
            self.box = Combo(theme)
            self.box.setMinimumWidth(_FIELD_WIDTH)
            self.box.activated.connect(self._choose)
            self._label.setBuddy(self.box)
            for option in setting.options:
                self.box.addItem("", option.value)
        settings.changed.connect(self._heed)

    def put_into(self, grid: QGridLayout) -> None:
        """Stand in the next line of ``grid``."""
        line = grid.rowCount()
        if self.tick is not None:
            grid.addWidget(self.tick, line, 0, 1, 2, Qt.AlignmentFlag.AlignLeading)
        elif self.box is not None:
            grid.addWidget(self._label, line, 0)
            grid.addWidget(self.box, line, 1)

    def retranslate(self) -> None:
        """Say everything in the interface's language, and what is chosen now."""
        title = self._setting.shown_title
        if self.tick is not None:
            self.tick.setText(title)
        elif self.box is not None:
            self._label.setText(title)
            self.box.setAccessibleName(title)
            for number, option in enumerate(self._setting.options):
                self.box.setItemText(number, option.shown_title)
        self._heed(self._setting.id)

    @Slot(str)
    def _heed(self, setting_id: str) -> None:
        if setting_id != self._setting.id:
            return
        value = self._settings.value(self._setting)
        if self.tick is not None:
            self.tick.setChecked(value == ON)
        elif self.box is not None:
            self.box.setCurrentIndex(self._setting.values.index(value))

    @Slot(bool)
    def _switch(self, on: bool) -> None:
        self._settings.choose(self._setting, ON if on else OFF)

    @Slot(int)
    def _choose(self, number: int) -> None:
        self._settings.choose(self._setting, self._setting.values[number])
