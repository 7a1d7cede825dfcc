"""The dialog before anything reaches a site: exactly what, in which languages, where and when."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.article.language import Language
from editor.review.act import TITLES, Act, Request
from editor.workstation.dialogs.frame import Frame
from editor.workstation.languages import listed
from editor.workstation.moment_field import MomentLine
from editor.workstation.named import named
from editor.workstation.publishing.edition_box import EditionBox
from editor.workstation.publishing.scroll import Scroll
from editor.workstation.theme import Theme
from editor.workstation.tick import Tick
from editor.workstation.words_label import WordsLabel

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from editor.publishing.planning import Going
    from editor.publishing.target import Settings

_WIDTH, _HEIGHT = 620, 700


@dataclass(frozen=True, slots=True)
class Dispatch:
    """What the dialog gives back: a request for each edition that goes, and the targets' names."""

    requests: tuple[tuple[str, Request], ...]
    targets: tuple[str, ...]

    @property
    def at(self) -> datetime.datetime | None:
        """The time of a schedule."""
        return next((request.at for _, request in self.requests), None)

    def only(self, article_ids: Collection[str]) -> Dispatch:
        """Return it for these articles alone."""
        kept = tuple(each for each in self.requests if each[0] in article_ids)
        return replace(self, requests=kept)


