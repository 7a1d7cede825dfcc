"""Where a walk over HTML or DOCX puts its pieces: gaps counted, figures and tables put together."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from lxml import etree

from editor.article.media import MediaFile
from editor.article.span import Span, Text
from editor.importing.draft import MOST_PIECES, Kind, Piece
from editor.importing.errors import TooLong
from editor.importing.imported import Doubt, Question
from editor.importing.pictures import data_picture
from editor.importing.questions import (
    CHANGES_ACCEPTED,
    LINK,
    PICTURE_ELSEWHERE,
    PICTURE_UNFIT,
    TABLE,
    ask,
)
from editor.importing.rich_text import cleaned
from editor.language.changes import Change

Element = etree._Element

_JOINED = (Kind.LIST_ITEM, Kind.QUOTE, Kind.CAPTION)
_MOST_QUESTIONS = 20
_MOST_MEDIA = 64 * 2**20
_ICON = 48
_ADDRESS_LENGTH = 120


@dataclass(slots=True)
class PieceSink:
    """Collects the pieces of a page, cleaned, and what there is to say about them.

    Raises ``TooLong`` for more than ``MOST_PIECES`` of them.
    """

    pieces: list[Piece] = field(default_factory=list)
    residues: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    _gap: int = 0
    _container: object = None
    _lines: list[Span] = field(default_factory=list)
    _figures: list[int] = field(default_factory=list)
    _tables: list[int] = field(default_factory=list)
    _weight: int = 0
    _deleted: bool = False
    _unlinked: set[str] = field(default_factory=set)

    def add(self, piece: Piece, container: object = None) -> None:
        """Put ``piece`` at the end; paragraphs of one item or one quote become lines of it."""
        clean = cleaned(piece.text)
        self.changes.extend(clean.changes)
        speaker = cleaned(Text.of(piece.speaker)).text.plain if piece.speaker else ""
        piece = replace(piece, text=clean.text, gap=piece.gap + self._gap)
        self._gap = 0
        last = self.pieces[-1] if self.pieces else None
        goes_on = container is not None and container is self._container
        if last and goes_on and last.kind in _JOINED:
            self._join(last, piece, speaker)
            return
        self._put(piece, container)

    def done(self) -> tuple[Piece, ...]:
        """Return all the pieces, when the walk is over."""
        self._seal()
        return tuple(self.pieces)

    def blank(self) -> None:
        """Count a blank paragraph before the next piece."""
        self._gap += 1

    def residue(self, plain: str) -> None:
        """Keep a line of the site around the article."""
        clean = cleaned(Text.of(plain))
        self.changes.extend(clean.changes)
        if clean.text:
            self.residues.append(clean.text.plain)

    def unlinked(self, address: str) -> None:
        """Report a link that was not kept."""
        address = address.strip()[:_ADDRESS_LENGTH]
        if address not in self._unlinked and len(self._unlinked) < _MOST_QUESTIONS:
            self._unlinked.add(address)
            self.questions.append(ask(Doubt.LINK, LINK, address=address))

    def deleted(self, written: str) -> None:
        """Say once that deletions of tracked changes were left out."""
        if not self._deleted:
            self._deleted = True
            self.questions.append(ask(Doubt.LAYOUT, CHANGES_ACCEPTED, written))

    def picture(self, image: Element) -> None:
        """Add the picture of an ``img``, if it is in the file; ask about it otherwise."""
        address = (image.get("src") or image.get("data-src") or "").strip()
        alt = " ".join((image.get("alt") or "").split())
        if address.lower().startswith("data:"):
            if file := data_picture(address):
                self.add_picture(file, alt)
            elif image.get("data-src") is None:
                self.picture_unfit(alt)
        elif address and not _is_icon(image):
            self.picture_elsewhere(address, alt)

    def add_picture(self, file: MediaFile, alt: str) -> None:
        """Add a picture, unless the document brings more of them than an article can have."""
        self._weight += len(file.content)
        if self._weight > _MOST_MEDIA:
            self.picture_unfit(alt)
            return
        self._put(Piece(Text(), Kind.FIGURE, picture=file, alt_text=alt, gap=self._gap), None)
        self._gap = 0

    def picture_elsewhere(self, address: str, alt: str) -> None:
        """Ask about a picture that is not in the file: nothing is fetched."""
        cut = address[:_ADDRESS_LENGTH]
        self._ask_about_picture(ask(Doubt.PICTURE, PICTURE_ELSEWHERE, alt, address=cut))

    def picture_unfit(self, alt: str) -> None:
        """Ask about a picture that was left out."""
        self._ask_about_picture(ask(Doubt.PICTURE, PICTURE_UNFIT, alt))

    def open_figure(self, _figure: Element) -> None:
        """Remember where a figure begins."""
        self._figures.append(len(self.pieces))

    def close_figure(self, _figure: Element) -> None:
        """Bring the caption behind the first picture of the figure, wherever it stood."""
        if not self._figures:
            return
        self._seal()
        start = self._figures.pop()
        inside = self.pieces[start:]
        captions = [piece for piece in inside if piece.kind is Kind.CAPTION]
        pictures = [piece for piece in inside if piece.kind is Kind.FIGURE]
        if captions and pictures:
            rest = [piece for piece in inside if piece.kind not in (Kind.CAPTION, Kind.FIGURE)]
            self.pieces[start:] = [pictures[0], *captions, *pictures[1:], *rest]
        self._container = None

    def open_table(self) -> None:
        """Remember where a table begins."""
        self._tables.append(len(self.pieces))

    def close_table(self) -> None:
        """Ask about a table of more than one cell: its cells are paragraphs now."""
        if not self._tables:
            return
        start = self._tables.pop()
        if len(self.pieces) - start > 1 and not self._tables:
            self.questions.append(ask(Doubt.LAYOUT, TABLE, self.pieces[start].plain))

    def _put(self, piece: Piece, container: object) -> None:
        self._seal()
        if len(self.pieces) >= MOST_PIECES:
            raise TooLong(limit=MOST_PIECES)
        self._container = container
        # Whoever speaks before anything is said stays a paragraph of the quote.
        self.pieces.append(replace(piece, speaker=""))

    def _join(self, last: Piece, piece: Piece, speaker: str) -> None:
        """Make ``piece`` a line of ``last``, or the name of who said it."""
        if speaker and piece.kind is Kind.QUOTE and not last.speaker:
            self.pieces[-1] = replace(last, speaker=speaker.lstrip("—–- "))
        else:
            self._lines += (Span("\n"), *piece.text.spans)

    def _seal(self) -> None:
        """Put the lines that were joined into the last piece, all at once."""
        if self._lines:
            last = self.pieces[-1]
            self.pieces[-1] = replace(last, text=Text((*last.text.spans, *self._lines)))
            self._lines = []

    def _ask_about_picture(self, question: Question) -> None:
        asked = sum(each.about is Doubt.PICTURE for each in self.questions)
        if asked < _MOST_QUESTIONS:
            self.questions.append(question)


def _is_icon(image: Element) -> bool:
    """Tell a counter's dot, an arrow or a face from a picture of the article."""
    sides = [image.get(side) or "" for side in ("width", "height")]
    return any(side.isdecimal() and int(side[:6]) <= _ICON for side in sides)
