"""The text of a proof sheet: paragraphs with insertions, deletions and the numbers of comments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import regex
from markupsafe import Markup

from editor.article.span import Span, Text
from editor.article.word_changes import Piece, TrackedLine
from editor.article.word_form import LABELLED, Role
from editor.exporting.inline import inline
from editor.exporting.labels import LABELS
from editor.exporting.picture import Picture
from editor.exporting.proof_labels import ProofLabels

_ELEMENTS = {
    Role.HEADLINE: "h1",
    Role.HEADING_2: "h2",
    Role.HEADING_3: "h3",
}
_JOINER = "\u200d"
# Letters that join the next one (Unicode Joining_Type D) and those that join the one before.
_JOINS_ON = regex.compile(r"[\p{Joining_Type=Dual_Joining}\p{Joining_Type=Join_Causing}]\p{M}*$")
_LETTERS = regex.compile(r"[\p{L}\p{M}\p{N}]+")
_JOINS_BACK = regex.compile(r"^[\p{Joining_Type=Dual_Joining}\p{Joining_Type=Right_Joining}]")


@dataclass(slots=True)
class ProofText:
    """Draws the paragraphs of one sheet."""

    pictures: dict[str, Picture]
    labels: ProofLabels
    _counters: list[int] = field(default_factory=list)

    def elements(self, lines: Sequence[TrackedLine]) -> Iterator[Markup]:
        """Yield an element for every paragraph."""
        for line in lines:
            yield self._element(line)

    def _element(self, line: TrackedLine) -> Markup:
        shape = line.shape
        classes = [shape.role.name.lower().replace("_", "-"), "numbered"]
        if line.reshaped is not None:
            classes.append("changed")
        return Markup(
            '<{tag} class="{classes}" lang="{lang}" dir="{dir}"{style}>{inner}</{tag}>'
        ).format(
            tag=_ELEMENTS.get(shape.role, "p"),
            classes=" ".join(classes),
            lang=shape.language.value,
            dir=shape.direction.value,
            style=Markup(' style="margin-inline-start: {}em"').format(1.6 * (shape.level + 1))
            if shape.role in (Role.BULLETED, Role.NUMBERED)
            else "",
            inner=self._mark_of(line) + self._label(line) + self._content(line),
        )

    def _mark_of(self, line: TrackedLine) -> Markup:
        """Return the mark of a list's item, counted here: a struck item counts too."""
        role, level = line.shape.role, line.shape.level
        if role is Role.NUMBERED:
            del self._counters[level + 1 :]
            self._counters.extend([0] * (level + 1 - len(self._counters)))
            self._counters[level] += 1
            return Markup('<span class="mark">{}.</span>').format(self._counters[level])
        self._counters.clear()
        return Markup('<span class="mark">•</span>') if role is Role.BULLETED else Markup("")

    def _label(self, line: TrackedLine) -> Markup:
        if line.shape.role not in LABELLED:
            return Markup("")
        labels = LABELS[line.shape.language]
        word = {
            Role.CREDIT_LINE: labels.photo,
            Role.CREATOR: labels.photographer,
            Role.PHOTO_CREDIT: labels.photo,
            Role.SOURCE: labels.source,
        }[line.shape.role]
        return Markup('<span class="label">{}:</span> ').format(word)

    def _content(self, line: TrackedLine) -> Markup:
        pieces = list(_joined(list(_numbered_behind_words(line.pieces))))
        drawn = [self._piece(piece, line) for piece in pieces]
        is_whole = all(p.inserted or p.deleted for p in pieces if p.text or p.media_id)
        for tag, stamp in (("ins", line.inserted), ("del", line.deleted)):
            if stamp is not None and not is_whole:
                drawn.append(Markup("<{0}>¶</{0}>").format(tag))
        return Markup("").join(drawn)

    def _piece(self, piece: Piece, line: TrackedLine) -> Markup:
        if piece.comment is not None:
            if not piece.is_end:
                return Markup("")
            return Markup('<sup class="note">{}</sup>').format(piece.comment + 1)
        if piece.media_id:
            inner = self._picture(piece)
        else:
            text = Text((Span(piece.text, piece.format),))
            inner = inline(text, line.shape.language, leaf_links=True)
            if piece.reformatted is not None:
                inner = Markup('<ins class="form">{}</ins>').format(inner)
        if piece.inserted is not None:
            inner = Markup("<ins>{}</ins>").format(inner)
        if piece.deleted is not None:
            inner = Markup("<del>{}</del>").format(inner)
        return inner

    def _picture(self, piece: Piece) -> Markup:
        picture = self.pictures.get(piece.media_id)
        words = piece.alt_text.strip() or self.labels.no_picture
        if picture is None:
            return Markup('<span class="missing">[{}]</span>').format(words)
        return Markup('<img src="{}" alt="{}">').format(picture.address, words)


def _joined(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the pieces with joiners where a border goes through a joined word.

    The engine shapes what stands between two tags alone: without the joiner the letters on both
    sides of an insertion would stand as at the end and the beginning of words.
    """
    written = [piece for piece in pieces if piece.text]
    index = 0
    for piece in pieces:
        if not piece.text:
            yield piece
            continue
        before = written[index - 1] if index else None
        after = written[index + 1] if index + 1 < len(written) else None
        index += 1
        text = piece.text
        if before is not None and _is_one_word(before, piece):
            text = _JOINER + text
        if after is not None and _is_one_word(piece, after):
            text += _JOINER
        yield replace(piece, text=text)


def _is_one_word(one: Piece, other: Piece) -> bool:
    """Tell whether letters join over the border, in a version that has both."""
    is_old = one.inserted is None and other.inserted is None
    is_new = one.deleted is None and other.deleted is None
    joins = _JOINS_ON.search(one.text) and _JOINS_BACK.search(other.text)
    return (is_old or is_new) and bool(joins)


def _numbered_behind_words(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the pieces with no comment's number inside a word: there it would break the word."""
    waiting: list[Piece] = []
    last = ""
    for piece in pieces:
        if piece.comment is not None and piece.is_end:
            waiting.append(piece)
            continue
        if not waiting or not piece.text:
            yield piece
        else:
            rest = _LETTERS.match(piece.text) if _LETTERS.match(last[-1:]) else None
            cut = rest.end() if rest is not None else 0
            if cut:
                yield replace(piece, text=piece.text[:cut])
            if cut < len(piece.text):
                yield from waiting
                waiting = []
                yield replace(piece, text=piece.text[cut:])
        last = piece.text or last
    yield from waiting
