"""A thread as a card: the words it is about, what was said, and what may be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from editor.article.comment import Comment
from editor.article.language import Direction
from editor.language.bidi import paragraph_direction
from editor.workstation.languages import interface_language
from editor.workstation.named import named
from editor.workstation.page.comforts import quoted
from editor.workstation.prose import Prose
from editor.workstation.review.card import ReviewCard
from editor.workstation.review.look import moment, visible
from editor.workstation.review.writer import Writer
from editor.workstation.theme import ui_font

if TYPE_CHECKING:
    from editor.workstation.theme import Theme


class CommentCard(ReviewCard):
    """Shows a thread."""

    reply_wanted = Signal(str, str)
    resolve_wanted = Signal(str)
    reopen_wanted = Signal(str)
    delete_wanted = Signal(str)

    def __init__(self, key: str, theme: Theme) -> None:
        super().__init__(key)
        self.setProperty("kind", "comment")
        self._theme = theme
        self._comment: Comment | None = None
        self._shown: tuple[object, ...] = ()
        self.people: Callable[[], Sequence[str]] = tuple
        self.head = _label()
        self.head.setFont(ui_font(strong=True))
        self.quote, self.state, self.text = _label("muted"), _label("muted"), _label()
        self._said = QVBoxLayout()
        self._said.setSpacing(6)
        self.answers: list[QLabel] = []
        self.reply, self.resolve = QPushButton(), QPushButton()
        self.delete = named(QPushButton(), "flat")
        self.writer: Writer | None = None
        self.reply.clicked.connect(self.begin_reply)
        self.resolve.clicked.connect(self._resolve)
        self.delete.clicked.connect(self._delete)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.reply)
        row.addWidget(self.resolve)
        row.addStretch(1)
        row.addWidget(self.delete)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 9, 12, 10)
        self._column.setSpacing(5)
        for label in (self.head, self.quote, self.state, self.text):
            self._column.addWidget(label)
        self._column.addLayout(self._said)
        self._column.addLayout(row)

    def show_thread(
        self,
        comment: Comment,
        name_of: Callable[[str | None], str],
        *,
        is_detached: bool,
        may_delete: bool,
    ) -> None:
        """Show a thread; ``is_detached``: the words it was about are gone from the page."""
        language = interface_language()
        state = (comment, is_detached, language, name_of(comment.author), may_delete)
        if state == self._shown:
            return
        self._shown, self._comment = state, comment
        who = name_of(comment.author) or self.tr("Somebody")
        self.head.setText(f"\u2068{who}\u2069 · {moment(comment.time)}")
        quote = visible(comment.anchor.words)
        self.quote.setText(quoted(quote, language))
        self.quote.setVisible(bool(quote))
        _show(self.text, comment.text)
        said = [
            self.tr("The article waits for this") if comment.blocks_approval else "",
            self.tr("The words it was about are gone") if is_detached else "",
            "" if comment.is_open else self.tr("Resolved"),
        ]
        self.state.setText(" · ".join(each for each in said if each))
        self.state.setVisible(any(said))
        for number, answer in enumerate(comment.replies):
            if number == len(self.answers):
                label = _label("answer")
                self.answers.append(label)
                self._said.addWidget(label)
            whose = name_of(answer.author) or self.tr("Somebody")
            _show(self.answers[number], f"\u2068{whose}\u2069: {answer.text}")
            self.answers[number].setToolTip(moment(answer.time))
        for label in self.answers[len(comment.replies) :]:
            label.hide()
        self.reply.setText(self.tr("Reply"))
        self.resolve.setText(self.tr("✓ Resolve") if comment.is_open else self.tr("Reopen"))
        self.delete.setText(self.tr("Delete"))
        self.delete.setAccessibleName(self.tr("Delete the comment: %1").replace("%1", comment.text))
        self.delete.setVisible(may_delete)
        self.setAccessibleName(f"{who}. {quote}. {comment.text}")
        self.setAccessibleDescription(self.state.text())

    @Slot()
    def begin_reply(self) -> None:
        """Open a field for an answer."""
        if self.writer is None:
            self.writer = Writer(may_block=False)
            self._column.addWidget(self.writer)
            self.writer.sent.connect(self._send)
            self.writer.given_up.connect(self.end_reply)
        self.writer.begin("", self.people())

    @Slot()
    def end_reply(self) -> None:
        """Close the field."""
        if self.writer is not None:
            self.writer.hide()
            self.setFocus()

    @Slot(str, bool)
    def _send(self, text: str, _blocks: bool) -> None:
        self.reply_wanted.emit(self.key, text)

    @Slot()
    def _delete(self) -> None:
        self.delete_wanted.emit(self.key)

    @Slot()
    def _resolve(self) -> None:
        if self._comment is not None:
            signal = self.resolve_wanted if self._comment.is_open else self.reopen_wanted
            signal.emit(self.key)


def _label(name: str = "") -> QLabel:
    label = named(Prose(), name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return label


def _show(label: QLabel, text: str) -> None:
    """Show what a person wrote, in the direction of his own words."""
    right = paragraph_direction(text, Direction.RTL) is Direction.RTL
    # Absolute: Qt would turn the sides over in a mirrored window.
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)
    label.setText(text)