class SendDialog(Frame):
    """Publishing, correcting, scheduling: nothing goes out that is not ticked here."""

    chosen = Signal(object)
    preview_wanted = Signal()
    targets_wanted = Signal()

    def __init__(
        self,
        act: Act,
        goings: Sequence[Going],
        targets: Sequence[Settings],
        language: Language,
        theme: Theme,
        parent: QWidget | None = None,
        before: Dispatch | None = None,
        zone: ZoneInfo | None = None,
    ) -> None:
        super().__init__(parent)
        self._act, self._language = act, language
        requests = dict(before.requests) if before else {goings[0].article.id: None}
        at = before.at if before else None
        self.boxes = [
            EditionBox(each, language, theme, chosen=each.article.id in requests, parent=self)
            for each in goings
        ]
        self.targets = {each.name: Tick(theme, self) for each in targets}
        self._places = {each.name: each for each in targets}
        self._where, self._what = named(QLabel(), "sectionTitle"), named(QLabel(), "sectionTitle")
        self._nowhere = QPushButton()
        self.later = Tick(theme, self)
        self.time = MomentLine(theme, at, zone, self)
        self._time_note, self._lacking = (named(WordsLabel(), "muted") for _ in range(2))
        self._note_label, self.note = QLabel(), QLineEdit()
        self._reason_label, self.reason = QLabel(), QLineEdit()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.send = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.look = self.buttons.addButton("", QDialogButtonBox.ButtonRole.ActionRole)
        self._build()
        if before is not None:
            self._restore(before)
        self._connect()
        self.retranslate()
        self._judge()

    def _restore(self, before: Dispatch) -> None:
        """Show again what was chosen and written; a warning that is new stays to be seen."""
        requests = dict(before.requests)
        for name, tick in self.targets.items():
            tick.setChecked(name in before.targets)
        for box in self.boxes:
            request = requests.get(box.going.article.id)
            if request is None:
                continue
            self.note.setText(request.note)
            self.reason.setText(request.reason)
            for name, tick in box.warnings.items():
                tick.setChecked(name in request.acknowledged)

    def _build(self) -> None:
        scroll = Scroll(self)
        for part in (self._what, *self.boxes):
            scroll.add(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 16)
        whole.setSpacing(9)
        whole.addWidget(scroll, 1)
        line = named(QFrame(), "rule")
        line.setFixedHeight(1)
        whole.addWidget(line)
        # Where and when stay in sight, however many warnings there are above.
        for below in self._below():
            whole.addWidget(below)
        whole.addSpacing(3)
        whole.addWidget(self.buttons)
        self._set_asked()
        self.send.setDefault(True)
        around = self.parentWidget()
        self.resize(_WIDTH, min(_HEIGHT, around.height() - 60) if around else _HEIGHT)

    def _below(self) -> tuple[QWidget, ...]:
        for tick in self.targets.values():
            tick.setChecked(True)
        self._nowhere.setVisible(not self.targets)
        self.later.setVisible(self._act in (Act.PUBLISH, Act.SCHEDULE))
        self.later.setChecked(self._act is Act.SCHEDULE)
        self._note_label.setBuddy(self.note)
        self._reason_label.setBuddy(self.reason)
        return (
            self._where,
            *self.targets.values(),
            self._nowhere,
            self.later,
            self.time,
            self._time_note,
            self._note_label,
            self.note,
            self._reason_label,
            self.reason,
            self._lacking,
        )

    def _set_asked(self) -> None:
        asked = {name for box in self.boxes for name in box.going.asked}
        for fields, there in (
            ((self._note_label, self.note), bool(asked & {"note", "notice"})),
            ((self._reason_label, self.reason), "reason" in asked),
        ):
            for field in fields:
                field.setVisible(there)

    def _connect(self) -> None:
        for box in self.boxes:
            box.changed.connect(self._judge)
        for tick in (*self.targets.values(), self.later):
            tick.toggled.connect(self._judge)
        self.note.textChanged.connect(self._judge)
        self.reason.textChanged.connect(self._judge)
        self._nowhere.clicked.connect(self._set_up)
        self.send.clicked.connect(self._accept)
        self.look.clicked.connect(self.preview_wanted)
        self.buttons.rejected.connect(self.reject)

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        title = TITLES[self._act].say(self._language)
        self.setWindowTitle(title)
        self._what.setText(self.tr("What goes out"))
        self._where.setText(self.tr("Where"))
        self._nowhere.setText(self.tr("Set up a place to publish to…"))
        self.later.setText(self.tr("At a set time"))
        self.time.retranslate()
        self._note_label.setText(self.tr("For the readers"))
        self.note.setPlaceholderText(self.tr("What was corrected: it stands below the article"))
        self._reason_label.setText(self.tr("Reason"))
        self.look.setText(self.tr("See the page"))
        for name, tick in self.targets.items():
            tick.setText(f"{name} · \u2066{self._places[name].base_url}\u2069")
        for box in self.boxes:
            box.retranslate()
        self._judge()

    @property
    def sound(self) -> bool:
        """Whether what is ticked may be sent."""
        going = [box for box in self.boxes if box.chosen]
        asked = {name for box in going for name in box.going.asked}
        return (
            bool(going)
            and all(box.sound for box in going)
            and any(tick.isChecked() for tick in self.targets.values())
            and (not asked & {"note", "notice"} or bool(self.note.text().strip()))
            and ("reason" not in asked or bool(self.reason.text().strip()))
        )

    @property
    def _act_now(self) -> Act:
        """The act that the button does."""
        if self.later.isChecked():
            return Act.SCHEDULE
        return Act.PUBLISH if self._act is Act.SCHEDULE else self._act

    @property
    def _time_words(self) -> str:
        """Who sends at the time: places that keep schedules themselves, and this computer."""
        ticked = [name for name, tick in self.targets.items() if tick.isChecked()]
        stops = [stop for box in self.boxes if box.chosen for stop in box.going.stops]
        ours = {stop.target.name for stop in stops if not stop.keeps}
        here = [name for name in ticked if name in ours]
        there = [name for name in ticked if name not in ours]
        words = []
        if there and stops:
            words.append(
                self.tr("The time is kept by %1: this computer may be off then.").replace(
                    "%1", listed(there)
                )
            )
        if here:
            words.append(
                self.tr(
                    "This computer must be on then, and Warraq open: it sends to %1 itself."
                ).replace("%1", listed(here))
            )
        return "\n".join(words)

    @Slot()
    def _judge(self) -> None:
        waits = self.later.isChecked()
        self.time.setVisible(waits)
        note = self._time_words if waits else ""
        self._time_note.say(note)
        self._time_note.setVisible(bool(note))
        self.send.setText(TITLES[self._act_now].say(self._language).replace("&", "&&"))
        self.send.setEnabled(self.sound)
        lacking = self._what_lacks
        self._lacking.say(lacking)
        self._lacking.setVisible(bool(lacking))

    @property
    def _what_lacks(self) -> str:
        """Why the button does nothing yet; empty where it does."""
        unseen = sum(box.unseen for box in self.boxes)
        if unseen:
            return self.tr("Warnings not ticked yet: %1").replace("%1", str(unseen))
        if not any(box.chosen for box in self.boxes):
            return self.tr("No edition is ticked.")
        if not any(tick.isChecked() for tick in self.targets.values()):
            return self.tr("No place is ticked.")
        return "" if self.sound else self.tr("Fill in the fields above.")

    @Slot()
    def _set_up(self) -> None:
        self.targets_wanted.emit()
        self.reject()

    @Slot()
    def _accept(self) -> None:
        if not self.sound:
            return
        moment = None
        act = self._act_now
        if act is Act.SCHEDULE:
            moment = self.time.field.moment
        names = tuple(name for name, tick in self.targets.items() if tick.isChecked())
        requests = tuple(
            (
                box.going.article.id,
                Request(
                    act=act,
                    at=moment,
                    note=self.note.text().strip(),
                    reason=self.reason.text().strip(),
                    acknowledged=box.acknowledged,
                    targets=names if act is Act.SCHEDULE else (),
                ),
            )
            for box in self.boxes
            if box.chosen
        )
        self.chosen.emit(Dispatch(requests, names))
        self.accept()
