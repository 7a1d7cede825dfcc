"""A Word file that comes back to the desk: what it was, what it is, who changed it, who said what.

``docs/review-by-mail.md`` tells the whole way. The file is the witness of both versions: what it
says with every change rejected, and with every change accepted.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from editor.article.article import Article
from editor.article.comment import Comment, Reply
from editor.article.language import Language
from editor.article.media import MediaFile
from editor.article.word_changes import (
    Counts,
    Piece,
    Stamp,
    TrackedLine,
    ViewedLine,
    everything,
    nothing,
    view_with_comments,
)
from editor.article.word_form import FIELDS, NOBODY, SECONDARY, Line
from editor.article.word_lines import article_of
from editor.importing.blocks import block_language
from editor.importing.credits import label_length
from editor.importing.docx_package import MAIN_PART, Package
from editor.importing.docx_styles import numbering_of, style_book, value_of
from editor.importing.imported import Doubt, Imported, Question, Recognised
from editor.importing.questions import CHANGES_ACCEPTED, LINK, NOTES, TABLE, ask
from editor.importing.word_comments import said_in, threads
from editor.importing.word_facts import Sent, sent_in
from editor.importing.word_healing import healed
from editor.importing.word_identity import (
    identified,
    nearest,
    reads_as,
    under_newer_names,
    with_newer_names,
)
from editor.importing.word_left_out import hidden, tied_in
from editor.importing.word_reader import WordReader
from editor.language.detect import detect_language

_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_NOT_NOTES = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_SAMPLE = 20_000
_MOST_TABLES = 10
"""Tables that are asked about."""


@dataclass(frozen=True, slots=True)
class Step:
    """The article after one person's changes, on top of those of the persons before.

    ``author`` is a person as revisions name him or, for a stranger, as the file does; None where
    it does not say. ``time`` is that of his last change.
    """

    author: str | None
    time: datetime.datetime | None
    article: Article


@dataclass(frozen=True, slots=True)
class Returned:
    """A file that came back.

    ``base`` is what it says with every change rejected and ``article`` with every change accepted;
    ``steps`` lead from one to the other, a person each, in the order of their last changes. Between
    two steps the redline says what that person did. ``sent_hash`` is the content hash of the
    revision that left the desk, empty where the file has lost it; ``is_base_as_sent`` tells
    whether ``base`` still is that revision: it is not where somebody worked without tracking.
    ``files`` are the pictures' files in this file, by the media ids of the figures: a desk that
    has the picture itself goes on with its own.
    """

    article: Article
    base: Article
    steps: tuple[Step, ...]
    comments: tuple[Comment, ...]
    files: dict[str, MediaFile]
    sent_hash: str
    is_base_as_sent: bool
    questions: tuple[Question, ...]


def read_returned(content: bytes, name: str) -> Returned | None:
    """Return what a Word file brings home; None for one that no desk of ours has made.

    ``name`` is what errors call it. Raises ``DamagedDocument``, ``UnknownFile``, ``TooLong``.
    """
    package = Package(content, name)
    sent = sent_in(package)
    return _Return(package, sent, content).returned() if sent.is_ours else None


def as_imported(returned: Returned) -> Imported:
    """Return the file as an import: every change accepted, and a question about that."""
    questions = returned.questions
    if returned.steps:
        questions = (*questions, ask(Doubt.LAYOUT, CHANGES_ACCEPTED, _first_change(returned)))
    stand_ins = {named: file.id for named, file in returned.files.items()}
    media = tuple({file.id: file for file in returned.files.values()}.values())
    return Imported(returned.article, media, Recognised(unsure=questions), stand_ins)


def _first_change(returned: Returned) -> str:
    old = {block.id: block for block in returned.base.blocks}
    changed = next((each for each in returned.article.blocks if old.get(each.id) != each), None)
    text = getattr(changed, "text", None)
    return text.plain if text is not None else returned.article.headline


@dataclass(frozen=True, slots=True)
class _Read:
    """The paragraphs of one view, and the version that they are known by."""

    lines: tuple[ViewedLine, ...]
    known: Article

    def shown(self) -> list[Line]:
        """Return the paragraphs that an article has."""
        return [each.line for each in self.lines if each.has_block]

    def identified(self) -> _Read:
        """Return it with the blocks of the known version where the paragraphs read as there."""
        shown = iter(identified(self.shown(), self.known))
        lines = (replace(each, line=next(shown)) if each.has_block else each for each in self.lines)
        return replace(self, lines=tuple(lines))

    def under_names_of(self, version: Article) -> _Read:
        """Return it known by ``version``, which is the known one but for the ids of its blocks."""
        names = {
            block.id: other.id
            for block, other in zip(self.known.blocks, version.blocks, strict=True)
        }
        lines = (
            replace(each, line=replace(each.line, block_id=names.get(name, name)))
            for each in self.lines
            for name in [each.line.block_id]
        )
        return _Read(tuple(lines), version)

    def article(self) -> Article:
        """Return what the paragraphs say; the known version itself where they say just that."""
        shown = self.shown()
        return self.known if reads_as(shown, self.known) else article_of(shown, self.known)


class _Return:
    """Reads one file."""

    def __init__(self, package: Package, sent: Sent, content: bytes) -> None:
        self._package = package
        self._sent = sent
        self._seed = hashlib.sha256(content).digest()
        self._base = sent.base
        # A part whose base is not sound has no sound head either.
        self._head = (sent.head or sent.base) if sent.base is not None else None
        # Ids that are others in the base: the file calls a block by the name it has in the head.
        if self._base is not None and self._head is not self._base:
            self._base = under_newer_names(self._base, sent.renamed)
        known = [each for each in (self._base, self._head) if each is not None]
        self._blocks = {block.id: block for each in known for block in each.blocks}
        self._reader = WordReader(
            package,
            style_book(package),
            numbering_of(package),
            known[0].language if known else Language.AR,
            {block.id: block.direction for block in self._blocks.values()},
            frozenset(block.id for block in self._base.blocks) if self._base else frozenset(),
            self._make_id,
        )

    def returned(self) -> Returned:
        """Return everything."""
        reader = self._reader
        reader.over(MAIN_PART)
        body = len(reader.lines)
        for part in _NOTES:
            reader.over(part, lambda element: value_of(element, "type") not in _NOT_NOTES)
        questions = [ask(Doubt.LINK, LINK, address=each) for each in reader.lost_links]
        for start in reader.tables[:_MOST_TABLES]:
            if said := _words(reader.lines[start : start + 1]):
                questions.append(ask(Doubt.LAYOUT, TABLE, said))
        named = list(with_newer_names(reader.lines, self._sent.renamed, self._blocks))
        lines = _with_notes(healed(named, self._base, self._head), body)
        if len(reader.lines) > body and (first := _words(reader.lines[body:])):
            questions.append(ask(Doubt.NOTE, NOTES, first, count=len(reader.lines) - body))
        questions += [*tied_in(self._package), *hidden(reader.hidden)]
        base_known = self._base or self._unknown(lines)
        head_known = self._head or base_known
        # Whoever rejected all has the old version before him, with all that no paragraph says.
        versions = (head_known, base_known)
        base = self._read(lines, nothing, versions[::-1]).article()
        newest = self._read(lines, everything, versions)
        article = newest.article()
        return Returned(
            article=article,
            base=base,
            steps=tuple(self._steps(lines, versions)),
            comments=self._comments(newest.lines),
            files=dict(self._files(article, base)),
            sent_hash=self._sent.content_hash,
            is_base_as_sent=self._sent.base is not None and base == self._sent.base,
            questions=tuple(questions),
        )

    def _make_id(self, what: str) -> str:
        """Return an id that the same file gives again (RFC 9562 §5.8, version 8)."""
        digest = hashlib.sha256(self._seed + what.encode()).hexdigest()
        return f"{digest[:8]}-{digest[8:12]}-8{digest[13:16]}-a{digest[17:20]}-{digest[20:32]}"

    def _unknown(self, lines: Iterable[TrackedLine]) -> Article:
        """Return an empty article for a file that has lost what it was made from."""
        text = _words(lines)[:_SAMPLE]
        language = detect_language(text) or Language.AR
        article_id = self._sent.article_id
        return replace(Article.new(language), id=article_id, story_id=self._make_id("story"))

    def _view(
        self, lines: Iterable[TrackedLine], counts: Counts, known: Article
    ) -> Iterator[ViewedLine]:
        """Yield the paragraphs of a view, each with its language and what it belongs to."""
        owner = ""
        ids = frozenset(block.id for block in known.blocks)
        for viewed in view_with_comments(lines, counts, label_length, ids):
            line = viewed.line
            if line.role in FIELDS:
                owner, block_id = "", ""
            elif owner and line.role in SECONDARY:
                block_id = owner
            else:
                owner = block_id = line.block_id
            spoken = self._language(replace(line, block_id=block_id), known)
            yield replace(viewed, line=self._with_picture(spoken))

    def _language(self, line: Line, known: Article) -> Line:
        if line.role in FIELDS:
            return replace(line, language=known.language)
        block = self._blocks.get(line.block_id)
        own = next((each for each in known.blocks if each.id == line.block_id), block)
        guessed = block_language(line.text.plain, known.language)
        return replace(line, language=own.language if own is not None else guessed)

    def _read(
        self, lines: Iterable[TrackedLine], counts: Counts, versions: tuple[Article, ...]
    ) -> _Read:
        """Return a view, its paragraphs known by the version that they are nearest to."""
        first, *others = (
            _Read(tuple(self._view(lines, counts, known)), known)
            for known in dict.fromkeys(versions)
        )
        best = nearest(first.shown(), versions) if others else first.known
        read = next(each for each in (first, *others) if each.known is best).identified()
        if best is self._base and self._sent.base is not None:
            return read.under_names_of(self._sent.base)
        return read

    def _with_picture(self, line: Line) -> Line:
        """Return a picture's paragraph with the file of the desk, if it still is that picture."""
        if not line.media_id:
            return line
        file = self._reader.pictures[line.media_id].file
        sent = self._sent.pictures.get(line.media_id)
        if file is None or sent is None or _is_same(file, *sent):
            return line
        return replace(line, media_id=file.id)

    def _steps(self, lines: list[TrackedLine], versions: tuple[Article, ...]) -> Iterator[Step]:
        times: dict[str, datetime.datetime | None] = {}
        for stamp in _stamps(lines):
            last = times.setdefault(stamp.author, stamp.at)
            if stamp.at is not None and (last is None or stamp.at > last):
                times[stamp.author] = stamp.at
        never = datetime.datetime.min.replace(tzinfo=datetime.UTC)
        order = sorted(times, key=lambda author: (times[author] or never, author))
        done: set[str] = set()
        for author in order:
            done.add(author)
            counted = frozenset(done)
            read = self._read(lines, lambda stamp, of=counted: stamp.author in of, versions)  # type: ignore[misc]
            yield Step(self._person(author), times[author], read.article())

    def _person(self, name: str | None) -> str | None:
        known = self._sent.people.get(name or "", name or "")
        return None if known in ("", NOBODY) else known

    def _comments(self, lines: Iterable[ViewedLine]) -> tuple[Comment, ...]:
        names = {person: name for name, person in self._sent.people.items()}
        found = threads(
            said_in(self._package),
            lines,
            [_renamed(each, names) for each in self._sent.comments],
            self._make_id,
        )
        return tuple(_renamed(each, self._sent.people) for each in found)

    def _files(self, *articles: Article) -> Iterator[tuple[str, MediaFile]]:
        """Yield the file that came for each picture of the articles."""
        used = {figure.media_id for article in articles for figure in article.figures}
        for name, picture in self._reader.pictures.items():
            if picture.file is not None:
                yield from ((key, picture.file) for key in (name, picture.file.id) if key in used)


