"""Lists of terms brought in and given out: two buttons, and how far it is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QPushButton, QWidget

from editor.workstation.jobs import Jobs
from editor.workstation.named import named
from editor.workstation.terms.termbase import SUFFIXES, Termbase


class Exchange(QWidget):
    """Asks for a file; while it is read or written there is a bar, and a way to give up."""

    begun = Signal()
    """A file was chosen: what was typed is to be kept first."""

    def __init__(self, termbase: Termbase, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._termbase = termbase
        self.bring_in, self.give_out = QPushButton(self), QPushButton(self)
        self.progress, self.cancel = QProgressBar(self), named(QPushButton(self), "flat")
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(160)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for widget in (self.bring_in, self.give_out, self.progress, self.cancel):
            line.addWidget(widget)
        for button in (self.bring_in, self.give_out, self.cancel):
            button.setAutoDefault(False)
        self.bring_in.clicked.connect(self._choose_import)
        self.give_out.clicked.connect(self._choose_export)
        self.cancel.clicked.connect(self._give_up)
        self._jobs = jobs
        jobs.progressed.connect(self._show_progress)
        termbase.busy_changed.connect(self.judge)
        self.retranslate()
        self.judge()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.bring_in.setText(self.tr("Import…"))
        self.give_out.setText(self.tr("Export…"))
        self.cancel.setText(self.tr("Cancel"))
        self.progress.setAccessibleName(self.tr("Progress"))

    @Slot()
    def judge(self) -> None:
        """Offer what can be done now."""
        idle = self._termbase.job is None
        self.bring_in.setEnabled(idle and self._termbase.may_decide)
        self.give_out.setEnabled(idle)
        for widget in (self.progress, self.cancel):
            widget.setVisible(not idle)
        self._show_progress()

    @Slot()
    def _show_progress(self) -> None:
        job = self._termbase.job
        share = job.progress if job is not None else None
        self.progress.setRange(0, 0 if share is None else 100)
        if share is not None:
            self.progress.setValue(round(share * 100))

    @Slot()
    def _give_up(self) -> None:
        self._termbase.cancel()

    @Slot()
    def _choose_import(self) -> None:
        dialog = self._dialog(self.tr("Import terms"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.import_file)
        dialog.open()

    @Slot()
    def _choose_export(self) -> None:
        dialog = self._dialog(self.tr("Export the terms"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.fileSelected.connect(self.export_file)
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self, title)
        kinds = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        lists = self.tr("Lists of terms")
        dialog.setNameFilter(f"{lists} ({kinds})")
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    @Slot(str)
    def import_file(self, path: str) -> None:
        """Bring the terms of a file in."""
        self.begun.emit()
        self._termbase.import_file(Path(path))

    @Slot(str)
    def export_file(self, path: str) -> None:
        """Write the terms in force to a file."""
        self.begun.emit()
        self._termbase.export_file(Path(path))
