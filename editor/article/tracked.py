"""Two versions of an article laid into one another, every difference marked with its change.

This is the redline as a value: what the page paints, the exporters write as tracked changes, and
accepting and rejecting choose from. ``editor.review.redline`` makes it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from editor.article.article import Article
from editor.article.block import Block
from editor.article.change import Change
from editor.article.place import Part
from editor.article.span import EMPTY, Text


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of a tracked text, to be read in order: first what is struck, then what is new.

    Without a ``change`` (its id) both versions have the text. With one, ``old`` stands only in the
    old version and ``new`` only in the new one; the same letters in both are a change of format.
    """

    old: Text
    new: Text
    change: str = ""

    @property
    def is_format(self) -> bool:
        """Whether the letters stay and only their format changes."""
        return bool(self.change) and self.old.plain == self.new.plain


@dataclass(frozen=True, slots=True)
class TrackedText:
    """One text of an article or a block in both versions; ``part`` says which."""

    part: Part
    segments: tuple[Segment, ...]

    @property
    def old(self) -> Text:
        """The text of the old version."""
        return Text(tuple(span for each in self.segments for span in each.old.spans))

    @property
    def new(self) -> Text:
        """The text of the new version."""
        return Text(tuple(span for each in self.segments for span in each.new.spans))


@dataclass(frozen=True, slots=True)
class Trait:
    """A value that changed as a whole: the old and the new one are in the two versions."""

    part: Part
    change: str


class Presence(StrEnum):
    """In which of the versions a block stands at its place in the redline.

    A moved block is there twice, with the same changes within: ``MOVED_FROM`` where it was and
    ``MOVED_TO`` where it is. ``REPLACED`` is a block that became another kind of thing, a picture
    a paragraph: the old block, then the new one.
    """

    KEPT = "kept"
    INSERTED = "inserted"
    DELETED = "deleted"
    MOVED_FROM = "moved_from"
    MOVED_TO = "moved_to"
    REPLACED = "replaced"


class Border(StrEnum):
    """The border between a block and the text of the block before it in the redline.

    ``INSERTED``: one block was split here, and until that is accepted the text goes on in the
    block before. ``DELETED``: two blocks were joined here, and once accepted it goes on there.
    """

    KEPT = "kept"
    INSERTED = "inserted"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackedBlock:
    """A block's place in the redline.

    ``old`` and ``new`` are the block in the two versions, None where it is not in one. ``change``
    is the id of what put, took, moved or replaced the block, empty for a kept one;
    ``border_change`` of what made or removed the border before it. ``texts`` are its texts in the
    order of the page (text, speaker; caption, credit line, …), all of them, changed or not;
    ``traits`` only the values that changed; a text that only one type of block has, a speaker,
    comes and goes with the change of type. A block with a border that is not kept has its own
    part of the text, and ``old`` or ``new`` is the block as it is on that side of the border.
    """

    presence: Presence
    old: Block | None
    new: Block | None
    change: str = ""
    border: Border = Border.KEPT
    border_change: str = ""
    texts: tuple[TrackedText, ...] = ()
    traits: tuple[Trait, ...] = ()

    @property
    def block(self) -> Block:
        """The block in the new version or, where it is gone, in the old one."""
        block = self.new or self.old
        if block is None:
            raise ValueError("a tracked block is in one of the versions")
        return block

    def segments(self, part: Part) -> tuple[Segment, ...]:
        """Return the segments of one of its texts; none where it has no such text."""
        return next((each.segments for each in self.texts if each.part is part), ())


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackedArticle:
    """Two versions of one article and everything between them.

    ``texts`` are the kicker, the headline, the lead, the signature and the photo credit, all of
    them; ``traits`` the other values outside the body that changed. ``changes`` are in the order
    of the page.
    """

    old: Article
    new: Article
    texts: tuple[TrackedText, ...] = ()
    traits: tuple[Trait, ...] = ()
    blocks: tuple[TrackedBlock, ...] = ()
    changes: tuple[Change, ...] = ()

    def change(self, change_id: str) -> Change:
        """Return the change with this id; ``KeyError`` if there is none."""
        for change in self.changes:
            if change.id == change_id:
                return change
        raise KeyError(change_id)

    def segments(self, part: Part) -> tuple[Segment, ...]:
        """Return the segments of one of the texts outside the body."""
        return next((each.segments for each in self.texts if each.part is part), ())


def kept(text: Text) -> tuple[Segment, ...]:
    """Return the segments of a text that is the same in both versions."""
    return (Segment(text, text),) if text else ()


def inserted(text: Text, change: str) -> tuple[Segment, ...]:
    """Return the segments of a text that only the new version has."""
    return (Segment(EMPTY, text, change),) if text else ()


def deleted(text: Text, change: str) -> tuple[Segment, ...]:
    """Return the segments of a text that only the old version has."""
    return (Segment(text, EMPTY, change),) if text else ()