def _with_notes(lines: list[TrackedLine], body: int) -> list[TrackedLine]:
    """Return the notes, which stand behind everything, before the fields at the foot."""
    foot = body
    while foot and (lines[foot - 1].shape.role in FIELDS or not lines[foot - 1].pieces):
        foot -= 1
    return [*lines[:foot], *lines[body:], *lines[foot:body]]


def _words(lines: Iterable[TrackedLine]) -> str:
    return " ".join(piece.text for line in lines for piece in line.pieces if piece.text).strip()


def _stamps(lines: Iterable[TrackedLine]) -> Iterator[Stamp]:
    for line in lines:
        marked: tuple[TrackedLine | Piece, ...] = (line, *line.pieces)
        for each in marked:
            yield from (stamp for stamp in (each.inserted, each.deleted) if stamp is not None)
        yield from (piece.reformatted for piece in line.pieces if piece.reformatted is not None)
        if line.reshaped is not None:
            yield line.reshaped


def _is_same(file: MediaFile, sent_file: str, width: int, height: int) -> bool:
    """Tell whether a picture is the one that was sent, perhaps compressed by a word processor."""
    if file.id == sent_file:
        return True
    if not (file.width and file.height and width and height):
        return False
    # Pixels were thinned out, the picture's form stayed.
    return abs(file.width / file.height - width / height) < 0.02 * width / height


def _renamed(comment: Comment, names: dict[str, str]) -> Comment:
    """Return the thread with its people named by ``names`` where they are there."""

    def named(name: str | None) -> str | None:
        return names.get(name, name) if name else None

    def reply(each: Reply) -> Reply:
        return replace(each, author=named(each.author))

    return replace(
        comment, author=named(comment.author), replies=tuple(map(reply, comment.replies))
    )
