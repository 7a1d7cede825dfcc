"""The paper of all markup: laid in slices, and what is on it already only where it differs.

A long article is a tenth of a second of Qt's work, and somebody is typing or deciding meanwhile.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QWidget

from editor.workstation.page.builder import position_in, rewrite
from editor.workstation.page.line import Spot
from editor.workstation.page.paper import Paper
from editor.workstation.page.tints import Form, Tint
from editor.workstation.review.redlined import Redlined, Row, Run

if TYPE_CHECKING:
    from editor.article.media import MediaLoader
    from editor.workstation.tokens import Tokens

SLICE = 3_000
"""Letters that are laid at once: about a page of the screen, some ms."""

_Slice = tuple[int, int, Sequence[Row]]
"""From which line on, in the place of how many, which rows."""


class MarkupPaper(Paper):
    """``rows`` are those that are on the paper so far."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.rows: list[Row] = []
        self._wanted: tuple[Row, ...] = ()
        self._tokens: Tokens | None = None
        self._media: MediaLoader | None = None
        self._scroll = -1
        self._slices: deque[_Slice] = deque()
        super().__init__(parent)
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._lay_next)

    @property
    def is_laid(self) -> bool:
        """Whether all is on the paper."""
        return not self._slices

    def show_redlined(self, shown: Redlined, media: MediaLoader, tokens: Tokens) -> None:
        """Show both versions in the colours of a theme; caret and scroll stay."""
        self._slices.clear()
        self._wanted = shown.rows
        if media is not self._media or tokens != self._tokens or not self.rows:
            self._begin(shown, media, tokens)
        else:
            self.details = shown.article
            self.fit()
            self._slices.extend(_renewal(self.rows, shown.rows))
        self._lay_next()

    def show_document(self, document: QTextDocument) -> None:
        """Put a new document on the screen, inked before it is laid out."""
        if self.rows:
            self._ink(document, 0, self.rows)
        super().show_document(document)

    def scroll_to(self, value: int) -> None:
        """Scroll there, as soon as so much is on the paper."""
        self._scroll = value
        self._scroll_on()

    def lay_all(self) -> None:
        """Put the rest on the paper at once: somebody goes there."""
        while self._slices:
            self._lay(*self._slices.popleft())
        self._mark()

    def _begin(self, shown: Redlined, media: MediaLoader, tokens: Tokens) -> None:
        self._media, self._tokens = media, tokens
        place, scrolled = self.selection().caret, self.verticalScrollBar().value()
        was_shown = bool(self.rows)
        first, *others = _sliced(shown.rows)
        self.rows = list(first)
        self.load(shown.article, media, [row.line for row in first])
        at = len(first)
        for rows in others:
            # A document can replace lines, not put some behind the last: that one comes again.
            self._slices.append((at - 1, 1, [shown.rows[at - 1], *rows]))
            at += len(rows)
        if was_shown:
            if place.line >= len(first):
                self.lay_all()
            self._put_caret(place)
            self.scroll_to(scrolled)

    @Slot()
    def _lay_next(self) -> None:
        if self._slices:
            self._lay(*self._slices.popleft())
        if self._slices:
            self._next.start()
        self._mark()

    def _lay(self, first: int, count: int, rows: Sequence[Row]) -> None:
        caret = self.selection().caret
        old, new = tuple(self._lines[first : first + count]), tuple(row.line for row in rows)
        self._applying += 1
        cursor = QTextCursor(self.document())
        # One edit: laid out once.
        cursor.beginEditBlock()
        self._lines[first : first + count] = new
        self.rows[first : first + count] = rows
        rewrite(self.document(), first, count, new, self.typesetter)
        self._ink(self.document(), first, rows)
        cursor.endEditBlock()
        self._applying -= 1
        if caret.line >= first:
            moved = len(new) - count if caret.line >= first + count else 0
            self._put_caret(Spot(caret.line + moved, caret.offset))
        self._changed(first, old, new)
        self._scroll_on()

    def _put_caret(self, place: Spot) -> None:
        line = min(place.line, len(self._lines) - 1)
        offset = min(place.offset, len(self._lines[line].text))
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.position(Spot(line, offset), before_next=True))
        self.setTextCursor(cursor)

    def _scroll_on(self) -> None:
        bar = self.verticalScrollBar()
        if self._scroll >= 0 and (self.is_laid or bar.maximum() >= self._scroll):
            bar.setValue(self._scroll)
            self._scroll = -1

    def _ink(self, document: QTextDocument, first: int, rows: Sequence[Row]) -> None:
        tokens = self._tokens
        assert tokens is not None
        self._applying += 1
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        block = document.findBlockByNumber(first)
        for row in rows:
            for run in row.runs:
                cursor.setPosition(position_in(block, row.line, run.start, before_next=True))
                end = position_in(block, row.line, run.end)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                # Of whole words, so that no run of letters that join is cut by it.
                cursor.mergeCharFormat(_format(run, tokens))
            block = block.next()
        cursor.endEditBlock()
        self._applying -= 1

    def _mark(self) -> None:
        tokens = self._tokens
        if tokens is not None:
            bar = (Tint(Form.BAR, line=tokens.field_border),)
            self.tints.show({number: bar for number, row in enumerate(self.rows) if row.runs})


def _sliced(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    """Yield the rows in slices of about as many letters; always one at least."""
    begun = letters = 0
    for number, row in enumerate(rows):
        letters += len(row.line.text)
        if letters >= SLICE:
            yield rows[begun : number + 1]
            begun, letters = number + 1, 0
    if begun < len(rows) or not rows:
        yield rows[begun:]


def _renewal(old: Sequence[Row], new: Sequence[Row]) -> Iterator[_Slice]:
    """Yield what makes the new rows of the old ones, from the first line to the last."""
    first, tail = _ends(old, new)
    gone, come = old[first : len(old) - tail], new[first : len(new) - tail]
    if len(gone) == len(come):
        for number, row in enumerate(come, first):
            if row != old[number]:
                yield number, 1, [row]
        return
    if first and not (gone and come):
        # Neither side of a replacement may be empty: the line before comes again.
        first -= 1
        gone, come = old[first : len(old) - tail], new[first : len(new) - tail]
    at, count = first, len(gone)
    for rows in _sliced(come):
        again = [new[at - 1]] if at > first else []
        yield at - len(again), count or 1, [*again, *rows]
        at, count = at + len(rows), 0


def _ends(old: Sequence[Row], new: Sequence[Row]) -> tuple[int, int]:
    shorter = min(len(old), len(new))
    first = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    rest = shorter - first
    tail = next((at for at in range(rest) if old[-at - 1] != new[-at - 1]), rest)
    return first, tail


def _format(run: Run, tokens: Tokens) -> QTextCharFormat:
    made = QTextCharFormat()
    if run.is_struck:
        made.setFontStrikeOut(True)
        made.setForeground(QColor(tokens.danger))
        made.setBackground(QColor(tokens.danger_tint))
    elif run.is_new:
        made.setFontUnderline(True)
        made.setForeground(QColor(tokens.accent_text))
        made.setBackground(QColor(tokens.accent_tint))
    else:
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        made.setUnderlineColor(QColor(tokens.accent))
    return made
