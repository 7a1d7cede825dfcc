"""The text surface of the page: the document, the lines behind it, and what keeps them one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QTextCursor, QTextDocument, QUndoStack
from PySide6.QtWidgets import QTextEdit, QWidget

from editor.article.article import Article
from editor.article.identity import new_id
from editor.article.language import Language
from editor.workstation.page.appearance import LIGHT, PageAppearance
from editor.workstation.page.builder import (
    build,
    is_isolated,
    isolate,
    position_in,
    restyle,
    rewrite,
)
from editor.workstation.page.edits.body import settled_difference
from editor.workstation.page.history import Change, History, Positions
from editor.workstation.page.isolating import is_verbatim, offset_at
from editor.workstation.page.line import (
    FLOWING,
    WORDLESS,
    Edited,
    Line,
    Lines,
    Part,
    Selection,
    Spot,
)
from editor.workstation.page.mark_layers import MarkLayers
from editor.workstation.page.outline import Sections
from editor.workstation.page.place import OutlineEntry, Place, place_of
from editor.workstation.page.reader import Reader
from editor.workstation.page.sheet import article_lines
from editor.workstation.page.snapshot import Snapshot
from editor.workstation.page.splice import common_ends
from editor.workstation.page.typesetting import Typesetter

_OUTLINE_MS = 120
"""The outline follows the typing of a heading by as much."""


class Surface(QTextEdit):
    """Shows an article as a document and keeps lines, details and history in step with it.

    Whatever changes the document, known command or not (a key, an input method, a drop, an
    assistive program), ends here: a change inside one line is recorded; one that would add,
    remove or turn a line without a command of ours is taken back, so that no part can get lost.
    """

    edited = Signal()
    lines_changed = Signal(int, int)
    """How many lines before, and how many behind, are as they were."""
    place_changed = Signal(object)
    outline_changed = Signal(tuple)
    history_changed = Signal(bool, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self.marks = MarkLayers(self)
        self.typesetter = Typesetter(LIGHT)
        self.details = Article.new(Language.AR)
        self._lines: list[Line] = []
        self._snapshot: Snapshot | None = None
        self._sections = Sections()
        self._outline: tuple[OutlineEntry, ...] = ()
        self._positions: Positions = (0, 0)
        self._told: Positions = (-1, -1)
        self._told_history = (False, False)
        self._dirty: tuple[int, int] | None = None
        self._applying = 0
        # A letter is painted first; where it stands is told after it.
        self._place_soon = _timer(self, 0, self._tell_place)
        self._outline_soon = _timer(self, _OUTLINE_MS, self._tell_outline)
        # Qt deletes the document it came with, not the ones it is given.
        self._own: QTextDocument | None = None
        self._reader: Reader
        self.history = History(self, self.undo_stack)
        self.undo_stack.canUndoChanged.connect(self._tell_history)
        self.undo_stack.canRedoChanged.connect(self._tell_history)
        self.cursorPositionChanged.connect(self._caret_moved)
        self.selectionChanged.connect(self._caret_moved)

    # What is on the page

    def show_article(self, article: Article, lines: Sequence[Line] | None = None) -> None:
        """Show ``article``, or only some of its ``lines``; the history is empty.

        The caret stands in the headline. One that is written already gives the caret to the first
        words of the body: a picture there would stand framed, as if it had been chosen.
        """
        self._applying += 1
        self.details = article
        self._lines = list(article_lines(article) if lines is None else lines)
        self.show_document(build(self._lines, self.typesetter, article.direction, self))
        self.history.clear()
        self._applying -= 1
        self._sections = Sections(self._lines)
        self.select(Selection.at(_first_words(self._lines) if article.headline else 0))
        self._tell_outline()

    def show_document(self, document: QTextDocument) -> None:
        """Put a new document on the screen and listen to it."""
        old, self._own = self._own, document
        self._reader = Reader(document)
        document.contentsChange.connect(self._note_change)
        document.contentsChanged.connect(self._settle)
        self.setDocument(document)
        if old is not None:
            old.deleteLater()

    def article(self) -> Article:
        """Return what is on the page; right after loading it is the article loaded."""
        return self.snapshot().article

    def snapshot(self) -> Snapshot:
        """Return what is on the page, to be made an article on another thread."""
        lines = tuple(self._lines)
        if self._snapshot is None or not self._snapshot.is_of(lines, self.details):
            self._snapshot = Snapshot(lines, self.details)
        return self._snapshot

    @property
    def lines(self) -> Sequence[Line]:
        """The lines of the sheet; not to be changed."""
        return self._lines

    def place(self) -> Place:
        """Return where the caret stands."""
        selection = self.selection()
        return place_of(
            self._lines,
            self._sections.numbers,
            selection.caret if selection.is_empty else selection.start,
            has_selection=not selection.is_empty,
        )

    def set_appearance(self, appearance: PageAppearance) -> None:
        """Draw the page in other colours, families or sizes; no step of the history."""
        self.typesetter = self.typesetter.for_appearance(appearance)
        self._applying += 1
        restyle(self.document(), self._lines, self.typesetter)
        self._applying -= 1

    # Selection

    def selection(self) -> Selection:
        """Return what is selected, as lines and code points."""
        cursor = self.textCursor()
        anchor, caret = cursor.anchor(), cursor.position()
        spot = self.spot(caret)
        return Selection(spot if anchor == caret else self.spot(anchor), spot)

    def spot(self, position: int) -> Spot:
        """Return the place at a UTF-16 position of the document."""
        block = self.document().findBlock(position)
        number = block.blockNumber()
        units = position - block.position()
        line = self._lines[number]
        # All letters of the three languages are one unit each: most lines need no counting.
        short = block.length() - 1 == len(line.text)
        return Spot(number, units if short else offset_at(line, block.text(), units))

    def position(self, spot: Spot, *, before_next: bool = False) -> int:
        """Return the UTF-16 position in the document of a place.

        Beside isolates it is right after the letter before, or right ``before_next``.
        """
        block = self.document().findBlockByNumber(spot.line)
        return position_in(block, self._lines[spot.line], spot.offset, before_next=before_next)

    def select(self, selection: Selection) -> None:
        """Set the caret and what is selected."""
        self._show_positions((self.position(selection.anchor), self.position(selection.caret)))

    def _show_positions(self, positions: Positions) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(positions[0])
        cursor.setPosition(positions[1], QTextCursor.MoveMode.KeepAnchor)
        self._positions = positions
        self.setTextCursor(cursor)
        # Qt is silent when its own caret, carried along by an edit, is there already.
        self._caret_moved()

    # Changes by command

    def perform(self, edited: Edited | None, typing: str = "") -> bool:
        """Put the result of a command on the page as one step; False when it changes nothing.

        Nothing is changed on a page that is only read.
        """
        if edited is None or self.isReadOnly():
            return False
        change = settled_difference(self._lines, edited.lines)
        if change is None:
            self.select(edited.selection)
            return False
        first, old, new = change
        before = self._positions
        self._replace(first, len(old), new)
        self.select(edited.selection)
        self.history.record(
            Change(first, old, new, before, self._positions, self.details, self.details, typing)
        )
        self._changed(first, old, new)
        self._tell_place()
        return True

    def perform_details(self, details: Article, lines: Lines | None = None) -> None:
        """Change the details, and the lines if given, as one step."""
        if self.isReadOnly():
            return
        first, old, new = (lines and settled_difference(self._lines, lines)) or (0, (), ())
        before = self.details
        self.details = details
        if old or new:
            self._replace(first, len(old), new)
        at = self._positions
        self.history.record(Change(first, old, new, at, at, before, details))
        self._changed(first, old, new)
        self._tell_place()

    def show_change(
        self, first: int, old: int, lines: Lines, selected: Positions, details: Article
    ) -> None:
        """Put ``lines`` in the place of ``old`` lines: a step undone or done again."""
        before = tuple(self._lines[first : first + old])
        self.details = details
        if old or lines:
            self._replace(first, old, lines)
        self._show_positions(selected)
        self.history.close_step()
        self._changed(first, before, lines)
        self._tell_place()

    def _replace(self, first: int, old: int, lines: Lines) -> None:
        self._applying += 1
        self._lines[first : first + old] = lines
        rewrite(self.document(), first, old, lines, self.typesetter)
        self._applying -= 1

    def _changed(self, first: int, old: Lines, new: Lines) -> None:
        if old or new:
            self.lines_changed.emit(first, len(self._lines) - first - len(new))
        if self._sections.replace(first, old, new):
            self._tell_outline()
        elif any(line.facts.part is Part.HEADING for line in new):
            self._outline_soon.start()
        self.edited.emit()

    # Changes by Qt itself: typing inside a line, input methods

    @Slot(int, int, int)
    def _note_change(self, position: int, _removed: int, added: int) -> None:
        if self._applying:
            return
        document = self.document()
        count = document.blockCount()
        first = document.findBlock(position).blockNumber()
        last = document.findBlock(position + added)
        tail = count - 1 - last.blockNumber() if last.isValid() else 0
        if self._dirty is not None:
            first, tail = min(first, self._dirty[0]), min(tail, self._dirty[1])
        self._dirty = (first, tail)

    @Slot()
    def _settle(self) -> None:
        """Record what Qt changed inside lines; take back what touches the lines themselves."""
        if self._dirty is None or self._applying:
            return
        (first, tail), self._dirty = self._dirty, None
        count = self.document().blockCount()
        end = len(self._lines) - tail
        old = tuple(self._lines[first:end])
        block = self.document().findBlockByNumber(first)
        found = []
        for at in range(count - tail - first):
            verbatim = at < len(old) and is_verbatim(old[at])
            found.append(self._reader.line(block, verbatim=verbatim))
            block = block.next()
        sound = len(found) == len(old) and all(
            line is not None
            and line.facts == before.facts
            and (line.facts.part not in WORDLESS or not line.text)
            for line, before in zip(found, old, strict=False)
        )
        if not sound:
            self._take_back(first, count - tail - first, end)
            return
        new = tuple(_named(self, first + at, line) for at, line in enumerate(found) if line)
        self._lines[first:end] = new
        _isolate(self, first, new)
        if len(old) > 1:
            same, tail = common_ends(old, new)
            first, old, new = first + same, old[same : len(old) - tail], new[same : len(new) - tail]
        if old == new:
            return
        before = self._positions
        cursor = self.textCursor()
        self._positions = (cursor.anchor(), cursor.position())
        grown = len(new[0].text) - len(old[0].text)
        typing = "" if len(old) > 1 or not grown else "letters" if grown > 0 else "erasing"
        self.history.record(
            Change(first, old, new, before, self._positions, self.details, self.details, typing)
        )
        self._changed(first, old, new)
        self._told = self._positions
        self._place_soon.start()

    def _take_back(self, first: int, found: int, end: int) -> None:
        lines = tuple(self._lines[first:end])
        if not lines or found < 1:
            first, lines, found = 0, tuple(self._lines), self.document().blockCount()
        self._applying += 1
        rewrite(self.document(), first, found, lines, self.typesetter)
        self._applying -= 1
        self._show_positions(self._positions)

    # Signals

    @Slot()
    def _caret_moved(self) -> None:
        if self._applying or self._dirty is not None:
            return
        cursor = self.textCursor()
        self._positions = (cursor.anchor(), cursor.position())
        if self._positions != self._told:
            self._tell_place()

    @Slot()
    def _tell_place(self) -> None:
        self._place_soon.stop()
        self.history.shrink()
        self._told = self._positions
        self.place_changed.emit(self.place())

    @Slot()
    def _tell_outline(self) -> None:
        self._outline_soon.stop()
        outline = self._sections.outline(self._lines)
        if outline != self._outline:
            self._outline = outline
            self.outline_changed.emit(outline)

    @Slot()
    def _tell_history(self) -> None:
        # The stack says so with every word, changed or not.
        now = self.undo_stack.canUndo(), self.undo_stack.canRedo()
        if now != self._told_history:
            self._told_history = now
            self.history_changed.emit(*now)


def _timer(page: Surface, milliseconds: int, tell: Callable[[], None]) -> QTimer:
    timer = QTimer(page, singleShot=True, interval=milliseconds)
    timer.timeout.connect(tell)
    return timer


def _isolate(page: Surface, first: int, lines: Lines) -> None:
    """Keep foreign runs in their order after letters came or went; the caret stays."""
    if all(
        is_isolated(page.document().findBlockByNumber(first + at), line)
        for at, line in enumerate(lines)
    ):
        return
    selection = page.selection()
    page._applying += 1
    for at, line in enumerate(lines):
        isolate(page.document().findBlockByNumber(first + at), line, page.typesetter)
    cursor = QTextCursor(page.document())
    cursor.setPosition(page.position(selection.anchor))
    cursor.setPosition(page.position(selection.caret), QTextCursor.MoveMode.KeepAnchor)
    page.setTextCursor(cursor)
    page._applying -= 1


def _named(page: Surface, number: int, line: Line) -> Line:
    """Give the paragraph that a body begins with an id as soon as it has a letter."""
    if line.part is not Part.PARAGRAPH or line.facts.block_id or not line.text:
        return line
    line = line.with_facts(block_id=new_id())
    page._applying += 1
    cursor = QTextCursor(page.document().findBlockByNumber(number))
    cursor.setBlockFormat(page.typesetter.block(line.facts))
    page._applying -= 1
    return line


def _first_words(lines: Sequence[Line]) -> int:
    """Return the first line of running text in the body, or the headline's."""
    return next((at for at, line in enumerate(lines) if line.part in FLOWING), 0)
