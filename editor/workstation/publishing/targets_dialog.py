"""The places to publish to: a folder, a server, a WordPress; each tried before it is trusted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.workstation.combo import Combo
from editor.workstation.dialogs.frame import Frame
from editor.workstation.named import named
from editor.workstation.publishing.empty import EmptyWords
from editor.workstation.publishing.host_key_box import HostKeyBox
from editor.workstation.publishing.outbox_dialog import ROW_HEIGHT
from editor.workstation.publishing.scroll import centre
from editor.workstation.theme import Theme
from editor.workstation.tick import Tick
from editor.workstation.words_label import WordsLabel

if TYPE_CHECKING:
    from editor.publishing.target import Settings

_SETTINGS = Qt.ItemDataRole.UserRole
_FIELD = 340
KINDS = ("folder", "sftp", "wordpress")


class TargetsDialog(Frame):
    """A list, and the fields of the one chosen; what is kept is told by signals alone."""

    keep_wanted = Signal(object, str)
    """A target's settings, and a password to keep in the system's keyring, empty for none."""
    remove_wanted = Signal(str)
    check_wanted = Signal(str)
    trust_wanted = Signal(str, str)
    """A target's name, and the fingerprint of the host key that is to be trusted there."""
    sync_wanted = Signal(str)
    """Bring a target up to date or, while that goes on, stop it."""
    earlier_wanted = Signal(str)
    """Show the earlier states of a target made of files."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Settings | None = None
        self._missing: Mapping[str, int] = {}
        self._syncing = self._trying = ""
        self.list = named(QListWidget(), "places")
        self.list.setFixedWidth(190)
        self.empty = EmptyWords(self.list)
        self.name, self.address, self.base_url = QLineEdit(), QLineEdit(), QLineEdit()
        self.secret = QLineEdit()
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.kind: QComboBox = Combo(theme)
        self.on = Tick(theme)
        self._labels = [QLabel() for _ in range(5)]
        self.note = named(WordsLabel(), "muted")
        self.key = HostKeyBox(theme, self)
        self.key.hide()
        self.behind = QLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.add, self.keep, self.check, self.remove = (QPushButton() for _ in range(4))
        self.sync, self.earlier = QPushButton(), QPushButton()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._build()
        self.list.currentItemChanged.connect(self._choose)
        self.add.clicked.connect(self._begin)
        self.keep.clicked.connect(self._keep)
        self.check.clicked.connect(self._check)
        self.remove.clicked.connect(self._remove)
        self.sync.clicked.connect(self._sync)
        self.earlier.clicked.connect(self._show_earlier)
        self.key.trust_wanted.connect(self._trust)
        self.kind.currentIndexChanged.connect(self._explain)
        for field in (self.name, self.address, self.base_url):
            field.textChanged.connect(self._judge)
        self.buttons.rejected.connect(self.reject)
        self.retranslate()
        self._begin()

    def _build(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(9)
        fields: tuple[QWidget, ...] = (
            self.kind,
            self.name,
            self.address,
            self.base_url,
            self.secret,
        )
        for label, field in zip(self._labels, fields, strict=True):
            field.setMinimumWidth(_FIELD)
            if isinstance(field, QLineEdit):
                # Names of files and hosts run from left to right in every language.
                field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            label.setBuddy(field)
            form.addRow(label, field)
        for kind in KINDS:
            self.kind.addItem("", kind)
        form.addRow(QLabel(), self.on)
        self.note.setMinimumHeight(self.fontMetrics().lineSpacing() * 4)
        self.note.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        right = QVBoxLayout()
        right.addLayout(form)
        right.addLayout(self._lagging())
        right.addWidget(self.bar)
        right.addWidget(self.key)
        right.addWidget(self.note)
        right.addStretch(1)
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        left.addWidget(self.add)
        middle = QHBoxLayout()
        middle.setSpacing(18)
        middle.addLayout(left)
        middle.addLayout(right, 1)
        last = QHBoxLayout()
        last.addWidget(self.remove)
        last.addWidget(self.earlier)
        last.addStretch(1)
        for widget in (self.check, self.keep, self.buttons):
            last.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addLayout(middle, 1)
        column.addLayout(last)
        self.keep.setDefault(True)

    def _lagging(self) -> QHBoxLayout:
        """Return the line that says what the place lacks, with a button for it."""
        line = QHBoxLayout()
        self.behind.setWordWrap(True)
        line.addWidget(self.behind, 1)
        line.addWidget(self.sync)
        return line

    def show_targets(
        self,
        targets: Sequence[Settings],
        chosen: str = "",
        missing: Mapping[str, int] | None = None,
    ) -> None:
        """Show the desk's targets; ``chosen`` is the name of the one to show in the fields.

        ``missing`` counts what each does not show yet of what is live elsewhere.
        """
        self._missing = missing or {}
        self.list.clear()
        for target in targets:
            item = QListWidgetItem(target.name)
            item.setData(_SETTINGS, target)
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            self.list.addItem(item)
            if target.name == chosen or not chosen:
                chosen = target.name
                self.list.setCurrentItem(item)
        self.empty.judge()
        if not targets:
            self._begin()

    def show_progress(self, name: str, part: float | None) -> None:
        """Show how far bringing the target up to date is, from 0 to 1; no name when it is over."""
        self._syncing = name
        self.bar.setRange(0, 0 if part is None else 100)
        self.bar.setValue(0 if part is None else round(part * 100))
        self._judge()

    def say(self, text: str, about: str = "") -> None:
        """Say how a change went, or the check of the target ``about``: nothing of another's."""
        self._tried(about)
        if not about or about == self._chosen_name:
            self.note.say(text)

    def show_key(self, name: str, host: str, seen: str, trusted: str) -> None:
        """Show which key the target's server shows, where nobody trusts it yet."""
        self._tried(name)
        if name == self._chosen_name:
            self.note.say("")
            self.key.show_key(host, seen, trusted)
            self._show_box(True)

    def _show_box(self, there: bool) -> None:
        """Show the key where the words stand otherwise: a dialog is not to leave the screen."""
        if self.key.isVisibleTo(self) == there:
            return
        self.key.setVisible(there)
        self.note.setVisible(not there)
        if self.isVisible():
            self.adjustSize()
            centre(self)

    def _tried(self, name: str) -> None:
        if name == self._trying:
            self._trying = ""
        self._judge()

    @property
    def _chosen_name(self) -> str:
        return self._shown.name if self._shown else ""

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setWindowTitle(self.tr("Places to publish to"))
        self.list.setAccessibleName(self.tr("Places to publish to"))
        words = (
            self.tr("Kind"),
            self.tr("Name"),
            self.tr("Deliver to"),
            self.tr("Readers' address"),
            self.tr("Password"),
        )
        for label, text in zip(self._labels, words, strict=True):
            label.setText(text)
        kinds = (self.tr("A folder"), self.tr("A server over SFTP"), self.tr("A WordPress"))
        for number, text in enumerate(kinds):
            self.kind.setItemText(number, text)
        self.on.setText(self.tr("Publish here"))
        self.add.setText(self.tr("Another place"))
        self.keep.setText(self.tr("Keep"))
        self.check.setText(self.tr("Try it"))
        self.remove.setText(self.tr("Remove"))
        self.earlier.setText(self.tr("Earlier states…"))
        self.empty.say(self.tr("No place yet: fill in the fields, and keep it."))
        self.empty.judge()
        self.bar.setAccessibleName(self.tr("Bringing it up to date"))
        self.key.retranslate()
        self._explain()

    @Slot()
    def _explain(self) -> None:
        kind = self.kind.currentData()
        self.secret.setEnabled(kind != "folder")
        self.secret.setPlaceholderText(
            self.tr("kept in the system's keyring") if kind != "folder" else ""
        )
        self.address.setPlaceholderText(
            {
                "folder": "/srv/site",
                "sftp": "sftp://desk@example.org/srv/site",
                "wordpress": "https://desk@example.org",
            }.get(str(kind), "")
        )
        self.base_url.setPlaceholderText("https://example.org")

    @Slot()
    def _choose(self) -> None:
        item = self.list.currentItem()
        target: Settings | None = item.data(_SETTINGS) if item is not None else None
        if target is None:
            return
        self._shown = target
        self.name.setText(target.name)
        self.name.setReadOnly(True)
        self.kind.setCurrentIndex(KINDS.index(target.kind))
        self.address.setText(target.address)
        self.base_url.setText(target.base_url)
        self.on.setChecked(target.on)
        self.secret.clear()
        self.note.say("")
        self._show_box(False)
        self._judge()

    @Slot()
    def _begin(self) -> None:
        self._shown = None
        self._show_box(False)
        self.list.setCurrentRow(-1)
        self.name.setReadOnly(False)
        for field in (self.name, self.address, self.base_url, self.secret):
            field.clear()
        self.on.setChecked(True)
        self.name.setFocus()
        self._judge()

    @Slot()
    def _judge(self) -> None:
        told = (self.name.text(), self.address.text(), self.base_url.text())
        self.keep.setEnabled(all(text.strip() for text in told))
        there = self._shown is not None
        busy = bool(self._syncing)
        # A server that does not answer would get a second question for each click.
        self.check.setEnabled(there and self._trying != self._chosen_name)
        self.remove.setEnabled(there and not busy)
        # A WordPress keeps the earlier texts of each article itself.
        self.earlier.setVisible(self._shown is not None and self._shown.kind != "wordpress")
        self.earlier.setEnabled(not busy)
        missing = self._missing.get(self._shown.name, 0) if self._shown else 0
        self.behind.setText(
            self.tr("Live elsewhere, and not here or older here: %1").replace("%1", str(missing))
        )
        self.behind.setVisible(bool(missing) or busy)
        self.sync.setText(self.tr("Stop") if busy else self.tr("Bring up to date"))
        self.sync.setVisible(bool(missing) or busy)
        self.bar.setVisible(busy)

    @Slot()
    def _keep(self) -> None:
        from editor.publishing.target import Settings

        kept = Settings(
            name=self.name.text().strip(),
            kind=str(self.kind.currentData()),
            address=self.address.text().strip(),
            base_url=self.base_url.text().strip(),
            on=self.on.isChecked(),
        )
        if self._shown is not None:
            kept = replace(kept, options=self._shown.options)
        self.keep_wanted.emit(kept, self.secret.text())
        self.secret.clear()

    @Slot()
    def _check(self) -> None:
        if self._shown is not None:
            self.try_chosen()

    def try_chosen(self) -> None:
        """Have the target that is shown tried."""
        self._trying = self._chosen_name
        self._show_box(False)
        self.note.say(self.tr("Trying…"))
        self._judge()
        self.check_wanted.emit(self._trying)

    @Slot(str)
    def _trust(self, fingerprint: str) -> None:
        if self._shown is not None:
            self.trust_wanted.emit(self._shown.name, fingerprint)

    @Slot()
    def _sync(self) -> None:
        if self._syncing or self._shown is not None:
            self.sync_wanted.emit(self._syncing or (self._shown.name if self._shown else ""))

    @Slot()
    def _show_earlier(self) -> None:
        if self._shown is not None:
            self.earlier_wanted.emit(self._shown.name)

    @Slot()
    def _remove(self) -> None:
        if self._shown is not None:
            self.remove_wanted.emit(self._shown.name)
